// SPDX-License-Identifier: GPL-3.0-or-later
// Words copied for other programs: clipboard histories are asked not to keep them, and they go after a while
// or at locking, unless another program copied something since.
//
// Threads: the UI thread.
#pragma once
#include <QClipboard>
#include <QString>

#include <functional>

namespace dokaz::ui {

inline constexpr int copiedForMs = 30'000;

void copyForAWhile(const QString& words);
void forgetCopied();
// At locking: whatever this program copied in any way, and the selection that others paste with the middle
// button. `isOurs`: whether this program gave what stands there; by default as the window system says.
void forgetAllCopied(const std::function<bool(QClipboard::Mode)>& isOurs = {});

} // namespace dokaz::ui
