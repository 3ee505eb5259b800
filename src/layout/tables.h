// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as rows of cells, over pages.
#pragma once
#include "layout/table_finder.h"

#include <vector>

namespace dokaz::layout {

// Cuts the table's bands into rows and cells. Words that stand closer than columns do belong to one cell,
// over as many columns as they reach.
[[nodiscard]] Table tableOf(PageLines& page, std::uint32_t pageIndex, const std::vector<Band>& bands,
                            const FoundTable& found);

// Gives the lines of tables the role Row, `opens` where a table begins; rows at its ends that are running
// heads or notes leave it, and what is a table of contents is left as it is. The line above that names it
// ("Table 3", and the bold lines under that) becomes its caption.
void markTables(std::vector<PageLines>& pages);

// A table at a page's foot, above its notes, and one at the next page's head with the same columns are one: rows
// that repeat its head are counted as such.
void joinTables(std::vector<PageLines>& pages);

} // namespace dokaz::layout
