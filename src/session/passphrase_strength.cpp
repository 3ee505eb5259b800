// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/passphrase_strength.h"

#include <algorithm>
#include <bitset>
#include <cctype>
#include <cmath>
#include <set>

namespace dokaz::session {
namespace {

bool separates(std::uint8_t byte) { return byte == ' ' || byte == '-' || byte == '_' || byte == '.' || byte == '\t'; }

// Distinct parts of at least three characters; hashes, so that no copy of a word stays behind.
std::size_t distinctWords(base::ByteView bytes) {
    std::set<std::uint64_t> words;
    std::uint64_t hash = 1469598103934665603ULL;
    std::size_t length = 0;
    const auto end = [&] {
        if (length >= 3)
            words.insert(hash);
        hash = 1469598103934665603ULL;
        length = 0;
    };
    for (const std::uint8_t byte : bytes) {
        if (separates(byte)) {
            end();
            continue;
        }
        hash = (hash ^ byte) * 1099511628211ULL;
        ++length;
    }
    end();
    return words.size();
}

double classBits(base::ByteView bytes) {
    bool lower = false, upper = false, digit = false, other = false, high = false;
    std::bitset<256> used;
    for (const std::uint8_t byte : bytes) {
        used.set(byte);
        lower = lower || (byte >= 'a' && byte <= 'z');
        upper = upper || (byte >= 'A' && byte <= 'Z');
        digit = digit || (byte >= '0' && byte <= '9');
        high = high || byte >= 0x80;
        other = other || (byte < 0x80 && std::isalnum(byte) == 0);
    }
    const int classes = 26 * lower + 26 * upper + 10 * digit + 20 * other + 40 * high;
    // A character that comes again adds half as much.
    const double distinct = static_cast<double>(used.count());
    const double length = static_cast<double>(bytes.size());
    return classes == 0 ? 0 : std::log2(classes) * (distinct + (length - distinct) / 2);
}

} // namespace

double estimatedBits(const base::SecretBytes& passphrase) {
    constexpr double bitsOfWord = 12;
    constexpr std::size_t aFewWords = 3;
    const std::size_t words = distinctWords(passphrase.view());
    const double byClasses = classBits(passphrase.view());
    return words >= aFewWords ? std::min(byClasses, bitsOfWord * static_cast<double>(words)) : byClasses;
}

} // namespace dokaz::session
