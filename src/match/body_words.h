// SPDX-License-Identifier: GPL-3.0-or-later
// The name of an organisation, unit or facility taken apart. Inside the room only.
// Threads: pure functions.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::match {

inline constexpr double kSharedKindWeight = 0.4, kNumberWeight = 1;
inline constexpr double kLegalFormWeight = 0.05; // "Ltd." and "Limited" say nothing about who it is

struct BodyWord {
    std::string written, folded;       // folded: the stem, or the one word for all that say the same
    std::vector<std::string> readings; // of the stem
    double weight = 1;
    bool isNumber = false;
};

// Small words are left out.
[[nodiscard]] std::vector<BodyWord> bodyWordsOf(std::string_view name);
// 0 … 1; 0 where they are not taken as forms of one. Numbers are the same or not.
[[nodiscard]] double similarityOf(const BodyWord& left, const BodyWord& right);

} // namespace dokaz::match
