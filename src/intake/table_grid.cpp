// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table_grid.h"

namespace dokaz::intake {

using base::Error;
using base::ErrorCode;
using base::Result;

const files::GridSheet* sheetNamed(const files::Grid& grid, const std::string& name) {
    for (const files::GridSheet& sheet : grid.sheets)
        if (name.empty() ? !sheet.hidden && !sheet.rows.empty() : sheet.name == name)
            return &sheet;
    return nullptr;
}

Result<Table> tableFromSheet(const files::GridSheet& sheet, std::optional<std::int64_t> headerRow) {
    std::vector<TableRow> rows;
    std::size_t cells = 0;
    if (sheet.rows.size() > mostTableRows + 1)
        return tooManyRows();
    for (const files::GridRow& row : sheet.rows) {
        TableRow made{row.number, {}};
        for (const files::GridCell& cell : row.cells) {
            if (cell.column >= mostTableColumns)
                return Error(ErrorCode::Invalid, "the table has more than " + std::to_string(mostTableColumns) + " columns");
            if (made.cells.size() <= cell.column)
                made.cells.resize(cell.column + 1);
            made.cells[cell.column] = cell.text;
        }
        cells += made.cells.size();
        if (cells > mostTableCells)
            return tooManyCells();
        rows.push_back(std::move(made));
    }
    Table table = TRY(tableFromGrid(std::move(rows), headerRow));
    // A spreadsheet keeps no empty cells at the end of a row.
    std::erase_if(table.troubles, [](const TableTrouble& trouble) { return trouble.reason == "too-few-cells"; });
    table.form = "workbook";
    table.sheet = sheet.name;
    table.mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return table;
}

} // namespace dokaz::intake
