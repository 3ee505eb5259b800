// SPDX-License-Identifier: GPL-3.0-or-later
// What one entry of the ledger did, row by row, as sentences that can be read and copied: "Value added · Person Aryna
// Lukava · Rank: major (before: captain)".
//
// Threads: the UI thread; the entry is asked for beside it. Ownership: a widget; the archive outlives it.
#pragma once
#include "ui/bridge/archive.h"

#include <QPlainTextEdit>

namespace dokaz::ui {

class EntryDetails final : public QPlainTextEdit {
    Q_OBJECT
  public:
    explicit EntryDetails(Archive& archive, QWidget* parent = nullptr);
    void showEntry(const QString& entry); // its digest; empty: nothing

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    Archive& m_archive;
    Ticket m_ticket;
    QString m_entry;
};

// "Value taken back · Incident “Raid” · When: 2022".
[[nodiscard]] QString changeWords(const session::EntryChange& change);

} // namespace dokaz::ui
