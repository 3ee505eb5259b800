// SPDX-License-Identifier: GPL-3.0-or-later
// The lists over the queue: of sources, of kinds.
// Threads: the UI thread.
#pragma once
#include "session/values.h"

#include <QString>

#include <utility>
#include <vector>

class QComboBox;
class QWidget;

namespace dokaz::ui {

// As wide as there is room for, whatever stands in it.
[[nodiscard]] QComboBox* newChoice(const QString& name, QWidget* parent);
// By symbol and title, as people sort them; and the source of each.
[[nodiscard]] std::vector<std::pair<QString, QString>> sortedTitles(const std::vector<session::WaitingSource>& sources);

} // namespace dokaz::ui
