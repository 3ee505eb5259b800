// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame_test.h"

#include "support/accessible.h"
#include "support/open_window.h"
#include "ui/browse/list_page.h"
#include "ui/cases/new_case_form.h"
#include "ui/forms/facts_view.h"
#include "ui/forms/value_row.h"
#include "ui/shell/help_dialog.h"
#include "ui/shell/job_status.h"
#include "ui/shell/navigation.h"
#include "ui/widgets/notice_bar.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

namespace dokaz::tests {

namespace {

// Notes when the widget is painted for the first time.
class FirstPaint final : public QObject {
public:
    explicit FirstPaint(QWidget* widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return false;
    }
    [[nodiscard]] bool isPainted() const { return m_painted; }

private:
    bool m_painted = false;
};

bool isTold(OpenWindow& window, const char* words) {
    const auto bars = window.workspace().findChildren<ui::NoticeBar*>();
    return std::any_of(bars.begin(), bars.end(), [words](const ui::NoticeBar* bar) {
        return bar->sentence().contains(QLatin1String(words));
    });
}

std::string addPerson(OpenWindow& window) {
    std::string made;
    window.workspace().archive().change(
        &window.window(),
        [](session::Session& session, const std::stop_token&) {
            session::AddRecord command;
            command.kind = "person";
            command.fields = {{"name", "Рыгор Лукава (be)"}, {"capacity", "official"}};
            return session.perform(command);
        },
        [&made](const base::Result<std::string>& result) { made = result.ok() ? result.value() : "failed"; });
    until([&] { return !made.empty(); });
    return made;
}

} // namespace

void Frame::paintsItsFirstWindowSoon() {
    QElapsedTimer timer;
    timer.start();
    ui::Settings settings{QString()};
    ui::MainWindow window(settings, {});
    FirstPaint painted(&window);
    window.show();
    QVERIFY(until([&] { return painted.isPainted(); }));
    qInfo("first painted window after %lld ms", timer.elapsed());
#ifndef DOKAZ_SANITIZED
    QVERIFY(timer.elapsed() < 500);
#endif
}

void Frame::goesToEveryPlaceOfTheNavigationByKeyboard() {
    OpenWindow window;
    auto* navigation = window.workspace().findChild<ui::Navigation*>();
    navigation->setFocus();
    navigation->expandAll();
    window.press(Qt::Key_Home);
    std::set<QString> seen;
    for (std::size_t i = 0; i < navigation->destinations().size() + 1; ++i) {
        seen.insert(window.workspace().nameOfPlace());
        QTest::keyClick(navigation, Qt::Key_Down);
        QCoreApplication::processEvents();
    }
    for (const ui::Destination& destination : navigation->destinations())
        QVERIFY2(seen.contains(navigation->nameOf(destination)), qPrintable(navigation->nameOf(destination)));
}

void Frame::namesEveryControlOnEveryPage() {
    OpenWindow window;
    const QStringList atFirst = unnamedControls(window.window());
    QVERIFY2(atFirst.isEmpty(), qPrintable(atFirst.join(QLatin1Char('\n'))));
    using Page = ui::Destination::Page;
    for (const Page page : {Page::List, Page::Search, Page::Review, Page::Case, Page::Import, Page::Activity,
                            Page::Reader, Page::CheckBundle}) {
        window.workspace().go({page, page == Page::List ? QStringLiteral("person") : QString()});
        QTest::qWait(50);
        const QStringList unnamed = unnamedControls(window.window());
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(QLatin1Char('\n'))));
    }
}

void Frame::findsCommandsAndRecordsInThePalette() {
    OpenWindow window;
    const std::string person = addPerson(window);
    window.press(Qt::Key_K, Qt::ControlModifier);
    auto* list = window.named<QListWidget>("Commands and records that fit");
    QVERIFY(list != nullptr);
    window.type(QStringLiteral("activ"));
    QVERIFY(until([&] { return list->count() > 0; }));
    window.press(Qt::Key_Return);
    QVERIFY(until([&] { return window.workspace().whereOneIs().page == ui::Destination::Page::Activity; }));
    window.press(Qt::Key_K, Qt::ControlModifier);
    window.type(QStringLiteral("Lukava"));
    QVERIFY(
        until([&] { return list->count() > 0 && list->item(0)->text().contains(QStringLiteral("Лукава")); }));
    window.press(Qt::Key_Return);
    QVERIFY(until([&] { return window.desk().openRecordId().toStdString() == person; }));
    window.press(Qt::Key_K, Qt::ControlModifier);
    window.type(QStringLiteral("facilities"));
    window.press(Qt::Key_Return);
    QVERIFY(until([&] { return window.workspace().whereOneIs().kind == QStringLiteral("facility"); }));
    window.press(Qt::Key_K, Qt::ControlModifier);
    window.type(QStringLiteral("qqqqqq"));
    QVERIFY(until([&] { return list->count() == 1 && !list->item(0)->flags().testFlag(Qt::ItemIsEnabled); }));
    window.press(Qt::Key_Return); // nothing to carry out
    QVERIFY(list->isVisible());
    auto* words = window.named<QLineEdit>("Command or name");
    words->clear();
    window.type(QStringLiteral("new incid"));
    window.press(Qt::Key_Return);
    QVERIFY(until([&] { return window.named<QWidget>("Save the new record") != nullptr; }));
}

