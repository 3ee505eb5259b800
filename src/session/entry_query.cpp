// SPDX-License-Identifier: GPL-3.0-or-later
// What one entry of the ledger did, in the words of the catalogue.
#include "session/session_state.h"
#include "store/query_documents.h"
#include "store/query_entry.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;
using store::LedgerLine;
using store::RowType;

namespace {

std::string_view codeOf(RowType type) {
    switch (type) {
    case RowType::Record:
        return "record";
    case RowType::Claim:
        return "value";
    case RowType::Citation:
        return "citation";
    case RowType::Assessment:
        return "assessment";
    case RowType::Withdrawal:
        return "withdrawal";
    case RowType::Purge:
        return "purge";
    case RowType::Reading:
        return "reading";
    case RowType::Object:
        return "file";
    case RowType::Decision:
        return "decision";
    case RowType::Act:
    case RowType::Author:
    case RowType::Retraction:
        return "";
    }
    return "";
}

class EntryReader final {
public:
    EntryReader(Session::State& state, store::Connection& connection, std::size_t most)
        : m_state(&state), m_connection(&connection), m_most(most) {}

    Result<std::vector<EntryChange>> read(const crypto::Digest& entry) {
        for (const LedgerLine& line : TRY(store::rowsOfEntry(*m_connection, entry, m_most)))
            TRY(add(line, line.head.type == RowType::Retraction ? Turn::TakenBack : Turn::Done));
        return std::move(m_changes);
    }

private:
    enum class Turn { Done, TakenBack, BroughtBack };

    // A retraction is told as what it takes back, and the retraction of one as what it brings back.
    Result<void> add(const LedgerLine& line, Turn turn) {
        if (m_changes.size() >= m_most)
            return {};
        if (line.head.type == RowType::Retraction) {
            for (const record::RowId& named : line.head.names) {
                const LedgerLine further = TRY(store::ledgerLine(*m_connection, named));
                const bool isOfRetraction = further.head.type == RowType::Retraction;
                TRY(add(further, !isOfRetraction           ? turn
                                 : turn == Turn::TakenBack ? Turn::BroughtBack
                                                           : Turn::TakenBack));
            }
            return {};
        }
        EntryChange change;
        change.what = turn == Turn::TakenBack     ? "retraction"
                      : turn == Turn::BroughtBack ? "return"
                                                  : codeOf(line.head.type);
        if (change.what.empty())
            return {};
        TRY(describe(line, change));
        m_changes.push_back(std::move(change));
        return {};
    }

    Result<void> describe(const LedgerLine& line, EntryChange& change) {
        TRY(name(line.head.record, change));
        if (line.head.type == RowType::Claim)
            return describeClaim(line, change);
        if (line.head.type == RowType::Citation)
            return describeCitation(line, change);
        return {};
    }

    Result<void> name(const record::RecordId& record, EntryChange& change) {
        if (record.isEmpty())
            return {};
        change.record = record.text();
        const auto known = store::recordLine(*m_connection, record);
        if (!known)
            return {};
        const RecordSummary summary = summaryOf(m_state->store->catalogue(), known.value());
        change.kindLabel = summary.kindLabel;
        change.title = summary.title;
        m_kind = m_state->store->catalogue().findKind(known.value().kind);
        return {};
    }

    Result<void> describeClaim(const LedgerLine& line, EntryChange& change) {
        change.label = labelOf(line.head.field);
        change.isHidden = !TRY(textOf(line, change.text));
        for (const record::RowId& earlier : line.head.names) {
            const LedgerLine before = TRY(store::ledgerLine(*m_connection, earlier));
            std::string text;
            if (before.head.type == RowType::Claim && TRY(textOf(before, text)))
                change.before += (change.before.empty() ? "" : "; ") + text;
        }
        return {};
    }

    // Whose value it supports, and the words.
    Result<void> describeCitation(const LedgerLine& line, EntryChange& change) {
        if (!line.head.names.empty()) {
            const LedgerLine claim = TRY(store::ledgerLine(*m_connection, line.head.names.front()));
            TRY(name(claim.head.record, change));
            change.label = labelOf(claim.head.field);
        }
        const record::Citation citation = TRY(store::citationFromLines(line.headText, line.content));
        change.text = citation.quote;
        change.isHidden = !line.content && line.head.protection >= record::Protection::Identity;
        return {};
    }

    [[nodiscard]] std::string labelOf(const std::string& field) const {
        const record::FieldDeclaration* declared = m_kind == nullptr ? nullptr : m_kind->findField(field);
        return declared == nullptr ? field : declared->label;
    }

    // False where the value is not here to be read.
    Result<bool> textOf(const LedgerLine& line, std::string& text) {
        std::optional<record::Value> value;
        if (line.content)
            value = record::valueFromJson(TRY(base::parseJson(*line.content)).value("value", Json()));
        else if (line.head.protection >= record::Protection::Identity && m_state->store->isVaultOpen())
            value = TRY(m_state->write<std::optional<record::Value>>(
                [&] { return vaultValue(*m_state->store, line.head.uid); }));
        if (!value)
            return false;
        const record::FieldDeclaration* declared =
            m_kind == nullptr ? nullptr : m_kind->findField(line.head.field);
        text = shownValue(*m_connection, m_state->vocabularies, declared, *value);
        return true;
    }

    Session::State* m_state;
    store::Connection* m_connection;
    std::size_t m_most;
    const record::KindDeclaration* m_kind = nullptr; // of the record last named
    std::vector<EntryChange> m_changes;
};

} // namespace

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

Result<EntryView> namedEntry(Session::State& state, store::Connection& connection,
                             const store::HistoryLine& line) {
    EntryView view = entryViewOf(line, state.store->author().publicKey());
    const record::RecordId record = TRY(store::recordOfEntry(connection, line.entry));
    if (record.isEmpty())
        return view;
    view.record = record.text();
    if (const auto known = store::recordLine(connection, record))
        view.title = summaryOf(state.store->catalogue(), known.value()).title;
    return view;
}

Result<EntryDetail> Session::entry(const std::string& entry, std::size_t most) {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    const store::HistoryLine line = TRY(entryNamed(snapshot.connection(), entry));
    EntryDetail detail;
    detail.entry = TRY(namedEntry(*m_state, snapshot.connection(), line));
    detail.changes = TRY(EntryReader(*m_state, snapshot.connection(), most).read(line.entry));
    return detail;
}

} // namespace dokaz::session
