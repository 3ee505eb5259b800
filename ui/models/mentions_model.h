// SPDX-License-Identifier: GPL-3.0-or-later
// The passages that speak of a record.
//
// Threads: the UI thread. Ownership: plain values.
#pragma once
#include "session/document_values.h"
#include "ui/bridge/desk.h"

#include <QAbstractListModel>

#include <vector>

namespace dokaz::ui {

class MentionsModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    struct Row {
        Place place;
        QString how;                          // in words
        QString text;
        std::vector<std::pair<int, int>> ranges; // UTF-16 units of `text`
    };
    using QAbstractListModel::QAbstractListModel;
    void show(const std::vector<session::MentionView>& mentions);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] const Row& row(int place) const { return m_rows[static_cast<std::size_t>(place)]; }

  private:
    std::vector<Row> m_rows;
};

} // namespace dokaz::ui
