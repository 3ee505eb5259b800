// SPDX-License-Identifier: GPL-3.0-or-later
// What would be if rows were taken back: asked before it is done, because rules of protection depend on it.
#pragma once
#include "store/queries.h"

#include <unordered_map>

namespace dokaz::store {

// A row as the ledger has it, and whether it counts now: a claim that is current, a citation in effect for one.
struct EffectLine {
    RowHead head;
    bool counts = false;
};
// NotFound where there is no such row.
[[nodiscard]] base::Result<EffectLine> effectOf(Connection& connection, const record::RowId& row);
// Which rows would be out of effect if some were taken back. Made once for all records that are asked about. Lives no longer
// than the connection.
class Supposed final {
  public:
    // NotFound where one is no row.
    [[nodiscard]] static base::Result<Supposed> without(Connection& connection, const std::vector<record::RowId>& rows);
    [[nodiscard]] base::Result<bool> isTakenBack(std::int64_t row);

  private:
    explicit Supposed(Connection& connection) : m_connection(&connection) {}
    Connection* m_connection;
    std::unordered_map<std::int64_t, bool> m_known; // by heads.id
};
// The record's claims that would be current then. Those that the rows supersede come back.
[[nodiscard]] base::Result<std::vector<ClaimLine>> claimsWithout(Connection& connection, const record::RecordId& record,
                                                                 Supposed& supposed);
// What undoing an entry would take back: the rows of each entry of its command.
[[nodiscard]] base::Result<std::vector<std::vector<record::RowId>>> rowsToUndo(Connection& connection,
                                                                               const crypto::Digest& entry);
// Persons whose claims `rows` are or, as retractions, name, directly or through others; none whose record would itself
// be taken back with them.
[[nodiscard]] base::Result<std::set<std::string>> personsBearing(Connection& connection,
                                                                 const std::vector<record::RowId>& rows);

} // namespace dokaz::store
