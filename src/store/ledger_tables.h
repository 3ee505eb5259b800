// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence tables: entries, heads, contents. Added to, read, never changed. Inside the room only.
// Threads: those of the connection. The caller owns the SQL transaction.
#pragma once
#include "store/connection.h"
#include "store/row.h"

#include <functional>
#include <set>

namespace dokaz::store {

// A row with its place in the tables.
struct PlacedRow {
    std::int64_t id = 0;    // heads.id
    std::int64_t entry = 0; // entries.id
    Row row;
};

class LedgerTables final {
  public:
    explicit LedgerTables(Connection& connection) : m_connection(&connection) {}

    // Adds a checked entry whose predecessors are here. Contents of identity rows and of purged uids stay out.
    // Returns the heads' ids in row order.
    [[nodiscard]] base::Result<std::vector<std::int64_t>> add(const Entry& entry);
    [[nodiscard]] base::Result<bool> holds(const crypto::Digest& entry);
    [[nodiscard]] base::Result<std::int64_t> entryCount();
    [[nodiscard]] base::Result<std::int64_t> rowCount();

    struct Tip {
        crypto::PublicKey author{};
        std::uint64_t number = 0;
        crypto::Digest digest{};
        auto operator<=>(const Tip&) const = default;
    };
    // Newest entry of every chain, sorted by author, number, digest; two of one author: a fork.
    [[nodiscard]] base::Result<std::vector<Tip>> tips();
    // Digests of the chain that ends in `tip`, oldest first.
    [[nodiscard]] base::Result<std::vector<crypto::Digest>> chain(const crypto::Digest& tip);

    [[nodiscard]] base::Result<Entry> entry(const crypto::Digest& digest);
    [[nodiscard]] base::Result<EntryHeader> header(const crypto::Digest& digest);
    // Entries of one command, oldest first.
    [[nodiscard]] base::Result<std::vector<crypto::Digest>> entriesOfBatch(const crypto::PublicKey& author,
                                                                           const std::string& batch);
    [[nodiscard]] base::Result<crypto::Digest> digestOf(std::int64_t entry);
    // Every entry, authors sorted, then number, then digest. Stops at the first error of `visit`.
    [[nodiscard]] base::Result<void> forEachEntry(const std::function<base::Result<void>(const Entry&)>& visit);

    // NotFound where there is none. Of two rows with one uid the one whose entry is less deep counts, then the one
    // whose entry has the smaller digest: whoever names a uid has seen a row at least as deep, so names never run in
    // circles.
    [[nodiscard]] base::Result<PlacedRow> row(const record::RowId& uid);
    [[nodiscard]] base::Result<PlacedRow> row(std::int64_t id);
    [[nodiscard]] base::Result<std::int64_t> rowIdOf(const record::RowId& uid);
    // Rows of one type that belong to a record: those that others have seen first, then by digest of their entry.
    // The order does not depend on the order of arrival.
    [[nodiscard]] base::Result<std::vector<PlacedRow>> rowsOf(const record::RecordId& record, RowType type);

    // How many rows there are with this uid, at most two counted.
    [[nodiscard]] base::Result<int> holdersOf(const record::RowId& uid);
    // The row that says the record exists; none where it has not arrived.
    [[nodiscard]] base::Result<std::optional<PlacedRow>> recordHead(const record::RecordId& record);

    // The head at a place of an entry where it should have a content that is not here; none otherwise.
    [[nodiscard]] base::Result<std::optional<std::int64_t>> headWithoutContent(const crypto::Digest& entry,
                                                                               std::size_t position);
    // Destroys the contents of a row that a purge row names. The purge's own entry must be added already.
    [[nodiscard]] base::Result<void> destroyContent(const record::RowId& uid);
    [[nodiscard]] base::Result<bool> isPurged(const record::RowId& uid);

  private:
    [[nodiscard]] base::Result<std::int64_t> addHead(std::int64_t entry, std::int64_t position, const Row& row);
    [[nodiscard]] base::Result<void> moveTip(const Entry& entry);
    [[nodiscard]] base::Result<std::int64_t> depthAfter(const EntryHeader& header);
    Connection* m_connection;
    std::optional<bool> m_anyPurged; // as this object last knew; another one may purge only between transactions
};

// A head of the ledger as one digest: SHA-256 over "author number digest\n" of every tip, sorted. What head.bin keeps.
[[nodiscard]] crypto::Digest headOf(const std::vector<LedgerTables::Tip>& tips, std::int64_t entryCount);

} // namespace dokaz::store
