// SPDX-License-Identifier: GPL-3.0-or-later
// What names are usually compared with: exact equality, Levenshtein and Jaro-Winkler on ICU's transliteration.
#pragma once
#include <string>
#include <string_view>

namespace dokaz::bench {

// NFC and case folding.
[[nodiscard]] std::string caseFolded(std::string_view name);
// Any-Latin; Latin-ASCII; lower case; only letters and digits; with `areWordsSorted` in the order of the alphabet.
[[nodiscard]] std::string inAscii(std::string_view name, bool areWordsSorted);
[[nodiscard]] double levenshteinRatio(std::string_view a, std::string_view b); // 1 - distance / longer
[[nodiscard]] double jaroWinkler(std::string_view a, std::string_view b);

} // namespace dokaz::bench
