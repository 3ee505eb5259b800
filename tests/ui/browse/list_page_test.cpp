// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/list_page.h"

#include "ui/bridge/error_text.h"
#include "ui/browse/filter_bar.h"
#include "ui/browse/pages.h"
#include "ui/browse/record_table.h"
#include "ui/browse/withdrawal.h"
#include "ui/models/case_panel.h"
#include "ui/models/record_list_model.h"
#include "ui/models/record_picker.h"
#include "ui/models/suggestion_model.h"
#include "ui/widgets/empty_state.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>

namespace dokaz::tests {

namespace {

// Three facilities, one prison among them, on a page of 700 by 600.
struct Facilities {
    OpenDesk open;
    std::string prison, house, camp;
    std::unique_ptr<ui::ListPage> page;
    ui::RecordTable* table;
    Facilities() {
        prison = open.add("facility", {{"name", "Old Prison (en)"}, {"type", "prison"}, {"active", "since 2010"}});
        house = open.add("facility", {{"name", "Серый дом (ru)"}, {"active", "1990 to 1995"}});
        camp = open.add("facility", {{"name", "Camp Nine (en)"}});
        page = std::make_unique<ui::ListPage>(open.desk());
        page->resize(760, 620);
        page->show();
        page->showKind(QStringLiteral("facility"));
        table = page->findChild<ui::RecordTable*>();
        (void)shows(3);
        page->takeFocus();
    }
    [[nodiscard]] bool shows(int rows) {
        return until([&] { return !page->list().isAsking() && page->list().rowCount() == rows && loaded(); });
    }
    bool loaded() {
        for (int row = 0; row < page->list().rowCount(); ++row) {
            (void)page->list().index(row, 0).data();
            if (!page->list().index(row, 0).data(ui::RecordListModel::IsLoadedRole).toBool())
                return false;
        }
        return true;
    }
    QString title(int row) { return page->list().index(row, 0).data().toString(); }
    QString record(int row) { return page->list().index(row, 0).data(ui::RecordListModel::RecordRole).toString(); }
};

// Takes an action out of the menu that is open.
bool trigger(const QString& words) {
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    if (menu == nullptr)
        return false;
    QList<QMenu*> menus = menu->findChildren<QMenu*>();
    menus.prepend(menu);
    for (QMenu* one : menus)
        for (QAction* action : one->actions())
            if (QString(action->text()).remove(QLatin1Char('&')) == words) {
                action->trigger();
                menu->close();
                return true;
            }
    menu->close();
    return false;
}

} // namespace

void ListPages::showsAKindWithItsCount() {
    Facilities f;
    QCOMPARE(f.page->list().rowCount(), 3);
    QVERIFY(says(*f.page, QStringLiteral("Facilities")));
    QVERIFY(says(*f.page, QStringLiteral("3")));
    QCOMPARE(f.title(0), QStringLiteral("Camp Nine"));
    keepPicture(*f.page, QStringLiteral("list"));
}

void ListPages::goesByHomeAndEndToTheFirstAndLastRow() {
    Facilities f;
    QTest::keyClick(f.table, Qt::Key_End);
    QCOMPARE(f.table->currentIndex(), f.page->list().index(2, 0));
    QTest::keyClick(f.table, Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(f.table->selectedCount(), 3);
    QTest::keyClick(f.table, Qt::Key_Home);
    QCOMPARE(f.table->currentIndex(), f.page->list().index(0, 0));
    QCOMPARE(f.table->selectedCount(), 1);
}

void ListPages::narrowsDownAsOneTypes() {
    Facilities f;
    QTest::keyClicks(f.table, QStringLiteral("old"));
    QVERIFY(f.shows(1));
    QCOMPARE(f.record(0), ui::toQt(f.prison));
    QVERIFY(until([&] { return says(*f.page, QStringLiteral("1 of 3 while filtered")); }));
    f.page->showKind(QStringLiteral("facility")); // come back to
    QVERIFY(f.shows(1));
    auto* words = named<QLineEdit>(*f.page, QStringLiteral("Filter by words of the name"));
    QVERIFY(words != nullptr && words->hasFocus());
    QTest::keyClick(words, Qt::Key_Escape);
    QVERIFY(f.shows(3));
    QTest::keyClick(words, Qt::Key_Down);
    QVERIFY(f.table->hasFocus());
}

void ListPages::takesFiltersOnAndOff() {
    Facilities f;
    auto* bar = f.page->findChild<ui::FilterBar*>();
    QTest::mouseClick(named<QPushButton>(*f.page, QStringLiteral("Add a filter")), Qt::LeftButton);
    QVERIFY(trigger(QStringLiteral("Type…")));
    auto* words = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(words != nullptr);
    QTest::keyClicks(words, QStringLiteral("prison"));
    keepPicture(*f.page, QStringLiteral("list-term"));
    QTest::keyClick(words, Qt::Key_Return);
    QVERIFY(f.shows(1));
    QCOMPARE(bar->filters().size(), std::size_t(1));
    QCOMPARE(bar->filters().front().field, std::string("type"));
    auto* chip = f.page->findChild<QPushButton*>(QStringLiteral("chip"));
    QVERIFY(chip != nullptr);
    keepPicture(*f.page, QStringLiteral("list-chip"));
    QTest::keyClick(chip, Qt::Key_Delete);
    QVERIFY(f.shows(3));
    QVERIFY(bar->filters().empty());
    QTest::mouseClick(named<QPushButton>(*f.page, QStringLiteral("Add a filter")), Qt::LeftButton);
    QVERIFY(trigger(QStringLiteral("With conflicts")));
    QVERIFY(f.shows(0));
    QTest::mouseClick(button(*f.page, QStringLiteral("Clear the filter")), Qt::LeftButton);
    QVERIFY(f.shows(3));
}

void ListPages::asksForADateInWords() {
    Facilities f;
    QTest::mouseClick(named<QPushButton>(*f.page, QStringLiteral("Add a filter")), Qt::LeftButton);
    QVERIFY(trigger(QStringLiteral("In use…")));
    auto* words = f.page->findChild<QLineEdit*>(QStringLiteral("filterWords"));
    auto* take = f.page->findChild<QPushButton*>(QStringLiteral("filterTake"));
    QVERIFY(words != nullptr && take != nullptr);
    QTest::keyClicks(words, QStringLiteral("some day"));
    QVERIFY(!take->isEnabled());
    QVERIFY(says(*f.page, QStringLiteral("Not understood")));
    words->clear();
    QTest::keyClicks(words, QStringLiteral("spring 1992"));
    QVERIFY(take->isEnabled());
    QVERIFY(says(*f.page, QStringLiteral("Understood as")));
    QTest::keyClick(words, Qt::Key_Return);
    QVERIFY(f.shows(1));
    QCOMPARE(f.record(0), ui::toQt(f.house));
}

void ListPages::opensWhatIsChosen() {
    Facilities f;
    QSignalSpy wanted(&f.open.desk(), &ui::Desk::recordWanted);
    QTest::keyClick(f.table, Qt::Key_Down);
    QTest::keyClick(f.table, Qt::Key_Up);
    QVERIFY(until([&] { return wanted.count() == 1; })); // the one rested on
    QCOMPARE(wanted.first().first().toString(), f.record(0));
    QTest::keyClick(f.table, Qt::Key_Return);
    QCOMPARE(wanted.count(), 2);

    const std::string source = f.open.add("source", {{"title", "A diary"}});
    f.page->showKind(QStringLiteral("source"));
    QVERIFY(f.shows(1));
    QSignalSpy words(&f.open.desk(), &ui::Desk::wordsWanted);
    f.page->takeFocus();
    QTest::keyClick(f.table, Qt::Key_Return);
    QCOMPARE(words.count(), 1);
    QCOMPARE(words.first().first().value<ui::Place>().source, ui::toQt(source));
}

void ListPages::sortsByAHead() {
    Facilities f;
    const QString first = f.title(0), last = f.title(2);
    QHeaderView* header = f.table->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(0) + 20, header->height() / 2});
    QVERIFY(until([&] { return f.loaded() && f.title(0) == last; }));
    QCOMPARE(f.title(2), first);
}

