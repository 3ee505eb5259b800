// SPDX-License-Identifier: GPL-3.0-or-later
// The test classes of the room, run by one program.
#pragma once
#include <QObject>

namespace dokaz::tests {

class RecordPages : public QObject {
    Q_OBJECT
  private slots:
    void showFactsWithTheirSources();
    void editAValueInPlace();
    void neverCiteWhatWasNotConfirmed();
    void citeWithTwoPressesOfEnter();
    void takeTheConfirmedPlaceInOneCommand();
    void keepWhatWasTypedWhenItIsRefused();
    void revertWithEscape();
    void takeAValueBackWithAReason();
    void correctOneOfSeveralValues();
    void keepAnEditorThroughARefresh();
    void askBeforeTypedWordsAreLeft();
    void markWhatStandsInTheVault();
    void citeChosenValuesForWords();
    void goBackAndForward();
    void withdrawWithAReason();
    void undoAnEntryFromHistory();
    void neverUndoAnEntryOfAnotherRecord();
    void keepOtherSourcesWhenOneIsAdded();
    void doOnceWhatIsPressedTwice();
    void leaveAnEditorOpenWhenALateAnswerComes();
    void goOnWhenWhatIsBeingSavedIsKept();
    void askBeforeAllFieldsAreShown();
    void stayWhenTheyCannotBeRead();
    void leaveWhatIsNowhere();
    void treatMinorsAsProtectedWhateverTheirCapacity();
    void nameEveryControl();
    void showLargeRecordsAtOnce();
    void drawConflictsTogether();
    void fitNarrowPanes();
    void showWordsLinksAndFiles();
    void blurPicturesUntilAsked();
    void keepARevealedPictureWhileOtherThingsChange();
    void emptyThemselvesWhenTheArchiveCloses();
};

class NewRecords : public QObject {
    Q_OBJECT
  private slots:
    void askForTheKindFirst();
    void areSavedWithControlEnter();
    void citeTheWordsTheyCameFrom();
    void citeAFewWordsForWhatWasTakenFromThem();
    void sayBeforeTypingThatNamesNeedTheVault();
    void stayWhileAnotherRecordIsLookedAt();
    void areRefusedWithoutLosingAnything();
    void hintAtDuplicates();
    void tellEveryValueTheyAreBegunWith();
    void openTheGroupsOfWhatIsGiven();
    void cannotBeDiscardedWhileTheyAreSaved();
    void neverShowTheRecordBeforeFirst();
    void askBeforeWhatWasTypedIsDiscarded();
    void goIntoTheFieldTheyWereMadeFor();
    void waitForTheRecordAFieldOfTheirsNames();
    void fitNarrowPanes();
    void nameEveryControl();
};

class Editors : public QObject {
    Q_OBJECT
  private slots:
    void areThereForEveryTypeButFiles();
    void findTermsByKeys();
    void leaveTermsAsTheyWere();
    void keepLanguageAndSortOfNames();
    void moveFlagsWithArrows();
    void beginLinesInTexts();
    void tellEnterAndEscape();
    void wipeWhatWasTyped();
    void takeNoRecordForOtherWords();
};

class RecordModels : public QObject {
    Q_OBJECT
  private slots:
    void showTermsAsATree();
    void findTermsInAnyLanguage();
    void groupLinksByRole();
    void sayRolesInWords();
    void markMentions();
    void orderHistory();
    void readBackEveryTypedForm_data();
    void readBackEveryTypedForm();
};

} // namespace dokaz::tests
