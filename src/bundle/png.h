// SPDX-License-Identifier: GPL-3.0-or-later
// A picture as a PNG file (ISO 15948).
#pragma once
#include "base/bytes.h"
#include "base/result.h"

#include <cstdint>

namespace dokaz::bundle {

// `rgb`: three bytes a pixel, rows from the top, width × height × 3 of them. Internal where it cannot be packed.
[[nodiscard]] base::Result<base::Bytes> pngOf(std::uint32_t width, std::uint32_t height, base::ByteView rgb);

} // namespace dokaz::bundle
