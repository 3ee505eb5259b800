// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog for tables: proposes, shows, is changed by keyboard, takes in.
#pragma once
#include "support/window_fixture.h"
#include "ui/exchange/table_dialog.h"

#include <QPointer>

class QLineEdit;
class QPushButton;

namespace dokaz::ui {
class NoticeBar;
}

namespace dokaz::tests {

inline constexpr const char* incidents = "Id;Дата;Событие;Место;Заметка\n"
                                  "1;12.01.2031;Пикет;Вольная площадь;a\n"
                                  "2;13.01.2031;Шествие;Набережная;b\n"
                                  "3;31.02.2031;Собрание;Парк;c\n";

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
    void takesBackTheNameOfAList();
    void importsNothingThatNoPreviewHasShown();
    void importsNoFileThatWasChangedMeanwhile();
    void goesOnWhileManyRefusedRowsAreShownAndSaved();
    void leavesTheKeyboardWithWhoeverTypes();
    void showsThePresetThatFits();
    void readsTheFileAsThePersonChooses();
    void makesASecondRecordOfEachRowLinkedToTheFirst();

  private:
    [[nodiscard]] QPushButton* button(const QString& words) const;
    [[nodiscard]] QLineEdit* listName() const;
    [[nodiscard]] ui::NoticeBar* notice(const QString& words) const; // the visible one that says so
    void show(const QByteArray& text, const QString& name);
    [[nodiscard]] const std::vector<record::MappedRecord>& records() const { return m_dialog->preview().mapping.records; }
    void importAll();
    std::unique_ptr<OpenDesk> m_open;
    QPointer<ui::TableDialog> m_dialog;
    QString m_file;
};

} // namespace dokaz::tests
