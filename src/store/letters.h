// SPDX-License-Identifier: GPL-3.0-or-later
// Letters to the vault (docs/formats/letter.md): what is written while it may be closed and only it may read. Inside the
// room only.
//
// Threads: the writer's. The caller owns the SQL transaction.
#pragma once
#include "store/store_state.h"

namespace dokaz::store {

// Writes down the vault's public key, where it is missing or another's. The vault must be open.
[[nodiscard]] base::Result<void> keepLetterKey(StoreState& state);
// None where the key is not known: the vault was never opened since there are letters. `plain` is wiped.
[[nodiscard]] base::Result<std::optional<base::Bytes>> writeLetter(StoreState& state, std::string plain);
// Refused (vault-closed), Corrupt.
[[nodiscard]] base::Result<base::SecretBytes> readLetter(StoreState& state, base::ByteView letter);
// To the vault whose key is written so; none where it is no key.
[[nodiscard]] base::Result<std::optional<base::Bytes>> letterTo(const std::string& key, base::ByteView plain);

} // namespace dokaz::store
