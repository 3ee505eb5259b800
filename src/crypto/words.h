// SPDX-License-Identifier: GPL-3.0-or-later
// A fingerprint as eight words that can be read out over a telephone in any language: "proquints"
// (arXiv:0901.4016), one word of five letters for each 16 bits, consonants and vowels in turn.
//
// Threads: functions are pure. Ownership: values only.
// Invariants: 1. Eight words stand for 128 bits: the first half of SHA-256 of what is named. 2. Reading is
// tolerant of case and of what stands between words, never of a wrong letter.
#pragma once
#include "crypto/digest.h"
#include "crypto/signature.h"

#include <array>
#include <string>
#include <string_view>

namespace dokaz::crypto {

using Fingerprint = std::array<std::uint8_t, 16>;

// The first 16 bytes of SHA-256 of the key.
[[nodiscard]] Fingerprint fingerprintOf(const PublicKey& key);
// The first 16 bytes of a digest, for copying a ledger head into a notebook.
[[nodiscard]] Fingerprint beginningOf(const Digest& digest);
// Eight words joined by hyphens, lower case, 47 letters.
[[nodiscard]] std::string wordsOf(const Fingerprint& fingerprint);
[[nodiscard]] std::string fingerprintWords(const PublicKey& key);
// Spaces, hyphens, line breaks and either case are taken; Invalid unless exactly eight words are there.
[[nodiscard]] base::Result<Fingerprint> fingerprintFromWords(std::string_view untrustedText);

} // namespace dokaz::crypto
