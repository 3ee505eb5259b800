// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tables.h"

#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

namespace dokaz::ui {

namespace {

class RowKeys final : public QObject {
  public:
    explicit RowKeys(QTableView& table) : QObject(&table), m_table(table) { table.installEventFilter(this); }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        const auto* key = event->type() == QEvent::KeyPress ? static_cast<const QKeyEvent*>(event) : nullptr;
        if (key == nullptr || (key->modifiers() & ~Qt::ShiftModifier) != 0 || (key->key() != Qt::Key_Home && key->key() != Qt::Key_End))
            return QObject::eventFilter(watched, event);
        const int row = key->key() == Qt::Key_Home ? 0 : m_table.model()->rowCount() - 1;
        const QModelIndex target = m_table.model()->index(row, std::max(0, m_table.currentIndex().column()));
        if (key->modifiers() == Qt::NoModifier) {
            m_table.setCurrentIndex(target);
            return true;
        }
        const int from = std::max(0, m_table.currentIndex().row());
        const QItemSelection rows(m_table.model()->index(std::min(from, row), 0), m_table.model()->index(std::max(from, row), 0));
        m_table.selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_table.selectionModel()->setCurrentIndex(target, QItemSelectionModel::NoUpdate);
        return true;
    }

  private:
    QTableView& m_table;
};

} // namespace

void moveByRows(QTableView& table) { new RowKeys(table); }

void prepareTable(QTableView& table, const QString& name) {
    table.setAccessibleName(name);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setCornerButtonEnabled(false);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 3 * gridStep);
    QHeaderView& header = *table.horizontalHeader();
    header.setHighlightSections(false);
    header.setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header.setStretchLastSection(true);
    moveByRows(table);
}

} // namespace dokaz::ui
