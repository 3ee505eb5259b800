// SPDX-License-Identifier: GPL-3.0-or-later
// Files of minisign 0.11 (public key and .minisig), so that a reader needs none of our software to verify.
//
// Threads: functions are pure. Ownership: values only.
// Invariants: 1. Only the prehashed form "ED" (Ed25519 over BLAKE2b-512) is written and accepted. 2. The
// trusted comment is signed and holds no line break. 3. The key id follows from the public key alone, so that
// two files made from one key always agree.
#pragma once
#include "crypto/signature.h"

#include <string>
#include <string_view>

namespace dokaz::crypto {

// The first 8 bytes of BLAKE2b-256 of the public key.
[[nodiscard]] std::array<std::uint8_t, 8> minisignKeyId(const PublicKey& key);
// The content of a .pub file: a comment line and base64("Ed" ‖ key id ‖ key).
[[nodiscard]] std::string minisignPublicKeyFile(const PublicKey& key);
// Invalid where it is no such file or its key id is not the one that follows from the key.
[[nodiscard]] base::Result<PublicKey> publicKeyFromMinisign(std::string_view file);

// The content of a .minisig file over `bytes`. Invalid where the comment holds a line break or is longer than
// 8,000 bytes, minisign's own limit being 8,192 with its prefix.
[[nodiscard]] base::Result<std::string> minisign(const SigningKey& key, base::ByteView bytes,
                                                 std::string_view trustedComment);
// The trusted comment. Invalid where `file` is not of the form; WrongKey where the key id is another;
// Corrupt where a signature does not hold.
[[nodiscard]] base::Result<std::string> verifyMinisign(const PublicKey& key, base::ByteView bytes,
                                                       std::string_view file);

} // namespace dokaz::crypto
