// SPDX-License-Identifier: GPL-3.0-or-later
// Digests: SHA-256 and SHA-512 (FIPS 180-4), BLAKE2b (RFC 7693) and HMAC-SHA-256 (RFC 2104).
//
// Threads: functions are free of state; one Sha256 or Sha512 belongs to one thread at a time.
// Ownership: values only.
// Invariants: 1. A digest never fails. 2. Parts are hashed one after another with nothing between them; a
// caller whose parts vary in length puts the lengths in.
#pragma once
#include "base/bytes.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>

namespace dokaz::crypto {

using Digest = std::array<std::uint8_t, 32>;
using Digest512 = std::array<std::uint8_t, 64>;

[[nodiscard]] Digest sha256(base::ByteView bytes);
[[nodiscard]] Digest sha256(std::initializer_list<base::ByteView> parts);
[[nodiscard]] Digest512 sha512(base::ByteView bytes);

// BLAKE2b with 32 bytes of output. `key` is empty or at most 64 bytes.
[[nodiscard]] Digest blake2b256(base::ByteView key, std::initializer_list<base::ByteView> parts);
// BLAKE2b with 64 bytes of output and no key.
[[nodiscard]] Digest512 blake2b512(base::ByteView bytes);
[[nodiscard]] Digest hmacSha256(base::ByteView key, std::initializer_list<base::ByteView> parts);

struct DigestState; // the library's context
struct DigestStateEnd {
    void operator()(DigestState* state) const;
};

// SHA-256 of bytes that arrive in pieces.
class Sha256 final {
public:
    Sha256();
    void update(base::ByteView bytes);
    // The digest of everything so far; afterwards the object begins anew.
    [[nodiscard]] Digest finish();

private:
    std::unique_ptr<DigestState, DigestStateEnd> m_state;
};

// SHA-512 of bytes that arrive in pieces.
class Sha512 final {
public:
    Sha512();
    void update(base::ByteView bytes);
    // The digest of everything so far; afterwards the object begins anew.
    [[nodiscard]] Digest512 finish();

private:
    std::unique_ptr<DigestState, DigestStateEnd> m_state;
};

// Compares in a time that does not depend on where two equally long values differ.
[[nodiscard]] bool equalInConstantTime(base::ByteView a, base::ByteView b);

} // namespace dokaz::crypto
