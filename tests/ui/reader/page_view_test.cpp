// SPDX-License-Identifier: GPL-3.0-or-later
#include "long_document.h"
#include "passage_view_test.h"
#include "ui/models/outline_model.h"
#include "ui/reader/page_view.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>

namespace dokaz::tests {

namespace {

struct Pages {
    explicit Pages(int passages) : document(longDocument(passages)) {
        view.resize(500, 700);
        QObject::connect(&view, &ui::PageView::picturesWanted, &view, [this](const QList<int>& pages, int dots) {
            wanted = pages;
            dotsPerInch = dots;
        });
        view.show();
        view.setDocument(document);
        answered = until([this] { return !wanted.isEmpty(); });
    }
    ui::SharedDocument document;
    ui::PageView view;
    QList<int> wanted;
    int dotsPerInch = 0;
    bool answered = false;
};

session::WordView word(quint32 passage, quint32 start, quint32 end, std::int32_t x) {
    return {passage, start, end, {x, 10000, x + 4000, 11200}, {}};
}

} // namespace

void PageViewTest::asksForPicturesNearTheWindow() {
    Pages pages(500);
    QVERIFY(pages.answered);
    QCOMPARE(pages.wanted.first(), 1);
    QVERIFY(pages.wanted.size() <= 4);
    pages.wanted.clear();
    for (int page = 2; page <= 30; ++page)
        pages.view.scrollToPage(page); // flicked past
    QVERIFY(until([&] { return !pages.wanted.isEmpty(); }));
    QVERIFY(pages.wanted.contains(30));
    QVERIFY(!pages.wanted.contains(20));
    QCOMPARE(pages.view.currentPage(), 30);
}

void PageViewTest::keepsFewPictures() {
    Pages pages(500);
    for (int page = 1; page <= 40; ++page) {
        QImage picture(1000, 1400, QImage::Format_RGB32); // 5.6 MB
        picture.fill(Qt::white);
        pages.view.setPicture(page, pages.view.dotsPerInch(), picture);
    }
    int kept = 0;
    for (int page = 1; page <= 40; ++page)
        kept += pages.view.hasPicture(page) ? 1 : 0;
    QVERIFY(kept >= 4 && kept <= 12);
    QVERIFY(pages.view.hasPicture(40));
}

void PageViewTest::selectsWordsByDragging() {
    Pages pages(20);
    pages.view.setWords(1, {word(2, 0, 2, 10000), word(2, 3, 5, 15000), word(2, 6, 10, 20000), word(3, 0, 4, 30000)});
    const auto at = [&](std::int32_t x) {
        return pages.view.onScreen({base::PageNumber{1}, {x, 10000, x + 10, 11200}}).center().toPoint();
    };
    QList<QVariant> last;
    connect(&pages.view, &ui::PageView::wordsDragged, this,
            [&](quint32 passage, quint32 start, quint32 end) { last = {passage, start, end}; });
    QSignalSpy ended(&pages.view, &ui::PageView::draggingEnded);
    QTest::mousePress(pages.view.viewport(), Qt::LeftButton, {}, at(10100));
    QTest::mouseMove(pages.view.viewport(), at(16000));
    QTest::mouseMove(pages.view.viewport(), at(23800));
    QTest::mouseMove(pages.view.viewport(), at(31000)); // another passage
    QTest::mouseRelease(pages.view.viewport(), Qt::LeftButton, {}, at(31000));
    QCOMPARE(last, (QList<QVariant>{2U, 0U, 10U}));
    QCOMPARE(ended.count(), 1);
    QSignalSpy clicked(&pages.view, &ui::PageView::wordClicked);
    QTest::mouseClick(pages.view.viewport(), Qt::LeftButton, {}, at(15200));
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked.first().at(1).toUInt(), 3U);
}

void PageViewTest::laysTheBoxesOfWordsOverThePage() {
    Pages pages(20);
    session::WordView edged = word(2, 0, 4, 10000);
    edged.edges = {0, 1000, 2000, 3000, 4000};
    pages.view.setWords(1, {edged, word(2, 5, 7, 15000)});
    const auto boxes = pages.view.boxesOf({ui::Glow::Selection, {2, 2, 6}, {}});
    QCOMPARE(boxes.size(), 1U); // one line
    QCOMPARE(boxes[0].box.x0, 12000);
    QCOMPARE(boxes[0].box.x1, 19000);
    const auto unknown = pages.view.boxesOf({ui::Glow::Selection, {5, 0, 6}, {{base::PageNumber{1}, {1, 1, 2, 2}}}});
    QCOMPARE(unknown.size(), 1U);
    QCOMPARE(unknown[0].box.x0, 1);
}

void PageViewTest::outlinesByRank() {
    ui::OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries({{QStringLiteral("I"), 1, 0, {}}, {QStringLiteral("A"), 2, 3, {}}, {QStringLiteral("B"), 2, 9, {}},
                      {QStringLiteral("(i)"), 3, 12, {}}, {QStringLiteral("II"), 1, 20, {}}});
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex first = model.index(0, 0);
    QCOMPARE(model.rowCount(first), 2);
    QCOMPARE(model.rowCount(model.index(1, 0, first)), 1);
    QCOMPARE(model.headingOf(14).data().toString(), QStringLiteral("(i)"));
    QCOMPARE(model.headingOf(9).data().toString(), QStringLiteral("B"));
    QVERIFY(!ui::OutlineModel().headingOf(3).isValid());
}

} // namespace dokaz::tests
