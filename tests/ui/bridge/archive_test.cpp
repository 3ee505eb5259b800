// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks of an open archive, and what becomes of it when the archive closes.
#include "ui/bridge/archive_test.h"

#include "support/window_fixture.h"

#include <thread>

namespace dokaz::tests {

// An import of hours, while the window asks this and that: closing stops it all the same.
void Archives::stopsLongWorkHoweverMuchWasAskedMeanwhile() {
    OpenDesk open;
    QObject receiver;
    std::atomic<bool> stopped = false, started = false;
    open.archive().work(
        &receiver,
        [&](session::Session&, const std::stop_token& stop) -> base::Result<int> {
            started = true;
            constexpr int mostRounds = 1000;
            for (int round = 0; round < mostRounds && !stop.stop_requested(); ++round)
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            stopped = stop.stop_requested();
            return 0;
        },
        [](base::Result<int>) {});
    QVERIFY(until([&] { return started.load(); }));
    int answers = 0;
    constexpr int questions = 1000;
    for (int i = 0; i < questions; ++i)
        open.archive().ask(
            &receiver, [](session::Session&, const std::stop_token&) -> base::Result<int> { return 1; },
            [&](base::Result<int>) { ++answers; });
    QVERIFY(until([&] { return answers == questions; }));
    open.archive().closeAndWait();
    QVERIFY(stopped);
}

void Archives::knowsItsCatalogueAfterItIsClosed() {
    OpenDesk open;
    open.archive().closeAndWait();
    QVERIFY(open.archive().catalogue().findKind("person") != nullptr);
    QVERIFY(open.archive().vocabularies().find("") == nullptr);
}

// The dialog is left while the key is derived.
void Archives::tellsThatTheVaultIsOpenThoughWhoeverAskedIsGone() {
    OpenDesk open;
    QSignalSpy opened(&open.archive(), &ui::Archive::vaultOpened);
    bool answered = false;
    auto receiver = std::make_unique<QObject>();
    open.archive().openVault(secretOf(testPassphrase), receiver.get(),
                             [&](const base::Result<void>&) { answered = true; });
    receiver.reset();
    QVERIFY(until([&] { return open.archive().isVaultOpen(); }));
    QCOMPARE(opened.size(), 1);
    QVERIFY(open.session().summary().value().isVaultOpen);
    QVERIFY(!answered);
}

void Archives::endsAJobWithItsHandle() {
    ui::JobBoard board;
    QSignalSpy changed(&board, &ui::JobBoard::changed);
    {
        ui::JobHandle first = board.begin(QStringLiteral("Counting"));
        first.report(1, 3);
        QCOMPARE(board.jobs().front().total, 3);
        ui::JobHandle second = std::move(first);
        first.end(); // of nothing
        QCOMPARE(board.jobs().size(), std::size_t(1));
        second = board.begin(QStringLiteral("Counting again")); // takes the place of the one before
        QCOMPARE(board.jobs().size(), std::size_t(1));
        changed.clear();
    }
    QVERIFY(board.jobs().empty());
    QCOMPARE(changed.size(), 1);
    auto gone = std::make_unique<ui::JobBoard>();
    ui::JobHandle outlives = gone->begin(QStringLiteral("Counting"));
    gone.reset();
    outlives.end();
}

} // namespace dokaz::tests
