// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/html_table.h"

#include <algorithm>
#include <set>

namespace dokaz::files::worker {

namespace {

void forEachRow(Element table, const std::function<void(Element)>& visit) {
    table.forEach([&visit](Element each) {
        if (each.is("tr"))
            visit(each);
        else if (each.is("tbody") || each.is("thead") || each.is("tfoot"))
            forEachRow(each, visit);
    });
}

std::uint32_t spanOf(Element cell, std::string_view attribute) {
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(cell.number(attribute).value_or(1), 1, 1'000));
}

bool holds(Element element, const std::set<std::string_view>& names) {
    bool found = false;
    element.forEach([&](Element each) { found = found || names.contains(each.name()) || holds(each, names); });
    return found;
}

} // namespace

std::vector<HtmlCell> htmlCellsOf(Element table) {
    constexpr std::uint32_t mostColumns = 4'000;
    std::vector<HtmlCell> cells;
    std::vector<std::uint32_t> takenUntil; // by column: the first row that is free
    std::uint32_t row = 0;
    forEachRow(table, [&](Element line) {
        std::uint32_t column = 0;
        line.forEach([&](Element cell) {
            if (!cell.is("td") && !cell.is("th"))
                return;
            while (column < takenUntil.size() && takenUntil[column] > row)
                ++column;
            const std::uint32_t columns = spanOf(cell, "colspan"), rows = spanOf(cell, "rowspan");
            if (column + columns > mostColumns)
                return;
            takenUntil.resize(std::max<std::size_t>(takenUntil.size(), column + columns));
            std::fill_n(takenUntil.begin() + column, columns, row + rows);
            cells.push_back({cell, row, column, rows, columns});
            column += columns;
        });
        ++row;
    });
    return cells;
}

bool isForLayout(Element table) {
    static const std::set<std::string_view> tooMuch{"table", "h1", "h2", "h3", "h4", "h5", "h6", "form"};
    std::set<std::uint32_t> rows, columns;
    for (const HtmlCell& cell : htmlCellsOf(table)) {
        rows.insert(cell.row);
        columns.insert(cell.column);
    }
    return rows.size() < 2 || columns.size() < 2 || holds(table, tooMuch);
}

} // namespace dokaz::files::worker
