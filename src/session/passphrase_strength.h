// SPDX-License-Identifier: GPL-3.0-or-later
// How hard a passphrase is to guess, roughly and on the careful side.
#pragma once
#include "base/secret_bytes.h"

namespace dokaz::session {

inline constexpr double fewestBits = 60;

// Bits. Words of letters separated by blanks or hyphens count 12 each at most (a list of 4,096), other characters by the
// size of the classes used; repetition counts once.
[[nodiscard]] double estimatedBits(const base::SecretBytes& passphrase);

} // namespace dokaz::session
