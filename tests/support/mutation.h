// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes changed at random, the same way each time: a bit, a byte, a digit, a number no length may have, a piece removed,
// doubled or taken from elsewhere. For tests only.
#pragma once
#include "base/bytes.h"
#include "support/deterministic.h"

#include <algorithm>
#include <array>

namespace dokaz::tests {

// One change at a place and over a few bytes from it. Neither reaches over the end.
inline void change(base::Bytes& bytes, std::size_t at, std::size_t length, SeededRandom& random) {
    static constexpr std::array<std::uint8_t, 6> extremes = {0x00, 0xFF, 0x7F, 0x80, 0xC3, 0x22};
    const auto from = bytes.begin() + static_cast<std::ptrdiff_t>(at), to = from + static_cast<std::ptrdiff_t>(length);
    switch (random.below(7)) {
    case 0: *from ^= static_cast<std::uint8_t>(1U << random.below(8)); break;
    case 1: *from = static_cast<std::uint8_t>(random.below(256)); break;
    case 2: *from = static_cast<std::uint8_t>('0' + random.below(10)); break;
    case 3: std::fill(from, to, extremes[random.below(extremes.size())]); break;
    case 4: bytes.erase(from, to); break;
    case 5: {
        const base::Bytes piece(from, to);
        bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(random.below(bytes.size())), piece.begin(), piece.end());
        break;
    }
    default: {
        const auto other = bytes.begin() + static_cast<std::ptrdiff_t>(random.below(bytes.size() - length + 1));
        std::copy_n(base::Bytes(other, other + static_cast<std::ptrdiff_t>(length)).begin(), length, from);
    }
    }
}

// One to eight changes.
inline base::Bytes mutated(base::Bytes bytes, SeededRandom& random) {
    for (std::uint64_t changes = 1 + random.below(8); changes > 0 && bytes.size() > 9; --changes)
        change(bytes, random.below(bytes.size() - 8), 1 + random.below(8), random);
    return bytes;
}

} // namespace dokaz::tests
