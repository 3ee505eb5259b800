// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/columns.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace dokaz::layout {
namespace {

constexpr std::int32_t cell = 200;     // 2 pt across
constexpr std::int32_t row = 600;      // 6 pt down
constexpr std::int32_t mostCells = 2000;

struct Grid {
    std::int32_t across = 0, down = 0;
    std::vector<bool> inked;
    [[nodiscard]] bool at(std::int32_t x, std::int32_t y) const { return inked[static_cast<std::size_t>(y * across + x)]; }
};

Grid gridOf(const PageLines& page, const std::vector<std::uint32_t>& runs) {
    Grid grid;
    grid.across = std::min(page.width / cell, mostCells);
    grid.down = std::min(page.height / row, mostCells);
    grid.inked.assign(static_cast<std::size_t>(grid.across) * static_cast<std::size_t>(grid.down), false);
    for (const std::uint32_t i : runs) {
        const Run& run = page.runs[i];
        const std::int32_t y = (run.at.y0 / 2 + run.at.y1 / 2) / row;
        if (run.rotation != 0 || run.at.y0 < 0 || y >= grid.down || run.at.x0 < 0)
            continue;
        for (std::int32_t x = run.at.x0 / cell; x <= run.at.x1 / cell && x < grid.across; ++x)
            grid.inked[static_cast<std::size_t>(y * grid.across + x)] = true;
    }
    return grid;
}

struct Column { // of cells
    std::int32_t inked = 0, withLeft = 0, withRight = 0;
};

std::vector<Column> columnsOf(const Grid& grid, std::int32_t& rows) {
    std::vector<Column> columns(static_cast<std::size_t>(grid.across));
    for (std::int32_t y = 0; y < grid.down; ++y) {
        std::int32_t first = grid.across, last = -1;
        for (std::int32_t x = 0; x < grid.across; ++x)
            if (grid.at(x, y)) {
                first = std::min(first, x);
                last = x;
            }
        rows += last >= 0 ? 1 : 0;
        for (std::int32_t x = 0; x < grid.across; ++x) {
            Column& column = columns[static_cast<std::size_t>(x)];
            column.inked += grid.at(x, y) ? 1 : 0;
            column.withLeft += first < x ? 1 : 0;
            column.withRight += last > x ? 1 : 0;
        }
    }
    return columns;
}

// From where to where words stand; a few lines further out do not count.
std::pair<std::int32_t, std::int32_t> extentOf(const std::vector<Column>& columns) {
    constexpr std::int32_t fewest = 3;
    const auto isInked = [](const Column& column) { return column.inked >= fewest; };
    const auto first = std::find_if(columns.begin(), columns.end(), isInked);
    const auto last = std::find_if(columns.rbegin(), columns.rend(), isInked);
    return {static_cast<std::int32_t>(first - columns.begin()), static_cast<std::int32_t>(columns.rend() - last)};
}

} // namespace

std::vector<std::int32_t> guttersOf(const PageLines& page, const std::vector<std::uint32_t>& runs,
                                    const std::vector<std::int32_t>& before) {
    const Grid grid = gridOf(page, runs);
    std::int32_t rows = 0;
    const std::vector<Column> columns = columnsOf(grid, rows);
    const std::int32_t narrowest = grid.across / 8;
    std::vector<std::int32_t> gutters;
    if (rows < 12)
        return gutters;
    const auto wasGutter = [&](std::int32_t x) {
        return std::any_of(before.begin(), before.end(), [&](std::int32_t gutter) { return std::abs(gutter / cell - x) <= 4; });
    };
    const auto isWhite = [&](std::int32_t x) {
        const Column& column = columns[static_cast<std::size_t>(x)];
        const bool both = column.withLeft * 4 >= rows && (column.withRight * 4 >= rows || (wasGutter(x) && column.withRight >= 2 && column.inked * 20 <= rows));
        return column.inked * 10 <= rows && both;
    };
    const auto [first, last] = extentOf(columns);
    std::int32_t begin = first; // where the last column began
    for (std::int32_t x = 0; x < grid.across; ++x) {
        const std::int32_t from = x;
        while (x < grid.across && isWhite(x))
            ++x;
        const std::int32_t middle = (from + x) / 2;
        const bool wide = x - from >= 4;
        if (!wide || middle - begin < narrowest || last - middle < narrowest)
            continue;
        gutters.push_back(middle * cell);
        begin = middle;
    }
    return gutters;
}

} // namespace dokaz::layout
