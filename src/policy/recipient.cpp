// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/recipient.h"

#include <array>

namespace dokaz::policy {
namespace {

struct Known {
    std::string_view code;
    Disclosure disclosure;
    Confidence confidence;
};

// A respondent state reads what a human-rights court gets, so that court counts as one that discloses.
constexpr std::array knownRecipients = {
    Known{"icc", Disclosure::MustDisclose, Confidence::Keeps},
    Known{"special-tribunal", Disclosure::MustDisclose, Confidence::Keeps},
    Known{"national-prosecutor", Disclosure::MustDisclose, Confidence::Keeps},
    Known{"joint-investigation", Disclosure::MustDisclose, Confidence::Keeps},
    Known{"national-court", Disclosure::MustDisclose, Confidence::Keeps},
    Known{"court", Disclosure::MustDisclose, Confidence::Keeps},
    Known{"human-rights-court", Disclosure::MustDisclose, Confidence::Keeps},
    Known{"un-body", Disclosure::MayKeep, Confidence::Keeps},
    Known{"un-investigation", Disclosure::MayKeep, Confidence::Keeps},
    Known{"un-special-procedure", Disclosure::MayKeep, Confidence::Keeps},
    Known{"un-treaty-body", Disclosure::MayKeep, Confidence::Keeps},
    Known{"osce", Disclosure::MayKeep, Confidence::Keeps},
    Known{"council-of-europe", Disclosure::MayKeep, Confidence::Keeps},
    Known{"european-union", Disclosure::MayKeep, Confidence::Keeps},
    Known{"sanctions-authority", Disclosure::MayKeep, Confidence::Keeps},
    Known{"immigration-authority", Disclosure::MayKeep, Confidence::Keeps},
    Known{"ngo-partner", Disclosure::MayKeep, Confidence::Keeps},
    Known{"lawyer", Disclosure::MayKeep, Confidence::Keeps},
    Known{"researcher", Disclosure::MayKeep, Confidence::Keeps},
    Known{"archive", Disclosure::MayKeep, Confidence::Keeps},
    Known{"internal", Disclosure::MayKeep, Confidence::Keeps},
    Known{"journalist", Disclosure::MayKeep, Confidence::MakesPublic},
    Known{"public", Disclosure::MayKeep, Confidence::MakesPublic},
};

} // namespace

bool Recipient::isProsecutor() const {
    return code == "icc" || code == "special-tribunal" || code == "national-prosecutor" || code == "joint-investigation";
}

Recipient recipientNamed(std::string_view code) {
    for (const Known& known : knownRecipients)
        if (known.code == code)
            return {std::string(code), known.disclosure, known.confidence};
    return {std::string(code), Disclosure::MustDisclose, Confidence::MakesPublic};
}

} // namespace dokaz::policy
