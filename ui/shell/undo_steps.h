// SPDX-License-Identifier: GPL-3.0-or-later
// What Ctrl+Z takes back next and Ctrl+Shift+Z brings back, both by name. Both write: the ledger keeps every step.
//
// Threads: the UI thread; entries are asked for and undone beside it. Ownership: the archive outlives it.
// Invariant: what is carried out is the entry that was named, whatever came meanwhile.
#pragma once
#include "ui/bridge/archive.h"

#include <QObject>

#include <optional>
#include <vector>

namespace dokaz::ui {

class UndoSteps final : public QObject {
    Q_OBJECT
  public:
    explicit UndoSteps(Archive& archive, QObject* parent = nullptr);
    [[nodiscard]] bool canUndo() const { return m_next.has_value(); }
    [[nodiscard]] bool canRedo() const { return !m_undone.empty(); }
    [[nodiscard]] QString undoWords() const; // "record added: Raid on Mill Street"; empty where nothing is
    [[nodiscard]] QString redoWords() const;
    void undo();
    void redo();

  signals:
    void outdated(); // something was written: what was known is not next any more
    void changed();
    void done(const QString& sentence);
    void refused(const base::Error& error);

  private:
    struct Undone {
        std::string by;                  // digest of the entry that undid it
        QString words;
        std::optional<std::string> next; // what could be undone after it; else something new was done
    };
    void ask();
    void take(std::optional<session::EntryView> next);
    Archive& m_archive;
    std::optional<session::EntryView> m_next;
    std::vector<Undone> m_undone;
    Ticket m_ticket;
    bool m_isWorking = false;
};

// "record added: Raid on Mill Street".
[[nodiscard]] QString entryInWords(const session::EntryView& entry);

} // namespace dokaz::ui
