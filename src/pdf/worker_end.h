// SPDX-License-Identifier: GPL-3.0-or-later
// What the end of a locked-down reading process says about the document. Shared by all that start one.
#pragma once
#include "pdf/read_failure.h"
#include "sandbox/child_process.h"

#include <optional>

namespace dokaz::pdf {

// Nothing where the process ended as it should. An exit code that no failure has: Crashed.
[[nodiscard]] std::optional<ReadFailure> failureOf(const sandbox::ChildStatus& status);

} // namespace dokaz::pdf
