// SPDX-License-Identifier: GPL-3.0-or-later
// The entries of the ledger that touched the record, newest first: what, when, why, by whom. One can be undone, with a
// reason, in the page itself.
#pragma once
#include "ui/bridge/desk.h"

#include <QWidget>

class QListView;
class QPushButton;
class QVBoxLayout;

namespace dokaz::ui {

class EntryDetails;
class ReasonPanel;
class RecordHistoryModel;

class HistoryView final : public QWidget {
    Q_OBJECT
  public:
    explicit HistoryView(Desk& desk, QWidget* parent = nullptr);
    void show(const session::RecordView& record);
    void clear();

  private:
    void note();
    void askToUndo();
    void endQuestion();
    void undo(const QString& reason);
    Desk& m_desk;
    RecordHistoryModel* m_entries;
    QListView* m_list;
    EntryDetails* m_details;
    QPushButton* m_undo;
    ReasonPanel* m_reason;
    QString m_record, m_entry; // the entry whose undoing is asked about
};

} // namespace dokaz::ui
