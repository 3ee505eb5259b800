// SPDX-License-Identifier: GPL-3.0-or-later
// The window: locked, it asks for an archive; unlocked, it holds the workspace. Its title never says what is inside.
//
// Threads: the UI thread. Ownership: owns everything shown; the settings must outlive it.
#pragma once
#include "ui/bridge/job_board.h"
#include "ui/bridge/settings.h"
#include "ui/shell/commands.h"
#include "ui/shell/opening.h"

#include <QDeadlineTimer>
#include <QMainWindow>

class QLabel;
class QStackedWidget;

namespace dokaz::ui {

class Archive;
class CommandPalette;
class CreatePage;
class IdleLock;
class JobStatus;
class UnlockPage;
class Workspace;

struct WindowOptions {
    QString archive;              // offered at the start
    QString sample, samplePassphraseFile;
    session::SessionOptions session;
};

class MainWindow final : public QMainWindow {
    Q_OBJECT
  public:
    MainWindow(Settings& settings, const WindowOptions& options);
    ~MainWindow() override;
    [[nodiscard]] Workspace* workspace() const { return m_workspace; } // null while locked
    [[nodiscard]] Commands& commands() const { return *m_commands; }
    void lock();

  signals:
    void unlocked();
    void locked(); // the archive is closed

  protected:
    bool focusNextPrevChild(bool next) override; // through the panes as they stand, round at the end
    void closeEvent(QCloseEvent* event) override;

  private:
    void takeRoom();
    void addMenus();
    void addStatus();
    void connectCommands();
    void connectWorkCommands();
    void connectViewCommands();
    void connectOpening();
    void enter(std::shared_ptr<session::Session> session, const QString& folder);
    void lockWhenIdle();
    void cover();
    [[nodiscard]] bool isCovered() const; // nobody is there, work keeps the archive open
    void nameUndo();
    void showVault();
    void useTheme();
    void changeTextSize(int step);
    void showHelp();
    [[nodiscard]] bool mayLeave(const QString& warning); // false: something typed is not saved, and the warning is shown

    Settings& m_settings;
    JobBoard m_jobs;
    Commands* m_commands;
    QStackedWidget* m_stack;
    UnlockPage* m_unlock;
    CreatePage* m_create;
    QWidget* m_curtain;
    Opening* m_opening;
    IdleLock* m_idle;
    QLabel* m_vaultState = nullptr;
    QLabel* m_since = nullptr;
    Workspace* m_workspace = nullptr;
    CommandPalette* m_palette = nullptr;
    std::unique_ptr<Archive> m_closing; // a locked archive that finishes what it must
    QString m_folder;
    QDeadlineTimer m_leavesUnsaved; // until then whoever leaves was told of words not saved
};

} // namespace dokaz::ui
