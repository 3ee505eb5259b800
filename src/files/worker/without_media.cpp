// SPDX-License-Identifier: GPL-3.0-or-later
// In the program that opens texts, tables and captures: images, sounds and films are opened by dokaz-media.
#include "files/worker/markup.h"
#include "files/worker/opening.h"
#include "files/worker/tasks.h"

namespace dokaz::files::worker {

void warmUp() { warmUpMarkup(); }
Facts openFacts(base::ByteView) { giveUp(pdf::ReadFailure::BadRequest); }

} // namespace dokaz::files::worker
