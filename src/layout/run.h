// SPDX-License-Identifier: GPL-3.0-or-later
// A word of the file made ready for layout.
#pragma once
#include "layout/line.h"

namespace dokaz::layout {

// Coordinates are clamped to ±100,000 pt, so that sums of a few of them stay in 32 bits.
[[nodiscard]] Run runOf(const pdf::Word& untrustedWord, const pdf::Document& document);

} // namespace dokaz::layout
