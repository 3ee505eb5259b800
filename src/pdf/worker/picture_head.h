// SPDX-License-Identifier: GPL-3.0-or-later
// What the head of an image says of how it stands and how finely it was scanned, where Leptonica does not
// tell.
#pragma once
#include "base/bytes.h"

#include <cstdint>
#include <vector>

namespace dokaz::pdf::worker {

struct PictureHead {
    int orientation = 1; // as TIFF and EXIF count it (tag 0x0112): 1 upright … 8
    int dotsPerInch = 0; // 0: does not say
};

[[nodiscard]] PictureHead headOfJpeg(base::ByteView file);
[[nodiscard]] PictureHead headOfPng(base::ByteView file);
// A folder of a TIFF. `width` and `height` 0: it tells none, or the file ends before it.
struct TiffSheet {
    std::int64_t width = 0, height = 0;
    PictureHead head;
};
// At most `most`, in their order. A file that names a folder it does not hold, as a cut one does, gives it last, without a
// size: nobody is to believe that the sheets before it are all.
[[nodiscard]] std::vector<TiffSheet> sheetsOfTiff(base::ByteView file, std::size_t most);

} // namespace dokaz::pdf::worker
