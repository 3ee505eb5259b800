// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker/word_shape.h"

#include "base/utf8.h"
#include "pdf/limits.h"

#include <cmath>

namespace dokaz::pdf::worker {
namespace {

struct Span {
    std::int32_t from, to;
};

// Along the writing direction, from the page's own origin.
Span along(const GlyphBox& box, int rotation) {
    switch (rotation) {
    case 90:
        return {hundredths(box.y0), hundredths(box.y1)};
    case 180:
        return {-hundredths(box.x1), -hundredths(box.x0)};
    case 270:
        return {-hundredths(box.y1), -hundredths(box.y0)};
    default:
        return {hundredths(box.x0), hundredths(box.x1)};
    }
}

} // namespace

bool isSpace(char32_t c) {
    return c == 0 || c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || c == 0x3000 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x2028 || c == 0x2029;
}

// The blocks of the right-to-left scripts in use (Unicode 15, DerivedBidiClass: default R and AL).
bool isRightToLeft(char32_t c) {
    return (c >= 0x0590 && c <= 0x08FF && !(c >= 0x0660 && c <= 0x0669) && !(c >= 0x06F0 && c <= 0x06F9)) ||
           (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC) || (c >= 0x10800 && c <= 0x10FFF) ||
           (c >= 0x1E800 && c <= 0x1EFFF);
}

std::int32_t hundredths(double points) {
    const double scaled = points * 100;
    constexpr double most = limits::coordinate - 2;
    if (!(std::abs(scaled) <= most)) // not a number comes here as well
        return std::isfinite(scaled) ? static_cast<std::int32_t>(std::copysign(most, scaled)) : 0;
    return static_cast<std::int32_t>(std::lrint(scaled));
}

void WordShape::add(char32_t codePoint, const GlyphBox& box, double size, int rotation) {
    if (isSpace(codePoint))
        return;
    if (codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint < 0xE000))
        codePoint = 0xFFFD;
    if (m_glyphs.empty()) {
        m_size = size;
        m_rotation = rotation;
    }
    m_glyphs.push_back({codePoint, box});
}

Word WordShape::wordOf(std::size_t from, std::size_t to) const {
    Word word;
    word.size = std::abs(hundredths(m_size));
    word.rotation = static_cast<std::int16_t>(m_rotation);
    base::Rect box;
    std::size_t rightToLeft = 0;
    for (std::size_t i = from; i < to; ++i) {
        const Glyph& glyph = m_glyphs[i];
        base::appendUtf8(word.text, glyph.codePoint);
        rightToLeft += isRightToLeft(glyph.codePoint) ? 1 : 0;
        base::Rect here{hundredths(glyph.box.x0), hundredths(glyph.box.y0), hundredths(glyph.box.x1),
                        hundredths(glyph.box.y1)};
        here.x1 = std::max(here.x1, here.x0 + 1);
        here.y1 = std::max(here.y1, here.y0 + 1);
        box = box.unitedWith(here);
    }
    word.box = box;
    word.rightToLeft = rightToLeft * 2 > to - from;
    const std::array<std::int32_t, 4> starts{box.x0, box.y0, -box.x1, -box.y1};
    const std::int32_t start = starts[static_cast<std::size_t>(m_rotation / 90) % 4];
    std::int32_t last = 0;
    for (std::size_t i = from; i < to; ++i) {
        last = std::max(last, along(m_glyphs[i].box, m_rotation).from - start);
        word.edges.push_back(last);
    }
    word.edges.push_back(std::max(last, along(m_glyphs[to - 1].box, m_rotation).to - start));
    return word;
}

void WordShape::sortAsSeen() {
    const auto isForeign = [](const Glyph& glyph) { return isRightToLeft(glyph.codePoint); };
    if (std::none_of(m_glyphs.begin(), m_glyphs.end(), isForeign))
        return;
    std::stable_sort(m_glyphs.begin(), m_glyphs.end(), [this](const Glyph& a, const Glyph& b) {
        return along(a.box, m_rotation).from < along(b.box, m_rotation).from;
    });
}

void WordShape::finish(std::uint16_t font, bool spaceAfter, Page& page) {
    sortAsSeen();
    constexpr std::size_t most = limits::wordBytes / 4;
    for (std::size_t from = 0; from < m_glyphs.size() && page.words.size() < limits::wordsPerPage;
         from += most) {
        const std::size_t to = std::min(m_glyphs.size(), from + most);
        Word word = wordOf(from, to);
        word.font = font;
        word.spaceAfter = spaceAfter && to == m_glyphs.size();
        page.words.push_back(std::move(word));
    }
    m_glyphs.clear();
}

} // namespace dokaz::pdf::worker
