// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace dokaz::tests {

class Unlock : public QObject {
    Q_OBJECT
  private slots:
    void opensWithThePassphraseTyped();
    void saysWhenThePassphraseIsWrongAndKeepsTheArchive();
    void locksWithAKeyAndOpensAgain();
    void forgetsWhatWasCopiedWhenItLocks();
    void coversDialogsTooWhenNobodyIsThere();
    void locksByItselfWhenNobodyIsThere();
    void makesANewArchiveWithTheOfferedPassphrase();
    void leavesNoPassphraseBehindWhoeverGoesBack();
    void keepsThePassphraseWhenTheNameIsTaken();
    void showsItsWarningWhole();
    void refusesAWeakPassphraseAndOneTypedDifferently();
    void remembersArchivesOnlyWhereAllowed();
    void saysNothingOfTheInsideInItsTitle();
};

} // namespace dokaz::tests
