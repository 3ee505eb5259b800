// SPDX-License-Identifier: GPL-3.0-or-later
// The table of contents, so that its numbers are not taken for paragraphs.
#pragma once
#include "layout/line.h"

#include <string_view>
#include <vector>

namespace dokaz::layout {

// "Contents", "Sommaire", "Содержание" … and nothing else.
[[nodiscard]] bool namesContents(std::u32string_view text);
// From a line that says "Contents" (in one of eight languages) on one of the first pages to the last line of that
// page that ends in a page number, and further pages that begin with such lines; also every line with dot leaders.
void markContents(std::vector<PageLines>& pages);

} // namespace dokaz::layout
