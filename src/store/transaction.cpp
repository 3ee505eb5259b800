// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transaction.h"

#include "store/hidden_mentions.h"
#include "store/purge.h"
#include "store/query_effects.h"

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;
using record::Protection;
using record::RecordId;
using record::RowId;

// ------------------------------------------------------------------------------------------------- collecting

RowId Transaction::addDraft(RowDraft draft) {
    if (draft.head.uid.isEmpty())
        draft.head.uid = RowId::fresh(*m_state->environment.random);
    const RowId uid = draft.head.uid;
    m_newRows.insert(uid.text());
    m_drafts.push_back(std::move(draft));
    return uid;
}

Result<void> Transaction::vaultMustBeOpenFor(Protection protection) const {
    if (protection >= Protection::Identity && !m_state->vault)
        return Error(ErrorCode::Refused, "vault-closed");
    return {};
}

Result<std::string> Transaction::kindOf(const RecordId& record) {
    if (const auto found = m_newRecords.find(record.text()); found != m_newRecords.end())
        return found->second;
    Statement find = TRY(m_state->writer.prepare("SELECT kind FROM view_record WHERE record = ?1"));
    find.bind(record.text());
    if (!TRY(find.step()))
        return Error(ErrorCode::NotFound, "no record " + record.text());
    return find.text(0);
}

Result<void> Transaction::mustKnow(const std::vector<RowId>& rows) {
    LedgerTables ledger(m_state->writer);
    for (const RowId& row : rows)
        if (!m_newRows.contains(row.text()))
            TRY(ledger.rowIdOf(row));
    return {};
}

Result<RecordId> Transaction::addRecord(const std::string& kind, Protection protection) {
    if (m_state->catalogue.findKind(kind) == nullptr)
        return Error(ErrorCode::Invalid, "no kind of record is called '" + kind + "'");
    const RecordId record = RecordId::fresh(*m_state->environment.random);
    RowDraft draft;
    draft.head.type = RowType::Record;
    draft.head.record = record;
    draft.head.field = kind;
    draft.head.protection = protection;
    (void)addDraft(std::move(draft));
    m_newRecords.emplace(record.text(), kind);
    return record;
}

Result<RowId> Transaction::addClaim(record::Claim claim) {
    const std::string kind = TRY(kindOf(claim.record));
    TRY(mustKnow(claim.supersedes));
    TRY(vaultMustBeOpenFor(claim.protection));
    if (const auto* ref = std::get_if<record::RecordRef>(&claim.value)) {
        const std::string target = TRY(kindOf(ref->record));
        const record::FieldDeclaration* field = m_state->catalogue.findField(kind, claim.field);
        if (field != nullptr && !field->targets.empty() &&
            std::find(field->targets.begin(), field->targets.end(), target) == field->targets.end())
            return Error(ErrorCode::Invalid, "field '" + claim.field + "' does not take a record of kind " + target);
    }
    RowDraft draft;
    draft.head.uid = claim.row;
    draft.head.type = RowType::Claim;
    draft.head.record = claim.record;
    draft.head.field = claim.field;
    draft.head.names = claim.supersedes;
    draft.head.protection = claim.protection;
    draft.content = Json{{"value", record::toJson(claim.value)}};
    if (!claim.language.empty())
        (*draft.content)["language"] = claim.language;
    return addDraft(std::move(draft));
}

Result<RowId> Transaction::addCitation(record::Citation citation) {
    TRY(mustKnow(citation.claims));
    if (TRY(kindOf(citation.source)) != "source")
        return Error(ErrorCode::Invalid, "a citation rests on a source");
    TRY(vaultMustBeOpenFor(citation.protection));
    RowDraft draft;
    draft.head.uid = citation.row;
    draft.head.type = RowType::Citation;
    draft.head.record = citation.source;
    draft.head.names = citation.claims;
    draft.head.protection = citation.protection;
    draft.content = Json{{"anchor", record::toJson(citation.anchor)},
                         {"quote", citation.quote},
                         {"stance", record::name(citation.stance)}};
    return addDraft(std::move(draft));
}

Result<void> Transaction::addObject(const KeptObject& object, const ObjectDescription& description) {
    TRY(vaultMustBeOpenFor(description.protection));
    RowDraft draft;
    draft.head.uid = object.uid;
    draft.head.type = RowType::Object;
    draft.head.record = description.source;
    draft.head.protection = description.protection;
    draft.content = Json{{"media_type", description.mediaType},
                         {"sha256", base::toHex(object.summary.sha256)},
                         {"sha512", base::toHex(object.summary.sha512)},
                         {"size", object.summary.length}};
    if (!description.fileName.empty())
        (*draft.content)["name"] = description.fileName;
    (void)addDraft(std::move(draft));
    m_objects.push_back(object);
    return {};
}

