// SPDX-License-Identifier: GPL-3.0-or-later
#include "passage_view_test.h"

#include "long_document.h"
#include "ui/reader/folded_text.h"
#include "ui/reader/laid_passage.h"
#include "ui/reader/passage_view.h"

#include <QScrollBar>

#include <ctime>

namespace dokaz::tests {

namespace {

// Of this thread's processor: other programs on the machine are no stall of ours.
double processorMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

template <typename Work> double costOf(Work work) {
    const double before = processorMs();
    work();
    return processorMs() - before;
}

constexpr double stallMs = 50;

ui::SharedDocument oneText(const QString& text, std::vector<ui::ReaderNote> notes = {}) {
    auto document = std::make_shared<ui::ReaderDocument>();
    document->isRead = true;
    document->symbol = QStringLiteral("A/1");
    document->sheets.push_back({1, QStringLiteral("iv"), QSizeF(595, 842), record::PageVerdict::Text});
    ui::ReaderPassage passage;
    passage.ordinal = 7;
    passage.kind = record::PassageKind::Paragraph;
    passage.number = QStringLiteral("54");
    passage.text = text;
    passage.page = passage.lastPage = 1;
    passage.notes = std::move(notes);
    document->passages.push_back(passage);
    return document;
}

struct View {
    explicit View(const ui::SharedDocument& document) {
        view.resize(480, 700);
        view.show();
        view.setDocument(document);
        view.setFocus();
        view.grab();
    }
    ui::PassageView view;
};

} // namespace

void PassageViewTest::putsCellsUnderTheirColumn() {
    ui::ReaderPassage table;
    table.kind = record::PassageKind::Table;
    table.text = QStringLiteral("Date\tPlace\tDetained\n3 May 2031\tLakeside Prison\t12\n4 May 2031\t\t7");
    const auto at = [&](const char* words) { return static_cast<int>(table.text.indexOf(QLatin1String(words))); };
    const ui::LaidPassage wide(table, QFont(), 900);
    for (const char* number : {"12", "7"})
        QCOMPARE(wide.caretAt(at(number)).x(), wide.caretAt(at("Detained")).x());
    QVERIFY(wide.caretAt(at("Detained")).x() > wide.caretAt(at("Prison")).x());
    const ui::LaidPassage narrow(table, QFont(), 140); // a cell a line, and nothing of the text is lost
    QCOMPARE(narrow.caretAt(at("Lakeside")).x(), 0.0);
    QCOMPARE(narrow.caretAt(at("7")).x(), 0.0);
    QVERIFY(narrow.caretAt(at("12")).y() > narrow.caretAt(at("Lakeside")).y());
    QCOMPARE(narrow.wordAt(at("Lakeside")), std::make_pair(at("Lakeside"), at("Lakeside") + 8));
}

void PassageViewTest::takesFiveThousandPassagesWithoutAStall() {
    const ui::SharedDocument document = longDocument(5000);
    ui::PassageView view;
    view.resize(480, 700);
    view.show();
    double longest = costOf([&] { view.setDocument(document); });
    const auto step = [&](auto work) {
        longest = std::max(longest, costOf([&] {
            work();
            view.viewport()->repaint();
        }));
    };
    step([] {});
    for (int i = 0; i < 60; ++i)
        step([&] { QTest::keyClick(&view, Qt::Key_PageDown); });
    for (int i = 0; i < 40; ++i)
        step([&] { view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() * (i * 7 % 40) / 40); });
    step([&] { QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier); });
    QCOMPARE(view.current(), 4999);
    step([&] { QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier); });
    QCOMPARE(view.current(), 0);
    step([&] { view.resize(400, 650); });
    qInfo("longest step of the text: %.1f ms", longest);
    QVERIFY2(longest < stallMs, qPrintable(QString::number(longest)));
}

void PassageViewTest::selectsByKeys() {
    View shown(oneText(QStringLiteral("On 11 June 2030 the facility held people")));
    ui::PassageView& view = shown.view;
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(view.selection().caret, 3);
    QVERIFY(view.selection().isEmpty());
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(view.selection().start(), 3);
    QCOMPARE(view.selection().end(), 10); // "11 June"
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view.selection().end(), 40);
    QSignalSpy wanted(&view, &ui::PassageView::actionsWanted);
    QTest::keyClick(&view, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(wanted.count(), 1);
}

void PassageViewTest::selectsByMouse() {
    View shown(longDocument(30));
    ui::PassageView& view = shown.view;
    view.select(2, 0, 0);
    const QPoint start = view.selectionBox().center() - view.viewport()->pos();
    view.select(2, 40, 40);
    const QPoint end = view.selectionBox().center() - view.viewport()->pos();
    QSignalSpy done(&view, &ui::PassageView::selectedByHand);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, start);
    QTest::mouseMove(view.viewport(), end);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, end);
    QCOMPARE(view.selection().index, 2);
    QCOMPARE(view.selection().start(), 0);
    QCOMPARE(view.selection().end(), 40);
    QCOMPARE(done.count(), 1);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, start + QPoint(3, 0));
    QCOMPARE(view.selection().end(), 2); // "On"
}

