// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include "base/check.h"

#include <cerrno>
#include <sys/random.h>

namespace dokaz::base {

void SystemRandom::fill(std::span<std::uint8_t> out) {
    std::size_t done = 0;
    while (done < out.size()) {
        const ssize_t got = getrandom(out.data() + done, out.size() - done, 0);
        if (got < 0 && errno == EINTR)
            continue;
        check(got > 0);
        done += static_cast<std::size_t>(got);
    }
}

} // namespace dokaz::base
