// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/record_table.h"

#include "ui/models/record_list_model.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace dokaz::ui {

RecordTable::RecordTable(RecordListModel& model, QWidget* parent) : QTableView(parent), m_list(model) {
    setModel(&model);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAlternatingRowColors(false);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false); // Tab leaves the table
    setCornerButtonEnabled(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setIconSize({4 * gridStep, 4 * gridStep});
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 3 * gridStep);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(12 * gridStep);
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, &RecordTable::keepTop);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &RecordTable::restoreTop);
    moveByRows(*this);
    connect(this, &QTableView::doubleClicked, this, &RecordTable::opened);
}

std::vector<session::ListHandle> RecordTable::selectedHandles() const {
    std::vector<session::ListHandle> handles;
    const ListSource::Handles& all = m_list.handles();
    for (const QItemSelectionRange& range : selectionModel()->selection())
        handles.insert(handles.end(), all.begin() + range.top(), all.begin() + range.bottom() + 1);
    return handles;
}

int RecordTable::selectedCount() const {
    int count = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        count += range.height();
    return count;
}

session::ListHandle RecordTable::currentHandle() const {
    const QModelIndex current = currentIndex();
    return current.isValid() ? m_list.handles()[static_cast<std::size_t>(current.row())] : 0;
}

void RecordTable::choose(session::ListHandle handle) {
    const int row = handle == 0 ? -1 : m_list.rowOf(handle);
    if (row >= 0)
        setCurrentIndex(m_list.index(row, 0));
}

void RecordTable::keyPressEvent(QKeyEvent* event) {
    const bool isPlain = (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            emit opened(currentIndex());
        return;
    }
    const QString letters = event->text();
    if (isPlain && !letters.isEmpty() && letters.at(0).isPrint() && !letters.at(0).isSpace()) {
        emit typed(letters);
        return;
    }
    QTableView::keyPressEvent(event);
}

void RecordTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    emit chosenChanged();
}

void RecordTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    emit chosenChanged();
}

void RecordTable::keepTop() {
    const bool isAtTop = verticalScrollBar()->value() == verticalScrollBar()->minimum();
    m_top = isAtTop ? QModelIndex() : indexAt({1, 1});
}

void RecordTable::restoreTop() {
    if (m_top.isValid())
        scrollTo(m_top, QAbstractItemView::PositionAtTop);
    m_top = QPersistentModelIndex();
}

} // namespace dokaz::ui