void ListPages::saysWhatToDoWhereNothingIs() {
    OpenDesk open;
    ui::ListPage page(open.desk());
    page.resize(700, 500);
    page.show();
    page.showKind(QStringLiteral("incident"));
    QVERIFY(until([&] { return says(page, QStringLiteral("Nothing here yet")); }));
    keepPicture(page, QStringLiteral("list-empty"));
    QSignalSpy wanted(&open.desk(), &ui::Desk::newRecordWanted);
    QTest::mouseClick(page.findChild<ui::EmptyState*>()->findChild<QPushButton*>(), Qt::LeftButton);
    QVERIFY(until([&] { return wanted.count() == 1; }));
    QCOMPARE(wanted.first().first().toString(), QStringLiteral("incident"));
    page.showKind(QStringLiteral("source"));
    QVERIFY(until([&] { return says(page, QStringLiteral("No sources yet")); }));
    QSignalSpy import(&open.desk(), &ui::Desk::importWanted);
    QTest::mouseClick(button(page, QStringLiteral("Import files…")), Qt::LeftButton);
    QVERIFY(until([&] { return import.count() == 1; }));
}

void ListPages::withdrawsForAReason() {
    Facilities f;
    QSignalSpy told(&f.open.desk(), &ui::Desk::told);
    f.table->selectRow(0);
    QTest::mouseClick(button(*f.page, QStringLiteral("Withdraw…")), Qt::LeftButton);
    QVERIFY(until([&] { return reasonLine(*f.page)->isVisible(); }));
    auto* reason = reasonLine(*f.page);
    QVERIFY(!button(*f.page, QStringLiteral("Withdraw"))->isEnabled()); // not without one
    QTest::keyClick(reason, Qt::Key_Escape);
    QVERIFY(!reason->isVisible());
    QTest::mouseClick(button(*f.page, QStringLiteral("Withdraw…")), Qt::LeftButton);
    QVERIFY(until([&] { return reason->isVisible(); }));
    QTest::keyClicks(reason, QStringLiteral("twice"));
    keepPicture(*f.page, QStringLiteral("list-withdraw"));
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(f.shows(2));
    QVERIFY(until([&] { return told.count() == 1; }));
    QCOMPARE(f.open.session().history(1).value().front().reason, std::string("twice"));
}

