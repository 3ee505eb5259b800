// SPDX-License-Identifier: GPL-3.0-or-later
// A decoded frame as a small upright picture.
#pragma once
#include "files/facts.h"

struct AVFrame;

namespace dokaz::files::worker {

// How the pixels have to be turned to stand upright, as TIFF and EXIF count it (tag 0x0112): 1 as they are … 8.
struct Orientation {
    int exif = 1;
};

// At most limits::pictureSide on its longer side; empty where the frame cannot be scaled.
[[nodiscard]] Picture smallPicture(const AVFrame& frame);
[[nodiscard]] Picture upright(const Picture& picture, Orientation orientation);

} // namespace dokaz::files::worker
