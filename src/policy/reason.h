// SPDX-License-Identifier: GPL-3.0-or-later
// Why something leaves, leaves in another form, or stays. Codes stand in withheld.csv; sentences are for people.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace dokaz::policy {

enum class ReasonCode {
    Open,                  // nothing speaks against it
    OfficialActingAsSuch,  // a name that is open
    PublicByOwnChoice,
    ReleasedWithReason,
    ConsentGiven,
    ConsentToPseudonym,
    AccusedMayNotSee,      // the recipient must disclose to the defence
    NotReleased,           // a natural person without any ground to be named
    Privileged,
    KindNeverLeaves,
    WhereaboutsForProsecutors,
    Withdrawn,
    Expired,
    NoReleaseBasis,
    BasisUnexplained,      // already public, but not by whom and where
    LeadOnly,
    ConditionNotMet,
    Coerced,
    ConsentMissing,
    ConsentRefused,
    ConsentWithdrawn,
    ConsentExpired,
    ConsentToCountsOnly,
    AskAgain,
    NeedsOwnConsent,       // sexual violence, under eighteen
    IncidentOpen,
    SourceWithheld,        // the words it rests on stay here
    Confidential,          // the recipient makes public what it gets
    IdentityField,
    SafetyField,
};

[[nodiscard]] std::string_view name(ReasonCode code); // "lead-only"
[[nodiscard]] std::optional<ReasonCode> reasonNamed(std::string_view name);
// One English sentence, without the name of anybody.
[[nodiscard]] std::string_view sentence(ReasonCode code);

} // namespace dokaz::policy
