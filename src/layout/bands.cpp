// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/bands.h"

#include "layout/characters.h"
#include "layout/orientation.h"

#include <algorithm>
#include <tuple>

namespace dokaz::layout {
namespace {

// Browsers print raised letters at five sixths of the line's size, word processors smaller.
bool isRaisedSize(std::int32_t size, std::int32_t lineSize) { return size * 100 < lineSize * 86; }

std::vector<Band> unjoined(const std::vector<Run>& runs, std::vector<std::uint32_t> order) {
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(runs[a].rotation, runs[a].base, a) < std::tuple(runs[b].rotation, runs[b].base, b);
    });
    std::vector<Band> bands;
    for (const std::uint32_t i : order) {
        const Run& run = runs[i];
        const bool same = !bands.empty() && bands.back().rotation == run.rotation &&
                          run.base - bands.back().base <= std::min(run.size, bands.back().size) * 3 / 10;
        if (!same) {
            bands.emplace_back();
            bands.back().rotation = run.rotation;
        }
        Band& band = bands.back();
        band.runs.push_back(i);
        if (run.size > band.size || band.runs.size() == 1) {
            band.size = run.size;
            band.base = run.base;
        }
    }
    return bands;
}

// Raised and lowered small letters stand on a baseline of their own: they join the line they belong to.
void joinRaised(std::vector<Band>& bands, const std::vector<Run>& runs) {
    const auto isShort = [&](const Band& band) { // text beside a large title is no mark of its
        std::size_t letters = 0;
        for (const std::uint32_t i : band.runs)
            letters += runs[i].text.size() > 8 ? 100 : runs[i].text.size();
        return letters <= 24;
    };
    const auto joins = [](const Band& small, const Band& line) {
        const std::int32_t above = line.base - small.base;
        return !line.taken && small.rotation == line.rotation && isRaisedSize(small.size, line.size) &&
               above <= line.size * 6 / 10 && above >= -line.size * 35 / 100;
    };
    for (std::size_t i = 0; i < bands.size(); ++i) {
        Band* home = nullptr;
        if (i + 1 < bands.size() && joins(bands[i], bands[i + 1]))
            home = &bands[i + 1];
        else if (i > 0 && joins(bands[i], bands[i - 1]))
            home = &bands[i - 1];
        if (home == nullptr || !isShort(bands[i]))
            continue;
        home->runs.insert(home->runs.end(), bands[i].runs.begin(), bands[i].runs.end());
        bands[i].taken = true;
    }
}

std::int32_t sizeOfMost(const std::vector<Run>& runs, const Band& band) {
    std::vector<std::pair<std::int32_t, std::size_t>> sizes;
    for (const std::uint32_t i : band.runs) {
        const auto known =
            std::find_if(sizes.begin(), sizes.end(), [&](const auto& s) { return s.first == runs[i].size; });
        if (known != sizes.end())
            known->second += runs[i].text.size();
        else if (sizes.size() < 16)
            sizes.emplace_back(runs[i].size, runs[i].text.size());
    }
    return std::max_element(sizes.begin(), sizes.end(),
                            [](const auto& a, const auto& b) {
                                return std::tuple(a.second, a.first) < std::tuple(b.second, b.first);
                            })
        ->first;
}

bool looksLikeMark(std::u32string_view text) {
    if (text.empty() || text.size() > 6)
        return false;
    const bool digits =
        std::all_of(text.begin(), text.end(), [](char32_t c) { return isDigit(c) || c == U','; });
    const bool stars = std::all_of(text.begin(), text.end(),
                                   [](char32_t c) { return c == U'*' || c == 0x2020 || c == 0x2021; });
    const bool letter =
        isLower(text[0]) && (text.size() == 1 || (text.size() == 3 && text[1] == U',' && isLower(text[2])));
    return (digits && text[0] != U',') || stars || letter;
}

// "km2", "m3": a measure, not a note.
bool isMeasure(std::u32string_view before, std::u32string_view mark) {
    const bool metre =
        !before.empty() && before.back() == U'm' &&
        (before.size() == 1 || !isLetter(before[before.size() - 2]) || before[before.size() - 2] == U'k');
    return metre && (mark == U"2" || mark == U"3");
}

bool isRaised(const Run& run, const Line& line) {
    return isRaisedSize(run.size, line.size) && line.base - run.base >= line.size * 15 / 100;
}

