// SPDX-License-Identifier: GPL-3.0-or-later
// A picture as a PNG file (ISO 15948), its pixels as they are: larger than need be, and nothing to unpack
// them with.
#pragma once
#include "base/bytes.h"

#include <cstdint>

namespace dokaz::cli {

// `rgb`: three bytes a pixel, rows from the top, width × height × 3 of them.
[[nodiscard]] base::Bytes pngOf(std::uint32_t width, std::uint32_t height, base::ByteView rgb);

} // namespace dokaz::cli
