// SPDX-License-Identifier: GPL-3.0-or-later
// Places on a page: 1/100 pt (1 pt = 1/72 inch), origin top left of the crop box after rotation, y downwards.
#pragma once
#include <algorithm>
#include <compare>
#include <cstdint>

namespace dokaz::base {

// The page as counted by the file, from 1. What is printed on it is its label.
struct PageNumber {
    std::int32_t value = 0; // 0: none
    auto operator<=>(const PageNumber&) const = default;
};

// Invariant of a box that covers something: x0 < x1 and y0 < y1.
struct Rect {
    std::int32_t x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    auto operator<=>(const Rect&) const = default;

    [[nodiscard]] std::int32_t width() const { return x1 - x0; }
    [[nodiscard]] std::int32_t height() const { return y1 - y0; }
    [[nodiscard]] bool isEmpty() const { return x1 <= x0 || y1 <= y0; }
    [[nodiscard]] Rect unitedWith(const Rect& other) const {
        if (isEmpty())
            return other;
        if (other.isEmpty())
            return *this;
        return {std::min(x0, other.x0), std::min(y0, other.y0), std::max(x1, other.x1), std::max(y1, other.y1)};
    }
};

} // namespace dokaz::base
