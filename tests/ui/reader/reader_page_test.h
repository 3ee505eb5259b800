// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "support/window_fixture.h"

namespace dokaz::tests {

// The reader as a person uses it, on the invented report.
class ReaderPageTest : public QObject {
    Q_OBJECT
  private slots:
    void showsThePageAndItsText();
    void showsWordsSomebodyAskedFor();
    void keepsTheSidesInStep();
    void citesForTheOpenRecord();
    void copiesWithReference();
    void startsRecordsFromWords();
    void findsWords();
    void tellsWhyASourceHasNoText();
    void followsDecisions();
    void goesToPages();
    void recognisesTextAndShowsHowSureItIs();
    void proposesThePagesThatWereRecognised();
    void stopsRecognising();
    void blursImagesUntilAsked();
    void savesAPictureWithAReason();
    void showsOnlyTheTextOfWhatHasNoPages();
    void readsTypedPages();
    void namesEveryControl();
    void readsRealReports();
};

} // namespace dokaz::tests
