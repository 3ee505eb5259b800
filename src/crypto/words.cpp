// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/words.h"

#include <algorithm>

namespace dokaz::crypto {
namespace {

constexpr std::string_view consonants = "bdfghjklmnprstvz"; // 4 bits each
constexpr std::string_view vowels = "aiou";                 // 2 bits each

// The letters that may stand at each of the five places of a word.
std::string_view lettersAt(std::size_t place) { return place % 2 == 0 ? consonants : vowels; }
unsigned bitsAt(std::size_t place) { return place % 2 == 0 ? 4 : 2; }

// Latin capitals only: the words have no other letters.
char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool separates(char c) { return c == ' ' || c == '-' || c == '\n' || c == '\r' || c == '\t'; }

} // namespace

Fingerprint beginningOf(const Digest& digest) {
    Fingerprint out{};
    std::copy_n(digest.begin(), out.size(), out.begin());
    return out;
}

Fingerprint fingerprintOf(const PublicKey& key) { return beginningOf(sha256(key)); }

std::string wordsOf(const Fingerprint& fingerprint) {
    std::string out;
    for (std::size_t i = 0; i < fingerprint.size(); i += 2) {
        if (i != 0)
            out += '-';
        const unsigned word = fingerprint[i] * 256U + fingerprint[i + 1];
        unsigned left = 16;
        for (std::size_t place = 0; place < 5; ++place) {
            left -= bitsAt(place);
            out += lettersAt(place)[word >> left & ((1U << bitsAt(place)) - 1)];
        }
    }
    return out;
}

std::string fingerprintWords(const PublicKey& key) { return wordsOf(fingerprintOf(key)); }

base::Result<Fingerprint> fingerprintFromWords(std::string_view untrustedText) {
    Fingerprint out{};
    std::size_t letters = 0;
    unsigned word = 0;
    for (const char raw : untrustedText) {
        if (separates(raw))
            continue;
        const std::size_t place = letters % 5;
        const std::size_t value = lettersAt(place).find(lowered(raw));
        if (value == std::string_view::npos || letters == 40)
            return base::Error(base::ErrorCode::Invalid, "not eight words of a fingerprint");
        word = word << bitsAt(place) | static_cast<unsigned>(value);
        ++letters;
        if (letters % 5 == 0) {
            out[letters / 5 * 2 - 2] = static_cast<std::uint8_t>(word >> 8);
            out[letters / 5 * 2 - 1] = static_cast<std::uint8_t>(word);
            word = 0;
        }
    }
    if (letters != 40)
        return base::Error(base::ErrorCode::Invalid, "not eight words of a fingerprint");
    return out;
}

} // namespace dokaz::crypto
