// SPDX-License-Identifier: GPL-3.0-or-later
// Tab by what the eye sees: through the controls in the order in which they stand, whenever they were made. Qt goes by the
// time of making, so that what is built late (values of a record, a page first opened) would stand after everything else.
//
// Threads: the UI thread.
#pragma once
#include <vector>

class QWidget;

namespace dokaz::ui {

// The visible, enabled controls under `root` that Tab goes to: by layouts, and by place where there is none.
[[nodiscard]] std::vector<QWidget*> tabStops(QWidget* root);
// From the control with the keyboard to the next (or the one before) under `root`, round at the end; false: there is none.
bool focusNeighbour(QWidget* root, bool next);

} // namespace dokaz::ui
