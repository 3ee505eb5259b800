// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_page_test.h"

#include "forms_fixture.h"
#include "ui/forms/citation_strip.h"
#include "ui/forms/cite_panel.h"
#include "ui/forms/edit_panel.h"
#include "ui/forms/new_record_form.h"
#include "ui/widgets/reason_panel.h"

#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace dokaz::tests {

void RecordPages::showFactsWithTheirSources() {
    OpenPage page;
    const std::string person = addOfficial(page), source = addSource(page);
    cite(page, page.values(person, "occupation").at(0).row, source);
    QVERIFY(page.show(person));
    ui::ValueRow* row = page.row("occupation");
    QVERIFY(row != nullptr);
    auto* mark = row->findChild<QToolButton*>(QStringLiteral("mark"));
    QVERIFY(mark != nullptr);
    QCOMPARE(mark->text(), QStringLiteral("1"));
    QSignalSpy wanted(&page.open().desk(), &ui::Desk::wordsWanted);
    QTest::mouseClick(mark, Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(qvariant_cast<ui::Place>(wanted.at(0).at(0)).source, ui::toQt(source));
    QVERIFY(page.row("name")->findChild<QLabel*>(QStringLiteral("noSource")) != nullptr);
    QCOMPARE(page.open().desk().openRecordId(), ui::toQt(person));
    picture(page.page(), QStringLiteral("facts"));
}

void RecordPages::editAValueInPlace() {
    OpenPage page;
    const std::string person = addOfficial(page);
    QVERIFY(page.show(person));
    page.row("capacity")->setFocus();
    OpenPage::press(Qt::Key_F2);
    QVERIFY(page.visible<ui::EditPanel>() != nullptr);
    QCOMPARE(qobject_cast<QLineEdit*>(QApplication::focusWidget())->text(), QStringLiteral("Official acting as such"));
    OpenPage::press(Qt::Key_Escape);
    ui::ValueRow* occupation = page.row("occupation");
    QTest::mouseDClick(occupation, Qt::LeftButton);
    OpenPage::type(QStringLiteral("Prosecutor"));
    picture(page.page(), QStringLiteral("editing"));
    OpenPage::press(Qt::Key_Return);
    QVERIFY(until([&] {
        const auto values = page.values(person, "occupation");
        return values.size() == 1 && values[0].text == "Prosecutor";
    }));
    QVERIFY(until([&] { return page.visible<ui::CitationStrip>() != nullptr; }));
    picture(page.page(), QStringLiteral("strip"));
}

void RecordPages::neverCiteWhatWasNotConfirmed() {
    OpenPage page;
    const std::string person = addOfficial(page), source = addSource(page);
    page.open().desk().notePlace(page.placeIn(source)); // offered, not confirmed
    QVERIFY(page.show(person));
    page.facts().editWanted(QStringLiteral("died"), {});
    OpenPage::type(QStringLiteral("spring 2021"));
    OpenPage::press(Qt::Key_Return);
    QVERIFY(until([&] { return page.values(person, "died").size() == 1; }));
    QVERIFY(page.values(person, "died").at(0).citations.empty());
    QVERIFY(until([&] { return page.visible<ui::EditPanel>() == nullptr && page.visible<ui::CitationStrip>() != nullptr; }));
    OpenPage::press(Qt::Key_Escape); // no source now
    QVERIFY(until([&] { return page.visible<ui::CitationStrip>() == nullptr; }));
    QVERIFY(page.values(person, "died").at(0).citations.empty());
    QCOMPARE(QApplication::focusWidget(), page.row("died"));
}

void RecordPages::citeWithTwoPressesOfEnter() {
    OpenPage page;
    const std::string person = addOfficial(page), source = addSource(page);
    page.open().desk().notePlace(page.placeIn(source));
    QVERIFY(page.show(person));
    page.facts().editWanted(QStringLiteral("died"), {});
    OpenPage::type(QStringLiteral("12 May 2010"));
    OpenPage::press(Qt::Key_Return);
    QVERIFY(until([&] { return page.visible<ui::EditPanel>() == nullptr && page.visible<ui::CitationStrip>() != nullptr; }));
    OpenPage::press(Qt::Key_Return); // on "Use"
    QVERIFY(until([&] {
        const auto died = page.values(person, "died");
        return died.size() == 1 && died[0].citations.size() == 1;
    }));
    QCOMPARE(page.values(person, "died").at(0).citations.at(0).source, source);
}

void RecordPages::takeTheConfirmedPlaceInOneCommand() {
    OpenPage page;
    const std::string person = addOfficial(page), source = addSource(page);
    page.open().desk().notePlace(page.placeIn(source));
    QVERIFY(page.show(person));
    page.facts().editWanted(QStringLiteral("died"), {});
    OpenPage::type(QStringLiteral("12 May 2010"));
    QPushButton* use = page.button(QStringLiteral("Use"));
    QVERIFY(use != nullptr);
    const auto before = page.view(person).history.size();
    QTest::mouseClick(use, Qt::LeftButton);
    QTest::mouseClick(page.button(QStringLiteral("Save")), Qt::LeftButton);
    QVERIFY(until([&] { return page.visible<ui::EditPanel>() == nullptr; }));
    QCOMPARE(page.values(person, "died").at(0).citations.size(), std::size_t(1));
    QCOMPARE(page.view(person).history.size(), before + 1);
    QVERIFY(page.visible<ui::CitationStrip>() == nullptr);
}

void RecordPages::keepWhatWasTypedWhenItIsRefused() {
    OpenPage page;
    const std::string person = addOfficial(page);
    QVERIFY(page.show(person));
    page.facts().editWanted(QStringLiteral("died"), {});
    OpenPage::type(QStringLiteral("some day"));
    OpenPage::press(Qt::Key_Return);
    auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(line != nullptr);
    QCOMPARE(line->text(), QStringLiteral("some day"));
    QVERIFY(line->property("wrong").toBool());
    QVERIFY(page.values(person, "died").empty());
    line->selectAll();
    OpenPage::type(QStringLiteral("spring 2021"));
    auto* reading = page.visible<ui::EditPanel>()->findChild<QLabel*>(QStringLiteral("reading"));
    QCOMPARE(reading->text(), QStringLiteral("1 Mar 2021 – 31 May 2021"));
    picture(page.page(), QStringLiteral("reading"));
}

void RecordPages::revertWithEscape() {
    OpenPage page;
    const std::string person = addOfficial(page);
    QVERIFY(page.show(person));
    const auto before = page.view(person).history.size();
    page.row("occupation")->setFocus();
    OpenPage::press(Qt::Key_Return);
    OpenPage::type(QStringLiteral("Somebody else"));
    OpenPage::press(Qt::Key_Escape);
    QVERIFY(page.visible<ui::EditPanel>() == nullptr);
    QCOMPARE(QApplication::focusWidget(), page.row("occupation"));
    QCOMPARE(page.view(person).history.size(), before);
}

void RecordPages::takeAValueBackWithAReason() {
    OpenPage page;
    const std::string person = addOfficial(page);
    QVERIFY(page.show(person));
    page.row("occupation")->setFocus();
    OpenPage::press(Qt::Key_Delete);
    QVERIFY(page.visible<ui::ReasonPanel>() != nullptr);
    OpenPage::press(Qt::Key_Return); // no reason yet
    QVERIFY(page.visible<ui::ReasonPanel>() != nullptr);
    OpenPage::type(QStringLiteral("Another person"));
    OpenPage::press(Qt::Key_Return);
    QVERIFY(until([&] { return page.values(person, "occupation").empty(); }));
    QVERIFY(until([&] { return page.visible<ui::ReasonPanel>() == nullptr; }));
}

namespace {

// The disk gives back something else than was written.
void garbleStore(OpenPage& page) {
    for (const char* name : {"store.db", "store.db-wal"}) {
        QFile file(QString::fromStdString((page.open().folder() / "test.dokaz" / name).string()));
        if (file.open(QIODevice::ReadWrite))
            file.write(QByteArray(static_cast<int>(file.size()), 'x'));
    }
}

} // namespace

void RecordPages::stayWhenTheyCannotBeRead() {
    OpenPage page;
    const std::string person = addOfficial(page), other = addSource(page);
    QVERIFY(page.show(person));
    page.facts().editWanted(QStringLiteral("education"), {});
    OpenPage::type(QStringLiteral("half"));
    QSignalSpy told(&page.open().desk(), &ui::Desk::told);
    OpenDesk::check(page.open().session().perform(session::SetFields{person, {{"occupation", "Clerk"}}, {}, ""}));
    garbleStore(page);
    QVERIFY(until([&] { return told.count() > 0; })); // the refresh
    QCOMPARE(page.page().recordId(), ui::toQt(person));
    QVERIFY(page.visible<ui::EditPanel>() != nullptr);
    QCOMPARE(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget())->toPlainText(), QStringLiteral("half"));
    OpenPage::press(Qt::Key_Escape);
    told.clear();
    page.page().showRecord(ui::toQt(other));
    QVERIFY(until([&] { return told.count() > 0; }));
    QCOMPARE(page.page().recordId(), ui::toQt(person));
    QVERIFY(page.facts().isVisible());
    page.page().startNew(QStringLiteral("facility"), {}, {});
    told.clear();
    emit page.open().archive().changed({});
    QVERIFY(until([&] { return told.count() > 0; }));
    QVERIFY(page.visible<ui::NewRecordForm>() != nullptr);
}

