// SPDX-License-Identifier: GPL-3.0-or-later
// Pages set in columns: where the white strips between them run.
#pragma once
#include "layout/line.h"

#include <cstdint>
#include <vector>

namespace dokaz::layout {

// Of those runs of the page: the middles of the strips between columns, left to right; empty for one column. A strip is crossed by words on at
// most a tenth of the page's rows, has words on both sides on a quarter of them, and each column is at least an
// eighth of the page wide. Rows are slices of the page 6 pt high.
// Where the page before had a gutter (`before`), a few rows on its right will do: the last page of a part.
[[nodiscard]] std::vector<std::int32_t> guttersOf(const PageLines& page, const std::vector<std::uint32_t>& runs,
                                                  const std::vector<std::int32_t>& before);

} // namespace dokaz::layout
