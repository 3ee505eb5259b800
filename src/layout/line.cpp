// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/line.h"

#include "layout/characters.h"
#include "layout/columns.h"
#include "layout/margin.h"
#include "layout/run.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace dokaz::layout {
namespace {

struct Band { // runs that stand on one baseline
    std::vector<std::uint32_t> runs;
    std::int32_t base = 0;
    std::int32_t size = 0; // largest
    std::int16_t rotation = 0;
    bool taken = false;
};

std::vector<Band> bandsOf(const std::vector<Run>& runs, std::vector<std::uint32_t> order) {
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

// Browsers print raised letters at five sixths of the line's size, word processors smaller.
bool isRaisedSize(std::int32_t size, std::int32_t lineSize) { return size * 100 < lineSize * 86; }

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
        const auto known = std::find_if(sizes.begin(), sizes.end(), [&](const auto& s) { return s.first == runs[i].size; });
        if (known != sizes.end())
            known->second += runs[i].text.size();
        else if (sizes.size() < 16)
            sizes.emplace_back(runs[i].size, runs[i].text.size());
    }
    return std::max_element(sizes.begin(), sizes.end(), [](const auto& a, const auto& b) {
               return std::tuple(a.second, a.first) < std::tuple(b.second, b.first);
           })->first;
}

bool looksLikeMark(std::u32string_view text) {
    if (text.empty() || text.size() > 6)
        return false;
    const bool digits = std::all_of(text.begin(), text.end(), [](char32_t c) { return isDigit(c) || c == U','; });
    const bool stars = std::all_of(text.begin(), text.end(), [](char32_t c) { return c == U'*' || c == 0x2020 || c == 0x2021; });
    const bool letter = isLower(text[0]) && (text.size() == 1 || (text.size() == 3 && text[1] == U',' && isLower(text[2])));
    return (digits && text[0] != U',') || stars || letter;
}

// "km2", "m3": a measure, not a note.
bool isMeasure(std::u32string_view before, std::u32string_view mark) {
    const bool metre = !before.empty() && before.back() == U'm' &&
                       (before.size() == 1 || !isLetter(before[before.size() - 2]) || before[before.size() - 2] == U'k');
    return metre && (mark == U"2" || mark == U"3");
}

bool isRaised(const Run& run, const Line& line) {
    return isRaisedSize(run.size, line.size) && line.base - run.base >= line.size * 15 / 100;
}

bool spaceBetween(const Run& left, const Run& right) {
    return left.spaceAfter || right.at.x0 - left.at.x1 > std::max(left.size, right.size) * 18 / 100;
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
    bool space = false;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Run& run = page.runs[runs[i]];
        if (i > 0)
            space = space || spaceBetween(page.runs[runs[i - 1]], run);
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

// Only the last word of a line can end in a mark of hyphenation; a soft hyphen before another word is a hyphen.
void settleSoftHyphens(PageLines& page, const Band& band) {
    for (std::size_t i = 0; i + 1 < band.runs.size(); ++i) {
        Run& run = page.runs[band.runs[i]];
        if (run.text.back() != 0xAD)
            continue;
        run.text.back() = U'-';
        run.softPrinted = true;
    }
}

Line lineOf(PageLines& page, Band& band, std::uint32_t pageIndex) {
    std::sort(band.runs.begin(), band.runs.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(page.runs[a].at.x0, a) < std::tuple(page.runs[b].at.x0, b);
    });
    settleSoftHyphens(page, band);
    Line line;
    line.page = pageIndex;
    line.size = sizeOfMost(page.runs, band);
    line.turned = band.rotation != 0;
    bool first = true;
    for (const std::uint32_t i : band.runs) {
        const Run& run = page.runs[i];
        line.box = first ? run.at : base::Rect{std::min(line.box.x0, run.at.x0), std::min(line.box.y0, run.at.y0),
                                               std::max(line.box.x1, run.at.x1), std::max(line.box.y1, run.at.y1)};
        if (first || run.size == line.size)
            line.base = run.base;
        first = false;
    }
    takeRuns(line, page, band.runs);
    line.firstWord = line.runs.empty() ? 0 : page.runs[line.runs.front()].at.width();
    return line;
}

