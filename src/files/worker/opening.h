// SPDX-License-Identifier: GPL-3.0-or-later
// How any part of the opening process says that the file cannot be opened.
#pragma once
#include "pdf/read_failure.h"

namespace dokaz::files::worker {

// Ends the process with 64 + the failure, at once: it holds nothing that outlives it, and a damaged heap is not walked
// once more.
[[noreturn]] void giveUp(pdf::ReadFailure failure);

} // namespace dokaz::files::worker
