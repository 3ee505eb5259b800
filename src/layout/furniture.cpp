// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/furniture.h"

#include "layout/characters.h"
#include "layout/headings.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace dokaz::layout {
namespace {

// Each number as one '#', small letters, no spaces: "Page 12" and "Page 3" are the same, "2030 2031 2032" is no page's number.
std::u32string patternOf(std::u32string_view text) {
    std::u32string out;
    bool number = false;
    for (const char32_t c : text) {
        if (isDigit(c) ? !number : !isSpace(c))
            out += isDigit(c) ? U'#' : lowered(c);
        number = isDigit(c);
    }
    return out;
}

enum class Edge { None, Top, Bottom };

Edge edgeOf(const Line& line, const PageLines& page) {
    if (line.turned || page.height <= 0)
        return Edge::None;
    const std::int64_t eighth = static_cast<std::int64_t>(page.height) * 12 / 100;
    if (line.box.y1 <= eighth)
        return Edge::Top;
    return line.box.y0 >= page.height - eighth ? Edge::Bottom : Edge::None;
}

bool isPageNumber(std::u32string_view pattern) {
    return pattern == U"#" || pattern == U"-#-" || pattern == U"\u2013#\u2013" || pattern == U"page#" || pattern == U"#/#" ||
           pattern == U"|#" || pattern == U"#|" || pattern == U"[#]";
}

// "GE.10-14521", "GE. 09-13078 (E)", "26-01923 (E)    120326", "*1014521*"
bool isJobNumber(std::u32string_view pattern) {
    const bool starred = pattern.size() >= 3 && pattern.front() == U'*' && pattern.back() == U'*';
    if (starred)
        return std::all_of(pattern.begin(), pattern.end(), [](char32_t c) { return c == U'*' || c == U'#'; });
    return startsWith(pattern, U"ge.#-#") || startsWith(pattern, U"#ge.#-#") || startsWith(pattern, U"#-#(e)") ||
           startsWith(pattern, U"#-#(f)") || startsWith(pattern, U"#-#(r)") || startsWith(pattern, U"#-#(s)") ||
           startsWith(pattern, U"pleaserecycle");
}

struct Seen {
    std::size_t pages = 0;
    std::uint32_t last = 0xFFFFFFFF;
};

// Page numbers stand outermost: looked for from the edge inwards, past lines known to be furniture.
template <typename Iterator> void markNumbersAtEdge(Iterator from, Iterator to, const PageLines& page, Edge edge) {
    for (; from != to; ++from) {
        if (from->turned || from->role == Role::Furniture)
            continue;
        if (edgeOf(*from, page) != edge || !isPageNumber(patternOf(from->text)))
            return;
        from->role = Role::Furniture;
    }
}

// The number the text begins or ends with, −1 where it does neither.
std::int32_t numberAtEnd(std::u32string_view text, bool begin) {
    std::size_t count = 0;
    while (count < text.size() && isDigit(begin ? text[count] : text[text.size() - 1 - count]))
        ++count;
    if (count == 0 || count > 4 || count == text.size() || !isSpace(begin ? text[count] : text[text.size() - 1 - count]))
        return -1;
    std::int32_t value = 0;
    for (const char32_t c : begin ? text.substr(0, count) : text.substr(text.size() - count))
        value = value * 10 + static_cast<std::int32_t>(c - U'0');
    return value;
}

Line* outermost(PageLines& page, Edge edge) {
    Line* found = nullptr;
    for (Line& line : page.lines) {
        if (line.turned || line.margin || line.role == Role::Furniture || line.text.empty())
            continue;
        const bool further = found == nullptr || (edge == Edge::Top ? line.box.y0 < found->box.y0 : line.box.y1 > found->box.y1);
        found = further ? &line : found;
    }
    return found != nullptr && edgeOf(*found, page) == edge ? found : nullptr;
}

// Heads and feet that differ from page to page but carry its number: "Chapter Two 31", where the page's place and the
// number differ by the same on a quarter of the pages.
void markCounted(std::vector<PageLines>& pages, Edge edge) {
    std::map<std::int32_t, std::vector<Line*>> byOffset;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        Line* line = outermost(pages[p], edge);
        if (line == nullptr || line->text.size() > 120)
            continue;
        for (const bool begin : {true, false})
            if (const std::int32_t number = numberAtEnd(line->text, begin); number >= 0)
                byOffset[number - static_cast<std::int32_t>(p)].push_back(line);
    }
    const std::size_t enough = std::max<std::size_t>(3, pages.size() / 4);
    for (auto& [offset, lines] : byOffset)
        if (lines.size() >= enough)
            for (Line* line : lines)
                line->role = Role::Furniture;
}

