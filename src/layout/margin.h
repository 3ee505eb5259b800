// SPDX-License-Identifier: GPL-3.0-or-later
// Notes set beside the text, in the margin.
#pragma once
#include "layout/line.h"

#include <vector>

namespace dokaz::layout {

// For each run of the page whether it belongs to such a note: it is clearly smaller than the page's text and stands
// wholly to the side of it that has more of such, in an outer third of the page. Empty where fewer than forty
// letters do and the first word is no number.
[[nodiscard]] std::vector<bool> marginOf(const PageLines& page);

} // namespace dokaz::layout
