// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace dokaz::tests {

// From a report to a sealed bundle by the keyboard alone: no click, and no call into the window but to look.
class MainJob : public QObject {
    Q_OBJECT
  private slots:
    void isDoneByTheKeyboardAlone();
};

} // namespace dokaz::tests
