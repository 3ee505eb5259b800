// SPDX-License-Identifier: GPL-3.0-or-later
// Decimals as text: the archive never rounds a number it was given.
#pragma once
#include <string_view>

namespace dokaz::record {

// "-12", "0", "55.25": no plus, no leading zeros, no exponent, at most 30 digits before and after the point.
[[nodiscard]] bool isDecimal(std::string_view text);
// Negative, 0 or positive as `a` is less than, equal to or greater than `b`. Both must be decimals.
[[nodiscard]] int compareDecimals(std::string_view a, std::string_view b);

} // namespace dokaz::record
