// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/editors.h"

#include "forms_fixture.h"
#include "record_page_test.h"
#include "ui/forms/field_entry.h"
#include "ui/forms/term_editor.h"
#include "ui/models/record_picker.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTreeView>

namespace dokaz::tests {

namespace {

// An editor of a field in a window of its own, with the keyboard.
class Lone final {
  public:
    Lone(OpenDesk& open, const char* kind, const char* field)
        : entry(*open.archive().catalogue().findField(kind, field), open.archive()) {
        entry.resize(360, 60);
        entry.show();
        (void)QTest::qWaitForWindowActive(&entry);
        entry.editor().begin();
    }
    ui::FieldEntry entry;
};

} // namespace

void Editors::areThereForEveryTypeButFiles() {
    OpenDesk open;
    QWidget parent;
    for (const record::KindDeclaration& kind : open.archive().catalogue().kinds())
        for (const record::FieldDeclaration& field : kind.fields) {
            const ui::ValueEditor* editor = ui::newEditor(field, open.archive(), &parent);
            QCOMPARE(editor != nullptr, ui::isTyped(field));
            if (editor != nullptr)
                QVERIFY(!editor->accessibleName().isEmpty());
        }
}

void Editors::findTermsByKeys() {
    OpenDesk open;
    Lone lone(open, "act", "type");
    QSignalSpy entered(&lone.entry, &ui::FieldEntry::entered);
    OpenPage::type(QStringLiteral("внесудебная"));
    auto& editor = static_cast<ui::TermEditor&>(lone.entry.editor());
    QVERIFY(editor.tree()->isVisible());
    OpenPage::press(Qt::Key_Return);
    QCOMPARE(lone.entry.typed(), QStringLiteral("extrajudicial_killing"));
    QVERIFY(!editor.tree()->isVisible());
    QCOMPARE(entered.count(), 1);
    QVERIFY(lone.entry.check());
}

void Editors::leaveTermsAsTheyWere() {
    OpenDesk open;
    Lone lone(open, "act", "type");
    lone.entry.setTyped(QStringLiteral("killing"));
    QSignalSpy left(&lone.entry, &ui::FieldEntry::left);
    OpenPage::press(Qt::Key_Down);
    OpenPage::press(Qt::Key_Down);
    OpenPage::press(Qt::Key_Escape); // the tree
    QCOMPARE(lone.entry.typed(), QStringLiteral("killing"));
    QCOMPARE(left.count(), 0);
    OpenPage::press(Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
    lone.entry.setTyped(QStringLiteral("no such term"));
    QVERIFY(!lone.entry.check());
    QCOMPARE(lone.entry.typed(), QStringLiteral("no such term"));
}

void Editors::keepLanguageAndSortOfNames() {
    OpenDesk open;
    Lone lone(open, "person", "name");
    lone.entry.setTyped(QStringLiteral("Бура (be, nickname)"));
    QCOMPARE(lone.entry.findChild<QLineEdit*>()->text(), QStringLiteral("Бура"));
    QCOMPARE(lone.entry.typed(), QStringLiteral("Бура (be, nickname)"));
    lone.entry.findChildren<QComboBox*>().at(1)->setCurrentIndex(0);
    QCOMPARE(lone.entry.typed(), QStringLiteral("Бура (be)"));
    lone.entry.setTyped(QStringLiteral("Lukava (sr-Latn)")); // a language the list does not have is kept
    QCOMPARE(lone.entry.typed(), QStringLiteral("Lukava (sr-Latn)"));
}

void Editors::moveFlagsWithArrows() {
    OpenDesk open;
    Lone lone(open, "person", "protected");
    QCOMPARE(lone.entry.typed(), QString());
    OpenPage::press(Qt::Key_Right);
    QCOMPARE(lone.entry.typed(), QStringLiteral("yes"));
    OpenPage::press(Qt::Key_Right);
    QCOMPARE(lone.entry.typed(), QStringLiteral("no"));
}

void Editors::beginLinesInTexts() {
    OpenDesk open;
    Lone lone(open, "incident", "narrative");
    OpenPage::type(QStringLiteral("one"));
    OpenPage::press(Qt::Key_Return, Qt::ShiftModifier);
    const int before = lone.entry.findChild<QPlainTextEdit*>()->height();
    OpenPage::press(Qt::Key_Return, Qt::ShiftModifier);
    OpenPage::type(QStringLiteral("two"));
    QCOMPARE(lone.entry.typed(), QStringLiteral("one\n\ntwo"));
    QVERIFY(lone.entry.findChild<QPlainTextEdit*>()->height() > before);
}

void Editors::tellEnterAndEscape() {
    OpenDesk open;
    for (const char* field : {"title", "period", "place", "victims"}) {
        Lone lone(open, "incident", field);
        QSignalSpy entered(&lone.entry, &ui::FieldEntry::entered), left(&lone.entry, &ui::FieldEntry::left);
        OpenPage::press(Qt::Key_Return);
        OpenPage::press(Qt::Key_Escape);
        QCOMPARE(entered.count(), 1);
        QCOMPARE(left.count(), 1);
    }
}

void Editors::wipeWhatWasTyped() {
    OpenDesk open;
    for (const auto& [field, typed] : {std::pair("name", "Lukava (be)"), std::pair("contact", "at home"), std::pair("born", "1980"),
                                       std::pair("sex", "female"), std::pair("protected", "yes")}) {
        Lone lone(open, "person", field);
        lone.entry.setTyped(QLatin1String(typed));
        QVERIFY(!lone.entry.typed().isEmpty());
        lone.entry.wipe();
        QCOMPARE(lone.entry.typed(), QString());
        if (auto* text = lone.entry.findChild<QPlainTextEdit*>())
            QVERIFY(!text->document()->isUndoAvailable());
    }
    Lone lone(open, "incident", "facility");
    lone.entry.setTyped(ui::toQt(open.add("facility", {{"name", "Marina A"}})));
    lone.entry.wipe();
    QCOMPARE(lone.entry.typed(), QString());
}

void Editors::takeNoRecordForOtherWords() {
    OpenDesk open;
    const QString facility = ui::toQt(open.add("facility", {{"name", "Marina A"}}));
    Lone lone(open, "incident", "facility");
    auto* picker = lone.entry.findChild<ui::RecordPicker*>();
    OpenPage::type(QStringLiteral("Marina"));
    QVERIFY(until([&] { return picker->isListShown(); }));
    OpenPage::type(QStringLiteral(" B"));
    OpenPage::press(Qt::Key_Return);
    QCOMPARE(lone.entry.typed(), QStringLiteral("Marina B"));
    lone.entry.wipe();
    OpenPage::type(QStringLiteral("Marina"));
    QVERIFY(until([&] { return picker->isListShown(); }));
    OpenPage::press(Qt::Key_Return);
    QCOMPARE(lone.entry.typed(), facility);
}

} // namespace dokaz::tests
