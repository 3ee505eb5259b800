// SPDX-License-Identifier: GPL-3.0-or-later
// A table as it was read: a header and rows of texts. And the readers of delimited text (CSV, TSV).
//
// Threads: any; values only. Time: linear in the bytes, whatever they are.
// Rules: RFC 4180, and what occurs beside it: other delimiters, other encodings, line ends of one carriage return, line
// feeds in quoted cells, a "sep=" line, quotes left open, rows of uneven length. What was mended is told with its row.
#pragma once
#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::intake {

struct TableRow {
    std::int64_t number = 0;         // as a spreadsheet counts: the first row of the file is 1
    std::vector<std::string> cells;  // UTF-8; as many as the header has
};

// What is wrong with a row's form. The row stays, but where `isRefused`.
struct TableTrouble {
    std::int64_t row = 0;
    std::string column;  // empty: the whole row
    std::string reason;  // "too-few-cells", "too-many-cells", "open-quote", "after-quote", "cell-too-long", "not-json" …
    bool isRefused = false;
};

struct Table {
    std::string sheet;               // of a workbook
    std::string form;                // "csv", "ftm", "xlsx"
    std::string mediaType;
    std::string encoding, delimiter; // of delimited text
    std::int64_t headerRow = 0;      // 0: none
    std::vector<std::string> header; // unique and never empty: "Name", "Name (2)", "Column 5"
    std::vector<TableRow> rows;
    std::vector<TableTrouble> troubles;
    std::size_t unreadable = 0;      // characters that the encoding does not have
};

struct TableForm {
    std::string encoding;            // empty: found
    std::string delimiter;           // one character; empty: found
    std::optional<std::int64_t> headerRow; // none: found; 0: there is none
};

inline constexpr std::uint64_t largestTable = 256ULL * 1024 * 1024; // bytes
inline constexpr std::size_t mostTableRows = 1'000'000;
inline constexpr std::size_t mostTableColumns = 1'000;
inline constexpr std::size_t mostTableCells = 16'000'000; // rows times columns, empty ones too
inline constexpr std::size_t mostTroubles = 100'000;      // told of one table
inline constexpr std::size_t longestHeaderCell = 1024;    // bytes
inline constexpr std::size_t longestCell = 1024U * 1024;      // bytes
inline constexpr std::size_t longestRow = 8U * 1024 * 1024;   // bytes

// Invalid where there is no cell at all, or more rows, columns or cells than the limits allow.
[[nodiscard]] base::Result<Table> readTableText(std::string_view untrustedBytes, const TableForm& form);
[[nodiscard]] base::Error tooManyRows();
[[nodiscard]] base::Error tooManyCells();
// A name of a column that is no name but text: another row is the header.
[[nodiscard]] base::Error headerTooLong();
// At most mostTroubles, the last of them says that there are more; those that refuse a row are always kept.
void addTrouble(std::vector<TableTrouble>& troubles, TableTrouble trouble);
// Header and rows from a grid of texts, as a sheet of a workbook gives it. The header is the row asked for or the first after
// it; where none is asked for, the first that fills as many columns as the rows below it.
enum class EmptyCells { LeftOut, Written }; // at the end of a row
[[nodiscard]] base::Result<Table> tableFromGrid(std::vector<TableRow> grid, std::optional<std::int64_t> headerRow,
                                                EmptyCells empty = EmptyCells::LeftOut);

} // namespace dokaz::intake
