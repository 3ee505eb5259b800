// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger's entries that touched a record, newest first.
//
// Threads: the UI thread. Ownership: plain values.
#pragma once
#include "session/values.h"

#include <QAbstractListModel>

#include <vector>

namespace dokaz::ui {

// "Values set", "Record added": a command of the ledger in words.
class RecordHistoryModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    struct Row {
        QString entry, what, when, reason, author;
        quint64 number = 0;
        bool isUndone = false, canBeUndone = false;
        bool isOneOfSeveral = false; // entries of one change, undone together
        bool isImport = false;
    };
    using QAbstractListModel::QAbstractListModel;
    void show(const std::vector<session::EntryView>& entries);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] const Row& row(int place) const { return m_rows[static_cast<std::size_t>(place)]; }

  private:
    std::vector<Row> m_rows;
};

} // namespace dokaz::ui
