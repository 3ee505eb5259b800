// SPDX-License-Identifier: GPL-3.0-or-later
// Footnotes: the lines at a page's end that belong to marks in its text.
#pragma once
#include "layout/line.h"
#include "layout/shape.h"

#include <vector>

namespace dokaz::layout {

// Gives footnote lines the role Note; a line that begins a note `opens` and carries the mark as its number. The zone
// is the run of lines at the page's end that are smaller than the body, or stand under a rule of underscores, or begin
// with a raised mark; and every line beside the text. Without a mark at its start it is the rest of the page before's last note, or no zone at all.
void markNotes(std::vector<PageLines>& pages, const Shape& shape);

} // namespace dokaz::layout
