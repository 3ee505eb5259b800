// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader_page_test.h"

#include "ui/reader/page_view.h"
#include "ui/reader/passage_view.h"
#include "ui/reader/reader_page.h"
#include "ui/reader/reader_toolbar.h"

#include <QLineEdit>

namespace dokaz::tests {

void ReaderPageTest::showsOnlyTheTextOfWhatHasNoPages() {
    OpenDesk desk;
    const base::Path notes = desk.folder() / "notes.txt";
    OpenDesk::check(base::replaceFile(notes, base::bytesOf("The guards came at night.\n\nNobody slept.\n")));
    session::ImportFiles command;
    command.files = {notes};
    const auto imported = desk.session().perform(command, {}, {});
    OpenDesk::check(imported);
    ui::ReaderPage page(desk.desk());
    page.resize(1000, 768);
    page.show();
    page.showWords({ui::toQt(imported.value().at(0).source), 0, 0, 0, 0, {}, {}});
    QVERIFY(until([&] { return page.findChild<ui::PassageView*>()->isVisible(); }));
    QVERIFY(!page.findChild<ui::PageView*>()->isVisible());
    auto* number = page.findChild<ui::ReaderToolbar*>()->findChild<QLineEdit*>();
    QVERIFY(!number->isVisible());
    page.showWords({ui::toQt(desk.importSample()), 0, 0, 0, 0, {}, {}});
    QVERIFY(until([&] { return page.findChild<ui::PageView*>()->isVisible() && number->isVisible(); }));
}

} // namespace dokaz::tests
