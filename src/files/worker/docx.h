// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of Office Open XML (ECMA-376 part 1, chapter 17).
#pragma once
#include "files/flow.h"
#include "files/worker/packed_file.h"

namespace dokaz::files::worker {

[[nodiscard]] Flow flowOfDocx(PackedFile& file, const std::string& documentPart);

} // namespace dokaz::files::worker
