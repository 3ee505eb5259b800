// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace dokaz::tests {

class Frame : public QObject {
    Q_OBJECT
  private slots:
    void paintsItsFirstWindowSoon();
    void goesToEveryPlaceOfTheNavigationByKeyboard();
    void namesEveryControlOnEveryPage();
    void findsCommandsAndRecordsInThePalette();
    void undoesNothingThatIsLookedForByName();
    void putsTheKeyboardIntoTheSearchThatIsClicked();
    void undoesWhatItNames();
    void offersToUndoOnlyTheNewestChange();
    void buildsWhatIsShownAgain();
    void locksFromMenusAndDialogs();
    void opensTheVaultAndShowsIt();
    void takesFilesThatAreDroppedOnIt();
    void showsJobsAndStopsThem();
    void changesThemeAndTextSizeAtOnce();
    void fitsASmallScreenWithLargeText();
    void goesByTabThroughTheValuesOfTheRecord();
    void putsTheKeyboardIntoTheRecord();
    void putsTheKeyboardIntoTheList();
    void givesTheKeyboardToTheListOfMentions();
    void opensTheFormForANewCase();
    void putsTheKeyboardWhereABundleIsNamed();
    void warnsBeforeAnotherArchiveTakesThePlaceOfWordsTyped();
    void helpsInEveryPlace();
    void offersNothingOfTheArchiveWhileLocked();
};

} // namespace dokaz::tests
