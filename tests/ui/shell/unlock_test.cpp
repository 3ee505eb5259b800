// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock_test.h"

#include "crypto/key_slots_file.h"
#include "store/connection.h"
#include "support/open_window.h"
#include "ui/shell/idle_lock.h"
#include "ui/shell/undo_steps.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/notice_bar.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPointer>

namespace dokaz::tests {

void Unlock::opensWithThePassphraseTyped() {
    OpenWindow window(OpenWindow::Start::Locked);
    QVERIFY(window.window().workspace() == nullptr);
    QVERIFY(window.unlock());
    QVERIFY(!window.workspace().archive().isVaultOpen());
}

void Unlock::bringsAnArchiveOfAnEarlierVersionUpToDate() {
    OpenWindow window(OpenWindow::Start::Locked);
    {
        const auto loaded = crypto::loadKeySlots(window.archive(), {secretOf(testPassphrase), {}}, {1, 16, 8, 1024U * 1024U});
        OpenDesk::check(loaded);
        const base::SecretBytes key = loaded.value().opened.masterKey.databaseKey(), salt = loaded.value().opened.masterKey.databaseSalt();
        auto main = store::Connection::open(window.archive() / "store.db", store::Access::ReadWrite, {key.view(), salt.view()});
        OpenDesk::check(main);
        QVERIFY(main.value().execute("DELETE FROM meta WHERE key = 'views'").ok());
    }
    QVERIFY(window.unlock());
    QVERIFY(until([&] {
        const auto bars = window.workspace().findChildren<ui::NoticeBar*>();
        return std::any_of(bars.begin(), bars.end(), [](const ui::NoticeBar* bar) { return bar->sentence().contains(QLatin1String("earlier version")); });
    }));
    bool isOld = true;
    window.workspace().archive().ask(
        &window.window(), [](session::Session& session, const std::stop_token&) { return session.summary(); },
        [&](const base::Result<session::ArchiveSummary>& summary) { isOld = !summary.ok() || summary.value().areViewsOld; });
    QVERIFY(until([&] { return !isOld; }));
}

void Unlock::saysWhenThePassphraseIsWrongAndKeepsTheArchive() {
    OpenWindow window(OpenWindow::Start::Locked);
    QLineEdit* field = window.named<QLineEdit>("Passphrase");
    QVERIFY(field != nullptr);
    QTest::keyClicks(field, QStringLiteral("not the words at all"));
    QTest::keyClick(field, Qt::Key_Return);
    const auto told = [&] {
        const auto labels = window.window().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text().startsWith(QLatin1String("The passphrase does not open this archive"));
        });
    };
    QVERIFY(until(told));
    QCOMPARE(field->text(), QString());
    QVERIFY(field->property("wrong").toBool());
    QVERIFY(window.unlock());
    window.window().lock();
    QVERIFY(!window.named<QLineEdit>("Passphrase")->property("wrong").toBool()); // of an earlier try
}

void Unlock::locksWithAKeyAndOpensAgain() {
    OpenWindow window;
    QSignalSpy locked(&window.window(), &ui::MainWindow::locked);
    window.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(window.window().workspace() == nullptr);
    QVERIFY(until([&] { return locked.count() == 1; }));
    QVERIFY(window.unlock());
}

void Unlock::forgetsWhatWasCopiedWhenItLocks() {
    QClipboard& clipboard = *QGuiApplication::clipboard();
    OpenWindow window;
    ui::copyForAWhile(QStringLiteral("words of evidence"));
    QVERIFY(clipboard.mimeData()->hasFormat(QStringLiteral("x-kde-passwordManagerHint")));
    window.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(clipboard.text().isEmpty());
    ui::copyForAWhile(QStringLiteral("words of evidence"));
    clipboard.setText(QStringLiteral("of another program"));
    ui::forgetCopied();
    QCOMPARE(clipboard.text(), QStringLiteral("of another program"));
}

// The platform of the tests does not know whose the clipboard is; on X11 and Wayland the window system tells.
void Unlock::forgetsWhatAnEditorCopied() {
    QClipboard& clipboard = *QGuiApplication::clipboard();
    QLineEdit line(QStringLiteral("Mira Dolen"));
    line.selectAll();
    line.copy();
    ui::forgetAllCopied([](QClipboard::Mode) { return false; });
    QCOMPARE(clipboard.text(), QStringLiteral("Mira Dolen")); // of another program
    std::vector<QClipboard::Mode> asked;
    ui::forgetAllCopied([&](QClipboard::Mode mode) {
        asked.push_back(mode);
        return true;
    });
    QVERIFY(clipboard.text().isEmpty());
    QCOMPARE(asked.size(), std::size_t(clipboard.supportsSelection() ? 2 : 1));
}

