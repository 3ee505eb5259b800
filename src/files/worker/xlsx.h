// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks of Office Open XML (ECMA-376 part 1, chapter 18).
#pragma once
#include "files/grid.h"
#include "files/worker/packed_file.h"

namespace dokaz::files::worker {

[[nodiscard]] Grid gridOfXlsx(PackedFile& file, const std::string& workbookPart);

} // namespace dokaz::files::worker
