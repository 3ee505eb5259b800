// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger's codes as sentences: what a command did, what a check of the archive found.
//
// Threads: the UI thread. Pure.
#pragma once
#include "session/session.h"

#include <QString>

namespace dokaz::ui {

// As at the beginning of a line: "Record added". A code this version does not know is shown as it is.
[[nodiscard]] QString commandWords(const QString& command);
// Whether undo can take it back at all (session: what left cannot be called back).
[[nodiscard]] bool canBeUndone(const session::EntryView& entry);
[[nodiscard]] QString findingWords(const session::CheckFinding& finding);

} // namespace dokaz::ui
