// SPDX-License-Identifier: GPL-3.0-or-later
// Captures of web pages, form by form: the page that the capture is of, and what it says of itself.
#pragma once
#include "files/worker/tasks.h"

namespace dokaz::files::worker {

[[nodiscard]] CapturedPage openWacz(base::ByteView document);  // Web Archive Collection Zipped 1.1
[[nodiscard]] CapturedPage openWarc(base::ByteView document);  // ISO 28500, gzip or not
[[nodiscard]] CapturedPage openMhtml(base::ByteView document); // RFC 2557

} // namespace dokaz::files::worker
