// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the cryptographic library ready.
// Threads: any, any number of times; the first call does the work.
#pragma once

namespace dokaz::crypto {

// Picks the fastest implementations for this processor. Every function of this room that needs it calls it
// itself, so a caller needs it only to have the cost paid early.
void initialise();

} // namespace dokaz::crypto
