// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table.h"

#include "base/utf8.h"
#include "intake/header_row.h"
#include "intake/table_text.h"
#include "text/letter_encoding.h"
#include "text/normal.h"

#include <algorithm>
#include <set>

namespace dokaz::intake {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

std::string columnName(std::size_t place) { return "Column " + std::to_string(place + 1); }

// Every column has a name of its own, so that a mapping can say which it means.
std::vector<std::string> headerFrom(const std::vector<std::string>& cells) {
    std::vector<std::string> header;
    std::set<std::string> taken;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string kept = text::kept(cells[i]);
        const std::string name = kept.empty() ? columnName(i) : kept;
        std::string unique = name;
        for (int copy = 2; !taken.insert(unique).second; ++copy)
            unique = name + " (" + std::to_string(copy) + ")";
        header.push_back(unique);
    }
    return header;
}

std::size_t widest(const std::vector<TableRow>& rows) {
    std::size_t most = 0;
    for (const TableRow& row : rows)
        most = std::max(most, row.cells.size());
    return most;
}

// Empty cells that a spreadsheet writes behind the last column are none.
void level(Table& table) {
    const std::size_t columns = table.header.size();
    for (TableRow& row : table.rows) {
        while (row.cells.size() > columns && row.cells.back().empty())
            row.cells.pop_back();
        if (row.cells.size() < columns)
            addTrouble(table.troubles, {row.number, {}, "too-few-cells", false});
        if (row.cells.size() > columns)
            addTrouble(table.troubles, {row.number, {}, "too-many-cells", false});
        row.cells.resize(columns);
        std::size_t bytes = 0;
        for (const std::string& cell : row.cells)
            bytes += cell.size();
        if (bytes > longestRow)
            addTrouble(table.troubles, {row.number, {}, "row-too-long", true});
    }
}

void dropRefused(Table& table) {
    std::set<std::int64_t> refused;
    for (const TableTrouble& trouble : table.troubles)
        if (trouble.isRefused)
            refused.insert(trouble.row);
    std::erase_if(table.rows, [&](const TableRow& row) { return refused.contains(row.number); });
}

bool isBlank(const TableRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const std::string& cell) { return text::trimmed(cell).empty(); });
}

// "sep=;" on the first line, as one spreadsheet program writes it.
std::string takeSeparatorLine(std::string_view& text) {
    constexpr std::string_view mark = "sep=";
    if (text.size() < mark.size() + 2 || !text.starts_with(mark))
        return {};
    const char separator = text[mark.size()];
    const char next = text[mark.size() + 1];
    if (next != '\r' && next != '\n')
        return {};
    text.remove_prefix(mark.size() + (next == '\r' && text.substr(mark.size() + 2).starts_with('\n') ? 3 : 2));
    return std::string(1, separator);
}

} // namespace

Error tooManyRows() {
    return Error(ErrorCode::Invalid,
                 "the table has more than " + std::to_string(mostTableRows) + " rows: cut it into several files");
}

Error tooManyCells() {
    return Error(ErrorCode::Invalid, "the table has more than " + std::to_string(mostTableCells) +
                                         " cells, empty ones among them: leave columns out or cut it into several files");
}

Error headerTooLong() {
    return Error(ErrorCode::Invalid, "the name of a column is longer than " + std::to_string(longestHeaderCell) +
                                         " bytes: say in which row the names of the columns stand");
}

void addTrouble(std::vector<TableTrouble>& troubles, TableTrouble trouble) {
    if (trouble.isRefused || troubles.size() + 1 < mostTroubles)
        troubles.push_back(std::move(trouble));
    else if (troubles.size() + 1 == mostTroubles)
        troubles.push_back({trouble.row, {}, "from here on what was mended is told no more", false});
}

Result<Table> tableFromGrid(std::vector<TableRow> grid, std::optional<std::int64_t> headerRow, EmptyCells empty) {
    Table table;
    std::erase_if(grid, [&](const TableRow& row) { return row.number < headerRow.value_or(0) || isBlank(row); });
    if (grid.empty())
        return Error(ErrorCode::Invalid, "the table holds no cells");
    if (widest(grid) > mostTableColumns)
        return Error(ErrorCode::Invalid,
                     "the table has more than " + std::to_string(mostTableColumns) + " columns");
    if (!headerRow)
        grid.erase(grid.begin(), grid.begin() + static_cast<std::ptrdiff_t>(headerPlace(grid, empty)));
    if (headerRow.value_or(1) > 0) {
        table.headerRow = grid.front().number;
        table.header = headerFrom(grid.front().cells);
        for (const std::string& cell : grid.front().cells)
            if (cell.size() > longestHeaderCell)
                return headerTooLong();
        grid.erase(grid.begin());
    } else {
        table.header = headerFrom(std::vector<std::string>(widest(grid)));
    }
    if (grid.size() > mostTableRows)
        return tooManyRows();
    if (grid.size() * table.header.size() > mostTableCells)
        return tooManyCells();
    table.rows = std::move(grid);
    level(table);
    dropRefused(table);
    return table;
}

Result<Table> readTableText(std::string_view untrustedBytes, const TableForm& form) {
    if (form.delimiter.size() > 1 || form.delimiter == "\"" || form.delimiter == "\n" || form.delimiter == "\r")
        return Error(ErrorCode::Invalid, "a delimiter is one character, such as , or ;");
    text::TableText decoded = text::tableText(untrustedBytes, form.encoding);
    // No cell is meant to hold a zero byte, and no store of text keeps one.
    std::replace(decoded.text.begin(), decoded.text.end(), '\0', ' ');
    std::string_view text = decoded.text;
    std::string delimiter = takeSeparatorLine(text);
    if (!form.delimiter.empty())
        delimiter = form.delimiter;
    if (delimiter.empty())
        delimiter = std::string(1, delimiterOf(text));
    TextRows split = splitRows(text, delimiter.front(), mostTableRows + 1);
    if (split.isTooLarge)
        return tooManyCells();
    if (split.rows.size() > mostTableRows)
        return tooManyRows();
    Table table = TRY(tableFromGrid(std::move(split.rows), form.headerRow, EmptyCells::Written));
    table.form = "csv";
    table.mediaType = delimiter == "\t" ? "text/tab-separated-values" : "text/csv";
    table.encoding = decoded.encoding;
    table.delimiter = delimiter;
    table.unreadable = decoded.replaced;
    table.troubles.insert(table.troubles.begin(), split.troubles.begin(), split.troubles.end());
    std::stable_sort(table.troubles.begin(), table.troubles.end(),
                     [](const TableTrouble& a, const TableTrouble& b) { return a.row < b.row; });
    dropRefused(table);
    return table;
}

} // namespace dokaz::intake
