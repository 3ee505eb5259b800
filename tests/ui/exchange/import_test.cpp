// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/carry_test.h"
#include "session/import_values.h"
#include "support/accessible.h"
#include "ui/exchange/table_records_test.h"
#include "ui/exchange/table_test.h"
#include "ui/widgets/passphrase_field.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace dokaz::tests {

namespace {

ui::ImportRow fileAt(int number) {
    ui::ImportRow row;
    row.name = QStringLiteral("%1.pdf").arg(number);
    row.folder = QStringLiteral("/a");
    row.path = row.folder + QLatin1Char('/') + row.name;
    row.size = 10;
    return row;
}

} // namespace

class Import : public ImportPageTest {
    Q_OBJECT
  private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void keepsTheRulesOfAModel() {
        ui::ImportRows rows;
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<ui::ImportRow> files;
        for (int i = 0; i < 5; ++i)
            files.push_back(fileAt(i));
        QCOMPARE(rows.add(files), 5);
        QCOMPARE(rows.add(files), 0);
        rows.setState({1, 3}, ui::ImportState::Queued, true);
        session::ImportedFile ended;
        ended.file = "/a/3.pdf";
        ended.status = "already";
        rows.take({ended});
        QCOMPARE(rows.counts().alreadyWithBasis, 1);
        rows.removeFiles({0, 1, 4});
        QCOMPARE(rows.rowCount(), 2);
        QCOMPARE(rows.find(QStringLiteral("/a/3.pdf")), 1);
        rows.clear();
    }

    void readsAFileAndTellsWhatWasFound() {
        QSignalSpy words(&m_open->desk(), &ui::Desk::wordsWanted);
        m_page->importFiles({samplePdf()});
        QVERIFY(until([&] { return m_page->rows().rowCount() == 1; }));
        QPushButton* start = button(*m_page, QStringLiteral("Import 1 file"));
        QVERIFY(start != nullptr && start->isEnabled());
        QTest::mouseClick(start, Qt::LeftButton);
        QVERIFY(until([&] { return m_page->rows().counts().read == 1; }));
        QVERIFY(m_page->rows().row(0).paragraphs > 10);
        QVERIFY(until([&] { return m_open->jobs().jobs().empty(); }));
        QPushButton* open = button(*m_page, QStringLiteral("Open document"));
        QVERIFY(until([&] { return open->isVisible(); }));
        QTest::mouseClick(open, Qt::LeftButton);
        QCOMPARE(words.size(), 1);
    }

    void namesNobodyInTheJob() {
        QString title;
        connect(&m_open->jobs(), &ui::JobBoard::changed, this, [&] {
            if (!m_open->jobs().jobs().empty())
                title = m_open->jobs().jobs().front().title;
        });
        importNow({samplePdf()});
        QVERIFY(title.contains(QLatin1Char('1')) && !title.contains(QStringLiteral("sample")));
    }

    void walksFoldersAndTellsWhatItLeavesOut() {
        const QString folder = newFolder();
        QVERIFY(QFile::copy(samplePdf(), folder + QStringLiteral("/report.pdf")));
        write(folder + QStringLiteral("/notes.txt"), "notes");
        write(folder + QStringLiteral("/.DS_Store"), "looks of the folder");
        QDir(folder).mkdir(QStringLiteral("deeper"));
        write(folder + QStringLiteral("/deeper/broken.PDF"), "%PDF-1.4 and no more");
        importNow({folder});
        const ui::ImportCounts& counts = m_page->rows().counts();
        QCOMPARE(counts.read, 2);
        QCOMPARE(counts.failed, 1);
        QCOMPARE(counts.notTaken, 1);
        QPushButton* only = button(*m_page, QStringLiteral("Only what needs"));
        auto* table = m_page->findChild<QTableView*>();
        QCOMPARE(table->model()->rowCount(), 4);
        QTest::keyClick(only, Qt::Key_Space);
        QCOMPARE(table->model()->rowCount(), 2);
    }

    void offersAnInterruptedImportAndGoesOnWithIt() {
        session::ImportFiles command;
        for (int i = 0; i < 3; ++i)
            command.files.emplace_back(variant(i).toStdString());
        std::stop_source stop;
        QVERIFY(!m_open->session().perform(command, stop.get_token(),
                                           [&](const session::ImportedFile& file, std::size_t, std::size_t) {
                                               if (file.status != "reading")
                                                   stop.request_stop();
                                           }));
        m_page->hide();
        m_page->show();
        QPushButton* resume = button(*m_page, QStringLiteral("Go on"));
        QVERIFY(until([&] { return resume->isVisible(); }));
        QTest::mouseClick(resume, Qt::LeftButton);
        QVERIFY(until([&] { return m_page->rows().counts().read > 0 && m_open->jobs().jobs().empty(); }));
        QVERIFY(until([&] { return m_open->session().unfinishedImports().value().empty(); }));
        QCOMPARE(static_cast<int>(m_open->session().list("source").value().size()), 3);
        QVERIFY(until([&] { return !resume->isVisible(); }));
        QCOMPARE(m_page->rows().counts().reading, 0);
    }

