// SPDX-License-Identifier: GPL-3.0-or-later
// What every page carries: running heads and feet, page numbers, job numbers, bar codes.
#pragma once
#include "layout/line.h"

#include <vector>

namespace dokaz::layout {

// Gives those lines the role Furniture. A line is furniture when, with its figures taken as one sign, it stands in
// the outer eighth of at least 15 % of the pages (two at least), or is a bare page number at the page's very edge,
// or carries the page's number there in one series, or stands apart at the top at one height on most pages, or is a
// job number or bar code of the United Nations.
void markFurniture(std::vector<PageLines>& pages);

} // namespace dokaz::layout
