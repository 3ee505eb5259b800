// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/table_records_test.h"

#include "support/accessible.h"
#include "ui/exchange/row_record_dialog.h"
#include "ui/exchange/row_records_card.h"
#include "ui/models/table_columns.h"
#include "ui/widgets/notice_bar.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

namespace dokaz::tests {

namespace {

constexpr const char* detainees =
    "No,Name,Born,Detained on,Held in,Article,Sentence,Court,Case number\n"
    "1,Ostap Verlan,1990-02-03,2031-01-12,Station 4,Article 12,3 years,Harbour Court,7/31\n"
    "2,Ada Brun,1985-07-09,2031-01-13,Station 4,Article 12,2 years,Harbour Court,8/31\n"
    "3,Ilya Torn,1979-11-30,2031-02-01,Northern Prison,Article 9,5 years,Meadow Court,9/31\n";

QPushButton* button(const QWidget& page, const QString& words) {
    for (QPushButton* found : page.findChildren<QPushButton*>())
        if (found->text().remove(QLatin1Char('&')).contains(words))
            return found;
    return nullptr;
}

QTreeWidget* treeOfRecords(const QWidget& page) {
    for (QTreeWidget* tree : page.findChildren<QTreeWidget*>())
        if (tree->accessibleName().contains(QStringLiteral("records")))
            return tree;
    return nullptr;
}

// By the arrow keys alone: down to the words, Return.
bool chooseByKeys(QMenu& menu, const QString& words) {
    for (int i = 0; i <= menu.actions().size(); ++i) {
        QTest::keyClick(&menu, Qt::Key_Down);
        if (menu.activeAction() != nullptr && menu.activeAction()->text() == words) {
            QTest::keyClick(&menu, Qt::Key_Return);
            return true;
        }
    }
    return false;
}

} // namespace

void TableRecords::init() {
    m_open = std::make_unique<OpenDesk>(OpenDesk::Vault::Open);
    show(detainees, QStringLiteral("detainees.csv"));
}

void TableRecords::cleanup() {
    delete m_dialog.data();
    m_open.reset();
}

void TableRecords::show(const QByteArray& text, const QString& name) {
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

void TableRecords::settle() {
    QSignalSpy shown(m_dialog.data(), &ui::TableDialog::previewShown);
    QVERIFY(shown.wait(20000));
}

void TableRecords::pressAndChoose(const QString& which, const QString& words) {
    QPushButton* pressed = button(*m_dialog, which);
    QVERIFY(pressed != nullptr && pressed->isVisible());
    pressed->setFocus();
    QTest::keyClick(pressed, Qt::Key_Space);
    auto* card = m_dialog->findChild<ui::RowRecordsCard*>();
    QMenu* menu = nullptr;
    for (QMenu* found : card->findChildren<QMenu*>(Qt::FindDirectChildrenOnly))
        menu = found->isVisible() ? found : menu;
    QVERIFY(menu != nullptr);
    QSignalSpy shown(m_dialog.data(), &ui::TableDialog::previewShown);
    QVERIFY2(chooseByKeys(*menu, words), qPrintable(words));
    QVERIFY(shown.wait(20000));
    QTRY_VERIFY(card->findChildren<QMenu*>(Qt::FindDirectChildrenOnly).isEmpty());
}

void TableRecords::takeAway(const QString& words) {
    auto* card = m_dialog->findChild<ui::RowRecordsCard*>();
    QTest::qWait(0); // new lines are shown when the window is laid out
    for (QToolButton* remove : card->findChildren<QToolButton*>())
        if (remove->isVisible() && remove->accessibleName() == QStringLiteral("Take away: ") + words) {
            remove->setFocus();
            QTest::keyClick(remove, Qt::Key_Space);
            settle();
            return;
        }
    QVERIFY2(false, qPrintable(words));
}

QStringList TableRecords::lines() const {
    QStringList words;
    for (const ui::RowRecord& line :
         ui::rowRecords(m_dialog->columns().catalogue(), m_dialog->columns().mapping()))
        words.append(QString(line.depth, QLatin1Char('>')) + line.words);
    return words;
}

const record::MappedRecord* TableRecords::record(const std::string& name) const {
    const auto found =
        std::find_if(records().begin(), records().end(), [&](const auto& one) { return one.name == name; });
    return found == records().end() ? nullptr : &*found;
}

void TableRecords::takesAListOfDetaineesByKeysAlone() {
    QCOMPARE(lines(), QStringList{QStringLiteral("a person")});
    add(QStringLiteral("a detention of that person"));
    add(QStringLiteral("the facility of the detention"));
    add(QStringLiteral("a proceeding against that person"));
    add(QStringLiteral("the court of the proceeding"));
    const QStringList wanted{QStringLiteral("a person"), QStringLiteral(">a detention of that person"),
                             QStringLiteral(">>the facility of the detention, found by its name"),
                             QStringLiteral(">a proceeding against that person"),
                             QStringLiteral(">>the court of the proceeding, found by its name")};
    QCOMPARE(lines(), wanted);
    QCOMPARE(unnamedControls(*m_dialog), QStringList());
    QVERIFY2(m_dialog->preview().problem.empty(), m_dialog->preview().problem.c_str());
    const auto goes = [&](int row) {
        return m_dialog->columns().index(row, ui::TableColumns::Goes).data().toString();
    };
    QCOMPARE(goes(3), QStringLiteral("Detention: Period, beginning"));
    QCOMPARE(goes(4), QStringLiteral("Facility: Name"));
    QCOMPARE(goes(6), QStringLiteral("Proceeding: Sentence"));
    QCOMPARE(goes(7), QStringLiteral("Organisation: Name"));
    QCOMPARE(goes(8), QStringLiteral("Proceeding: Number"));
    // The preview is a tree: the facility under the detention under the person.
    const QTreeWidget* tree = treeOfRecords(*m_dialog);
    QCOMPARE(tree->topLevelItemCount(), 3);
    const auto below = [](const QTreeWidgetItem* item, const QString& words) {
        for (int i = 0; i < item->childCount(); ++i)
            if (item->child(i)->text(0) == words && item->child(i)->childCount() > 0)
                return item->child(i);
        return static_cast<QTreeWidgetItem*>(nullptr);
    };
    const QTreeWidgetItem* detention = below(tree->topLevelItem(0), QStringLiteral("Detention"));
    QVERIFY(detention != nullptr && below(detention, QStringLiteral("Facility")) != nullptr);
    QSignalSpy ended(m_dialog.data(), &ui::TableDialog::importEnded);
    QTest::keyClick(button(*m_dialog, QStringLiteral("Import the table")), Qt::Key_Space);
    QVERIFY(ended.wait(30000));
    const auto count = [&](const char* kind) { return m_open->session().list(kind).value().size(); };
    QCOMPARE(count("person"), std::size_t{3});
    QCOMPARE(count("detention"), std::size_t{3});
    QCOMPARE(count("facility"), std::size_t{2}); // two were held in one
    QCOMPARE(count("proceeding"), std::size_t{3});
    QCOMPARE(count("organisation"), std::size_t{2});
}

void TableRecords::takesAwayWhatHangsOnTheMiddleAndPutsItBack() {
    add(QStringLiteral("a detention of that person"));
    add(QStringLiteral("the facility of the detention"));
    const QStringList before = lines();
    takeAway(QStringLiteral("a detention of that person"));
    QCOMPARE(lines(), QStringList{QStringLiteral("a person")});
    QVERIFY(m_dialog->preview().problem.empty());
    QCOMPARE(m_dialog->columns().index(4, ui::TableColumns::Goes).data().toString(),
             QStringLiteral("not taken"));
    QVERIFY(m_dialog->isAncestorOf(m_dialog->focusWidget())); // the keyboard is not lost with the line
    const auto* notice = m_dialog->findChild<ui::NoticeBar*>();
    QVERIFY2(notice->sentence().contains(QStringLiteral("Facility")), qPrintable(notice->sentence()));
    QPushButton* back = button(*m_dialog, QStringLiteral("Put back"));
    QVERIFY(back != nullptr && back->isVisible());
    QTest::keyClick(back, Qt::Key_Space);
    settle();
    QCOMPARE(lines(), before);
    QCOMPARE(m_dialog->columns().index(4, ui::TableColumns::Goes).data().toString(),
             QStringLiteral("Facility: Name"));
    // So can what another kind swept away.
    QComboBox* kind = nullptr;
    for (QComboBox* box : m_dialog->findChildren<QComboBox*>())
        kind = box->findData(QStringLiteral("incident")) >= 0 ? box : kind;
    kind->setCurrentIndex(kind->findData(QStringLiteral("person")));
    emit kind->activated(kind->currentIndex());
    settle();
    QCOMPARE(lines(), QStringList{QStringLiteral("a person")});
    QTest::keyClick(button(*m_dialog, QStringLiteral("Put back")), Qt::Key_Space);
    settle();
    QCOMPARE(lines(), before);
    // The first can go too: the row is then about what is left.
    takeAway(QStringLiteral("a person"));
    const QStringList rest{QStringLiteral("a detention"),
                           QStringLiteral(">the facility of the detention, found by its name")};
    QCOMPARE(lines(), rest);
    QVERIFY(m_dialog->preview().problem.empty());
}

void TableRecords::keepsTwoRecordsOfOneKindApart() {
    show("No,Name,Held in,Moved to\n1,Ostap Verlan,Station 4,Northern Prison\n", QStringLiteral("moved.csv"));
    add(QStringLiteral("a detention of that person"));
    add(QStringLiteral("the facility of the detention"));
    auto* card = m_dialog->findChild<ui::RowRecordsCard*>();
    emit card->addAsked({"facility", "moved_to", "detention", true, 0, {}});
    settle();
    QVERIFY(record("facility") != nullptr && record("facility 2") != nullptr);
    QVERIFY2(m_dialog->preview().problem.empty(), m_dialog->preview().problem.c_str());
    QVERIFY(lines().contains(
        QStringLiteral(">>the facility the person was moved to (Facility 2), found by its name")));
    QCOMPARE(m_dialog->columns().index(3, ui::TableColumns::Goes).data().toString(),
             QStringLiteral("Facility 2: Name"));
    QCOMPARE(m_dialog->preview().kinds.at("facility"), std::int64_t{2});
}

void TableRecords::goesThroughTheLinesByTab() {
    add(QStringLiteral("a detention of that person"));
    add(QStringLiteral("the facility of the detention"));
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.data()));
    QWidget* at = button(*m_dialog, QStringLiteral("Add a record"));
    QStringList met;
    for (int i = 0; i < 6; ++i) {
        at->setFocus();
        QTest::keyClick(at, Qt::Key_Tab);
        at = m_dialog->focusWidget();
        QVERIFY(at != nullptr);
        met.append(at->accessibleName().isEmpty() ? at->property("text").toString().remove(QLatin1Char('&'))
                                                  : at->accessibleName());
    }
    const QStringList wanted{QStringLiteral("The same in every row…"),
                             QStringLiteral("How they belong together…"),
                             QStringLiteral("Take away: a person"),
                             QStringLiteral("Take away: a detention of that person"),
                             QStringLiteral("Take away: the facility of the detention, found by its name"),
                             QStringLiteral("Columns of the table and the fields they go to")};
    QCOMPARE(met, wanted);
}

