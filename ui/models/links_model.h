// SPDX-License-Identifier: GPL-3.0-or-later
// The records that name a record, grouped by the part it plays in them: headings ("Acts · as victim · 12") and rows.
//
// Threads: the UI thread. Ownership: plain values.
#pragma once
#include "record/catalogue.h"
#include "session/values.h"

#include <QAbstractListModel>

#include <vector>

namespace dokaz::ui {

class LinksModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role { RecordRole = Qt::UserRole, KindRole, IsHeadingRole };
    using QAbstractListModel::QAbstractListModel;
    void show(const std::vector<session::LinkView>& links, const record::Catalogue& catalogue);
    void clear();
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] int linkCount() const { return m_links; }

  private:
    struct Row {
        QString text, record, kind;
        bool isHeading = false;
    };
    std::vector<Row> m_rows;
    int m_links = 0;
};

} // namespace dokaz::ui