void Frame::undoesNothingThatIsLookedForByName() {
    OpenWindow window;
    const std::string person = addPerson(window);
    QAction& undo = window.window().commands().action(ui::CommandCode::Undo);
    QVERIFY(until([&] { return undo.text().contains(QStringLiteral("Лукава")); }));
    window.press(Qt::Key_K, Qt::ControlModifier);
    auto* list = window.named<QListWidget>("Commands and records that fit");
    window.named<QLineEdit>("Command or name")->setText(QStringLiteral("Лукава"));
    window.press(Qt::Key_Return); // before the records are there
    QVERIFY(until([&] { return window.desk().openRecordId().toStdString() == person; }));
    QVERIFY(undo.isEnabled());
    window.press(Qt::Key_K, Qt::ControlModifier);
    window.type(QStringLiteral("undo"));
    QVERIFY(until([&] { return list->count() > 0; }));
    QVERIFY(list->item(0)->text().contains(QStringLiteral("Лукава"))); // it says what it would undo
    window.press(Qt::Key_Escape);
    window.press(Qt::Key_K, Qt::ControlModifier);
    window.type(QStringLiteral("recog"));
    QVERIFY(list->count() > 0 && list->item(0)->text().contains(QStringLiteral("Recognise")));
}

void Frame::putsTheKeyboardIntoTheSearchThatIsClicked() {
    OpenWindow window;
    auto* navigation = window.workspace().findChild<ui::Navigation*>();
    const QModelIndex search = navigation->model()->index(0, 0);
    QTest::mouseClick(navigation->viewport(), Qt::LeftButton, {}, navigation->visualRect(search).center());
    QCOMPARE(window.workspace().whereOneIs().page, ui::Destination::Page::Search);
    QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
}

void Frame::undoesWhatItNames() {
    OpenWindow window;
    (void)addPerson(window);
    QAction& undo = window.window().commands().action(ui::CommandCode::Undo);
    QVERIFY(until([&] { return undo.text().contains(QStringLiteral("record added")); }));
    window.workspace().focusNavigation();
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(until([&] { return isTold(window, "Undone: record added"); }));
    QVERIFY(until([&] { return !undo.isEnabled(); }));
    QAction& redo = window.window().commands().action(ui::CommandCode::Redo);
    QVERIFY(until([&] { return redo.isEnabled(); }));
    QVERIFY(redo.text().contains(QStringLiteral("record added")));
    window.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(until([&] { return isTold(window, "Done again: record added"); }));
    QVERIFY(until([&] { return undo.isEnabled() && !redo.isEnabled(); }));
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(until([&] { return redo.isEnabled(); }));
    (void)addPerson(window); // what was undone is behind one now
    QVERIFY(until([&] { return undo.isEnabled() && !redo.isEnabled(); }));
}

void Frame::offersToUndoOnlyTheNewestChange() {
    OpenWindow window;
    (void)addPerson(window);
    QAction& undo = window.window().commands().action(ui::CommandCode::Undo);
    QVERIFY(until([&] { return undo.isEnabled(); }));
    window.desk().tell(QStringLiteral("Added."), ui::Tidings::Done, ui::Desk::Offer::Undo);
    const auto offer = [&] { return window.named<QPushButton>("Undo"); };
    QVERIFY(offer() != nullptr && offer()->isEnabled());
    emit window.workspace().archive().changed({}); // another change, whose entry is asked for
    QVERIFY(offer() == nullptr);
    QVERIFY(!undo.isEnabled());
    QVERIFY(isTold(window, "Added."));
    window.desk().tell(QStringLiteral("Added."), ui::Tidings::Done, ui::Desk::Offer::Undo);
    QVERIFY(!offer()->isEnabled()); // not known yet
    QVERIFY(until([&] { return offer()->isEnabled(); }));
    QTest::mouseClick(offer(), Qt::LeftButton);
    QVERIFY(until([&] { return isTold(window, "Undone: record added"); }));
}