void ListPages::asksNothingOverAnotherList() {
    Facilities f;
    (void)f.open.add("person", {{"name", "Mira Dolen (en)"}, {"capacity", "official"}});
    f.table->selectRow(0);
    const QString title = f.title(0);
    QTest::mouseClick(button(*f.page, QStringLiteral("Withdraw…")), Qt::LeftButton);
    f.page->showKind(QStringLiteral("person")); // before the records chosen are known
    QVERIFY(f.shows(1));
    QVERIFY(!reasonLine(*f.page)->isVisible());

    Facilities again;
    again.table->selectRow(0);
    QTest::mouseClick(button(*again.page, QStringLiteral("Withdraw…")), Qt::LeftButton);
    QVERIFY(until([&] { return says(*again.page, title); })); // which one
}

void ListPages::saysHowManyWereWithdrawnBeforeAnError() {
    std::vector<std::string> tried;
    const ui::Withdrawal withdrawal =
        ui::withdrawAll({"first", "second", "third"}, "twice",
                        [&](const session::WithdrawRecord& command) -> base::Result<void> {
                            tried.push_back(command.record);
                            if (command.record == "second")
                                return base::Error(base::ErrorCode::NoSpace);
                            return {};
                        });
    QCOMPARE(tried.size(), std::size_t(2));
    QVERIFY(ui::withdrawalWords(withdrawal).startsWith(QStringLiteral("Withdrawn: 1 of 3. ")));
    QVERIFY(ui::withdrawalWords(withdrawal).endsWith(ui::sentence(*withdrawal.stoppedBy)));
}

