// SPDX-License-Identifier: GPL-3.0-or-later
// Images in HEIF files (ISO/IEC 23008-12): HEIC as phones write it, AVIF. Decoded by libheif in the calling thread, which
// must be one of a jailed process. Upright: the file's own turning is done, an EXIF orientation beside it says the same
// again and is not to be followed.
#pragma once
#include "base/bytes.h"

#include <cstdint>
#include <optional>

namespace dokaz::heif {

struct Size {
    std::int64_t width = 0, height = 0; // pixels, upright; more than 0
};

struct Image {
    Size size;
    base::Bytes rgb; // 3 bytes a pixel, rows from the top, nothing between them; what shows through is white
};

// Of the picture that the file calls its primary one, from its head; none where it is damaged.
[[nodiscard]] std::optional<Size> sizeOf(base::ByteView file);
// None where it is damaged, or has more than `mostPixels`.
[[nodiscard]] std::optional<Image> decode(base::ByteView file, std::int64_t mostPixels);

[[nodiscard]] const char* version(); // of libheif

} // namespace dokaz::heif
