// SPDX-License-Identifier: GPL-3.0-or-later
// The table of a list of records: one line a record, chosen as in a mail program; letters typed here go to the filter.
//
// Threads: the UI thread. Ownership: the model is its page's.
#pragma once
#include "session/list_values.h"

#include <QTableView>

#include <vector>

namespace dokaz::ui {

class RecordListModel;

class RecordTable final : public QTableView {
    Q_OBJECT
  public:
    explicit RecordTable(RecordListModel& model, QWidget* parent = nullptr);
    // Rows may be many more than are loaded.
    [[nodiscard]] std::vector<session::ListHandle> selectedHandles() const;
    [[nodiscard]] int selectedCount() const;
    // Nothing where no row is current; 0 is no handle.
    [[nodiscard]] session::ListHandle currentHandle() const;
    void choose(session::ListHandle handle); // makes it current where it is in the list

  signals:
    void opened(const QModelIndex& index); // Enter or a double click
    void typed(const QString& letters);
    void chosenChanged();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

  private:
    void keepTop();
    void restoreTop();
    RecordListModel& m_list;
    QPersistentModelIndex m_top;
};

} // namespace dokaz::ui
