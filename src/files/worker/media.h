// SPDX-License-Identifier: GPL-3.0-or-later
// Sounds, films and the pixels of images through libav.
#pragma once
#include "base/bytes.h"
#include "files/facts.h"

namespace dokaz::files::worker {

// Adds what the container says, and a small picture of the first frame that can be decoded. False where libav does not
// know the form; what is known of it stays.
[[nodiscard]] bool readMedia(base::ByteView document, Facts& into);
void warmUpMedia();

} // namespace dokaz::files::worker
