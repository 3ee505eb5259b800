// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the window as an action with a name, a key and an icon: menus and the palette show the same ones.
#pragma once
#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <vector>

class QMenu;
class QWidget;

namespace dokaz::ui {

enum class CommandCode {
    NewArchive, OpenArchive, Lock, OpenVault, Import, ImportTable, CheckArchive, BuildAgain, ExportLedger, Settings, Quit,
    Undo, Redo, NewRecord, Search, Palette,
    Back, Forward, Review, Activity, Reader, FocusNavigation, FocusList, FocusRecord,
    NewCase, CheckBundle, CarryCitations, Recognise, BlurPicture, SavePicture,
    LightTheme, DarkTheme, LargerText, SmallerText,
    Help, Keys, About,
};

class Commands final : public QObject {
    Q_OBJECT
  public:
    explicit Commands(QWidget* window);
    [[nodiscard]] QAction& action(CommandCode code) const;
    [[nodiscard]] const std::vector<std::pair<CommandCode, QAction*>>& all() const { return m_actions; }
    // Those that need an unlocked archive.
    void setUnlocked(bool unlocked);

  private:
    void add(CommandCode code, const QString& name, const QString& iconName, const QKeySequence& key, bool needsArchive);
    void addArchiveCommands();
    void addWorkCommands();
    void addViewCommands();
    QWidget* m_window;
    std::vector<std::pair<CommandCode, QAction*>> m_actions;
};

} // namespace dokaz::ui
