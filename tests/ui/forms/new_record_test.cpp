// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms_fixture.h"
#include "record_page_test.h"
#include "ui/forms/citation_strip.h"
#include "ui/forms/duplicate_hints.h"
#include "ui/forms/edit_panel.h"
#include "ui/forms/field_entry.h"
#include "ui/forms/new_record_form.h"
#include "ui/forms/value_editor.h"
#include "ui/models/record_picker.h"

#include <QCheckBox>
#include <QLabel>

#include <set>

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

void NewRecords::citeAFewWordsForWhatWasTakenFromThem() {
    for (const bool isForAll : {false, true}) {
        OpenPage page;
        const std::string source = page.open().importSample();
        ui::Place place = page.placeIn(source);
        const auto passages = page.open().session().passages(source);
        OpenDesk::check(passages);
        const auto found = std::find_if(passages.value().begin(), passages.value().end(),
                                        [](const auto& passage) { return passage.kind == "paragraph"; });
        QVERIFY(found != passages.value().end());
        place.passage = found->ordinal;
        place.quote = ui::toQt(found->text.substr(0, found->text.find(' ')));
        place.start = 0;
        place.end = static_cast<quint32>(place.quote.size());
        page.page().startNew(QStringLiteral("incident"), place, {{"title", ui::fromQt(place.quote)}});
        auto* form = page.visible<ui::NewRecordForm>();
        form->entry(QStringLiteral("period"))->editor().setTyped(QStringLiteral("2031"));
        auto* only = form->findChild<QCheckBox*>();
        QVERIFY(only->isVisible() && only->isChecked());
        only->setChecked(!isForAll);
        form->save();
        QVERIFY(until([&] { return !tests::only(page, "incident").empty(); }));
        const std::string record = tests::only(page, "incident");
        QCOMPARE(page.values(record, "title").at(0).citations.size(), std::size_t(1));
        QCOMPARE(page.values(record, "period").at(0).citations.size(), std::size_t(isForAll ? 1 : 0));
    }
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

void NewRecords::tellEveryValueTheyAreBegunWith() {
    OpenPage page;
    page.page().startNew(
        QStringLiteral("person"), {},
        {{"name", "Aryna Lukawa"}, {"occupation", "Judge"}, {"capacity", "other"}, {"capacity", "official"}});
    auto* form = page.visible<ui::NewRecordForm>();
    const auto told = [&] {
        QStringList sentences;
        for (const QLabel* label : page.page().findChildren<QLabel*>(QStringLiteral("alsoKept")))
            if (label->isVisible())
                sentences << label->text();
        return sentences;
    };
    QCOMPARE(told().size(), 2); // the name, and a second capacity
    QVERIFY(told().at(0).contains(QStringLiteral("Aryna Lukawa")));
    picture(page.page(), QStringLiteral("new-also-kept"));
    QVERIFY(form->isStarted());
    std::vector<QPushButton*> leave;
    for (QPushButton* button : page.page().findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == QLatin1String("Leave out"))
            leave.push_back(button);
    QCOMPARE(leave.size(), std::size_t(2));
    QTest::mouseClick(leave.at(1), Qt::LeftButton);
    QCOMPARE(told().size(), 1);
    form->entry(QStringLiteral("capacity"))->editor().begin();
    OpenPage::type(QStringLiteral("official"));
    OpenPage::press(Qt::Key_Return);
    QVERIFY(!form->entry(QStringLiteral("name"))->isHidden());
    QCOMPARE(form->entry(QStringLiteral("name"))->typed(), QStringLiteral("Aryna Lukawa"));
    QVERIFY(told().isEmpty());
    form->entry(QStringLiteral("name"))->setTyped(QStringLiteral("Aryna Lukava"));
    form->save();
    QVERIFY(until([&] { return !only(page, "person").empty(); }));
    QCOMPARE(page.values(only(page, "person"), "name").size(), std::size_t(1));
    QCOMPARE(page.values(only(page, "person"), "name").at(0).text, std::string("Aryna Lukava"));
}

void NewRecords::openTheGroupsOfWhatIsGiven() {
    OpenPage page;
    page.page().startNew(QStringLiteral("facility"), {},
                         {{"name", "Sample prison"}, {"monitor_access", "Nobody"}});
    ui::FieldEntry* entry = page.visible<ui::NewRecordForm>()->entry(QStringLiteral("monitor_access"));
    QVERIFY(entry != nullptr && entry->isVisible());
    QCOMPARE(entry->typed(), QStringLiteral("Nobody"));
}

void NewRecords::cannotBeDiscardedWhileTheyAreSaved() {
    OpenPage page;
    const std::string incident = page.open().add("incident", {{"title", "Raid"}});
    page.page().startNew(QStringLiteral("act"), {}, {{"type", "rape"}, {"incident", incident}});
    auto* form = page.visible<ui::NewRecordForm>();
    form->save();
    ui::FieldEntry* entry = form->entry(QStringLiteral("type"));
    QVERIFY(!entry->isEnabled());
    QVERIFY(!page.button(QStringLiteral("Discard"))->isEnabled());
    QVERIFY(page.settled()); // refused: the vault is closed
    QVERIFY(entry->isEnabled());
    QVERIFY(page.button(QStringLiteral("Discard"))->isEnabled());
    QCOMPARE(entry->typed(), QStringLiteral("rape"));
}

namespace {

// Which record the facts hold whenever they come into sight.
class Sightings final : public QObject {
  public:
    explicit Sightings(ui::FactsView& facts) : m_facts(facts) { facts.installEventFilter(this); }
    std::set<std::string> seen;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Show && m_facts.record())
            seen.insert(m_facts.record()->summary.record);
        return QObject::eventFilter(watched, event);
    }

  private:
    ui::FactsView& m_facts;
};

} // namespace

