// SPDX-License-Identifier: GPL-3.0-or-later
// Are two written names those of one organisation, unit or facility? Word order and case endings do not count, small
// words are left out, numbers must agree: correctional colony 15 is not correctional colony 17.
//
// Threads: pure functions. Invariant: symmetric (see Comparison).
#pragma once
#include "match/reason.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::match {

// From where on two names of bodies are worth asking a person about, and from where on they are taken for one.
inline constexpr double kProbablySameBody = 0.70;
inline constexpr double kSurelySameBody = 0.90;

[[nodiscard]] Comparison compareBodies(std::string_view left, std::string_view right);

// The keys by which a text is searched for a body's name: each word that must be there has some, with its place among
// them. Names that consist of one word which many bodies share have none.
inline constexpr std::uint32_t kOptionalBodyWord = 31; // the place of words that may be left out ("colony")
struct BodyKey {
    std::uint32_t key = 0, word = 0;
};
struct BodyKeys {
    std::vector<BodyKey> keys;
    std::uint32_t words = 0; // how many must be there
};
[[nodiscard]] BodyKeys bodyKeys(std::string_view name);
// The keys of what stands in a text between two blanks: "ИК-15" has those of both.
[[nodiscard]] std::vector<std::uint32_t> bodyTextKeys(std::string_view written);

} // namespace dokaz::match
