// SPDX-License-Identifier: GPL-3.0-or-later
// A passphrase to offer: words that can be said aloud and typed on any keyboard.
#pragma once
#include "base/random.h"
#include "base/secret_bytes.h"

namespace dokaz::session {

// Six proquints (arXiv:0901.4016) joined by blanks: 96 bits, 35 letters a-z. No word of any language, so no dictionary
// helps a guesser.
[[nodiscard]] base::SecretBytes freshPassphrase(base::Random& random);

} // namespace dokaz::session