// The room that most words of the line leave, 0 where there are too few to tell.
std::int32_t usualGap(const PageLines& page, const std::vector<std::uint32_t>& runs) {
    constexpr std::size_t fewest = 4;
    std::vector<std::int32_t> gaps;
    for (std::size_t i = 1; i < runs.size(); ++i)
        gaps.push_back(page.runs[runs[i]].at.x0 - page.runs[runs[i - 1]].at.x1);
    if (gaps.size() < fewest)
        return 0;
    std::nth_element(gaps.begin(), gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2), gaps.end());
    return gaps[gaps.size() / 2];
}

// Letters set a little apart where the file begins a new piece: "organization" "s" in a line whose words
// stand much further from each other.
bool isOneWord(const Run& left, const Run& right, std::int32_t usual) {
    const std::int32_t gap = right.at.x0 - left.at.x1;
    return left.size == right.size && left.bold == right.bold && gap > 0 && gap * 100 <= left.size * 14 &&
           usual * 10 >= gap * 22 &&
           (!isUpper(right.text.front()) || left.text.back() == U'-' || isUpper(left.text.back())) &&
           (isLetter(left.text.back()) || left.text.back() == U'-') &&
           (isLetter(right.text.front()) || right.text.front() == U'-');
}

bool spaceBetween(const Run& left, const Run& right, bool mirrored) {
    const std::int32_t gap =
        std::max(left.at.x0, right.at.x0) - std::min(left.at.x1, right.at.x1); // whichever comes first
    if (mirrored) // the order in the file is not that of reading
        return gap > std::max(left.size, right.size) * 14 / 100;
    return left.spaceAfter || gap > std::max(left.size, right.size) * 18 / 100;
}

void appendRun(Line& line, const PageLines& page, std::uint32_t index, bool space) {
    const Run& run = page.runs[index];
    if (!line.text.empty() && space && line.text.back() != U' ')
        line.text += U' ';
    line.runs.push_back(index);
    line.starts.push_back(static_cast<std::uint32_t>(line.text.size()));
    line.text += run.text;
}

void takeRuns(Line& line, const PageLines& page, const std::vector<std::uint32_t>& runs) {
    std::size_t letters = 0, bold = 0, italic = 0;
    const std::int32_t usual = usualGap(page, runs);
    bool space = false;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Run& run = page.runs[runs[i]];
        if (i > 0)
            space = space || (spaceBetween(page.runs[runs[i - 1]], run, page.mirrored) &&
                              !isOneWord(page.runs[runs[i - 1]], run, usual));
        if (isRaised(run, line) && looksLikeMark(run.text) && !isMeasure(line.text, run.text)) {
            line.signs.push_back({static_cast<std::uint32_t>(line.text.size()), run.text});
            continue;
        }
        appendRun(line, page, runs[i], space);
        space = false;
        letters += run.text.size();
        bold += run.bold ? run.text.size() : 0;
        italic += run.italic ? run.text.size() : 0;
    }
    line.bold = letters > 0 && bold * 10 >= letters * 9;
    line.italic = letters > 0 && italic * 10 >= letters * 9;
}

// Only the last word of a line can end in a mark of hyphenation; a soft hyphen before another word is a
// hyphen.
void settleSoftHyphens(PageLines& page, const Band& band) {
    for (std::size_t i = 0; i + 1 < band.runs.size(); ++i) {
        Run& run = page.runs[band.runs[i]];
        if (run.text.back() != 0xAD)
            continue;
        run.text.back() = U'-';
        run.softPrinted = true;
    }
}

} // namespace

std::vector<Band> bandsOf(const std::vector<Run>& runs, std::vector<std::uint32_t> order) {
    std::vector<Band> bands = unjoined(runs, std::move(order));
    joinRaised(bands, runs);
    return bands;
}

Line lineOf(PageLines& page, Band& band, std::uint32_t pageIndex) {
    std::sort(band.runs.begin(), band.runs.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(page.runs[a].at.x0, a) < std::tuple(page.runs[b].at.x0, b);
    });
    orderRuns(page, band.runs);
    settleSoftHyphens(page, band);
    Line line;
    line.page = pageIndex;
    line.size = sizeOfMost(page.runs, band);
    line.turned = band.rotation != 0;
    bool first = true;
    for (const std::uint32_t i : band.runs) {
        const Run& run = page.runs[i];
        line.box = first ? run.at
                         : base::Rect{std::min(line.box.x0, run.at.x0), std::min(line.box.y0, run.at.y0),
                                      std::max(line.box.x1, run.at.x1), std::max(line.box.y1, run.at.y1)};
        if (first || run.size == line.size)
            line.base = run.base;
        first = false;
    }
    takeRuns(line, page, band.runs);
    line.firstWord = line.runs.empty() ? 0 : page.runs[line.runs.front()].at.width();
    return line;
}

} // namespace dokaz::layout
