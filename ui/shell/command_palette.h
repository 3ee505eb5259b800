// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: every command, every kind of record and every record by name, in any script. Type, choose with the arrows, Enter.
//
// Threads: the UI thread; records are asked for beside it 120 ms after the last key.
#pragma once
#include "ui/bridge/desk.h"

#include <QFrame>

class QLineEdit;
class QListWidget;
class QTimer;

namespace dokaz::ui {

class Commands;

class CommandPalette final : public QFrame {
    Q_OBJECT
  public:
    CommandPalette(Commands& commands, Desk& desk, QWidget* parent);
    void open(); // over the middle of the parent, empty, with the keyboard
    void leave();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void refill();
    void addCommands(const QStringList& parts); // folded words, all of which a name must hold
    void addKinds(const QStringList& parts);    // their lists, and a new record of each
    void askRecords();
    void showRecords(const std::vector<session::Suggestion>& records);
    void carryOut();

    Commands& m_commands;
    Desk& m_desk;
    QLineEdit* m_words;
    QListWidget* m_list;
    QTimer* m_later;
    Ticket m_ticket;
    QPointer<QWidget> m_before; // had the keyboard
    bool m_waitsForRecords = false; // Enter was pressed before there was anything to choose
};

} // namespace dokaz::ui
