// SPDX-License-Identifier: GPL-3.0-or-later
// Normal forms and the script of a text: what is kept is NFC, single-spaced and trimmed; what was written stays
// beside it, verbatim.
//
// Threads: every function here may be called from any thread. Ill-formed UTF-8 is never refused: each ill-formed
// byte becomes U+FFFD in what is returned.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace dokaz::text {

// Unicode Normalization Form C. Invariant: isNfc(toNfc(x)).
[[nodiscard]] std::string toNfc(std::string_view text);
[[nodiscard]] bool isNfc(std::string_view text);

// Unicode Normalization Form KD: the form in which a passphrase is hashed.
[[nodiscard]] std::string toNfkd(std::string_view text);
// Without white space (and the invisible direction marks that come with pasted text) at either end.
[[nodiscard]] std::string_view trimmed(std::string_view text);
// Trimmed, and every run of white space (line ends and no-break spaces too) one space.
[[nodiscard]] std::string singleSpaced(std::string_view text);
// What a typed or imported value is kept as: NFC and single-spaced.
[[nodiscard]] std::string kept(std::string_view text);

// Upper case of the root locale ("ЛЯСНЫ"), for telling surnames printed in capitals; not for display.
[[nodiscard]] std::string upperCased(std::string_view text);

// ISO 15924 code of the text's letters: "Cyrl", "Latn", "Arab", "Mymr" …; "Zyyy" where there is no letter. A
// letter of another script counts, so a mixed name has the script that most of its letters have; "Jpan" and "Kore"
// are not told from "Hani".
[[nodiscard]] std::string scriptOf(std::string_view text);
// Does the script run from right to left ("Arab", "Hebr", "Syrc", "Thaa", "Nkoo" …)?
[[nodiscard]] bool isRightToLeft(std::string_view script);

// At most `most` user-perceived characters; when something is cut away, "…" stands for it and counts as one. Never
// cuts inside a character, a cluster with its marks, or an emoji sequence.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

// The text between U+2068 and U+2069, so that its direction does not disturb the sentence around it. Isolates that
// the text itself leaves open or closes too often are balanced, so it cannot reach outside.
[[nodiscard]] std::string isolated(std::string_view text);

} // namespace dokaz::text
