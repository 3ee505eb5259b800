// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/levels.h"

#include "layout/characters.h"
#include "layout/contents.h"
#include "layout/headings.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

namespace dokaz::layout {
namespace {

constexpr std::int32_t deepest = 6;
constexpr std::size_t leaflet = 4; // pages: no more, and the title is the highest heading of the text

struct Print { // of a heading; the higher one is the smaller value
    std::int32_t size = 0;
    bool centred = false;
    bool bold = false;
    bool italic = false;
    [[nodiscard]] auto rank() const { return std::tuple(-size, !centred, !bold, italic); }
    bool operator<(const Print& other) const { return rank() < other.rank(); }
};

struct Use {
    std::vector<Line*> lines;
    bool later = false; // than on the first page
};

std::vector<Line*> headingsOf(std::vector<PageLines>& pages) {
    std::vector<Line*> headings;
    for (PageLines& page : pages)
        for (Line& line : page.lines)
            if (line.role == Role::Heading && line.opens)
                headings.push_back(&line);
    return headings;
}

// Headings of annexes with those right below them: printed as the title is.
std::set<const Line*> annexesOf(const std::vector<Line*>& headings) {
    std::set<const Line*> annexes;
    const Line* above = nullptr;
    for (const Line* line : headings) {
        const bool below = above != nullptr && line->page == above->page && line->size == above->size && line->base - above->base < 6 * line->size;
        if (namesAnnex(line->text) || (below && annexes.contains(above)))
            annexes.insert(line);
        above = line;
    }
    return annexes;
}

// Sizes that differ by less than a third of a point are one.
std::map<Print, Use> printsOf(const std::vector<Line*>& headings, const Shape& shape) {
    std::vector<Line*> bySize = headings;
    std::stable_sort(bySize.begin(), bySize.end(), [](const Line* a, const Line* b) { return a->size > b->size; });
    const std::set<const Line*> annexes = annexesOf(headings);
    std::map<Print, Use> prints;
    std::int32_t size = 0;
    for (Line* line : bySize) {
        if (size - line->size > 35 || size == 0)
            size = line->size;
        Use& use = prints[{size, isCentred(*line, shape.edgesOf(*line)), line->bold, line->italic}];
        use.lines.push_back(line);
        use.later = use.later || (line->page > 0 && !annexes.contains(line));
    }
    return prints;
}

using Ranked = std::vector<std::pair<Print, Use>>;
using Leads = std::map<std::pair<Print, Print>, std::size_t>;

// How often a heading of the one print stands right above one of the other, with no text between; not on the first page,
// whose title block means nothing.
Leads leadsOf(const std::vector<PageLines>& pages, const std::map<Print, Use>& prints) {
    std::map<const Line*, const Print*> printOf;
    for (const auto& [print, use] : prints)
        for (const Line* line : use.lines)
            printOf[line] = &print;
    Leads leads;
    const Print* above = nullptr;
    for (std::size_t p = 1; p < pages.size(); ++p)
        for (const Line& line : pages[p].lines) {
            if (line.role == Role::Furniture || line.role == Role::Note || (line.role == Role::Heading && !line.opens))
                continue;
            const auto known = printOf.find(&line);
            const Print* here = known != printOf.end() ? known->second : nullptr;
            if (above != nullptr && here != nullptr)
                ++leads[{*above, *here}];
            above = here;
        }
    return leads;
}

// A print that leads another is the higher one, whatever its size.
Ranked ranked(const std::map<Print, Use>& prints, const Leads& leads) {
    const auto count = [&](const Print& above, const Print& below) {
        const auto known = leads.find({above, below});
        return known != leads.end() ? known->second : 0;
    };
    Ranked order(prints.begin(), prints.end());
    for (std::size_t i = 1; i < order.size() && order.size() < 40; ++i)
        for (std::size_t j = i; j > 0; --j) {
            const Print &upper = order[j - 1].first, &lower = order[j].first;
            if (count(lower, upper) < 2 || count(upper, lower) > 0)
                break;
            std::swap(order[j - 1], order[j]);
        }
    return order;
}

void rankPrints(const std::vector<PageLines>& pages, const std::vector<Line*>& headings, const Shape& shape) {
    const std::map<Print, Use> found = printsOf(headings, shape);
    const Ranked prints = ranked(found, leadsOf(pages, found));
    std::int32_t largestLater = 0;
    for (const auto& [print, use] : prints)
        largestLater = std::max(largestLater, use.later ? print.size : 0);
    const bool many = headings.size() > 8;
    std::int32_t level = 0;
    for (const auto& [print, use] : prints) {
        const bool cover = !use.later && pages.size() > leaflet;
        const bool title = cover && largestLater > 0;
        const bool rare = many && use.lines.size() < 2;
        level += title || (rare && level > 0) ? 0 : 1;
        for (Line* line : use.lines)
            if (line->number.empty())
                line->level = std::clamp(level, 1, deepest);
    }
}

// Headings in italics share the deepest level that one of them has; where nearly all stand below others as deep, one more
// than the least deep of those.
void levelItalics(const std::vector<Line*>& headings) {
    std::int32_t level = 0, open = 0, least = deepest;
    std::size_t italics = 0, below = 0;
    const auto isItalic = [](const Line* line) { return line->italic && !line->bold && line->number.empty(); };
    for (const Line* line : headings)
        level = isItalic(line) ? std::max(level, line->level) : level;
    for (const Line* line : headings) {
        open = isItalic(line) ? open : line->level;
        italics += isItalic(line) ? 1 : 0;
        if (!isItalic(line) || open < level)
            continue;
        ++below;
        least = std::min(least, open);
    }
    level = below * 4 > italics * 3 ? std::min(least + 1, deepest) : level;
    for (Line* line : headings)
        line->level = isItalic(line) ? level : line->level;
}

using Look = std::tuple<std::int32_t, bool, bool>; // the larger, then the bold, then the upright first

Look lookOf(const Line& line) { return {-line.size / 40, !line.bold, line.italic}; }
bool isPlain(const Line& line) { return line.number.empty() && line.page > 0 && line.level > 1; }

// For each heading the nearest one above it in a higher look, for a plain one a numbered one in its own look too; null where
// none is. Kept are the headings that may still be the nearest: each in a higher look than the next. One step for each.
std::vector<const Line*> nearestAbove(const std::vector<Line*>& headings) {
    const auto rankOf = [](const Line* line) { return std::pair(lookOf(*line), isPlain(*line)); };
    std::vector<const Line*> nearest, kept;
    for (const Line* line : headings) {
        while (!kept.empty() && rankOf(kept.back()) >= rankOf(line))
            kept.pop_back();
        nearest.push_back(kept.empty() ? nullptr : kept.back());
        kept.push_back(line);
    }
    return nearest;
}

// Headings without number in several sizes: each print stands one below what most of its headings stand under, larger
// print and numbered headings of its own.
void levelSizes(const std::vector<Line*>& headings) {
    const std::vector<const Line*> above = nearestAbove(headings);
    std::map<Look, std::vector<std::size_t>> looks;
    for (std::size_t i = 0; i < headings.size(); ++i)
        if (isPlain(*headings[i]))
            looks[lookOf(*headings[i])].push_back(i);
    for (const auto& [look, of] : looks) {
        std::map<std::int32_t, std::size_t> under;
        for (const std::size_t i : of)
            ++under[above[i] != nullptr ? above[i]->level : 0];
        const auto most = std::max_element(under.begin(), under.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        for (const std::size_t i : of)
            headings[i]->level = std::clamp(most->first + 1, 1, deepest);
    }
}

bool inSeveralSizes(const std::vector<Line*>& headings) {
    std::int32_t smallest = 0, largest = 0;
    for (const Line* line : headings)
        if (line->number.empty() && line->page > 0 && line->level > 1) {
            smallest = smallest == 0 ? line->size : std::min(smallest, line->size);
            largest = std::max(largest, line->size);
        }
    return largest - smallest > 100;
}

bool inCapitals(const Line& line) { return std::none_of(line.text.begin(), line.text.end(), isLower); }

bool looksLike(const Line& a, const Line& b) {
    return std::abs(a.size - b.size) <= 40 && a.bold == b.bold && a.italic == b.italic && inCapitals(a) == inCapitals(b);
}

bool isPart(const Line& line) { return line.number.empty() && line.page > 0 && !namesAnnex(line.text) && !namesContents(line.text); }

// The heading without number that stands nearest above the numbered one, null where another numbered one is between.
const Line* partOf(const std::vector<Line*>& headings, std::size_t numbered) {
    while (numbered-- > 0 && headings[numbered]->number.empty())
        if (isPart(*headings[numbered]))
            return headings[numbered];
    return nullptr;
}

// "THE FACTS", "THE LAW": a look of headings without number under which "I." comes anew each time, or that is of capitals
// in the middle of the line, used twice and stands above an "I." at its left.
const Line* partsAbove(const std::vector<Line*>& headings, const Shape& shape) {
    const Line* look = nullptr;
    std::size_t runs = 0;
    bool left = true;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        if (headings[i]->number != "I" || headings[i]->level != 1)
            continue;
        const Line* part = partOf(headings, i);
        if (part == nullptr && runs == 0)
            continue; // a first one may stand under the title
        if (part == nullptr || (look != nullptr && !looksLike(*part, *look)))
            return nullptr;
        look = part;
        left = left && !isCentred(*headings[i], shape.edgesOf(*headings[i]));
        ++runs;
    }
    if (look == nullptr || runs > 1)
        return look;
    const auto used = std::count_if(headings.begin(), headings.end(), [&](const Line* line) { return isPart(*line) && looksLike(*line, *look); });
    return used > 1 && left && inCapitals(*look) && isCentred(*look, shape.edgesOf(*look)) ? look : nullptr;
}

// What has a number stands below such parts; what has none and is in capitals is one of them.
void lowerUnderParts(const std::vector<Line*>& headings, const Shape& shape) {
    const Line* look = partsAbove(headings, shape);
    if (look == nullptr)
        return;
    const Line part = *look;
    for (Line* line : headings) {
        if (!line->number.empty() || (line->level > 1 && !inCapitals(*line) && !looksLike(*line, part)))
            line->level = std::min(line->level + 1, deepest);
        else if (line->page > 0 && (inCapitals(*line) || looksLike(*line, part)))
            line->level = 1;
    }
}

// "A." is the highest level where there is no "I.": what stands above the first number on the title page, contents and
// annexes do not count, nor headings without number that are printed just so.
void raise(const std::vector<Line*>& headings) {
    const auto numbered = std::find_if(headings.begin(), headings.end(), [](const Line* line) { return !line->number.empty(); });
    const Line* start = numbered == headings.end() ? nullptr : *numbered;
    const auto inText = [&](const Line* line) { return line->page > 0 || (start != nullptr && start->page == 0 && line->base >= start->base); };
    const auto counts = [&](const Line* line) { return inText(line) && !namesAnnex(line->text) && !namesContents(line->text); };
    const Line* first = nullptr; // of the second level, with a number
    for (const Line* line : headings)
        if (counts(line) && first == nullptr && line->level == 2 && !line->number.empty())
            first = line;
    const auto above = [&](const Line* line) {
        return counts(line) && line->level == 1 && (!line->number.empty() || first == nullptr || !looksLike(*line, *first));
    };
    if (first == nullptr || std::any_of(headings.begin(), headings.end(), above))
        return;
    for (Line* line : headings)
        if (counts(line) && line->level > 1)
            --line->level;
}

} // namespace

void levelHeadings(std::vector<PageLines>& pages, const Shape& shape, bool byPrint) {
    const std::vector<Line*> headings = headingsOf(pages);
    const auto numbered = static_cast<std::size_t>(
        std::count_if(headings.begin(), headings.end(), [](const Line* line) { return !line->number.empty(); }));
    if (byPrint ? numbered * 4 < headings.size() : numbered == 0) {
        rankPrints(pages, headings, shape);
        return;
    }
    if (inSeveralSizes(headings))
        levelSizes(headings);
    else
        levelItalics(headings);
    raise(headings);
    lowerUnderParts(headings, shape);
}

} // namespace dokaz::layout
