// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "support/window_fixture.h"

namespace dokaz::tests {

// The text of a document, without an archive.
class PassageViewTest : public QObject {
    Q_OBJECT
  private slots:
    void takesFiveThousandPassagesWithoutAStall();
    void selectsByKeys();
    void selectsByMouse();
    void goesByPassageWithTab();
    void countsCodePoints();
    void leavesNoteMarksOutOfPlaces();
    void keepsWhatIsOnTopWhenHeightsBecomeKnown();
    void findsWhatLooksTheSame();
    void saysWhereWordsStand();
    void coversPassages();
    void putsCellsUnderTheirColumn();
};

// The sheets and the outline, without an archive.
class PageViewTest : public QObject {
    Q_OBJECT
  private slots:
    void asksForPicturesNearTheWindow();
    void keepsFewPictures();
    void selectsWordsByDragging();
    void laysTheBoxesOfWordsOverThePage();
    void outlinesByRank();
};

} // namespace dokaz::tests
