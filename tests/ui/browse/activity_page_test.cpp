// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/activity_page.h"

#include "ui/browse/ledger_panels.h"
#include "ui/browse/pages.h"
#include "ui/models/entry_details.h"
#include "ui/models/activity_model.h"
#include "ui/models/activity_words.h"

#include <QFile>
#include <QFileDialog>
#include <QTableView>

#include <filesystem>

namespace dokaz::tests {

namespace {

struct Ledger {
    OpenDesk open;
    std::string record;
    std::unique_ptr<ui::ActivityPage> page;
    QTableView* table;
    Ledger() {
        record = open.add("facility", {{"name", "Grey House (en)"}});
        session::SetFields set;
        set.record = record;
        set.fields = {{"address", "Mill Street 4"}};
        set.reason = "from the leaflet";
        OpenDesk::check(open.session().perform(set));
        page = std::make_unique<ui::ActivityPage>(open.desk());
        page->resize(860, 620);
        page->show();
        table = page->findChild<QTableView*>();
        (void)until([&] { return page->entries().rowCount() >= 3; });
        page->takeFocus();
    }
    QString what(int row) { return page->entries().index(row, ui::ActivityModel::WhatColumn).data().toString(); }
    int rowOf(const QString& words) {
        for (int row = 0; row < page->entries().rowCount(); ++row)
            if (what(row) == words)
                return row;
        return -1;
    }
};

} // namespace

void ActivityPages::showsWhoDidWhat() {
    Ledger l;
    QVERIFY(l.what(0).startsWith(QStringLiteral("Values added or changed · ")));
    QCOMPARE(l.page->entries().index(0, ui::ActivityModel::ReasonColumn).data().toString(), QStringLiteral("from the leaflet"));
    QVERIFY(l.rowOf(QStringLiteral("Archive made")) > 0);
    QVERIFY(until([&] { return says(*l.page, QStringLiteral("from the leaflet")); })); // the entry chosen, whole
    QCOMPARE(namelessIn(*l.page).join(QLatin1Char(';')), QString());
    auto* changes = l.page->findChild<ui::EntryDetails*>();
    QVERIFY(until([&] { return changes->toPlainText().contains(QStringLiteral("Value added · Facility")); }));
    keepPicture(*l.page, QStringLiteral("activity"));
}

void ActivityPages::undoesForAReason() {
    Ledger l;
    l.table->selectRow(0);
    QTest::mouseClick(button(*l.page, QStringLiteral("Undo this…")), Qt::LeftButton);
    auto* reason = reasonLine(*l.page);
    QVERIFY(reason->isVisible());
    QTest::keyClicks(reason, QStringLiteral("wrong street"));
    keepPicture(*l.page, QStringLiteral("activity-undo"));
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(until([&] { return l.what(0).startsWith(QStringLiteral("Entry undone")); }));
    QVERIFY(until([&] { return l.page->entries().index(1, 0).data(Qt::FontRole).value<QFont>().strikeOut(); }));
    QCOMPARE(l.page->entries().index(0, ui::ActivityModel::ReasonColumn).data().toString(), QStringLiteral("wrong street"));
    keepPicture(*l.page, QStringLiteral("activity-undone"));
    l.table->selectRow(1);
    QVERIFY(!button(*l.page, QStringLiteral("Undo this…"))->isEnabled()); // once is enough
}

void ActivityPages::refusesWhatIsFinal() {
    Ledger l;
    l.table->selectRow(l.rowOf(QStringLiteral("Archive made")));
    QVERIFY(!button(*l.page, QStringLiteral("Undo this…"))->isEnabled());
}

void ActivityPages::checksTheArchive() {
    Ledger l;
    QTest::mouseClick(button(*l.page, QStringLiteral("Check the archive")), Qt::LeftButton);
    QCOMPARE(l.open.jobs().jobs().size(), std::size_t(1));
    QVERIFY(until([&] { return says(*l.page, QStringLiteral("The archive is sound")); }));
    QVERIFY(l.open.jobs().jobs().empty());
    QVERIFY(says(*l.page, QStringLiteral("vault is closed")));
    keepPicture(*l.page, QStringLiteral("activity-check"));
}

void ActivityPages::saysWhatRebuildingMends() {
    const session::CheckFinding old{"old-views", "made by an earlier version of the program: rebuild"};
    QVERIFY2(ui::findingWords(old).contains(QStringLiteral("earlier version")), qPrintable(ui::findingWords(old)));
    QVERIFY(ui::findingWords(old) != QString::fromStdString(old.what)); // a sentence of the window's own
    QVERIFY(ui::isMendedByRebuilding(old));
    QVERIFY(ui::isMendedByRebuilding({"view", "view_claim differs from what the ledger says"}));
    QVERIFY(!ui::isMendedByRebuilding({"object", "a file"}));
}

void ActivityPages::goesOnAfterALoss() {
    const ScratchFolder folder;
    const base::Path path = folder / "test.dokaz";
    {
        auto made = session::Session::create(path, secretOf(testPassphrase), "Tester", quickOptions());
        OpenDesk::check(made);
        OpenDesk::check(made.value()->close());
    }
    std::filesystem::remove(path / "head.bin");
    auto opened = session::Session::open(path, secretOf(testPassphrase), quickOptions());
    OpenDesk::check(opened);
    std::shared_ptr<session::Session> session(std::move(opened).value());
    ui::JobBoard jobs;
    ui::Settings settings{QString()};
    ui::Archive archive(session);
    ui::Desk desk(archive, jobs, settings);
    ui::ActivityPage page(desk);
    page.resize(860, 620);
    page.show();
    auto* doubt = page.findChild<ui::DoubtPanel*>();
    QVERIFY(until([&] { return doubt->isVisible(); }));
    keepPicture(page, QStringLiteral("activity-doubt"));
    QTest::mouseClick(button(page, QStringLiteral("Go on without them…")), Qt::LeftButton);
    auto* reason = reasonLine(page);
    QTest::keyClicks(reason, QStringLiteral("the note was lost in a copy"));
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(until([&] { return !doubt->isVisible(); }));
    QVERIFY(!session->isDoubtful());
}

void ActivityPages::buildsTheViewsAgain() {
    Ledger l;
    QSignalSpy told(&l.open.desk(), &ui::Desk::told);
    QVERIFY(button(*l.page, QStringLiteral("Build again")) == nullptr); // until a check asks for it
    l.page->buildAgain();
    QCOMPARE(l.open.jobs().jobs().size(), std::size_t(1));
    QVERIFY(until([&] { return l.open.jobs().jobs().empty(); }));
    QVERIFY(told.last().at(0).toString().contains(QStringLiteral("built again")));
    QVERIFY(until([&] { return l.page->entries().rowCount() >= 3; }));
}

void ActivityPages::writesTheLedgerIntoAFile() {
    Ledger l;
    const QString file = QString::fromStdString((l.open.folder() / "ledger.jsonl").string());
    QSignalSpy told(&l.open.desk(), &ui::Desk::told);
    l.page->exportLedger();
    auto* dialog = l.page->findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    auto* name = dialog->findChild<QLineEdit*>();
    name->setText(file);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(l.open.jobs().jobs().size(), std::size_t(1));
    QVERIFY(until([&] { return told.size() == 1; }));
    QVERIFY(l.open.jobs().jobs().empty());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains("Mill Street 4"));
}

void ActivityPages::givesWordsForANotebook() {
    Ledger l;
    auto* words = button(*l.page, QStringLiteral("Words for your notebook"));
    QVERIFY(until([&] { return words->isEnabled(); }));
    QTest::mouseClick(words, Qt::LeftButton);
    auto* panel = l.page->findChild<ui::LedgerPanel*>();
    QVERIFY(panel->isVisible());
    QCOMPARE(panel->words(), ui::toQt(l.open.session().summary().value().headWords));
    keepPicture(*l.page, QStringLiteral("activity-notebook"));
}

} // namespace dokaz::tests
