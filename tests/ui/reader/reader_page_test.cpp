// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader_page_test.h"

#include "open_reader.h"
#include "ui/models/catalogue_words.h"
#include "ui/reader/find_bar.h"
#include "ui/reader/recognition_dialog.h"
#include "ui/reader/reader_toolbar.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace dokaz::tests {

void ReaderPageTest::readsTypedPages() {
    std::vector<std::int32_t> pages;
    QVERIFY(ui::readPages(QStringLiteral(" 3, 7-9,12 – 13"), pages));
    QCOMPARE(pages, (std::vector<std::int32_t>{3, 7, 8, 9, 12, 13}));
    for (const char* wrong : {"x", "0", "9-7", "3-", "-3", "1-9999999"})
        QVERIFY2(!ui::readPages(QString::fromLatin1(wrong), pages), wrong);
    pages.clear();
    QVERIFY(ui::readPages({}, pages) && pages.empty());
}

void ReaderPageTest::showsThePageAndItsText() {
    OpenDesk desk;
    const std::string source = desk.importSample();
    Reader reader(desk);
    QVERIFY(reader.open(source));
    QVERIFY(until([&] { return reader.pages->hasPicture(1); }));
    QCOMPARE(reader.pages->currentPage(), 1);
    QVERIFY(!reader.text->grab().isNull());
}

void ReaderPageTest::showsWordsSomebodyAskedFor() {
    OpenDesk desk;
    const std::string source = desk.importSample();
    const auto passages = desk.session().passages(source);
    const session::PassageView& wanted = passages.value().at(passages.value().size() / 2);
    Reader reader(desk);
    reader.page.showWords({ui::toQt(source), wanted.ordinal, 3, 9, 0, {}, {}});
    QVERIFY(until([&] { return reader.text->isShining(); }));
    QCOMPARE(reader.text->current(), static_cast<int>(passages.value().size() / 2));
    QVERIFY(until([&] { return reader.pages->currentPage() >= wanted.page - 1; }));
    QSignalSpy reopened(&reader.page, &ui::ReaderPage::shown);
    reader.page.showWords({ui::toQt(source), 2, 0, 4, 0, {}, {}});
    QCOMPARE(reader.text->current(), 1); // at once: the same source is not opened again
    QCOMPARE(reopened.count(), 0);
    QVERIFY(until([&] { return !reader.text->isShining(); }, 5000));
}

void ReaderPageTest::keepsTheSidesInStep() {
    OpenDesk desk;
    const std::string source = desk.importSample();
    Reader reader(desk);
    QVERIFY(reader.open(source));
    reader.text->setFocus();
    QTest::keyClick(reader.text, Qt::Key_End, Qt::ControlModifier);
    const int last = reader.text->current();
    QVERIFY(until([&] { return reader.pages->currentPage() > 1; }));
    reader.pages->setFocus();
    QTest::keyClick(reader.pages, Qt::Key_Home);
    QVERIFY(until([&] { return reader.text->topIndex() < last / 2; }));
    // Words of the page become words of the text.
    QVERIFY(until([&] { return reader.pages->hasPicture(1); }));
    emit reader.pages->wordsDragged(3, 0, 6);
    QCOMPARE(reader.text->selection().index, 2);
    QCOMPARE(reader.text->selection().end(), 6);
}

