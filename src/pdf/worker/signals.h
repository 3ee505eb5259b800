// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the two ways in which running out of memory ends a process into an exit code of ours.
#pragma once

namespace dokaz::pdf::worker {

// After this a failed `new` ends the process with MemoryLimit; so does abort() where no memory can be had any
// more. Other aborts end it with Crashed.
void endOnMemoryLimit();

} // namespace dokaz::pdf::worker
