// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/decision.h"

#include <algorithm>
#include <array>

namespace dokaz::policy {
namespace {

constexpr std::array<std::string_view, 10> kindsThatNeverLeave = {
    "case",   "consent",        "contact_log", "deadline",   "note", "protection_incident", "question",
    "referral", "representation", "submission"};
// A person's own account or body: nothing of it leaves without that person's consent.
constexpr std::array<std::string_view, 2> kindsByConsent = {"testimony", "examination"};

template <std::size_t N> bool isOneOf(const std::array<std::string_view, N>& list, std::string_view code) {
    return std::find(list.begin(), list.end(), code) != list.end();
}

// Lowers the form; a reason is kept for every lowering, the strictest first.
void lower(Decision& decision, Form to, ReasonCode reason) {
    if (to > decision.form || std::find(decision.reasons.begin(), decision.reasons.end(), reason) != decision.reasons.end())
        return;
    if (to < decision.form)
        decision.reasons.insert(decision.reasons.begin(), reason);
    else
        decision.reasons.push_back(reason);
    decision.form = to;
}

void applyKind(Decision& decision, const Item& item, const Asked& asked) {
    if (item.protection == record::Protection::Privileged)
        lower(decision, Form::Withhold, ReasonCode::Privileged);
    if (isOneOf(kindsThatNeverLeave, item.kind))
        lower(decision, Form::Withhold, ReasonCode::KindNeverLeaves);
    if (item.kind == "whereabouts" && !asked.recipient.isProsecutor())
        lower(decision, Form::Withhold, ReasonCode::WhereaboutsForProsecutors);
    if (item.isWithdrawn)
        lower(decision, Form::Withhold, ReasonCode::Withdrawn);
    if (!item.expires.empty() && item.expires < asked.date)
        lower(decision, Form::Withhold, ReasonCode::Expired);
    if (item.protection == record::Protection::Confidential && asked.recipient.confidence == Confidence::MakesPublic)
        lower(decision, Form::Withhold, ReasonCode::Confidential);
}

void applyBasis(Decision& decision, const Item& item) {
    if (!item.basis)
        return;
    switch (*item.basis) {
    case ReleaseBasis::None: return lower(decision, Form::Withhold, ReasonCode::NoReleaseBasis);
    case ReleaseBasis::LeadOnly: return lower(decision, Form::Withhold, ReasonCode::LeadOnly);
    case ReleaseBasis::AlreadyPublic:
        if (item.basisBy.empty())
            lower(decision, Form::Withhold, ReasonCode::BasisUnexplained);
        return;
    case ReleaseBasis::UnderCondition:
        if (!item.isConditionMet)
            lower(decision, Form::Withhold, ReasonCode::ConditionNotMet);
        return;
    case ReleaseBasis::Consent: // asked of the persons, below
    case ReleaseBasis::OfficialAct: return;
    }
}

// Does the item stay unless this person's consent lets it go?
bool needsConsentOf(const Item& item, const Person& person) {
    const bool isGiver = person.bearing == Bearing::Gave;
    return item.isCoerced || item.concernsSexualViolence || (person.isUnderAge && person.capacity == Capacity::Other) ||
           (isGiver && item.basis == ReleaseBasis::Consent) || (isGiver && isOneOf(kindsByConsent, item.kind));
}

ReasonCode reasonWithout(const Item& item, const Person& person, const Allowance& allowance) {
    if (allowance.reason != ReasonCode::ConsentMissing)
        return allowance.reason;
    if (item.isCoerced)
        return ReasonCode::Coerced;
    return item.concernsSexualViolence || person.isUnderAge ? ReasonCode::NeedsOwnConsent : ReasonCode::ConsentMissing;
}

// Who the person may be said to be, before consents are looked at.
PersonDecision withoutConsent(const Person& person, const Asked& asked) {
    if (person.capacity == Capacity::Official && !person.isProtected)
        return {person.id, Identity::Named, ReasonCode::OfficialActingAsSuch};
    if (person.isPublicByOwnChoice)
        return {person.id, Identity::Named, ReasonCode::PublicByOwnChoice};
    if (!person.isReleasedWithReason)
        return {person.id, Identity::Pseudonym, ReasonCode::NotReleased};
    if (asked.recipient.disclosure == Disclosure::MustDisclose)
        return {person.id, Identity::Pseudonym, ReasonCode::AccusedMayNotSee};
    return {person.id, Identity::Named, ReasonCode::ReleasedWithReason};
}

void applyPerson(Decision& decision, const Item& item, const Person& person, const Asked& asked,
                 const std::vector<Consent>& consents) {
    const Allowance allowance = allowanceOf(person.id, item.id, asked, consents);
    PersonDecision about = withoutConsent(person, asked);
    const bool needsConsent = needsConsentOf(item, person);
    // Consent is not asked about what an official did, but it is about what an official told.
    if (allowance.isGiven && (needsConsent || about.reason != ReasonCode::OfficialActingAsSuch))
        about = {person.id, allowance.identity, allowance.reason};
    if (about.identity == Identity::None || (needsConsent && !allowance.isGiven)) {
        about.identity = Identity::None;
        about.reason = reasonWithout(item, person, allowance);
        lower(decision, Form::Withhold, about.reason);
    } else if (about.identity == Identity::Pseudonym) {
        lower(decision, Form::Pseudonymise, about.reason);
    }
    if (person.hasOpenIncident) {
        lower(decision, Form::Withhold, ReasonCode::IncidentOpen);
        decision.stopsBundle = true;
    }
    decision.persons.push_back(about);
}

bool hasGiver(const Item& item) {
    return std::any_of(item.persons.begin(), item.persons.end(),
                       [](const Person& person) { return person.bearing == Bearing::Gave; });
}

// What needs somebody's consent and names nobody who could give it stays.
void applyMissingPersons(Decision& decision, const Item& item) {
    const bool asksGiver = item.basis == ReleaseBasis::Consent || isOneOf(kindsByConsent, item.kind);
    if (asksGiver && !hasGiver(item))
        lower(decision, Form::Withhold, ReasonCode::ConsentMissing);
    if (item.persons.empty() && item.isCoerced)
        lower(decision, Form::Withhold, ReasonCode::Coerced);
    if (item.persons.empty() && item.concernsSexualViolence)
        lower(decision, Form::Withhold, ReasonCode::NeedsOwnConsent);
}

} // namespace

ReleaseBasis releaseBasisNamed(std::string_view code) {
    if (code == "consent")
        return ReleaseBasis::Consent;
    if (code == "official-act")
        return ReleaseBasis::OfficialAct;
    if (code == "already-public")
        return ReleaseBasis::AlreadyPublic;
    if (code == "under-condition")
        return ReleaseBasis::UnderCondition;
    return code == "lead-only" ? ReleaseBasis::LeadOnly : ReleaseBasis::None;
}

std::string_view name(Form form) {
    switch (form) {
    case Form::Withhold: return "withhold";
    case Form::Pseudonymise: return "pseudonymise";
    case Form::Include: return "include";
    }
    return {};
}

Identity Decision::identityOf(const std::string& person) const {
    Identity weakest = Identity::Full;
    bool isConcerned = false;
    for (const PersonDecision& about : persons) {
        if (about.person != person)
            continue;
        isConcerned = true;
        weakest = std::min(weakest, about.identity);
    }
    return isConcerned ? weakest : Identity::None;
}

base::Result<Decision> decide(const Item& item, const Asked& asked, const std::vector<Consent>& consents) {
    if (asked.purpose.code.empty())
        return base::Error(base::ErrorCode::Refused, "nothing leaves without a purpose");
    if (asked.recipient.code.empty())
        return base::Error(base::ErrorCode::Refused, "nothing leaves without a recipient");
    if (asked.date.empty())
        return base::Error(base::ErrorCode::Refused, "nothing leaves without a date");
    Decision decision;
    decision.form = Form::Include;
    applyKind(decision, item, asked);
    applyBasis(decision, item);
    applyMissingPersons(decision, item);
    for (const Person& person : item.persons)
        applyPerson(decision, item, person, asked, consents);
    if (decision.reasons.empty())
        decision.reasons.push_back(ReasonCode::Open);
    return decision;
}

Form formOfClaim(const std::vector<Form>& sources) {
    if (sources.empty())
        return Form::Include;
    return *std::max_element(sources.begin(), sources.end());
}

} // namespace dokaz::policy