void NewRecords::neverShowTheRecordBeforeFirst() {
    OpenPage page;
    const std::string before = page.open().add("incident", {{"title", "Before"}});
    QVERIFY(page.show(before));
    page.page().startNew(QStringLiteral("facility"), {}, {{"name", "Sample prison"}});
    const Sightings sightings(page.facts());
    page.visible<ui::NewRecordForm>()->save();
    QVERIFY(until([&] { return page.facts().record()->summary.kind == "facility"; }));
    QCOMPARE(sightings.seen, std::set<std::string>{only(page, "facility")});
}

void NewRecords::askBeforeWhatWasTypedIsDiscarded() {
    OpenPage page;
    page.page().startNew(QStringLiteral("incident"), {}, {{"title", "Raid"}});
    OpenPage::type(QStringLiteral(" on Mill Street"));
    QTest::mouseClick(page.button(QStringLiteral("Discard")), Qt::LeftButton);
    QVERIFY(page.visible<ui::NewRecordForm>() != nullptr);
    QTest::mouseClick(page.button(QStringLiteral("Discard it")), Qt::LeftButton);
    QVERIFY(until([&] { return page.visible<ui::NewRecordForm>() == nullptr; }));
}

void NewRecords::goIntoTheFieldTheyWereMadeFor() {
    OpenPage page;
    const std::string incident = page.open().add("incident", {{"title", "Raid"}});
    QVERIFY(page.show(incident));
    page.facts().editWanted(QStringLiteral("facility"), {});
    OpenPage::type(QStringLiteral("Marina"));
    auto* picker = page.page().findChild<ui::EditPanel*>()->findChild<ui::RecordPicker*>();
    QVERIFY(until([&] { return picker->isListShown(); }));
    OpenPage::press(Qt::Key_Return); // on "New facility"
    auto* form = page.visible<ui::NewRecordForm>();
    QVERIFY(form != nullptr);
    QCOMPARE(form->kind(), QStringLiteral("facility"));
    QCOMPARE(form->entry(QStringLiteral("name"))->typed(), QStringLiteral("Marina"));
    QTest::mouseClick(page.button(QStringLiteral("Discard")), Qt::LeftButton);
    auto* panel = page.visible<ui::EditPanel>();
    QVERIFY(panel != nullptr);
    QCOMPARE(panel->entry().typed(), QStringLiteral("Marina")); // as it was typed
    emit panel->newWanted(QStringLiteral("facility"), QStringLiteral("Marina"));
    page.visible<ui::NewRecordForm>()->save();
    QVERIFY(until([&] { return page.visible<ui::EditPanel>() != nullptr; }));
    QCOMPARE(page.visible<ui::EditPanel>()->entry().typed(), ui::toQt(only(page, "facility")));
    OpenPage::press(Qt::Key_Return);
    QVERIFY(until([&] { return page.values(incident, "facility").size() == 1; }));
    QCOMPARE(page.values(incident, "facility").at(0).text, std::string("Marina"));
}

void NewRecords::waitForTheRecordAFieldOfTheirsNames() {
    OpenPage page;
    page.page().startNew(QStringLiteral("incident"), {}, {{"title", "Raid"}});
    auto* outer = page.visible<ui::NewRecordForm>();
    emit outer->entry(QStringLiteral("facility"))
        ->newWanted(QStringLiteral("facility"), QStringLiteral("Marina"));
    auto* inner = page.visible<ui::NewRecordForm>();
    QVERIFY(inner != outer);
    QCOMPARE(inner->entry(QStringLiteral("name"))->typed(), QStringLiteral("Marina"));
    QVERIFY(page.page().hasUnsaved());
    inner->save();
    QVERIFY(until([&] { return page.visible<ui::NewRecordForm>() == outer; }));
    QCOMPARE(outer->entry(QStringLiteral("title"))->typed(), QStringLiteral("Raid"));
    QCOMPARE(outer->entry(QStringLiteral("facility"))->typed(), ui::toQt(only(page, "facility")));
    outer->save();
    QVERIFY(until([&] { return !only(page, "incident").empty(); }));
    QCOMPARE(page.values(only(page, "incident"), "facility").size(), std::size_t(1));
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
