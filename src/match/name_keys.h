// SPDX-License-Identifier: GPL-3.0-or-later
// What a word of a name can be found by, as numbers: equal numbers lead to words that may be alike, never prove it.
// Threads: pure functions.
#pragma once
#include "match/name_words.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dokaz::match {

// A number for a key of one sort.
[[nodiscard]] std::uint32_t keyHash(char sort, std::string_view key);
// What a text is searched for persons by: wordKeys() and the skeletons of the stems.
[[nodiscard]] std::vector<std::uint32_t> textKeys(const NameWord& word);
// The folded form, the given-name class, and each skeleton with any one letter left out (whole only, where it has
// two letters or fewer; with the places of the vowels, where it has three).
[[nodiscard]] std::vector<std::uint32_t> wordKeys(const NameWord& word);
// The classes of its consonants, a bit each: words whose bits differ in more than a few are not alike.
[[nodiscard]] std::uint32_t consonantsOf(const NameWord& word);
// Each skeleton as a whole.
[[nodiscard]] std::vector<std::uint32_t> wholeKeys(const NameWord& word);
// The whole keys of two words written as one.
[[nodiscard]] std::vector<std::uint32_t> joinedKeys(const NameWord& first, const NameWord& second);

} // namespace dokaz::match
