// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/orientation.h"

#include "base/utf8.h"
#include "layout/characters.h"
#include "text/normal.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace dokaz::layout {
namespace {

bool isRightToLeft(char32_t c) {
    return (c >= 0x0590 && c <= 0x08FF && !(c >= 0x0660 && c <= 0x066C) && !(c >= 0x06F0 && c <= 0x06F9)) ||
           (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC) || (c >= 0x10800 && c <= 0x10FFF) ||
           (c >= 0x1E800 && c <= 0x1EFFF);
}

bool isFigure(char32_t c) {
    return isDigit(c) || (c >= 0x0660 && c <= 0x0669) || (c >= 0x06F0 && c <= 0x06F9);
}

// Stands above, below or in the letter before it.
bool isMark(char32_t c) {
    return (c >= 0x0300 && c <= 0x036F) ||
           (c >= 0x0591 && c <= 0x05C7 && c != 0x05BE && c != 0x05C0 && c != 0x05C3) ||
           (c >= 0x0610 && c <= 0x061A) || (c >= 0x064B && c <= 0x065F) || c == 0x0670 ||
           (c >= 0x06D6 && c <= 0x06ED && c != 0x06DD);
}

char32_t mirrored(char32_t c) {
    static constexpr std::u32string_view pairs = U"()[]{}<>«»‹›";
    const std::size_t at = pairs.find(c);
    return at == pairs.npos ? c : pairs[at ^ 1];
}

// Letters in the shape they have inside a word, and ligatures of them, as the letters they are.
std::u32string plainLetters(char32_t c) {
    if (!((c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC)))
        return std::u32string(1, c);
    std::u32string letters = base::toCodePoints(text::toNfkd(base::toUtf8(std::u32string(1, c))));
    std::erase(letters, U' ');
    return letters.empty() ? std::u32string(1, c) : letters;
}

struct Glyph {
    char32_t c = 0;
    std::int32_t from = 0, to = 0;
};

std::vector<Glyph> glyphsOf(const Run& run) {
    std::vector<Glyph> glyphs;
    for (std::size_t i = 0; i < run.text.size(); ++i)
        glyphs.push_back(
            {run.text[i], run.edges.empty() ? 0 : run.edges[i], run.edges.empty() ? 0 : run.edges[i + 1]});
    return glyphs;
}

// Marks wider than their letter begin before it: those nearer to the beginning of the next letter go behind
// that.
void marksBehind(std::vector<Glyph>& glyphs) {
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        if (!isMark(glyphs[i].c))
            continue;
        std::size_t next = i;
        while (next < glyphs.size() && isMark(glyphs[next].c))
            ++next;
        const bool nearer = next < glyphs.size() && i > 0 &&
                            glyphs[next].from - glyphs[i].from < glyphs[i].from - glyphs[i - 1].from;
        if (nearer) {
            const std::int32_t from = glyphs[i].from;
            std::rotate(glyphs.begin() + static_cast<std::ptrdiff_t>(i),
                        glyphs.begin() + static_cast<std::ptrdiff_t>(next),
                        glyphs.begin() + static_cast<std::ptrdiff_t>(next) + 1);
            glyphs[i].from = from;
            for (std::size_t m = i + 1; m <= next; ++m)
                glyphs[m].from = glyphs[m].to = glyphs[i].to;
        }
        i = next;
    }
}

// Glyphs seen from left to right, as text read from right to left: letters the other way round, each with its
// marks behind it.
void turnRound(Run& run) {
    std::vector<Glyph> seen = glyphsOf(run);
    marksBehind(seen);
    const bool placed = !run.edges.empty();
    std::u32string text;
    std::vector<std::int32_t> edges;
    for (std::size_t end = seen.size(); end > 0;) {
        std::size_t begin = end - 1;
        while (begin > 0 && isMark(seen[begin].c))
            --begin;
        const std::int32_t left = seen[begin].from, right = seen[end - 1].to;
        if (edges.empty())
            edges.push_back(right);
        const std::u32string letters = plainLetters(mirrored(seen[begin].c));
        const auto count = static_cast<std::int32_t>(letters.size());
        for (std::int32_t k = 0; k < count; ++k) {
            text += letters[static_cast<std::size_t>(k)];
            edges.push_back(right + (left - right) * (k + 1) / count);
        }
        for (std::size_t m = begin + 1; m < end; ++m) {
            text += seen[m].c;
            edges.push_back(left);
        }
        end = begin;
    }
    run.text = std::move(text);
    run.edges = placed ? std::move(edges) : std::vector<std::int32_t>{};
}

