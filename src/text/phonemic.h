// SPDX-License-Identifier: GPL-3.0-or-later
// One alphabet for the sounds of names, whatever script and habit they are written in, so that Лукашенко, Лукашэнка,
// Lukashenko, Łukašenka and Loukachenko lie close together.
//
// A word is read longest match first from Cyrillic (Belarusian, Russian, Ukrainian, and the South Slavic letters) or
// Latin (BGN, passports, łacinka, Polish, Lithuanian and Czech letters); Arabic and Hebrew letters have sounds of
// their own, Han is read as Pinyin, and other scripts go through ICU's Any-Latin first. The alphabet: a e i o u b v g d z k l m n p r s t f h, c = ц, C = ч, S = ш щ, Z = ж. Soft signs vanish, я is
// a, ю is u, w and ў are v, x is ks; u after a vowel and initial u before a consonant are v (Уладзімір).
//
// Threads: any. Cost: about a microsecond a word, ten for scripts that need ICU.
// Invariants: 1. all results are ASCII; 2. case and normal form of the word do not matter; 3. a word with a digit has
// no keys.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::text {

// Marks a cross-script key; no folded word contains it, so the key can stand beside the word in one index.
inline constexpr char kCrossScriptMark = '~';

// The first reading of a word, e.g. "lukaSenko"; empty where the word has no letters.
[[nodiscard]] std::string phonemic(std::string_view word);
// Every reading, most likely first: Latin j and ch have two, and a word with ou is read the
// French way too, one with rz the Polish way. At most six, never the same twice.
[[nodiscard]] std::vector<std::string> phonemicReadings(std::string_view word);

// The consonants of a phonemic form in classes {g,h} {t,c} {v, final f}, doubled ones once, vowels left out, an
// initial vowel as A: "lukaSenko" → "lkSnk", "avgenii" → "Avhn".
[[nodiscard]] std::string skeletonOf(std::string_view phonemicForm);
// skeletonOf(phonemic(word)).
[[nodiscard]] std::string skeleton(std::string_view word);

// What to index beside a word, and to ask for when the query's switch for other scripts is on: the mark and a
// skeleton, for each reading and for the word without its Slavic case ending. Give the word as written, not folded:
// š and s differ. A word of two skeleton letters and at least four sounds has its loose form for a key (Серый,
// seryj); shorter ones have none.
[[nodiscard]] std::vector<std::string> crossScriptKeys(std::string_view word);

} // namespace dokaz::text
