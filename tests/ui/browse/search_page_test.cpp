// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/search_page.h"

#include "ui/browse/pages.h"
#include "ui/models/search_model.h"

#include <QCheckBox>

namespace dokaz::tests {

namespace {

struct Searched {
    OpenDesk open;
    std::string house, source;
    std::unique_ptr<ui::SearchPage> page;
    QLineEdit* words;
    Searched() {
        house = open.add("facility", {{"name", "Барак (ru)"}});
        open.add("facility", {{"name", "Grey House (en)"}});
        source = open.importSample();
        page = std::make_unique<ui::SearchPage>(open.desk());
        page->resize(760, 620);
        page->show();
        page->activateWindow();
        page->takeFocus();
        words = named<QLineEdit>(*page, QStringLiteral("Words to search for"));
    }
    void type(const QString& typed) {
        QSignalSpy answered(&page->results(), &ui::SearchModel::answered);
        words->clear();
        QTest::keyClicks(words, typed);
        QVERIFY(until([&] { return answered.count() > 0; }));
    }
};

} // namespace

void SearchPages::findsRecordsAndPassages() {
    Searched s;
    keepPicture(*s.page, QStringLiteral("search-before"));
    s.type(QStringLiteral("detention"));
    QVERIFY(s.page->results().passageCount() > 0);
    QVERIFY(says(*s.page, QStringLiteral("Passages: ")));
    keepPicture(*s.page, QStringLiteral("search"));
    ui::Theme::use(ui::Shade::Dark);
    keepPicture(*s.page, QStringLiteral("search-dark"));
    ui::Theme::use(ui::Shade::Light);
    QCOMPARE(namelessIn(*s.page).join(QLatin1Char(';')), QString());
}

void SearchPages::movesAndOpensByKeys() {
    Searched s;
    QSignalSpy words(&s.open.desk(), &ui::Desk::wordsWanted), records(&s.open.desk(), &ui::Desk::recordWanted);
    s.type(QStringLiteral("house"));
    QVERIFY(s.page->results().recordCount() >= 1);
    QTest::keyClick(s.words, Qt::Key_Return); // the first is current
    QCOMPARE(records.count(), 1);
    s.type(QStringLiteral("detention"));
    for (int i = 0; i < 200; ++i)
        QTest::keyClick(s.words, Qt::Key_Down); // to the last, which is a passage
    QTest::keyClick(s.words, Qt::Key_Return);
    QCOMPARE(words.count(), 1);
    const auto place = words.first().first().value<ui::Place>();
    QCOMPARE(place.source, ui::toQt(s.source));
    QVERIFY(place.passage > 0);
    QVERIFY(place.end > place.start);
    QVERIFY(s.words->hasFocus()); // one goes on typing
}

void SearchPages::findsNamesInOtherScripts() {
    Searched s;
    s.type(QStringLiteral("barak"));
    QCOMPARE(s.page->results().recordCount(), 1);
    QCOMPARE(s.page->results().index(1).data(ui::SearchModel::RecordRole).toString(), ui::toQt(s.house));
    QVERIFY(s.page->results().index(1).data(ui::SearchModel::ReasonRole).toString().contains(QStringLiteral("another script")));
    keepPicture(*s.page, QStringLiteral("search-scripts"));
    QSignalSpy answered(&s.page->results(), &ui::SearchModel::answered);
    s.page->findChild<QCheckBox*>()->click();
    QVERIFY(until([&] { return answered.count() == 1; }));
    QCOMPARE(s.page->results().recordCount(), 0);
}

void SearchPages::saysWhenNothingAnswers() {
    Searched s;
    s.page->searchFor(QStringLiteral("zzzyx"));
    QVERIFY(until([&] { return says(*s.page, QStringLiteral("Nothing answers")); }));
    s.words->clear();
    QTest::keyClicks(s.words, QStringLiteral(" "));
    QVERIFY(until([&] { return says(*s.page, QStringLiteral("Search through every record")); }));
}

} // namespace dokaz::tests
