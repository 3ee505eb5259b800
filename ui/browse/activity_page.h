// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger: everything that was ever done in the archive, by whom, when and why; undo of a single entry, the words of
// the ledger's head for a notebook, and the check of the whole archive.
//
// Threads: the UI thread. Ownership: a widget; the desk outlives it.
#pragma once
#include "ui/bridge/desk.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace dokaz::ui {

class ActivityModel;
class DoubtPanel;
class LedgerPanel;
class EntryDetails;
class ReasonPanel;

class ActivityPage final : public QWidget {
    Q_OBJECT
  public:
    explicit ActivityPage(Desk& desk, QWidget* parent = nullptr);
    [[nodiscard]] ActivityModel& entries() const { return *m_entries; }

  public slots:
    void refresh();
    void takeFocus();
    void checkArchive();
    void buildAgain();   // what is derived from the ledger
    void exportLedger(); // asks for the file

private:
    struct State {
        session::ArchiveSummary summary;
        bool isDoubtful = false;
    };
    enum class Asked { Nothing, Undo, AcceptLoss };
    void makeHead();
    void makeTable();
    void makeFoot();
    void askState();
    void showState(const State& state);
    void showHead();
    void showChosen();
    void askUndo();
    void askToAccept();
    void carryOut(const QString& reason);
    void undo(const QString& reason);
    void acceptLoss(const QString& reason);
    void writeLedger(const QString& file);
    void showFindings(const session::CheckSummary& check);
    Desk& m_desk;
    ActivityModel* m_entries;
    QTableView* m_table;
    DoubtPanel* m_doubt;
    LedgerPanel* m_panel;
    QLabel* m_count;
    QLabel* m_detail;
    EntryDetails* m_changes;
    QPushButton* m_undo;
    QPushButton* m_head;
    QPushButton* m_check;
    QPushButton* m_rebuild;
    ReasonPanel* m_reason;
    Asked m_asked = Asked::Nothing;
    std::string m_toUndo;
    QString m_headWords;
    Ticket m_stateTicket;
    JobHandle m_checking, m_building, m_writing;
};

} // namespace dokaz::ui
