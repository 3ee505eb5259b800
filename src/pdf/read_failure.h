// SPDX-License-Identifier: GPL-3.0-or-later
// Why a document could not be read. Only the number crosses from the reading process; the words stand here.
#pragma once
#include "base/error.h"

#include <cstdint>

namespace dokaz::pdf {

// The values are part of docs/formats/worker_wire.md: a reading process ends with exit code 64 + value.
enum class ReadFailure : std::uint8_t {
    NotAPdf = 1,       // no PDF header in the first 1,024 bytes
    Damaged = 2,       // a header, but nothing that can be opened
    NeedsPassword = 3, // encrypted; no password was given
    WrongPassword = 4, // encrypted; the password given does not open it
    NoPages = 5,       // opens, but has no page
    TooLarge = 6,      // the file is larger than maxDocumentBytes
    TooManyPages = 7,
    LimitReached = 8, // more text, words, fonts or pixels than limits.h allows
    MemoryLimit = 9,
    TimeLimit = 10,
    Crashed = 11,
    JailMissing = 12, // the system cannot lock the reading process down: nothing is read
    NoSuchPage = 13,  // asked to draw a page the document does not have
    BadAnswer = 14,   // the reading process sent something its format does not allow
    BadRequest = 15,  // the reading process did not understand the request
    LanguageMissing = 16, // no language data for the recognition asked for is installed
};

// Stable, for reports and the record of a failed reading: "needs-password".
[[nodiscard]] std::string_view reasonCode(ReadFailure failure);
// Unsupported, WrongKey, Refused, NotFound or WorkerFailed, with the reason code as subject.
[[nodiscard]] base::Error errorFor(ReadFailure failure);

} // namespace dokaz::pdf
