// SPDX-License-Identifier: GPL-3.0-or-later
// What a word of a name can be found by, as numbers: equal numbers lead to words that may be alike, never prove it.
// Threads: pure functions.
#pragma once
#include "match/name_words.h"

#include <cstdint>
#include <vector>

namespace dokaz::match {

// The folded form, the given-name class, and each skeleton with any one letter left out (whole only, where it has
// two letters or fewer).
[[nodiscard]] std::vector<std::uint32_t> wordKeys(const NameWord& word);
// Each skeleton as a whole.
[[nodiscard]] std::vector<std::uint32_t> wholeKeys(const NameWord& word);
// The whole keys of two words written as one.
[[nodiscard]] std::vector<std::uint32_t> joinedKeys(const NameWord& first, const NameWord& second);

} // namespace dokaz::match
