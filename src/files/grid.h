// SPDX-License-Identifier: GPL-3.0-or-later
// What a spreadsheet (XLSX, ODS) holds: sheets, rows, cells. Values only.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace dokaz::files {

enum class CellKind : std::uint8_t { Text = 1, Number = 2, Date = 3, Truth = 4, Fault = 5 };

// `text` is the value in plain form, whatever the sheet's formats make of it:
// Text as written; Number as a decimal ("1200.5", no grouping); Date "2021-03-05", "2021-03-05T10:20:00" or, a time of
// day alone, "10:20:00"; Truth "true" or "false"; Fault as the program said ("#DIV/0!"). A formula gives the value it had
// when the file was saved.
struct GridCell {
    std::uint32_t column = 0; // from 0
    CellKind kind = CellKind::Text;
    std::string text;         // UTF-8, never empty
    bool operator==(const GridCell&) const = default;
};

// Only cells that hold something, by column; only rows that have such cells.
struct GridRow {
    std::uint32_t number = 0; // from 1, as the spreadsheet shows it
    std::vector<GridCell> cells;
    bool operator==(const GridRow&) const = default;
};

struct GridSheet {
    std::string name;
    bool hidden = false;
    std::vector<GridRow> rows;
    bool operator==(const GridSheet&) const = default;
};

struct Grid {
    std::vector<GridSheet> sheets; // in the workbook's order
    bool operator==(const Grid&) const = default;
};

} // namespace dokaz::files