void Frame::buildsWhatIsShownAgain() {
    OpenWindow window;
    window.window().commands().action(ui::CommandCode::BuildAgain).trigger();
    QCOMPARE(window.workspace().whereOneIs().page, ui::Destination::Page::Activity);
    QVERIFY(until([&] { return isTold(window, "built again"); }));
}

void Frame::locksFromMenusAndDialogs() {
    OpenWindow window;
    auto* menu = window.window().menuBar()->actions().first()->menu();
    menu->popup(QPoint(10, 10));
    QVERIFY(until([&] { return QApplication::activePopupWidget() == menu; }));
    QTest::keyClick(menu, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(until([&] { return window.window().workspace() == nullptr && !menu->isVisible(); }));
    QVERIFY(window.unlock());
    window.window().commands().action(ui::CommandCode::Settings).trigger();
    QVERIFY(until([&] { return QApplication::activeModalWidget() != nullptr; }));
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(until([&] { return window.window().workspace() == nullptr && QApplication::activeModalWidget() == nullptr; }));
}

void Frame::opensTheVaultAndShowsIt() {
    OpenWindow window;
    QVERIFY(window.openVault());
    QVERIFY(!window.window().commands().action(ui::CommandCode::OpenVault).isEnabled());
}

void Frame::takesFilesThatAreDroppedOnIt() {
    OpenWindow window;
    auto* files = new QMimeData; // the drop event does not own it
    files->setUrls(
        {QUrl::fromLocalFile(QStringLiteral(DOKAZ_SOURCE_DIR "/resources/samples/sample_report.pdf"))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window.workspace(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window.workspace(), &drop);
    QCOMPARE(window.workspace().whereOneIs().page, ui::Destination::Page::Import);
    delete files;
}

void Frame::showsJobsAndStopsThem() {
    OpenWindow window;
    bool stopped = false;
    ui::JobHandle job = window.desk().jobs().begin(QStringLiteral("Counting to 9"), [&] { stopped = true; });
    job.report(3, 9);
    auto* status = window.window().findChild<ui::JobStatus*>();
    QVERIFY(until([&] { return status->isVisible(); }));
    QVERIFY(until([&] { return status->findChild<QLabel*>()->text().contains(QStringLiteral("3 of 9")); }));
    QTest::mouseClick(window.named<QToolButton>("Stop this work"), Qt::LeftButton);
    QVERIFY(stopped);
    job.end();
    QVERIFY(until([&] { return !status->isVisible(); }));
}

void Frame::changesThemeAndTextSizeAtOnce() {
    OpenWindow window;
    window.window().commands().action(ui::CommandCode::DarkTheme).trigger();
    QCOMPARE(ui::Theme::current().shade(), ui::Shade::Dark);
    window.window().commands().action(ui::CommandCode::LightTheme).trigger();
    QCOMPARE(ui::Theme::current().shade(), ui::Shade::Light);
    const double before = QApplication::font().pointSizeF();
    window.window().commands().action(ui::CommandCode::LargerText).trigger();
    QVERIFY(QApplication::font().pointSizeF() > before);
    window.window().commands().action(ui::CommandCode::SmallerText).trigger();
    QCOMPARE(QApplication::font().pointSizeF(), before);
}

void Frame::fitsASmallScreenWithLargeText() {
    OpenWindow window;
    constexpr int narrowest = 1024;
    using Page = ui::Destination::Page;
    for (const int percent : {100, 150, 200}) {
        ui::Theme::use(ui::Shade::Light, percent);
        for (const Page page : {Page::List, Page::Search, Page::Review, Page::Case, Page::Import,
                                Page::Activity, Page::Reader, Page::CheckBundle}) {
            window.workspace().go({page, page == Page::List ? QStringLiteral("person") : QString()});
            QCoreApplication::processEvents();
            QVERIFY2(window.window().minimumSizeHint().width() <= narrowest,
                     qPrintable(window.workspace().nameOfPlace()));
        }
    }
    ui::Theme::use(ui::Shade::Light);
}

void Frame::goesByTabThroughTheValuesOfTheRecord() {
    OpenWindow window;
    window.workspace().go({ui::Destination::Page::Search, {}}); // made after the record's pane
    window.desk().showRecord(QString::fromStdString(addPerson(window)));
    const auto value = [&] { return window.workspace().findChild<ui::ValueRow*>(); };
    QVERIFY(until([&] { return value() != nullptr; }));
    auto* tabs = window.named<QTabBar>("Parts of the record");
    tabs->setFocus();
    window.press(Qt::Key_Tab);
    QVERIFY(window.workspace().findChild<ui::FactsView*>()->isAncestorOf(QApplication::focusWidget()));
    for (int i = 0; i < 3 && QApplication::focusWidget() != value(); ++i)
        window.press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), value());
    while (QApplication::focusWidget() != tabs)
        window.press(Qt::Key_Backtab, Qt::ShiftModifier);
}

void Frame::putsTheKeyboardIntoTheRecord() {
    OpenWindow window;
    window.desk().showRecord(QString::fromStdString(addPerson(window)));
    const auto value = [&] { return window.workspace().findChild<ui::ValueRow*>(); };
    QVERIFY(until([&] { return value() != nullptr; }));
    window.press(Qt::Key_3, Qt::AltModifier);
    QVERIFY(window.workspace().findChild<ui::FactsView*>()->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(qobject_cast<ui::ValueRow*>(QApplication::focusWidget()) != nullptr);
}

void Frame::putsTheKeyboardIntoTheList() {
    OpenWindow window;
    (void)addPerson(window);
    window.workspace().go({ui::Destination::Page::List, QStringLiteral("person")});
    window.workspace().focusNavigation();
    QTableView* table = nullptr;
    QVERIFY(until([&] {
        return (table = window.workspace().findChild<QTableView*>()) != nullptr && table->isVisible();
    }));
    window.press(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget(), table);
    window.workspace().go(
        {ui::Destination::Page::Review, {}}); // for the first time, by the arrows of the navigation
    window.workspace().focusNavigation();
    QTest::qWait(100);
    QVERIFY(window.workspace().findChild<ui::Navigation*>()->hasFocus());
}

void Frame::givesTheKeyboardToTheListOfMentions() {
    OpenWindow window;
    window.workspace().go({ui::Destination::Page::List, QStringLiteral("person")});
    auto* words = window.workspace().findChild<ui::ListPage*>()->findChild<QLineEdit*>();
    words->setFocus();
    QVERIFY(words->hasFocus());
    window.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(until([&] { return nameOf(QApplication::focusWidget()) == QStringLiteral("Mentions to decide on"); }, 2000));
}

void Frame::opensTheFormForANewCase() {
    OpenWindow window;
    window.window().commands().action(ui::CommandCode::NewCase).trigger();
    const auto hasForm = [] {
        const QWidget* focus = QApplication::focusWidget();
        return focus != nullptr && qobject_cast<const ui::NewCaseForm*>(focus->parentWidget()) != nullptr;
    };
    QVERIFY(until(hasForm));
}

void Frame::putsTheKeyboardWhereABundleIsNamed() {
    OpenWindow window;
    window.window().commands().action(ui::CommandCode::CheckBundle).trigger();
    QCOMPARE(QApplication::focusWidget(), window.named<QLineEdit>("File of the bundle"));
}

void Frame::warnsBeforeAnotherArchiveTakesThePlaceOfWordsTyped() {
    OpenWindow window;
    window.desk().newRecord(QStringLiteral("incident"));
    QVERIFY(until([&] { return window.named<QWidget>("Save the new record") != nullptr; }));
    window.type(QStringLiteral("Typed and not kept"));
    QVERIFY(until([&] { return window.workspace().hasUnsaved(); }));
    window.press(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(window.window().workspace() != nullptr); // told, not locked
    window.press(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(window.window().workspace() == nullptr);
}

void Frame::helpsInEveryPlace() {
    OpenWindow window;
    window.press(Qt::Key_F1);
    QVERIFY(until([&] { return window.window().findChild<ui::HelpDialog*>() != nullptr; }));
    QTest::keyClick(window.window().findChild<ui::HelpDialog*>(), Qt::Key_Escape);
    QVERIFY(until([&] { return window.window().findChild<ui::HelpDialog*>() == nullptr; }));
}

void Frame::offersNothingOfTheArchiveWhileLocked() {
    OpenWindow window(OpenWindow::Start::Locked);
    for (const auto& [code, action] : window.window().commands().all())
        if (action->property("needsArchive").toBool())
            QVERIFY(!action->isEnabled());
    window.press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(window.named<QListWidget>("Commands and records that fit") == nullptr);
}

} // namespace dokaz::tests
