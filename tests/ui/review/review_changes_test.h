// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "support/window_fixture.h"

namespace dokaz::tests {

// The review while the archive changes under it, and decisions that are taken back.
class ReviewChangesTest : public QObject {
    Q_OBJECT
private slots:
    void leavesTheFieldSomebodyTypesIn_data();
    void leavesTheFieldSomebodyTypesIn();
    void asksBeforeOneKeyDecidesOverSources();
    void decidesOnTheSourceThatIsLookedAt();
    void keepsWhatWasSplitApart();
    void showsTheProposalOfTheMentionShown();
    void acceptsWhatIsShown();
    void refusesWhatIsNoLongerSo();
    void tellsWhereCorrectedWordsWent();
    void acceptsAProtectedPersonAgainAfterUndo();
    void keepsADecisionThatCouldNotBeUndone();
    void forgetsADecisionThatWasUndoneElsewhere();
    void keepsTheKindWhenNoneOfItIsLeft();
    void countsOnlyWhatWasDecidedHere();
    void namesTheSourcesThatWait();
    void saysOnlyOfNamesNeverAcceptedThatTheyAreLeftOutElsewhere();
};

} // namespace dokaz::tests
