// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and history.
#include "session/protection_rules.h"
#include "store/query_effects.h"
#include "store/query_entry.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

// What left cannot be called back, and a code that went out must never mean somebody else.
bool isFinal(const std::string& command) {
    static const std::set<std::string, std::less<>> final{"create",  "open-vault", "bundle",     "bundle-codes",
                                                          "withdraw", "purge",     "accept-loss", "picture"};
    return final.contains(command);
}

// The newest that changed something, is not undone and may be undone; not beyond the first for which `isBefore`.
Result<std::optional<store::HistoryLine>> newestToUndo(store::Connection& connection,
                                                       const std::function<bool(const store::HistoryLine&)>& isBefore) {
    constexpr std::int64_t atOnce = 100;
    for (std::int64_t from = 0;; from += atOnce) {
        std::vector<store::HistoryLine> lines = TRY(store::history(connection, atOnce, from));
        for (store::HistoryLine& line : lines) {
            if (isBefore(line))
                return std::optional<store::HistoryLine>();
            if (canBeUndone(line))
                return std::optional(std::move(line));
        }
        if (static_cast<std::int64_t>(lines.size()) < atOnce)
            return std::optional<store::HistoryLine>();
    }
}

Result<store::HistoryLine> entryToUndo(store::Connection& connection, const std::string& typed) {
    if (!typed.empty())
        return entryNamed(connection, typed);
    const std::optional<store::HistoryLine> newest = TRY(newestToUndo(connection, [](const auto&) { return false; }));
    if (!newest)
        return Error(ErrorCode::NotFound, "nothing to undo");
    return *newest;
}

// Gives how many rows its command wrote, over all entries of it.
Result<std::int64_t> mayUndo(const Session::State& state, store::Connection& connection, const store::HistoryLine& line) {
    if (isFinal(line.command))
        return Error(ErrorCode::Refused, "cannot-undo");
    std::vector<record::RowId> rows;
    const std::vector<std::vector<record::RowId>> entries = TRY(store::rowsToUndo(connection, line.entry));
    for (const std::vector<record::RowId>& entry : entries)
        rows.insert(rows.end(), entry.begin(), entry.end());
    const std::set<std::string> persons = TRY(store::personsBearing(connection, rows));
    store::Supposed without = TRY(store::Supposed::without(connection, rows));
    for (const std::string& person : persons) {
        const record::RecordId record = TRY(record::RecordId::parse(person));
        TRY(mayTakeBack(state, connection, record, without));
    }
    return static_cast<std::int64_t>(rows.size() + entries.size()); // each entry has its act
}

// A table is undone as one: it is called by all that it made, not by the first of it.
Result<EntryView> wholeEntry(Session::State& state, store::Connection& connection, const store::HistoryLine& line) {
    EntryView view = TRY(namedEntry(state, connection, line));
    if (line.command != "import" || view.batch.empty())
        return view;
    std::string words;
    const auto kinds = TRY(store::recordsOfBatch(connection, line.author, view.batch));
    for (const auto& [kind, count] : kinds)
        if (kind != "source" && kind != "custody")
            words += (words.empty() ? "" : ", ") + kindLabel(state.store->catalogue(), kind) + " (" + std::to_string(count) + ")";
    if (!words.empty())
        view.title = words;
    return view;
}

} // namespace

bool canBeUndone(const store::HistoryLine& line) {
    return !line.undone && line.rows > 1 && line.command != "undo" && !isFinal(line.command);
}

Result<EntryView> Session::perform(const Undo& command) {
    return m_state->write<EntryView>([&]() -> Result<EntryView> {
        store::HistoryLine line;
        {
            store::Snapshot snapshot = TRY(m_state->store->snapshot());
            line = TRY(entryToUndo(snapshot.connection(), command.entry));
            line.rows = TRY(mayUndo(*m_state, snapshot.connection(), line));
        }
        store::Transaction transaction = TRY(m_state->store->begin({"undo", command.reason}));
        TRY(transaction.undo(line.entry));
        const store::ChangeSet changes = TRY(transaction.commit());
        m_state->tell(changes.records);
        store::Snapshot after = TRY(m_state->store->snapshot());
        EntryView view = TRY(wholeEntry(*m_state, after.connection(), line));
        view.undoneBy = changes.entries.empty() ? "" : base::toHex(changes.entries.front());
        return view;
    });
}

Result<std::vector<EntryView>> Session::history(std::int64_t most, std::int64_t from) {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    std::vector<EntryView> entries;
    for (const store::HistoryLine& line : TRY(store::history(snapshot.connection(), most, from)))
        entries.push_back(TRY(namedEntry(*m_state, snapshot.connection(), line)));
    return entries;
}

Result<std::optional<EntryView>> Session::nextUndo() {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    const crypto::PublicKey& own = m_state->store->author().publicKey();
    const auto line = TRY(newestToUndo(snapshot.connection(), [&](const store::HistoryLine& entry) {
        return entry.author == own && entry.number <= m_state->numberAtOpening;
    }));
    if (!line)
        return std::optional<EntryView>();
    return std::optional(TRY(wholeEntry(*m_state, snapshot.connection(), *line)));
}

} // namespace dokaz::session
