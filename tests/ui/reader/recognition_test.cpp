// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader_page_test.h"

#include "open_reader.h"
#include "session/recognition_values.h"
#include "ui/reader/recognition_bar.h"
#include "ui/reader/recognition_dialog.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace dokaz::tests {

namespace {

std::string importScan(OpenDesk& desk, bool recognise) {
    session::ImportFiles command;
    command.files = {base::Path(DOKAZ_SOURCE_DIR) / "tests/data/pdf/scanned.pdf"};
    command.recognise = recognise;
    command.languages = {"en"};
    const auto imported = desk.session().perform(command, {}, {});
    return imported ? imported.value().at(0).source : std::string();
}

// By the dialog that is open; closes it.
bool isProposed(ui::RecognitionBar& bar, const char* pages) {
    for (auto* dialog : bar.findChildren<ui::RecognitionDialog*>()) {
        if (!dialog->isVisible())
            continue;
        QString typed;
        for (const QLineEdit* line : dialog->findChildren<QLineEdit*>())
            if (line->accessibleName() == QLatin1String("Pages to recognise"))
                typed = line->text();
        dialog->reject();
        return typed == QLatin1String(pages);
    }
    return false;
}

} // namespace

// Of a document of which one page was read off its picture and another is still without text.
void ReaderPageTest::proposesThePagesThatWereRecognised() {
    auto document = std::make_shared<ui::ReaderDocument>();
    document->source = QStringLiteral("4kz7q0ab");
    document->isRead = true;
    ui::ReaderSheet recognised, without;
    recognised.number = 1;
    recognised.verdict = record::PageVerdict::NoText;
    recognised.confidence = 91;
    without.number = 2;
    without.verdict = record::PageVerdict::NoText;
    document->sheets = {recognised, without};
    OpenDesk desk;
    ui::RecognitionBar bar(desk.desk());
    bar.setDocument(document);
    auto* start = bar.findChild<QPushButton*>();
    QVERIFY(start->text().contains(QStringLiteral("again")));
    bar.askHow();
    QVERIFY(isProposed(bar, "1"));
    bar.setPage(2);
    QVERIFY(!start->text().contains(QStringLiteral("again")));
    bar.askHow();
    QVERIFY(isProposed(bar, ""));
    bar.askAgain(); // the menu
    QVERIFY(isProposed(bar, "1"));
}

void ReaderPageTest::recognisesTextAndShowsHowSureItIs() {
    constexpr int patience = 120'000; // a busy machine
    OpenDesk desk;
    const std::string source = importScan(desk, false);
    Reader reader(desk);
    QVERIFY(reader.open(source));
    auto* bar = reader.page.findChild<ui::RecognitionBar*>();
    auto* start = bar->findChild<QPushButton*>();
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->words().contains(QStringLiteral("2")), qPrintable(bar->words()));
    QVERIFY(start->isVisible());
    start->click();
    auto* dialog = bar->findChild<ui::RecognitionDialog*>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    auto* languages = dialog->findChild<QListWidget*>();
    QVERIFY(languages->count() >= 1);
    for (int i = 0; i < languages->count(); ++i)
        if (languages->item(i)->text() == QStringLiteral("English"))
            languages->item(i)->setCheckState(Qt::Checked);
    for (QPushButton* button : dialog->findChildren<QPushButton*>())
        if (button->isDefault())
            button->click();
    QVERIFY(bar->isRunning());
    QCOMPARE(desk.jobs().jobs().size(), 1U);
    QVERIFY(QTest::qWaitFor([&] { return !bar->isRunning() && !reader.page.source().isEmpty(); }, patience));
    QVERIFY(desk.jobs().jobs().empty());
    QVERIFY(until([&] { return reader.select(desk.session(), source, QStringLiteral("forty witnesses")); }));
    reader.pages->scrollToPage(1);
    QVERIFY(until([&] { return !bar->isVisible(); })); // it has text of its own, and nothing is wanting
    reader.pages->scrollToPage(2);
    QVERIFY(until([&] { return bar->isVisible(); }));
    QVERIFY2(bar->words().contains(QStringLiteral("English")) && bar->words().contains(QLatin1Char('%')),
             qPrintable(bar->words()));
    QVERIFY(start->isVisible() && start->text().contains(QStringLiteral("again"))); // in another language
    start->click();
    dialog = nullptr;
    for (auto* one : bar->findChildren<ui::RecognitionDialog*>())
        dialog = one->isVisible() ? one : dialog;
    QVERIFY(dialog != nullptr);
    const QList<QLineEdit*> lines = dialog->findChildren<QLineEdit*>();
    QVERIFY(std::any_of(lines.begin(), lines.end(), [](const QLineEdit* line) { return line->text() == QLatin1String("2"); }));
    dialog->reject();
    reader.pages->scrollToPage(1); // with text of its own: what was read off its picture is meant all the same
    bar->askAgain();
    QVERIFY(isProposed(*bar, "2"));
    QVERIFY(!reader.text->grab().isNull());
}

void ReaderPageTest::stopsRecognising() {
    OpenDesk desk;
    const std::string source = importScan(desk, false);
    Reader reader(desk);
    QVERIFY(reader.open(source));
    auto* bar = reader.page.findChild<ui::RecognitionBar*>();
    auto command = std::make_shared<session::RecogniseText>();
    command->source = source;
    bar->recognise(command);
    QSignalSpy told(&desk.desk(), &ui::Desk::told);
    bar->askAgain();
    QCOMPARE(told.size(), 1); // that one runs
    QVERIFY(bar->findChild<ui::RecognitionDialog*>() == nullptr);
    QVERIFY(bar->isRunning());
    bar->cancel();
    QVERIFY(until([&] { return !bar->isRunning(); }));
    QVERIFY(bar->findChild<QPushButton*>()->isVisible()); // it can be asked for again
    QVERIFY(!desk.session().document(source).value().pages.at(1).recognised);
}

} // namespace dokaz::tests
