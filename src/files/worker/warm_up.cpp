// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/markup.h"
#include "files/worker/tasks.h"

namespace dokaz::files::worker {

void warmUp() { warmUpMarkup(); }

} // namespace dokaz::files::worker
