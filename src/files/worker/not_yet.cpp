// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/opening.h"
#include "files/worker/tasks.h"
namespace dokaz::files::worker {
Flow openFlow(base::ByteView) { giveUp(pdf::ReadFailure::Damaged); }
Facts openFacts(base::ByteView) { giveUp(pdf::ReadFailure::Damaged); }
CapturedPage openCapture(base::ByteView) { giveUp(pdf::ReadFailure::Damaged); }
} // namespace dokaz::files::worker
