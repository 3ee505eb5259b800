// SPDX-License-Identifier: GPL-3.0-or-later
// Adding records and values by hand.
#include "session/protection_rules.h"
#include "text/normal.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;
using record::Protection;
using record::RecordId;

namespace {

struct ParsedField {
    const record::FieldDeclaration* field;
    record::Value value;
};

// Works on the writer's thread, in one transaction.
class FieldWriter final {
  public:
    FieldWriter(Session::State& state, const record::KindDeclaration& kind) : m_state(&state), m_kind(&kind) {}

    Result<std::vector<ParsedField>> parse(store::Connection& connection, const std::vector<TypedField>& typed) {
        std::vector<ParsedField> parsed;
        for (const TypedField& one : typed) {
            const record::FieldDeclaration* field = m_kind->findField(one.field);
            if (field == nullptr)
                return Error(ErrorCode::Invalid, "a record of kind '" + m_kind->code + "' has no field '" + one.field + "'");
            std::string words = one.typed;
            if (field->type == record::ValueType::Record)
                words = TRY(store::findRecordByPrefix(connection, text::kept(words))).text();
            record::Value value = TRY(record::parseValue(*field, m_state->vocabularies, words));
            TRY(record::validate(*field, m_state->vocabularies, value));
            const bool twice = !field->many && std::any_of(parsed.begin(), parsed.end(), [&](const ParsedField& before) {
                return before.field == field;
            });
            if (twice)
                return Error(ErrorCode::Invalid, "field '" + field->code + "' takes one value");
            parsed.push_back({field, std::move(value)});
        }
        return parsed;
    }

    // What the new values say of the person joined with what stood before.
    static bool staysProtected(const std::vector<ParsedField>& parsed, std::vector<store::ClaimLine> before,
                               const std::vector<std::string>& replaced) {
        std::erase_if(before, [&](const store::ClaimLine& held) { return isNamed(replaced, held); });
        for (const ParsedField& one : parsed) {
            if (!one.field->many) // superseded
                std::erase_if(before, [&](const store::ClaimLine& held) { return held.field == one.field->code; });
            store::ClaimLine line;
            line.field = one.field->code;
            line.value = one.value;
            before.push_back(std::move(line));
        }
        return isProtectedPerson(before);
    }

    Result<void> write(store::Transaction& transaction, const RecordId& record,
                       const std::vector<ParsedField>& parsed, Protection least, bool isProtected,
                       const std::vector<store::ClaimLine>& before, const std::vector<std::string>& replaced,
                       const std::optional<record::Citation>& citation, const std::vector<std::string>& cited = {}) {
        std::vector<record::RowId> open, closed;
        for (const ParsedField& one : parsed) {
            record::Claim claim;
            claim.record = record;
            claim.field = one.field->code;
            claim.value = one.value;
            claim.protection = std::max(one.field->protection, least);
            if (one.field->protectsWithRecord && isProtected)
                claim.protection = std::max(claim.protection, Protection::Identity);
            if (const auto* name = std::get_if<record::Name>(&one.value))
                claim.language = name->language;
            for (const store::ClaimLine& line : before)
                if (line.field == claim.field && (!one.field->many || isNamed(replaced, line)))
                    claim.supersedes.push_back(line.row);
            const bool hidden = claim.protection >= Protection::Identity;
            const record::RowId row = TRY(transaction.addClaim(std::move(claim)));
            if (cited.empty() || std::find(cited.begin(), cited.end(), one.field->code) != cited.end())
                (hidden ? closed : open).push_back(row);
        }
        return citation && !(open.empty() && closed.empty()) ? addCitations(transaction, *citation, open, closed) : Result<void>();
    }

  private:
    static bool isNamed(const std::vector<std::string>& rows, const store::ClaimLine& line) {
        return std::find(rows.begin(), rows.end(), line.row.text()) != rows.end();
    }

    Session::State* m_state;
    const record::KindDeclaration* m_kind;
};

// A replaced value still counts, and another of its field takes its place.
Result<void> mayReplace(const SetFields& command, const std::vector<ParsedField>& parsed,
                        const std::vector<store::ClaimLine>& before) {
    for (const std::string& row : command.replaces) {
        const auto held = std::find_if(before.begin(), before.end(),
                                       [&](const store::ClaimLine& line) { return line.row.text() == row; });
        if (held == before.end())
            return Error(ErrorCode::Stale, "row " + row + " is no value of the record any more");
        const bool isSet = std::any_of(parsed.begin(), parsed.end(), [&](const ParsedField& one) {
            return one.field->code == held->field;
        });
        if (!isSet)
            return Error(ErrorCode::Invalid,
                         "row " + row + " is a value of '" + held->field + "', which is not set");
    }
    return {};
}

Protection leastProtection(const record::Vocabularies& vocabularies, const record::KindDeclaration& kind,
                           const std::vector<ParsedField>& parsed) {
    Protection least = Protection::Open;
    for (const ParsedField& one : parsed)
        least = std::max(least, startingProtection(vocabularies, kind.code, one.field->code, one.value));
    return least;
}

bool says(const std::vector<ParsedField>& parsed, std::string_view field) {
    return std::any_of(parsed.begin(), parsed.end(), [&](const ParsedField& f) { return f.field->code == field; });
}


// Nothing may become open, or stay open, by the back door.
Result<void> mayChange(const Session::State& state, const SetFields& command, const store::RecordLine& line,
                       const record::KindDeclaration& kind, const std::vector<ParsedField>& parsed, bool isProtected,
                       bool wasProtected) {
    if (line.state != store::RecordState::Shown)
        return Error(ErrorCode::Refused, "record-withdrawn");
    if (leastProtection(state.vocabularies, kind, parsed) > line.protection)
        return Error(ErrorCode::Refused, "raise-protection");
    if (line.kind != "person")
        return {};
    if (isProtected && !wasProtected)
        return Error(ErrorCode::Refused, "raise-protection");
    if (!isProtected && wasProtected && (!state.store->isVaultOpen() || text::kept(command.reason).empty()))
        return Error(ErrorCode::Refused, "lower-protection");
    return {};
}

} // namespace

