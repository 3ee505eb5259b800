// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/protection_rules.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;
using record::Protection;

Result<void> mayTakeBack(const Session::State& state, store::Connection& connection, const record::RecordId& record,
                         store::Supposed& without) {
    const std::string kind = TRY(store::recordLine(connection, record)).kind;
    if (kind != "person")
        return {};
    store::Supposed nothing = TRY(store::Supposed::without(connection, {}));
    const std::vector<store::ClaimLine> before = TRY(store::claimsWithout(connection, record, nothing));
    const std::vector<store::ClaimLine> after = TRY(store::claimsWithout(connection, record, without));
    const bool wasProtected = isProtectedPerson(before), isProtected = isProtectedPerson(after);
    const bool tells = std::any_of(after.begin(), after.end(), [&](const store::ClaimLine& claim) {
        const record::FieldDeclaration* field = state.store->catalogue().findField(kind, claim.field);
        return field != nullptr && field->protectsWithRecord && claim.protection < Protection::Identity;
    });
    if (isProtected && !wasProtected && tells)
        return Error(ErrorCode::Refused, "raise-protection");
    if (!isProtected && wasProtected && !before.empty() && !state.store->isVaultOpen())
        return Error(ErrorCode::Refused, "lower-protection");
    return {};
}

Protection startingProtection(const record::Vocabularies& vocabularies, const std::string& kind, const std::string& field,
                              const record::Value& value) {
    const auto* term = std::get_if<record::Term>(&value);
    const auto* flag = std::get_if<record::Flag>(&value);
    const bool sexual = kind == "act" && field == "type" && term != nullptr && isSexualViolence(vocabularies, term->code);
    const bool minor = kind == "person" && field == "under_age" && flag != nullptr && flag->yes;
    return sexual || minor ? Protection::Identity : Protection::Open;
}

} // namespace dokaz::session
