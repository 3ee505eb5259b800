// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/initialise.h"

#include "base/check.h"

#include <sodium.h>

namespace dokaz::crypto {

void initialise() {
    // sodium_init is thread-safe and returns 1 when it has run before.
    base::check(sodium_init() >= 0);
}

} // namespace dokaz::crypto
