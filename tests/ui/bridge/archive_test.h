// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace dokaz::tests {

class Archives : public QObject {
    Q_OBJECT
  private slots:
    void stopsLongWorkHoweverMuchWasAskedMeanwhile();
    void knowsItsCatalogueAfterItIsClosed();
    void tellsThatTheVaultIsOpenThoughWhoeverAskedIsGone();
    void endsAJobWithItsHandle();
};

} // namespace dokaz::tests
