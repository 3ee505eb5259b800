// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/line.h"

#include "layout/bands.h"
#include "layout/characters.h"
#include "layout/columns.h"
#include "layout/margin.h"
#include "layout/orientation.h"
#include "layout/run.h"
#include "layout/table_finder.h"
#include "layout/tables.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace dokaz::layout {
namespace {

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

// A table's rows go where its first line stands; every line of it stays a line as well.
void takeTable(PageLines& page, std::uint32_t pageIndex, std::vector<Band>& bands, const FoundTable& found) {
    page.tables.push_back(tableOf(page, pageIndex, bands, found));
    std::uint32_t row = 0;
    std::size_t stripe = 0;
    for (std::size_t i = found.first; i <= found.last; ++i) {
        if (bands[i].taken || bands[i].rotation != 0)
            continue;
        row += stripe > 0 && found.opens[stripe] ? 1 : 0;
        ++stripe;
        page.lines.push_back(lineOf(page, bands[i], pageIndex));
        page.lines.back().table = static_cast<std::uint32_t>(page.tables.size());
        page.lines.back().row = row;
        bands[i].taken = true;
    }
}

void takeText(PageLines& page, std::uint32_t pageIndex, std::vector<Band> bands,
              const std::vector<std::int32_t>& gutters, const std::vector<FoundTable>& tables) {
    std::vector<std::vector<Line>> columns(gutters.size() + 1);
    auto table = tables.begin();
    for (std::size_t i = 0; i < bands.size(); ++i) {
        Band& band = bands[i];
        if (table != tables.end() && table->first == i) {
            flush(columns, page.lines);
            takeTable(page, pageIndex, bands, *table++);
        }
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

// The runs that stand in no table.
std::vector<std::uint32_t> outside(std::vector<std::uint32_t> runs, const std::vector<Band>& bands,
                                   const std::vector<FoundTable>& tables) {
    std::vector<std::uint32_t> inside;
    for (const FoundTable& table : tables)
        for (std::size_t i = table.first; i <= table.last; ++i)
            inside.insert(inside.end(), bands[i].runs.begin(), bands[i].runs.end());
    std::sort(inside.begin(), inside.end());
    std::erase_if(runs,
                  [&](std::uint32_t run) { return std::binary_search(inside.begin(), inside.end(), run); });
    return runs;
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

PageLines linesOf(const pdf::Document& document, std::uint32_t pageIndex, Setting setting, const std::vector<std::int32_t>& before) {
    const pdf::Page& from = document.pages[pageIndex];
    PageLines page;
    page.number = from.number;
    page.width = std::clamp(from.width, 0, 10'000'000);
    page.height = std::clamp(from.height, 0, 10'000'000);
    page.runs.reserve(from.words.size());
    for (const pdf::Word& word : from.words)
        page.runs.push_back(runOf(word, document));
    orient(page);
    const Parts parts = partsOf(page, setting);
    std::vector<Band> text = bandsOf(page.runs, parts.text);
    std::vector<Band> margin = bandsOf(page.runs, parts.margin);
    const std::vector<FoundTable> tables = tablesIn(page, text);
    if (setting == Setting::MaybeColumns)
        page.gutters = guttersOf(page, outside(parts.text, text, tables), before);
    takeText(page, pageIndex, std::move(text), page.gutters, tables);
    takeMargin(page, pageIndex, std::move(margin));
    return page;
}

} // namespace dokaz::layout
