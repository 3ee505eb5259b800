// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/reason.h"

#include <array>

namespace dokaz::policy {
namespace {

struct Words {
    ReasonCode code;
    std::string_view name;
    std::string_view sentence;
};

constexpr std::array words = {
    Words{ReasonCode::Open, "open", "Nothing speaks against giving it."},
    Words{ReasonCode::OfficialActingAsSuch, "official", "The person acted as an official, and such names are open."},
    Words{ReasonCode::PublicByOwnChoice, "public-by-choice", "The person is public by their own choice."},
    Words{ReasonCode::ReleasedWithReason, "released", "The name was released, with a reason."},
    Words{ReasonCode::ConsentGiven, "consent", "The person allowed it for this purpose and recipient."},
    Words{ReasonCode::ConsentToPseudonym, "consent-to-pseudonym", "The person allowed it without their name."},
    Words{ReasonCode::AccusedMayNotSee, "accused-may-not-see",
          "The recipient must show it to the defence, and the person has not allowed the accused to see who they are."},
    Words{ReasonCode::NotReleased, "not-released", "Nobody may be named without a ground, and there is none."},
    Words{ReasonCode::Privileged, "privileged", "It is privileged and never leaves."},
    Words{ReasonCode::KindNeverLeaves, "kind-never-leaves", "Records of this kind never leave."},
    Words{ReasonCode::WhereaboutsForProsecutors, "whereabouts", "Whereabouts go to prosecutors only."},
    Words{ReasonCode::Withdrawn, "withdrawn", "It was withdrawn."},
    Words{ReasonCode::Expired, "expired", "The time for which it could be given is over."},
    Words{ReasonCode::NoReleaseBasis, "no-basis", "It is not recorded on what ground it may leave."},
    Words{ReasonCode::BasisUnexplained, "basis-unexplained", "It is called public, but not by whom or where."},
    Words{ReasonCode::LeadOnly, "lead-only", "It was given as a lead and never leaves."},
    Words{ReasonCode::ConditionNotMet, "condition", "It was given under a condition that is not recorded as met here."},
    Words{ReasonCode::Coerced, "coerced", "It was obtained under coercion, and those it shows have not allowed it."},
    Words{ReasonCode::ConsentMissing, "no-consent", "No consent covers this purpose and recipient."},
    Words{ReasonCode::ConsentRefused, "refused", "A person concerned refused."},
    Words{ReasonCode::ConsentWithdrawn, "consent-withdrawn", "A person concerned withdrew their consent."},
    Words{ReasonCode::ConsentExpired, "consent-expired", "The consent has expired."},
    Words{ReasonCode::ConsentToCountsOnly, "counts-only", "The person allowed to be counted, and nothing else."},
    Words{ReasonCode::AskAgain, "ask-again", "The person wants to be asked before each use."},
    Words{ReasonCode::NeedsOwnConsent, "needs-own-consent", "Matters of this kind need a consent of their own."},
    Words{ReasonCode::IncidentOpen, "incident-open",
          "A protection incident about a person concerned is open; somebody has to review this first."},
    Words{ReasonCode::SourceWithheld, "source-withheld", "All the words that it rests on are withheld."},
    Words{ReasonCode::Confidential, "confidential", "It is confidential, and the recipient makes public what it gets."},
    Words{ReasonCode::IdentityField, "identity", "It would tell who the person is."},
    Words{ReasonCode::SafetyField, "safety", "It serves the person's safety and never leaves."},
};

} // namespace

std::string_view name(ReasonCode code) {
    for (const Words& entry : words)
        if (entry.code == code)
            return entry.name;
    return {};
}

std::optional<ReasonCode> reasonNamed(std::string_view name) {
    for (const Words& entry : words)
        if (entry.name == name)
            return entry.code;
    return std::nullopt;
}

std::string_view sentence(ReasonCode code) {
    for (const Words& entry : words)
        if (entry.code == code)
            return entry.sentence;
    return {};
}

} // namespace dokaz::policy
