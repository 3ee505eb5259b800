// SPDX-License-Identifier: GPL-3.0-or-later
// Words that stand on one baseline, from the top of the page down: what lines and rows of tables are made of.
#pragma once
#include "layout/line.h"

#include <cstdint>
#include <vector>

namespace dokaz::layout {

struct Band { // indices into the page's runs
    std::vector<std::uint32_t> runs;
    std::int32_t base = 0;
    std::int32_t size = 0; // largest
    std::int16_t rotation = 0;
    bool taken = false;
};

// The bands of these runs, raised and lowered small letters joined to the line they belong to (the band they
// stood in is then `taken`).
[[nodiscard]] std::vector<Band> bandsOf(const std::vector<Run>& runs, std::vector<std::uint32_t> order);
// The line those runs make: sorted from left to right, note marks taken out.
[[nodiscard]] Line lineOf(PageLines& page, Band& band, std::uint32_t pageIndex);

} // namespace dokaz::layout
