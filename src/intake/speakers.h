// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks in a transcript: names before a colon that come again.
#pragma once
#include "record/reading.h"

namespace dokaz::intake {

// Where a label ("Witness B:", "СУДЬЯ:", "Q.") begins at least two passages and there are at least two labels, or one that
// begins three, it becomes the speaker of its passages and leaves their text. Only passages without a number, notes and
// placements are looked at.
void nameSpeakers(record::Reading& reading);

} // namespace dokaz::intake
