// SPDX-License-Identifier: GPL-3.0-or-later
// The header of an age file: the file key, sealed once for each recipient (C2SP age.md, "File format").
//
// Threads: functions are pure. Ownership: values only. Of this room alone; see age.h.
// Invariant: the header's MAC is checked before the file key is handed out.
#pragma once
#include "crypto/age_keys.h"

#include <initializer_list>
#include <span>
#include <string>

namespace dokaz::crypto {

inline constexpr std::size_t ageFileKeySize = 16;      // bytes
inline constexpr std::size_t largestAgeHeader = 65536; // bytes; room for some 600 recipients

// HKDF-SHA-256 (RFC 5869) with 32 bytes of output.
[[nodiscard]] base::SecretBytes hkdfSha256(base::ByteView secret, base::ByteView salt,
                                           std::string_view purpose);

// Invalid without recipients or with one whose key is of small order.
[[nodiscard]] base::Result<std::string> writeAgeHeader(const base::SecretBytes& fileKey,
                                                       std::span<const AgeRecipient> recipients,
                                                       base::Random& random);
struct AgeHeader {
    base::SecretBytes fileKey;
    std::size_t size = 0; // bytes until the payload
};
// `untrustedStart` is the beginning of a file. Errors: as decryptAge.
[[nodiscard]] base::Result<AgeHeader> readAgeHeader(std::string_view untrustedStart,
                                                    const AgeIdentity& identity);

} // namespace dokaz::crypto
