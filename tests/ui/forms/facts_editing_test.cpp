// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms_fixture.h"
#include "record_page_test.h"
#include "ui/forms/cite_panel.h"
#include "ui/forms/edit_panel.h"
#include "ui/widgets/reason_panel.h"

#include <QPlainTextEdit>

#include <set>

namespace dokaz::tests {

void RecordPages::correctOneOfSeveralValues() {
    OpenPage page;
    const std::string person = page.open().add("person", {{"capacity", "official"}, {"tags", "one"}, {"tags", "two"}});
    QVERIFY(page.show(person));
    page.row("tags", 1)->setFocus();
    OpenPage::press(Qt::Key_F2);
    OpenPage::type(QStringLiteral("three"));
    OpenPage::press(Qt::Key_Return);
    QVERIFY(until([&] {
        const auto tags = page.values(person, "tags");
        return tags.size() == 2 && tags[0].text != "two" && tags[1].text != "two";
    }));
    QVERIFY(page.settled());
    OpenDesk::check(page.open().session().perform(session::Undo{}));
    std::set<std::string> words;
    for (const session::ValueView& value : page.values(person, "tags"))
        words.insert(value.text);
    QCOMPARE(words, (std::set<std::string>{"one", "two"}));
}

void RecordPages::keepOtherSourcesWhenOneIsAdded() {
    OpenPage page;
    const std::string person = addOfficial(page), source = addSource(page);
    const std::string row = page.values(person, "occupation").at(0).row;
    cite(page, row, source);
    page.open().desk().notePlace(page.placeIn(source));
    QVERIFY(page.show(person));
    page.facts().editWanted(QStringLiteral("occupation"), ui::toQt(row));
    QTest::mouseClick(page.button(QStringLiteral("Use")), Qt::LeftButton);
    QTest::mouseClick(page.button(QStringLiteral("Save")), Qt::LeftButton);
    QVERIFY(until([&] { return page.visible<ui::EditPanel>() == nullptr; }));
    QCOMPARE(page.values(person, "occupation").size(), std::size_t(1));
    QCOMPARE(page.values(person, "occupation").at(0).row, row);
    QCOMPARE(page.values(person, "occupation").at(0).citations.size(), std::size_t(2));
}

void RecordPages::doOnceWhatIsPressedTwice() {
    OpenPage page;
    const std::string person = addOfficial(page), source = addSource(page);
    const auto entries = [&] { return page.view(person).history.size(); };
    QVERIFY(page.show(person));
    const auto before = entries();
    page.facts().editWanted(QStringLiteral("died"), {});
    OpenPage::type(QStringLiteral("12 May 2010"));
    QWidget* line = QApplication::focusWidget();
    QTest::keyClick(line, Qt::Key_Return);
    QTest::keyClick(line, Qt::Key_Return);
    for (const QPushButton* button : page.visible<ui::EditPanel>()->findChildren<QPushButton*>())
        QVERIFY(!button->isEnabled());
    QVERIFY(page.visible<ui::EditPanel>()->isAncestorOf(QApplication::focusWidget()) ||
            page.visible<ui::EditPanel>() == QApplication::focusWidget());
    QVERIFY(page.settled());
    QCOMPARE(entries(), before + 1);
    OpenPage::press(Qt::Key_Escape); // no source now
    page.page().cite(page.placeIn(source));
    page.visible<ui::CitePanel>()->check(ui::toQt(page.values(person, "occupation").at(0).row));
    QPushButton* cite = page.button(QStringLiteral("Cite"));
    QTest::mouseClick(cite, Qt::LeftButton);
    QTest::mouseClick(cite, Qt::LeftButton);
    QVERIFY(page.settled());
    QCOMPARE(entries(), before + 2);
    page.row("occupation")->setFocus();
    OpenPage::press(Qt::Key_Delete);
    OpenPage::type(QStringLiteral("Another person"));
    line = QApplication::focusWidget();
    QSignalSpy given(page.visible<ui::ReasonPanel>(), &ui::ReasonPanel::given);
    QTest::keyClick(line, Qt::Key_Return);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(given.count(), 1);
    QVERIFY(page.settled());
}

void RecordPages::leaveAnEditorOpenWhenALateAnswerComes() {
    OpenPage page;
    const std::string person = addOfficial(page);
    QVERIFY(page.show(person));
    page.row("occupation")->setFocus();
    OpenPage::press(Qt::Key_Delete);
    OpenPage::type(QStringLiteral("Another person"));
    OpenPage::press(Qt::Key_Return);
    page.facts().editWanted(QStringLiteral("education"), {});
    OpenPage::type(QStringLiteral("half"));
    QVERIFY(page.settled());
    QVERIFY(page.values(person, "occupation").empty());
    QVERIFY(page.visible<ui::EditPanel>() != nullptr);
    QCOMPARE(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget())->toPlainText(),
             QStringLiteral("half"));
    OpenPage::press(Qt::Key_Escape);
    QVERIFY(page.row("occupation") == nullptr);
}