void ListPages::addsToACase() {
    Facilities f;
    const auto made = f.open.session().perform(session::NewCase{"The camp", "icc", "prosecution"});
    OpenDesk::check(made);
    f.table->selectAll();
    QTest::mouseClick(button(*f.page, QStringLiteral("Add to case…")), Qt::LeftButton);
    auto* panel = f.page->findChild<ui::CasePanel*>();
    QVERIFY(until([&] { return panel->isVisible(); }));
    auto* picker = panel->findChild<ui::RecordPicker*>();
    QTest::keyClicks(picker, QStringLiteral("camp"));
    QVERIFY(until([&] { return picker->isListShown(); }));
    keepPicture(*f.page, QStringLiteral("list-case"));
    QTest::keyClick(picker->completer() == nullptr ? static_cast<QWidget*>(QApplication::activePopupWidget()) : picker,
                    Qt::Key_Return);
    QCOMPARE(picker->record(), ui::toQt(made.value()));
    QTest::mouseClick(button(*panel, QStringLiteral("Add")), Qt::LeftButton);
    QVERIFY(until([&] { return !panel->isVisible(); }));
    const auto held = f.open.session().show(made.value());
    OpenDesk::check(held);
    const auto isMember = [](const session::ValueView& value) { return value.field == "member"; };
    QCOMPARE(std::count_if(held.value().values.begin(), held.value().values.end(), isMember), 3);

    // A second time is refused, in words, and the panel stays for another case.
    QSignalSpy told(&f.open.desk(), &ui::Desk::told);
    QTest::mouseClick(button(*f.page, QStringLiteral("Add to case…")), Qt::LeftButton);
    QVERIFY(until([&] { return panel->isVisible(); }));
    picker->setRecord(ui::toQt(made.value()), QStringLiteral("The camp"));
    button(*panel, QStringLiteral("Add"))->setEnabled(true);
    QTest::mouseClick(button(*panel, QStringLiteral("Add")), Qt::LeftButton);
    QVERIFY(until([&] { return told.count() == 1; }));
    QCOMPARE(told.first().at(1).value<ui::Tidings>(), ui::Tidings::Failure);
    QVERIFY(panel->isVisible());
}

void ListPages::makesACaseOfTheChosen() {
    Facilities f;
    QSignalSpy told(&f.open.desk(), &ui::Desk::told);
    f.table->selectRow(1);
    QTest::mouseClick(button(*f.page, QStringLiteral("Add to case…")), Qt::LeftButton);
    auto* panel = f.page->findChild<ui::CasePanel*>();
    QVERIFY(until([&] { return panel->isVisible(); }));
    QTest::mouseClick(button(*panel, QStringLiteral("New case…")), Qt::LeftButton);
    auto* make = button(*panel, QStringLiteral("Make the case and add"));
    QVERIFY(make != nullptr && !make->isEnabled()); // nothing leaves without a recipient and a purpose
    QTest::keyClicks(named<QLineEdit>(*panel, QStringLiteral("Title of the new case")), QStringLiteral("Camp"));
    for (QComboBox* box : panel->findChildren<QComboBox*>())
        box->setCurrentIndex(1);
    QVERIFY(make->isEnabled());
    QTest::mouseClick(make, Qt::LeftButton);
    QVERIFY(until([&] { return told.count() == 1; }));
    QCOMPARE(told.first().at(1).value<ui::Tidings>(), ui::Tidings::Done);
    QCOMPARE(f.open.session().list("case").value().size(), std::size_t(1));
}

void ListPages::keepsTheChoiceWhenRecordsAreAdded() {
    Facilities f;
    f.table->selectRow(2);
    const QString chosen = f.record(2);
    f.open.add("facility", {{"name", "Barracks (en)"}});
    QVERIFY(f.shows(4));
    QVERIFY(f.table->currentIndex().isValid());
    QCOMPARE(f.record(f.table->currentIndex().row()), chosen);
    QCOMPARE(f.table->selectedCount(), 1);
}

