// SPDX-License-Identifier: GPL-3.0-or-later
// The levels of headings as the whole document shows them.
#pragma once
#include "layout/line.h"
#include "layout/shape.h"

#include <vector>

namespace dokaz::layout {

// Where most headings are without number, their prints are ranked: the larger, then the centred, then the bold, then the
// upright one is the higher; but one that twice stands right above another is above it. Prints that only the first page
// has, larger than all others or in a document of some length, are the title's and take no rank of their own; one that
// occurs once among many takes the rank at its place. Elsewhere headings in italics
// share the deepest level that one of them has.
void levelHeadings(std::vector<PageLines>& pages, const Shape& shape, bool byPrint);

} // namespace dokaz::layout
