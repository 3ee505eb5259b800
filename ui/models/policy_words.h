// SPDX-License-Identifier: GPL-3.0-or-later
// What the policy decides, in the person's language: the forms in which a record leaves, why it is in a case,
// and the reasons.
#pragma once
#include "ui/widgets/badge.h"

#include <QString>

#include <string>

namespace dokaz::ui {

// What becomes of a member of a case. Undecided: the vault, which decides too, is closed.
enum class LeavingForm { Included, UnderCode, Withheld, Undecided };
[[nodiscard]] LeavingForm
leavingForm(const std::string& form); // "include", "pseudonymise", "withhold"; others undecided
[[nodiscard]] QString leavingWords(LeavingForm form);
[[nodiscard]] QString leavingIcon(LeavingForm form);
[[nodiscard]] QString leavingToken(LeavingForm form); // of the colour
[[nodiscard]] Tone leavingTone(LeavingForm form);

// "member", "linked from a member", "cited"
[[nodiscard]] QString belongingWords(const std::string& why);
// A sentence of the policy; one that this version does not know stays as it is.
[[nodiscard]] QString policySentence(const std::string& english);

} // namespace dokaz::ui
