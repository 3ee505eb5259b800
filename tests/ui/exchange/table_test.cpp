// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/table_test.h"

#include "support/accessible.h"
#include "ui/exchange/likeness_card.h"
#include "ui/exchange/row_records_card.h"
#include "ui/exchange/table_form_row.h"
#include "ui/models/table_columns.h"
#include "ui/widgets/notice_bar.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTreeWidget>

namespace dokaz::tests {

namespace {

QPushButton* buttonOf(const QWidget& page, const QString& words) {
    for (QPushButton* found : page.findChildren<QPushButton*>())
        if (found->text().remove(QLatin1Char('&')).contains(words))
            return found;
    return nullptr;
}

} // namespace

QPushButton* Tables::button(const QString& words) const { return buttonOf(*m_dialog, words); }

QLineEdit* Tables::listName() const {
    for (QLineEdit* field : m_dialog->findChildren<QLineEdit*>())
        if (field->accessibleName() == QStringLiteral("Name of the list"))
            return field;
    return nullptr;
}

ui::NoticeBar* Tables::notice(const QString& words) const {
    for (ui::NoticeBar* found : m_dialog->findChildren<ui::NoticeBar*>())
        if (found->isVisible() && found->sentence().contains(words))
            return found;
    return nullptr;
}

void Tables::init() {
    m_open = std::make_unique<OpenDesk>();
    m_file = QString::fromStdString((m_open->folder() / "list.csv").string());
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(incidents);
    file.close();
    m_dialog = new ui::TableDialog(m_open->desk(), m_file);
    QSignalSpy shown(m_dialog.data(), &ui::TableDialog::previewShown);
    m_dialog->show();
    QVERIFY(shown.wait(20000));
}
void Tables::cleanup() {
    delete m_dialog.data();
    m_open.reset();
}

void Tables::keepsTheRulesOfAModel() {
    ui::TableColumns columns(m_open->archive().catalogue());
    QAbstractItemModelTester tester(&columns, QAbstractItemModelTester::FailureReportingMode::QtTest);
    columns.show(m_dialog->preview().columns, m_dialog->preview().mapping);
    QCOMPARE(columns.rowCount(), 5);
    columns.choose(4, 1);
    QVERIFY(columns.setData(columns.index(0, ui::TableColumns::Key), Qt::Unchecked, Qt::CheckStateRole));
}

void Tables::showsAGuessWithRecordsAndRefusals() {
    QCOMPARE(m_dialog->columns().rowCount(), 5);
    const auto goes = [&](int row) { return m_dialog->columns().index(row, ui::TableColumns::Goes).data().toString(); };
    QVERIFY2(goes(2).startsWith(QStringLiteral("Incident")), qPrintable(goes(2)));
    QCOMPARE(goes(4), QStringLiteral("not taken"));
    QCOMPARE(m_dialog->columns().index(0, ui::TableColumns::Key).data(Qt::CheckStateRole).toInt(), int{Qt::Checked});
    for (const QTreeWidget* tree : m_dialog->findChildren<QTreeWidget*>()) {
        const bool isOfRecords = tree->accessibleName().contains(QStringLiteral("records"));
        QCOMPARE(tree->topLevelItemCount(), isOfRecords ? 3 : 1); // one refusal: no such day
    }
    QCOMPARE(unnamedControls(*m_dialog), QStringList());
}

void Tables::takesAColumnWhereThePersonSendsItByKeyboard() {
    auto* view = m_dialog->findChild<QTableView*>();
    view->setFocus();
    view->setCurrentIndex(m_dialog->columns().index(4, ui::TableColumns::Goes));
    QSignalSpy shown(m_dialog.data(), &ui::TableDialog::previewShown);
    QTest::keyClick(view, Qt::Key_F2);
    auto* box = view->viewport()->findChild<QComboBox*>();
    QVERIFY(box != nullptr);
    QTest::keyClicks(box->lineEdit(), QStringLiteral("Incident: What happened"));
    QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    QVERIFY(shown.wait(20000));
    const auto& fields = m_dialog->preview().mapping.records.front().fields;
    QVERIFY(std::any_of(fields.begin(), fields.end(), [](const record::MappedField& field) {
        return field.column == "Заметка" && field.field == "narrative";
    }));
}

void Tables::tellsWhatWouldStandOpenAndAsksAgainWhenTheBasisChanges() {
    QVERIFY(notice(QStringLiteral("Заметка")) != nullptr);
    QComboBox* basis = nullptr;
    for (QComboBox* box : m_dialog->findChildren<QComboBox*>())
        if (box->findData(QStringLiteral("already-public")) >= 0)
            basis = box;
    QVERIFY(basis != nullptr);
    QSignalSpy shown(m_dialog.data(), &ui::TableDialog::previewShown);
    basis->setCurrentIndex(basis->findData(QStringLiteral("already-public")));
    emit basis->activated(basis->currentIndex());
    QVERIFY(shown.wait(20000));
    QVERIFY(m_dialog->preview().openColumns.empty());
    QVERIFY(notice(QString()) == nullptr);
}

void Tables::keepsTheFileInTheVaultWhereAsked() {
    auto* box = m_dialog->findChild<QCheckBox*>();
    QVERIFY(box != nullptr);
    QSignalSpy shown(m_dialog.data(), &ui::TableDialog::previewShown);
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(shown.wait(20000));
    QVERIFY(m_dialog->preview().needsVault);
    QVERIFY(m_dialog->preview().openColumns.empty());
    QVERIFY(!button(QStringLiteral("Import the table"))->isEnabled() || m_dialog->preview().isVaultOpen);
}

void Tables::asksOfALikenessUntilItIsDecided() {
    session::AddRecord known;
    known.kind = "person";
    known.fields = {{"name", "Ostap Verlan"}, {"capacity", "official"}};
    QVERIFY(m_open->session().perform(known));
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("id,name\n1,Ostap Verlan\n");
    file.close();
    session::ImportTable import;
    import.table.file = m_file.toStdString();
    import.table.mapping =
        record::tableMappingFrom(R"({"v":1,"records":[{"kind":"person","key":["id"],"fields":[{"column":"name","field":"name"},
                                 {"value":"official","field":"capacity"}]}]})").value();
    QVERIFY(m_open->session().perform(import, {}));
    ui::LikenessCard card(m_open->desk());
    card.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(card.isVisible(), 20000);
    QVERIFY(card.findChild<QLabel*>()->text().contains(QStringLiteral("Ostap Verlan")));
    QCOMPARE(unnamedControls(card), QStringList());
    QSignalSpy told(&m_open->desk(), &ui::Desk::told), left(&card, &ui::LikenessCard::left);
    QPushButton* different = buttonOf(card, QStringLiteral("Different"));
    card.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&card));
    different->setFocus();
    const auto before = m_open->session().history().value().size();
    for (int presses = 0; presses < 3; ++presses) // one who presses on
        QTest::keyClick(different, Qt::Key_Space);
    QTest::keyClick(buttonOf(card, QStringLiteral("The same")), Qt::Key_Space);
    QVERIFY(different->isEnabled()); // a button that is disabled hands the keyboard on
    QTRY_VERIFY_WITH_TIMEOUT(!card.isVisible(), 20000);
    QVERIFY(m_open->session().likenesses().value().pairs.empty());
    QCOMPARE(m_open->session().history().value().size(), before + 1);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().at(2).value<ui::Desk::Offer>(), ui::Desk::Offer::Undo);
    QCOMPARE(left.size(), 1);
}

