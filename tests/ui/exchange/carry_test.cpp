// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/carry_test.h"

#include "support/accessible.h"
#include "ui/exchange/carry_dialog.h"
#include "ui/exchange/import_report.h"
#include "ui/models/record_picker.h"
#include "ui/widgets/notice_bar.h"

#include <QFileInfo>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

namespace dokaz::tests {

void ImportEnd::carriesCitationsOverToANewerVersion() {
    m_open->importSample();
    const auto found = m_open->session().candidates("").value();
    session::ReviewCandidates review;
    for (const session::CandidateView& candidate : found)
        if (candidate.kind == "facility" && review.candidates.empty())
            review.candidates = {candidate.id};
    QVERIFY(m_open->session().perform(review));
    importNow({variant(1)});
    QPushButton* offered = button(*m_page, QStringLiteral("Carry citations over"));
    QVERIFY(offered != nullptr && offered->isVisible());
    QTest::mouseClick(offered, Qt::LeftButton);
    auto* dialog = m_page->findChild<ui::CarryDialog*>();
    QVERIFY(dialog != nullptr);
    QPushButton* carry = button(*dialog, QStringLiteral("Carry over"));
    QVERIFY(until([&] { return carry->isEnabled(); }));
    auto* table = dialog->findChild<QTableView*>();
    QVERIFY(table->model()->rowCount() >= 1);
    QCOMPARE(table->model()->index(table->model()->rowCount() - 1, 0).data().toString(), QStringLiteral("Word for word"));
    QCOMPARE(unnamedControls(*dialog), QStringList());
    const auto says = [&](const QString& words) {
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    };
    // One title twice: the files and the days tell them apart.
    QVERIFY(until([&] { return says(QStringLiteral("sample_report.pdf")) && says(QFileInfo(variant(1)).fileName()); }));
    QVERIFY(says(QStringLiteral("taken in")));
    QTest::mouseClick(button(*dialog, QStringLiteral("Swap the two")), Qt::LeftButton);
    QVERIFY(until([&] { return says(QStringLiteral("wrong way round?")); }));
    QVERIFY(!carry->isEnabled());
    QTest::mouseClick(button(*dialog, QStringLiteral("Swap the two")), Qt::LeftButton);
    QVERIFY(until([&] { return carry->isEnabled(); }));
    QTest::keyClick(carry, Qt::Key_Space);
    QVERIFY(until([&] { return isTold(QStringLiteral("carried over.")); }));
    QVERIFY(!carry->isEnabled());
    dialog->reject();
}

void ImportEnd::proposesTheOlderReportAsTheOlderVersion() {
    const auto dated = [&](const char* title, const char* date) {
        return QString::fromStdString(m_open->add("source", {{"title", title}, {"date", date}}));
    };
    const QString march = dated("Report on Ostland", "2031-03-02"), may = dated("Report on Ostland", "2031-05-04");
    auto* dialog = new ui::CarryDialog(m_open->desk());
    dialog->begin(may, march);
    dialog->show();
    const auto pickers = dialog->findChildren<ui::RecordPicker*>();
    QCOMPARE(pickers.size(), 2);
    QVERIFY(until([&] { return pickers.at(0)->record() == march && pickers.at(1)->record() == may; }));
    delete dialog;
}

void ImportEnd::keepsWhatWaitsForAnAnswerAndHidesWhatIsOver() {
    QTemporaryDir empty;
    m_page->importFiles({empty.path()});
    QVERIFY(until([&] { return isTold(QStringLiteral("no files in that folder")); }));
    m_open->importSample();
    importNow({variant(1)});
    QVERIFY(!isTold(QStringLiteral("no files in that folder")));
    QPushButton* offered = button(*m_page, QStringLiteral("Carry citations over"));
    QVERIFY(offered != nullptr && offered->isVisible());
    for (const QTimer* timer : m_page->findChild<ui::NoticeBar*>()->findChildren<QTimer*>())
        QVERIFY(!timer->isActive()); // it would leave by itself
}

void ImportEnd::tellsThatATableIsOnlyKept() {
    QTemporaryDir folder;
    QFile table(folder.filePath(QStringLiteral("list.csv")));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("Id;Name;Town\n1;Mira Kold;Brod\n2;Ilma Torvald;Zarelin\n3;Ostap Verlan;Brod\n");
    table.close();
    importNow({table.fileName(), samplePdf()});
    QCOMPARE(m_page->rows().counts().read, 1);
    QCOMPARE(m_page->rows().counts().kept, 1);
    const QString words = m_page->findChild<ui::ImportReport*>()->words();
    QVERIFY2(words.contains(QStringLiteral("1 read · 1 kept without a reading")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("1 table is kept")), qPrintable(words));
    button(*m_page, QStringLiteral("Only what needs attention"))->click();
    QCOMPARE(m_page->findChild<QTableView*>()->model()->rowCount(), 1);
}

} // namespace dokaz::tests
