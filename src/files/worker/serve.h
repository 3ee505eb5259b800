// SPDX-License-Identifier: GPL-3.0-or-later
// One file, one answer, the end.
#pragma once

namespace dokaz::files::worker {

// For tests: how the process is locked down. The product always says LockedDown.
enum class Jail { LockedDown, WithoutLandlock, WithoutCallFilter };

// Never returns to its caller: ends the process with 0, or 64 + the ReadFailure.
[[noreturn]] int serve(Jail jail);

} // namespace dokaz::files::worker
