// SPDX-License-Identifier: GPL-3.0-or-later
// Are two written names those of one person? A score with its reasons; the decision is a person's.
//
// Words are assigned to each other one to one so that the sum is greatest. A patronymic counts less than the other
// words, is compared with patronymics only, costs little where one side leaves it out and much where both disagree.
// A single shared word is never enough. Where one side has more words, two neighbours are tried as one (Hamid Reza,
// Hamidreza).
//
// Threads: pure functions. Invariant: symmetric (see Comparison).
#pragma once
#include "match/name_words.h"
#include "match/reason.h"

#include <cstdint>
#include <string_view>

namespace dokaz::match {

// What the scores were tuned to mean on the development half of a sanctions list printed in four spellings.
inline constexpr double kProbablySame = 0.60;
inline constexpr double kSurelySame = 0.85;

[[nodiscard]] Comparison compareNames(std::string_view left, std::string_view right);
[[nodiscard]] Comparison compareNames(const NameWords& left, const NameWords& right);

// How alike two words are, 0 … 1, and why; roles are not looked at.
struct WordComparison {
    double similarity = 0;
    ReasonCode reason = ReasonCode::WordsDiffer;
};
[[nodiscard]] WordComparison compareWords(const NameWord& left, const NameWord& right);

// What initials may stand for this word, and what words this initial may stand for: where compareWords() takes the one for
// the other, they have a bit in common.
[[nodiscard]] std::uint64_t initialBits(const NameWord& word);

// Below this, words are not taken as forms of one.
inline constexpr double kWordCutOff = 0.55;

} // namespace dokaz::match