void TableRecords::findsWhatIsSeldomByTyping() {
    QPushButton* pressed = button(*m_dialog, QStringLiteral("Add a record"));
    pressed->setFocus();
    QTest::keyClick(pressed, Qt::Key_Space);
    auto* card = m_dialog->findChild<ui::RowRecordsCard*>();
    auto* menu = card->findChild<QMenu*>();
    QVERIFY(menu != nullptr && chooseByKeys(*menu, QStringLiteral("A&nother record…")));
    auto* dialog = card->findChild<ui::RowRecordDialog*>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QCOMPARE(unnamedControls(*dialog), QStringList());
    auto* words = dialog->findChild<QLineEdit*>();
    QTest::keyClicks(words, QStringLiteral("next of"));
    QCOMPARE(dialog->findChild<QTreeWidget*>()->currentItem()->text(0),
             QStringLiteral("death, whose “Next of kin” is that person"));
    QSignalSpy shown(m_dialog.data(), &ui::TableDialog::previewShown);
    QTest::keyClick(words, Qt::Key_Return);
    QVERIFY(shown.wait(20000));
    QVERIFY(record("death") != nullptr);
    QCOMPARE(record("death")->fields.front().field, std::string("kin"));
}

// 1024 pixels wide, letters of twice the size: nothing is wider than the window, and all of it is reached.
void TableRecords::standsOnASmallScreenWithLargeLetters() {
    add(QStringLiteral("a detention of that person"));
    add(QStringLiteral("the facility of the detention"));
    ui::Theme::use(ui::Shade::Dark, 200);
    show(detainees, QStringLiteral("detainees.csv"));
    m_dialog->resize(1024, 768);
    add(QStringLiteral("a detention of that person"));
    add(QStringLiteral("the facility of the detention"));
    QTest::qWait(50);
    QCOMPARE(m_dialog->width(), 1024);
    for (const QWidget* part : m_dialog->findChildren<QWidget*>())
        if (part->isVisible() && (qobject_cast<const QPushButton*>(part) != nullptr ||
                                  qobject_cast<const QToolButton*>(part) != nullptr ||
                                  qobject_cast<const QComboBox*>(part) != nullptr)) {
            const int right = part->mapTo(m_dialog.data(), QPoint(part->width(), 0)).x();
            QVERIFY2(right <= 1024, qPrintable(QString::fromLatin1(part->metaObject()->className()) +
                                               part->accessibleName()));
        }
    ui::Theme::use(ui::Shade::Light);
}

