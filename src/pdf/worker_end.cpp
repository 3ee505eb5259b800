// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker_end.h"

#include <csignal>

namespace dokaz::pdf {

namespace {
constexpr int failureExitBase = 64; // docs/formats/worker_wire.md
}

std::optional<ReadFailure> failureOf(const sandbox::ChildStatus& status) {
    if (status.end == sandbox::ChildEnd::Signalled) {
        if (status.number == SIGXCPU)
            return ReadFailure::TimeLimit;
        // Nobody but the system, short of memory, kills it this way.
        return status.number == SIGKILL ? ReadFailure::MemoryLimit : ReadFailure::Crashed;
    }
    const int untrustedNumber = status.number - failureExitBase;
    if (status.number == 0)
        return std::nullopt;
    if (untrustedNumber < 1 || untrustedNumber > static_cast<int>(ReadFailure::LanguageMissing))
        return ReadFailure::Crashed;
    return static_cast<ReadFailure>(untrustedNumber);
}

} // namespace dokaz::pdf
