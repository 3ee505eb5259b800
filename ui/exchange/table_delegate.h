// SPDX-License-Identifier: GPL-3.0-or-later
// Editors for the columns of a table: a field to be searched by typing, an order of dates, a separator.
// Threads: the UI thread.
#pragma once
#include <QStyledItemDelegate>

namespace dokaz::ui {

class TableColumns;

class TableDelegate final : public QStyledItemDelegate {
    Q_OBJECT
  public:
    TableDelegate(const TableColumns& columns, QObject* parent) : QStyledItemDelegate(parent), m_columns(columns) {}
    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

  private:
    const TableColumns& m_columns;
};

} // namespace dokaz::ui
