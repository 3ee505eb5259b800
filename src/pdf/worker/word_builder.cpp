// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker/word_builder.h"

#include <cmath>

namespace dokaz::pdf::worker {
namespace {

// In parts of the font size. A gap of a tenth already parts words in tightly set text; kerning pulls letters
// together by up to a third.
constexpr double widestJoin = 0.1;
constexpr double deepestKern = 0.3;
constexpr double widestTracking = 0.3;
constexpr double sameBase = 0.1;
constexpr double sameLine = 0.5;
constexpr double sameSize = 0.05;

} // namespace

WordBuilder::Reach WordBuilder::reachOf(const PlacedGlyph& glyph) {
    switch (glyph.rotation) {
    case 90:
        return {glyph.box.y0, glyph.box.y1};
    case 180:
        return {-glyph.box.x1, -glyph.box.x0};
    case 270:
        return {-glyph.box.y1, -glyph.box.y0};
    default:
        return {glyph.box.x0, glyph.box.x1};
    }
}

bool WordBuilder::continues(const PlacedGlyph& glyph, const Reach& reach) const {
    const double size = m_last.size;
    if (glyph.rotation != m_last.rotation || glyph.font != m_last.font ||
        std::abs(glyph.size - size) > sameSize * size || std::abs(glyph.base - m_last.base) > sameBase * size)
        return false;
    const bool isMark = reach.end - reach.start < 0.02 * size;
    if (isMark && reach.start > m_reach.start - size && reach.start < m_reach.end + deepestKern * size)
        return true;
    const double tracking = std::clamp(m_last.spacing, 0.0, widestTracking * size);
    const double gap = reach.start - m_reach.end;
    if (gap >= -deepestKern * size && gap <= widestJoin * size + tracking)
        return true;
    const double gapBefore = m_reach.start - reach.end;
    return m_rightToLeft && isRightToLeft(glyph.codePoint) && gapBefore >= -deepestKern * size &&
           gapBefore <= widestJoin * size + tracking;
}

bool WordBuilder::stuckTo(const PlacedGlyph& glyph, const Reach& reach) const {
    const double size = std::max(glyph.size, m_last.size);
    const double gap = reach.start - m_reach.end;
    return glyph.rotation == m_last.rotation && std::abs(glyph.base - m_last.base) <= sameLine * size &&
           gap >= -deepestKern * size && gap <= widestJoin * size;
}

void WordBuilder::add(const PlacedGlyph& glyph) {
    if (isSpace(glyph.codePoint)) {
        end(true);
        return;
    }
    const Reach reach = reachOf(glyph);
    if (!m_shape.isEmpty()) {
        const bool repeated = glyph.codePoint == m_last.codePoint &&
                              reach.end - reach.start > 0.02 * glyph.size &&
                              std::abs(reach.start - m_lastStart) < 0.1 * glyph.size &&
                              std::abs(glyph.base - m_last.base) < 0.1 * glyph.size;
        if (repeated) // bold imitated by printing twice
            return;
        if (!continues(glyph, reach))
            end(!stuckTo(glyph, reach));
    }
    if (m_shape.isEmpty()) {
        m_reach = reach;
        m_rightToLeft = isRightToLeft(glyph.codePoint);
    }
    m_shape.add(glyph.codePoint, glyph.box, glyph.size, glyph.rotation);
    m_reach = {std::min(m_reach.start, reach.start), std::max(m_reach.end, reach.end)};
    m_lastStart = reach.start;
    m_last = glyph;
}

void WordBuilder::finish() { end(true); }

void WordBuilder::end(bool spaceAfter) {
    const std::size_t before = m_page.words.size();
    m_shape.finish(m_last.font, spaceAfter, m_page);
    if (m_page.words.size() == before + 1)
        dropRepeated(before);
}

// A whole word printed a second time a hair beside the first: shadows, imitated bold.
void WordBuilder::dropRepeated(std::size_t before) {
    const Word& word = m_page.words.back();
    const std::int32_t near = word.size / 8;
    const std::size_t oldest = before > 24 ? before - 24 : 0;
    for (std::size_t i = before; i > oldest; --i) {
        const Word& earlier = m_page.words[i - 1];
        if (std::abs(earlier.box.x0 - word.box.x0) > near || std::abs(earlier.box.y0 - word.box.y0) > near)
            continue;
        if (earlier.text == word.text && earlier.rotation == word.rotation) {
            m_page.words.pop_back();
            return;
        }
    }
}

} // namespace dokaz::pdf::worker
