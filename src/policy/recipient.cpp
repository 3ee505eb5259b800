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

constexpr std::array knownRecipients = {
    Known{"icc", Disclosure::MustDisclose, Confidence::Keeps},
    Known{"icc_otp", Disclosure::MustDisclose, Confidence::Keeps},
    Known{"prosecutor", Disclosure::MustDisclose, Confidence::Keeps},
    Known{"national_prosecutor", Disclosure::MustDisclose, Confidence::Keeps},
    Known{"national_court", Disclosure::MustDisclose, Confidence::Keeps},
    Known{"court", Disclosure::MustDisclose, Confidence::Keeps},
    Known{"jit", Disclosure::MustDisclose, Confidence::Keeps},
    Known{"eurojust", Disclosure::MustDisclose, Confidence::Keeps},
    Known{"un_mechanism", Disclosure::MayKeep, Confidence::Keeps},
    Known{"un_hrc_mechanism", Disclosure::MayKeep, Confidence::Keeps},
    Known{"un", Disclosure::MayKeep, Confidence::Keeps},
    Known{"ohchr", Disclosure::MayKeep, Confidence::Keeps},
    Known{"special_procedures", Disclosure::MayKeep, Confidence::Keeps},
    Known{"treaty_body", Disclosure::MayKeep, Confidence::Keeps},
    Known{"osce", Disclosure::MayKeep, Confidence::Keeps},
    Known{"coe", Disclosure::MayKeep, Confidence::Keeps},
    Known{"sanctions_authority", Disclosure::MayKeep, Confidence::Keeps},
    Known{"lawyer", Disclosure::MayKeep, Confidence::Keeps},
    Known{"partner", Disclosure::MayKeep, Confidence::Keeps},
    Known{"partner_ngo", Disclosure::MayKeep, Confidence::Keeps},
    Known{"ngo", Disclosure::MayKeep, Confidence::Keeps},
    Known{"survivor", Disclosure::MayKeep, Confidence::Keeps},
    Known{"media", Disclosure::MayKeep, Confidence::MakesPublic},
    Known{"journalist", Disclosure::MayKeep, Confidence::MakesPublic},
    Known{"public", Disclosure::MayKeep, Confidence::MakesPublic},
};

} // namespace

bool Recipient::isProsecutor() const {
    return disclosure == Disclosure::MustDisclose && confidence == Confidence::Keeps;
}

Recipient recipientNamed(std::string_view code) {
    for (const Known& known : knownRecipients)
        if (known.code == code)
            return {std::string(code), known.disclosure, known.confidence};
    return {std::string(code), Disclosure::MustDisclose, Confidence::MakesPublic};
}

} // namespace dokaz::policy
