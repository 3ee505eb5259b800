// SPDX-License-Identifier: GPL-3.0-or-later
// Folding for search: what two spellings have in common when case, compatibility forms and accents do not count.
//
// NFKC_Casefold (UTS 44), then marks off Latin, Greek, Cyrillic, Arabic and Hebrew letters, then a few letters of
// our own: й ў ї stay letters, ё is е; ł ø đ æ … become Latin without marks; Arabic أ إ آ ى ة and Persian ک ی become
// ا ي ه ك; digits of every script become 0–9; tatweel and invisible characters vanish. Marks of scripts in which
// they carry vowels (Burmese, Devanagari, Thai …) stay.
//
// Threads: the table is built once, on first use (about 30 ms), and never changes; any thread may use it.
// Invariants: 1. folded(folded(x)) == folded(x). 2. The result is well-formed UTF-8.
#pragma once
#include <string>
#include <string_view>

namespace dokaz::text {

// The whole text folded; apostrophes vanish, and what is neither letter, digit nor mark
// stays as it is.
[[nodiscard]] std::string folded(std::string_view text);

} // namespace dokaz::text