namespace {

// A dialog that waits for work and stops it when it is left, as the bundle assistant does.
class Waiting final : public QDialog {
public:
    using QDialog::QDialog;
    void reject() override { m_isStopped = true; }
    [[nodiscard]] bool isStopped() const { return m_isStopped; }

private:
    bool m_isStopped = false;
};

// A job of the window's, and nobody there.
class Covered final {
public:
    explicit Covered(OpenWindow& window) : m_job(window.desk().jobs().begin(QStringLiteral("Counting"))) {}
    [[nodiscard]] static bool fall(OpenWindow& window) {
        window.window().findChild<ui::IdleLock*>()->setIdleMs(50);
        return until([&] { return !window.workspace().isVisible(); });
    }
    void end() { m_job.end(); }

private:
    ui::JobHandle m_job;
};

} // namespace

void Unlock::stopsNoWorkWithTheCurtain() {
    OpenWindow window;
    const Covered covered(window);
    auto* dialog = new Waiting(&window.workspace());
    dialog->open();
    QVERIFY(Covered::fall(window));
    QVERIFY(!dialog->isVisible());
    QVERIFY(!dialog->isStopped());
}

void Unlock::coversNamesThatWereFound() {
    OpenWindow window;
    const Covered covered(window);
    window.press(Qt::Key_K, Qt::ControlModifier);
    window.type(QStringLiteral("activ"));
    QMenu menu;
    menu.addAction(QStringLiteral("Mira Dolen"));
    menu.popup({});
    auto* list = window.named<QListWidget>("Commands and records that fit");
    QVERIFY(list != nullptr);
    QVERIFY(Covered::fall(window));
    QVERIFY(!list->isVisible());
    QCOMPARE(list->count(), 0);
    QVERIFY(QApplication::activePopupWidget() == nullptr);
    window.press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!list->isVisible());
}

void Unlock::undoesNothingBehindTheCurtain() {
    OpenWindow window;
    const Covered covered(window);
    QVERIFY(Covered::fall(window));
    bool made = false;
    window.workspace().archive().change(
        &window.window(),
        [](session::Session& session, const std::stop_token&) {
            session::AddRecord command;
            command.kind = "facility";
            command.fields = {{"name", "Grey House (en)"}};
            return session.perform(command);
        },
        [&](const base::Result<std::string>&) { made = true; });
    QVERIFY(until([&] { return made && window.workspace().steps().canUndo(); }));
    QVERIFY(!window.window().commands().action(ui::CommandCode::Undo).isEnabled());
    QVERIFY(window.window().commands().action(ui::CommandCode::Lock).isEnabled());
}

void Unlock::locksWhenTheWorkBehindTheCurtainIsDone() {
    OpenWindow window;
    QSignalSpy locked(&window.window(), &ui::MainWindow::locked);
    Covered covered(window);
    QVERIFY(Covered::fall(window));
    QVERIFY(window.window().workspace() != nullptr);
    covered.end();
    QVERIFY(until([&] { return locked.count() == 1; }));
    QVERIFY(window.window().workspace() == nullptr);
}

namespace {

// Time on the wall passes while the computer sleeps and its timers stand still.
class WallClock final : public base::Clock {
public:
    [[nodiscard]] base::Moment now() const override { return {m_ms}; }
    [[nodiscard]] std::int64_t steadyMilliseconds() const override { return 0; }
    void pass(std::int64_t milliseconds) { m_ms += milliseconds; }

private:
    std::int64_t m_ms = 1'700'000'000'000;
};

} // namespace

