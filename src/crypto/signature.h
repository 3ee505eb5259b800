// SPDX-License-Identifier: GPL-3.0-or-later
// Ed25519 (RFC 8032): the signature of an author and of a bundle.
//
// Threads: functions are pure; a SigningKey may sign from several threads at once.
// Ownership: a SigningKey owns its secret; it moves, it is not copied.
// Invariants: 1. The same key and bytes give the same signature. 2. A public key of small order never
// verifies.
// 3. The secret stands in SecretBytes and is wiped when the key goes.
#pragma once
#include "base/bytes.h"
#include "base/random.h"
#include "base/secret_bytes.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace dokaz::crypto {

using PublicKey = std::array<std::uint8_t, 32>;
// The raw form that `openssl pkeyutl -verify -rawin -sigfile` reads.
using Signature = std::array<std::uint8_t, 64>;

class SigningKey final {
public:
    [[nodiscard]] static SigningKey fresh(base::Random& random);
    // Invalid unless the seed is 32 bytes long (RFC 8032 §5.1.5).
    [[nodiscard]] static base::Result<SigningKey> fromSeed(const base::SecretBytes& seed);

    [[nodiscard]] const PublicKey& publicKey() const { return m_publicKey; }
    // RFC 8032 §5.1.6, pure Ed25519.
    [[nodiscard]] Signature sign(base::ByteView bytes) const;
    // The 32 bytes from which fromSeed makes this key again.
    [[nodiscard]] base::SecretBytes seed() const;

private:
    SigningKey(base::SecretBytes secret, const PublicKey& publicKey)
        : m_secret(std::move(secret)), m_publicKey(publicKey) {}
    base::SecretBytes m_secret; // 64 bytes: seed ‖ public key
    PublicKey m_publicKey{};
};

// RFC 8032 §5.1.7, refusing non-canonical and small-order keys as libsodium does.
[[nodiscard]] bool verifySignature(const PublicKey& key, base::ByteView bytes, const Signature& signature);

// SubjectPublicKeyInfo (RFC 8410 §4) as PEM (RFC 7468), ending in a line break.
[[nodiscard]] std::string publicKeyPem(const PublicKey& key);
// Reads what publicKeyPem writes; Invalid otherwise.
[[nodiscard]] base::Result<PublicKey> publicKeyFromPem(std::string_view pem);

} // namespace dokaz::crypto
