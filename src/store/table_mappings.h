// SPDX-License-Identifier: GPL-3.0-or-later
// By which mappings a table was taken in. Work, not evidence. A mapping holds values, words of cells and names of columns:
// that of a table with something for the vault stands in a letter to it.
//
// Threads: the object belongs to the writer's; the questions go to any snapshot.
#pragma once
#include "store/store.h"

namespace dokaz::store {

struct TableRun {
    std::string mapping;    // JSON
    std::string batch;      // that its entries share
    bool isSecret = false;  // the vault alone may know the mapping
};

class TableMappings final {
  public:
    explicit TableMappings(Store& store) : m_store(&store) {}
    // An import begins: its mapping is the newest from now on. Gives the batch of one by the same mapping that did not end,
    // else the run's. Refused (vault-closed) for a secret where the vault's key is not known.
    [[nodiscard]] base::Result<std::string> begin(const record::RecordId& source, const TableRun& run);
    // The same with the transaction that makes the source.
    static void beginWith(Transaction& transaction, const record::RecordId& source, const TableRun& run);
    [[nodiscard]] base::Result<void> end(const record::RecordId& source, const std::string& batch);
    // Of a source, the newest first; those in letters while the vault is open.
    [[nodiscard]] base::Result<std::vector<std::string>> all(const record::RecordId& source);

  private:
    Store* m_store;
};

// The same without those in letters.
[[nodiscard]] base::Result<std::vector<std::string>> tableMappings(Connection& connection, const record::RecordId& source);
// Whether there are some that only the vault may know.
[[nodiscard]] base::Result<bool> hasSecretMapping(Connection& connection, const record::RecordId& source);

// The row's content was purged: mappings of its source go with it. The caller owns the SQL transaction.
[[nodiscard]] base::Result<void> forgetMappingsOf(Connection& connection, const record::RowId& row);

} // namespace dokaz::store
