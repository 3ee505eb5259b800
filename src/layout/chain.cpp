// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/chain.h"

#include "layout/characters.h"
#include "layout/numeral.h"
#include "base/utf8.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace dokaz::layout {
namespace {

constexpr std::int32_t tolerance = 400;       // 4 pt
constexpr std::uint32_t pagesToStartOn = 6;
constexpr std::size_t rivalsKept = 16;        // same number, reachable: more would make hostile input slow
constexpr std::size_t none = static_cast<std::size_t>(-1);

struct Candidate {
    std::uint32_t page = 0;
    std::uint32_t line = 0;
    std::int32_t x = 0;
    std::int32_t end = 0; // right edge of the number
    std::int32_t value = 0;
    bool roomAbove = false;
    std::uint32_t skip = 0;
    std::u32string printed;
};

using Families = std::map<std::u32string, std::vector<Candidate>>; // by the part before the last number

bool hasRoomAbove(const PageLines& page, std::size_t line, const Shape& shape) {
    for (std::size_t i = line; i-- > 0;) {
        const Line& above = page.lines[i];
        if (above.role == Role::Furniture || above.turned)
            continue;
        return page.lines[line].base - above.base > shape.pitch * 5 / 4;
    }
    return true;
}

Families candidatesOf(const std::vector<PageLines>& pages, const Shape& shape) {
    Families families;
    for (std::uint32_t p = 0; p < pages.size(); ++p)
        for (std::uint32_t l = 0; l < pages[p].lines.size(); ++l) {
            const Line& line = pages[p].lines[l];
            const bool marked = !line.signs.empty() && line.signs.front().at == 0;
            if (line.role != Role::Body || line.turned || marked || line.size < shape.bodySize - 100)
                continue;
            Mark mark = markOf(line.text);
            if ((mark.style != MarkStyle::Arabic && mark.style != MarkStyle::Dotted) || mark.bracketed ||
                std::count(mark.prefix.begin(), mark.prefix.end(), U'.') > 0 || line.text[mark.printed.size()] == U')')
                continue;
            const std::int32_t end = line.runs.empty() ? line.box.x0 : pages[p].runs[line.runs.front()].at.x1;
            families[mark.prefix].push_back({p, l, line.box.x0, end, mark.value, hasRoomAbove(pages[p], l, shape), mark.length,
                                             std::move(mark.printed)});
        }
    return families;
}

struct Chain {
    std::vector<std::size_t> links; // indices of candidates, in order
    std::size_t room = 0;
};

// The offset of a page under a hypothesis.
using Offsets = std::vector<std::int32_t>;

// The same left edge; from 9 to 10 and 99 to 100 the same right edge will do, for numbers set flush right.
bool standTogether(const Candidate& before, const Candidate& here, const Offsets& offsets) {
    const std::int32_t shift = offsets[here.page] - offsets[before.page];
    if (std::abs(here.x - before.x - shift) <= tolerance)
        return true;
    return (here.value == 10 || here.value == 100) && std::abs(here.end - before.end - shift) <= tolerance;
}

Chain chainUnder(const std::vector<Candidate>& candidates, const Offsets& offsets) {
    std::map<std::int32_t, std::vector<std::size_t>> reached; // by number
    std::vector<std::size_t> before(candidates.size(), none), room(candidates.size(), 0);
    std::size_t end = none;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Candidate& here = candidates[i];
        bool reachable = here.value == 1 && here.page < pagesToStartOn;
        const auto previous = reached.find(here.value - 1);
        if (!reachable && previous != reached.end()) {
            for (const std::size_t from : previous->second) {
                if (!standTogether(candidates[from], here, offsets))
                    continue;
                if (before[i] == none || room[from] >= room[before[i]])
                    before[i] = from;
            }
            reachable = before[i] != none;
        }
        if (!reachable)
            continue;
        room[i] = (before[i] == none ? 0 : room[before[i]]) + (here.roomAbove ? 1 : 0);
        std::vector<std::size_t>& rivals = reached[here.value];
        if (rivals.size() < rivalsKept)
            rivals.push_back(i);
        if (end == none || std::tuple(here.value, room[i]) > std::tuple(candidates[end].value, room[end]))
            end = i;
    }
    Chain chain;
    chain.room = end == none ? 0 : room[end];
    for (; end != none; end = before[end])
        chain.links.push_back(end);
    std::reverse(chain.links.begin(), chain.links.end());
    return chain;
}

// How far the odd pages' numbers may stand from the even pages': everything the document itself suggests.
std::set<std::int32_t> shiftsOf(const std::vector<Candidate>& candidates, const Shape& shape) {
    std::set<std::int32_t> shifts{0, 1400, -1400, 2800, -2800, 4250, -4250};
    std::map<std::int32_t, std::size_t> lefts[2];
    for (std::size_t p = 0; p < shape.left.size(); ++p)
        ++lefts[p % 2][shape.left[p]];
    const auto most = [](const auto& counts) {
        return std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first;
    };
    if (!lefts[0].empty() && !lefts[1].empty()) {
        shifts.insert(most(lefts[0]) - most(lefts[1]));
        shifts.insert(lefts[0].begin()->first - lefts[1].begin()->first);
    }
    for (std::size_t i = 1; i < candidates.size() && shifts.size() < 40; ++i) {
        const Candidate& a = candidates[i - 1];
        const Candidate& b = candidates[i];
        if (b.page == a.page + 1 && b.value == a.value + 1)
            shifts.insert(b.page % 2 == 0 ? b.x - a.x : a.x - b.x);
    }
    return shifts;
}

Chain longestChain(const std::vector<Candidate>& candidates, const Shape& shape) {
    const auto better = [](const Chain& a, const Chain& b) {
        return std::tuple(a.links.size(), a.room) > std::tuple(b.links.size(), b.room);
    };
    Chain best = chainUnder(candidates, Offsets(shape.left.size(), 0));
    for (const std::int32_t shift : shiftsOf(candidates, shape)) {
        Offsets offsets(shape.left.size(), 0);
        for (std::size_t p = 0; p < offsets.size(); p += 2)
            offsets[p] = shift;
        Chain chain = chainUnder(candidates, offsets);
        if (better(chain, best))
            best = std::move(chain);
    }
    return best;
}

} // namespace

std::size_t markParagraphs(std::vector<PageLines>& pages, const Shape& shape) {
    const Families families = candidatesOf(pages, shape);
    Chain best;
    const std::vector<Candidate>* of = nullptr;
    std::size_t tried = 0;
    for (const auto& [prefix, candidates] : families) { // plain numbers, whose prefix is empty, come first
        if ((of != nullptr && of == &families.begin()->second && best.links.size() >= 3) || ++tried > 64)
            break;
        Chain chain = longestChain(candidates, shape);
        const bool tooShort = !prefix.empty() && chain.links.size() < 3; // a section's number in the text
        if (tooShort || chain.links.size() <= best.links.size())
            continue;
        best = std::move(chain);
        of = &candidates;
    }
    for (const std::size_t link : best.links) {
        const Candidate& candidate = (*of)[link];
        Line& line = pages[candidate.page].lines[candidate.line];
        line.role = Role::Paragraph;
        line.opens = true;
        line.skip = candidate.skip;
        line.number = base::toUtf8(candidate.printed);
    }
    return best.links.size();
}

} // namespace dokaz::layout