void Tables::tellsOfLikenessesBehindTheVault() {
    const ScratchFolder folder;
    auto made = session::Session::create(folder / "vault.dokaz", secretOf(testPassphrase), "Tester", quickOptions());
    OpenDesk::check(made); // whoever makes an archive has its vault open
    session::AddRecord known;
    known.kind = "person";
    known.fields = {{"name", "Ilma Torvald"}, {"protected", "yes"}};
    OpenDesk::check(made.value()->perform(known));
    const base::Path table = folder / "seen.csv";
    QFile file(QString::fromStdString(table.string()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("id,name\n1,Ilma Torvald\n");
    file.close();
    session::ImportTable import;
    import.table.file = table;
    import.table.mapping =
        record::tableMappingFrom(R"({"v":1,"records":[{"kind":"person","key":["id"],"fields":[{"column":"name","field":"name"}]}]})").value();
    QVERIFY(made.value()->perform(import, {}));
    OpenDesk::check(made.value()->close());
    auto again = session::Session::open(folder / "vault.dokaz", secretOf(testPassphrase), quickOptions());
    OpenDesk::check(again);
    ui::JobBoard jobs;
    ui::Settings settings{QString()};
    ui::Archive archive(std::shared_ptr<session::Session>(std::move(again).value()));
    ui::Desk desk(archive, jobs, settings);
    ui::LikenessCard card(desk);
    card.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(card.isVisible(), 20000);
    QVERIFY(!card.findChild<QLabel*>()->text().contains(QStringLiteral("Torvald")));
    QVERIFY(card.findChild<QLabel*>()->text().contains(QStringLiteral("Records of tables wait")));
    QVERIFY(!buttonOf(card, QStringLiteral("Different"))->isVisible());
    QSignalSpy vault(&desk, &ui::Desk::vaultWanted);
    QTest::keyClick(buttonOf(card, QStringLiteral("Open the vault")), Qt::Key_Space);
    QCOMPARE(vault.size(), 1);
    archive.openVault(secretOf(testPassphrase), &card, [](const base::Result<void>&) {});
    QTRY_VERIFY_WITH_TIMEOUT(card.findChild<QLabel*>()->text().contains(QStringLiteral("Torvald")), 20000);
    QVERIFY(buttonOf(card, QStringLiteral("Different"))->isVisible());
}

void Tables::importsAndReports() {
    QPushButton* start = button(QStringLiteral("Import the table"));
    QVERIFY(start != nullptr && start->isEnabled());
    QSignalSpy ended(m_dialog.data(), &ui::TableDialog::importEnded);
    QTest::keyClick(start, Qt::Key_Space);
    QVERIFY(ended.wait(30000));
    QCOMPARE(m_open->session().list("incident").value().size(), std::size_t{3});
    QVERIFY(button(QStringLiteral("Open the rows")) != nullptr);
    QVERIFY(button(QStringLiteral("Save what is refused"))->isEnabled());
}

void Tables::show(const QByteArray& text, const QString& name) {
    delete m_dialog.data();
    m_file = QString::fromStdString((m_open->folder() / name.toStdString()).string());
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    m_dialog = new ui::TableDialog(m_open->desk(), m_file);
    QSignalSpy shown(m_dialog.data(), &ui::TableDialog::previewShown);
    m_dialog->show();
    QVERIFY(shown.wait(20000));
}

void Tables::importAll() {
    QSignalSpy ended(m_dialog.data(), &ui::TableDialog::importEnded);
    QTest::keyClick(button(QStringLiteral("Import the table")), Qt::Key_Space);
    QVERIFY(ended.wait(30000));
}

void Tables::asksBeforeRecordsWouldBeHereTwice() {
    importAll();
    show(incidents, QStringLiteral("renamed.csv"));
    QCOMPARE(m_dialog->preview().origin, session::MappingOrigin::LastTime);
    QCOMPARE(m_dialog->preview().recordsNew, 0);
    QVERIFY(notice(QStringLiteral("so are all its records")) != nullptr);
    QSignalSpy shown(m_dialog.data(), &ui::TableDialog::previewShown);
    auto& columns = m_dialog->columns();
    QVERIFY(columns.setData(columns.index(0, ui::TableColumns::Key), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(shown.wait(20000));
    QVERIFY(m_dialog->preview().wouldDouble);
    QVERIFY(button(QStringLiteral("Take the mapping of then")) != nullptr);
    QTest::keyClick(button(QStringLiteral("Import the table")), Qt::Key_Space);
    QCOMPARE(m_open->session().list("incident").value().size(), std::size_t{3});
    QPushButton* others = button(QStringLiteral("Import them as others"));
    QVERIFY(others != nullptr);
    QSignalSpy ended(m_dialog.data(), &ui::TableDialog::importEnded);
    QTest::keyClick(others, Qt::Key_Space);
    QVERIFY(ended.wait(30000));
    QCOMPARE(m_open->session().list("incident").value().size(), std::size_t{6});
}

void Tables::updatesTheListThatHasItsKeys() {
    importAll();
    show(QByteArray(incidents) + "4;14.01.2031;Стояние;Парк;d\n", QStringLiteral("from Ostland.csv"));
    QLineEdit* list = listName();
    QVERIFY(list != nullptr);
    QCOMPARE(list->text(), QStringLiteral("list"));
    QCOMPARE(m_dialog->preview().recordsNew, 1);
    QVERIFY(notice(QStringLiteral("3 of 4 keys")) != nullptr);
    QVERIFY(notice(QStringLiteral("Заметка")) != nullptr); // what would stand open is told all the same
    // Another name by hand is asked about.
    QSignalSpy shown(m_dialog.data(), &ui::TableDialog::previewShown);
    list->selectAll();
    QTest::keyClicks(list, QStringLiteral("Other"));
    QVERIFY(shown.wait(20000));
    QVERIFY(m_dialog->preview().wouldDouble);
    QPushButton* update = button(QStringLiteral("Update that list"));
    QVERIFY(update != nullptr);
    QSignalSpy again(m_dialog.data(), &ui::TableDialog::previewShown);
    QTest::keyClick(update, Qt::Key_Space);
    QVERIFY(again.wait(20000));
    importAll();
    QCOMPARE(m_open->session().list("incident").value().size(), std::size_t{4});
}

void Tables::leavesTheKeyboardWithWhoeverTypes() {
    auto* view = m_dialog->findChild<QTableView*>();
    view->setCurrentIndex(m_dialog->columns().index(4, ui::TableColumns::Goes));
    QComboBox* kind = nullptr;
    for (QComboBox* box : m_dialog->findChildren<QComboBox*>())
        if (box->findData(QStringLiteral("detention")) >= 0)
            kind = box;
    QVERIFY(kind != nullptr);
    QSignalSpy shown(m_dialog.data(), &ui::TableDialog::previewShown);
    QTest::keyClicks(kind, QStringLiteral("Det"));
    QCOMPARE(kind->currentData().toString(), QStringLiteral("detention"));
    QVERIFY(shown.wait(20000));
    QVERIFY(view->viewport()->findChild<QComboBox*>() == nullptr); // no cell is being edited
}

void Tables::showsThePresetThatFits() {
    show("celex,recordId,programKey,annex,measure,startDate,reason,schema,name\n"
         "39999R0001,1,EU-RUV,I.A,Asset freeze,24.9.2031,Gave the order.,Person,Ostap VERLAN\n",
         QStringLiteral("eu.csv"));
    QComboBox* origin = nullptr;
    for (QComboBox* box : m_dialog->findChildren<QComboBox*>())
        if (box->findData(QStringLiteral("eu-sanctions")) >= 0)
            origin = box;
    QVERIFY(origin != nullptr);
    QCOMPARE(origin->currentData().toString(), QStringLiteral("eu-sanctions"));
}

void Tables::readsTheFileAsThePersonChooses() {
    show("Held in Zarelin, as of 12.01.2031;;\nId;Title;Notes\nNo;Name;Seen|by\n1;Picket;a|b\n2;March;c|d\n", QStringLiteral("titled.csv"));
    ui::TableFormRow& form = m_dialog->form();
    QVERIFY(form.isVisible() && form.headerRow().isVisible() && !form.sheet().isVisible());
    QCOMPARE(form.headerRow().value(), 2); // the title is no header
    QCOMPARE(form.separator().currentData().toString(), QStringLiteral(";"));
    QCOMPARE(form.encoding().currentData().toString(), QStringLiteral("UTF-8"));
    QCOMPARE(m_dialog->columns().rowCount(), 3);
    QCOMPARE(unnamedControls(*m_dialog), QStringList());
    QSignalSpy shown(m_dialog.data(), &ui::TableDialog::previewShown);
    form.headerRow().setFocus();
    QTest::keyClick(&form.headerRow(), Qt::Key_Up);
    QVERIFY(!m_dialog->preview().columns.empty());
    QTest::keyClick(button(QStringLiteral("Import the table")), Qt::Key_Return); // no preview has shown it
    QVERIFY(shown.wait(20000));
    QVERIFY(m_open->session().list("incident").value().empty());
    QCOMPARE(m_dialog->preview().columns.at(1).name, std::string("Name"));
    QCOMPARE(m_dialog->preview().rows, 2);
    form.separator().setCurrentIndex(form.separator().findData(QStringLiteral("|")));
    emit form.separator().activated(form.separator().currentIndex());
    QVERIFY(shown.wait(20000));
    QCOMPARE(m_dialog->preview().columns.size(), 2U);
    QCOMPARE(form.separator().currentData().toString(), QStringLiteral("|"));
    QCOMPARE(form.headerRow().value(), 3); // stays as chosen
    form.headerRow().setValue(999); // there is none: told, and chosen otherwise
    QVERIFY(shown.wait(20000));
    QVERIFY(notice(QString()) != nullptr);
    QVERIFY(form.isEnabled());
    form.headerRow().setValue(2);
    QVERIFY(shown.wait(20000));
    QCOMPARE(m_dialog->preview().mapping.headerRow, 2);
}

void Tables::makesASecondRecordOfEachRowLinkedToTheFirst() {
    show("Id,Facility name,Taken\n1,Station 4,12.01.2031\n", QStringLiteral("held.csv"));
    QComboBox* kind = nullptr;
    for (QComboBox* box : m_dialog->findChildren<QComboBox*>())
        if (box->findData(QStringLiteral("detention")) >= 0)
            kind = box;
    QVERIFY(kind != nullptr);
    QSignalSpy shown(m_dialog.data(), &ui::TableDialog::previewShown);
    kind->setCurrentIndex(kind->findData(QStringLiteral("facility")));
    emit kind->activated(kind->currentIndex());
    QVERIFY(shown.wait(20000));
    auto& columns = m_dialog->columns();
    if (columns.choiceOf(1) == 0) {
        columns.choose(1, 1); // what a facility begins with: its name
        QVERIFY(shown.wait(20000));
    }
    auto* card = m_dialog->findChild<ui::RowRecordsCard*>();
    QVERIFY(card != nullptr);
    emit card->addAsked({"detention", "facility", records().front().name, false, 0, {}});
    QVERIFY(shown.wait(20000));
    QCOMPARE(records().size(), std::size_t{2});
    QCOMPARE(records()[1].kind, std::string("detention"));
    QCOMPARE(records()[1].fields.front().record, records()[0].name);
    QCOMPARE(m_dialog->preview().kinds.at("detention"), std::int64_t{1});
}

} // namespace dokaz::tests
