// SPDX-License-Identifier: GPL-3.0-or-later
// Cases: made for a recipient and a purpose, with members.
#include "session/case_members.h"
#include "text/normal.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

Result<record::Value> termFrom(const Session::State& state, const record::FieldDeclaration& field,
                               const std::string& typed) {
    const record::Value value = TRY(record::parseValue(field, state.vocabularies, typed));
    TRY(record::validate(field, state.vocabularies, value));
    return value;
}

} // namespace

Result<std::string> Session::perform(const NewCase& command) {
    if (command.recipient.empty() || command.purpose.empty())
        return Error(ErrorCode::Refused, "recipient-and-purpose");
    if (text::kept(command.title).empty())
        return Error(ErrorCode::Invalid, "a case needs a title");
    return m_state->write<std::string>([&]() -> Result<std::string> {
        const record::KindDeclaration* kind = catalogue().findKind("case");
        base::check(kind != nullptr);
        const record::Value recipient = TRY(termFrom(*m_state, *kind->findField("recipient"), command.recipient));
        const record::Value purpose = TRY(termFrom(*m_state, *kind->findField("purpose"), command.purpose));
        store::Transaction transaction = TRY(m_state->store->begin({"new-case", ""}));
        const record::RecordId record = TRY(transaction.addRecord("case", kind->protection));
        const std::pair<const char*, record::Value> fields[] = {
            {"title", record::Text{text::kept(command.title)}}, {"recipient", recipient}, {"purpose", purpose}};
        for (const auto& [field, value] : fields) {
            record::Claim claim;
            claim.record = record;
            claim.field = field;
            claim.value = value;
            claim.protection = kind->protection;
            TRY(transaction.addClaim(std::move(claim)));
        }
        m_state->tell(TRY(transaction.commit()).records);
        return record.text();
    });
}

Result<void> Session::addToCase(const std::string& caseRecord, const std::vector<std::string>& records) {
    return m_state->write<void>([&]() -> Result<void> {
        store::Snapshot snapshot = TRY(m_state->store->snapshot());
        store::Connection& connection = snapshot.connection();
        const record::RecordId target = TRY(store::findRecordByPrefix(connection, caseRecord));
        if (TRY(store::recordLine(connection, target)).kind != "case")
            return Error(ErrorCode::Invalid, "'" + caseRecord + "' is not a case");
        std::set<std::string> held;
        for (const store::ClaimLine& claim : TRY(store::claimsOf(connection, target)))
            if (const auto* ref = claim.value ? std::get_if<record::RecordRef>(&*claim.value) : nullptr;
                ref != nullptr && claim.field == "member")
                held.insert(ref->record.text());
        store::Transaction transaction = TRY(m_state->store->begin({"case-add", ""}));
        for (const std::string& typed : records) {
            const record::RecordId record = TRY(store::findRecordByPrefix(connection, typed));
            if (TRY(store::recordLine(connection, record)).kind == "case")
                return Error(ErrorCode::Invalid, "a case does not go into a case");
            if (!held.insert(record.text()).second)
                continue;
            record::Claim claim;
            claim.record = target;
            claim.field = "member";
            claim.value = record::RecordRef{record};
            TRY(transaction.addClaim(std::move(claim)));
        }
        if (transaction.isEmpty())
            return Error(ErrorCode::Invalid, "all of these are members already");
        m_state->tell(TRY(transaction.commit()).records);
        return {};
    });
}

Result<void> Session::perform(const RemoveFromCase& command) {
    return m_state->write<void>([&]() -> Result<void> {
        store::Snapshot snapshot = TRY(m_state->store->snapshot());
        store::Connection& connection = snapshot.connection();
        const record::RecordId target = TRY(store::findRecordByPrefix(connection, command.caseRecord));
        if (TRY(store::recordLine(connection, target)).kind != "case")
            return Error(ErrorCode::Invalid, "'" + command.caseRecord + "' is not a case");
        const std::vector<store::ClaimLine> claims = TRY(store::claimsOf(connection, target));
        std::vector<record::RowId> rows;
        for (const std::string& typed : command.records) {
            const record::RecordId record = TRY(store::findRecordByPrefix(connection, typed));
            const std::size_t before = rows.size();
            for (const store::ClaimLine& claim : claims)
                if (const auto* ref = claim.value ? std::get_if<record::RecordRef>(&*claim.value) : nullptr;
                    ref != nullptr && claim.field == "member" && ref->record == record)
                    rows.push_back(claim.row);
            if (rows.size() == before)
                return Error(ErrorCode::Invalid, "'" + typed + "' is no member of the case");
        }
        if (rows.empty())
            return Error(ErrorCode::Invalid, "no record named");
        store::Transaction transaction = TRY(m_state->store->begin({"case-remove", command.reason}));
        TRY(transaction.retract(rows));
        m_state->tell(TRY(transaction.commit()).records);
        return {};
    });
}

Result<CaseView> Session::showCase(const std::string& caseRecord) {
    return m_state->write<CaseView>([&]() -> Result<CaseView> {
        store::Snapshot snapshot = TRY(m_state->store->snapshot());
        const GatheredCase gathered = TRY(gatherCase(*m_state, snapshot.connection(), caseRecord));
        if (!m_state->store->isVaultOpen()) // what stands in the vault decides too
            return Error(ErrorCode::Refused, "vault-closed");
        CaseView view;
        view.summary = summaryOf(catalogue(), gathered.line);
        view.recipient = gathered.asked.recipient.code;
        view.purpose = gathered.asked.purpose.code;
        view.plan = gathered.plan();
        for (const CaseMember& member : gathered.members) {
            MemberView shown;
            shown.summary = summaryOf(catalogue(), member.line);
            shown.form = policy::name(member.decision.form);
            for (const policy::ReasonCode reason : member.decision.reasons)
                shown.reasons.emplace_back(policy::sentence(reason));
            shown.why = member.why;
            view.needsReview = view.needsReview || member.decision.stopsBundle;
            view.members.push_back(std::move(shown));
        }
        return view;
    });
}

} // namespace dokaz::session
