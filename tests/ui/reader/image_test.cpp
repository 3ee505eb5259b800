// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader_page_test.h"

#include "support/accessible.h"
#include "ui/models/picture_saving.h"
#include "ui/reader/page_view.h"
#include "ui/reader/picture_bar.h"
#include "ui/reader/reader_page.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>

namespace dokaz::tests {

namespace {

void keepPicture(QWidget& page,
                 const QString& name) { // for people to look at, where a folder for them is named
    const QString folder = qEnvironmentVariable("DOKAZ_PICTURES");
    if (!folder.isEmpty())
        page.grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
}

} // namespace

void ReaderPageTest::blursImagesUntilAsked() {
    OpenDesk desk;
    const std::string source = desk.importImage();
    ui::ReaderPage page(desk.desk());
    page.resize(1000, 768);
    page.show();
    auto* pages = page.findChild<ui::PageView*>();
    const auto opens = [&](const std::string& one) {
        page.showWords({ui::toQt(one), 0, 0, 0, 0, {}, {}});
        return until([&] { return page.source() == ui::toQt(one); });
    };
    QVERIFY(opens(source));
    auto* bar = page.findChild<ui::PictureBar*>();
    QVERIFY(bar->isVisible() && bar->isVeiled());
    QVERIFY(until([&] { return pages->hasPicture(1); }));
    const auto reds = [&] {
        const QImage drawn = pages->grab().toImage();
        int count = 0;
        for (int y = 0; y < drawn.height(); y += 3)
            for (int x = 0; x < drawn.width(); x += 3) {
                const QColor colour = drawn.pixelColor(x, y);
                count += colour.red() > 220 && colour.blue() < 40 && colour.green() < 40 ? 1 : 0;
            }
        return count;
    };
    QCOMPARE(reds(), 0);
    keepPicture(page, QStringLiteral("reader-blurred"));
    page.togglePicture(); // a command of the window, with a key
    QVERIFY(!bar->isVeiled());
    QVERIFY(until([&] { return reds() > 100; }));
    keepPicture(page, QStringLiteral("reader-shown"));
    bar->findChild<QPushButton*>()->click();
    QVERIFY(bar->isVeiled());
    QCOMPARE(reds(), 0);
    bar->toggle();
    const std::string report = desk.importSample();
    QVERIFY(opens(report));
    QVERIFY(!bar->isVisible() && !bar->isVeiled());
    QVERIFY(opens(source)); // blurred again
    QVERIFY(bar->isVeiled());
}

void ReaderPageTest::savesAPictureWithAReason() {
    OpenDesk desk;
    const std::string source = desk.importSample();
    ui::ReaderPage page(desk.desk());
    page.resize(1000, 768);
    page.show();
    QSignalSpy told(&desk.desk(), &ui::Desk::told);
    page.savePicture(); // of nothing
    QCOMPARE(told.size(), 1);
    page.showWords({ui::toQt(source), 0, 0, 0, 2, {}, {}});
    QVERIFY(until([&] { return page.source() == ui::toQt(source); }));
    const auto press = [](QWidget& where, const QString& words) {
        for (QPushButton* button : where.findChildren<QPushButton*>())
            if (button->text().remove(QLatin1Char('&')).contains(words)) {
                const bool canBe = button->isEnabled();
                button->click();
                return canBe;
            }
        return false;
    };
    page.savePicture();
    auto* dialog = page.findChild<ui::PictureSaving*>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QCOMPARE(unnamedControls(*dialog), QStringList());
    QVERIFY(!press(*dialog, QStringLiteral("Choose where"))); // without a reason
    QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("for the expert"));
    QVERIFY(press(*dialog, QStringLiteral("Choose where")));
    auto* files = page.findChild<QFileDialog*>();
    QVERIFY(files != nullptr);
    const QString path = QString::fromStdString((desk.folder() / "out.png").string());
    emit files->filesSelected({path});
    files->reject();
    QVERIFY(until([&] { return told.size() == 2 && desk.jobs().jobs().empty(); }));
    QVERIFY2(told.last().at(0).toString().contains(QStringLiteral("not encrypted")), qPrintable(told.last().at(0).toString()));
    QVERIFY(!QImage(path).isNull());
    const session::EntryView entry = desk.session().history(1).value().at(0);
    QCOMPARE(entry.command, std::string("picture"));
    QVERIFY(entry.reason.starts_with("for the expert (source "));
}

} // namespace dokaz::tests