void TableRecords::tiesRecordsToEachOther() {
    add(QStringLiteral("a detention of that person"));
    add(QStringLiteral("a proceeding against that person"));
    pressAndChoose(QStringLiteral("How they belong together"),
                   QStringLiteral("Detention, Proceeding: Proceeding"));
    const auto holds = [&] {
        const auto& fields = record("detention")->fields;
        return std::any_of(fields.begin(), fields.end(), [](const auto& field) {
            return field.field == "proceeding" && field.record == "proceeding";
        });
    };
    QVERIFY(holds());
    // Tied twice, it does not go with one of them.
    takeAway(QStringLiteral("a detention of that person"));
    QCOMPARE(lines().size(), 2);
}

void TableRecords::saysWhichRecordNoColumnGoesTo() {
    show("No,Name,Site\n1,Ostap Verlan,Station 4\n", QStringLiteral("sites.csv"));
    add(QStringLiteral("a detention of that person"));
    add(QStringLiteral("the facility of the detention"));
    const auto* notice = m_dialog->findChild<ui::NoticeBar*>();
    QVERIFY2(notice->isVisible() && notice->sentence().contains(QStringLiteral("No column goes to")),
             qPrintable(notice->sentence()));
    QVERIFY(!button(*m_dialog, QStringLiteral("Import the table"))->isEnabled());
    auto& columns = m_dialog->columns();
    const auto& choices = columns.choices();
    const auto name = std::find_if(choices.begin(), choices.end(), [](const auto& one) {
        return one.record == QLatin1String("facility") && one.field == QLatin1String("name");
    });
    QVERIFY(name != choices.end());
    columns.choose(2, static_cast<int>(name - choices.begin()));
    settle();
    QVERIFY(button(*m_dialog, QStringLiteral("Import the table"))->isEnabled());
}

void TableRecords::showsTheRecordsOfAShippedMapping() {
    show("celex,recordId,programKey,annex,measure,startDate,reason,schema,name\n"
         "39999R0001,1,EU-RUV,I.A,Asset freeze,24.9.2031,Gave the order.,Person,Ostap VERLAN\n",
         QStringLiteral("eu.csv"));
    QVERIFY(records().size() > 2);
    QCOMPARE(lines().size(), qsizetype(records().size()));
    const auto said = ui::rowConstants(m_dialog->columns().catalogue(), m_open->archive().vocabularies(),
                                       m_dialog->columns().mapping());
    QVERIFY(!said.empty());
    QCOMPARE(m_dialog->findChild<ui::RowRecordsCard*>()->findChildren<QToolButton*>().size(),
             qsizetype(records().size() + said.size()));
    takeAway(said.front().words);
    QCOMPARE(ui::rowConstants(m_dialog->columns().catalogue(), m_open->archive().vocabularies(),
                              m_dialog->columns().mapping())
                 .size(),
             said.size() - 1);
}

} // namespace dokaz::tests
