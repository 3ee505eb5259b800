// SPDX-License-Identifier: GPL-3.0-or-later
// How every table of the window stands: whole rows, no grid, no row numbers, one line a row, Tab leaves it.
#pragma once
#include <QString>

class QTableView;

namespace dokaz::ui {

// Before the model is set or after. `name`: for screen readers.
void prepareTable(QTableView& table, const QString& name);
// Home and End go to the first and the last row, not to the ends of a line. Part of prepareTable().
void moveByRows(QTableView& table);

} // namespace dokaz::ui
