// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_page_test.h"

#include "review_fixture.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>

#include <ctime>

namespace dokaz::tests {

void ReviewPageTest::acceptsAndRejectsByKey() {
    Review review;
    QVERIFY(review.ready);
    const QAbstractItemModelTester tester(review.queue, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int rows = review.queue->rowCount({});
    review.choose(QStringLiteral("facility"));
    QVERIFY(review.queue->rowCount({}) > 0);
    const std::size_t facility = review.queue->candidatesAt(0).size();
    review.key(Qt::Key_A);
    QVERIFY(until([&] { return review.decided() == facility; }));
    review.choose({});
    QCOMPARE(review.queue->rowCount({}), rows - 1);
    const std::size_t first = review.queue->candidatesAt(review.row()).size();
    review.key(Qt::Key_R);
    QVERIFY(until([&] { return review.decided() > facility; }));
    QCOMPARE(review.decided(), facility + first);
}

void ReviewPageTest::undoesTheLastDecision() {
    Review review;
    QVERIFY(review.ready);
    const int rows = review.queue->rowCount({});
    review.key(Qt::Key_R);
    review.key(Qt::Key_U); // before it is written
    QVERIFY(until([&] { return !review.told.isEmpty(); }));
    QCOMPARE(review.queue->rowCount({}), rows);
    QCOMPARE(review.decided(), 0U);
    review.key(Qt::Key_U);
    QVERIFY(until([&] { return review.told.size() == 2; })); // nothing left
}

// The key that follows is meant for the mention that came next.
void ReviewPageTest::takesBackWhatIsRefusedAndLeavesTheNextSelected() {
    Review review(OpenDesk::Vault::Closed);
    QVERIFY(review.ready);
    review.choose(QStringLiteral("person"));
    const int row = review.rowWith("courtesy");
    QVERIFY(row >= 0 && row + 1 < review.queue->rowCount({}));
    review.select(row);
    const int rows = review.queue->rowCount({});
    const std::string refused = review.at(row).id, next = review.at(row + 1).id;
    QSignalSpy vault(&review.open.desk(), &ui::Desk::vaultWanted);
    review.key(Qt::Key_A);
    QCOMPARE(review.at(review.row()).id, next);
    QVERIFY(until([&] { return vault.count() > 0; }));
    QVERIFY(review.told.last().contains(QStringLiteral("vault")));
    QCOMPARE(review.queue->rowCount({}), rows);
    QCOMPARE(review.at(row).id, refused);
    QCOMPARE(review.at(review.row()).id, next);
    QCOMPARE(review.decided(), 0U);
}

void ReviewPageTest::readsAgainWhatSomebodyElseDecided() {
    Review review;
    QVERIFY(review.ready);
    const int rows = review.queue->rowCount({});
    const std::size_t elsewhere = review.rejectElsewhere(0);
    review.key(Qt::Key_A);
    QVERIFY(until([&] { return !review.told.isEmpty(); }));
    QVERIFY(review.told.last().contains(QStringLiteral("meanwhile")));
    QVERIFY(until([&] { return review.queue->rowCount({}) == rows - 1; }));
    QCOMPARE(review.decided(), elsewhere);
}

void ReviewPageTest::splitsAGroup() {
    Review review;
    QVERIFY(review.ready);
    const int rows = review.queue->rowCount({});
    const auto members = static_cast<int>(review.queue->candidatesAt(0).size());
    QVERIFY(members > 1);
    review.key(Qt::Key_S);
    QCOMPARE(review.queue->rowCount({}), rows + members - 1);
    review.key(Qt::Key_R);
    QVERIFY(until([&] { return review.decided() == 1; }));
}

void ReviewPageTest::decidesThirtyTimesAMinute() {
    Review review;
    QVERIFY(review.ready);
    const int decisions = std::min(30, review.queue->rowCount({}));
    std::size_t expected = 0;
    QElapsedTimer clock;
    qint64 longest = 0;
    clock.start();
    for (int i = 0; i < decisions; ++i) {
        expected += review.queue->candidatesAt(review.list->currentIndex().row()).size();
        QElapsedTimer one;
        one.start();
        review.key(Qt::Key_R);
        longest = std::max(longest, one.elapsed());
    }
    QVERIFY(until([&] { return review.decided() == expected; }, 60'000));
    QVERIFY2(clock.elapsed() < 60'000, qPrintable(QString::number(clock.elapsed())));
    qInfo("%d decisions in %lld ms, the longest key %lld ms", decisions, clock.elapsed(), longest);
}

void ReviewPageTest::correctsBeforeAccepting() {
    Review review;
    QVERIFY(review.ready);
    review.choose(QStringLiteral("facility"));
    const QString words = review.queue->index(0).data().toString();
    review.key(Qt::Key_C);
    auto* line = qobject_cast<QLineEdit*>(review.page.focusWidget());
    QVERIFY(line != nullptr);
    QCOMPARE(line->text(), words);
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(review.decided(), 0U);
    review.key(Qt::Key_C);
    line = qobject_cast<QLineEdit*>(review.page.focusWidget());
    QTest::keyClicks(line, QStringLiteral("Harbour Street Prison"));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(until([&] { return review.decided() > 0; }));
}

void ReviewPageTest::groupsByFoldedName() {
    std::vector<session::CandidateView> all(5);
    const char* words[] = {"Brenna", "BRENNA", "Илева Марош", "Brenna", "илева марош"};
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].id = std::to_string(i);
        all[i].words = words[i];
        all[i].kind = i == 3 ? "organisation" : i == 2 || i == 4 ? "person" : "facility";
    }
    all[1].matchVerdict = "same";
    std::vector<session::CandidateView> decided(2, all[0]);
    decided[0].decision = "accept";
    const ui::SharedGroups groups = ui::groupedCandidates(all, ui::Grouping::ByName);
    QCOMPARE(groups->groups.size(), 3U);
    QCOMPARE(groups->groups[0].count, 2U);
    QCOMPARE(groups->bestOf(0).id, std::string("1"));
    QCOMPARE(ui::groupedCandidates(decided, ui::Grouping::Single)->decided, 1);
    ui::CandidateModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGroups(groups);
    model.split(0);
    QCOMPARE(model.rowCount({}), 4);
    const ui::CandidateRow taken = model.rowAt(1);
    model.take(1);
    model.setKind(QStringLiteral("person"));
    QCOMPARE(model.rowCount({}), 1);
    QCOMPARE(model.restore(taken), -1); // hidden by the filter
    model.setKind({});
    QCOMPARE(model.rowAt(1), taken);
    QCOMPARE(model.restore(taken), -1); // there already
}

void ReviewPageTest::countsWhatWaitsAfterEachDecision() {
    Review review;
    QVERIFY(review.ready);
    auto* kinds = review.page.findChildren<QComboBox*>().at(1);
    const auto words = [&] { return kinds->itemText(kinds->findData(QStringLiteral("person"))); };
    const auto progress = [&] {
        for (const QLabel* label : review.page.findChildren<QLabel*>())
            if (label->text().endsWith(QStringLiteral(" decided")))
                return label->text();
        return QString();
    };
    review.choose(QStringLiteral("person"));
    const int row = review.rowWith("courtesy"); // of a protected person: it leaves every list when it is accepted
    QVERIFY(row >= 0);
    review.select(row);
    const auto places = static_cast<int>(review.queue->candidatesAt(row).size());
    const int before = words().section(QLatin1Char('('), 1).chopped(1).toInt();
    review.key(Qt::Key_A);
    QCOMPARE(words().section(QLatin1Char('('), 1).chopped(1).toInt(), before - places);
    const QString decided = progress();
    QVERIFY2(decided.startsWith(QString::number(places)), qPrintable(decided));
    const auto groups = review.queue->groups();
    QVERIFY(until([&] { return review.queue->groups() != groups; })); // read again
    QCOMPARE(progress(), decided);
}

void ReviewPageTest::beginsAnotherSourceWithAllKinds() {
    Review review;
    QVERIFY(review.ready);
    const base::Path notes = review.open.folder() / "notes.txt";
    OpenDesk::check(base::replaceFile(notes, base::bytesOf("Major Igar Talvenko gave the order on 3 May 2031.\n")));
    session::ImportFiles command;
    command.files = {notes};
    const auto imported = review.open.session().perform(command, {}, {});
    OpenDesk::check(imported);
    review.choose(QStringLiteral("facility"));
    const auto groups = review.queue->groups();
    review.page.showSource(ui::toQt(imported.value().at(0).source));
    QVERIFY(until([&] { return review.queue->groups() != groups; }));
    QCOMPARE(review.queue->kind(), QString());
    QVERIFY(review.queue->rowCount({}) > 0);
    auto* sources = review.page.findChildren<QComboBox*>().at(0);
    QVERIFY(sources->findData(ui::toQt(review.source)) > 0); // and another can be chosen
}

void ReviewPageTest::saysWhichKindOfRecordAcceptingMakes() {
    Review review;
    QVERIFY(review.ready);
    const auto says = [&](const QString& words) {
        const QList<QLabel*> labels = review.panel->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text().contains(words); });
    };
    review.choose(QStringLiteral("facility"));
    QVERIFY(says(QStringLiteral("(Facility)")));
    review.choose(QStringLiteral("date"));
    QVERIFY(says(QStringLiteral("(Incident)")) && says(QStringLiteral("of nothing but this date")));
}

void ReviewPageTest::saysThatARejectedNameIsLeftOutElsewhere() {
    Review review;
    QVERIFY(review.ready);
    review.choose(QStringLiteral("date"));
    review.key(Qt::Key_R);
    QVERIFY(until([&] { return review.decided() > 0; }));
    QVERIFY(review.toldOfOthers.isEmpty());
    review.choose(QStringLiteral("facility"));
    review.key(Qt::Key_R);
    QVERIFY(until([&] { return !review.toldOfOthers.isEmpty(); }));
}

void ReviewPageTest::takesAHundredThousandMentions() {
    std::vector<session::CandidateView> all(100'000);
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].id = std::to_string(i);
        all[i].words = "Person " + std::to_string(i % 60'000);
        all[i].kind = "person";
    }
    const ui::SharedGroups groups = ui::groupedCandidates(std::move(all), ui::Grouping::ByName);
    QCOMPARE(groups->groups.size(), 60'000U);
    ui::CandidateModel model;
    QListView list;
    list.setUniformItemSizes(true);
    list.setModel(&model);
    list.resize(250, 600);
    list.show();
    const auto cost = [](auto work) {
        timespec before{}, after{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before);
        work();
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after);
        return static_cast<double>(after.tv_sec - before.tv_sec) * 1e3 + static_cast<double>(after.tv_nsec - before.tv_nsec) / 1e6;
    };
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    double longest = cost([&] {
        model.setGroups(groups);
        list.doItemsLayout();
        list.viewport()->repaint();
    });
    qInfo("first show: %.1f ms", longest);
    for (int i = 0; i < 20; ++i)
        longest = std::max(longest, cost([&] {
                               model.take(i * 1000);
                               list.doItemsLayout();
                               list.setCurrentIndex(model.index(i * 1000));
                               list.viewport()->repaint();
                           }));
    qInfo("longest step of the queue: %.1f ms", longest);
    QVERIFY2(longest < 50, qPrintable(QString::number(longest)));
}

void ReviewPageTest::namesEveryControl() {
    Review review;
    for (QWidget* widget : review.page.findChildren<QWidget*>())
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisibleTo(&review.page))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
}

} // namespace dokaz::tests
