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
    [[nodiscard]] base::Result<crypto::Digest> digestOf(std::int64_t entry);
    // Every entry, authors sorted, then number, then digest. Stops at the first error of `visit`.
    [[nodiscard]] base::Result<void> forEachEntry(const std::function<base::Result<void>(const Entry&)>& visit);

    // NotFound where there is none. Of two rows with one uid the one whose entry has the smaller digest counts.
    [[nodiscard]] base::Result<PlacedRow> row(const record::RowId& uid);
    [[nodiscard]] base::Result<PlacedRow> row(std::int64_t id);
    [[nodiscard]] base::Result<std::int64_t> rowIdOf(const record::RowId& uid);
    // Rows of one type that belong to a record, oldest first.
    [[nodiscard]] base::Result<std::vector<PlacedRow>> rowsOf(const record::RecordId& record, RowType type);

    // True where entry `later` has `earlier` among its predecessors (prev or seen, directly or through others) or is it.
    [[nodiscard]] base::Result<bool> hasSeen(const crypto::Digest& later, const crypto::Digest& earlier);

    // Destroys the contents of a row that a purge row names. The purge's own entry must be added already.
    [[nodiscard]] base::Result<void> destroyContent(const record::RowId& uid);
    [[nodiscard]] base::Result<bool> isPurged(const record::RowId& uid);

  private:
    [[nodiscard]] base::Result<std::int64_t> addHead(std::int64_t entry, std::int64_t position, const Row& row);
    [[nodiscard]] base::Result<void> moveTip(const Entry& entry);
    Connection* m_connection;
};

// A head of the ledger as one digest: SHA-256 over "author number digest\n" of every tip, sorted. What head.bin keeps.
[[nodiscard]] crypto::Digest headOf(const std::vector<LedgerTables::Tip>& tips, std::int64_t entryCount);

} // namespace dokaz::store
