// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet of a workbook as a table.
// Threads: any; pure.
#pragma once
#include "files/grid.h"
#include "intake/table.h"

namespace dokaz::intake {

// The sheet of this name, else the first that is not hidden and holds something; null where there is none.
[[nodiscard]] const files::GridSheet* sheetNamed(const files::Grid& grid, const std::string& name);
// Invalid as tableFromGrid().
[[nodiscard]] base::Result<Table> tableFromSheet(const files::GridSheet& sheet, std::optional<std::int64_t> headerRow);

} // namespace dokaz::intake
