// SPDX-License-Identifier: GPL-3.0-or-later
// Builds one Word out of glyphs: box, edges, direction, caps. Shared by both engines, so that both mean the
// same.
#pragma once
#include "pdf/document.h"

namespace dokaz::pdf::worker {

// A glyph's place in points, top left origin.
struct GlyphBox {
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

class WordShape final {
public:
    [[nodiscard]] bool isEmpty() const { return m_glyphs.empty(); }
    [[nodiscard]] std::size_t length() const { return m_glyphs.size(); }
    // One code point with its glyph's box; several of one glyph (a ligature) each get their share of it from
    // the caller. U+0000 and white space are left out; what is no scalar value becomes U+FFFD.
    void add(char32_t codePoint, const GlyphBox& box, double size, int rotation);
    // Appends the word, of a right-to-left script in the order seen from left to right, or the words where it
    // is longer than limits::wordBytes, to the page and starts anew. Nothing is appended where no code point
    // was kept or the page is full.
    void finish(std::uint16_t font, bool spaceAfter, Page& page);

private:
    struct Glyph {
        char32_t codePoint;
        GlyphBox box;
    };
    void sortAsSeen();
    [[nodiscard]] Word wordOf(std::size_t from, std::size_t to) const;
    std::vector<Glyph> m_glyphs;
    double m_size = 0;
    int m_rotation = 0;
};

// White space of any width, and U+0000.
[[nodiscard]] bool isSpace(char32_t codePoint);
// A letter of a right-to-left script.
[[nodiscard]] bool isRightToLeft(char32_t codePoint);
// Points to 1/100 pt, within limits::coordinate; 0 for what is no number.
[[nodiscard]] std::int32_t hundredths(double points);

} // namespace dokaz::pdf::worker
