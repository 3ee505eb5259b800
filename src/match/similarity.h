// SPDX-License-Identifier: GPL-3.0-or-later
// How alike two phonemic forms sound: an edit distance whose prices are those of romanisation, not of typing.
// Vowels change and come cheaply, g and h, c and t are nearly one, any other consonant costs a whole.
// Threads: any. Invariants: symmetric; 1 for equal forms; 0 for whatever would be below 0.4.
#pragma once
#include <string_view>

namespace dokaz::match {

[[nodiscard]] double soundSimilarity(std::string_view phonemicA, std::string_view phonemicB);

} // namespace dokaz::match
