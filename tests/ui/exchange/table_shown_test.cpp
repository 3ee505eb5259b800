// SPDX-License-Identifier: GPL-3.0-or-later
// What is taken in is what the preview shows, and the window goes on meanwhile.
#include "ui/exchange/table_test.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <algorithm>
#include <limits>

namespace dokaz::tests {

void Tables::takesBackTheNameOfAList() {
    importAll();
    show(QByteArray(incidents) + "4;14.01.2031;Стояние;Парк;d\n", QStringLiteral("from Ostland.csv"));
    QLineEdit* list = listName();
    QSignalSpy shown(m_dialog.data(), &ui::TableDialog::previewShown);
    list->setFocus();
    list->selectAll();
    QTest::keyClicks(list, QStringLiteral("Other"));
    QVERIFY(shown.wait(20000));
    QVERIFY(m_dialog->preview().wouldDouble);
    list->selectAll();
    QTest::keyClick(list, Qt::Key_Backspace);
    QVERIFY(shown.wait(20000));
    QVERIFY(!m_dialog->preview().wouldDouble);
    QCOMPARE(m_dialog->preview().mapping.list, std::string("list")); // as it was proposed
    QCOMPARE(list->text(), QString());                               // for whoever types another
    QTest::keyClick(list, Qt::Key_Tab);
    QCOMPARE(list->text(), QStringLiteral("list"));
}

void Tables::importsNothingThatNoPreviewHasShown() {
    QLineEdit* list = listName();
    list->setFocus();
    list->selectAll();
    QSignalSpy shown(m_dialog.data(), &ui::TableDialog::previewShown), ended(m_dialog.data(), &ui::TableDialog::importEnded);
    QTest::keyClicks(list, QStringLiteral("Marches"));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(notice(QStringLiteral("Nothing was imported")) != nullptr);
    QVERIFY(shown.wait(20000));
    QCOMPARE(ended.size(), 0);
    QVERIFY(m_open->session().list("incident").value().empty());
    QCOMPARE(m_dialog->preview().mapping.list, std::string("Marches"));
    QVERIFY(notice(QStringLiteral("shows now what changed")) != nullptr);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(ended.wait(30000));
    QCOMPARE(m_open->session().list("incident").value().size(), std::size_t{3});
    emit m_open->archive().vaultOpened(); // whatever opens it: the report stays
    QTest::qWait(300);
    QVERIFY(notice(QStringLiteral("The table is in")) != nullptr);
}

void Tables::importsNoFileThatWasChangedMeanwhile() {
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::Append));
    file.write("4;14.01.2031;Стояние;Парк;d\n");
    file.close();
    QSignalSpy shown(m_dialog.data(), &ui::TableDialog::previewShown);
    importAll();
    QVERIFY(m_open->session().list("incident").value().empty());
    QVERIFY(notice(QStringLiteral("was changed")) != nullptr || !shown.isEmpty());
    QVERIFY(!shown.isEmpty() || shown.wait(20000));
    QCOMPARE(m_dialog->preview().rows, std::int64_t{4});
    importAll();
    QCOMPARE(m_open->session().list("incident").value().size(), std::size_t{4});
}

void Tables::goesOnWhileManyRefusedRowsAreShownAndSaved() {
    QByteArray text("Id;Дата;Событие;Место;Заметка\n");
    const QByteArray words(60, 'x');
    for (int row = 1; row <= 200'000; ++row)
        text += QByteArray::number(row) + ";31.02.2031;;;" + words + "\n";
    show(text, QStringLiteral("many.csv"));
    qint64 longest = 0;
    QElapsedTimer since;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
    since.start();
    beat.start(0);
    QSignalSpy shown(m_dialog.data(), &ui::TableDialog::previewShown);
    QTest::keyClick(m_dialog->findChild<QCheckBox*>(), Qt::Key_Space);
    QVERIFY(shown.wait(60000));
    QVERIFY(m_dialog->preview().refusals.size() >= 100'000);
    // Another program may hold the processor once: the best of three goes tells whether the window waits for the rows.
    qint64 best = std::numeric_limits<qint64>::max();
    for (int go = 1; go <= 3; ++go) {
        const QString saved = QString::fromStdString((m_open->folder() / ("refused" + std::to_string(go) + ".csv")).string());
        QTest::keyClick(button(QStringLiteral("Save what is refused")), Qt::Key_Space);
        auto* files = m_dialog->findChild<QFileDialog*>();
        QVERIFY(files != nullptr);
        files->findChild<QLineEdit*>()->setText(saved);
        longest = 0;
        since.restart();
        QTest::keyClick(files->findChild<QLineEdit*>(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(QFile(saved).size() > 1'000'000, 60000);
        QTRY_VERIFY_WITH_TIMEOUT(notice(QStringLiteral("refused rows are saved")) != nullptr, 60000);
        best = std::min(best, longest);
        QTRY_VERIFY(m_dialog->findChild<QFileDialog*>() == nullptr);
    }
    since.restart(); // what that costs, whatever the machine
    const std::string csv = session::refusalsAsCsv(m_dialog->preview().refusals, m_dialog->preview().refused, false);
    const qint64 cost = since.elapsed();
    QVERIFY2(best < cost * 3 / 4, qPrintable(QStringLiteral("%1 ms of %2").arg(best).arg(cost)));
}

} // namespace dokaz::tests
