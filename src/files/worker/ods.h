// SPDX-License-Identifier: GPL-3.0-or-later
// Spreadsheets of OpenDocument (ISO/IEC 26300, chapter 9).
#pragma once
#include "files/grid.h"
#include "files/worker/packed_file.h"

namespace dokaz::files::worker {

[[nodiscard]] Grid gridOfOds(PackedFile& file);

} // namespace dokaz::files::worker
