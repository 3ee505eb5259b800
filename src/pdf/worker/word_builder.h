// SPDX-License-Identifier: GPL-3.0-or-later
// Glyphs in the order of the content stream become words: a new one begins after white space, a gap, a new
// line, or where font, size or baseline change (so that a footnote mark stands apart from the word it hangs
// on). Knows nothing of Poppler.
#pragma once
#include "pdf/worker/word_shape.h"

namespace dokaz::pdf::worker {

struct PlacedGlyph {
    char32_t codePoint = 0;
    GlyphBox box;
    double base = 0;    // baseline: y for rotation 0 and 180, x for 90 and 270, in points
    double spacing = 0; // extra character spacing that follows, in points
    double size = 0;
    int rotation = 0;
    std::uint16_t font = 0;
};

class WordBuilder final {
public:
    // `page` must outlive this.
    explicit WordBuilder(Page& page) : m_page(page) {}
    void add(const PlacedGlyph& glyph);
    // After the last glyph.
    void finish();

private:
    struct Reach {
        double start = 0, end = 0; // along the writing direction
    };
    [[nodiscard]] static Reach reachOf(const PlacedGlyph& glyph);
    [[nodiscard]] bool continues(const PlacedGlyph& glyph, const Reach& reach) const;
    [[nodiscard]] bool stuckTo(const PlacedGlyph& glyph, const Reach& reach) const;
    void end(bool spaceAfter);
    void dropRepeated(std::size_t before);

    Page& m_page;
    WordShape m_shape;
    PlacedGlyph m_last;
    Reach m_reach;          // of the whole word so far
    double m_lastStart = 0; // of its last glyph
    bool m_rightToLeft = false;
};

} // namespace dokaz::pdf::worker
