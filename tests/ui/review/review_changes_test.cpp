// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_changes_test.h"

#include "review_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>

#include <csignal>
#include <fstream>
#include <sys/resource.h>

namespace dokaz::tests {

namespace {

// While it lives nothing more can be written to any file.
class FullDisk final {
public:
    FullDisk() : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = 0;
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

} // namespace

// The report a second time, as another source: every name stands in both.
struct TwoReports final : Review {
    TwoReports() {
        std::ifstream from(std::string(DOKAZ_SOURCE_DIR) + "/resources/samples/sample_report.pdf", std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(from)), {});
        const base::Path file = open.folder() / "again.pdf";
        std::ofstream(file, std::ios::binary) << bytes << "\n% again\n";
        session::ImportFiles command;
        command.files = {file};
        const auto imported = open.session().perform(command, {}, {});
        OpenDesk::check(imported);
        second = imported.value().at(0).source;
        page.showSource({});
        ready = until([this] { return ui::spreadOf(queue->candidatesAt(0)).sources == 2; });
        choose(QStringLiteral("facility"));
    }
    std::size_t waiting(const std::string& of, const std::string& words) {
        const auto all = open.session().candidates(of);
        return static_cast<std::size_t>(std::count_if(all.value().begin(), all.value().end(), [&](const auto& one) {
            return one.decision.empty() && one.kind == "facility" && one.words == words;
        }));
    }
    std::string second;
};

void ReviewChangesTest::asksBeforeOneKeyDecidesOverSources() {
    TwoReports review;
    QVERIFY(review.ready);
    const auto before = review.undecided();
    const auto places = static_cast<std::int64_t>(review.queue->candidatesAt(0).size());
    const std::string words = review.at(0).words;
    QStringList shown;
    for (const QLabel* label : review.panel->findChildren<QLabel*>())
        shown.append(label->text());
    QVERIFY2(shown.contains(QStringLiteral("%1 places in 2 sources").arg(places)), qPrintable(shown.join(QLatin1Char('\n'))));
    review.key(Qt::Key_A);
    QVERIFY(review.panel->isAskingOfSpread());
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    QTest::keyClick(review.page.focusWidget(), Qt::Key_Escape); // leaves
    QVERIFY(!review.panel->isAsking());
    QCOMPARE(review.undecided(), before);
    QCOMPARE(review.at(0).words, words);
    review.key(Qt::Key_A);
    QTest::keyClick(review.page.focusWidget(), Qt::Key_A);
    QVERIFY(until([&] { return review.undecided() == before - places; }));
    QTest::keyClick(review.list, Qt::Key_U); // one step
    QVERIFY(until([&] { return review.undecided() == before; }));
    QVERIFY(until([&] {
        const auto back = review.queue->candidatesAt(0);
        return static_cast<std::int64_t>(back.size()) == places && review.at(0).words == words;
    }));
    review.key(Qt::Key_R); // what is no mention is none anywhere
    QVERIFY(until([&] { return review.undecided() == before - places; }));
}

void ReviewChangesTest::decidesOnTheSourceThatIsLookedAt() {
    TwoReports review;
    QVERIFY(review.ready);
    const std::string words = review.at(0).words, first = review.at(0).source;
    const std::string other = first == review.source ? review.second : review.source;
    const std::size_t here = review.waiting(first, words), there = review.waiting(other, words);
    const auto before = review.undecided();
    review.key(Qt::Key_A);
    QTest::keyClick(review.page.focusWidget(), Qt::Key_S);
    QCOMPARE(review.queue->candidatesAt(0).size(), there); // at once
    QVERIFY(until([&] { return review.undecided() == before - static_cast<std::int64_t>(here); }));
    QCOMPARE(review.waiting(first, words), std::size_t{0});
    QCOMPARE(review.waiting(other, words), there);
    review.key(Qt::Key_U);
    QVERIFY(until([&] { return review.undecided() == before; }));
    QVERIFY(until([&] { return review.queue->candidatesAt(0).size() == here + there; }));
    review.key(Qt::Key_A);
    QTest::keyClick(review.page.focusWidget(), Qt::Key_Return);
    QVERIFY(until([&] { return review.undecided() == before - static_cast<std::int64_t>(here + there); }));
}

void ReviewChangesTest::leavesTheFieldSomebodyTypesIn_data() {
    QTest::addColumn<int>("key");
    QTest::newRow("match") << static_cast<int>(Qt::Key_M);
    QTest::newRow("correct") << static_cast<int>(Qt::Key_C);
}

void ReviewChangesTest::leavesTheFieldSomebodyTypesIn() {
    QFETCH(int, key);
    Review review;
    QVERIFY(review.ready);
    review.choose(QStringLiteral("facility"));
    auto* reload = review.page.findChild<QTimer*>(QString(), Qt::FindDirectChildrenOnly);
    QSignalSpy due(reload, &QTimer::timeout);
    const int rows = review.queue->rowCount({});
    review.key(static_cast<Qt::Key>(key));
    auto* field = qobject_cast<QLineEdit*>(review.page.focusWidget());
    QVERIFY(field != nullptr);
    field->clear();
    QTest::keyClicks(field, QStringLiteral("Har"));
    const std::size_t elsewhere = review.rejectElsewhere(rows - 1);
    QVERIFY(until([&] { return due.count() >= 2 || !review.panel->isAsking(); }));
    QTest::keyClicks(field, QStringLiteral("ran"));
    QVERIFY(review.panel->isAsking());
    QCOMPARE(review.page.focusWidget(), field);
    QCOMPARE(field->text(), QStringLiteral("Harran"));
    QCOMPARE(review.queue->rowCount({}), rows);
    QTest::keyClick(field, Qt::Key_Escape);
    QTest::keyClick(field, Qt::Key_Escape); // the first may have closed a list
    QVERIFY(until([&] { return review.queue->rowCount({}) == rows - 1; }));
    QCOMPARE(review.decided(), elsewhere);
}

void ReviewChangesTest::keepsWhatWasSplitApart() {
    Review review;
    QVERIFY(review.ready);
    const auto members = static_cast<int>(review.queue->candidatesAt(0).size());
    QVERIFY(members > 1);
    review.key(Qt::Key_S);
    review.key(Qt::Key_J);
    const int rows = review.queue->rowCount({});
    const std::string second = review.at(1).id;
    review.rejectElsewhere(rows - 1);
    QVERIFY(until([&] { return review.queue->rowCount({}) == rows - 1; }));
    QCOMPARE(review.queue->candidatesAt(0).size(), 1U);
    QCOMPARE(review.row(), 1);
    QCOMPARE(review.at(1).id, second);
}

void ReviewChangesTest::showsTheProposalOfTheMentionShown() {
    Review review;
    QVERIFY(review.ready);
    review.choose(QStringLiteral("facility"));
    QVERIFY(review.queue->rowCount({}) > 1);
    const std::string first =
        review.open.add("facility", {{"name", review.at(0).normal}, {"type", "prison"}});
    const std::string second =
        review.open.add("facility", {{"name", review.at(1).normal}, {"type", "prison"}});
    QVERIFY(until([&] { return review.panel->proposed() == first; }));
    const auto groups = review.queue->groups();
    QVERIFY(until([&] { return review.queue->groups() != groups; })); // read again; nothing comes after it
    QVERIFY(until([&] { return review.panel->proposed() == first; }));
    review.key(Qt::Key_J);
    review.key(Qt::Key_K); // before the answer
    bool answered = false;
    review.open.archive().ask(
        &review.page,
        [id = review.at(1).id](session::Session& session, const std::stop_token&) {
            return session.proposal(id, 9);
        },
        [&](const base::Result<session::CandidateProposal>& proposal) {
            answered = proposal && proposal.value().record == second;
        });
    QVERIFY(until([&] { return answered; }));
    QCoreApplication::processEvents();
    QCOMPARE(review.panel->proposed(), first);
    review.key(Qt::Key_J);
    QVERIFY(until([&] { return review.panel->proposed() == second; }));
}

void ReviewChangesTest::acceptsWhatIsShown() {
    Review review;
    QVERIFY(review.ready);
    review.choose(QStringLiteral("facility"));
    QCOMPARE(review.panel->proposed(), std::string());
    const std::string record =
        review.open.add("facility", {{"name", review.at(0).normal}, {"type", "prison"}});
    QVERIFY(until([&] { return review.panel->proposed() == record; }));
    OpenDesk::check(review.open.session().perform(session::WithdrawRecord{record, "twice"}));
    QVERIFY(until([&] { return review.panel->proposed().empty(); }));
    const std::string again =
        review.open.add("facility", {{"name", review.at(0).normal}, {"type", "prison"}});
    QVERIFY(until([&] { return review.panel->proposed() == again; }));
    review.key(Qt::Key_A);
    QVERIFY(until([&] { return review.decided() > 0; }));
    QCOMPARE(review.open.session().list("facility").value().size(), 1U);
}

void ReviewChangesTest::refusesWhatIsNoLongerSo() {
    Review review;
    QVERIFY(review.ready);
    review.choose(QStringLiteral("facility"));
    const int rows = review.queue->rowCount({});
    const std::string first = review.at(0).id;
    const std::string record =
        review.open.add("facility", {{"name", review.at(0).normal}, {"type", "prison"}});
    QCOMPARE(review.panel->proposed(), std::string()); // what is shown; the change has not come yet
    review.key(Qt::Key_A);
    QVERIFY(until([&] { return !review.told.isEmpty(); }));
    QVERIFY2(review.told.last().contains(QStringLiteral("has changed")), qPrintable(review.told.last()));
    QCOMPARE(review.queue->rowCount({}), rows);
    QCOMPARE(review.decided(), 0U);
    review.select(review.queue->rowOf({first}));
    QVERIFY(until([&] { return review.panel->proposed() == record; }));
}

void ReviewChangesTest::tellsWhereCorrectedWordsWent() {
    Review review;
    QVERIFY(review.ready);
    review.choose(QStringLiteral("facility"));
    const std::string record = review.open.add("facility", {{"name", "Quillon Quarry"}, {"type", "prison"}});
    review.key(Qt::Key_C);
    auto* line = qobject_cast<QLineEdit*>(review.page.focusWidget());
    QVERIFY(line != nullptr);
    line->clear();
    QTest::keyClicks(line, QStringLiteral("Quillon Quarry"));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(until([&] { return !review.told.isEmpty(); }));
    QVERIFY(review.told.last().contains(QStringLiteral("known already")));
    QCOMPARE(review.open.session().list("facility").value().size(), 1U);
}

void ReviewChangesTest::acceptsAProtectedPersonAgainAfterUndo() {
    Review review;
    QVERIFY(review.ready);
    review.choose(QStringLiteral("person"));
    const int row = review.rowWith("courtesy");
    QVERIFY(row >= 0);
    review.select(row);
    const std::string person = review.at(row).id;
    const std::int64_t before = review.undecided();
    review.key(Qt::Key_A);
    QVERIFY(until([&] { return review.undecided() < before; }));
    review.key(Qt::Key_U);
    QVERIFY(until([&] { return !review.told.isEmpty(); }));
    QCOMPARE(review.undecided(), before);
    QCOMPARE(review.at(review.row()).id, person);
    review.key(Qt::Key_A);
    QVERIFY(until([&] { return review.undecided() < before; }));
    QCOMPARE(review.told.size(), 1);
    QCOMPARE(review.open.session().list("person").value().size(), 1U);
}

void ReviewChangesTest::keepsADecisionThatCouldNotBeUndone() {
    Review review;
    QVERIFY(review.ready);
    const int rows = review.queue->rowCount({});
    review.key(Qt::Key_R);
    QVERIFY(until([&] { return review.decided() > 0; }));
    {
        const FullDisk full;
        review.key(Qt::Key_U);
        QVERIFY(until([&] { return !review.told.isEmpty(); }));
    }
    QVERIFY(review.decided() > 0);
    review.key(Qt::Key_U);
    QVERIFY(until([&] { return review.told.size() == 2; }));
    QVERIFY2(review.told.last().contains(QStringLiteral("Undone")), qPrintable(review.told.last()));
    QCOMPARE(review.decided(), 0U);
    QCOMPARE(review.queue->rowCount({}), rows);
}

void ReviewChangesTest::forgetsADecisionThatWasUndoneElsewhere() {
    Review review;
    QVERIFY(review.ready);
    review.key(Qt::Key_R);
    QVERIFY(until([&] { return review.decided() > 0; }));
    OpenDesk::check(review.open.session().perform(session::Undo{}));
    review.key(Qt::Key_U);
    QVERIFY(until([&] { return review.told.size() == 1; }));
    review.key(Qt::Key_U);
    QVERIFY(until([&] { return review.told.size() == 2; }));
    QVERIFY2(review.told.last().contains(QStringLiteral("no decision")), qPrintable(review.told.last()));
}

void ReviewChangesTest::keepsTheKindWhenNoneOfItIsLeft() {
    Review review;
    QVERIFY(review.ready);
    review.choose(QStringLiteral("recommendation"));
    const int rows = review.queue->rowCount({});
    QVERIFY(rows > 0);
    std::size_t elsewhere = 0;
    session::ReviewCandidates all;
    all.decision = session::ReviewDecision::Reject;
    for (int row = 0; row < rows; ++row)
        for (const session::CandidateView* candidate : review.queue->candidatesAt(row))
            all.candidates.push_back(candidate->id);
    elsewhere = all.candidates.size();
    OpenDesk::check(review.open.session().perform(all));
    QVERIFY(until([&] { return review.queue->rowCount({}) == 0; }));
    auto* kinds = review.page.findChildren<QComboBox*>().at(1);
    QCOMPARE(kinds->currentData().toString(), QStringLiteral("recommendation"));
    QVERIFY(kinds->currentText().contains(QStringLiteral("(0)")));
    review.key(Qt::Key_R); // meant for a recommendation, and there is none
    QTest::qWait(50);
    QCOMPARE(review.decided(), elsewhere);
}

void ReviewChangesTest::countsOnlyWhatWasDecidedHere() {
    Review review;
    QVERIFY(review.ready);
    review.page.showSource({});
    QVERIFY(until([&] { return review.page.source().isEmpty() && review.queue->rowCount({}) > 0; }));
    auto* bar = review.page.findChild<QProgressBar*>();
    const int alone = bar->maximum();
    base::Bytes bytes = base::readFile(base::Path(DOKAZ_SOURCE_DIR) / "resources/samples/sample_report.pdf", 1ULL << 30).value();
    for (const char letter : std::string("\n% 1\n"))
        bytes.push_back(static_cast<std::uint8_t>(letter));
    session::ImportFiles import;
    import.files = {review.open.folder() / "newer.pdf"};
    OpenDesk::check(base::replaceFile(import.files.front(), bytes));
    OpenDesk::check(review.open.session().perform(import, {}, {}));
    QVERIFY(until([&] { return bar->maximum() > alone; }));
    OpenDesk::check(review.open.session().perform(session::Undo{}));
    QVERIFY(until([&] { return bar->maximum() == alone; }));
    QCOMPARE(bar->value(), 0);
}

void ReviewChangesTest::namesTheSourcesThatWait() {
    Review review;
    QVERIFY(review.ready);
    auto* sources = review.page.findChildren<QComboBox*>().at(0);
    QVERIFY(until([&] { return sources->count() == 2 && sources->currentText() != QStringLiteral("This source"); }));
    QCOMPARE(sources->currentData().toString(), ui::toQt(review.source));
}

void ReviewChangesTest::saysOnlyOfNamesNeverAcceptedThatTheyAreLeftOutElsewhere() {
    Review review;
    QVERIFY(review.ready);
    review.choose(QStringLiteral("facility"));
    review.key(Qt::Key_R);
    QVERIFY(until([&] { return review.toldOfOthers.size() == 1; }));
    review.key(Qt::Key_U);
    QVERIFY(until([&] { return review.told.size() == 1; }));
    QVERIFY(review.queue->canSplit(review.row()));
    review.key(Qt::Key_S);
    review.key(Qt::Key_A); // one place of the name
    QVERIFY(until([&] { return review.decided() == 1; }));
    review.key(Qt::Key_R); // another
    QVERIFY(until([&] { return review.decided() == 2; }));
    QTest::qWait(50);
    QCOMPARE(review.toldOfOthers.size(), 1);
}

} // namespace dokaz::tests
