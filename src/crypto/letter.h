// SPDX-License-Identifier: GPL-3.0-or-later
// Letters to the vault: whoever has the archive open can write one, only the vault's key opens it. A libsodium
// sealed box around bytes of padded length (docs/formats/letter.md).
//
// Threads: functions are pure. Ownership: values only.
// Invariants: 1. A letter's length tells the length of what it holds to the next KiB only. 2. A letter does not tell who
// wrote it: what comes out of one is checked like anything from outside.
#pragma once
#include "base/secret_bytes.h"
#include "crypto/age_keys.h"

namespace dokaz::crypto {

// Invalid for a key of small order.
[[nodiscard]] base::Result<base::Bytes> sealLetter(const AgeRecipient& to, base::ByteView plain);
// Corrupt where the letter was changed, cut, or is for another key.
[[nodiscard]] base::Result<base::SecretBytes> openLetter(const AgeIdentity& identity, base::ByteView letter);

} // namespace dokaz::crypto