void RecordPages::leaveWhatIsNowhere() {
    OpenPage page;
    QVERIFY(page.show(addOfficial(page)));
    page.page().showRecord(QStringLiteral("zzzzzzzz"));
    QVERIFY(until([&] { return page.facts().record() == nullptr; }));
    QVERIFY(page.page().recordId().isEmpty());
}

void RecordPages::treatMinorsAsProtectedWhateverTheirCapacity() {
    OpenPage page(OpenDesk::Vault::Open);
    const std::string minor =
        page.open().add("person", {{"name", "Milan Vort"}, {"capacity", "official"}, {"under_age", "yes"}});
    QVERIFY(page.show(minor));
    for (const char* field : {"name", "occupation"}) {
        page.facts().editWanted(QLatin1String(field), {});
        QWidget* line = QApplication::focusWidget();
        QVERIFY(page.visible<ui::EditPanel>()->isAncestorOf(line));
        QVERIFY(line->inputMethodHints().testFlag(Qt::ImhSensitiveData));
        OpenPage::press(Qt::Key_Escape);
    }
}

void RecordPages::markWhatStandsInTheVault() {
    OpenPage page;
    const std::string person = page.open().add("person", {{"capacity", "other"}, {"occupation", "Nurse"}});
    QVERIFY(page.show(person));
    QSignalSpy vault(&page.open().desk(), &ui::Desk::vaultWanted);
    page.facts().editWanted(QStringLiteral("name"), {});
    QVERIFY(page.visible<ui::EditPanel>() == nullptr);
    QPushButton* open = page.button(QStringLiteral("Open the vault…"));
    QVERIFY(open != nullptr);
    picture(page.page(), QStringLiteral("vault"));
    QTest::mouseClick(open, Qt::LeftButton);
    QCOMPARE(vault.count(), 1);
}

