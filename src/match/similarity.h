// SPDX-License-Identifier: GPL-3.0-or-later
// How alike two phonemic forms sound: an edit distance whose prices are those of romanisation, not of typing.
// Vowels change and come cheaply, g and h, c and t are nearly one, any other consonant costs a whole.
// Threads: any. Invariants: symmetric; 1 for equal forms; 0 for whatever would be below `worthTelling`.
#pragma once
#include "match/name_words.h"

#include <cstdint>
#include <string_view>

namespace dokaz::match {

// What the two are written in. Unvowelled: one of them in Arabic or Hebrew letters, which leave vowels out and have
// one letter for b and p, v and u. Syllabic: one of them in Han, Kana or Hangul, which tell neither l from r nor all
// voiced consonants from unvoiced ones, and need a vowel after nearly every consonant.
enum class Prices : std::uint8_t { Usual, Unvowelled, Syllabic };

inline constexpr double kWorthTelling = 0.2;

[[nodiscard]] double soundSimilarity(std::string_view phonemicA, std::string_view phonemicB,
                                     Prices prices = Prices::Usual, double worthTelling = kWorthTelling);

[[nodiscard]] Prices pricesFor(Script left, Script right);
// Of two readings of words. Short words must agree nearly wholly (Moe and Myo are two names), but for vowels that Arabic
// leaves unwritten.
[[nodiscard]] double readingSimilarity(std::string_view a, std::string_view b, Prices prices, double worthTelling);

} // namespace dokaz::match
