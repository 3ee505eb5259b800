// SPDX-License-Identifier: GPL-3.0-or-later
// To whom and for what something leaves the archive.
//
// Threads: functions are pure. Ownership: values only.
// Invariant: a recipient whose code this version does not know is taken to be the least trusted one.
#pragma once
#include <string>
#include <string_view>

namespace dokaz::policy {

// A code of the vocabulary "purpose": "accountability", "publication" … Empty: not said, and nothing may leave.
struct Purpose {
    std::string code;
    bool operator==(const Purpose&) const = default;
};

// Must they show the accused what they receive? Rome Statute art. 67(2) and national rules.
enum class Disclosure { MayKeep, MustDisclose };
// Do they keep to themselves what is given in confidence?
enum class Confidence { Keeps, MakesPublic };

// A code of the vocabulary "recipient". Empty: not said, and nothing may leave.
struct Recipient {
    std::string code;
    Disclosure disclosure = Disclosure::MustDisclose;
    Confidence confidence = Confidence::MakesPublic;
    bool operator==(const Recipient&) const = default;

    // May be given the whereabouts of an alleged perpetrator.
    [[nodiscard]] bool isProsecutor() const;
};

// The recipient with what is known of its duties. Case is as the vocabulary has it.
[[nodiscard]] Recipient recipientNamed(std::string_view code);

} // namespace dokaz::policy
