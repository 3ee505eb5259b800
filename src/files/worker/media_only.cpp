// SPDX-License-Identifier: GPL-3.0-or-later
// In the program that opens images, sounds and films: everything else is opened by dokaz-opener.
#include "files/worker/media.h"
#include "files/worker/opening.h"
#include "files/worker/tasks.h"

namespace dokaz::files::worker {

void warmUp() { warmUpMedia(); }
Grid openGrid(base::ByteView) { giveUp(pdf::ReadFailure::BadRequest); }
Flow openFlow(base::ByteView) { giveUp(pdf::ReadFailure::BadRequest); }
CapturedPage openCapture(base::ByteView) { giveUp(pdf::ReadFailure::BadRequest); }

} // namespace dokaz::files::worker
