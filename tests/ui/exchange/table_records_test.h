// SPDX-License-Identifier: GPL-3.0-or-later
// A list of detainees: several records of each row, added and taken away in the dialog for tables.
#pragma once
#include "support/window_fixture.h"
#include "ui/exchange/table_dialog.h"

#include <QPointer>

namespace dokaz::tests {

class TableRecords : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void takesAListOfDetaineesByKeysAlone();
    void takesAwayWhatHangsOnTheMiddleAndPutsItBack();
    void keepsTwoRecordsOfOneKindApart();
    void goesThroughTheLinesByTab();
    void findsWhatIsSeldomByTyping();
    void saysTheSameOfEveryRow();
    void tiesRecordsToEachOther();
    void standsOnASmallScreenWithLargeLetters();
    void saysWhichRecordNoColumnGoesTo();
    void showsTheRecordsOfAShippedMapping();
    void savesWhatTheCommandLineTakesAlike();

private:
    void show(const QByteArray& text, const QString& name);
    void pressAndChoose(const QString& button, const QString& words);
    void add(const QString& words) { pressAndChoose(QStringLiteral("Add a record"), words); }
    void takeAway(const QString& words);
    void settle();
    [[nodiscard]] QStringList lines() const;
    [[nodiscard]] const std::vector<record::MappedRecord>& records() const {
        return m_dialog->preview().mapping.records;
    }
    [[nodiscard]] const record::MappedRecord* record(const std::string& name) const;
    std::unique_ptr<OpenDesk> m_open;
    QPointer<ui::TableDialog> m_dialog;
    QString m_file;
};

} // namespace dokaz::tests
