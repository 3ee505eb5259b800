// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace dokaz::tests {

class Unlock : public QObject {
    Q_OBJECT
  private slots:
    void opensWithThePassphraseTyped();
    void bringsAnArchiveOfAnEarlierVersionUpToDate();
    void saysWhenThePassphraseIsWrongAndKeepsTheArchive();
    void locksWithAKeyAndOpensAgain();
    void forgetsWhatWasCopiedWhenItLocks();
    void forgetsWhatAnEditorCopied();
    void coversDialogsTooWhenNobodyIsThere();
    void stopsNoWorkWithTheCurtain();
    void coversNamesThatWereFound();
    void undoesNothingBehindTheCurtain();
    void locksWhenTheWorkBehindTheCurtainIsDone();
    void locksAfterSleep();
    void locksByItselfWhenNobodyIsThere();
    void makesANewArchiveWithTheOfferedPassphrase();
    void leavesNoPassphraseBehindWhoeverGoesBack();
    void leavesNoPassphraseBehindWhoeverOpensAnother();
    void makesOneArchiveAtATime();
    void keepsThePassphraseWhenTheNameIsTaken();
    void showsItsWarningWhole();
    void refusesAWeakPassphraseAndOneTypedDifferently();
    void remembersArchivesOnlyWhereAllowed();
    void saysNothingOfTheInsideInItsTitle();
};

} // namespace dokaz::tests
