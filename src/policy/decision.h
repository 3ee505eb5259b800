// SPDX-License-Identifier: GPL-3.0-or-later
// May this item, for this purpose, go to this recipient, and in what form? Pure and explained.
//
// Threads: functions are pure. Ownership: values only.
// Invariants: 1. Every rule can only take away: adding a fact that restricts never releases more. 2. A decision
// always has a reason. 3. Nothing leaves without purpose, recipient and date.
#pragma once
#include "base/result.h"
#include "policy/consent.h"
#include "record/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace dokaz::policy {

enum class ReleaseBasis { None, Consent, OfficialAct, AlreadyPublic, UnderCondition, LeadOnly };
// Codes "consent", "official-act", "already-public", "under-condition", "lead-only"; anything else is None.
[[nodiscard]] ReleaseBasis releaseBasisNamed(std::string_view code);

enum class Capacity { Official, Other };
// How a person stands to the item.
enum class Bearing {
    Gave,   // gave the account or the material, or the record is the person's own
    NamedIn // is named or meant in it
};

// A natural person whom the item concerns.
struct Person {
    std::string id; // of the record
    Capacity capacity = Capacity::Other;
    Bearing bearing = Bearing::NamedIn;
    bool isProtected = false;
    bool isPublicByOwnChoice = false;
    bool isReleasedWithReason = false;
    bool isUnderAge = false;
    bool hasOpenIncident = false; // target of a protection incident that is not closed
};

struct Item {
    std::string id;   // of the record
    std::string kind; // code of the catalogue
    record::Protection protection = record::Protection::Open;
    std::vector<Person> persons;
    std::optional<ReleaseBasis> basis; // sources; nothing for other kinds
    std::string basisBy;               // who published or issued it, and where
    bool isConditionMet = false;       // recorded with a reason for this recipient and purpose
    bool isCoerced = false;
    bool concernsSexualViolence = false;
    bool isWithdrawn = false;
    std::string expires;               // the last day; empty: never
};

enum class Form { Withhold, Pseudonymise, Include };
[[nodiscard]] std::string_view name(Form form); // "withhold", "pseudonymise", "include"

struct PersonDecision {
    std::string person;
    Identity identity = Identity::None;
    ReasonCode reason = ReasonCode::NotReleased;
};

struct Decision {
    Form form = Form::Withhold;
    std::vector<ReasonCode> reasons;     // of the form; the first one is the ground for withheld.csv
    std::vector<PersonDecision> persons; // in the order of the item
    bool stopsBundle = false;            // somebody must review before anything is sealed

    // Identity::None for a person whom the item does not concern.
    [[nodiscard]] Identity identityOf(const std::string& person) const;
};

// Refused where purpose, recipient or date is missing.
[[nodiscard]] base::Result<Decision> decide(const Item& item, const Asked& asked, const std::vector<Consent>& consents);

// What a claim may do, seen from the sources of its citations: a claim whose every source is withheld stays.
[[nodiscard]] Form formOfClaim(const std::vector<Form>& sources);

} // namespace dokaz::policy
