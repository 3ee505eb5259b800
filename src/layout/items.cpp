// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/items.h"

#include "layout/characters.h"

#include <cstdlib>

namespace dokaz::layout {

void Items::restart(std::u32string_view paragraph) {
    m_paragraph = paragraph;
    m_open.clear();
}

// Index of the open level of the same style; m_open.size() where there is none.
std::size_t Items::levelLike(const Mark& mark) const {
    std::size_t level = m_open.size();
    while (level > 0) {
        const Level& open = m_open[level - 1];
        if (open.style == mark.style && open.bracketed == mark.bracketed && open.prefix == mark.prefix)
            return level - 1;
        --level;
    }
    return m_open.size();
}

bool Items::isOwn(const Mark& mark) const {
    return mark.style == MarkStyle::Dotted && !m_paragraph.empty() &&
           (mark.prefix == m_paragraph || startsWith(mark.prefix, m_paragraph + U'.'));
}

bool Items::awaits(const Mark& mark) const {
    const std::size_t level = levelLike(mark);
    return level < m_open.size() && m_open[level].value + 1 == mark.value;
}

std::int32_t Items::depthOf(Mark& mark, const ItemPlace& place) {
    std::size_t level = levelLike(mark);
    if (mark.couldBeRoman && mark.style == MarkStyle::Letter) { // "(i)": after "(h)" a letter, else a numeral
        const bool nextLetter = level < m_open.size() && m_open[level].value + 1 == mark.value;
        if (!nextLetter && (mark.value == 9 || level == m_open.size() || m_open.back().style == MarkStyle::Roman)) {
            mark.style = MarkStyle::Roman;
            mark.value = romanValue(mark.printed.substr(mark.printed[0] == U'(' ? 1 : 0, 1));
            level = levelLike(mark);
        }
    }
    const bool own = isOwn(mark);
    const bool known = level < m_open.size();
    const bool next = mark.style == MarkStyle::Bullet || (known ? m_open[level].value + 1 == mark.value : mark.value == 1);
    const bool sameX = known && std::abs(m_open[level].x - place.x) <= 400;
    const bool first = mark.value == 1 && place.indented;
    const bool exactX = known && std::abs(m_open[level].x - place.x) <= 100;
    const bool inColumn = next && mark.style != MarkStyle::Dotted && (mark.style == MarkStyle::Arabic ? exactX : sameX);
    const bool item = own || place.bullet || inColumn || (next && (place.indented || place.afterSentence)) || (first && place.afterSentence) ||
                      (sameX && place.indented && place.afterSentence);
    if (!item || (mark.style == MarkStyle::Dotted && !own && !known && !place.indented))
        return 0;
    m_open.resize(level);
    m_open.push_back({mark.style, mark.bracketed, mark.prefix, mark.value, place.x});
    return static_cast<std::int32_t>(m_open.size());
}

} // namespace dokaz::layout
