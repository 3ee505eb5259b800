// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/structure.h"

#include "base/utf8.h"
#include "layout/characters.h"
#include "layout/headings.h"
#include "layout/items.h"
#include "layout/numeral.h"

#include <algorithm>
#include <string_view>

namespace dokaz::layout {
namespace {

bool endsClause(std::u32string_view text) {
    while (!text.empty() && (isSpace(text.back()) || text.back() == U')' || text.back() == 0x201D || text.back() == U'"'))
        text.remove_suffix(1);
    if (text.empty())
        return true;
    const char32_t last = text.back();
    return last == U'.' || last == U';' || last == U':' || last == U'!' || last == U'?';
}

bool endsIntroduction(std::u32string_view text) {
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return !text.empty() && text.back() == U':';
}

// ";" may be followed by "and" or "or".
bool endsItem(std::u32string_view text) {
    for (const std::u32string_view word : {U" and", U" or", U" et", U" ou", U" y", U" и"})
        if (text.size() > word.size() && text.substr(text.size() - word.size()) == word)
            text.remove_suffix(word.size());
    return endsClause(text) || (!text.empty() && text.back() == U',');
}

class Walker final {
  public:
    Walker(std::vector<PageLines>& pages, const Shape& shape, Profile profile)
        : m_pages(pages), m_shape(shape), m_profile(profile), m_headings(shape) {}

    void walk() {
        for (std::size_t p = 0; p < m_pages.size(); ++p) {
            m_left = m_shape.left[p];
            m_topOfPage = true;
            for (Line& line : m_pages[p].lines) {
                if (line.turned || line.role == Role::Furniture || line.role == Role::Note || line.role == Role::Contents ||
                    line.role == Role::Front || line.role == Role::Row) {
                    if (line.role == Role::Contents || line.role == Role::Front || line.role == Role::Row)
                        m_before = nullptr;
                    continue;
                }
                take(line);
                m_before = &line;
                m_topOfPage = false;
            }
        }
    }

  private:
    void take(Line& line) {
        if (line.role == Role::Paragraph) {
            m_items.restart(base::toCodePoints(line.number));
            return;
        }
        if (line.role == Role::Heading) // the contents' own
            return;
        if (isItemForSure(line) ? takeItem(line) : takeHeading(line) || takeItem(line))
            return;
        line.opens = m_before == nullptr || m_before->role == Role::Heading || beginsBlock(line);
    }

    [[nodiscard]] bool hasRoom(const Line& line) const {
        return !m_topOfPage && m_before != nullptr && line.base - m_before->base > m_shape.pitch * 13 / 10;
    }

    // A bold line with a mark that the open paragraph or its list waits for is an item, not a heading.
    [[nodiscard]] bool isItemForSure(const Line& line) const {
        if (m_before == nullptr || m_before->role == Role::Heading || line.size > m_shape.bodySize + 100)
            return false;
        const Mark mark = markOf(line.text);
        if (m_items.isOwn(mark))
            return true;
        if (mark.style != MarkStyle::Arabic && !mark.bracketed)
            return false;
        return m_items.awaits(mark) || (mark.value == 1 && endsIntroduction(m_before->text));
    }

    bool takeHeading(Line& line) {
        if (!m_headings.looksLikeHeading(line))
            return false;
        const bool after = m_before != nullptr && m_before->role == Role::Heading;
        const Mark mark = markOf(line.text);
        const bool numbered = mark.style != MarkStyle::None && mark.style != MarkStyle::Bullet;
        if (after && !numbered && !m_topOfPage && line.size == m_before->size &&
            line.base - m_before->base <= std::max(m_shape.pitch, line.size * 12 / 10) * 13 / 10) {
            line.role = Role::Heading;
            return true;
        }
        const bool larger = line.size >= m_shape.bodySize + 100;
        const bool flowsOn = m_before != nullptr && !after && m_before->bold && m_before->size == line.size && !hasRoom(line);
        const bool midParagraph = m_before != nullptr && !after && !hasRoom(line) &&
                                  !(m_topOfPage && endsClause(m_before->text)) && !larger;
        if (flowsOn || midParagraph || (numbered && m_items.isOpen() && !larger && m_before != nullptr && m_before->bold))
            return false;
        if (line.bold && !larger && belongsToBoldText(line, mark))
            return false;
        m_headings.take(line, mark);
        m_items.restart({});
        return true;
    }

    // An item of the open paragraph printed bold, or a whole bold paragraph: its line is full.
    [[nodiscard]] bool belongsToBoldText(const Line& line, const Mark& mark) const {
        const std::int32_t right = m_shape.right[line.page];
        const bool full = line.box.x1 > right - 2 * line.size && line.box.x0 < m_left + 4 * line.size;
        return full && mark.style != MarkStyle::CapitalRoman && mark.style != MarkStyle::CapitalLetter &&
               line.text.size() > 75;
    }

    bool takeItem(Line& line) {
        Mark mark = markOf(line.text);
        const bool marked = !line.signs.empty() && line.signs.front().at == 0;
        if (mark.style == MarkStyle::None || mark.style == MarkStyle::CapitalRoman || marked)
            return false;
        if (mark.style == MarkStyle::CapitalLetter && !mark.bracketed)
            return false;
        ItemPlace place;
        place.x = line.box.x0;
        place.indented = line.box.x0 > m_left + 600;
        place.afterSentence = m_before == nullptr || m_before->role == Role::Heading || endsItem(m_before->text) || hasRoom(line);
        const std::int32_t depth = m_items.depthOf(mark, place);
        if (depth == 0)
            return false;
        line.role = Role::Item;
        line.opens = true;
        line.level = depth;
        line.skip = mark.length;
        line.number = base::toUtf8(mark.printed);
        return true;
    }

    // Room above; in other documents also a first-line indent after a full stop.
    [[nodiscard]] bool beginsBlock(const Line& line) const {
        if (hasRoom(line) && endsClause(m_before->text))
            return true;
        if (m_topOfPage || m_before == nullptr || m_profile == Profile::UnitedNations)
            return false;
        if (line.base - m_before->base > m_shape.pitch * 16 / 10 || line.base < m_before->base - line.size)
            return true;
        const bool indent = line.box.x0 > m_left + 800 && m_before->box.x0 <= m_left + 300;
        return endsClause(m_before->text) && (indent || line.size != m_before->size);
    }

    std::vector<PageLines>& m_pages;
    const Shape& m_shape;
    Profile m_profile;
    Headings m_headings;
    Items m_items;
    Line* m_before = nullptr; // the line of running text before this one, on whatever page
    bool m_topOfPage = true;
    std::int32_t m_left = 0;
};

} // namespace

void markStructure(std::vector<PageLines>& pages, const Shape& shape, Profile profile) {
    Walker(pages, shape, profile).walk();
}

} // namespace dokaz::layout
