// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and history.
#include "session/session_state.h"

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

// The newest entry that changed something, is not undone and may be undone; or the one whose digest begins as typed.
Result<store::HistoryLine> entryToUndo(store::Connection& connection, const std::string& typed) {
    constexpr std::int64_t mostLooked = 100'000;
    constexpr std::size_t fewestLetters = 4;
    const bool newest = typed.empty();
    if (!newest && typed.size() < fewestLetters)
        return Error(ErrorCode::NotFound, "no entry '" + typed + "'");
    std::optional<store::HistoryLine> found;
    for (store::HistoryLine& line : TRY(store::history(connection, mostLooked))) {
        if (newest && !line.undone && line.rows > 1 && line.command != "undo" && !isFinal(line.command))
            return line;
        if (newest || !base::toHex(line.entry).starts_with(typed))
            continue;
        if (found)
            return Error(ErrorCode::Invalid, "several entries begin with '" + typed + "'");
        found = std::move(line);
    }
    if (!found)
        return Error(ErrorCode::NotFound, newest ? "nothing to undo" : "no entry '" + typed + "'");
    return *found;
}

} // namespace

Result<EntryView> Session::perform(const Undo& command) {
    return m_state->write<EntryView>([&]() -> Result<EntryView> {
        store::HistoryLine line;
        {
            store::Snapshot snapshot = TRY(m_state->store->snapshot());
            line = TRY(entryToUndo(snapshot.connection(), command.entry));
        }
        if (isFinal(line.command))
            return Error(ErrorCode::Refused, "cannot-undo");
        store::Transaction transaction = TRY(m_state->store->begin({"undo", command.reason}));
        TRY(transaction.undo(line.entry));
        m_state->tell(TRY(transaction.commit()).records);
        return entryViewOf(line);
    });
}

Result<std::vector<EntryView>> Session::history(std::int64_t most) {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    std::vector<EntryView> entries;
    for (const store::HistoryLine& line : TRY(store::history(snapshot.connection(), most)))
        entries.push_back(entryViewOf(line));
    return entries;
}

} // namespace dokaz::session
