// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/check.h"

#include "base/utf8.h"
#include "pdf/limits.h"

#include <cstdlib>

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

Result<void> checkPage(const Page& page, std::size_t number, std::size_t fontCount) {
    if (page.number.value < 1 || static_cast<std::size_t>(page.number.value) != number)
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
        TRY(checkPage(document.pages[i], i + 1, document.fonts.size()));
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

Result<RecognisedPage> checkedRecognition(UntrustedReading&& reading, base::PageNumber page) {
    Document& document = reading.untrustedDocument;
    if (!reading.ended || !reading.untrustedRecognition || document.pages.size() != 1 || page.value < 1)
        return broken("recognition");
    PageRecognition& said = *reading.untrustedRecognition;
    RecognisedPage recognised{std::move(document.pages.front()), said.turned, said.skew, std::move(said.script),
                              std::move(document.reader)};
    TRY(checkPage(recognised.page, static_cast<std::size_t>(page.value), document.fonts.size()));
    const bool upright = said.turned == 0 || said.turned == 90 || said.turned == 180 || said.turned == 270;
    if (!upright || said.skew < -limits::largestSkew || said.skew > limits::largestSkew || !isText(recognised.script) ||
        !isText(recognised.reader))
        return broken("recognition");
    if (said.page != page || said.confidences.size() != recognised.page.words.size())
        return broken("recognition");
    for (std::size_t i = 0; i < said.confidences.size(); ++i) {
        if (said.confidences[i] > 100)
            return broken("confidence of a word");
        recognised.page.words[i].confidence = said.confidences[i];
    }
    return recognised;
}

} // namespace dokaz::pdf