// One direction each: figures and words of left-to-right scripts apart from the rest. In the order seen.
std::vector<Run> cut(const Run& run) {
    const auto runsOn = [&](std::size_t i) {
        return isFigure(run.text[i]) || (isLetter(run.text[i]) && !isRightToLeft(run.text[i]));
    };
    std::vector<Run> parts;
    for (std::size_t from = 0; from < run.text.size();) {
        const bool on = runsOn(from);
        std::size_t to = from + 1;
        while (to < run.text.size() && (runsOn(to) == on || (on && to + 1 < run.text.size() &&
                                                             runsOn(to + 1) && !isRightToLeft(run.text[to]))))
            ++to;
        Run part = run;
        part.text = run.text.substr(from, to - from);
        if (!run.edges.empty() && run.rotation == 0) {
            const std::int32_t left = run.edges[from];
            part.edges.assign(run.edges.begin() + static_cast<std::ptrdiff_t>(from),
                              run.edges.begin() + static_cast<std::ptrdiff_t>(to) + 1);
            for (std::int32_t& edge : part.edges)
                edge -= left;
            part.box.x1 = run.box.x0 + run.edges[to];
            part.box.x0 = run.box.x0 + left;
            part.at.x1 = run.at.x0 + run.edges[to];
            part.at.x0 = run.at.x0 + left;
        }
        part.leftward = !on;
        part.spaceAfter = false;
        parts.push_back(std::move(part));
        from = to;
    }
    return parts;
}

std::int16_t rotationOfMost(const PageLines& page) {
    std::array<std::size_t, 4> letters{};
    for (const Run& run : page.runs)
        letters[static_cast<std::size_t>(run.rotation / 90) % 4] += run.text.size();
    std::size_t best = 0;
    for (std::size_t i = 1; i < letters.size(); ++i)
        if (letters[i] > 20 && letters[i] > 2 * letters[best])
            best = i;
    return static_cast<std::int16_t>(best * 90);
}

void turnUpright(PageLines& page) {
    const std::int16_t rotation = rotationOfMost(page);
    if (rotation == 0)
        return;
    const std::int32_t dx = rotation == 90 ? 0 : rotation == 180 ? page.width : page.height;
    const std::int32_t dy = rotation == 90 ? page.width : rotation == 180 ? page.height : 0;
    for (Run& run : page.runs) {
        const bool upright = run.rotation == rotation;
        if (upright) {
            run.at = {run.at.x0 + dx, run.at.y0 + dy, run.at.x1 + dx, run.at.y1 + dy};
            run.base += dy;
        }
        run.rotation = static_cast<std::int16_t>(upright ? 0 : run.rotation == 0 ? 360 - rotation : 180);
    }
    if (rotation != 180)
        std::swap(page.width, page.height);
}

