// SPDX-License-Identifier: GPL-3.0-or-later
// By which mappings a table was taken in. Work, not evidence.
//
// Threads: the object belongs to the writer's; the question goes to any snapshot.
#pragma once
#include "store/store.h"

namespace dokaz::store {

class TableMappings final {
  public:
    explicit TableMappings(Store& store) : m_store(&store) {}
    // The newest from now on.
    [[nodiscard]] base::Result<void> keep(const record::RecordId& source, const std::string& mapping);

  private:
    Store* m_store;
};

// Of a source, the newest first.
[[nodiscard]] base::Result<std::vector<std::string>> tableMappings(Connection& connection, const record::RecordId& source);

} // namespace dokaz::store
