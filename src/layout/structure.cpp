// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/structure.h"

#include "base/utf8.h"
#include "layout/characters.h"
#include "layout/ending.h"
#include "layout/headings.h"
#include "layout/items.h"
#include "layout/levels.h"
#include "layout/numeral.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace dokaz::layout {
namespace {

class Walker final {
  public:
    Walker(std::vector<PageLines>& pages, const Shape& shape, Profile profile)
        : m_pages(pages), m_shape(shape), m_profile(profile), m_headings(shape) {}

    void walk() {
        for (std::size_t p = 0; p < m_pages.size(); ++p) {
            m_topOfPage = true;
            const std::vector<Line>& lines = m_pages[p].lines;
            for (m_closing = lines.size(); m_closing > 0 && maybeClosing(lines[m_closing - 1]);)
                --m_closing;
            for (std::size_t l = 0; l < m_pages[p].lines.size(); ++l) {
                Line& line = m_pages[p].lines[l];
                m_below = l + 1 < m_pages[p].lines.size() ? &m_pages[p].lines[l + 1] : nullptr;
                m_at = l;
                if (line.turned || line.role == Role::Furniture || line.role == Role::Note ||
                    line.role == Role::Contents || line.role == Role::Front || line.role == Role::Row ||
                    line.role == Role::Caption) {
                    if (line.role == Role::Contents || line.role == Role::Front || line.role == Role::Row ||
                        line.role == Role::Caption)
                        m_before = nullptr;
                    continue;
                }
                m_left = m_shape.edgesOf(line).left;
                m_topOfPage = m_topOfPage || (m_before != nullptr && line.column != m_before->column && !isBelow(line));
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
        if (isClosing(line)) {
            line.role = Role::Front;
            line.opens = true;
            return;
        }
        if (isLoneHeading(line)) {
            m_headings.take(line, markOf(line.text));
            m_items.restart({});
            return;
        }
        if (isItemForSure(line) ? takeItem(line) : takeHeading(line) || takeItem(line))
            return;
        line.opens = m_before == nullptr || m_before->role == Role::Heading || beginsBlock(line);
        m_listHangs = m_itemText != none && (m_listHangs || (!line.opens && std::abs(line.box.x0 - m_itemText) <= 300));
        m_itemText = line.opens ? none : m_itemText;
    }

    [[nodiscard]] bool hasRoom(const Line& line) const {
        return !m_topOfPage && m_before != nullptr && line.base - m_before->base > m_shape.pitch * 13 / 10;
    }

    // Short and in the right half, or no text at all.
    [[nodiscard]] bool maybeClosing(const Line& line) const {
        const bool text = !line.turned && line.role != Role::Furniture && line.role != Role::Note;
        return !text || (line.text.size() <= 50 && line.box.x0 >= m_pages[line.page].width * 11 / 20);
    }

    // "92nd plenary meeting", "5 April 2031" in the right half below the last paragraph of a resolution, with which the page's
    // text ends.
    [[nodiscard]] bool isClosing(const Line& line) const {
        if (m_profile != Profile::UnitedNations || m_before == nullptr || line.page == 0 || m_topOfPage || m_at < m_closing)
            return false;
        const bool below = m_before->role == Role::Front && line.base - m_before->base < m_shape.pitch * 2;
        return below || (hasRoom(line) && endsClause(m_before->text));
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

    [[nodiscard]] bool isClose(const Line& above, const Line& line) const {
        return line.base > above.base && line.base - above.base <= std::max(m_shape.pitch, line.size * 12 / 10) * 13 / 10;
    }

    // The lines of one print from this one on.
    [[nodiscard]] Block blockOf(const Line& line) const {
        constexpr std::size_t most = 8;
        const std::vector<Line>& lines = m_pages[line.page].lines;
        Block block{&line, 1};
        for (std::size_t l = m_at + 1; l < lines.size() && block.lines < most; ++l) {
            const Line &next = lines[l], &last = *block.last;
            const bool same = next.role == Role::Body && !next.turned && next.column == line.column && std::abs(next.size - line.size) <= 40 &&
                              next.bold == line.bold && next.italic == line.italic && inCapitals(next) == inCapitals(line);
            if (!same || !isClose(last, next) || opensNumbered(next))
                break;
            block = {&next, block.lines + 1};
        }
        return block;
    }

    static bool inCapitals(const Line& line) { return std::none_of(line.text.begin(), line.text.end(), isLower); }

    static bool opensNumbered(const Line& line) {
        const Mark mark = markOf(line.text);
        return mark.style != MarkStyle::None && mark.style != MarkStyle::Bullet;
    }

    // "a. Access to a doctor", underlined in print, which the words do not tell: alone between the end of a paragraph and
    // the next numbered one.
    [[nodiscard]] bool isLoneHeading(const Line& line) const {
        const Mark mark = markOf(line.text);
        if (!m_headings.awaits(mark) || m_below == nullptr || m_below->role != Role::Paragraph || mark.length >= line.text.size())
            return false;
        const bool apart = (hasRoom(line) || m_topOfPage) && m_below->base - line.base > m_shape.pitch * 13 / 10;
        const bool bare = !endsItem(line.text) && line.box.x1 < m_shape.edgesOf(line).right - 3 * line.size;
        return apart && bare && (m_before == nullptr || m_before->role == Role::Heading || endsClause(m_before->text)) && !m_items.awaits(mark);
    }

    // In capitals and nothing else that a heading has.
    [[nodiscard]] bool isPlainCapitals(const Line& line) const {
        return line.role == Role::Body && !line.turned && inCapitals(line) && !line.bold && !line.italic &&
               line.size < m_shape.bodySize + 150 && !opensNumbered(line) && !isDivision(line.text) && !namesAnnex(line.text);
    }

    // The first of three lines and more, one below the other from one edge, each of which had room for what follows.
    [[nodiscard]] bool opensList(const Line& line) const {
        const std::vector<Line>& lines = m_pages[line.page].lines;
        std::size_t end = m_at + 1;
        for (; end < lines.size() && end < m_at + 3; ++end) {
            const Line &above = lines[end - 1], &next = lines[end];
            const bool same = isPlainCapitals(next) && next.column == line.column && std::abs(next.size - line.size) <= 40 &&
                              std::abs(next.box.x0 - line.box.x0) <= 200;
            if (!same || next.base <= above.base || next.base - above.base > 4 * line.size || !m_shape.leftRoom(above, next))
                break;
        }
        return end == m_at + 3;
    }

    // Names in capitals: below an introduction (in the middle of the line two at least), or three and more; and those below
    // them until the room between them grows.
    bool isListed(const Line& line) {
        const bool goesOn = m_listed != nullptr && m_listed == m_before;
        const bool several = m_below != nullptr && isPlainCapitals(*m_below);
        const bool introduced = m_before != nullptr && m_before->role != Role::Heading && endsIntroduction(m_before->text) &&
                                (several || !isCentred(line, m_shape.edgesOf(line)));
        const bool below = m_before != nullptr && isBelow(line);
        const std::int32_t step = below ? line.base - m_before->base : 0;
        const bool grows = goesOn && below && m_listStep > 0 && step > m_listStep * 13 / 10;
        if (!isPlainCapitals(line) || !((goesOn && !grows) || introduced || opensList(line)))
            return false;
        m_listed = &line;
        m_listStep = step;
        return true;
    }

    // Where the first line of a block is none, as of words lifted out of the text, the others are none either.
    bool looksLikeHeading(const Line& line) {
        if (m_said > 0) {
            --m_said;
            return false;
        }
        if (isListed(line))
            return false;
        const Block block = blockOf(line);
        if (m_headings.looksLikeHeading(line, block))
            return true;
        m_said = m_headings.isSaying(line, block) ? block.lines - 1 : 0;
        return false;
    }

    bool takeHeading(Line& line) {
        const bool after = m_before != nullptr && m_before->role == Role::Heading;
        const bool numbered = opensNumbered(line);
        const bool goesOn = after && !numbered && !m_topOfPage && line.size == m_before->size && line.bold == m_before->bold && isClose(*m_before, line);
        const bool same = goesOn && line.italic == m_before->italic && (line.italic || (inCapitals(line) && inCapitals(*m_before)));
        if (!same && !looksLikeHeading(line))
            return false;
        const Mark mark = markOf(line.text);
        if (goesOn) {
            line.role = Role::Heading;
            return true;
        }
        const bool larger = line.size >= m_shape.bodySize + 100;
        const bool capital = mark.style == MarkStyle::CapitalRoman || mark.style == MarkStyle::CapitalLetter;
        if (m_topOfPage && capital && !larger && !after && isInitial(line, mark))
            return false;
        // What the page before ends with may be no sentence: a name, a reference.
        const bool continues = m_headings.isNextFigure(mark) && m_before != nullptr && !m_before->bold && isApartFromBelow(line);
        const bool numberedTop = m_topOfPage && line.bold && (capital || continues);
        const bool otherLook = m_before != nullptr && (m_before->italic != line.italic || inCapitals(line) ||
                                                       isCentred(line, m_shape.edgesOf(line)) || (!numbered && standsAlone(line)));
        const bool flowsOn = m_before != nullptr && !after && m_before->bold && m_before->size == line.size && !hasRoom(line) &&
                             !(m_topOfPage && otherLook && endsClause(m_before->text));
        const bool midParagraph = m_before != nullptr && !after && !hasRoom(line) &&
                                  !(m_topOfPage && endsClause(m_before->text)) && !larger && !(numbered && standsOut(line));
        if (!numberedTop && (flowsOn || midParagraph || (numbered && m_items.isOpen() && !larger && m_before != nullptr && m_before->bold)))
            return false;
        if (line.bold && !larger && belongsToBoldText(line, mark) && !standsAlone(line))
            return false;
        m_headings.take(line, mark);
        m_items.restart({});
        return true;
    }

    // "C. Kold said" at the top of a page, where the sentence began on the page before or no B stood above; a heading has room
    // below it.
    [[nodiscard]] bool isInitial(const Line& line, const Mark& mark) const {
        const bool unfinished = m_before != nullptr && !endsItem(m_before->text);
        return m_before != nullptr && (unfinished || !m_headings.isNext(mark)) && !standsAlone(line);
    }

    // A block that no clause ends, with room below.
    [[nodiscard]] bool isApartFromBelow(const Line& line) const {
        const Block block = blockOf(line);
        const std::vector<Line>& lines = m_pages[line.page].lines;
        const std::size_t next = m_at + block.lines;
        return block.lines <= 3 && !endsItem(block.last->text) && next < lines.size() &&
               lines[next].base - block.last->base > m_shape.pitch * 13 / 10;
    }

    [[nodiscard]] bool standsAlone(const Line& line) const { return isUpper(line.text.front()) && isApartFromBelow(line); }

    // Without room above it, but bold between lines that are not, and with room below.
    [[nodiscard]] bool standsOut(const Line& line) const {
        return line.bold && !m_before->bold && endsClause(m_before->text) && m_below != nullptr && !m_below->bold &&
               m_below->base - line.base > m_shape.pitch * 13 / 10;
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
        if (mark.style == MarkStyle::CapitalLetter && !mark.bracketed && !m_items.awaits(mark) &&
            (mark.value != 1 || m_before == nullptr || !endsIntroduction(m_before->text))) // "A. Kowalska said"
            return false;
        ItemPlace place;
        place.bullet = mark.style == MarkStyle::Bullet && mark.printed[0] >= 0x2020;
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
        m_itemMark = line.box.x0;
        m_listHangs = m_listHangs && m_itemText != none;
        const auto text = std::find_if(line.starts.begin(), line.starts.end(), [&](std::uint32_t start) { return start >= mark.length; });
        m_itemText = text == line.starts.end()
                         ? none
                         : m_pages[line.page].runs[line.runs[static_cast<std::size_t>(text - line.starts.begin())]].at.x0;
        return true;
    }

    [[nodiscard]] bool isBelow(const Line& line) const {
        return line.page == m_before->page && line.base >= m_before->base - line.size;
    }

    // Room above; in other documents also an indent or, where they do not indent, a line above that was not full.
    [[nodiscard]] bool beginsBlock(const Line& line) const {
        if (hasRoom(line) && endsClause(m_before->text))
            return true;
        const std::u32string_view above = std::u32string_view(m_before->text).substr(0, m_before->end); // without its mark
        if ((hasRoom(line) || m_topOfPage) && endsItem(above) && line.box.x0 > m_left + 600 && isUpper(line.text.front()) &&
            (!m_topOfPage || m_before->role == Role::Body)) // of a resolution
            return true;
        if (m_profile == Profile::UnitedNations)
            return false;
        const bool below = isBelow(line);
        const bool inItem = m_itemText != none && m_itemText > m_itemMark + 300;
        const bool hangs = std::abs(line.box.x0 - m_itemText) <= 300; // the item's own next line
        if (inItem && below && m_listHangs && std::abs(line.box.x0 - m_itemMark) <= 300)
            return true;
        if (below ? line.base - m_before->base > m_shape.pitch * 16 / 10 : line.page == m_before->page && !m_topOfPage)
            return true;
        if (below && std::abs(line.size - m_before->size) > 150 && isUpper(line.text.front())) // under a caption
            return true;
        if (opensIndented(line) || opensInOtherLook(line) || (isAfterShortPage(line) && isUpper(line.text.front()) && m_shape.leftRoom(*m_before, line)))
            return true;
        if (!endsClause(m_before->text) || isLower(line.text.front()))
            return false;
        const bool indent = !hangs && line.box.x0 > m_left + 600 && m_before->box.x0 <= m_shape.edgesOf(*m_before).left + 300;
        const bool cut = !m_shape.indents && !(hangs && endsIntroduction(m_before->text)) && m_shape.leftRoom(*m_before, line);
        return indent || cut || (below && line.size != m_before->size);
    }

    // Where paragraphs open with an indent: the parts of an enumeration without marks, "Having regard to: …", too.
    [[nodiscard]] bool opensIndented(const Line& line) const {
        const std::int32_t indent = line.box.x0 - m_left;
        if (!m_shape.indents || m_itemText != none || indent <= 600 || indent >= 4000 || !m_shape.leftRoom(*m_before, line))
            return false;
        const char32_t last = m_before->text.back();
        return isLower(line.text.front()) ? last == U';' || last == U':' : endsItem(m_before->text);
    }

    // Below a short bold line that was no heading; at the top of a page, after a sentence in another look.
    [[nodiscard]] bool opensInOtherLook(const Line& line) const {
        if (!isUpper(line.text.front()))
            return false;
        const bool after = m_topOfPage && endsClause(m_before->text) && (m_before->bold != line.bold || m_before->italic != line.italic);
        return after || (isBelow(line) && m_before->bold && m_before->role == Role::Body && !line.bold && m_shape.leftRoom(*m_before, line));
    }

    // The page before ends long before its foot: a cover, the end of a part.
    [[nodiscard]] bool isAfterShortPage(const Line& line) const {
        if (!m_topOfPage || line.page != m_before->page + 1 || line.column > 1)
            return false;
        const PageLines& before = m_pages[m_before->page];
        std::int32_t lowest = 0;
        for (const Line& other : before.lines)
            lowest = other.turned || other.role == Role::Furniture ? lowest : std::max(lowest, other.base);
        return lowest <= m_before->base && lowest < before.height * 3 / 5;
    }

    std::vector<PageLines>& m_pages;
    const Shape& m_shape;
    Profile m_profile;
    Headings m_headings;
    Items m_items;
    std::size_t m_said = 0;        // lines still to come of a saying
    const Line* m_listed = nullptr; // the last of a list in capitals
    std::int32_t m_listStep = 0;   // from the line above to it
    std::size_t m_closing = 0;     // of the page: the lines from there on may close it
    std::size_t m_at = 0;          // place of the line on its page
    const Line* m_below = nullptr; // the next line of the page
    Line* m_before = nullptr; // the line of running text before this one, on whatever page
    bool m_topOfPage = true; // or of a column
    std::int32_t m_left = 0;
    static constexpr std::int32_t none = -1'000'000'000;
    std::int32_t m_itemText = none; // where the text of the open item begins
    std::int32_t m_itemMark = 0;    // and its mark
    bool m_listHangs = false;       // items of this list go on under their text
};

} // namespace

void markStructure(std::vector<PageLines>& pages, const Shape& shape, Profile profile) {
    Walker(pages, shape, profile).walk();
    levelHeadings(pages, shape, profile == Profile::Generic);
}

} // namespace dokaz::layout
