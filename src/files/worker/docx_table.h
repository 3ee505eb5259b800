// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of a Word table where they stand (ECMA-376 part 1, 17.4).
#pragma once
#include "files/worker/markup.h"

#include <vector>

namespace dokaz::files::worker {

struct DocxCell {
    Element element;
    std::uint32_t row = 0, column = 0; // from 0
    std::uint32_t rows = 1, columns = 1;
};

// Row by row; rows whose deletion is tracked are left out. A cell that goes on below is there once.
[[nodiscard]] std::vector<DocxCell> docxCellsOf(Element table);

} // namespace dokaz::files::worker
