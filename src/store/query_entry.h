// SPDX-License-Identifier: GPL-3.0-or-later
// What one entry of the ledger did, row by row, and the record it is about.
#pragma once
#include "store/queries.h"

namespace dokaz::store {

// A row as the ledger has it. No content: in the vault, or destroyed.
struct LedgerLine {
    RowHead head;
    std::string headText;
    std::optional<std::string> content;
};
// The rows of an entry but its act, in their order, at most `most` of them.
[[nodiscard]] base::Result<std::vector<LedgerLine>> rowsOfEntry(Connection& connection, const crypto::Digest& entry,
                                                                std::size_t most);
// NotFound where it has not arrived.
[[nodiscard]] base::Result<LedgerLine> ledgerLine(Connection& connection, const record::RowId& row);
// The record the entry's first row belongs to, directly or through the rows it names; empty where there is none.
[[nodiscard]] base::Result<record::RecordId> recordOfEntry(Connection& connection, const crypto::Digest& entry);
// Records that the entries of a batch began, by kind; those that were taken back among them.
[[nodiscard]] base::Result<std::map<std::string, std::int64_t>> recordsOfBatch(Connection& connection, const crypto::PublicKey& author,
                                                                               const std::string& batch);
// The number of the author's newest entry; 0 where there is none.
[[nodiscard]] base::Result<std::uint64_t> newestNumber(Connection& connection, const crypto::PublicKey& author);

} // namespace dokaz::store