void RecordPages::goOnWhenWhatIsBeingSavedIsKept() {
    OpenPage page;
    const std::string person = addOfficial(page), source = addSource(page);
    QVERIFY(page.show(person));
    page.facts().editWanted(QStringLiteral("education"), {});
    OpenPage::type(QStringLiteral("Law"));
    OpenPage::press(Qt::Key_Return);
    page.page().showRecord(ui::toQt(source));
    QVERIFY(page.button(QStringLiteral("Discard and go on")) == nullptr);
    QVERIFY(until([&] { return page.facts().record()->summary.record == source; }));
    QCOMPARE(page.values(person, "education").size(), std::size_t(1));
    QVERIFY(!page.page().hasUnsaved());
}

void RecordPages::keepAnEditorThroughARefresh() {
    OpenPage page;
    const std::string person = addOfficial(page);
    QVERIFY(page.show(person));
    page.facts().editWanted(QStringLiteral("education"), {});
    OpenPage::type(QStringLiteral("half a sen"));
    session::SetFields other;
    other.record = person;
    other.fields = {{"occupation", "Clerk"}};
    OpenDesk::check(page.open().session().perform(other));
    QTest::qWait(400);
    QVERIFY(page.visible<ui::EditPanel>() != nullptr);
    QCOMPARE(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget())->toPlainText(), QStringLiteral("half a sen"));
    QCOMPARE(page.facts().block(QStringLiteral("occupation"))->rows().size(), std::size_t(1));
    picture(page.page(), QStringLiteral("meanwhile"));
    OpenPage::press(Qt::Key_Escape);
    QVERIFY(until([&] { return page.facts().block(QStringLiteral("occupation"))->rows().size() == 2; }));
}

void RecordPages::askBeforeTypedWordsAreLeft() {
    OpenPage page;
    const std::string person = addOfficial(page), source = addSource(page);
    QVERIFY(page.show(person));
    page.facts().editWanted(QStringLiteral("education"), {});
    OpenPage::type(QStringLiteral("half"));
    QVERIFY(page.page().hasUnsaved());
    page.page().showRecord(ui::toQt(source));
    QCOMPARE(page.page().recordId(), ui::toQt(person));
    QVERIFY(page.button(QStringLiteral("Discard and go on")) != nullptr);
    QTest::mouseClick(page.button(QStringLiteral("Discard and go on")), Qt::LeftButton);
    QVERIFY(until([&] { return page.facts().record()->summary.record == source; }));
}

void RecordPages::askBeforeAllFieldsAreShown() {
    OpenPage page;
    const std::string person = addOfficial(page);
    QVERIFY(page.show(person));
    page.facts().editWanted(QStringLiteral("education"), {});
    OpenPage::type(QStringLiteral("half"));
    QTest::mouseClick(page.button(QStringLiteral("Show all fields")), Qt::LeftButton);
    QVERIFY(page.visible<ui::EditPanel>() != nullptr);
    QPushButton* discard = page.button(QStringLiteral("Discard and go on"));
    QVERIFY(discard != nullptr);
    QTest::mouseClick(discard, Qt::LeftButton);
    QVERIFY(page.visible<ui::EditPanel>() == nullptr);
    QVERIFY(until([&] { return page.button(QStringLiteral("Hide empty fields")) != nullptr; }));
}

} // namespace dokaz::tests
