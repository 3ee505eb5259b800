// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/limits.h"
#include "files/wire.h"

#include <algorithm>

namespace dokaz::files {

void writeGrid(pdf::PayloadWriter& to, const Grid& grid) {
    to.little32(static_cast<std::uint32_t>(grid.sheets.size()));
    for (const GridSheet& sheet : grid.sheets) {
        to.text(sheet.name);
        to.byte(sheet.hidden ? 1 : 0);
        to.little32(static_cast<std::uint32_t>(sheet.rows.size()));
        for (const GridRow& row : sheet.rows) {
            to.little32(row.number);
            to.little32(static_cast<std::uint32_t>(row.cells.size()));
            for (const GridCell& cell : row.cells) {
                to.little32(cell.column);
                to.byte(static_cast<std::uint8_t>(cell.kind));
                to.text(cell.text);
            }
        }
    }
}

namespace {

// What all sheets together may still have: a few bytes said become many in memory. A row has a cell at least.
struct Left {
    std::uint32_t rows = limits::cells;
    std::uint32_t cells = limits::cells;
};

GridRow readRow(pdf::PayloadReader& from, Left& left) {
    GridRow row;
    row.number = from.little32();
    const std::uint32_t cells = from.count(std::min(limits::columns, left.cells), 4 + 1 + 4);
    left.cells -= cells;
    row.cells.reserve(cells);
    for (std::uint32_t i = 0; i < cells && from.ok(); ++i) {
        GridCell cell;
        cell.column = from.little32();
        cell.kind = static_cast<CellKind>(from.byte());
        cell.text = from.text(limits::cellBytes);
        row.cells.push_back(std::move(cell));
    }
    return row;
}

} // namespace

Grid readGrid(pdf::PayloadReader& from) {
    Grid grid;
    const std::uint32_t sheets = from.count(limits::sheets, 4 + 1 + 4);
    Left left;
    for (std::uint32_t i = 0; i < sheets && from.ok(); ++i) {
        GridSheet sheet;
        sheet.name = from.text(limits::labelBytes);
        sheet.hidden = from.byte() != 0;
        const std::uint32_t rows = from.count(std::min(limits::rows, left.rows), 4 + 4);
        left.rows -= rows;
        for (std::uint32_t at = 0; at < rows && from.ok(); ++at)
            sheet.rows.push_back(readRow(from, left));
        grid.sheets.push_back(std::move(sheet));
    }
    return grid;
}

} // namespace dokaz::files
