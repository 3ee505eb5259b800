// SPDX-License-Identifier: GPL-3.0-or-later
// Which files besides PDFs have pages that can be drawn and read: images, each a document of one page or,
// TIFF, several. Looks for fixed bytes only.
#pragma once
#include "base/bytes.h"

namespace dokaz::pdf {

// PNG, JPEG, TIFF, WebP or GIF by its first bytes.
[[nodiscard]] bool isPicture(base::ByteView file);
// Of an object's row: "application/pdf", and the media types of those images.
[[nodiscard]] bool hasPages(std::string_view mediaType);

} // namespace dokaz::pdf