void ReaderPageTest::citesForTheOpenRecord() {
    OpenDesk desk;
    const std::string source = desk.importSample();
    const std::string person = desk.add("person", {{"name", "Petran Golvik"}, {"capacity", "official"}});
    Reader reader(desk);
    QVERIFY(reader.open(source));
    QVERIFY(reader.select(desk.session(), source, QStringLiteral("Petran Golvik")));
    QSignalSpy cited(&desk.desk(), &ui::Desk::citeWanted);
    reader.text->setFocus();
    QTest::keyClick(reader.text, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(reader.bar->isVisible());
    QVERIFY(!reader.button(QStringLiteral("Cite"))->isEnabled()); // no record is open
    QTest::keyClick(reader.bar, Qt::Key_Escape);
    QVERIFY(!reader.bar->isVisible());
    desk.desk().noteOpenRecord(ui::toQt(person), QStringLiteral("person"), QStringLiteral("Petran Golvik"));
    reader.text->setFocus();
    QTest::keyClick(reader.text, Qt::Key_Return, Qt::ControlModifier);
    QToolButton* cite = reader.button(QStringLiteral("Cite for"));
    QVERIFY(cite != nullptr && cite->isEnabled());
    QTest::mouseClick(cite, Qt::LeftButton);
    QCOMPARE(cited.count(), 1);
    const auto place = cited.first().first().value<ui::Place>();
    QCOMPARE(place.quote, QStringLiteral("Petran Golvik"));
    QVERIFY(place.reference.startsWith(QStringLiteral("A/HRC/99/41, para. ")));
    QVERIFY(desk.desk().lastPlace().has_value());
    // The session takes the place as it is.
    session::SetFields command;
    command.record = person;
    command.fields = {{"position", "Head of the colony"}};
    command.citation = ui::citationOf(place);
    const bool hasField = desk.session().catalogue().findField("person", "position") != nullptr;
    if (!hasField)
        command.fields = {{"name", "Petran Golvik (en)"}};
    const auto set = desk.session().perform(command);
    QVERIFY(set.ok());
}

void ReaderPageTest::copiesWithReference() {
    OpenDesk desk;
    const std::string source = desk.importSample();
    Reader reader(desk);
    QVERIFY(reader.open(source));
    QVERIFY(reader.select(desk.session(), source, QStringLiteral("Assembly Square")));
    QSignalSpy told(&desk.desk(), &ui::Desk::told);
    reader.text->setFocus();
    QTest::keyClick(reader.text, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(until([&] { return told.count() == 1; }));
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(QStringLiteral("“Assembly Square” — A/HRC/99/41, para. ")), qPrintable(copied));
}

void ReaderPageTest::startsRecordsFromWords() {
    OpenDesk desk;
    const std::string source = desk.importSample();
    Reader reader(desk);
    QVERIFY(reader.open(source));
    QVERIFY(reader.select(desk.session(), source, QStringLiteral("Petran Golvik")));
    QSignalSpy wanted(&desk.desk(), &ui::Desk::newRecordWanted);
    QTest::keyClick(reader.text, Qt::Key_Return, Qt::ControlModifier);
    for (QMenu* menu : reader.bar->findChildren<QMenu*>())
        for (QAction* action : menu->actions())
            if (action->text() == QStringLiteral("Person"))
                action->trigger();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().at(0).toString(), QStringLiteral("person"));
    const auto fields = wanted.first().at(2).value<std::vector<session::TypedField>>();
    QCOMPARE(fields.size(), 1U);
    QCOMPARE(fields[0].field, std::string("name"));
    QCOMPARE(fields[0].typed, std::string("Petran Golvik"));
    QVERIFY(ui::titleFieldOf(desk.archive().catalogue(), QStringLiteral("act")).isEmpty());
}

void ReaderPageTest::findsWords() {
    OpenDesk desk;
    const std::string source = desk.importSample();
    Reader reader(desk);
    QVERIFY(reader.open(source));
    reader.text->setFocus();
    QTest::keyClick(reader.text, Qt::Key_F, Qt::ControlModifier);
    auto* find = reader.page.findChild<ui::FindBar*>();
    QVERIFY(until([&] { return find->isVisible(); }));
    auto* line = find->findChild<QLineEdit*>();
    QVERIFY(line->hasFocus() || !reader.page.isActiveWindow());
    QTest::keyClicks(line, QStringLiteral("LUKAVA"));
    auto* count = find->findChild<QLabel*>();
    QVERIFY(until([&] { return count->text().startsWith(QStringLiteral("1 of ")); }));
    QTest::keyClick(line, Qt::Key_F3);
    QVERIFY(until([&] { return count->text().startsWith(QStringLiteral("2 of ")); }));
    QTest::keyClick(line, Qt::Key_F3, Qt::ShiftModifier);
    QVERIFY(until([&] { return count->text().startsWith(QStringLiteral("1 of ")); }));
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!find->isVisible());
}

