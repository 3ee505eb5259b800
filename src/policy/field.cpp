// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/field.h"

#include <algorithm>
#include <array>

namespace dokaz::policy {
namespace {

constexpr std::array<std::string_view, 7> safetyFields = {
    "contact", "safe_channel", "contact_hours", "who_may_answer", "do_not_contact", "vulnerability", "code_elsewhere"};

// Types that cannot hold a name. Text can; so can the words kept beside a place.
bool isSafeOfPseudonymised(record::ValueType type) {
    switch (type) {
    case record::ValueType::Term:
    case record::ValueType::Number:
    case record::ValueType::Flag: return true;
    case record::ValueType::Text:
    case record::ValueType::Name:
    case record::ValueType::Date:
    case record::ValueType::Period:
    case record::ValueType::Place:
    case record::ValueType::Record:
    case record::ValueType::Object: return false;
    }
    return false;
}

bool isOwnRecord(const Field& field) { return field.kind == "person" || field.kind == "group"; }

} // namespace

Identity weakestIdentity(const Decision& decision) {
    Identity weakest = Identity::Full;
    for (const PersonDecision& about : decision.persons)
        weakest = std::min(weakest, about.identity);
    return weakest;
}

FieldDecision decideField(const Field& field, const Decision& decision, Identity self, const Recipient& recipient) {
    if (decision.form == Form::Withhold)
        return {false, decision.reasons.empty() ? ReasonCode::NotReleased : decision.reasons.front()};
    if (field.protection == record::Protection::Privileged)
        return {false, ReasonCode::Privileged};
    if (std::find(safetyFields.begin(), safetyFields.end(), field.code) != safetyFields.end())
        return {false, ReasonCode::SafetyField};
    if (field.protection == record::Protection::Identity && self != Identity::Full) {
        // A name that rose with its protected record is what "named" releases; nothing else of that level is.
        const bool isName = field.type == record::ValueType::Name && field.protectsWithRecord;
        if (!isName || self != Identity::Named)
            return {false, ReasonCode::IdentityField};
    }
    if (field.protection == record::Protection::Confidential && recipient.confidence == Confidence::MakesPublic)
        return {false, ReasonCode::Confidential};
    if (self <= Identity::Pseudonym) {
        if (isOwnRecord(field) && (field.protectsWithRecord || !isSafeOfPseudonymised(field.type)))
            return {false, ReasonCode::IdentityField};
        if (field.type == record::ValueType::Name || field.type == record::ValueType::Object)
            return {false, ReasonCode::IdentityField};
    }
    return {true, ReasonCode::Open};
}

} // namespace dokaz::policy
