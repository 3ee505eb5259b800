// SPDX-License-Identifier: GPL-3.0-or-later
// A page as a picture in grey: a byte a pixel, 0 black, rows from the top, nothing between rows.
#pragma once
#include "base/bytes.h"

#include <cstdint>

namespace dokaz::pdf::worker {

struct GreyImage {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    double dotsPerInch = 0;
    base::Bytes grey;
};

} // namespace dokaz::pdf::worker
