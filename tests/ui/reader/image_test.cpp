// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader_page_test.h"

#include "ui/reader/page_view.h"
#include "ui/reader/passage_view.h"
#include "ui/reader/picture_bar.h"
#include "ui/reader/reader_page.h"

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
    auto* text = page.findChild<ui::PassageView*>();
    text->setFocus();
    QTest::keyClick(text, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
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

} // namespace dokaz::tests