Result<std::string> Session::perform(const AddRecord& command) {
    return m_state->write<std::string>([&]() -> Result<std::string> {
        store::Store& store = *m_state->store;
        const record::KindDeclaration* kind = store.catalogue().findKind(command.kind);
        if (kind == nullptr)
            return Error(ErrorCode::Invalid, "no kind of record is called '" + command.kind + "'");
        std::optional<record::Citation> citation;
        std::vector<ParsedField> parsed;
        FieldWriter fields(*m_state, *kind);
        {
            store::Snapshot snapshot = TRY(store.snapshot());
            parsed = TRY(fields.parse(snapshot.connection(), command.fields));
            if (command.citation)
                citation = TRY(citationFrom(snapshot.connection(), *command.citation));
        }
        if (parsed.empty())
            return Error(ErrorCode::Invalid, "a record needs at least one field");
        for (const std::string& field : command.cited)
            if (!says(parsed, field))
                return Error(ErrorCode::Invalid, "'" + field + "' is cited for and not set");
        const bool isProtected = command.kind == "person" && FieldWriter::staysProtected(parsed, {}, {});
        store::Transaction transaction = TRY(store.begin({"add", command.reason}));
        const Protection least = std::max(kind->protection, leastProtection(m_state->vocabularies, *kind, parsed));
        const RecordId record = TRY(transaction.addRecord(command.kind, least));
        if (isProtected) {
            const auto extra = [&](const char* field, record::Value value) {
                if (!says(parsed, field))
                    parsed.push_back({kind->findField(field), std::move(value)});
            };
            extra("protected", record::Flag{true});
            extra("code", record::Text{freshPersonCode(m_state->random)});
        }
        TRY(fields.write(transaction, record, parsed, least, isProtected, {}, {}, citation, command.cited));
        m_state->tell(TRY(transaction.commit()).records);
        return record.text();
    });
}

Result<void> Session::perform(const SetFields& command) {
    return m_state->write<void>([&]() -> Result<void> {
        store::Store& store = *m_state->store;
        std::optional<record::Citation> citation;
        std::vector<ParsedField> parsed;
        std::vector<store::ClaimLine> before;
        store::RecordLine line;
        const record::KindDeclaration* kind = nullptr;
        {
            store::Snapshot snapshot = TRY(store.snapshot());
            const RecordId record = TRY(store::findRecordByPrefix(snapshot.connection(), command.record));
            line = TRY(store::recordLine(snapshot.connection(), record));
            kind = store.catalogue().findKind(line.kind);
            if (kind == nullptr)
                return Error(ErrorCode::Unsupported, "records of kind '" + line.kind + "' are of a later version");
            before = TRY(store::claimsOf(snapshot.connection(), record));
            parsed = TRY(FieldWriter(*m_state, *kind).parse(snapshot.connection(), command.fields));
            if (command.citation)
                citation = TRY(citationFrom(snapshot.connection(), *command.citation));
        }
        if (parsed.empty())
            return Error(ErrorCode::Invalid, "nothing to set");
        TRY(mayReplace(command, parsed, before));
        const bool isProtected =
            line.kind == "person" && FieldWriter::staysProtected(parsed, before, command.replaces);
        TRY(mayChange(*m_state, command, line, *kind, parsed, isProtected, isProtectedPerson(before)));
        store::Transaction transaction = TRY(store.begin({"set", command.reason}));
        FieldWriter fields(*m_state, *kind);
        TRY(fields.write(transaction, line.record, parsed, line.protection, isProtected, before,
                         command.replaces, citation));
        m_state->tell(TRY(transaction.commit()).records);
        return {};
    });
}

Result<void> Session::perform(const WithdrawRecord& command) {
    return m_state->write<void>([&]() -> Result<void> {
        RecordId record;
        {
            store::Snapshot snapshot = TRY(m_state->store->snapshot());
            record = TRY(store::findRecordByPrefix(snapshot.connection(), command.record));
        }
        store::Transaction transaction = TRY(m_state->store->begin({"withdraw", command.reason}));
        TRY(transaction.withdraw(record, command.reason));
        m_state->tell(TRY(transaction.commit()).records);
        return {};
    });
}

} // namespace dokaz::session
