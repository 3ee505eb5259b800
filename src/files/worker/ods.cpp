// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/ods.h"

#include "files/limits.h"
#include "files/worker/cell_values.h"
#include "files/worker/markup.h"
#include "files/worker/opening.h"

namespace dokaz::files::worker {

namespace {

// Paragraphs of a cell, one a line.
std::string paragraphsOf(Element cell) {
    std::string whole;
    cell.forEach([&whole](Element part) {
        if (!part.is("p"))
            return;
        if (!whole.empty())
            whole += '\n';
        whole += part.text();
    });
    return whole;
}

// "2021-03-05T00:00:00" as the day alone; "PT10H20M00S" as "10:20:00".
std::string dateIn(const std::string& written) {
    return written.ends_with("T00:00:00") ? written.substr(0, written.size() - 9) : written;
}

std::string clockIn(const std::string& written) {
    int hour = 0, minute = 0;
    double second = 0;
    char out[16];
    if (std::sscanf(written.c_str(), "PT%dH%dM%lfS", &hour, &minute, &second) != 3 || hour < 0 || hour > 23 || minute < 0 ||
        minute > 59 || second < 0 || second >= 60)
        return written;
    std::snprintf(out, sizeof out, "%02d:%02d:%02d", hour, minute, static_cast<int>(second));
    return out;
}

GridCell valueOf(Element cell) {
    const std::string type = cell.attribute("value-type");
    if (type == "date")
        return {0, CellKind::Date, dateIn(cell.attribute("date-value"))};
    if (type == "time")
        return {0, CellKind::Date, clockIn(cell.attribute("time-value"))};
    if (type == "boolean")
        return {0, CellKind::Truth, cell.attribute("boolean-value") == "true" ? "true" : "false"};
    if (type == "float" || type == "percentage" || type == "currency")
        if (const auto number = numberOf(cell.attribute("value")))
            return {0, CellKind::Number, decimalOf(*number)};
    return {0, CellKind::Text, paragraphsOf(cell)};
}

std::uint32_t repeated(Element element, std::string_view attribute, std::uint32_t most) {
    const std::int64_t times = element.number(attribute).value_or(1);
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(times, 1, most));
}

class Spreadsheet final {
public:
    explicit Spreadsheet(const base::Bytes& content) {
        forEachElement(content, "table", [this](Element table) {
            GridSheet sheet;
            sheet.name = table.attribute("name");
            if (m_grid.sheets.size() >= limits::sheets || sheet.name.size() > limits::labelBytes)
                giveUp(pdf::ReadFailure::LimitReached);
            m_row = 0;
            readRows(table, sheet);
            m_grid.sheets.push_back(std::move(sheet));
        });
    }
    [[nodiscard]] Grid take() { return std::move(m_grid); }

private:
    void readRows(Element parent, GridSheet& sheet) {
        parent.forEach([&](Element element) {
            if (element.is("table-row"))
                readRow(element, sheet);
            else if (element.is("table-row-group") || element.is("table-header-rows") || element.is("table-rows"))
                readRows(element, sheet);
        });
    }

    void readRow(Element element, GridSheet& sheet) {
        GridRow row;
        std::uint32_t column = 0;
        element.forEach([&](Element each) {
            const bool covered = each.is("covered-table-cell");
            if (!covered && !each.is("table-cell"))
                return;
            const std::uint32_t times = repeated(each, "number-columns-repeated", limits::columns);
            const GridCell cell = covered ? GridCell() : valueOf(each);
            for (std::uint32_t i = 0; i < times && !cell.text.empty() && column + i < limits::columns; ++i)
                row.cells.push_back({column + i, cell.kind, cell.text});
            column += times;
        });
        // An empty row that is repeated only moves on: the rest of the sheet is one.
        const std::uint32_t times = repeated(element, "number-rows-repeated", limits::rows);
        for (std::uint32_t i = 0; i < times && !row.cells.empty(); ++i) {
            row.number = m_row + i + 1;
            m_cells += row.cells.size();
            if (m_cells > limits::cells || row.number > limits::rows)
                giveUp(pdf::ReadFailure::LimitReached);
            sheet.rows.push_back(row);
        }
        m_row = std::min(m_row + times, limits::rows);
    }

    Grid m_grid;
    std::uint32_t m_row = 0; // rows so far
    std::uint64_t m_cells = 0;
};

} // namespace

Grid gridOfOds(PackedFile& file) { return Spreadsheet(file.part("content.xml")).take(); }

} // namespace dokaz::files::worker
