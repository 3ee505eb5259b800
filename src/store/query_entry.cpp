// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/query_entry.h"

#include "store/ledger_tables.h"

namespace dokaz::store {

using base::Result;
using record::RecordId;
using record::RowId;

namespace {

LedgerLine lineOf(Row row) { return {std::move(row.head), std::move(row.headLine), std::move(row.content)}; }

} // namespace

Result<std::vector<LedgerLine>> rowsOfEntry(Connection& connection, const crypto::Digest& entry,
                                            std::size_t most) {
    Statement find =
        TRY(connection.prepare("SELECT h.id FROM heads h JOIN entries e ON e.id = h.entry "
                               "WHERE e.digest = ?1 AND h.position > 0 ORDER BY h.position LIMIT ?2"));
    find.bindBlob(entry).bind(static_cast<std::int64_t>(most));
    LedgerTables ledger(connection);
    std::vector<LedgerLine> lines;
    while (TRY(find.step()))
        lines.push_back(lineOf(TRY(ledger.row(find.integer(0))).row));
    return lines;
}

Result<LedgerLine> ledgerLine(Connection& connection, const RowId& row) {
    LedgerTables ledger(connection);
    return lineOf(TRY(ledger.row(row)).row);
}

Result<RecordId> recordOfEntry(Connection& connection, const crypto::Digest& entry) {
    std::vector<LedgerLine> lines = TRY(rowsOfEntry(connection, entry, 1));
    // A row names only rows that came before it, so this ends.
    while (!lines.empty()) {
        const RowHead& head = lines.front().head;
        if (!head.record.isEmpty() || head.names.empty())
            return head.record;
        const RowId named = head.names.front();
        lines.front() = TRY(ledgerLine(connection, named));
    }
    return RecordId();
}

Result<std::map<std::string, std::int64_t>> recordsOfBatch(Connection& connection, const crypto::PublicKey& author,
                                                           const std::string& batch) {
    Statement find = TRY(connection.prepare(
        "SELECT v.kind, count(*) FROM entries e JOIN heads h ON h.entry = e.id AND h.type = ?3 JOIN view_record v ON v.id = h.id "
        "WHERE e.author = ?1 AND json_extract(e.header, '$.batch') = ?2 GROUP BY v.kind"));
    find.bindBlob(author).bind(batch).bind(static_cast<std::int64_t>(RowType::Record));
    std::map<std::string, std::int64_t> kinds;
    while (TRY(find.step()))
        kinds.emplace(find.text(0), find.integer(1));
    return kinds;
}

Result<std::uint64_t> newestNumber(Connection& connection, const crypto::PublicKey& author) {
    Statement find =
        TRY(connection.prepare("SELECT coalesce(max(number), 0) FROM entries WHERE author = ?1"));
    find.bindBlob(author);
    return TRY(find.step()) ? static_cast<std::uint64_t>(find.integer(0)) : 0U;
}

} // namespace dokaz::store
