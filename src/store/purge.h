// SPDX-License-Identifier: GPL-3.0-or-later
// Carrying out purges: contents, objects and their keys, readings, candidates, vault, journals. Inside the room only.
// Threads: the writer's. destroy() stands in the SQL transaction that adds the purge's entry, finish() after it.
#pragma once
#include "store/store_state.h"

namespace dokaz::store {

class PurgeWork final {
  public:
    explicit PurgeWork(StoreState& state) : m_state(&state) {}

    // What goes with a row: with an object the readings made from it, with a reading the object that holds its lines.
    [[nodiscard]] base::Result<std::vector<record::RowId>> withDependants(const std::vector<record::RowId>& rows);
    [[nodiscard]] base::Result<void> destroy(const record::RowId& row, LedgerTables& ledger, Views& views);
    // Files, vault, journals. A journal that a reader still needs is emptied at the next commit or at closing: false.
    // A crash before this is made good when the archive (orphans) and the vault (sweep) are next opened.
    [[nodiscard]] base::Result<bool> finish(const std::set<std::string>& records);
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }

  private:
    StoreState* m_state;
    std::vector<record::RowId> m_rows;
    std::vector<std::string> m_files;
};

// Both; what was purged is in none of them afterwards, and the state says so. Busy where a reader still needs one.
[[nodiscard]] base::Result<void> emptyJournals(StoreState& state);

// Brings the vault's names of these records up to date; all records' where none are given.
[[nodiscard]] base::Result<void> updateVaultTitles(StoreState& state, const std::set<std::string>& records);
[[nodiscard]] base::Result<void> updateAllVaultTitles(StoreState& state);

} // namespace dokaz::store
