// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "support/window_fixture.h"

namespace dokaz::tests {

// The review as a person uses it, on the invented report.
class ReviewPageTest : public QObject {
    Q_OBJECT
private slots:
    void acceptsAndRejectsByKey();
    void undoesTheLastDecision();
    void takesBackWhatIsRefusedAndLeavesTheNextSelected();
    void readsAgainWhatSomebodyElseDecided();
    void splitsAGroup();
    void decidesThirtyTimesAMinute();
    void correctsBeforeAccepting();
    void groupsByFoldedName();
    void takesAHundredThousandMentions();
    void countsWhatWaitsAfterEachDecision();
    void beginsAnotherSourceWithAllKinds();
    void saysWhichKindOfRecordAcceptingMakes();
    void saysThatARejectedNameIsLeftOutElsewhere();
    void namesEveryControl();
};

} // namespace dokaz::tests
