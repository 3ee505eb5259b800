// SPDX-License-Identifier: GPL-3.0-or-later
// The archive's master key and the keys that follow from it.
//
// Threads: const functions from any thread. Ownership: owns its 32 bytes; moves, is not copied.
// Invariants: 1. Exactly 32 bytes, or moved from. 2. A derived key tells nothing about the master key or
// about another derived key (BLAKE2b with salt and personalisation, as libsodium's crypto_kdf does).
#pragma once
#include "base/random.h"
#include "base/secret_bytes.h"

namespace dokaz::crypto {

class MasterKey final {
public:
    [[nodiscard]] static MasterKey fresh(base::Random& random);
    // Invalid unless 32 bytes long.
    [[nodiscard]] static base::Result<MasterKey> fromBytes(base::SecretBytes bytes);

    // Numbers and contexts stand in docs/formats/key_slots.md. All are 32 bytes long but the salt, which
    // is 16.
    [[nodiscard]] base::SecretBytes databaseKey() const;
    [[nodiscard]] base::SecretBytes databaseSalt() const;
    [[nodiscard]] base::SecretBytes headerMacKey() const;
    [[nodiscard]] base::SecretBytes objectWrapKey() const;
    [[nodiscard]] base::SecretBytes headMacKey() const;
    // Of the vault: the secret that opens letters to it.
    [[nodiscard]] base::SecretBytes letterKey() const;

    // For the recovery shares and for nothing else.
    [[nodiscard]] const base::SecretBytes& bytes() const { return m_bytes; }
    [[nodiscard]] MasterKey clone() const { return MasterKey(m_bytes.clone()); }

private:
    explicit MasterKey(base::SecretBytes bytes) : m_bytes(std::move(bytes)) {}
    base::SecretBytes m_bytes;
};

} // namespace dokaz::crypto
