// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a list that are at hand, in blocks of a hundred; those used longest ago go first. Four thousand rows are
// kept at most, however long the list is.
//
// Threads: one. Ownership: values.
#pragma once
#include "session/list_values.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace dokaz::ui {

struct BrowseRow {
    QString record, title, protection, state;
    QStringList cells;
    int conflicts = 0;
    bool isHidden = false;
    [[nodiscard]] static BrowseRow of(const session::ListRow& row);
};

class RowBlocks final {
  public:
    static constexpr int rowsPerBlock = 100;
    static constexpr std::size_t mostBlocks = 41;

    // Null where it is not at hand. Counts as use.
    [[nodiscard]] const BrowseRow* find(int row);
    // At hand and not outdated.
    [[nodiscard]] bool isFresh(int block) const;
    void keep(int block, std::vector<BrowseRow> rows);
    // What is at hand may still be shown, but must be asked for again.
    void outdate();
    void clear() { m_blocks.clear(); }
    [[nodiscard]] std::size_t blockCount() const { return m_blocks.size(); }

  private:
    struct Block {
        std::vector<BrowseRow> rows;
        std::uint64_t used = 0;
        bool isFresh = true;
    };
    std::unordered_map<int, Block> m_blocks;
    std::uint64_t m_uses = 0;
};

} // namespace dokaz::ui
