// SPDX-License-Identifier: GPL-3.0-or-later
// From collected rows to a durable, signed entry.
#include "base/log.h"
#include "store/held_mentions.h"
#include "store/hidden_mentions.h"
#include "store/likenesses.h"
#include "store/meta.h"
#include "store/purge.h"
#include "store/transaction.h"

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;

namespace {

constexpr const char* lastTimeKey = "last-time"; // of the newest entry made here

} // namespace

RowDraft Transaction::act(bool clockBack) const {
    RowDraft draft;
    draft.head.uid = record::RowId::fresh(*m_state->environment.random);
    draft.head.type = RowType::Act;
    draft.content = Json{{"command", m_reason.command},
                         {"reason", m_reason.words},
                         {"time", base::toIso(m_state->environment.clock->now())}};
    if (clockBack)
        (*draft.content)["clock"] = "back";
    return draft;
}

Result<EntryHeader> Transaction::nextHeader(const std::optional<Entry>& before) {
    EntryHeader header;
    header.archive = base::toHex(m_state->keys.archiveId);
    header.author = m_state->author->publicKey();
    header.day = base::dayOf(m_state->environment.clock->now());
    header.catalogue = m_state->catalogue.version();
    for (const LedgerTables::Tip& tip : TRY(LedgerTables(m_state->writer).tips())) {
        if (tip.author != header.author) {
            header.seen.emplace_back(tip.author, tip.digest);
        } else if (tip.number >= header.number) {
            header.number = tip.number + 1;
            header.prev = tip.digest;
        }
    }
    if (before) {
        header.number = before->header.number + 1;
        header.prev = before->digest;
    }
    return header;
}

Result<std::vector<Entry>> Transaction::sealAll() {
    const std::string lastTime = TRY(metaValue(m_state->writer, lastTimeKey));
    const bool clockBack = base::toIso(m_state->environment.clock->now()) < lastTime;
    constexpr std::size_t most = mostRowsInEntry - 1; // the act takes one
    const bool batched = m_drafts.size() > most;
    const std::string batch =
        batched && m_batch.empty() ? base::Uid::fresh(*m_state->environment.random).text() : m_batch;
    std::vector<Entry> entries;
    std::optional<Entry> before;
    for (std::size_t at = 0; at == 0 || at < m_drafts.size(); at += most) {
        std::vector<RowDraft> drafts{act(clockBack)};
        const auto from = m_drafts.begin() + static_cast<std::ptrdiff_t>(at);
        const auto to = m_drafts.begin() + static_cast<std::ptrdiff_t>(std::min(at + most, m_drafts.size()));
        drafts.insert(drafts.end(), from, to);
        EntryHeader header = TRY(nextHeader(before));
        header.batch = batch;
        entries.push_back(TRY(sealEntry(std::move(header), drafts, *m_state->author, *m_state->environment.random)));
        before = entries.back();
        before->rows.clear();
    }
    return entries;
}

Result<ChangeSet> Transaction::commit() {
    if (m_drafts.empty())
        return Error(ErrorCode::Internal, "nothing to commit");
    return commitAll();
}

Result<void> Transaction::commitActAlone() {
    base::check(m_drafts.empty());
    TRY(commitAll());
    return {};
}

Result<ChangeSet> Transaction::commitAll() {
    const std::vector<Entry> entries = TRY(sealAll());
    if (m_state->vault)
        for (const Entry& entry : entries)
            TRY(m_state->vault->add(entry).during("writing to the vault"));
    SqlTransaction transaction = TRY(SqlTransaction::begin(m_state->writer, true));
    Views views = m_state->views();
    PurgeWork purges(*m_state);
    TRY(write(entries, views, purges));
    TRY(transaction.commit());
    m_state->freshReadings.clear();
    m_drafts.clear();
    keepHead();
    if (m_state->journalHoldsPurged)
        (void)emptyJournals(*m_state);
    if (!purges.isEmpty())
        TRY(purges.finish(views.changed()));
    else if (m_state->vault)
        if (const auto updated = updateVaultTitles(*m_state, views.changed()); !updated)
            base::logError("titles in the vault are behind until it is opened again", updated.error());
    ChangeSet changes;
    for (const Entry& entry : entries)
        changes.entries.push_back(entry.digest);
    changes.records = views.changed();
    changes.journalHoldsPurged = m_state->journalHoldsPurged;
    return changes;
}

// The entry is durable already: a head that cannot be written is made good at the next opening.
void Transaction::keepHead() {
    if (!m_state->head)
        return;
    const auto here = m_state->ledgerHead();
    const auto written = here ? m_state->head->write(here.value()) : Result<void>(here.error());
    if (!written)
        base::logError("head.bin is behind until the next opening", written.error());
}

Result<void> Transaction::write(const std::vector<Entry>& entries, Views& views, PurgeWork& purges) {
    LedgerTables ledger(m_state->writer);
    TRY(writeObjects());
    for (const Entry& entry : entries) {
        const std::vector<std::int64_t> ids = TRY(ledger.add(entry));
        for (std::size_t i = 0; i < ids.size(); ++i)
            TRY(views.note(ids[i], entry.rows[i].head));
    }
    for (const record::RowId& row : m_purges)
        TRY(purges.destroy(row, ledger, views));
    TRY(views.flush());
    TRY(writeCandidates());
    TRY(sealLikenesses(*m_state, views.changed()));
    for (const Work& work : m_work)
        TRY(work(*m_state));
    views.noteChanged(TRY(settleHiddenMentions(*m_state, views.hiddenDecisions())));
    const std::string now = base::toIso(m_state->environment.clock->now());
    if (now > TRY(metaValue(m_state->writer, lastTimeKey)))
        TRY(setMeta(m_state->writer, lastTimeKey, now));
    return {};
}

Result<void> Transaction::writeObjects() {
    for (const KeptObject& object : m_objects) {
        Statement insert = TRY(m_state->writer.prepare(
            "INSERT INTO objects (uid, file, wrapped_key, size, cipher_sha256) VALUES (?1, ?2, ?3, ?4, ?5)"));
        insert.bind(object.uid.text()).bind(object.file).bindBlob(object.wrappedKey);
        insert.bind(static_cast<std::int64_t>(object.summary.length)).bindBlob(object.summary.sealedSha256);
        TRY(insert.run());
    }
    return {};
}

Result<void> Transaction::writeCandidates() {
    for (const auto& [reading, candidates] : m_candidates)
        TRY(writeCandidatesOf(*m_state, reading, candidates));
    return {};
}

} // namespace dokaz::store
