// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table_reading.h"

#include "base/utf8.h"

namespace dokaz::intake {

namespace {

// The names of its columns stand in the file, in a row or at every value.
bool namesColumns(const Table& table) {
    return table.headerRow > 0 || table.form == "ftm" || table.form == "json";
}

record::Passage passageFrom(const std::vector<std::string>& cells, std::int64_t row, std::uint32_t ordinal,
                            const std::set<std::size_t>& withheld) {
    record::Passage passage;
    passage.ordinal = ordinal;
    passage.kind = record::PassageKind::Table;
    passage.number = std::to_string(row);
    std::uint32_t reached = 0;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        if (cells[column].empty() || withheld.contains(column))
            continue;
        if (!passage.cells.empty()) {
            passage.text += '\t';
            ++reached;
        }
        const auto length = static_cast<std::uint32_t>(base::codePointCount(cells[column]));
        passage.text += cells[column];
        passage.cells.push_back({reached, reached + length, static_cast<std::uint32_t>(row - 1),
                                 static_cast<std::uint32_t>(column)});
        reached += length;
    }
    return passage;
}

} // namespace

std::uint32_t passageOfRow(const Table& table, std::size_t place) {
    return static_cast<std::uint32_t>(place) + (namesColumns(table) ? 2 : 1);
}

record::Reading readingOf(const Table& table, const std::set<std::size_t>& withheld) {
    record::Reading reading;
    reading.reader = "table 1; " + table.form + (table.encoding.empty() ? "" : "; " + table.encoding);
    reading.profile = tableProfile;
    if (namesColumns(table))
        reading.passages.push_back(passageFrom(table.header, std::max<std::int64_t>(table.headerRow, 1), 1, {}));
    for (std::size_t place = 0; place < table.rows.size(); ++place)
        reading.passages.push_back(passageFrom(table.rows[place].cells, table.rows[place].number,
                                               passageOfRow(table, place), withheld));
    return reading;
}

const record::Cell* cellAt(const record::Passage& passage, std::size_t column) {
    for (const record::Cell& cell : passage.cells)
        if (cell.column == column)
            return &cell;
    return nullptr;
}

} // namespace dokaz::intake
