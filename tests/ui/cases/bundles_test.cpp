// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/bundles_test.h"

#include "support/accessible.h"
#include "ui/cases/bundle_assistant.h"
#include "ui/cases/bundle_check.h"
#include "ui/cases/bundle_result.h"
#include "ui/cases/check_bundle_page.h"

#include <QFile>
#include <QLineEdit>

#include <atomic>
#include <latch>
#include <utility>

namespace dokaz::tests {

namespace {

// Keeps the thread that writes in its report of a change until told otherwise.
class HeldWriter final {
public:
    explicit HeldWriter(OpenDesk& open) {
        open.session().onChange([state = m_state](const session::Change&) {
            state->isHeld = true;
            state->released.wait();
        });
        open.archive().change(
            &m_receiver,
            [](session::Session& session, const std::stop_token&) {
                session::AddRecord command;
                command.kind = "facility";
                command.fields = {{"name", "Elsewhere (en)"}};
                return session.perform(command);
            },
            [](const base::Result<std::string>&) {});
    }
    ~HeldWriter() { release(); }
    HeldWriter(const HeldWriter&) = delete;
    HeldWriter& operator=(const HeldWriter&) = delete;
    [[nodiscard]] bool isHeld() const { return m_state->isHeld; }
    void release() {
        if (!std::exchange(m_isReleased, true))
            m_state->released.count_down();
    }

private:
    struct State {
        std::atomic<bool> isHeld = false;
        std::latch released{1};
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
    QObject m_receiver;
    bool m_isReleased = false;
};

} // namespace

void Bundles::goToFile(ui::BundleAssistant& assistant) {
    for (int step = ui::BundleAssistant::Recipient; step < ui::BundleAssistant::File; ++step) {
        QPushButton* next = button(assistant, QStringLiteral("Next"));
        QVERIFY(next != nullptr);
        QVERIFY(until([&] { return next->isEnabled(); }));
        QTest::mouseClick(next, Qt::LeftButton);
    }
    QCOMPARE(assistant.step(), ui::BundleAssistant::File);
}

// Two that wait for each other take both working threads: what was under way before them has answered.
void Bundles::finishesWork() {
    int answers = 0;
    auto both = std::make_shared<std::latch>(2);
    for (int i = 0; i < 2; ++i)
        m_open->archive().work(
            this,
            [both](session::Session&, const std::stop_token&) -> base::Result<int> {
                both->arrive_and_wait();
                return 0;
            },
            [&](const base::Result<int>&) { ++answers; });
    QVERIFY(until([&] { return answers == 2; }));
}

void Bundles::checksFromOutside(const QString& file) {
    ui::CheckBundlePage page(m_open->desk());
    page.resize(900, 600);
    page.show();
    page.setFile(file);
    auto* view = page.findChild<ui::BundleCheckView*>();
    QTest::mouseClick(button(page, QStringLiteral("Check")), Qt::LeftButton);
    QVERIFY(until([&] { return view->verdictWords().contains(QStringLiteral("not confirmed")); }));
    QFile bundle(file);
    QVERIFY(bundle.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(bundle.open(QIODevice::ReadWrite));
    bundle.seek(bundle.size() / 2);
    bundle.write("x");
    bundle.close();
    QTest::mouseClick(button(page, QStringLiteral("Check")), Qt::LeftButton);
    QVERIFY(until([&] { return view->verdictWords().startsWith(QStringLiteral("Broken")); }));
    QCOMPARE(unnamedControls(page), QStringList());
}

void Bundles::sealsABundleAndChecksIt() {
    const QString record = caseWith({facility()});
    ui::BundleAssistant assistant(m_open->desk(), record);
    assistant.open();
    const QString file = path("out.zip");
    goToFile(assistant);
    assistant.setFile(file);
    QTest::keyClick(&assistant, Qt::Key_Return);
    QVERIFY(until([&] { return assistant.step() == ui::BundleAssistant::Result; }));
    QVERIFY(QFile::exists(file));
    auto* check = assistant.findChild<ui::BundleCheckView*>();
    QVERIFY(until([&] { return check->verdictWords().startsWith(QStringLiteral("Verified")); }));
    auto* digest = named<QLineEdit>(assistant, QStringLiteral("SHA-256 of the file"));
    QCOMPARE(digest->text().size(), 64);
    QCOMPARE(unnamedControls(assistant), QStringList());
    checksFromOutside(file);
}

void Bundles::goesBackToThePreviewWhenTheCaseChanges() {
    const QString record = caseWith({facility()});
    ui::BundleAssistant assistant(m_open->desk(), record);
    assistant.open();
    goToFile(assistant);
    assistant.setFile(path("changed.zip"));
    OpenDesk::check(m_open->session().addToCase(record.toStdString(), {facility()}));
    QVERIFY(until([&] { return assistant.step() == ui::BundleAssistant::Preview; }));
    QVERIFY(assistant.problem().contains(QStringLiteral("has changed")));
    QPushButton* next = button(assistant, QStringLiteral("Next"));
    QVERIFY(until([&] { return next->isEnabled(); })); // the new plan is shown
    QVERIFY(!QFile::exists(path("changed.zip")));
    QTest::mouseClick(next, Qt::LeftButton);
    QTest::keyClick(&assistant, Qt::Key_Return);
    QVERIFY(until([&] { return assistant.step() == ui::BundleAssistant::Result; }));
}

void Bundles::leavesNothingBehindWhenCancelled() {
    const QString file = path("cancelled.zip");
    ui::BundleAssistant assistant(m_open->desk(), caseWith({facility()}));
    assistant.open();
    goToFile(assistant);
    assistant.setFile(file);
    HeldWriter held(*m_open);
    QVERIFY(until([&] { return held.isHeld(); })); // sealing waits behind it
    QTest::keyClick(&assistant, Qt::Key_Return);
    QCOMPARE(m_open->jobs().jobs().size(), std::size_t(1));
    QTest::keyClick(&assistant, Qt::Key_Escape); // stops sealing and keeps the assistant open
    held.release();
    QVERIFY(until([&] { return m_open->jobs().jobs().empty(); }));
    QVERIFY(assistant.isVisible());
    QCOMPARE(assistant.step(), ui::BundleAssistant::File);
    QVERIFY(!QFile::exists(file));
    QVERIFY(assistant.problem().contains(QStringLiteral("Nothing was written")));
}

void Bundles::tellsWhyABundleCannotBeSealed() {
    const QString file = path("taken.zip");
    QFile taken(file);
    QVERIFY(taken.open(QIODevice::WriteOnly));
    taken.write("mine");
    taken.close();
    ui::BundleAssistant assistant(m_open->desk(), caseWith({facility()}));
    assistant.open();
    goToFile(assistant);
    assistant.setFile(file);
    QTest::keyClick(&assistant, Qt::Key_Return);
    QVERIFY(until([&] { return !assistant.problem().isEmpty(); }));
    QCOMPARE(assistant.step(), ui::BundleAssistant::File);
    QVERIFY(taken.open(QIODevice::ReadOnly));
    QCOMPARE(taken.readAll(), QByteArray("mine"));
}

void Bundles::showsNoVerdictUnderAnotherName() {
    const QString file = path("none.zip");
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    ui::CheckBundlePage page(m_open->desk());
    page.show();
    auto* view = page.findChild<ui::BundleCheckView*>();
    page.setFile(file);
    QTest::mouseClick(button(page, QStringLiteral("Check")), Qt::LeftButton);
    QVERIFY(!m_open->jobs().jobs().empty());
    page.setFile(path("other.zip")); // while it is checked
    QVERIFY(m_open->jobs().jobs().empty());
    finishesWork();
    QVERIFY(view->verdictWords().isEmpty());
}

void Bundles::forgetsTheVerdictWithTheSignersWords() {
    ui::CheckBundlePage page(m_open->desk());
    page.show();
    auto* view = page.findChild<ui::BundleCheckView*>();
    page.setFile(path("none.zip"));
    QTest::mouseClick(button(page, QStringLiteral("Check")), Qt::LeftButton);
    QVERIFY(until([&] { return m_open->jobs().jobs().empty(); }));
    QVERIFY(!view->verdictWords().isEmpty());
    QTest::keyClicks(named<QLineEdit>(page, QStringLiteral("The signer's key in words, as you know it")),
                     QStringLiteral("a"));
    QVERIFY(view->verdictWords().isEmpty());
}

void Bundles::endsItsJobWhenTheAssistantIsClosedDuringTheCheck() {
    auto result = std::make_unique<ui::BundleResult>(m_open->desk());
    session::BundleReport report;
    report.file = path("none.zip").toStdString();
    result->showReport(report);
    QCOMPARE(m_open->jobs().jobs().size(), std::size_t(1));
    result.reset();
    QVERIFY(m_open->jobs().jobs().empty());
}

} // namespace dokaz::tests