void Unlock::locksAfterSleep() {
    constexpr int minute = 60'000;
    WallClock clock;
    ui::IdleLock lock(clock);
    QSignalSpy idle(&lock, &ui::IdleLock::idle);
    QLineEdit line;
    lock.setMinutes(5);
    lock.setActive(true);
    clock.pass(4 * minute);
    QTest::keyClicks(&line, QStringLiteral("a"));
    clock.pass(4 * minute);
    QTest::keyClicks(&line, QStringLiteral("b"));
    QCOMPARE(line.text(), QStringLiteral("ab"));
    clock.pass(8 * 60 * minute);
    QTest::keyClicks(&line, QStringLiteral("cd")); // wakes it, and goes nowhere
    QCOMPARE(line.text(), QStringLiteral("ab"));
    QVERIFY(until([&] { return idle.count() == 1; }));
    clock.pass(-8 * 60 * minute);                      // set back
    QVERIFY(until([&] { return idle.count() == 2; })); // without a key
    QTest::keyClicks(&line, QStringLiteral("c"));
    QCOMPARE(line.text(), QStringLiteral("abc"));
}

// A job keeps the archive open behind the curtain; no dialog may stand before it.
void Unlock::coversDialogsTooWhenNobodyIsThere() {
    OpenWindow window;
    const ui::JobHandle job = window.desk().jobs().begin(QStringLiteral("Import"));
    window.desk().askForVault();
    QDialog* dialog = nullptr;
    QVERIFY(until([&] {
        dialog = window.workspace().findChild<QDialog*>();
        return dialog != nullptr && dialog->isVisible();
    }));
    const QPointer<QDialog> shown(dialog);
    window.window().findChild<ui::IdleLock*>()->setIdleMs(50);
    QVERIFY(until([&] { return shown == nullptr || !shown->isVisible(); }));
}

void Unlock::locksByItselfWhenNobodyIsThere() {
    OpenWindow window;
    QSignalSpy locked(&window.window(), &ui::MainWindow::locked);
    window.window().findChild<ui::IdleLock*>()->setIdleMs(150);
    QVERIFY(until([&] { return locked.count() == 1; }));
    QVERIFY(window.window().workspace() == nullptr);
}

void Unlock::makesANewArchiveWithTheOfferedPassphrase() {
    OpenWindow window(OpenWindow::Start::Locked);
    QTest::mouseClick(window.named<QPushButton>("New archive"), Qt::LeftButton);
    QLineEdit* folder = window.named<QLineEdit>("Folder to put it in");
    QVERIFY(folder != nullptr);
    folder->setText(QString::fromStdString(window.folder().path().string()));
    window.named<QLineEdit>("Name of the archive")->setText(QStringLiteral("new.dokaz"));
    QTest::keyClicks(window.named<QLineEdit>("Your name, as it signs entries"), QStringLiteral("A. Investigator"));
    const QString offered = window.named<QLineEdit>("Passphrase")->text();
    QCOMPARE(offered.split(QLatin1Char(' ')).size(), 6);
    QPushButton* create = window.named<QPushButton>("Create");
    QVERIFY(!create->isEnabled()); // not typed again yet
    QTest::keyClicks(window.named<QLineEdit>("Passphrase again"), offered);
    QVERIFY(create->isEnabled());
    QTest::mouseClick(create, Qt::LeftButton);
    QVERIFY(until([&] { return window.window().workspace() != nullptr; }));
    QVERIFY(std::filesystem::exists(window.folder() / "new.dokaz"));
}

void Unlock::leavesNoPassphraseBehindWhoeverGoesBack() {
    OpenWindow window(OpenWindow::Start::Locked);
    QTest::mouseClick(window.named<QPushButton>("New archive"), Qt::LeftButton);
    QLineEdit* offered = window.named<QLineEdit>("Passphrase");
    QLineEdit* again = window.named<QLineEdit>("Passphrase again");
    QVERIFY(!offered->text().isEmpty());
    again->setText(offered->text());
    QTest::mouseClick(window.named<QPushButton>("Back"), Qt::LeftButton);
    QVERIFY(offered->text().isEmpty());
    QVERIFY(again->text().isEmpty());
}

void Unlock::leavesNoPassphraseBehindWhoeverOpensAnother() {
    OpenWindow window(OpenWindow::Start::Locked);
    QTest::mouseClick(window.named<QPushButton>("New archive"), Qt::LeftButton);
    QLineEdit* offered = window.named<QLineEdit>("Passphrase");
    QLineEdit* again = window.named<QLineEdit>("Passphrase again");
    QVERIFY(!offered->text().isEmpty());
    again->setText(offered->text());
    window.window().commands().action(ui::CommandCode::OpenArchive).trigger();
    QVERIFY(offered->text().isEmpty());
    QVERIFY(again->text().isEmpty());
}