// Running heads that change with the chapter: short outermost lines that stand far from the text, at one height and in
// one size on two fifths of the pages.
void markApart(std::vector<PageLines>& pages) {
    std::map<std::pair<std::int32_t, std::int32_t>, std::vector<Line*>> byPlace;
    for (PageLines& page : pages) {
        Line* head = outermost(page, Edge::Top);
        if (head == nullptr || head->text.size() > 60 || isDivision(head->text))
            continue;
        const bool apart = std::none_of(page.lines.begin(), page.lines.end(), [&](const Line& line) {
            return &line != head && !line.turned && line.role != Role::Furniture && line.box.y0 < head->box.y1 + 3 * head->size;
        });
        if (apart)
            byPlace[{(head->base + 50) / 100, head->size / 20}].push_back(head);
    }
    const std::size_t enough = std::max<std::size_t>(4, pages.size() * 2 / 5);
    for (auto& [place, lines] : byPlace)
        if (lines.size() >= enough)
            for (Line* line : lines)
                line->role = Role::Furniture;
}

// The first or last line of the page's text, wherever it stands, if nothing follows it closely; not in a table.
Line* endmost(PageLines& page, Edge edge) {
    Line* found = nullptr;
    for (Line& line : page.lines) {
        if (line.turned || line.margin || line.role == Role::Furniture || line.text.empty())
            continue;
        const bool further = found == nullptr || (edge == Edge::Top ? line.box.y0 < found->box.y0 : line.box.y1 > found->box.y1);
        found = further ? &line : found;
    }
    if (found == nullptr || found->table > 0 || found->text.size() > 120)
        return nullptr;
    const auto remaining = std::count_if(page.lines.begin(), page.lines.end(), [](const Line& line) { return !line.turned && line.role != Role::Furniture; });
    const bool apart = remaining > 1 && std::none_of(page.lines.begin(), page.lines.end(), [&](const Line& line) {
        const std::int32_t gap = edge == Edge::Top ? line.box.y0 - found->box.y1 : found->box.y0 - line.box.y1;
        return &line != found && !line.turned && line.role != Role::Furniture && gap < found->size * 6 / 10;
    });
    return apart ? found : nullptr;
}

// Small pages leave their heads and feet far from the edge of the sheet: lines that end their pages, say the same on three
// pages and a quarter of all, and stand at one height. What stands just there on another page is the head of another part.
void markSteady(std::vector<PageLines>& pages, Edge edge) {
    using Place = std::pair<std::int32_t, std::int32_t>;
    const auto placeOf = [](const Line& line) { return Place((line.base + 50) / 100, line.size / 20); };
    std::map<std::pair<std::u32string, Place>, std::vector<Line*>> same;
    std::map<Place, std::size_t> places;
    for (PageLines& page : pages)
        if (Line* line = endmost(page, edge); line != nullptr && !isDivision(line->text)) {
            const bool outside = edge == Edge::Top ? line->box.y1 * 5 <= page.height : line->box.y0 * 5 >= page.height * 4;
            if (outside)
                same[{patternOf(line->text), placeOf(*line)}].push_back(line);
        }
    const std::size_t enough = std::max<std::size_t>(3, pages.size() / 4);
    for (auto& [what, lines] : same) {
        if (lines.size() < enough)
            continue;
        places[what.second] += lines.size();
        for (Line* line : lines)
            line->role = Role::Furniture;
    }
    for (PageLines& page : pages)
        if (Line* line = endmost(page, edge); line != nullptr && places.contains(placeOf(*line)))
            line->role = Role::Furniture;
}