void PassageViewTest::goesByPassageWithTab() {
    View shown(longDocument(3));
    ui::PassageView& view = shown.view;
    QTest::keyClick(&view, Qt::Key_Tab);
    QCOMPARE(view.current(), 1);
    QTest::keyClick(&view, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(view.current(), 0);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.current(), 1);
}

void PassageViewTest::countsCodePoints() {
    const QString text = QStringLiteral("A😀й people");
    const ui::SharedDocument document = oneText(text);
    const ui::Place place = document->placeOf(0, 3, 4);
    QCOMPARE(place.passage, 7U);
    QCOMPARE(place.start, 2U);
    QCOMPARE(place.end, 3U);
    QCOMPARE(place.quote, QStringLiteral("й"));
    QCOMPARE(place.reference, QStringLiteral("A/1, para. 54"));
}

void PassageViewTest::leavesNoteMarksOutOfPlaces() {
    View shown(oneText(QStringLiteral("Held people there"), {{4, QStringLiteral("123"), 0}, {11, QStringLiteral("*"), 0}}));
    ui::PassageView& view = shown.view;
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.selection().caret, 6);
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.selection().caret, 4);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.selection().caret, 17);
}

void PassageViewTest::keepsWhatIsOnTopWhenHeightsBecomeKnown() {
    View shown(longDocument(2000));
    ui::PassageView& view = shown.view;
    view.scrollToTop(1500);
    QCOMPARE(view.topIndex(), 1500);
    for (int i = 0; i < 30; ++i)
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() - 200);
    const int top = view.topIndex();
    QVERIFY(top < 1500 && top > 1400);
    view.resize(480, 690); // sets nothing anew
    QCOMPARE(view.topIndex(), top);
    view.resize(380, 690); // sets everything anew
    QCOMPARE(view.topIndex(), top);
}

void PassageViewTest::findsWhatLooksTheSame() {
    const ui::SharedDocument document = oneText(QStringLiteral("In Café ЛУКАВА, ёлка; Straße.\u00a0People"));
    const auto folded = ui::FoldedText::of(*document, {});
    const auto only = [&](const QString& words) {
        const auto hits = folded->find(words, 10, {});
        return hits.size() == 1 ? document->passages[0].text.mid(hits[0].start, hits[0].end - hits[0].start) : QString();
    };
    QCOMPARE(only(QStringLiteral("cafe")), QStringLiteral("Café"));
    QCOMPARE(only(QStringLiteral("лукава")), QStringLiteral("ЛУКАВА"));
    QCOMPARE(only(QStringLiteral("елка")), QStringLiteral("ёлка"));
    QCOMPARE(only(QStringLiteral("strasse")), QStringLiteral("Straße"));
    QCOMPARE(only(QStringLiteral("  in   CAFE ")), QStringLiteral("In Café"));
    QVERIFY(folded->find(QStringLiteral("nothing"), 10, {}).empty());
    QVERIFY(folded->find({}, 10, {}).empty());
}

void PassageViewTest::saysWhereWordsStand() {
    const ui::SharedDocument document = longDocument(30);
    QCOMPARE(document->indexOf(8), 7);
    QCOMPARE(document->indexOf(31), -1);
    QCOMPARE(document->firstOn(2), 10);
    QCOMPARE(document->referenceOf(0), QStringLiteral("A/HRC/99/41, p. 1"));
    QCOMPARE(document->placeOf(1, 0, 0).quote, document->passages[1].text);
}

void PassageViewTest::coversPassages() {
    const ui::SharedDocument document = longDocument(10);
    std::vector<session::MarkView> views(4);
    views[0] = {"candidate", "a", "person", "", "", "", 2, 0, 5};
    views[1] = {"candidate", "b", "person", "", "", "accept", 2, 6, 9};
    views[2] = {"citation", "c", "facility", "", "", "", 3, 0, 5};
    views[3] = {"candidate", "d", "date", "", "", "reject", 4, 0, 5};
    const ui::SharedMarks marks = ui::readerMarks(*document, views);
    QCOMPARE(marks->undecided, 1);
    QCOMPARE(marks->coverage[1], ui::Coverage::Undecided);
    QCOMPARE(marks->coverage[2], ui::Coverage::Decided);
    QCOMPARE(marks->coverage[3], ui::Coverage::Decided);
    QCOMPARE(marks->coverage[4], ui::Coverage::Nothing);
    QCOMPARE(marks->ofPassage[1].size(), 2U);
    QVERIFY(marks->ofPassage[3].empty()); // rejected: not underlined
}

} // namespace dokaz::tests
