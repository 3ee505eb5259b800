// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and history.
#include "session/protection_rules.h"
#include "store/query_effects.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

// What left cannot be called back, and a code that went out must never mean somebody else.
bool isFinal(const std::string& command) {
    static const std::set<std::string, std::less<>> final{"create",  "open-vault", "bundle",     "bundle-codes",
                                                          "withdraw", "purge",     "accept-loss"};
    return final.contains(command);
}

// What undo without an entry takes: the newest that changed something, is not undone and may be undone.
Result<std::optional<store::HistoryLine>> newestToUndo(store::Connection& connection) {
    constexpr std::int64_t atOnce = 100;
    for (std::int64_t from = 0;; from += atOnce) {
        std::vector<store::HistoryLine> lines = TRY(store::history(connection, atOnce, from));
        for (store::HistoryLine& line : lines)
            if (!line.undone && line.rows > 1 && line.command != "undo" && !isFinal(line.command))
                return std::optional(std::move(line));
        if (static_cast<std::int64_t>(lines.size()) < atOnce)
            return std::optional<store::HistoryLine>();
    }
}

// The entry whose digest begins as typed.
Result<store::HistoryLine> entryNamed(store::Connection& connection, const std::string& typed) {
    constexpr std::int64_t mostLooked = 100'000;
    constexpr std::size_t fewestLetters = 4;
    if (typed.size() < fewestLetters)
        return Error(ErrorCode::NotFound, "no entry '" + typed + "'");
    std::optional<store::HistoryLine> found;
    std::vector<store::HistoryLine> lines = TRY(store::history(connection, mostLooked, 0));
    for (store::HistoryLine& line : lines) {
        if (!base::toHex(line.entry).starts_with(typed))
            continue;
        if (found)
            return Error(ErrorCode::Invalid, "several entries begin with '" + typed + "'");
        found = std::move(line);
    }
    if (!found)
        return Error(ErrorCode::NotFound, "no entry '" + typed + "'");
    return *found;
}

Result<store::HistoryLine> entryToUndo(store::Connection& connection, const std::string& typed) {
    if (!typed.empty())
        return entryNamed(connection, typed);
    const std::optional<store::HistoryLine> newest = TRY(newestToUndo(connection));
    if (!newest)
        return Error(ErrorCode::NotFound, "nothing to undo");
    return *newest;
}

Result<void> mayUndo(const Session::State& state, store::Connection& connection, const store::HistoryLine& line) {
    if (isFinal(line.command))
        return Error(ErrorCode::Refused, "cannot-undo");
    std::vector<record::RowId> rows;
    const std::vector<std::vector<record::RowId>> entries = TRY(store::rowsToUndo(connection, line.entry));
    for (const std::vector<record::RowId>& entry : entries)
        rows.insert(rows.end(), entry.begin(), entry.end());
    const std::set<std::string> persons = TRY(store::personsBearing(connection, rows));
    for (const std::string& person : persons)
        TRY(mayTakeBack(state, connection, TRY(record::RecordId::parse(person)), rows));
    return {};
}

} // namespace

Result<EntryView> Session::perform(const Undo& command) {
    return m_state->write<EntryView>([&]() -> Result<EntryView> {
        store::HistoryLine line;
        {
            store::Snapshot snapshot = TRY(m_state->store->snapshot());
            line = TRY(entryToUndo(snapshot.connection(), command.entry));
            TRY(mayUndo(*m_state, snapshot.connection(), line));
        }
        store::Transaction transaction = TRY(m_state->store->begin({"undo", command.reason}));
        TRY(transaction.undo(line.entry));
        m_state->tell(TRY(transaction.commit()).records);
        return entryViewOf(line);
    });
}

Result<std::vector<EntryView>> Session::history(std::int64_t most, std::int64_t from) {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    std::vector<EntryView> entries;
    for (const store::HistoryLine& line : TRY(store::history(snapshot.connection(), most, from)))
        entries.push_back(entryViewOf(line));
    return entries;
}

Result<std::optional<EntryView>> Session::nextUndo() {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    const std::optional<store::HistoryLine> line = TRY(newestToUndo(snapshot.connection()));
    return line ? std::optional(entryViewOf(*line)) : std::optional<EntryView>();
}

} // namespace dokaz::session