    void asksWhyBeforeItImports() {
        m_page->importFiles({samplePdf()});
        QVERIFY(until([&] { return m_page->rows().counts().chosen == 1; }));
        auto* basis = m_page->findChild<QComboBox*>();
        QVERIFY(until([&] { return basis->hasFocus(); }));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(m_page->rows().counts().chosen, 1);
    }

    void showsFilesThatAreAddedWhateverWasFiltered() {
        const QString folder = newFolder();
        for (int i = 0; i < 40; ++i)
            write(folder + QStringLiteral("/%1.txt").arg(i, 2, 10, QLatin1Char('0')), "Notes of the day.\n" + QByteArray::number(i));
        importNow({folder});
        auto* table = m_page->findChild<QTableView*>();
        QTest::keyClick(button(*m_page, QStringLiteral("Only what needs")), Qt::Key_Space);
        QCOMPARE(table->model()->rowCount(), 0);
        m_page->importFiles({samplePdf()});
        QVERIFY(until([&] { return m_page->rows().counts().chosen == 1; }));
        QCOMPARE(table->model()->rowCount(), 41);
        QVERIFY(until([&] { return table->viewport()->rect().intersects(table->visualRect(table->model()->index(40, 0))); }));
    }

    void saysInALineWhyAFileWasNotRead() {
        importNow({QStringLiteral(DOKAZ_TEST_DATA "/pdf/locked.pdf")});
        auto* table = m_page->findChild<QTableView*>();
        table->setFocus();
        table->selectRow(0);
        const QString why = table->model()->index(0, ui::ImportRows::State).data().toString();
        QVERIFY(isTold(why));
    }

    // The fields are for the next import: what the interrupted one was begun with is told, and never put there.
    void showsOnWhatGroundAnInterruptedImportGoesOn() {
        session::ImportFiles command;
        for (int i = 0; i < 3; ++i)
            command.files.emplace_back(variant(i).toStdString());
        command.basis = "already-public";
        command.basisBy = "Ruvenia Watch";
        std::stop_source stop;
        QVERIFY(!m_open->session().perform(command, stop.get_token(),
                                           [&](const session::ImportedFile& file, std::size_t, std::size_t) {
                                               if (file.status != "reading")
                                                   stop.request_stop();
                                           }));
        m_page->hide();
        m_page->show();
        QPushButton* resume = button(*m_page, QStringLiteral("Go on"));
        QVERIFY(until([&] { return resume->isVisible(); }));
        QVERIFY(isTold(QStringLiteral("Ruvenia Watch")));
        auto* basis = m_page->findChild<QComboBox*>();
        basis->setCurrentIndex(basis->findData(QStringLiteral("consent")));
        QTest::keyClicks(field(QStringLiteral("Publisher")), QStringLiteral("Harran Monitor"));
        QTest::mouseClick(resume, Qt::LeftButton);
        QCOMPARE(basis->currentData().toString(), QStringLiteral("consent"));
        QCOMPARE(field(QStringLiteral("Publisher"))->text(), QStringLiteral("Harran Monitor"));
        QVERIFY(field(QStringLiteral("By whose word, and where"))->text().isEmpty());
        QVERIFY(isTold(QStringLiteral("Ruvenia Watch")));
        QVERIFY(!resume->isVisible());
        QVERIFY(until([&] { return m_open->jobs().jobs().empty(); }));
    }

    void leavesTheKeyboardWithWhoeverWrites() {
        QLineEdit* reason = field(QStringLiteral("Reason, for the ledger"));
        m_page->importFiles({samplePdf()}); // the walk ends later
        reason->setFocus();
        QTest::keyClicks(reason, QStringLiteral("from the "));
        QVERIFY(until([&] { return m_page->rows().counts().chosen == 1; }));
        QCOMPARE(QApplication::focusWidget(), reason);
        QLineEdit line;
        line.show();
        line.activateWindow();
        line.setFocus();
        QVERIFY(until([&] { return QApplication::focusWidget() == &line; }));
        m_page->importFiles({variant(1)});
        QVERIFY(until([&] { return m_page->rows().counts().chosen == 2; }));
        QCOMPARE(QApplication::focusWidget(), &line);
    }

    void tellsThatTheBasisOfKnownFilesStays() {
        m_open->importSample();
        auto* basis = m_page->findChild<QComboBox*>();
        basis->setFocus();
        QTest::keyClicks(basis, QStringLiteral("Already"));
        QCOMPARE(basis->currentData().toString(), QStringLiteral("already-public"));
        importNow({samplePdf()});
        QCOMPARE(m_page->rows().counts().already, 1);
        QVERIFY(isTold(QStringLiteral("was not added")));
    }

