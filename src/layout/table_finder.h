// SPDX-License-Identifier: GPL-3.0-or-later
// Which bands of a page are a table: judged by white space alone, for lines drawn between cells are not known
// here.
#pragma once
#include "layout/bands.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dokaz::layout {

struct FoundTable {
    std::size_t first = 0, last = 0; // bands
    std::vector<Span> gutters;       // the white strips between columns, from left to right
    bool drawing = false;            // under a caption that names a figure: the words of a chart
    std::vector<bool> opens;         // a band: begins a row; index 0 is band `first`
};

// A table is at least three bands that share white strips, and whose cells are short, or figures, or stand
// under a line that says "Table". Lines of text that happen to stand beside each other, as in two columns,
// are none. From the top down; they do not overlap. Taken bands are in no table.
[[nodiscard]] std::vector<FoundTable> tablesIn(const PageLines& page, const std::vector<Band>& bands);

enum class Caption { None, Table, Figure };
// "Table 25.1", "Tableau 2", "Таблица 3", "Figure I": the words that open a caption.
[[nodiscard]] Caption captionOf(std::u32string_view text);

} // namespace dokaz::layout
