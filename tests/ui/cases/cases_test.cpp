// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_page.h"

#include "support/accessible.h"
#include "ui/cases/bundles_test.h"
#include "ui/cases/case_contents.h"
#include "ui/cases/case_desk.h"
#include "ui/models/case_list.h"
#include "ui/models/record_picker.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTableView>

namespace dokaz::tests {

namespace {

session::MemberView memberOf(const std::string& record, const std::string& form) {
    session::MemberView member;
    member.summary.record = record;
    member.summary.kind = "person";
    member.summary.title = "Nobody";
    member.form = form;
    member.reasons = {"Nothing speaks against giving it."};
    member.why = "member";
    return member;
}

} // namespace

class Cases : public QObject, private CaseDesk {
    Q_OBJECT
  private slots:
    void init() { openWith(OpenDesk::Vault::Open); }
    void cleanup() {
        m_page.reset();
        m_open.reset();
    }

    void keepTheRulesOfModels() {
        ui::CaseMembers members;
        QAbstractItemModelTester tester(&members, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ui::CaseMemberFilter filter;
        filter.setSourceModel(&members);
        QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        members.setMembers({memberOf("a", "include"), memberOf("b", "withhold")});
        members.setMembers({memberOf("a", "withhold"), memberOf("b", "withhold")});
        QCOMPARE(members.count(ui::LeavingForm::Withheld), 2);
        filter.showOnly(ui::LeavingForm::Included);
        QCOMPARE(filter.rowCount(), 0);
        members.setMembers({memberOf("c", "pseudonymise")});
        QCOMPARE(members.find(QStringLiteral("c")), 0);
        ui::CaseList cases;
        QAbstractItemModelTester casesTester(&cases, QAbstractItemModelTester::FailureReportingMode::QtTest);
        cases.setLines({{"r", "Title", "Recipient", "Purpose", "Draft"}});
        QCOMPARE(cases.rowCount(), 1);
    }

    void makesACaseByKeyboard() {
        m_page->showCase({});
        QVERIFY(until([&] { return button(*m_page, QStringLiteral("Make the first case")) != nullptr; }));
        QTest::mouseClick(button(*m_page, QStringLiteral("New case")), Qt::LeftButton);
        auto* title = named<QLineEdit>(*m_page, QStringLiteral("Title of the case"));
        QTest::keyClicks(title, QStringLiteral("Spring filing"));
        QVERIFY(!button(*m_page, QStringLiteral("Make case"))->isEnabled());
        QTest::keyClicks(named<QComboBox>(*m_page, QStringLiteral("Recipient")), QStringLiteral("OSCE"));
        auto* purpose = named<QComboBox>(*m_page, QStringLiteral("Purpose"));
        QTest::keyClicks(purpose, QStringLiteral("Advocacy"));
        QTest::keyClick(title, Qt::Key_Return);
        QVERIFY(until([&] { return !m_page->record().isEmpty(); }));
        QVERIFY(until([&] { return shows(*m_page, QStringLiteral("Spring filing")); }));
    }

    void changesARecipientInTheOpenListAlone() {
        m_page->showCase(caseWith({facility()}));
        QComboBox* box = nullptr;
        QVERIFY(until([&] { return (box = named<QComboBox>(*m_page, QStringLiteral("Recipient"))) != nullptr && box->isEnabled(); }));
        const QString before = box->currentText();
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentText(), before);
        QVERIFY(box->view()->isVisible());
        QTest::keyClick(box->view(), Qt::Key_Down);
        QTest::keyClick(box->view(), Qt::Key_Return);
        QVERIFY(until([&] { return box->currentText() != before; }));
    }

    void showsWhatBecomesOfEachRecordAndWhy() {
        const QString record = caseWith({facility(), person("Mira Dolen (en)")});
        m_page->showCase(record);
        auto* contents = m_page->findChild<ui::CaseContents*>();
        QVERIFY(until([&] { return contents->members().rowCount() >= 2; }));
        QCOMPARE(contents->members().count(ui::LeavingForm::Undecided), 0);
        for (const session::MemberView& member : contents->members().members())
            QVERIFY(!member.reasons.empty());
        auto* table = contents->findChild<QTableView*>();
        QSignalSpy wanted(&m_open->desk(), &ui::Desk::recordWanted);
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
    }

