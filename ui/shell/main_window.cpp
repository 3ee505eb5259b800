// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "base/check.h"
#include "ui/bridge/strings.h"
#include "ui/models/entry_words.h"
#include "ui/reader/reader_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/create_page.h"
#include "ui/shell/help_dialog.h"
#include "ui/shell/idle_lock.h"
#include "ui/shell/job_status.h"
#include "ui/shell/lock_key.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/undo_steps.h"
#include "ui/shell/unlock_page.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLocale>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTime>

namespace dokaz::ui {

namespace {
const QString windowLayout = QStringLiteral("window");
}

MainWindow::MainWindow(Settings& settings, const WindowOptions& options)
    : m_settings(settings), m_commands(new Commands(this)), m_stack(new QStackedWidget(this)),
      m_unlock(new UnlockPage(settings)), m_create(new CreatePage),
      m_curtain(new EmptyState(QStringLiteral("lock"), tr("Covered because nobody was here. The archive locks as soon as "
                                                          "the work under way is done; stopping the work locks it now."))),
      m_opening(new Opening(options.session, this)), m_idle(new IdleLock(this)) {
    connect(new LockKey(this), &LockKey::pressed, this, [this] {
        if (m_workspace != nullptr)
            lock();
    });
    setWindowTitle(QStringLiteral("Dokaz"));
    useTheme();
    m_stack->addWidget(m_unlock);
    m_stack->addWidget(m_create);
    m_stack->addWidget(m_curtain);
    setCentralWidget(m_stack);
    addMenus();
    addStatus();
    connectCommands();
    connectOpening();
    takeRoom();
    if (!options.archive.isEmpty())
        m_unlock->offer(options.archive);
    if (!options.sample.isEmpty())
        m_unlock->offerSample(options.sample, options.samplePassphraseFile);
}

MainWindow::~MainWindow() {
    delete m_palette;
    delete m_workspace; // its archive waits for what is under way
    m_closing.reset();
}

void MainWindow::takeRoom() {
    constexpr int usualWidth = 1366, usualHeight = 768, frame = 8 * gridStep;
    resize(usualWidth, usualHeight);
    if (const QByteArray kept = m_settings.layout(windowLayout); !kept.isEmpty())
        restoreGeometry(kept);
    else if (screen()->availableSize().height() < usualHeight + frame) // its foot would stand below the screen
        setWindowState(windowState() | Qt::WindowMaximized);
}

void MainWindow::addMenus() {
    using Code = CommandCode;
    const auto fill = [this](const QString& title, const std::vector<std::optional<Code>>& codes) {
        QMenu* menu = menuBar()->addMenu(title);
        for (const std::optional<Code>& code : codes) {
            if (code)
                menu->addAction(&m_commands->action(*code));
            else
                menu->addSeparator();
        }
    };
    const std::nullopt_t line = std::nullopt;
    fill(tr("&Archive"),
         {Code::NewArchive, Code::OpenArchive, line, Code::OpenVault, Code::Lock, line, Code::Import, Code::ImportTable,
          Code::CarryCitations, Code::Recognise, Code::SavePicture, line, Code::CheckArchive, Code::BuildAgain, Code::ExportLedger, line, Code::Settings, Code::Quit});
    fill(tr("&Edit"), {Code::Undo, Code::Redo, line, Code::NewRecord, Code::Search, Code::Palette});
    fill(tr("&Go"), {Code::Back, Code::Forward, line, Code::Review, Code::Reader, Code::Activity, line,
                     Code::FocusNavigation, Code::FocusList, Code::FocusRecord});
    fill(tr("&Case"), {Code::NewCase, Code::CheckBundle});
    fill(tr("&View"), {Code::LightTheme, Code::DarkTheme, line, Code::LargerText, Code::SmallerText, line, Code::BlurPicture});
    fill(tr("&Help"), {Code::Help, Code::Keys, line, Code::About});
}

void MainWindow::addStatus() {
    m_vaultState = newLabel({}, TextRole::Small);
    m_since = newLabel({}, TextRole::Small);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(2 * gridStep, 0, 0, 0);
    statusBar()->addWidget(m_vaultState);
    statusBar()->addWidget(m_since);
    statusBar()->addPermanentWidget(new JobStatus(m_jobs));
}

void MainWindow::connectOpening() {
    connect(m_unlock, &UnlockPage::openWanted, this,
            [this](const QString& folder) { m_opening->open(folder, m_unlock->takePassphrase()); });
    connect(m_unlock, &UnlockPage::createWanted, &m_commands->action(CommandCode::NewArchive), &QAction::trigger);
    connect(m_create, &CreatePage::createWanted, this, [this](const QString& folder, const QString& author) {
        m_opening->create(folder, m_create->takePassphrase(), author);
    });
    connect(m_create, &CreatePage::backWanted, this, [this] { m_stack->setCurrentWidget(m_unlock); });
    connect(m_opening, &Opening::opened, this, &MainWindow::enter);
    connect(m_opening, &Opening::failed, this, [this](const QString& words, bool wrongPassphrase) {
        if (m_stack->currentWidget() == m_create)
            m_create->tell(words);
        else
            m_unlock->tell(words, wrongPassphrase);
    });
    connect(m_idle, &IdleLock::idle, this, &MainWindow::lockWhenIdle);
    connect(&m_jobs, &JobBoard::changed, this, [this] {
        if (isCovered() && m_jobs.jobs().empty())
            QMetaObject::invokeMethod(this, &MainWindow::lock, Qt::QueuedConnection);
    });
}

void MainWindow::connectCommands() {
    using Code = CommandCode;
    const auto on = [this](Code code, auto function) {
        connect(&m_commands->action(code), &QAction::triggered, this, function);
    };
    const QString again = tr("Something typed is not saved yet. Choose this again to leave it.");
    on(Code::NewArchive, [this, again] {
        if (m_opening->isUnderWay() || !mayLeave(again))
            return;
        lock();
        m_create->begin();
        m_stack->setCurrentWidget(m_create);
    });
    on(Code::OpenArchive, [this, again] {
        if (!m_opening->isUnderWay() && mayLeave(again))
            lock();
    });
    on(Code::Lock, [this] { lock(); });
    on(Code::Quit, [this] { close(); });
    on(Code::Palette, [this] {
        if (m_palette != nullptr)
            m_palette->open();
    });
    connectWorkCommands();
    connectViewCommands();
}

namespace {

// The document last open comes to the front.
ReaderPage& readerOf(Workspace& workspace) {
    workspace.goInto({Destination::Page::Reader, {}});
    auto* reader = workspace.findChild<ReaderPage*>();
    base::check(reader != nullptr);
    return *reader;
}

} // namespace

void MainWindow::connectWorkCommands() {
    using Code = CommandCode;
    const auto on = [this](Code code, auto function) {
        connect(&m_commands->action(code), &QAction::triggered, this, [this, function] {
            if (m_workspace != nullptr)
                function(*m_workspace);
        });
    };
    on(Code::OpenVault, [](Workspace& w) { w.desk().askForVault(); });
    on(Code::Import, [](Workspace& w) { w.desk().importFiles({}); });
    on(Code::CarryCitations, [](Workspace& w) { w.carryCitations(); });
    on(Code::Recognise, [](Workspace& w) { w.recogniseAgain(); });
    on(Code::BlurPicture, [](Workspace& w) { readerOf(w).togglePicture(); });
    on(Code::SavePicture, [](Workspace& w) { readerOf(w).savePicture(); });
    on(Code::ImportTable, [](Workspace& w) { w.importTable(); });
    on(Code::CheckArchive, [](Workspace& w) { w.checkArchive(); });
    on(Code::BuildAgain, [](Workspace& w) { w.buildAgain(); });
    on(Code::ExportLedger, [](Workspace& w) { w.exportLedger(); });
    on(Code::Undo, [](Workspace& w) { w.undo(); });
    on(Code::Redo, [](Workspace& w) { w.redo(); });
    on(Code::NewRecord, [](Workspace& w) {
        const bool isKind = w.whereOneIs().page == Destination::Page::List;
        w.desk().newRecord(isKind ? kindOfList(w.whereOneIs().kind) : QString());
    });
    on(Code::Search, [](Workspace& w) { w.desk().searchFor({}); });
    on(Code::Back, [](Workspace& w) { w.goBack(); });
    on(Code::Forward, [](Workspace& w) { w.goForward(); });
    on(Code::Review, [](Workspace& w) { w.goInto({Destination::Page::Review, {}}); });
    on(Code::Activity, [](Workspace& w) { w.goInto({Destination::Page::Activity, {}}); });
    on(Code::Reader, [](Workspace& w) { w.goInto({Destination::Page::Reader, {}}); });
    on(Code::FocusNavigation, [](Workspace& w) { w.focusNavigation(); });
    on(Code::FocusList, [](Workspace& w) { w.focusMiddle(); });
    on(Code::FocusRecord, [](Workspace& w) { w.focusRecord(); });
    on(Code::NewCase, [](Workspace& w) { w.beginNewCase(); });
    on(Code::CheckBundle, [](Workspace& w) { w.goInto({Destination::Page::CheckBundle, {}}); });
}

void MainWindow::connectViewCommands() {
    using Code = CommandCode;
    const auto on = [this](Code code, auto function) {
        connect(&m_commands->action(code), &QAction::triggered, this, function);
    };
    on(Code::Settings, [this] {
        auto* dialog = new SettingsDialog(m_settings, this);
        connect(dialog, &SettingsDialog::appearanceChanged, this, &MainWindow::useTheme);
        connect(dialog, &SettingsDialog::idleLockChanged, this, [this] { m_idle->setMinutes(m_settings.idleLockMinutes()); });
        connect(dialog, &SettingsDialog::sortLanguageChanged, this, [this] {
            if (m_workspace != nullptr)
                m_workspace->applySettings();
        });
        dialog->open();
    });
    on(Code::LightTheme, [this] { m_settings.setTheme(QStringLiteral("light")); useTheme(); });
    on(Code::DarkTheme, [this] { m_settings.setTheme(QStringLiteral("dark")); useTheme(); });
    on(Code::LargerText, [this] { changeTextSize(+1); });
    on(Code::SmallerText, [this] { changeTextSize(-1); });
    on(Code::Help, [this] { showHelp(); });
    on(Code::Keys, [this] { (new HelpDialog(tr("Keys"), HelpDialog::keysOf(*m_commands), this))->open(); });
    on(Code::About, [this] { (new HelpDialog(tr("About Dokaz"), HelpDialog::aboutWords(), this))->open(); });
}

void MainWindow::enter(std::shared_ptr<session::Session> session, const QString& folder) {
    if (m_workspace != nullptr)
        return; // one archive at a time: the session closes with its last owner
    m_unlock->setBusy(false);
    m_create->setBusy(false);
    m_folder = folder;
    m_settings.addRecentArchive(folder);
    m_workspace = new Workspace(std::move(session), m_settings, m_jobs);
    m_palette = new CommandPalette(*m_commands, m_workspace->desk(), this);
    connect(m_workspace, &Workspace::undoChanged, this, &MainWindow::nameUndo);
    connect(m_workspace, &Workspace::vaultChanged, this, &MainWindow::showVault);
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    m_commands->setUnlocked(true);
    nameUndo();
    m_leavesUnsaved = {};
    m_since->setText(tr("Unlocked since %1").arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
    showVault();
    m_idle->setMinutes(m_settings.idleLockMinutes());
    m_idle->setActive(true);
    m_workspace->focusNavigation();
    emit unlocked();
}

void MainWindow::lock() {
    if (m_workspace == nullptr) {
        m_stack->setCurrentWidget(m_unlock);
        return;
    }
    m_idle->setActive(false);
    forgetAllCopied();
    m_commands->setUnlocked(false);
    while (QWidget* popup = QApplication::activePopupWidget())
        popup->close();
    for (QDialog* dialog : findChildren<QDialog*>())
        dialog->close();
    delete m_palette;
    m_palette = nullptr;
    m_stack->setCurrentWidget(m_unlock);
    m_closing = m_workspace->takeArchive();
    delete m_workspace; // its pages ask the archive for names of kinds to the end
    m_workspace = nullptr;
    m_closing->close();
    m_jobs.clear();
    m_vaultState->clear();
    m_since->clear();
    m_unlock->offer(m_folder);
    m_unlock->setBusy(true); // until the archive is closed: it could not be opened again before
    connect(m_closing.get(), &Archive::closed, this, [this] {
        m_unlock->setBusy(false);
        m_unlock->offer(m_folder);
        emit locked();
    });
}

void MainWindow::lockWhenIdle() {
    if (m_jobs.jobs().empty())
        return lock();
    cover();
}

// Whatever shows or finds a name goes: what is copied, the palette, lists and menus that are open, dialogs. A
// dialog is hidden and not closed, which would stop the work it waits for; it goes when the window locks.
void MainWindow::cover() {
    m_commands->setUnlocked(false);
    m_commands->action(CommandCode::Lock).setEnabled(true);
    forgetAllCopied();
    m_palette->leave();
    m_stack->setCurrentWidget(m_curtain);
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window != this && window->isVisible())
            window->hide();
}

bool MainWindow::isCovered() const { return m_stack->currentWidget() == m_curtain; }

void MainWindow::nameUndo() {
    if (isCovered())
        return; // nothing is undone by who cannot see it
    const auto name = [this](CommandCode code, const QString& plain, const QString& naming, QString words) {
        m_commands->action(code).setEnabled(!words.isEmpty());
        words.replace(QLatin1Char('&'), QLatin1String("&&")); // no mnemonic
        m_commands->action(code).setText(words.isEmpty() ? plain : naming.arg(words));
    };
    const UndoSteps* steps = m_workspace == nullptr ? nullptr : &m_workspace->steps();
    name(CommandCode::Undo, tr("&Undo"), tr("&Undo: %1"), steps == nullptr ? QString() : steps->undoWords());
    name(CommandCode::Redo, tr("&Do again"), tr("&Do again: %1"), steps == nullptr ? QString() : steps->redoWords());
}

void MainWindow::showVault() {
    const bool isOpen = m_workspace != nullptr && m_workspace->archive().isVaultOpen();
    m_vaultState->setText(isOpen ? tr("Identity vault open") : tr("Identity vault closed"));
    m_commands->action(CommandCode::OpenVault).setEnabled(m_workspace != nullptr && !isOpen && !isCovered());
}

void MainWindow::useTheme() {
    const QString theme = m_settings.theme();
    // "As the system": a desktop whose own window colour is dark.
    static const bool systemIsDark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    const bool dark = theme == QLatin1String("dark") || (theme == QLatin1String("system") && systemIsDark);
    Theme::use(dark ? Shade::Dark : Shade::Light, m_settings.textScalePercent());
}

void MainWindow::changeTextSize(int step) {
    static const std::array<int, 6> sizes{100, 110, 125, 150, 175, 200};
    const auto now = std::lower_bound(sizes.begin(), sizes.end(), m_settings.textScalePercent());
    const auto place = std::clamp<std::ptrdiff_t>((now - sizes.begin()) + step, 0, static_cast<std::ptrdiff_t>(sizes.size()) - 1);
    m_settings.setTextScalePercent(sizes[static_cast<std::size_t>(place)]);
    useTheme();
}

void MainWindow::showHelp() {
    if (m_workspace == nullptr || isCovered()) {
        (new HelpDialog(tr("Unlock"), tr("Choose the folder of an archive and type its passphrase, or make a new archive. Nobody "
                                         "can bring a lost passphrase back."), this))->open();
        return;
    }
    (new HelpDialog(m_workspace->nameOfPlace(), helpFor(m_workspace->whereOneIs().page), this))->open();
}

bool MainWindow::focusNextPrevChild(bool next) { return focusNeighbour(this, next); }

bool MainWindow::mayLeave(const QString& warning) {
    if (m_workspace == nullptr || isCovered() || !m_workspace->hasUnsaved() || !m_leavesUnsaved.hasExpired())
        return true;
    constexpr int againMs = 15'000; // later it is another decision, maybe about other words
    m_leavesUnsaved.setRemainingTime(againMs);
    m_workspace->desk().tell(warning, Tidings::Warning);
    return false;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayLeave(tr("Something typed is not saved yet. Close again to leave it.")))
        return event->ignore();
    m_settings.setLayout(windowLayout, saveGeometry());
    event->accept();
}

} // namespace dokaz::ui
