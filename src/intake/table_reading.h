// SPDX-License-Identifier: GPL-3.0-or-later
// The reading of a table: one passage a row, its cells in order, so that a citation of a cell is walked back as any other.
// Threads: any; pure.
#pragma once
#include "intake/table.h"
#include "record/reading.h"

#include <set>

namespace dokaz::intake {

inline constexpr std::string_view tableProfile = "table";

// `withheld`: columns whose cells belong in the identity vault and do not stand in the reading, but for their names.
// The names of the columns are passage 1 where the file gives them; row `place` of the table is then passage place + 2. Empty cells
// are left out. Between cells stands a tab.
[[nodiscard]] record::Reading readingOf(const Table& table, const std::set<std::size_t>& withheld);
[[nodiscard]] std::uint32_t passageOfRow(const Table& table, std::size_t place);
// The cell of a column (from 0); null where the passage does not hold it.
[[nodiscard]] const record::Cell* cellAt(const record::Passage& passage, std::size_t column);

} // namespace dokaz::intake
