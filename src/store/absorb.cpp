// SPDX-License-Identifier: GPL-3.0-or-later
// Merging: the union of entries. The order of arrival does not matter (tests/store/merge_test.cpp).
#include "store/ancestors.h"
#include "store/hidden_mentions.h"
#include "store/likenesses.h"
#include "store/purge.h"
#include "store/rebuild.h"

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

class Absorber final {
  public:
    Absorber(StoreState& state, ForeignPurges purges)
        : m_state(&state), m_ledger(state.writer), m_views(state.views()), m_work(state), m_purges(purges) {}

    Result<AbsorbReport> run(const std::vector<Entry>& entries) {
        std::vector<const Entry*> open;
        for (const Entry& entry : entries) {
            if (entry.header.archive != base::toHex(m_state->keys.archiveId))
                return Error(ErrorCode::Refused, "an entry of another archive");
            TRY(checkEntry(entry));
            TRY(checkParsed(entry));
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
        if (m_usedTwice)
            TRY(refillViews(*m_state));
        TRY(m_views.flush());
        m_views.noteChanged(TRY(settleHiddenMentions(*m_state, m_views.hiddenDecisions())));
        m_report.records = m_views.changed();
        return m_report;
    }

    PurgeWork& purgeWork() { return m_work; }
    // The chain of this installation's own key goes on elsewhere too.
    [[nodiscard]] bool metOwnKey() const { return m_metOwnKey; }

  private:
    // False where a predecessor is missing.
    Result<bool> take(const Entry& entry) {
        if (TRY(m_ledger.holds(entry.digest))) {
            TRY(fillContents(entry));
            TRY(carryOutPurges(entry));
            ++m_report.known;
            return true;
        }
        if (entry.header.prev && !TRY(m_ledger.holds(*entry.header.prev)))
            return false;
        for (const auto& [author, digest] : entry.header.seen)
            if (!TRY(m_ledger.holds(digest)))
                return false;
        TRY(checkChain(entry.header));
        TRY(checkNames(entry));
        TRY(noteUsedTwice(entry));
        if (m_state->vault)
            TRY(m_state->vault->add(entry));
        const std::vector<std::int64_t> ids = TRY(m_ledger.add(entry));
        for (std::size_t i = 0; i < ids.size(); ++i)
            TRY(m_views.note(ids[i], entry.rows[i].head));
        TRY(carryOutPurges(entry));
        m_metOwnKey = m_metOwnKey || entry.header.author == m_state->author->publicKey();
        ++m_report.added;
        return true;
    }

    Result<void> checkChain(const EntryHeader& header) {
        if (header.prev) {
            const EntryHeader before = TRY(m_ledger.header(*header.prev));
            if (before.author != header.author || before.number + 1 != header.number)
                return Error(ErrorCode::Corrupt, "an entry that follows one of another author or number");
        }
        for (const auto& [author, digest] : header.seen)
            if (author == header.author || TRY(m_ledger.header(digest)).author != author)
                return Error(ErrorCode::Corrupt, "an entry that names its own author's entries, or a wrong author's, as seen");
        return {};
    }

    // A row names only rows of entries that its own has seen, or earlier ones of its own.
    Result<void> checkNames(const Entry& entry) {
        Ancestors ancestors = TRY(Ancestors::of(m_state->writer, entry.header));
        std::set<std::string> earlier;
        for (const Row& row : entry.rows) {
            for (const record::RowId& named : row.head.names)
                if (!earlier.contains(named.text()) && !TRY(hasSeenRow(ancestors, named)))
                    return Error(ErrorCode::Corrupt, "row " + row.head.uid.text() + " names a row it has not seen");
            earlier.insert(row.head.uid.text());
        }
        return {};
    }

    Result<bool> hasSeenRow(Ancestors& ancestors, const record::RowId& named) {
        std::vector<std::int64_t> holders;
        {
            Statement find = TRY(m_state->writer.prepare("SELECT entry FROM heads WHERE uid = ?1"));
            find.bind(named.text());
            while (TRY(find.step()))
                holders.push_back(find.integer(0));
        }
        for (const std::int64_t holder : holders)
            if (TRY(ancestors.include(holder)))
                return true;
        return false;
    }

    // A uid, or a record, that stands already: which of the two counts may change, so all views are made anew.
    Result<void> noteUsedTwice(const Entry& entry) {
        for (const Row& row : entry.rows) {
            if (m_usedTwice)
                return {};
            m_usedTwice = TRY(m_ledger.holdersOf(row.head.uid)) > 0 ||
                          (row.head.type == RowType::Record && TRY(m_ledger.recordHead(row.head.record)).has_value());
        }
        return {};
    }

    // An entry known without some contents (withheld before) may arrive with them.
    Result<void> fillContents(const Entry& entry) {
        for (std::size_t position = 0; position < entry.rows.size(); ++position) {
            const Row& row = entry.rows[position];
            if (!row.content || row.head.protection >= record::Protection::Identity ||
                TRY(m_ledger.isPurged(row.head.uid)))
                continue;
            const std::optional<std::int64_t> head = TRY(m_ledger.headWithoutContent(entry.digest, position));
            if (!head)
                continue;
            Statement insert =
                TRY(m_state->writer.prepare("INSERT INTO contents (head, salt, line) VALUES (?1, ?2, ?3)"));
            insert.bind(*head).bindBlob(row.contentSalt).bind(*row.content);
            TRY(insert.run());
            TRY(m_views.noteContentChanged(*head));
        }
        if (m_state->vault)
            TRY(m_state->vault->add(entry));
        return {};
    }

    Result<void> carryOutPurges(const Entry& entry) {
        if (m_purges == ForeignPurges::Hold)
            return {};
        for (const Row& row : entry.rows)
            if (row.head.type == RowType::Purge)
                for (const record::RowId& named : row.head.names)
                    if (!TRY(m_ledger.isPurged(named)))
                        TRY(m_work.destroy(named, m_ledger, m_views));
        return {};
    }

    StoreState* m_state;
    LedgerTables m_ledger;
    Views m_views;
    PurgeWork m_work;
    ForeignPurges m_purges;
    AbsorbReport m_report;
    bool m_usedTwice = false;
    bool m_metOwnKey = false;
};

} // namespace

Result<AbsorbReport> Store::absorb(const std::vector<Entry>& entries, ForeignPurges purges) {
    if (m_state->opening.isDoubtful())
        return Error(ErrorCode::Refused, "archive-rolled-back");
    SqlTransaction transaction = TRY(SqlTransaction::begin(m_state->writer, true));
    Absorber absorber(*m_state, purges);
    AbsorbReport report = TRY(absorber.run(entries));
    if (absorber.metOwnKey())
        TRY(m_state->becomeNewAuthor());
    TRY(sealLikenesses(*m_state, report.records));
    TRY(transaction.commit());
    if (m_state->head)
        TRY(m_state->head->write(TRY(m_state->ledgerHead())));
    if (!absorber.purgeWork().isEmpty())
        TRY(absorber.purgeWork().finish(report.records));
    else if (m_state->vault)
        TRY(updateVaultTitles(*m_state, report.records));
    return report;
}

} // namespace dokaz::store
