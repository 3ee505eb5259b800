// SPDX-License-Identifier: GPL-3.0-or-later
// What the head of an image says of how it stands and how finely it was scanned, where Leptonica does not
// tell.
#pragma once
#include "base/bytes.h"

#include <cstdint>

namespace dokaz::pdf::worker {

struct PictureHead {
    int orientation = 1; // as TIFF and EXIF count it (tag 0x0112): 1 upright … 8
    int dotsPerInch = 0; // 0: does not say
};

[[nodiscard]] PictureHead headOfJpeg(base::ByteView file);
[[nodiscard]] PictureHead headOfPng(base::ByteView file);
// `page` from 0. TIFF itself, and EXIF, which has the same form.
[[nodiscard]] PictureHead headOfTiff(base::ByteView file, std::uint32_t page);

} // namespace dokaz::pdf::worker