void ListPages::remembersColumns() {
    Facilities f;
    const QStringList usual = f.page->list().columns();
    QTest::mouseClick(named<QPushButton>(*f.page, QStringLiteral("Columns")), Qt::LeftButton);
    QVERIFY(trigger(QStringLiteral("Country")));
    QVERIFY(!f.page->list().columns().contains(QStringLiteral("country")));
    f.table->horizontalHeader()->resizeSection(0, 300);
    f.page->showKind(QStringLiteral("person"));
    f.page->showKind(QStringLiteral("facility"));
    QVERIFY(!f.page->list().columns().contains(QStringLiteral("country")));
    QCOMPARE(f.table->horizontalHeader()->sectionSize(0), 300);
    QTest::mouseClick(named<QPushButton>(*f.page, QStringLiteral("Columns")), Qt::LeftButton);
    QVERIFY(trigger(QStringLiteral("The usual columns")));
    QCOMPARE(f.page->list().columns(), usual);
}

void ListPages::takesKeysAndNames() {
    Facilities f;
    f.table->selectRow(0);
    QCOMPARE(namelessIn(*f.page).join(QLatin1Char(';')), QString());
    QTest::keyClick(f.table, Qt::Key_Tab);
    QVERIFY(!f.table->hasFocus()); // Tab leaves the table
    ui::Theme::use(ui::Shade::Dark);
    keepPicture(*f.page, QStringLiteral("list-dark"));
    ui::Theme::use(ui::Shade::Light);
}

void ListPages::picksARecordByKeys() {
    Facilities f;
    ui::RecordPicker picker(f.open.archive(), {QStringLiteral("facility")}, QStringLiteral("Facility"));
    picker.setOfferNew(ui::RecordPicker::OfferNew::Yes);
    picker.resize(300, picker.sizeHint().height());
    picker.show();
    picker.activateWindow();
    picker.setFocus();
    QVERIFY(until([&] { return picker.hasFocus(); }));
    QSignalSpy chosen(&picker, &ui::RecordPicker::chosen), letGo(&picker, &ui::RecordPicker::letGo),
        newWanted(&picker, &ui::RecordPicker::newWanted);
    QTest::keyClicks(&picker, QStringLiteral("old"));
    QVERIFY(picker.isUnresolved());
    QVERIFY(until([&] { return picker.isListShown(); }));
    QCOMPARE(picker.suggestions().rowCount(), 2); // the record, and the offer of a new one
    if (QWidget* list = QApplication::activePopupWidget(); list != nullptr) {
        keepPicture(*list, QStringLiteral("picker"));
        QTest::keyClick(list, Qt::Key_Return);
    }
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(picker.record(), ui::toQt(f.prison));
    QTest::keyClick(&picker, Qt::Key_Backspace, {}, 0);
    QTest::keyClick(&picker, Qt::Key_Delete);
    QCOMPARE(letGo.count(), 1);
    QVERIFY(picker.record().isEmpty());
    picker.clear();
    QTest::keyClicks(&picker, QStringLiteral("zzz"));
    QVERIFY(until([&] { return picker.isListShown(); }));
    if (QWidget* list = QApplication::activePopupWidget(); list != nullptr)
        QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(newWanted.count(), 1);
    QCOMPARE(newWanted.first().first().toString(), QStringLiteral("zzz"));
}

void ListPages::listsOnlyThoseWhoAreAlleged() {
    OpenDesk open;
    ui::ListPage page(open.desk());
    page.resize(700, 500);
    page.show();
    page.showKind(QStringLiteral("alleged-perpetrator"));
    QVERIFY(until([&] { return says(page, QStringLiteral("No one is named here yet")); }));
    const std::string named = open.add("person", {{"name", "Ihar Kavalou (en)"}, {"capacity", "official"}});
    open.add("person", {{"name", "Aryna Lukava (en)"}, {"capacity", "official"}});
    const std::string act = open.add("act", {{"stated_reason", "none"}});
    open.add("involvement", {{"act", act}, {"perpetrator", named}});
    QVERIFY(until([&] { return page.list().rowCount() == 1 && !page.list().isAsking(); }));
    QVERIFY(says(page, QStringLiteral("Alleged perpetrators")));
    QCOMPARE(page.kind(), QStringLiteral("person"));
    QVERIFY(until([&] { return page.list().index(0, 0).data().toString() == QStringLiteral("Ihar Kavalou"); }));
}

} // namespace dokaz::tests
