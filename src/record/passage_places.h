// SPDX-License-Identifier: GPL-3.0-or-later
// Where the words of a passage stand, as the views keep it: its placements, note marks, confidences, cells, speaker and time in
// few bytes. As the canonical line they take eleven bytes for each letter of text, and were most of an archive; this takes two
// to three. Not evidence: it is made from the reading's lines and can be made again. docs/formats/archive.md tells the form.
// Pure, any thread. Errors: Corrupt where the bytes are not such a form.
#pragma once
#include "base/bytes.h"
#include "record/reading.h"

namespace dokaz::record {

[[nodiscard]] base::Bytes packedPlaces(const Passage& passage);
// Adds to a passage what packedPlaces kept of it.
[[nodiscard]] base::Result<void> unpackPlaces(base::ByteView packed, Passage& into);

} // namespace dokaz::record
