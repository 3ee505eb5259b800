// SPDX-License-Identifier: GPL-3.0-or-later
// Small sealed boxes and message authentication codes: wrapped keys, the head file, a sealed signing seed.
//
// Threads: functions are pure. Ownership: values only; opened secrets come as SecretBytes.
// A box is nonce[24] ‖ ciphertext ‖ tag[16]: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03 §2) with a random
// nonce. Invariants: 1. A box opens only under its key and its associated bytes. 2. The cipher does not
// commit to its key: whoever relies on "opens, therefore the right key" checks a MAC beside it. 3. Keys are
// 32 bytes long.
#pragma once
#include "base/bytes.h"
#include "base/random.h"
#include "base/secret_bytes.h"

#include <array>
#include <cstdint>
#include <initializer_list>

namespace dokaz::crypto {

inline constexpr std::size_t sealedBytesOverhead = 40; // nonce and tag

// At most 64 KiB of `plain`.
[[nodiscard]] base::Bytes sealBytes(const base::SecretBytes& key, base::ByteView plain,
                                    base::ByteView associated, base::Random& random);
// Corrupt where the box was changed, cut, or made under another key or other associated bytes.
[[nodiscard]] base::Result<base::SecretBytes> openSealedBytes(const base::SecretBytes& key,
                                                              base::ByteView box, base::ByteView associated);

using Mac24 = std::array<std::uint8_t, 24>;
using Mac32 = std::array<std::uint8_t, 32>;

// Keyed BLAKE2b (RFC 7693) over the parts one after another. Compare with equalInConstantTime.
[[nodiscard]] Mac24 mac24(const base::SecretBytes& key, std::initializer_list<base::ByteView> parts);
[[nodiscard]] Mac32 mac32(const base::SecretBytes& key, std::initializer_list<base::ByteView> parts);

} // namespace dokaz::crypto
