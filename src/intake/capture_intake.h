// SPDX-License-Identifier: GPL-3.0-or-later
// What a capture of several files adds to the source made from its main file: all other files, a list of them
// with their digests, and the details of the collection.
#pragma once
#include "intake/capture_folder.h"
#include "intake/file_report.h"
#include "job/job.h"

namespace dokaz::store {
class Store;
}

namespace dokaz::intake {

// Of a capture that is here already, what it lacks. Cancelled between files. A file that is left out is counted and told in
// a note, and ends nothing.
[[nodiscard]] base::Result<void> takeCapture(store::Store& store, const CaptureFiles& capture,
                                             base::ByteView main, PreparedFile& prepared,
                                             job::Context& context);

} // namespace dokaz::intake