void ReaderPageTest::tellsWhyASourceHasNoText() {
    OpenDesk desk;
    const QString path = QString::fromStdString((desk.folder() / "broken.pdf").string());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.4\nnothing that could be read\n");
    file.close();
    session::ImportFiles command;
    command.files = {base::Path(path.toStdString())};
    const auto imported = desk.session().perform(command, {}, {});
    QVERIFY(imported.ok());
    const std::string source = imported.value().at(0).source;
    QVERIFY(!source.empty());
    Reader reader(desk);
    QVERIFY(reader.open(source));
    bool isTold = false;
    for (QLabel* label : reader.page.findChildren<QLabel*>())
        isTold = isTold || (label->isVisible() && label->text().contains(QStringLiteral("no text to read")));
    QVERIFY(isTold);
    reader.page.showWords({QStringLiteral("00000000-0000-7000-8000-000000000000"), 0, 0, 0, 0, {}, {}});
    QVERIFY(until([&] { return reader.page.source().isEmpty(); }));
}

void ReaderPageTest::followsDecisions() {
    OpenDesk desk;
    const std::string source = desk.importSample();
    Reader reader(desk);
    QVERIFY(reader.open(source));
    auto* tools = reader.page.findChild<ui::ReaderToolbar*>();
    const auto review = [&] {
        for (QAbstractButton* button : tools->findChildren<QAbstractButton*>())
            if (button->text().contains(QStringLiteral("Review")))
                return button;
        return static_cast<QAbstractButton*>(nullptr);
    };
    QVERIFY(review() != nullptr && review()->isVisible());
    const QString before = review()->text();
    const auto candidates = desk.session().candidates(source);
    session::ReviewCandidates command;
    command.decision = session::ReviewDecision::Reject;
    command.candidates = {candidates.value().front().id};
    OpenDesk::check(desk.session().perform(command));
    reader.page.hide(); // as when one comes back from the review
    reader.page.show();
    QVERIFY(until([&] { return review()->text() != before; }));
    QSignalSpy wanted(&desk.desk(), &ui::Desk::reviewWanted);
    QTest::mouseClick(review(), Qt::LeftButton);
    QCOMPARE(wanted.first().first().toString(), ui::toQt(source));
}

void ReaderPageTest::goesToPages() {
    OpenDesk desk;
    const std::string source = desk.importSample();
    Reader reader(desk);
    QVERIFY(reader.open(source));
    const int pages = static_cast<int>(desk.session().document(source).value().pages.size());
    QVERIFY(pages > 2);
    reader.text->setFocus();
    QTest::keyClick(reader.text, Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(reader.pages->currentPage(), 2);
    auto* field = reader.page.findChild<ui::ReaderToolbar*>()->findChild<QLineEdit*>();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QString::number(pages));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(reader.pages->currentPage() >= pages - 1);
    const double zoom = reader.pages->zoom();
    QTest::keyClick(reader.text, Qt::Key_Plus, Qt::ControlModifier);
    QTRY_VERIFY(reader.pages->zoom() > zoom);
    QTest::keyClick(reader.text, Qt::Key_0, Qt::ControlModifier);
    QTRY_COMPARE(qRound(reader.pages->zoom()), qRound(zoom));
}

void ReaderPageTest::namesEveryControl() {
    OpenDesk desk;
    const std::string source = desk.importSample();
    Reader reader(desk);
    QVERIFY(reader.open(source));
    for (QWidget* widget : reader.page.findChildren<QWidget*>())
        if ((widget->focusPolicy() & Qt::TabFocus) && !widget->objectName().startsWith(QStringLiteral("qt_")))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
}

void ReaderPageTest::readsRealReports() {
    const QDir reports(QStringLiteral(DOKAZ_SHARED_DATA "/reports/un-upr"));
    const QStringList files = reports.entryList({QStringLiteral("*.pdf")}, QDir::Files);
    if (files.isEmpty())
        QSKIP("no real reports on this machine");
    OpenDesk desk;
    session::ImportFiles command;
    for (const QString& file : files.mid(0, 2))
        command.files.emplace_back(reports.filePath(file).toStdString());
    const auto imported = desk.session().perform(command, {}, {});
    QVERIFY(imported.ok());
    Reader reader(desk);
    for (const session::ImportedFile& file : imported.value()) {
        QVERIFY(reader.open(file.source));
        QVERIFY(until([&] { return reader.pages->hasPicture(1); }));
        QTest::keyClick(reader.text, Qt::Key_End, Qt::ControlModifier);
        const int last = reader.pages->currentPage();
        QVERIFY(last > 1);
        QVERIFY(until([&] { return reader.pages->hasPicture(last); }));
    }
}

} // namespace dokaz::tests
