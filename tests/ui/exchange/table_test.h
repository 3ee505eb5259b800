// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog for tables: proposes, shows, is changed by keyboard, takes in.
#pragma once
#include "support/window_fixture.h"
#include "ui/exchange/table_dialog.h"

#include <QPointer>

namespace dokaz::tests {

class Tables : public QObject {
    Q_OBJECT
  private slots:
    void init();
    void cleanup();
    void keepsTheRulesOfAModel();
    void showsAGuessWithRecordsAndRefusals();
    void takesAColumnWhereThePersonSendsItByKeyboard();
    void tellsWhatWouldStandOpenAndAsksAgainWhenTheBasisChanges();
    void keepsTheFileInTheVaultWhereAsked();
    void asksOfALikenessUntilItIsDecided();
    void tellsOfLikenessesBehindTheVault();
    void importsAndReports();
    void asksBeforeRecordsWouldBeHereTwice();
    void updatesTheListThatHasItsKeys();
    void leavesTheKeyboardWithWhoeverTypes();
    void showsThePresetThatFits();
    void makesASecondRecordOfEachRowLinkedToTheFirst();

  private:
    void show(const QByteArray& text, const QString& name);
    [[nodiscard]] const std::vector<record::MappedRecord>& records() const { return m_dialog->preview().mapping.records; }
    void importAll();
    std::unique_ptr<OpenDesk> m_open;
    QPointer<ui::TableDialog> m_dialog;
    QString m_file;
};

} // namespace dokaz::tests
