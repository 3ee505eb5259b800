// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "support/window_fixture.h"

namespace dokaz::tests {

// Every key of the review.
class ReviewKeysTest : public QObject {
    Q_OBJECT
private slots:
    void matchesToTheRecordThatIsTyped();
    void matchesToTheAlternativeOfADigit();
    void makesANewRecordAlthoughOneIsAlike();
    void movesDownAndUp();
    void groupsAndUngroups();
    void opensTheWordsInTheReader();
    void goesToTheFilter();
    void showsTheKeys();
};

} // namespace dokaz::tests