void RecordPages::citeChosenValuesForWords() {
    OpenPage page;
    const std::string person = addOfficial(page), source = addSource(page);
    QVERIFY(page.show(person));
    page.page().cite(page.placeIn(source));
    auto* panel = page.visible<ui::CitePanel>();
    QVERIFY(panel != nullptr);
    panel->check(ui::toQt(page.values(person, "occupation").at(0).row));
    picture(page.page(), QStringLiteral("cite"));
    QTest::mouseClick(page.button(QStringLiteral("Cite")), Qt::LeftButton);
    QVERIFY(until([&] { return page.values(person, "occupation").at(0).citations.size() == 1; }));
    QVERIFY(until([&] { return page.visible<ui::CitePanel>() == nullptr; }));
}

void RecordPages::goBackAndForward() {
    OpenPage page;
    const std::string first = addOfficial(page), second = addSource(page);
    QVERIFY(page.show(first));
    QVERIFY(page.show(second));
    page.page().focusFacts();
    OpenPage::press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(until([&] { return page.facts().record()->summary.record == first; }));
    page.page().focusFacts();
    OpenPage::press(Qt::Key_Right, Qt::AltModifier);
    QVERIFY(until([&] { return page.facts().record()->summary.record == second; }));
}

void RecordPages::withdrawWithAReason() {
    OpenPage page;
    const std::string person = addOfficial(page);
    QVERIFY(page.show(person));
    QVERIFY(QMetaObject::invokeMethod(page.page().findChild<QWidget*>(QStringLiteral("recordHeader")), "withdrawWanted"));
    OpenPage::type(QStringLiteral("Entered twice"));
    OpenPage::press(Qt::Key_Return);
    QVERIFY(until([&] { return page.view(person).summary.state == "withdrawn"; }));
    QVERIFY(until([&] { return page.facts().record()->summary.state == "withdrawn"; }));
    picture(page.page(), QStringLiteral("withdrawn"));
}

void RecordPages::emptyThemselvesWhenTheArchiveCloses() {
    OpenPage page;
    const std::string person = addOfficial(page);
    QVERIFY(page.show(person));
    page.facts().editWanted(QStringLiteral("education"), {});
    OpenPage::type(QStringLiteral("half"));
    page.open().archive().close();
    QVERIFY(until([&] { return page.facts().record() == nullptr; }));
    QVERIFY(page.page().recordId().isEmpty());
    QVERIFY(!page.page().hasUnsaved());
}

} // namespace dokaz::tests

DOKAZ_UI_TESTS(dokaz::tests::Editors, dokaz::tests::RecordModels, dokaz::tests::RecordPages, dokaz::tests::NewRecords)
