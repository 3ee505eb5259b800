// SPDX-License-Identifier: GPL-3.0-or-later
// PopplerFile::readWords: the engine "Words".
#include "pdf/limits.h"
#include "pdf/worker/poppler_file.h"
#include "pdf/worker/word_shape.h"

#include <poppler-document.h>
#include <poppler-page.h>

namespace dokaz::pdf::worker {
namespace {

// The code points of a box, U+0000 and surrogates included as they came, so that index i is glyph i.
std::u32string codePointsOf(const poppler::ustring& text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char32_t codePoint = text[i];
        const bool high = codePoint >= 0xD800 && codePoint < 0xDC00;
        if (high && i + 1 < text.size() && text[i + 1] >= 0xDC00 && text[i + 1] < 0xE000)
            codePoint = 0x10000 + ((codePoint - 0xD800) << 10) + (text[++i] - 0xDC00U);
        out.push_back(codePoint);
    }
    return out;
}

std::string fontNameAt(const poppler::text_box& box, std::size_t index) {
    return box.has_font_info() ? box.get_font_name(static_cast<int>(index)) : std::string();
}

int rotationOf(const poppler::text_box& box) {
    const int given = box.rotation();
    return given >= 0 && given < 4 ? given * 90 : given;
}

void addBox(const poppler::text_box& box, Page& page, FontTable& fonts) {
    const std::u32string text = codePointsOf(box.text());
    const double size = box.has_font_info() ? box.get_font_size() : box.bbox().height();
    WordShape shape;
    std::string fontName = fontNameAt(box, 0);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string nameHere = fontNameAt(box, i);
        if (nameHere != fontName && !shape.isEmpty()) {
            shape.finish(fonts.numberOf(fontName, FontTable::styleInName(fontName)), false, page);
        }
        fontName = nameHere;
        const poppler::rectf glyph = box.char_bbox(i);
        const bool known = glyph.width() > 0 || glyph.height() > 0;
        const poppler::rectf& place = known ? glyph : box.bbox();
        shape.add(text[i], {place.left(), place.top(), place.right(), place.bottom()}, size, rotationOf(box));
    }
    shape.finish(fonts.numberOf(fontName, FontTable::styleInName(fontName)), box.has_space_after(), page);
}

// Poppler tells of spaces inside a line only; at its end, and before a gap, one follows as well.
void tellOfLineEnds(std::vector<Word>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        Word& word = words[i];
        if (word.spaceAfter)
            continue;
        const Word* next = i + 1 < words.size() ? &words[i + 1] : nullptr;
        const std::int32_t near = std::max(word.size, next != nullptr ? next->size : 0) / 10;
        const bool stuck = next != nullptr && next->rotation == word.rotation && next->box.y0 < word.box.y1 &&
                           word.box.y0 < next->box.y1 && std::abs(next->box.x0 - word.box.x1) <= near;
        word.spaceAfter = !stuck;
    }
}

} // namespace

void PopplerFile::readWords(Page& page, FontTable& fonts) const {
    const std::unique_ptr<poppler::page> opened(m_document->create_page(page.number.value - 1));
    if (!opened)
        return;
    for (const poppler::text_box& box : opened->text_list(poppler::page::text_list_include_font)) {
        if (page.words.size() >= limits::wordsPerPage)
            break;
        addBox(box, page, fonts);
    }
    tellOfLineEnds(page.words);
}

} // namespace dokaz::pdf::worker
