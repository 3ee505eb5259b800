// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of a table of a web page where they stand (HTML, 4.9.12), and which tables are tables.
#pragma once
#include "files/worker/markup.h"

#include <vector>

namespace dokaz::files::worker {

struct HtmlCell {
    Element element;
    std::uint32_t row = 0, column = 0; // from 0
    std::uint32_t rows = 1, columns = 1;
};

[[nodiscard]] std::vector<HtmlCell> htmlCellsOf(Element table);
// Whether the table only arranges the page: it has one row or column, or holds tables or headings.
[[nodiscard]] bool isForLayout(Element table);

} // namespace dokaz::files::worker
