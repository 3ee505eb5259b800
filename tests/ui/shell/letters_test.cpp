// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters_test.h"

#include "support/open_window.h"
#include "ui/exchange/import_page.h"
#include "ui/shell/commands.h"
#include "ui/shell/help_dialog.h"
#include "ui/shell/navigation.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>

namespace dokaz::tests {

namespace {

// What bears each letter; those that bear the same one, in words.
class Taken final {
  public:
    void add(const QString& words) {
        const QString letter = QKeySequence::mnemonic(words).toString();
        if (letter.isEmpty())
            return;
        if (const auto found = m_words.find(letter); found != m_words.end() && *found != words)
            m_clashes << letter + QStringLiteral(": ") + *found + QStringLiteral(" and ") + words;
        m_words.insert(letter, words);
    }
    void addMenuBar(const QMenuBar& bar) {
        for (const QAction* action : bar.actions())
            add(action->text());
    }
    enum class Which { Visible, All };
    void addWidgets(const QWidget& page, Which which) {
        for (const auto* button : page.findChildren<QAbstractButton*>())
            if (button->window() == page.window() && (which == Which::All || button->isVisible()))
                add(button->text());
        for (const auto* label : page.findChildren<QLabel*>())
            if (label->buddy() != nullptr && label->window() == page.window() && (which == Which::All || label->isVisible()))
                add(label->text());
    }
    [[nodiscard]] QString clashes() const { return m_clashes.join(QLatin1Char('\n')); }

  private:
    QMap<QString, QString> m_words;
    QStringList m_clashes;
};

} // namespace

void Letters::areOwnInEveryMenu() {
    OpenWindow window;
    const auto* bar = window.window().findChild<QMenuBar*>();
    Taken titles;
    titles.addMenuBar(*bar);
    QCOMPARE(titles.clashes(), QString());
    for (const QAction* title : bar->actions()) {
        Taken taken;
        for (const QAction* action : title->menu()->actions())
            taken.add(action->text());
        QCOMPARE(taken.clashes(), QString());
    }
}

void Letters::areOwnOnEveryPage() {
    OpenWindow window;
    using Page = ui::Destination::Page;
    for (const Page page : {Page::List, Page::Search, Page::Review, Page::Case, Page::Import, Page::Activity, Page::Reader, Page::CheckBundle}) {
        window.workspace().go({page, page == Page::List ? QStringLiteral("person") : QString()});
        QTest::qWait(50);
        Taken taken;
        taken.addMenuBar(*window.window().findChild<QMenuBar*>());
        taken.addWidgets(window.workspace(), Taken::Which::Visible);
        QCOMPARE(taken.clashes(), QString());
    }
}

void Letters::areOwnOnTheImportPageWhateverItShows() {
    OpenWindow window;
    window.workspace().go({ui::Destination::Page::Import, {}});
    Taken taken;
    taken.addMenuBar(*window.window().findChild<QMenuBar*>());
    taken.addWidgets(*window.workspace().findChild<ui::ImportPage*>(), Taken::Which::All);
    QCOMPARE(taken.clashes(), QString());
}

void Letters::keysOfPicturesAreListed() {
    OpenWindow window;
    const QString keys = ui::HelpDialog::keysOf(window.window().commands());
    QVERIFY2(keys.contains(QStringLiteral("Ctrl+Shift+B\tBlur or show a picture")), qPrintable(keys));
    QVERIFY(ui::helpFor(ui::Destination::Page::Reader).contains(QStringLiteral("blurred")));
    QVERIFY(ui::helpFor(ui::Destination::Page::Import).contains(QStringLiteral("Tables")));
    QVERIFY(ui::helpFor(ui::Destination::Page::Import).contains(QStringLiteral("the same")));
}

void Letters::areMeantForThePlaceThatIsClicked() {
    using Page = ui::Destination::Page;
    OpenWindow window;
    auto* navigation = window.workspace().findChild<ui::Navigation*>();
    for (const ui::Destination& place : {ui::Destination{Page::Review, {}}, ui::Destination{Page::List, QStringLiteral("person")},
                                         ui::Destination{Page::Import, {}}, ui::Destination{Page::List, QStringLiteral("source")}}) {
        window.workspace().focusNavigation();
        const auto items = navigation->findItems(navigation->nameOf(place), Qt::MatchExactly | Qt::MatchRecursive);
        QVERIFY(!items.isEmpty());
        QTest::mouseClick(navigation->viewport(), Qt::LeftButton, {}, navigation->visualItemRect(items.front()).center());
        QVERIFY(until([&] { return window.workspace().whereOneIs() == place; }));
        QVERIFY2(until([&] { return !navigation->hasFocus(); }), qPrintable(navigation->nameOf(place)));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A); // in the navigation it would go to Activity
        QVERIFY(window.workspace().whereOneIs() == place);
    }
}

} // namespace dokaz::tests