// "Chapter 3" above the pages of chapter 3, far from the edge on small pages: the same words at one place in one print on
// three pages, each the next but one at most; on two, where they stood elsewhere before. The names of divisions that stand
// just there on other pages are the heads of shorter ones. The heading itself stands elsewhere or in another print, and the
// next article's has another number.
void markDivisionHeads(std::vector<PageLines>& pages) {
    using Place = std::tuple<Edge, std::int32_t, std::int32_t, bool>;
    struct Stretch {
        std::uint32_t last = 0;
        std::size_t pages = 0;
    };
    std::map<Place, std::vector<Line*>> named;
    std::map<std::pair<Place, std::u32string_view>, Stretch> stretches;
    std::map<std::u32string_view, Place> first;
    std::set<Place> running;
    for (std::uint32_t p = 0; p < pages.size(); ++p)
        for (Line& line : pages[p].lines) {
            if (line.turned || !isDivision(line.text))
                continue;
            const std::int32_t fifth = pages[p].height / 5;
            const Edge edge = line.box.y1 <= fifth ? Edge::Top : line.box.y0 >= pages[p].height - fifth ? Edge::Bottom : Edge::None;
            const Place place(edge, (line.base + 50) / 100, line.size / 20, line.bold);
            const bool again = first.emplace(line.text, place).first->second != place;
            if (edge == Edge::None)
                continue;
            named[place].push_back(&line);
            Stretch& stretch = stretches[{place, line.text}];
            stretch.pages = stretch.pages == 0 || p - stretch.last > 2 ? 1 : stretch.pages + (p > stretch.last ? 1 : 0);
            stretch.last = p;
            if (stretch.pages >= (again ? 2U : 3U))
                running.insert(place);
        }
    for (const Place& place : running)
        for (Line* line : named[place])
            line->role = Role::Furniture;
}

} // namespace

void markFurniture(std::vector<PageLines>& pages) {
    markDivisionHeads(pages);
    std::unordered_map<std::u32string, Seen> seen;
    for (std::uint32_t p = 0; p < pages.size(); ++p)
        for (const Line& line : pages[p].lines) {
            if (edgeOf(line, pages[p]) == Edge::None || line.text.size() > 200)
                continue;
            Seen& entry = seen[patternOf(line.text)];
            entry.pages += entry.last == p ? 0 : 1;
            entry.last = p;
        }
    const std::size_t enough = std::max<std::size_t>(2, (pages.size() * 15 + 99) / 100);
    for (PageLines& page : pages) {
        for (Line& line : page.lines) {
            const Edge edge = edgeOf(line, page);
            const bool low = !line.turned && line.box.y0 > page.height / 10 * 7; // job numbers stand a little higher
            if ((edge == Edge::None && !low) || line.text.size() > 200)
                continue;
            const std::u32string pattern = patternOf(line.text);
            const bool mastheadTop = &page == &pages.front() && edge == Edge::Top;
            const bool repeated = edge != Edge::None && seen[pattern].pages >= enough && !isDivision(line.text);
            if ((repeated && !mastheadTop) || (low && isJobNumber(pattern)))
                line.role = Role::Furniture;
        }
        markNumbersAtEdge(page.lines.begin(), page.lines.end(), page, Edge::Top);
        markNumbersAtEdge(page.lines.rbegin(), page.lines.rend(), page, Edge::Bottom);
    }
    for (const Edge edge : {Edge::Top, Edge::Bottom})
        markCounted(pages, edge);
    markApart(pages);
    for (const Edge edge : {Edge::Top, Edge::Bottom})
        markSteady(pages, edge);
}

} // namespace dokaz::layout
