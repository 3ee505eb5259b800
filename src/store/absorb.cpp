// SPDX-License-Identifier: GPL-3.0-or-later
// Merging: the union of entries. The order of arrival does not matter (tests/store/merge_test.cpp).
#include "store/store_state.h"

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

class Absorber final {
  public:
    Absorber(StoreState& state, ForeignPurges purges)
        : m_state(&state), m_ledger(state.writer), m_views(state.views()), m_purges(purges) {}

    Result<AbsorbReport> run(const std::vector<Entry>& entries) {
        std::vector<const Entry*> open;
        for (const Entry& entry : entries) {
            if (entry.header.archive != base::toHex(m_state->keys.archiveId))
                return Error(ErrorCode::Refused, "an entry of another archive");
            TRY(checkEntry(entry));
            open.push_back(&entry);
        }
        bool moved = true;
        while (moved) {
            moved = false;
            std::vector<const Entry*> left;
            for (const Entry* entry : open) {
                const bool done = TRY(take(*entry));
                moved = moved || done;
                if (!done)
                    left.push_back(entry);
            }
            open = std::move(left);
        }
        for (const Entry* entry : open)
            m_report.waiting.push_back(entry->digest);
        TRY(m_views.flush());
        m_report.records = m_views.changed();
        return m_report;
    }

  private:
    // False where a predecessor is missing.
    Result<bool> take(const Entry& entry) {
        if (TRY(m_ledger.holds(entry.digest))) {
            TRY(fillContents(entry));
            ++m_report.known;
            return true;
        }
        if (entry.header.prev && !TRY(m_ledger.holds(*entry.header.prev)))
            return false;
        for (const auto& [author, digest] : entry.header.seen)
            if (!TRY(m_ledger.holds(digest)))
                return false;
        TRY(checkNames(entry));
        if (m_state->vault)
            TRY(m_state->vault->add(entry));
        const std::vector<std::int64_t> ids = TRY(m_ledger.add(entry));
        for (std::size_t i = 0; i < ids.size(); ++i)
            TRY(m_views.note(ids[i], entry.rows[i].head));
        if (m_purges == ForeignPurges::CarryOut)
            for (const Row& row : entry.rows)
                if (row.head.type == RowType::Purge)
                    TRY(carryOut(row));
        ++m_report.added;
        return true;
    }

    // A row names only rows of entries that its own has seen, or earlier ones of its own.
    Result<void> checkNames(const Entry& entry) {
        std::set<std::string> earlier;
        for (const Row& row : entry.rows) {
            for (const record::RowId& named : row.head.names)
                if (!earlier.contains(named.text()) && !TRY(hasSeenRow(entry, named)))
                    return Error(ErrorCode::Corrupt, "row " + row.head.uid.text() + " names a row it has not seen");
            earlier.insert(row.head.uid.text());
        }
        return {};
    }

    Result<bool> hasSeenRow(const Entry& entry, const record::RowId& named) {
        Statement find = TRY(m_state->writer.prepare(
            "SELECT e.digest FROM heads h JOIN entries e ON e.id = h.entry WHERE h.uid = ?1"));
        find.bind(named.text());
        std::vector<crypto::Digest> holders;
        while (TRY(find.step())) {
            crypto::Digest digest{};
            const base::Bytes bytes = find.blob(0);
            std::copy_n(bytes.begin(), std::min(bytes.size(), digest.size()), digest.begin());
            holders.push_back(digest);
        }
        for (const crypto::Digest& holder : holders) {
            if (entry.header.prev && TRY(m_ledger.hasSeen(*entry.header.prev, holder)))
                return true;
            for (const auto& [author, digest] : entry.header.seen)
                if (TRY(m_ledger.hasSeen(digest, holder)))
                    return true;
        }
        return false;
    }

    // An entry known without some contents (withheld before) may arrive with them.
    Result<void> fillContents(const Entry& entry) {
        for (const Row& row : entry.rows) {
            if (!row.content || row.head.protection >= record::Protection::Identity ||
                TRY(m_ledger.isPurged(row.head.uid)))
                continue;
            const PlacedRow held = TRY(m_ledger.row(row.head.uid));
            if (held.row.content || held.row.headLine != row.headLine)
                continue;
            Statement insert =
                TRY(m_state->writer.prepare("INSERT INTO contents (head, salt, line) VALUES (?1, ?2, ?3)"));
            insert.bind(held.id).bindBlob(row.contentSalt).bind(*row.content);
            TRY(insert.run());
            TRY(m_views.noteContentLost(row.head.uid));
        }
        if (m_state->vault)
            TRY(m_state->vault->add(entry));
        return {};
    }

    Result<void> carryOut(const Row& purge) {
        for (const record::RowId& named : purge.head.names) {
            TRY(m_ledger.destroyContent(named));
            if (m_ledger.rowIdOf(named))
                TRY(m_views.noteContentLost(named));
            if (m_state->vault)
                TRY(m_state->vault->destroy(named));
        }
        return {};
    }

    StoreState* m_state;
    LedgerTables m_ledger;
    Views m_views;
    ForeignPurges m_purges;
    AbsorbReport m_report;
};

} // namespace

Result<AbsorbReport> Store::absorb(const std::vector<Entry>& entries, ForeignPurges purges) {
    SqlTransaction transaction = TRY(SqlTransaction::begin(m_state->writer, true));
    Absorber absorber(*m_state, purges);
    AbsorbReport report = TRY(absorber.run(entries));
    TRY(transaction.commit());
    if (m_state->head)
        TRY(m_state->head->write(TRY(m_state->ledgerHead())));
    return report;
}

} // namespace dokaz::store
