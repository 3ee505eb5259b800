// SPDX-License-Identifier: GPL-3.0-or-later
// What the opening process can be asked for, one function for each task. Each ends the process (opening.h) where the file
// is not what was asked for.
#pragma once
#include "base/bytes.h"
#include "files/capture.h"
#include "files/facts.h"
#include "files/flow.h"
#include "files/grid.h"

namespace dokaz::files::worker {

struct CapturedPage {
    Capture capture;
    Flow flow;
};

// What libraries want from the disk or the system, before the jail closes.
void warmUp();

[[nodiscard]] Grid openGrid(base::ByteView document);           // XLSX, ODS
[[nodiscard]] Flow openFlow(base::ByteView document);           // DOCX, ODT, HTML
[[nodiscard]] Facts openFacts(base::ByteView document);         // images, sounds, films
[[nodiscard]] CapturedPage openCapture(base::ByteView document); // WACZ, WARC, MHTML

} // namespace dokaz::files::worker