    void takesARecordOutWithAReason() {
        const QString record = caseWith({facility(), person("Mira Dolen (en)")});
        m_page->showCase(record);
        auto* contents = m_page->findChild<ui::CaseContents*>();
        QVERIFY(until([&] { return contents->members().rowCount() >= 2; }));
        const int before = contents->members().rowCount();
        auto* table = contents->findChild<QTableView*>();
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Delete);
        auto* reason = named<QLineEdit>(*m_page, QStringLiteral("Why the records are taken out"));
        QVERIFY(reason != nullptr && reason->isVisible());
        QTest::keyClick(reason, Qt::Key_Return); // nothing without a reason
        QVERIFY(reason->isVisible());
        QTest::keyClicks(reason, QStringLiteral("belongs to another filing"));
        QTest::keyClick(reason, Qt::Key_Return);
        QVERIFY(until([&] { return contents->members().rowCount() == before - 1; }));
    }

    void changesAFieldInPlaceAndPutsItBack() {
        const QString record = caseWith({facility()});
        m_page->showCase(record);
        QVERIFY(until([&] { return shows(*m_page, QStringLiteral("A filing")); }));
        auto* frame = named<QLineEdit>(*m_page, QStringLiteral("Legal frame"));
        frame->setFocus();
        QTest::keyClicks(frame, QStringLiteral("Rome Statute"));
        QTest::keyClick(frame, Qt::Key_Escape);
        QCOMPARE(frame->text(), QString());
        QTest::keyClicks(frame, QStringLiteral("Rome Statute"));
        QTest::keyClick(frame, Qt::Key_Return);
        QVERIFY(until([&] {
            const auto view = m_open->session().show(record.toStdString());
            for (const session::ValueView& value : view.value().values)
                if (value.field == "legal_frame" && value.text == "Rome Statute")
                    return true;
            return false;
        }));
    }

    void writesWhatIsTypedIntoTheCaseItWasTypedFor() {
        const QString first = caseWith({facility()}), second = caseWith({facility()});
        QLineEdit* frame = typeFrame(first);
        m_page->showCase(second);
        QVERIFY(!frame->isEnabled()); // until the second case is read
        QVERIFY(frame->text().isEmpty());
        QTest::keyClick(frame, Qt::Key_Return);
        QVERIFY(until([&] { return frame->isEnabled() && frameOf(first) == "Rome Statute"; }));
        QCOMPARE(frameOf(second), std::string());
        QVERIFY(frame->text().isEmpty());
    }

    void keepsWhatIsTypedWhenANewCaseIsBegun() {
        const QString record = caseWith({facility()});
        (void)typeFrame(record);
        m_page->beginNewCase();
        QVERIFY(until([&] { return frameOf(record) == "Rome Statute"; }));
    }

    void explainsTheClosedVault() {
        openWith(OpenDesk::Vault::Closed);
        const QString record = caseWith({facility()});
        m_page->showCase(record);
        QVERIFY(until([&] { return button(*m_page, QStringLiteral("Open identity vault")) != nullptr; }));
        auto* contents = m_page->findChild<ui::CaseContents*>();
        QCOMPARE(contents->members().count(ui::LeavingForm::Undecided), 1);
        QSignalSpy wanted(&m_open->desk(), &ui::Desk::vaultWanted);
        QTest::mouseClick(button(*m_page, QStringLiteral("Open identity vault")), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        bool isOpen = false;
        m_open->archive().openVault(secretOf(testPassphrase), this, [&](const base::Result<void>& r) { isOpen = r.ok(); });
        QVERIFY(until([&] { return isOpen && contents->members().count(ui::LeavingForm::Undecided) == 0; }));
    }

    void addsARecordByItsName() {
        const QString record = caseWith({facility()});
        person("Oleg Marusin (en)");
        m_page->showCase(record);
        auto* contents = m_page->findChild<ui::CaseContents*>();
        QVERIFY(until([&] { return contents->members().rowCount() == 1; }));
        auto* picker = m_page->findChild<ui::RecordPicker*>();
        picker->setFocus();
        QTest::keyClicks(picker, QStringLiteral("Marusin"));
        QVERIFY(until([&] { return picker->isListShown(); }));
        QWidget* list = QApplication::activePopupWidget();
        QVERIFY(list != nullptr);
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(until([&] { return contents->members().rowCount() == 2; }));
        QVERIFY(picker->text().isEmpty());
    }

    void stopsAtAnOpenProtectionIncident() {
        const std::string officer = person("Oleg Marusin (en)");
        const QString record = caseWith({officer});
        m_page->showCase(record);
        QPushButton* seal = button(*m_page, QStringLiteral("Seal a bundle"));
        QVERIFY(until([&] { return seal->isEnabled(); }));
        m_open->add("protection_incident", {{"target", officer}});
        QVERIFY(until([&] { return shows(*m_page, QStringLiteral("A protection incident is open")); }));
        QVERIFY(!seal->isEnabled());
        QSignalSpy wanted(&m_open->desk(), &ui::Desk::kindWanted);
        QTest::mouseClick(button(*m_page, QStringLiteral("Show incidents")), Qt::LeftButton);
        QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("protection_incident"));
    }

