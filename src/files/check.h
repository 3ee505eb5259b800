// SPDX-License-Identifier: GPL-3.0-or-later
// The one door between what an opening process said and what the program believes to be well formed.
#pragma once
#include "files/wire.h"

namespace dokaz::files {

// Afterwards: the parts are those of the task; every string is UTF-8 without U+0000; all text together is within
// limits::textBytes; rows and columns rise and lie within limits, cells have a kind and text; blocks have a kind, marks and
// cells lie within their text and do not overlap, notes exist and are footnotes; a picture has as many bytes as its sides
// say. WorkerFailed, naming the rule, otherwise. What the text means is as untrusted as ever.
[[nodiscard]] base::Result<Answer> checkedAnswer(UntrustedAnswer&& answer, Task task);

} // namespace dokaz::files
