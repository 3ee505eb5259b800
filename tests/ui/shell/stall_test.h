// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace dokaz::tests {

class Stalls : public QObject {
    Q_OBJECT
  private slots:
    void neverLastLongWhileReportsComeInAndAMillionRowsAreScrolled();
    void neverLastLongWhileAPersonGoesThroughThePlaces();
};

} // namespace dokaz::tests
