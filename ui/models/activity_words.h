// SPDX-License-Identifier: GPL-3.0-or-later
// What a check of the archive found, as sentences.
//
// Threads: the UI thread. Pure.
#pragma once
#include "session/session.h"

#include <QString>

namespace dokaz::ui {

[[nodiscard]] QString findingWords(const session::CheckFinding& finding);
[[nodiscard]] bool isMendedByRebuilding(const session::CheckFinding& finding);

} // namespace dokaz::ui
