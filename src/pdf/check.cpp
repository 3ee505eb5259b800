// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/check.h"

#include "base/utf8.h"
#include "pdf/limits.h"

namespace dokaz::pdf {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

Error broken(std::string_view rule) { return Error(ErrorCode::WorkerFailed, std::string(rule)); }

bool isText(std::string_view text) { return text.find('\0') == std::string_view::npos && base::isUtf8(text); }

bool isPlace(std::int32_t value) { return value >= -limits::coordinate && value <= limits::coordinate; }

bool isBox(const base::Rect& box) {
    return isPlace(box.x0) && isPlace(box.y0) && isPlace(box.x1) && isPlace(box.y1) && !box.isEmpty();
}

bool areEdges(const Word& word) {
    return word.edges.size() == base::codePointCount(word.text) + 1 &&
           std::is_sorted(word.edges.begin(), word.edges.end()) &&
           word.edges.front() >= -2 * limits::coordinate && word.edges.back() <= 2 * limits::coordinate;
}

Result<void> checkWord(const Word& word, std::size_t fontCount) {
    if (word.text.empty() || !isText(word.text))
        return broken("text of a word");
    if (!isBox(word.box))
        return broken("box of a word");
    if (!areEdges(word))
        return broken("edges of a word");
    if (word.font >= fontCount)
        return broken("font of a word");
    if (word.size < 0 || word.size > limits::coordinate)
        return broken("size of a word");
    if (word.rotation != 0 && word.rotation != 90 && word.rotation != 180 && word.rotation != 270)
        return broken("rotation of a word");
    return {};
}

Result<void> checkPage(const Page& page, std::size_t index, std::size_t fontCount) {
    if (page.number.value != static_cast<std::int32_t>(index) + 1)
        return broken("page number");
    if (page.width <= 0 || page.height <= 0 || !isPlace(page.width) || !isPlace(page.height))
        return broken("page size");
    if (!isText(page.label))
        return broken("page label");
    for (const Word& word : page.words)
        TRY(checkWord(word, fontCount));
    return {};
}

Result<void> checkOutline(const Document& document) {
    for (const OutlineItem& item : document.outline) {
        const bool exists =
            item.page.value >= 0 && static_cast<std::size_t>(item.page.value) <= document.pages.size();
        if (!exists || item.depth < 0 || item.depth > limits::outlineDepth || !isText(item.title))
            return broken("outline");
    }
    return {};
}

Result<void> checkStrings(const Document& document) {
    for (const std::string* value :
         {&document.title, &document.author, &document.subject, &document.keywords, &document.creator,
          &document.producer, &document.created, &document.modified, &document.pdfVersion, &document.reader})
        if (!isText(*value))
            return broken("metadata");
    for (const Font& font : document.fonts)
        if (!isText(font.name))
            return broken("font name");
    return {};
}

} // namespace

Result<std::uint32_t> checkedPageCount(const UntrustedReading& reading) {
    if (!reading.opened || reading.untrustedPageCount == 0 || reading.untrustedPageCount > limits::pages)
        return broken("page count");
    return reading.untrustedPageCount;
}

Result<Document> checkedDocument(UntrustedReading&& reading) {
    Document& document = reading.untrustedDocument;
    if (!reading.ended || TRY(checkedPageCount(reading)) != document.pages.size())
        return broken("number of pages");
    TRY(checkStrings(document));
    for (std::size_t i = 0; i < document.pages.size(); ++i)
        TRY(checkPage(document.pages[i], i, document.fonts.size()));
    TRY(checkOutline(document));
    return std::move(document);
}

Result<PagePixels> checkedPixels(UntrustedReading&& reading, base::PageNumber page) {
    if (!reading.ended || !reading.untrustedPixels)
        return broken("pixels");
    PagePixels& pixels = *reading.untrustedPixels;
    const std::uint64_t count = std::uint64_t{pixels.width} * pixels.height;
    if (pixels.page != page || count == 0 || count > limits::pixels || pixels.rgb.size() != count * 3)
        return broken("pixels");
    return std::move(pixels);
}

} // namespace dokaz::pdf