Result<RowId> Transaction::addReading(ReadingDescription description) {
    TRY(mustKnow({description.readFrom, description.lines}));
    const record::Reading& reading = description.reading;
    RowDraft draft;
    draft.head.type = RowType::Reading;
    draft.head.record = description.source;
    draft.head.names = {description.readFrom};
    draft.content = Json{{"language", reading.language},        {"object", description.lines.text()},
                         {"pages", reading.pages.size()},       {"passages", reading.passages.size()},
                         {"profile", reading.profile},          {"reader", reading.reader}};
    m_state->freshReadings.insert_or_assign(description.lines.text(),
                                            std::make_shared<const record::Reading>(std::move(description.reading)));
    return addDraft(std::move(draft));
}

Result<void> Transaction::addDecision(const CandidateDecision& decision) {
    TRY(mustKnow(decision.rows));
    RowDraft draft;
    draft.head.type = RowType::Decision;
    draft.head.protection = decision.protection;
    if (decision.protection < Protection::Identity)
        draft.head.names = decision.rows;
    TRY(vaultMustBeOpenFor(decision.protection));
    draft.content = Json{{"about", "candidate"},
                         {"decision", decision.decision},
                         {"id", decision.candidate},
                         {"words", decision.words}};
    if (decision.protection >= Protection::Identity)
        if (Json mention = TRY(mentionInWork(m_state->writer, decision.candidate)); !mention.is_null())
            (*draft.content)["mention"] = std::move(mention);
    (void)addDraft(std::move(draft));
    return {};
}

Result<void> Transaction::addAuthor(const std::string& name) {
    RowDraft draft;
    draft.head.type = RowType::Author;
    draft.head.protection = Protection::Identity;
    draft.content = Json{{"name", name}};
    TRY(vaultMustBeOpenFor(Protection::Identity));
    (void)addDraft(std::move(draft));
    return {};
}

Result<void> Transaction::retract(const std::vector<RowId>& rows) {
    LedgerTables ledger(m_state->writer);
    for (const RowId& row : rows) {
        const RowType type = TRY(ledger.row(row)).row.head.type;
        if (type == RowType::Withdrawal || type == RowType::Purge)
            return Error(ErrorCode::Refused, "a withdrawal or purge cannot be undone");
    }
    RowDraft draft;
    draft.head.type = RowType::Retraction;
    draft.head.names = rows;
    (void)addDraft(std::move(draft));
    return {};
}

Result<void> Transaction::withdraw(const RecordId& record, const std::string& reason) {
    TRY(kindOf(record));
    if (reason.empty())
        return Error(ErrorCode::Invalid, "a withdrawal needs a reason");
    RowDraft draft;
    draft.head.type = RowType::Withdrawal;
    draft.head.record = record;
    draft.content = Json{{"reason", reason}};
    (void)addDraft(std::move(draft));
    return {};
}

Result<void> Transaction::purge(const std::vector<RowId>& rows, const std::string& reason) {
    if (reason.empty())
        return Error(ErrorCode::Invalid, "a purge needs a reason");
    LedgerTables ledger(m_state->writer);
    for (const RowId& row : rows)
        TRY(ledger.rowIdOf(row)); // what is still being written can simply be left out
    const std::vector<RowId> all = TRY(PurgeWork(*m_state).withDependants(rows));
    RowDraft draft;
    draft.head.type = RowType::Purge;
    draft.head.names = all;
    draft.content = Json{{"reason", reason}};
    (void)addDraft(std::move(draft));
    m_purges.insert(m_purges.end(), all.begin(), all.end());
    return {};
}

Result<void> Transaction::undo(const crypto::Digest& target) {
    LedgerTables ledger(m_state->writer);
    bool anything = false;
    const std::vector<std::vector<RowId>> entries = TRY(rowsToUndo(m_state->writer, target));
    for (const std::vector<RowId>& rows : entries) {
        for (const RowId& row : rows) {
            Statement find = TRY(m_state->writer.prepare("SELECT 1 FROM view_retracted WHERE row = ?1"));
            find.bind(TRY(ledger.rowIdOf(row)));
            anything = !TRY(find.step()) || anything;
        }
        if (!rows.empty())
            TRY(retract(rows));
    }
    if (!anything)
        return Error(ErrorCode::Stale, "there is nothing in that entry to undo");
    return {};
}

void Transaction::setCandidates(const RowId& reading, std::vector<Candidate> candidates) {
    m_candidates.emplace_back(reading, std::move(candidates));
}

} // namespace dokaz::store
