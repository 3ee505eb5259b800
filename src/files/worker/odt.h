// SPDX-License-Identifier: GPL-3.0-or-later
// Text documents of OpenDocument (ISO/IEC 26300, chapters 5 and 6).
#pragma once
#include "files/flow.h"
#include "files/worker/packed_file.h"

namespace dokaz::files::worker {

[[nodiscard]] Flow flowOfOdt(PackedFile& file);

} // namespace dokaz::files::worker
