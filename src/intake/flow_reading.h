// SPDX-License-Identifier: GPL-3.0-or-later
// A document without pages, as the opening process gave it, as a reading. Pure.
#pragma once
#include "files/flow.h"
#include "record/reading.h"

namespace dokaz::intake {

// Every block becomes a passage in its order; numbers lose the full stop behind them and typed numbers leave the text, as
// in readings of PDFs. Comments of reviewers are passages of kind "other" with their author as speaker.
[[nodiscard]] record::Reading readingOf(const files::Flow& flow);

} // namespace dokaz::intake