// The band cut at the gutters; empty where a word crosses one, or there are none.
std::vector<Band> partsOf(const std::vector<Run>& runs, const Band& band, const std::vector<std::int32_t>& gutters) {
    std::vector<Band> parts;
    if (gutters.empty() || band.rotation != 0)
        return parts;
    parts.resize(gutters.size() + 1);
    for (const std::uint32_t i : band.runs) {
        const auto column = [&](std::int32_t x) { return std::lower_bound(gutters.begin(), gutters.end(), x) - gutters.begin(); };
        const auto at = column(runs[i].at.x0);
        if (at != column(runs[i].at.x1))
            return {};
        parts[static_cast<std::size_t>(at)].runs.push_back(i);
    }
    return parts;
}

void flush(std::vector<std::vector<Line>>& columns, std::vector<Line>& lines) {
    for (std::vector<Line>& column : columns) {
        std::move(column.begin(), column.end(), std::back_inserter(lines));
        column.clear();
    }
}

struct Parts { // indices of a page's runs
    std::vector<std::uint32_t> text, margin;
};

Parts partsOf(const PageLines& page, Setting setting) {
    const std::vector<bool> margin = setting == Setting::MaybeColumns ? marginOf(page) : std::vector<bool>{};
    Parts parts;
    parts.text.reserve(page.runs.size());
    for (std::uint32_t i = 0; i < page.runs.size(); ++i)
        if (!page.runs[i].text.empty())
            (!margin.empty() && margin[i] ? parts.margin : parts.text).push_back(i);
    return parts;
}

void takeText(PageLines& page, std::uint32_t pageIndex, std::vector<Band> bands, const std::vector<std::int32_t>& gutters) {
    std::vector<std::vector<Line>> columns(gutters.size() + 1);
    for (Band& band : bands) {
        if (band.taken)
            continue;
        std::vector<Band> parts = partsOf(page.runs, band, gutters);
        if (parts.empty()) {
            flush(columns, page.lines);
            page.lines.push_back(lineOf(page, band, pageIndex));
        }
        for (std::size_t c = 0; c < parts.size(); ++c) {
            if (parts[c].runs.empty())
                continue;
            columns[c].push_back(lineOf(page, parts[c], pageIndex));
            columns[c].back().column = static_cast<std::uint32_t>(c + 1);
        }
    }
    flush(columns, page.lines);
}

void takeMargin(PageLines& page, std::uint32_t pageIndex, std::vector<Band> bands) {
    for (Band& band : bands) {
        if (band.taken)
            continue;
        page.lines.push_back(lineOf(page, band, pageIndex));
        page.lines.back().margin = true;
        page.lines.back().role = Role::Note;
    }
}

} // namespace

PageLines linesOf(const pdf::Document& document, std::uint32_t pageIndex, Setting setting) {
    const pdf::Page& from = document.pages[pageIndex];
    PageLines page;
    page.number = from.number;
    page.width = std::clamp(from.width, 0, 10'000'000);
    page.height = std::clamp(from.height, 0, 10'000'000);
    page.runs.reserve(from.words.size());
    for (const pdf::Word& word : from.words)
        page.runs.push_back(runOf(word, document));
    const Parts parts = partsOf(page, setting);
    std::vector<Band> text = bandsOf(page.runs, parts.text);
    joinRaised(text, page.runs);
    std::vector<Band> margin = bandsOf(page.runs, parts.margin);
    joinRaised(margin, page.runs);
    const std::vector<std::int32_t> gutters = setting == Setting::MaybeColumns ? guttersOf(page, parts.text) : std::vector<std::int32_t>{};
    takeText(page, pageIndex, std::move(text), gutters);
    takeMargin(page, pageIndex, std::move(margin));
    return page;
}

} // namespace dokaz::layout