void Unlock::makesOneArchiveAtATime() {
    OpenWindow window(OpenWindow::Start::Locked);
    QTest::mouseClick(window.named<QPushButton>("New archive"), Qt::LeftButton);
    window.named<QLineEdit>("Folder to put it in")
        ->setText(QString::fromStdString(window.folder().path().string()));
    window.named<QLineEdit>("Name of the archive")->setText(QStringLiteral("new.dokaz"));
    QTest::keyClicks(window.named<QLineEdit>("Your name, as it signs entries"), QStringLiteral("A."));
    QTest::keyClicks(window.named<QLineEdit>("Passphrase again"),
                     window.named<QLineEdit>("Passphrase")->text());
    QPushButton* create = window.named<QPushButton>("Create");
    QTest::mouseClick(create, Qt::LeftButton);
    QVERIFY(!window.named<QPushButton>("Back")->isEnabled());
    window.window().commands().action(ui::CommandCode::OpenArchive).trigger();
    QVERIFY(create->isVisible());
    window.window().commands().action(ui::CommandCode::NewArchive).trigger();
    QVERIFY(window.named<QLineEdit>("Passphrase")->text().isEmpty()); // none is offered meanwhile
    QVERIFY(until([&] { return window.window().workspace() != nullptr; }));
    QVERIFY(std::filesystem::exists(window.folder() / "new.dokaz"));
}

void Unlock::keepsThePassphraseWhenTheNameIsTaken() {
    OpenWindow window(OpenWindow::Start::Locked);
    QTest::mouseClick(window.named<QPushButton>("New archive"), Qt::LeftButton);
    window.named<QLineEdit>("Folder to put it in")->setText(QString::fromStdString(window.folder().path().string()));
    window.named<QLineEdit>("Name of the archive")->setText(QStringLiteral("test.dokaz")); // the one that is open
    QTest::keyClicks(window.named<QLineEdit>("Your name, as it signs entries"), QStringLiteral("A."));
    const QString offered = window.named<QLineEdit>("Passphrase")->text();
    QTest::keyClicks(window.named<QLineEdit>("Passphrase again"), offered);
    QTest::mouseClick(window.named<QPushButton>("Create"), Qt::LeftButton);
    QCOMPARE(window.named<QLineEdit>("Passphrase")->text(), offered);
    QVERIFY(window.named<QLineEdit>("Name of the archive")->hasFocus());
    QVERIFY(window.window().workspace() == nullptr);
}

void Unlock::showsItsWarningWhole() {
    OpenWindow window(OpenWindow::Start::Locked);
    QTest::mouseClick(window.named<QPushButton>("New archive"), Qt::LeftButton);
    QVERIFY(until([&] { return window.named<QPushButton>("Create") != nullptr; }));
    for (const QLabel* label : window.window().findChildren<QLabel*>())
        if (label->isVisible() && label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
}

void Unlock::refusesAWeakPassphraseAndOneTypedDifferently() {
    OpenWindow window(OpenWindow::Start::Locked);
    QTest::mouseClick(window.named<QPushButton>("New archive"), Qt::LeftButton);
    QTest::keyClicks(window.named<QLineEdit>("Your name, as it signs entries"), QStringLiteral("A."));
    QLineEdit* field = window.named<QLineEdit>("Passphrase");
    QLineEdit* again = window.named<QLineEdit>("Passphrase again");
    const QString offered = field->text();
    QPushButton* create = window.named<QPushButton>("Create");
    QTest::keyClicks(again, offered + QLatin1Char('x'));
    QVERIFY(!create->isEnabled());
    field->setText(QStringLiteral("weak"));
    again->setText(QStringLiteral("weak"));
    QVERIFY(!create->isEnabled());
}

void Unlock::remembersArchivesOnlyWhereAllowed() {
    OpenWindow window;
    QVERIFY(window.settings().recentArchives().isEmpty());
    window.settings().allowRecentArchives(true);
    window.window().lock();
    QVERIFY(window.unlock());
    QCOMPARE(window.settings().recentArchives().size(), 1);
    window.settings().allowRecentArchives(false);
    window.settings().allowRecentArchives(true);
    QVERIFY(window.settings().recentArchives().isEmpty());
}

void Unlock::saysNothingOfTheInsideInItsTitle() {
    OpenWindow window;
    QCOMPARE(window.window().windowTitle(), QStringLiteral("Dokaz"));
}

} // namespace dokaz::tests
