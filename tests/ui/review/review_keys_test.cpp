// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_keys_test.h"

#include "review_fixture.h"
#include "ui/models/record_picker.h"
#include "ui/review/review_keys.h"

namespace dokaz::tests {

namespace {

// The value "name" of a record in words.
bool isNamed(session::Session& session, const std::string& record, const std::string& name) {
    const auto view = session.show(record);
    return view && std::any_of(view.value().values.begin(), view.value().values.end(),
                               [&](const session::ValueView& value) {
                                   return value.field == "name" && value.text.find(name) != std::string::npos;
                               });
}

} // namespace

void ReviewKeysTest::matchesToTheRecordThatIsTyped() {
    Review review;
    QVERIFY(review.ready);
    const std::string record = review.open.add("facility", {{"name", "Quillon Quarry"}, {"type", "prison"}});
    review.choose(QStringLiteral("facility"));
    const std::string words = review.at(0).words;
    const std::size_t places = review.queue->candidatesAt(0).size();
    review.key(Qt::Key_M);
    auto* picker = qobject_cast<ui::RecordPicker*>(review.page.focusWidget());
    QVERIFY(picker != nullptr);
    QTest::keyClicks(picker, QStringLiteral("Quillon"));
    QVERIFY(until([&] { return picker->isListShown(); }));
    QVERIFY(QApplication::activePopupWidget() != nullptr);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QVERIFY(until([&] { return review.decided() == places; }));
    QVERIFY(isNamed(review.open.session(), record, words));
    QVERIFY(until([&] { return review.list->hasFocus(); }));
}

void ReviewKeysTest::matchesToTheAlternativeOfADigit() {
    Review review;
    QVERIFY(review.ready);
    review.choose(QStringLiteral("facility"));
    const std::size_t places = review.queue->candidatesAt(0).size();
    const std::string first = review.open.add("facility", {{"name", review.at(0).normal}, {"type", "prison"}});
    QVERIFY(until([&] { return review.panel->proposed() == first; }));
    QVERIFY(review.panel->alternative(1).isEmpty()); // Accept takes it: it is no other
    const std::string second = review.open.add("facility", {{"name", review.at(0).normal}, {"type", "colony"}});
    QVERIFY(until([&] { return !review.panel->alternative(1).isEmpty(); }));
    const std::string record = ui::fromQt(review.panel->alternative(1));
    QVERIFY(record == first || record == second);
    review.key(Qt::Key_9); // there is none
    review.key(Qt::Key_1);
    QVERIFY(until([&] { return review.decided() > 0; }));
    QCOMPARE(review.decided(), places);
    QCOMPARE(review.open.session().list("facility").value().size(), 2U);
    QVERIFY(!review.open.session().mentions(record).value().empty());
}

void ReviewKeysTest::makesANewRecordAlthoughOneIsAlike() {
    Review review;
    QVERIFY(review.ready);
    review.choose(QStringLiteral("facility"));
    review.open.add("facility", {{"name", review.at(0).normal}, {"type", "prison"}});
    QVERIFY(until([&] { return !review.panel->proposed().empty(); }));
    review.key(Qt::Key_N);
    QVERIFY(until([&] { return review.decided() > 0; }));
    QCOMPARE(review.open.session().list("facility").value().size(), 2U);
}

void ReviewKeysTest::movesDownAndUp() {
    Review review;
    QVERIFY(review.ready);
    review.key(Qt::Key_J);
    review.key(Qt::Key_J);
    QCOMPARE(review.row(), 2);
    review.key(Qt::Key_K);
    QCOMPARE(review.row(), 1);
    review.key(Qt::Key_Up);
    review.key(Qt::Key_K); // the first stays the first
    QCOMPARE(review.row(), 0);
    QCOMPARE(review.decided(), 0U);
}

void ReviewKeysTest::groupsAndUngroups() {
    Review review;
    QVERIFY(review.ready);
    const int groups = review.queue->rowCount({});
    const auto mentions = static_cast<int>(review.queue->groups()->candidates.size());
    QVERIFY(mentions > groups);
    review.key(Qt::Key_S);
    review.key(Qt::Key_G);
    QVERIFY(until([&] { return review.queue->rowCount({}) == mentions; }));
    review.key(Qt::Key_G); // together again, what was split too
    QVERIFY(until([&] { return review.queue->rowCount({}) == groups; }));
}

void ReviewKeysTest::opensTheWordsInTheReader() {
    Review review;
    QVERIFY(review.ready);
    QSignalSpy wanted(&review.open.desk(), &ui::Desk::wordsWanted);
    review.key(Qt::Key_O);
    QCOMPARE(wanted.count(), 1);
    const auto place = wanted.at(0).at(0).value<ui::Place>();
    QCOMPARE(ui::fromQt(place.source), review.source);
    QCOMPARE(place.passage, review.at(0).passage);
    QCOMPARE(place.start, review.at(0).start);
}

void ReviewKeysTest::goesToTheFilter() {
    Review review;
    QVERIFY(review.ready);
    review.key(Qt::Key_F);
    QCOMPARE(review.page.focusWidget(), review.page.findChildren<QComboBox*>().at(1));
}

void ReviewKeysTest::showsTheKeys() {
    Review review;
    QVERIFY(review.ready);
    review.key(Qt::Key_Question);
    auto* keys = review.page.findChild<ui::ReviewKeys*>();
    QVERIFY(keys != nullptr && keys->isVisible());
    QTest::keyClick(keys, Qt::Key_Escape);
    QVERIFY(until([&] { return review.page.findChild<ui::ReviewKeys*>() == nullptr; }));
}

} // namespace dokaz::tests
