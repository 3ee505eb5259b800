// SPDX-License-Identifier: GPL-3.0-or-later
// The cases of an archive: title, for whom, for what, how far.
//
// Threads: the UI thread. Ownership: values.
#pragma once
#include <QAbstractTableModel>

#include <string>
#include <vector>

namespace dokaz::ui {

struct CaseLine {
    std::string record, title, recipient, purpose, status; // words, as a list shows them
};

class CaseList final : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Title, Recipient, Purpose, Status, ColumnCount };
    static constexpr int RecordRole = Qt::UserRole + 1;
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void setLines(std::vector<CaseLine> lines);

  private:
    std::vector<CaseLine> m_lines;
};

} // namespace dokaz::ui
