// SPDX-License-Identifier: GPL-3.0-or-later
// Citations of an older version of a report as a table: what becomes of each in the newer one.
//
// Threads: the UI thread. Ownership: plain values.
#pragma once
#include "session/carry_values.h"

#include <QAbstractTableModel>

#include <vector>

namespace dokaz::ui {

class CarryRows final : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Outcome, Record, Quote, Paragraph, Now, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    // What is left to a person comes first.
    void show(std::vector<session::CarriedCitation> citations);
    [[nodiscard]] const session::CarriedCitation& row(int number) const {
        return m_rows[static_cast<std::size_t>(number)];
    }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    std::vector<session::CarriedCitation> m_rows;
};

} // namespace dokaz::ui
