// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/docx_table.h"

#include <algorithm>
#include <map>

namespace dokaz::files::worker {

namespace {

constexpr std::int64_t mostColumns = 1'000;

class CellCollector final {
public:
    void takeRow(Element row) {
        m_column = static_cast<std::uint32_t>(
            std::clamp<std::int64_t>(row.child("trPr").child("gridBefore").number("val").value_or(0), 0, mostColumns));
        takeCells(row);
        ++m_row;
    }
    [[nodiscard]] std::vector<DocxCell> take() { return std::move(m_cells); }

private:
    void takeCells(Element parent) {
        parent.forEach([this](Element each) {
            if (each.is("tc"))
                takeCell(each);
            else if (each.is("sdt") || each.is("sdtContent") || each.is("customXml"))
                takeCells(each);
        });
    }

    void takeCell(Element cell) {
        const Element properties = cell.child("tcPr");
        const auto columns = static_cast<std::uint32_t>(
            std::clamp<std::int64_t>(properties.child("gridSpan").number("val").value_or(1), 1, mostColumns));
        const Element merge = properties.child("vMerge");
        const auto above = m_growing.find(m_column);
        if (merge && merge.attribute("val") != "restart" && above != m_growing.end()) {
            ++m_cells[above->second].rows;
        } else {
            m_growing.erase(m_column);
            if (merge)
                m_growing[m_column] = m_cells.size();
            m_cells.push_back({cell, m_row, m_column, 1, columns});
        }
        m_column = std::min<std::uint32_t>(m_column + columns, 16'000);
    }

    std::vector<DocxCell> m_cells;
    std::map<std::uint32_t, std::size_t> m_growing; // cells that may go on below, by column
    std::uint32_t m_row = 0, m_column = 0;
};

} // namespace

std::vector<DocxCell> docxCellsOf(Element table) {
    CellCollector collector;
    table.forEach([&collector](Element row) {
        if (row.is("tr") && !row.child("trPr").child("del"))
            collector.takeRow(row);
    });
    return collector.take();
}

} // namespace dokaz::files::worker
