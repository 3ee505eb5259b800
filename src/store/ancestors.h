// SPDX-License-Identifier: GPL-3.0-or-later
// Which entries one entry follows or has seen, directly or through others. Inside the room only.
// Threads: those of the connection. Walks back only as far as it is asked about, and never twice.
#pragma once
#include "store/connection.h"
#include "store/row.h"

#include <set>
#include <utility>

namespace dokaz::store {

class Ancestors final {
  public:
    // Of an entry that may not be in the tables yet; its predecessors are.
    [[nodiscard]] static base::Result<Ancestors> of(Connection& connection, const EntryHeader& header);
    // Of an entry in the tables, itself included.
    [[nodiscard]] static base::Result<Ancestors> of(Connection& connection, std::int64_t entry);

    [[nodiscard]] base::Result<bool> include(std::int64_t entry);

  private:
    explicit Ancestors(Connection& connection) : m_connection(&connection) {}
    [[nodiscard]] base::Result<void> meet(const EntryHeader& header);
    Connection* m_connection;
    std::set<std::int64_t> m_met;
    std::set<std::pair<std::int64_t, std::int64_t>> m_open; // depth, entry: met, their own predecessors not yet
};

} // namespace dokaz::store
