// SPDX-License-Identifier: GPL-3.0-or-later
// What one person allows: which material, for which purposes, to whom, in what form.
//
// Threads: functions are pure. Ownership: values only.
// Invariants: 1. The strictest consent in force wins, so one more can only take away. 2. A consent speaks for the
// one record it names; it never crosses "same as". 3. A permission names its recipients; a refusal or a
// withdrawal that names none is for all. 4. Refusals and withdrawals do not expire.
#pragma once
#include "policy/reason.h"
#include "policy/recipient.h"

#include <string>
#include <string_view>
#include <vector>

namespace dokaz::policy {

// How much of a person's identity leaves, weakest first.
enum class Identity {
    None,      // nothing about the person; the item stays
    Pseudonym, // a code of the case in place of everything that identifies
    Named,     // the name and what is open
    Full,      // what is identity-protected as well, save what serves the person's safety
};
[[nodiscard]] std::string_view name(Identity identity); // "none", "pseudonym", "named", "full"

enum class Grant { Yes, AskAgain, Anonymised, No };
// Codes "yes", "ask-again", "anonymised", "no"; anything else is No.
[[nodiscard]] Grant grantNamed(std::string_view code);
// Codes "full", "named", "initials", "pseudonym"; anything else ("generalised", "aggregated") is None. Initials count as a pseudonym.
[[nodiscard]] Identity identityNamed(std::string_view code);

struct Consent {
    std::string person;                  // id of the person's record
    std::vector<std::string> items;      // ids of what it is about; empty: all this person has given
    std::vector<std::string> purposes;   // codes; empty: every purpose
    std::vector<std::string> recipients; // codes; empty: see invariant 3
    Identity identity = Identity::None;
    Grant grant = Grant::No;
    Grant accusedMaySee = Grant::No;
    bool asksBeforeEachUse = false;
    std::string given;                   // "YYYY-MM-DD"; empty: always in force
    std::string expires;                 // the last day; empty: never
    std::string withdrawn;               // the day; empty: not withdrawn
};

// What a person's consents come to for one item, purpose, recipient and day.
struct Allowance {
    Identity identity = Identity::None;
    ReasonCode reason = ReasonCode::ConsentMissing;
    bool isGiven = false; // at least one consent in force speaks about it, be it a refusal
};

struct Asked {
    Purpose purpose;
    Recipient recipient;
    std::string date; // "YYYY-MM-DD", the day on which it leaves
};

[[nodiscard]] Allowance allowanceOf(const std::string& person, const std::string& item, const Asked& asked,
                                    const std::vector<Consent>& consents);

} // namespace dokaz::policy
