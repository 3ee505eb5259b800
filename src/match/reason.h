// SPDX-License-Identifier: GPL-3.0-or-later
// Why two names were found alike or unlike: a closed list of codes with the two words each is about. The sentence for
// people stands in the interface's language there; sentence() gives the English one.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::match {

enum class ReasonCode {
    SameWord,            // the same letters, case and accents apart
    SameSound,           // another script or romanisation of the same sounds
    CloseSound,          // differs by little more than a romanisation
    SameGivenName,       // the same given name in another language: Мікалай, Николай
    CaseForm,            // another case of the same word, or another language's ending: Лясному, Лясны
    InitialOnly,         // one side has only the first letter
    PatronymicMissing,   // one side gives no patronymic
    PatronymicDiffers,   // both sides give one, and they disagree
    WordMissing,         // one side has a word more
    WordsDiffer,         // no word of the other side is like this one
    OrderDiffers,        // the same words in another order
    OneWordOnly,         // a single word decides little
    NumberDiffers,       // facilities: the numbers disagree
    SharedKind,          // bodies: the word is of the sort many bodies have ("prison")
};

struct Reason {
    ReasonCode code = ReasonCode::SameWord;
    std::string left;  // the word of the first name, as written; empty where it has none
    std::string right; // that of the second
    bool operator==(const Reason&) const = default;
};

// 0 … 1 and how it came about. Invariant: comparing the other way round gives the same score and the same reasons
// with left and right exchanged.
struct Comparison {
    double score = 0;
    std::vector<Reason> reasons;
};

[[nodiscard]] std::string_view name(ReasonCode code); // "same-sound"
// "Мікалай – Nikolai: the same given name in another language"
[[nodiscard]] std::string sentence(const Reason& reason);

} // namespace dokaz::match
