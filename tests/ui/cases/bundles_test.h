// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/cases/case_desk.h"

namespace dokaz::ui {
class BundleAssistant;
}

namespace dokaz::tests {

class Bundles : public QObject, private CaseDesk {
    Q_OBJECT
private slots:
    void init() { openArchive(OpenDesk::Vault::Open); }
    void cleanup() { m_open.reset(); }

    void sealsABundleAndChecksIt();
    void goesBackToThePreviewWhenTheCaseChanges();
    void leavesNothingBehindWhenCancelled();
    void tellsWhyABundleCannotBeSealed();
    void showsNoVerdictUnderAnotherName();
    void forgetsTheVerdictWithTheSignersWords();
    void endsItsJobWhenTheAssistantIsClosedDuringTheCheck();

private:
    static void goToFile(ui::BundleAssistant& assistant);
    void checksFromOutside(const QString& file);
    void finishesWork();
};

} // namespace dokaz::tests
