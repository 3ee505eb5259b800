// SPDX-License-Identifier: GPL-3.0-or-later
// Words copied for other programs: clipboard histories are asked not to keep them, and they go after a while or at
// locking, unless something else was copied since.
//
// Threads: the UI thread.
#pragma once
#include <QString>

namespace dokaz::ui {

inline constexpr int copiedForMs = 30'000;

void copyForAWhile(const QString& words);
void forgetCopied();

} // namespace dokaz::ui
