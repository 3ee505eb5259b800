// SPDX-License-Identifier: GPL-3.0-or-later
// What images say in EXIF and XMP, through Exiv2.
#pragma once
#include "base/bytes.h"
#include "files/facts.h"
#include "files/worker/small_picture.h"

namespace dokaz::files::worker {

// False where it is no image that Exiv2 knows.
[[nodiscard]] bool readImageFacts(base::ByteView document, Facts& into, Orientation& orientation);

} // namespace dokaz::files::worker
