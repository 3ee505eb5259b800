// SPDX-License-Identifier: GPL-3.0-or-later
// In which row the names of the columns stand, where nobody says so: titles of a report often stand above the table.
// Threads: any; pure. Inside the room only.
#pragma once
#include "intake/table.h"

namespace dokaz::intake {

// The place in `rows` (none of them blank) of the first row that fills as many columns as the rows below it. 0 where the
// first row does, and wherever it is not plain: a title taken for a name is seen, a name taken for a title is lost.
[[nodiscard]] std::size_t headerPlace(const std::vector<TableRow>& rows, EmptyCells empty);

} // namespace dokaz::intake