    void cancelsAndCanStartAgain() {
        const QString folder = newFolder();
        for (int i = 0; i < 30; ++i) {
            QFile source(samplePdf());
            QVERIFY(source.open(QIODevice::ReadOnly));
            write(folder + QStringLiteral("/%1.pdf").arg(i), source.readAll() + QByteArray::number(i));
        }
        m_page->importFiles({folder});
        QVERIFY(until([&] { return m_page->rows().rowCount() == 30; }));
        QTest::keyClick(m_page.get(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(until([&] { return m_page->rows().counts().read >= 1; }));
        QTest::mouseClick(button(*m_page, QStringLiteral("Cancel import")), Qt::LeftButton);
        QVERIFY(until([&] { return m_open->jobs().jobs().empty(); }));
        const ui::ImportCounts counts = m_page->rows().counts();
        QVERIFY(counts.chosen > 0);
        QCOMPARE(counts.queued + counts.reading, 0);
        QVERIFY(button(*m_page, QStringLiteral("Import %1 file").arg(counts.chosen))->isEnabled());
    }

    void tellsOfPagesWithoutTextInAFileThatIsHere() {
        ui::ImportRows rows;
        rows.add({fileAt(0)});
        session::ImportedFile here;
        here.file = fileAt(0).path.toStdString();
        here.status = "already";
        here.pages = here.pagesWithoutText = 4;
        rows.take({here});
        const QString words = rows.index(0, ui::ImportRows::State).data().toString();
        QVERIFY2(words.contains(QStringLiteral("4 page")), qPrintable(words));
        QCOMPARE(rows.counts().pagesWithoutText, qint64{4});
        here.pagesRecognised = 4;
        rows.take({here});
        QCOMPARE(rows.counts().pagesWithoutText, qint64{0});
    }

    void staysQuickWithThousandsOfFiles() {
        std::vector<ui::ImportRow> files;
        for (int i = 0; i < 5000; ++i)
            files.push_back(fileAt(i));
        ui::ImportRows rows;
        ui::ImportFilter filter;
        filter.setSourceModel(&rows);
        QElapsedTimer since;
        since.start();
        rows.add(files);
        std::vector<session::ImportedFile> ended(20);
        for (std::size_t i = 0; i < ended.size(); ++i)
            ended[i].file = "/a/" + std::to_string(i * 200) + ".pdf";
        rows.take(ended);
        QVERIFY2(since.elapsed() < 500, qPrintable(QString::number(since.elapsed())));
        QCOMPARE(rows.counts().failed, 20);
    }

    void asksForFilesWithoutStoppingTheWindow() {
        m_page->importFiles({});
        auto* dialog = m_page->findChild<QFileDialog*>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        QVERIFY(dialog->testOption(QFileDialog::DontUseNativeDialog));
        for (const QString& visited : dialog->history()) // where it stands now, and nothing from before
            QCOMPARE(visited, QDir::homePath());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(until([&] { return m_page->findChild<QFileDialog*>() == nullptr; }));
    }

    void triesALockedFileAgainWithItsPassword() {
        importNow({QStringLiteral(DOKAZ_TEST_DATA "/pdf/locked.pdf")});
        QCOMPARE(m_page->rows().counts().needPassword, 1);
        QPushButton* again = button(*m_page, QStringLiteral("Import again"));
        QVERIFY(again->isVisible() && !again->isEnabled());
        tryPassword(QStringLiteral("lamp"));
        QCOMPARE(m_page->rows().row(0).reason, QStringLiteral("wrong-password"));
        tryPassword(QStringLiteral("lantern"));
        QCOMPARE(m_page->rows().counts().read, 1);
        QVERIFY(!again->isVisible());
    }

    void hasANameForEveryControl() {
        QCOMPARE(unnamedControls(*m_page), QStringList());
        importNow({samplePdf()});
        QCOMPARE(unnamedControls(*m_page), QStringList());
    }

  private:
    QLineEdit* field(const QString& name) {
        for (auto* found : m_page->findChildren<QLineEdit*>())
            if (found->accessibleName() == name)
                return found;
        qFatal("no such field");
    }
    void tryPassword(const QString& password) {
        for (auto* field : m_page->findChildren<ui::PassphraseField*>())
            if (field->accessibleName() == QLatin1String("Password of the PDF")) {
                QTest::keyClicks(field, password);
                QTest::keyClick(field, Qt::Key_Return);
                QVERIFY(field->text().isEmpty());
            }
        QVERIFY(until([&] { return m_open->jobs().jobs().empty(); }));
    }
};

} // namespace dokaz::tests

DOKAZ_UI_TESTS(dokaz::tests::Import, dokaz::tests::ImportEnd, dokaz::tests::Tables, dokaz::tests::TableRecords)
#include "import_test.moc"
