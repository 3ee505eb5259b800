// SPDX-License-Identifier: GPL-3.0-or-later
// The form in which a passphrase is hashed. Inside the room only.
#pragma once
#include "base/result.h"
#include "base/secret_bytes.h"

namespace dokaz::session {

// Unicode NFKD as UTF-8, so that the same words typed on another keyboard open the same archive. Invalid: not UTF-8,
// empty, or longer than a megabyte.
[[nodiscard]] base::Result<base::SecretBytes> normalisedPassphrase(const base::SecretBytes& typed);

} // namespace dokaz::session
