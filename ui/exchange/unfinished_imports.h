// SPDX-License-Identifier: GPL-3.0-or-later
// Tells of an import that was interrupted, and offers to go on with it or to give it up. Shown only where there is one.
//
// Threads: the UI thread.
#pragma once
#include "session/import_values.h"
#include "ui/bridge/desk.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace dokaz::ui {

class UnfinishedImports final : public QFrame {
    Q_OBJECT
  public:
    explicit UnfinishedImports(Desk& desk, QWidget* parent = nullptr);
    ~UnfinishedImports() override;
    // Asks the archive again.
    void refresh();
    // Held: not shown, while an import runs and its own line has to be in sight.
    void setHeld(bool held);
    [[nodiscard]] QString ground() const; // of the one that is told, in a sentence

  signals:
    void resumeWanted(const QString& import, qint64 files); // files: how many still wait

  private:
    void take(const std::vector<session::UnfinishedImport>& imports);
    void forget();
    Desk& m_desk;
    QLabel* m_words;
    QPushButton* m_resume;
    QPushButton* m_forget;
    QString m_import;
    session::UnfinishedImport m_oldest;
    qint64 m_waiting = 0;
    bool m_isHeld = false, m_isAny = false;
    bool m_isVaultNeeded = false; // the paths of its files stand in it
    Ticket m_ticket;
};

} // namespace dokaz::ui
