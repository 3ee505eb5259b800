// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace dokaz::tests {

class Traces : public QObject {
    Q_OBJECT
  private slots:
    void leavesNothingOfTheArchiveOutsideIt();
    void writesSettingsOfLooksAndHabitsAlone();
};

} // namespace dokaz::tests
