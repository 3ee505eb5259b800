// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that are read otherwise than from left to right across the sheet: turned ones, and those of
// right-to-left scripts. Afterwards a page's runs hold their text in the order of reading and stand (Run::at)
// as if the page were upright and its lines ran from left to right: a page of a right-to-left script is
// mirrored. Run::box stays true.
#pragma once
#include "layout/line.h"

#include <cstdint>
#include <vector>

namespace dokaz::layout {

// May cut runs that mix directions. Width and height become those of the page as it is read.
void orient(PageLines& page);

// Puts runs that follow each other along a line into the order of reading: on a mirrored page words of
// left-to-right scripts, on others words of right-to-left ones, stand the other way round.
void orderRuns(const PageLines& page, std::vector<std::uint32_t>& runs);

} // namespace dokaz::layout
