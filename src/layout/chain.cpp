// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/chain.h"

#include "layout/characters.h"
#include "layout/numeral.h"
#include "base/utf8.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace dokaz::layout {
namespace {

constexpr std::int32_t tolerance = 400;       // 4 pt
constexpr std::uint32_t pagesToStartOn = 6;
constexpr std::size_t rivalsKept = 16;        // same number, reachable: more would make hostile input slow
constexpr std::size_t mostForGaps = 5000;     // candidates; each looks back over sixty numbers
constexpr std::size_t none = static_cast<std::size_t>(-1);

struct Candidate {
    std::uint32_t page = 0;
    std::uint32_t line = 0;
    std::int32_t x = 0;
    std::int32_t end = 0; // right edge of the number
    std::int32_t value = 0;
    std::int32_t part = 0; // the number before it in "2.3", 0 where it is alone
    bool roomAbove = false;
    bool heading = false;  // bold or larger than the text, and short
    bool full = false;     // as long as a line of text
    std::uint32_t skip = 0;
    std::u32string printed;
};

using Families = std::map<std::u32string, std::vector<Candidate>>; // by the part before the last number

std::int32_t valueOf(std::u32string_view digits) {
    std::int32_t value = 0;
    for (const char32_t c : digits)
        value = isDigit(c) && value < 10'000 ? value * 10 + static_cast<std::int32_t>(c - U'0') : value;
    return value;
}

bool hasRoomAbove(const PageLines& page, std::size_t line, const Shape& shape) {
    for (std::size_t i = line; i-- > 0;) {
        const Line& above = page.lines[i];
        if (above.role == Role::Furniture || above.turned)
            continue;
        return page.lines[line].base - above.base > shape.pitch * 5 / 4;
    }
    return true;
}

// A recogniser takes the stop behind a number for another mark: "5:", "4,".
std::u32string withItsStop(const Line& line, const PageLines& page) {
    std::size_t digits = 0;
    while (digits < line.text.size() && isDigit(line.text[digits]))
        ++digits;
    const bool recognised = !line.runs.empty() && page.runs[line.runs.front()].confidence >= 0;
    const bool misread = recognised && digits > 0 && digits <= 3 && digits + 1 < line.text.size() && isSpace(line.text[digits + 1]) &&
                         std::u32string_view(U",:;").find(line.text[digits]) != std::u32string_view::npos;
    std::u32string text = line.text;
    if (misread)
        text[digits] = U'.';
    return text;
}

Families candidatesOf(const std::vector<PageLines>& pages, const Shape& shape) {
    Families families;
    for (std::uint32_t p = 0; p < pages.size(); ++p)
        for (std::uint32_t l = 0; l < pages[p].lines.size(); ++l) {
            const Line& line = pages[p].lines[l];
            const bool marked = !line.signs.empty() && line.signs.front().at == 0;
            if (line.role != Role::Body || line.turned || marked || line.size < shape.bodySize - 100)
                continue;
            Mark mark = markOf(withItsStop(line, pages[p]));
            if ((mark.style != MarkStyle::Arabic && mark.style != MarkStyle::Dotted) || mark.bracketed ||
                std::count(mark.prefix.begin(), mark.prefix.end(), U'.') > 0 || line.text[mark.printed.size()] == U')')
                continue;
            const std::int32_t end = line.runs.empty() ? line.box.x0 : pages[p].runs[line.runs.front()].at.x1;
            const std::int32_t right = shape.edgesOf(line).right;
            const bool heading = line.size >= shape.bodySize + 200 || ((line.bold || line.size >= shape.bodySize + 100) && line.box.x1 < right - 3 * line.size);
            families[mark.prefix].push_back({p, l, line.box.x0, end, mark.value, valueOf(mark.prefix), hasRoomAbove(pages[p], l, shape), heading,
                                             line.box.x1 > right - 6 * line.size, mark.length, std::move(mark.printed)});
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

// How many consecutive numbers can follow from each candidate on, itself included.
std::vector<std::size_t> runsFrom(const std::vector<Candidate>& candidates, const Offsets& offsets) {
    std::map<std::int32_t, std::vector<std::size_t>> ahead; // by number; the nearest last
    std::vector<std::size_t> runs(candidates.size(), 1);
    for (std::size_t i = candidates.size(); i-- > 0;) {
        if (const auto next = ahead.find(candidates[i].value + 1); next != ahead.end())
            for (const std::size_t to : next->second)
                if (standTogether(candidates[i], candidates[to], offsets))
                    runs[i] = std::max(runs[i], runs[to] + 1);
        std::vector<std::size_t>& rivals = ahead[candidates[i].value];
        if (rivals.size() == rivalsKept)
            rivals.erase(rivals.begin());
        rivals.push_back(i);
    }
    return runs;
}

// Builds chains from the beginning on. Where gaps may be, a number may be missing because a page is or because it was misread:
// what comes behind a gap must go on by itself, and a document may begin in its middle.
class ChainBuilder final {
  public:
    enum class Gaps { None, Bridged };

    ChainBuilder(const std::vector<Candidate>& candidates, const Offsets& offsets, Gaps gaps)
        : m_candidates(candidates), m_offsets(offsets), m_before(candidates.size(), none), m_room(candidates.size(), 0),
          m_links(candidates.size(), 0) {
        if (gaps == Gaps::Bridged)
            m_runs = runsFrom(candidates, offsets);
    }

    [[nodiscard]] Chain longest() {
        std::size_t end = none;
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            const Candidate& here = m_candidates[i];
            bool reachable = begins(i);
            if (here.value > 1 || !reachable) {
                look(i, here.value - 1);
                for (std::int32_t missing = 1; missing <= mostMissingAt(i) && m_before[i] == none; ++missing)
                    look(i, here.value - 1 - missing);
                reachable = reachable || m_before[i] != none;
            }
            if (!reachable)
                continue;
            m_links[i] = 1 + (m_before[i] == none ? 0 : m_links[m_before[i]]);
            m_room[i] = (m_before[i] == none ? 0 : m_room[m_before[i]]) + (here.roomAbove ? 1 : 0);
            std::vector<std::size_t>& rivals = m_reached[here.value];
            if (rivals.size() < rivalsKept)
                rivals.push_back(i);
            if (end == none || std::tuple(m_links[i], m_room[i]) > std::tuple(m_links[end], m_room[end]))
                end = i;
        }
        Chain chain;
        chain.room = end == none ? 0 : m_room[end];
        for (; end != none; end = m_before[end])
            chain.links.push_back(end);
        std::reverse(chain.links.begin(), chain.links.end());
        return chain;
    }

  private:
    static constexpr std::int32_t mostMissing = 60;
    static constexpr std::int32_t mostMissingOfAPage = 15;
    static constexpr std::int32_t mostMisread = 2; // where no more than the looks of a paragraph speaks for it
    static constexpr std::size_t shortestBehindGap = 3;
    static constexpr std::size_t shortestFromMiddle = 5;

    [[nodiscard]] bool begins(std::size_t i) const {
        const Candidate& here = m_candidates[i];
        if (here.page >= pagesToStartOn || here.value == 1 || m_runs.empty())
            return here.page < pagesToStartOn && here.value == 1;
        const bool firstMisread = here.value <= 1 + mostMisread && here.full && here.roomAbove;
        return firstMisread || m_runs[i] >= shortestFromMiddle;
    }

    [[nodiscard]] std::int32_t mostMissingAt(std::size_t i) const {
        if (m_runs.empty())
            return 0;
        const Candidate& here = m_candidates[i];
        return m_runs[i] >= shortestBehindGap ? mostMissing : here.full && here.roomAbove ? mostMisread : 0;
    }

    // The best of those with this number that stand where this one does.
    void look(std::size_t i, std::int32_t number) {
        const auto previous = m_reached.find(number);
        if (previous == m_reached.end())
            return;
        const Candidate& here = m_candidates[i];
        for (const std::size_t from : previous->second) {
            const auto pages = static_cast<std::int32_t>(here.page - m_candidates[from].page);
            const bool fits = here.value - number - 1 <= mostMissingOfAPage * (pages + 1);
            if (!fits || !standTogether(m_candidates[from], here, m_offsets))
                continue;
            if (m_before[i] == none || std::tuple(m_links[from], m_room[from]) >= std::tuple(m_links[m_before[i]], m_room[m_before[i]]))
                m_before[i] = from;
        }
    }

    const std::vector<Candidate>& m_candidates;
    const Offsets& m_offsets;
    std::map<std::int32_t, std::vector<std::size_t>> m_reached; // by number
    std::vector<std::size_t> m_before, m_room, m_links, m_runs;
};

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

// Much more is found, and where it does not begin at 1 they are paragraphs by their looks.
bool isWorthItsGaps(const Chain& bridged, const Chain& whole, const std::vector<Candidate>& candidates) {
    if (bridged.links.size() < whole.links.size() + 3)
        return false;
    const auto full = static_cast<std::size_t>(
        std::count_if(bridged.links.begin(), bridged.links.end(), [&](std::size_t link) { return candidates[link].full; }));
    const bool fromTheFirst = candidates[bridged.links.front()].value == 1; // else: as paragraphs look
    return fromTheFirst || (full * 2 >= bridged.links.size() && bridged.room * 2 >= bridged.links.size());
}

Chain longestChain(const std::vector<Candidate>& candidates, const Shape& shape) {
    const auto better = [](const Chain& a, const Chain& b) {
        return std::tuple(a.links.size(), a.room) > std::tuple(b.links.size(), b.room);
    };
    std::vector<Offsets> hypotheses{Offsets(shape.left.size(), 0)};
    for (const std::int32_t shift : shiftsOf(candidates, shape)) {
        Offsets offsets(shape.left.size(), 0);
        for (std::size_t p = 0; p < offsets.size(); p += 2)
            offsets[p] = shift;
        hypotheses.push_back(std::move(offsets));
    }
    const auto longest = [&](ChainBuilder::Gaps gaps) {
        Chain best;
        for (const Offsets& offsets : hypotheses)
            if (Chain chain = ChainBuilder(candidates, offsets, gaps).longest(); better(chain, best))
                best = std::move(chain);
        return best;
    };
    Chain whole = longest(ChainBuilder::Gaps::None);
    if (candidates.size() > mostForGaps || whole.links.size() == candidates.size())
        return whole;
    Chain bridged = longest(ChainBuilder::Gaps::Bridged);
    return isWorthItsGaps(bridged, whole, candidates) ? bridged : whole;
}

// "1.1", "1.2", "2.1" … "8.", "9.", as views on a communication number theirs: the next one of a part, or the first one or
// the only one of the next part. Most of two parts, from the beginning on, and lines of text.
class Parted final {
  public:
    explicit Parted(const Families& families) {
        for (const auto& [prefix, candidates] : families)
            for (const Candidate& candidate : candidates)
                if (!candidate.heading)
                    m_all.push_back(candidate);
        std::sort(m_all.begin(), m_all.end(), [](const Candidate& a, const Candidate& b) { return std::tuple(a.page, a.line) < std::tuple(b.page, b.line); });
    }

    [[nodiscard]] const std::vector<Candidate>& candidates() const { return m_all; }

    [[nodiscard]] Chain longest(std::size_t pages) const {
        const Offsets offsets(pages, 0);
        std::map<std::pair<std::int32_t, std::int32_t>, std::vector<std::size_t>> reached; // by both numbers; the last of a part also by (part, -1)
        std::vector<std::size_t> before(m_all.size(), none), length(m_all.size(), 0);
        std::size_t end = none;
        for (std::size_t i = 0; i < m_all.size(); ++i) {
            const Candidate& here = m_all[i];
            const auto [part, own] = here.part > 0 ? std::pair(here.part, here.value) : std::pair(here.value, 0);
            const auto previous = reached.find(own > 1 ? std::pair(part, own - 1) : std::pair(part - 1, -1));
            if (previous != reached.end())
                for (const std::size_t from : previous->second)
                    if (standTogether(m_all[from], here, offsets) && (before[i] == none || length[from] >= length[before[i]]))
                        before[i] = from;
            const bool first = part == 1 && own <= 1 && here.page < pagesToStartOn;
            if (before[i] == none && !first)
                continue;
            length[i] = 1 + (before[i] == none ? 0 : length[before[i]]);
            for (const std::int32_t key : {own, -1})
                if (std::vector<std::size_t>& rivals = reached[{part, key}]; rivals.size() < rivalsKept)
                    rivals.push_back(i);
                else
                    rivals.back() = i;
            if (end == none || length[i] > length[end])
                end = i;
        }
        Chain chain;
        for (; end != none; end = before[end])
            chain.links.push_back(end);
        std::reverse(chain.links.begin(), chain.links.end());
        return isSound(chain) ? chain : Chain{};
    }

  private:
    [[nodiscard]] bool isSound(const Chain& chain) const {
        std::set<std::int32_t> parts;
        std::size_t dotted = 0, full = 0;
        for (const std::size_t link : chain.links) {
            dotted += m_all[link].part > 0 ? 1 : 0;
            full += m_all[link].full ? 1 : 0;
            if (m_all[link].part > 0)
                parts.insert(m_all[link].part);
        }
        const std::size_t all = chain.links.size();
        return all >= 6 && parts.size() >= 2 && dotted * 2 >= all && full * 2 >= all && m_all[chain.links[1]].part > 0;
    }

    std::vector<Candidate> m_all; // in order
};

// The longest chain of the families and where its candidates are.
std::pair<Chain, const std::vector<Candidate>*> bestOf(const Families& families, const Shape& shape) {
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
    return {std::move(best), of};
}

// Numbered headings make a chain too: "1. Introduction", "2. Context".
bool isOfHeadings(const Chain& chain, const std::vector<Candidate>& of) {
    const auto headings = std::count_if(chain.links.begin(), chain.links.end(), [&](std::size_t link) { return of[link].heading; });
    return static_cast<std::size_t>(headings) * 10 >= chain.links.size() * 7;
}

} // namespace

std::size_t markParagraphs(std::vector<PageLines>& pages, const Shape& shape) {
    Families families = candidatesOf(pages, shape);
    auto [best, of] = bestOf(families, shape);
    if (of != nullptr && isOfHeadings(best, *of)) {
        for (auto& [prefix, candidates] : families)
            std::erase_if(candidates, [](const Candidate& candidate) { return candidate.heading; });
        std::tie(best, of) = bestOf(families, shape);
    }
    const Parted parted(families);
    if (Chain chain = parted.longest(pages.size()); chain.links.size() > 2 * best.links.size()) {
        best = std::move(chain);
        of = &parted.candidates();
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
