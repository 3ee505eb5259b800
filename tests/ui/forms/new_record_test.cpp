// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms_fixture.h"
#include "record_page_test.h"
#include "ui/forms/citation_strip.h"
#include "ui/forms/duplicate_hints.h"
#include "ui/forms/field_entry.h"
#include "ui/forms/new_record_form.h"
#include "ui/forms/value_editor.h"

namespace dokaz::tests {

namespace {

std::string only(OpenPage& page, const std::string& kind) {
    const auto records = page.open().session().list(kind);
    OpenDesk::check(records);
    return records.value().empty() ? std::string() : records.value().front().record;
}

} // namespace

void NewRecords::askForTheKindFirst() {
    OpenPage page;
    page.page().startNew({}, {}, {});
    OpenPage::type(QStringLiteral("incid"));
    picture(page.page(), QStringLiteral("kinds"));
    OpenPage::press(Qt::Key_Return);
    auto* form = page.visible<ui::NewRecordForm>();
    QVERIFY(form != nullptr);
    QCOMPARE(form->kind(), QStringLiteral("incident"));
}

void NewRecords::areSavedWithControlEnter() {
    OpenPage page;
    QSignalSpy told(&page.open().desk(), &ui::Desk::told);
    page.page().startNew(QStringLiteral("facility"), {}, {});
    OpenPage::type(QStringLiteral("Sample prison"));
    picture(page.page(), QStringLiteral("new"));
    page.page().setLayoutDirection(Qt::RightToLeft);
    ui::Theme::use(ui::Shade::Dark);
    page.page().resize(360, 680);
    picture(page.page(), QStringLiteral("new-mirrored-dark-360"));
    ui::Theme::use(ui::Shade::Light);
    OpenPage::press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(until([&] { return !only(page, "facility").empty(); }));
    QVERIFY(until([&] { return page.page().recordId() == ui::toQt(only(page, "facility")); }));
    QVERIFY(told.count() > 0);
    QVERIFY(until([&] { return page.facts().record() != nullptr; }));
}

void NewRecords::citeTheWordsTheyCameFrom() {
    OpenPage page;
    const std::string source = page.open().add("source", {{"title", "Sample report"}});
    page.page().startNew(QStringLiteral("incident"), page.placeIn(source), {{"title", "Dispersal"}, {"place", "Minsk"}});
    auto* form = page.visible<ui::NewRecordForm>();
    QVERIFY(form != nullptr && form->strip().place().has_value());
    form->save();
    QVERIFY(until([&] { return !only(page, "incident").empty(); }));
    const auto titles = page.values(only(page, "incident"), "title");
    QCOMPARE(titles.at(0).citations.size(), std::size_t(1));
    QCOMPARE(page.values(only(page, "incident"), "place").size(), std::size_t(1));
}

void NewRecords::sayBeforeTypingThatNamesNeedTheVault() {
    OpenPage page;
    page.page().startNew(QStringLiteral("person"), {}, {});
    auto* form = page.visible<ui::NewRecordForm>();
    QVERIFY(form != nullptr);
    QVERIFY(form->entry(QStringLiteral("name"))->isHidden());
    picture(page.page(), QStringLiteral("new-person"));
    OpenPage::type(QStringLiteral("official"));
    OpenPage::press(Qt::Key_Return);
    QVERIFY(!form->entry(QStringLiteral("name"))->isHidden());
    OpenPage::type(QStringLiteral("Aryna Lukava"));
    QCOMPARE(form->entry(QStringLiteral("name"))->typed(), QStringLiteral("Aryna Lukava"));
    form->save();
    QVERIFY(until([&] { return !only(page, "person").empty(); }));
}

void NewRecords::stayWhileAnotherRecordIsLookedAt() {
    OpenPage page;
    const std::string other = page.open().add("facility", {{"name", "Old prison"}});
    page.page().startNew(QStringLiteral("facility"), {}, {});
    OpenPage::type(QStringLiteral("New prison"));
    QVERIFY(page.show(other));
    QPushButton* goOn = page.button(QStringLiteral("Go on"));
    QVERIFY(goOn != nullptr);
    QTest::mouseClick(goOn, Qt::LeftButton);
    QCOMPARE(page.visible<ui::NewRecordForm>()->entry(QStringLiteral("name"))->typed(), QStringLiteral("New prison"));
}

void NewRecords::areRefusedWithoutLosingAnything() {
    OpenPage page;
    page.page().startNew(QStringLiteral("incident"), {}, {});
    auto* form = page.visible<ui::NewRecordForm>();
    form->entry(QStringLiteral("title"))->setTyped(QStringLiteral("Dispersal"));
    form->entry(QStringLiteral("period"))->setTyped(QStringLiteral("one fine day"));
    form->save();
    QTest::qWait(50);
    QVERIFY(only(page, "incident").empty());
    QCOMPARE(form->entry(QStringLiteral("title"))->typed(), QStringLiteral("Dispersal"));
    QCOMPARE(form->entry(QStringLiteral("period"))->typed(), QStringLiteral("one fine day"));
    QVERIFY(form->entry(QStringLiteral("period"))->isAncestorOf(QApplication::focusWidget()));
    picture(page.page(), QStringLiteral("new-refused"));
}

void NewRecords::hintAtDuplicates() {
    OpenPage page;
    page.open().add("facility", {{"name", "Sample prison No. 4"}});
    page.page().startNew(QStringLiteral("facility"), {}, {});
    OpenPage::type(QStringLiteral("Sample prison"));
    auto* hints = page.page().findChild<ui::DuplicateHints*>();
    QVERIFY(hints != nullptr);
    QVERIFY(until([&] { return hints->count() == 1; }));
    picture(page.page(), QStringLiteral("duplicate"));
    QTest::mouseClick(hints->findChild<QPushButton*>(), Qt::LeftButton);
    QVERIFY(until([&] { return page.facts().record() != nullptr; }));
    QVERIFY(page.page().hasUnsaved());
}

void NewRecords::fitNarrowPanes() {
    OpenPage page;
    page.page().resize(360, 680);
    for (const char* kind : {"person", "facility", "detention", "act", "testimony"}) {
        page.page().startNew(QLatin1String(kind), {}, {});
        for (QPushButton* open : page.page().findChildren<QPushButton*>(QStringLiteral("openGroup")))
            if (open->isVisible())
                open->click();
        QTest::qWait(40);
        QCOMPARE(tooWide(page.page()), QString());
        picture(page.page(), QStringLiteral("new-360-") + QLatin1String(kind));
        QTest::mouseClick(page.button(QStringLiteral("Discard")), Qt::LeftButton);
    }
}

void NewRecords::nameEveryControl() {
    OpenPage page;
    for (const char* kind : {"person", "detention", "incident", "act"}) {
        page.page().startNew(QLatin1String(kind), {}, {});
        for (QPushButton* open : page.page().findChildren<QPushButton*>(QStringLiteral("openGroup")))
            if (open->isVisible())
                open->click();
        QCOMPARE(unnamed(page.page()).join(QLatin1Char(' ')), QString());
        QTest::mouseClick(page.button(QStringLiteral("Discard")), Qt::LeftButton);
    }
}

} // namespace dokaz::tests
