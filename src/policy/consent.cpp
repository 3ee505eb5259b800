// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/consent.h"

#include <algorithm>

namespace dokaz::policy {
namespace {

bool holds(const std::vector<std::string>& list, const std::string& code) {
    return std::find(list.begin(), list.end(), code) != list.end();
}

bool isWithdrawn(const Consent& consent, const Asked& asked) {
    return !consent.withdrawn.empty() && consent.withdrawn <= asked.date;
}

bool covers(const Consent& consent, const std::string& person, const std::string& item, const Asked& asked) {
    if (consent.person != person || (!consent.items.empty() && !holds(consent.items, item)))
        return false;
    if (!consent.purposes.empty() && !holds(consent.purposes, asked.purpose.code))
        return false;
    if (!consent.recipients.empty())
        return holds(consent.recipients, asked.recipient.code);
    return consent.grant == Grant::No || isWithdrawn(consent, asked);
}

// What this one consent allows, taken alone.
Allowance allowanceOfOne(const Consent& consent, const Asked& asked) {
    if (isWithdrawn(consent, asked))
        return {Identity::None, ReasonCode::ConsentWithdrawn, true};
    if (consent.grant == Grant::No)
        return {Identity::None, ReasonCode::ConsentRefused, true};
    if (!consent.given.empty() && consent.given > asked.date)
        return {Identity::None, ReasonCode::ConsentMissing, false};
    if (!consent.expires.empty() && consent.expires < asked.date)
        return {Identity::None, ReasonCode::ConsentExpired, false};
    if (consent.grant == Grant::AskAgain || consent.asksBeforeEachUse)
        return {Identity::None, ReasonCode::AskAgain, true};
    if (consent.identity == Identity::None)
        return {Identity::None, ReasonCode::ConsentToCountsOnly, true};
    if (consent.grant == Grant::Anonymised || consent.identity == Identity::Pseudonym)
        return {Identity::Pseudonym, ReasonCode::ConsentToPseudonym, true};
    if (asked.recipient.disclosure == Disclosure::MustDisclose && consent.accusedMaySee != Grant::Yes)
        return {Identity::Pseudonym, ReasonCode::AccusedMayNotSee, true};
    return {consent.identity, ReasonCode::ConsentGiven, true};
}

} // namespace

std::string_view name(Identity identity) {
    switch (identity) {
    case Identity::None: return "none";
    case Identity::Pseudonym: return "pseudonym";
    case Identity::Named: return "named";
    case Identity::Full: return "full";
    }
    return {};
}

Grant grantNamed(std::string_view code) {
    if (code == "yes")
        return Grant::Yes;
    if (code == "ask-again")
        return Grant::AskAgain;
    return code == "anonymised" ? Grant::Anonymised : Grant::No;
}

Identity identityNamed(std::string_view code) {
    if (code == "full")
        return Identity::Full;
    if (code == "named")
        return Identity::Named;
    return code == "pseudonym" || code == "initials" ? Identity::Pseudonym : Identity::None;
}

Allowance allowanceOf(const std::string& person, const std::string& item, const Asked& asked,
                      const std::vector<Consent>& consents) {
    Allowance strictest;
    for (const Consent& consent : consents) {
        if (!covers(consent, person, item, asked))
            continue;
        const Allowance one = allowanceOfOne(consent, asked);
        if (!one.isGiven && !strictest.isGiven)
            strictest.reason = one.reason; // says why there is none, unless another one speaks
        if (one.isGiven && (!strictest.isGiven || one.identity < strictest.identity))
            strictest = one;
    }
    return strictest;
}

} // namespace dokaz::policy
