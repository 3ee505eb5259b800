// SPDX-License-Identifier: GPL-3.0-or-later
// X25519 recipients and identities of age (C2SP age.md, "The X25519 recipient type"): whom a package is meant
// for.
//
// Threads: functions are pure. Ownership: an identity owns its secret; it moves, it is not copied.
// Invariants: 1. Written forms are Bech32 (BIP 173) without its limit of length, "age1…" in lower case and
// "AGE-SECRET-KEY-1…" in upper case, exactly as the program `age` writes them.
#pragma once
#include "base/bytes.h"
#include "base/random.h"
#include "base/secret_bytes.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace dokaz::crypto {

// A recipient's X25519 public key (RFC 7748).
struct AgeRecipient {
    std::array<std::uint8_t, 32> key{};
    bool operator==(const AgeRecipient&) const = default;
};

[[nodiscard]] std::string textOf(const AgeRecipient& recipient);
// Invalid where a letter, the checksum, the kind or the length is wrong.
[[nodiscard]] base::Result<AgeRecipient> ageRecipientFrom(std::string_view untrustedText);

class AgeIdentity final {
public:
    [[nodiscard]] static AgeIdentity fresh(base::Random& random);
    // Invalid as above.
    [[nodiscard]] static base::Result<AgeIdentity> parse(const base::SecretBytes& untrustedText);
    // Invalid unless 32 bytes long.
    [[nodiscard]] static base::Result<AgeIdentity> fromBytes(base::SecretBytes secret);

    [[nodiscard]] const AgeRecipient& recipient() const { return m_recipient; }
    // The 32 secret bytes, for sealing.
    [[nodiscard]] const base::SecretBytes& bytes() const { return m_secret; }
    // "AGE-SECRET-KEY-1…", for the file that `age -i` reads.
    [[nodiscard]] base::SecretBytes text() const;

private:
    AgeIdentity(base::SecretBytes secret, const AgeRecipient& recipient)
        : m_secret(std::move(secret)), m_recipient(recipient) {}
    base::SecretBytes m_secret; // 32 bytes
    AgeRecipient m_recipient;
};

} // namespace dokaz::crypto