    // The sentences of the core that are translated stand in the window letter for letter.
    void knowsEverySentenceOfTheCore() {
        const auto compare = [](const QString& core, const QRegularExpression& sentence, const QString& window) {
            QFile said(QStringLiteral(DOKAZ_SOURCE_DIR "/") + core), known(QStringLiteral(DOKAZ_SOURCE_DIR "/") + window);
            QVERIFY(said.open(QIODevice::ReadOnly) && known.open(QIODevice::ReadOnly));
            const QString words = // literals over several lines are one
                QString::fromUtf8(known.readAll()).remove(QRegularExpression(QStringLiteral("\"\\s*\n\\s*\"")));
            int count = 0;
            for (auto found = sentence.globalMatch(QString::fromUtf8(said.readAll())); found.hasNext(); ++count) {
                const QString one = found.next().captured(1);
                QVERIFY2(words.contains(QLatin1Char('"') + one + QLatin1Char('"')), qPrintable(one));
            }
            QVERIFY(count > 5);
        };
        compare(QStringLiteral("src/policy/reason.cpp"),
                QRegularExpression(QStringLiteral("Words\\{ReasonCode::\\w+,\\s*\"[^\"]+\",\\s*\"([^\"]+)\"")),
                QStringLiteral("ui/models/policy_words.cpp"));
        compare(QStringLiteral("src/bundle/verifier.cpp"),
                QRegularExpression(QStringLiteral("add\\(\"\\w+\",\\s*\"([^\"]+)\"")),
                QStringLiteral("ui/cases/bundle_check.cpp"));
    }

    void hasANameForEveryControl() {
        m_page->showCase({});
        QVERIFY(until([&] { return button(*m_page, QStringLiteral("Make the first case")) != nullptr; }));
        m_page->beginNewCase();
        QCOMPARE(unnamedControls(*m_page), QStringList());
        m_page->showCase(caseWith({facility()}));
        QVERIFY(until([&] { return shows(*m_page, QStringLiteral("A filing")); }));
        QCOMPARE(unnamedControls(*m_page), QStringList());
    }

  private:
    void openWith(OpenDesk::Vault vault) {
        m_page.reset();
        openArchive(vault);
        m_page = std::make_unique<ui::CasePage>(m_open->desk());
        m_page->resize(1000, 700);
        m_page->show();
    }
    // Typed into the header of the case, neither committed nor left.
    QLineEdit* typeFrame(const QString& record) {
        m_page->showCase(record);
        auto* frame = named<QLineEdit>(*m_page, QStringLiteral("Legal frame"));
        (void)until([&] { return frame->isEnabled(); });
        frame->setFocus();
        QTest::keyClicks(frame, QStringLiteral("Rome Statute"));
        return frame;
    }
    std::string frameOf(const QString& record) {
        const auto view = m_open->session().show(record.toStdString());
        for (const session::ValueView& value : view.value().values)
            if (value.field == "legal_frame")
                return value.text;
        return {};
    }
    std::unique_ptr<ui::CasePage> m_page;
};

} // namespace dokaz::tests

DOKAZ_UI_TESTS(dokaz::tests::Cases, dokaz::tests::Bundles)
#include "cases_test.moc"