// How deep a font reaches below its line is not told, and fonts of other scripts differ much: words side by
// side on one line show it.
void settleBases(PageLines& page) {
    std::map<std::uint16_t, std::size_t> uses;
    for (const Run& run : page.runs)
        uses[run.font] += run.text.size();
    if (uses.size() < 2)
        return;
    std::map<std::pair<std::uint16_t, std::uint16_t>, std::vector<std::int32_t>> steps;
    for (std::size_t i = 1; i < page.runs.size(); ++i) {
        const Run &a = page.runs[i - 1], &b = page.runs[i];
        const std::int32_t gap = std::max(a.at.x0, b.at.x0) - std::min(a.at.x1, b.at.x1);
        const std::int32_t shared = std::min(a.at.y1, b.at.y1) - std::max(a.at.y0, b.at.y0);
        const bool together = a.font != b.font && a.rotation == 0 && b.rotation == 0 &&
                              std::abs(a.size - b.size) * 10 < a.size && gap < a.size && gap > -a.size / 4 &&
                              shared * 10 > 6 * std::min(a.at.height(), b.at.height());
        if (!together || a.size == 0)
            continue;
        const auto step =
            static_cast<std::int32_t>(static_cast<std::int64_t>(b.base - a.base) * 1000 / a.size);
        steps[{a.font, b.font}].push_back(step);
        steps[{b.font, a.font}].push_back(-step);
    }
    const std::uint16_t main = std::max_element(uses.begin(), uses.end(), [](const auto& a, const auto& b) {
                                   return a.second < b.second;
                               })->first;
    std::map<std::uint16_t, std::int32_t> known{{main, 0}};
    for (std::size_t round = 0; round < 3; ++round)
        for (auto& [fonts, values] : steps) {
            if (!known.contains(fonts.first) || known.contains(fonts.second))
                continue;
            const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
            std::nth_element(values.begin(), middle, values.end());
            known[fonts.second] = known[fonts.first] + *middle;
        }
    for (Run& run : page.runs)
        if (const auto step = known.find(run.font); step != known.end())
            run.base -= static_cast<std::int32_t>(static_cast<std::int64_t>(step->second) * run.size / 1000);
}

bool isFarScript(const Run& run) {
    return std::any_of(run.text.begin(), run.text.end(),
                       [](char32_t c) { return c >= 0x0590 && isLetter(c); });
}

} // namespace

void orient(PageLines& page) {
    turnUpright(page);
    if (std::any_of(page.runs.begin(), page.runs.end(), isFarScript))
        settleBases(page);
    std::size_t leftward = 0, rightward = 0;
    for (const Run& run : page.runs)
        for (const char32_t c : run.text) {
            leftward += isRightToLeft(c) ? 1 : 0;
            rightward += isLetter(c) && !isRightToLeft(c) ? 1 : 0;
        }
    if (leftward == 0)
        return;
    page.mirrored = leftward > rightward;
    std::vector<Run> runs;
    for (Run& run : page.runs) {
        const bool foreign = std::any_of(run.text.begin(), run.text.end(), isRightToLeft);
        const bool bare = std::none_of(run.text.begin(), run.text.end(),
                                       [](char32_t c) { return isLetter(c) || isFigure(c); });
        if (!foreign && !(bare && page.mirrored)) {
            runs.push_back(std::move(run));
            continue;
        }
        std::vector<Run> parts = cut(run);
        if (run.spaceAfter && !parts.empty())
            (page.mirrored ? parts.front() : parts.back()).spaceAfter = true;
        for (Run& part : parts) {
            if (part.leftward)
                turnRound(part);
            runs.push_back(std::move(part));
        }
    }
    page.runs = std::move(runs);
    if (page.mirrored)
        for (Run& run : page.runs)
            if (run.rotation == 0)
                run.at = {page.width - run.at.x1, run.at.y0, page.width - run.at.x0, run.at.y1};
}

void orderRuns(const PageLines& page, std::vector<std::uint32_t>& runs) {
    const auto against = [&](std::uint32_t i) { // the page's direction, for sure
        const Run& run = page.runs[i];
        const bool letters = std::any_of(run.text.begin(), run.text.end(), isLetter);
        return page.mirrored ? letters && !run.leftward : run.leftward && letters;
    };
    const auto goesAlong = [&](std::uint32_t i) { // keeps to neighbours that run against it
        const Run& run = page.runs[i];
        return page.mirrored ? !run.leftward && std::any_of(run.text.begin(), run.text.end(), isFigure)
                             : false;
    };
    for (std::size_t from = 0; from < runs.size(); ++from) {
        if (!against(runs[from]))
            continue;
        std::size_t last = from;
        for (std::size_t i = from + 1; i < runs.size(); ++i) {
            if (against(runs[i]))
                last = i;
            else if (std::any_of(page.runs[runs[i]].text.begin(), page.runs[runs[i]].text.end(), isLetter))
                break;
        }
        std::size_t first = from;
        while (first > 0 && goesAlong(runs[first - 1])) // figures behind a word: "Boat 7"
            --first;
        std::reverse(runs.begin() + static_cast<std::ptrdiff_t>(first),
                     runs.begin() + static_cast<std::ptrdiff_t>(last) + 1);
        from = last;
    }
}

} // namespace dokaz::layout
