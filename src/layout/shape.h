// SPDX-License-Identifier: GPL-3.0-or-later
// Measures of a document that the rules compare with: body size, line pitch, left edges.
#pragma once
#include "layout/line.h"

#include <vector>

namespace dokaz::layout {

struct Shape {
    std::int32_t bodySize = 1000;
    std::int32_t pitch = 1200;        // from baseline to baseline inside a paragraph
    std::vector<std::int32_t> left;   // a page: the left edge most of its body lines share
    std::vector<std::int32_t> right;  // a page: where its full lines end
};

// Counts lines whose role is Body. Deterministic: of equally frequent values the smaller one.
[[nodiscard]] Shape shapeOf(const std::vector<PageLines>& pages);

} // namespace dokaz::layout
