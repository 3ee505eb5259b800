// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_blocks.h"

#include "ui/bridge/strings.h"

#include <algorithm>

namespace dokaz::ui {

namespace {

// One line, as much of it as a cell could show.
QString cellWords(const std::string& text) {
    constexpr std::size_t mostBytes = 400;
    std::size_t end = std::min(text.size(), mostBytes);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end; // never inside a letter
    QString words = toQt(std::string_view(text).substr(0, end)).simplified();
    return end < text.size() ? words + QChar(0x2026) : words;
}

} // namespace

BrowseRow BrowseRow::of(const session::ListRow& row) {
    BrowseRow made;
    made.record = toQt(row.summary.record);
    made.title = cellWords(row.summary.title);
    made.protection = toQt(row.summary.protection);
    made.state = toQt(row.summary.state);
    made.conflicts = row.summary.conflicts;
    made.isHidden = row.isHidden;
    made.cells.reserve(static_cast<qsizetype>(row.cells.size()));
    for (const std::string& cell : row.cells)
        made.cells << cellWords(cell);
    return made;
}

const BrowseRow* RowBlocks::find(int row) {
    const auto found = m_blocks.find(row / rowsPerBlock);
    const auto at = static_cast<std::size_t>(row % rowsPerBlock);
    if (found == m_blocks.end() || at >= found->second.rows.size())
        return nullptr;
    found->second.used = ++m_uses;
    return &found->second.rows[at];
}

bool RowBlocks::isFresh(int block) const {
    const auto found = m_blocks.find(block);
    return found != m_blocks.end() && found->second.isFresh;
}

void RowBlocks::keep(int block, std::vector<BrowseRow> rows) {
    m_blocks[block] = {std::move(rows), ++m_uses, true};
    while (m_blocks.size() > mostBlocks)
        m_blocks.erase(std::min_element(m_blocks.begin(), m_blocks.end(), [](const auto& a, const auto& b) {
            return a.second.used < b.second.used;
        }));
}

void RowBlocks::outdate() {
    for (auto& [number, block] : m_blocks)
        block.isFresh = false;
}

} // namespace dokaz::ui
