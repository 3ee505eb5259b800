// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a reading process: take the request, lock down, read, answer, end.
#pragma once

namespace dokaz::pdf::worker {

// What tests vary; the program itself is always LockedDown.
enum class Jail { LockedDown, WithoutLandlock, WithoutCallFilter, None };

// The exit code: 0, or 64 + ReadFailure. Descriptors 1, 3 and 4 as docs/formats/worker_wire.md says.
[[nodiscard]] int serve(Jail jail);

} // namespace dokaz::pdf::worker
