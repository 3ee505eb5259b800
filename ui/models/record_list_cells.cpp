// SPDX-License-Identifier: GPL-3.0-or-later
// RecordListModel: what stands in a cell and how it looks.
#include "ui/bridge/error_text.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/list_columns.h"
#include "ui/models/record_list_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QFont>
#include <QTimer>

namespace dokaz::ui {

QVariant RecordListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !checkIndex(index))
        return {};
    if (role == HandleRole)
        return QVariant::fromValue<qint64>(m_handles[static_cast<std::size_t>(index.row())]);
    const int block = index.row() / RowBlocks::rowsPerBlock;
    if (role == Qt::DisplayRole && !m_blocks.isFresh(block))
        want(block);
    const BrowseRow* row = m_blocks.find(index.row());
    if (role == IsLoadedRole)
        return row != nullptr;
    if (row == nullptr)
        return placeholder(index.column(), role);
    switch (role) {
    case Qt::DisplayRole: return cell(*row, index.column());
    case Qt::DecorationRole: return decoration(*row, index.column());
    case RecordRole: return row->record;
    case TitleRole: return row->title;
    case ProtectionRole: return row->protection;
    case StateRole: return row->state;
    }
    return look(*row, role);
}

QVariant RecordListModel::placeholder(int column, int role) const {
    if (role == Qt::DisplayRole)
        return column == 0 ? QString(QChar(0x2026)) : QString();
    if (role == Qt::ForegroundRole)
        return Theme::current().colour(QStringLiteral("muted"));
    return {};
}

QVariant RecordListModel::cell(const BrowseRow& row, int column) const {
    const int cell = m_cellOfColumn[static_cast<std::size_t>(column)];
    const QString& code = m_columns[column];
    if (cell >= 0) {
        const QString words = cell < row.cells.size() ? row.cells[cell] : QString();
        return code == QLatin1String("reading_problem") && !words.isEmpty() ? importReason(words) : words;
    }
    if (code == QLatin1String(protectionColumn))
        return protectionName(row.protection);
    if (code == QLatin1String(conflictsColumn))
        return row.conflicts == 0 ? QString() : QString::number(row.conflicts);
    if (row.isHidden)
        return tr("Identity of a protected person, in the closed vault");
    return row.title.isEmpty() ? tr("(without a title)") : row.title;
}

QVariant RecordListModel::decoration(const BrowseRow& row, int column) const {
    const QString& code = m_columns[column];
    const bool isProtected = row.isHidden || row.protection == QLatin1String("identity") ||
                             row.protection == QLatin1String("privileged");
    if (code == QLatin1String(titleColumn) && isProtected)
        return icon(QStringLiteral("identity"), QStringLiteral("identity"));
    if (code == QLatin1String(conflictsColumn) && row.conflicts > 0)
        return icon(QStringLiteral("conflict"), QStringLiteral("warn"));
    return {};
}

QVariant RecordListModel::look(const BrowseRow& row, int role) {
    const bool isShown = row.state.isEmpty() || row.state == QLatin1String("shown");
    if (role == Qt::ForegroundRole && (!isShown || row.isHidden || row.title.isEmpty()))
        return Theme::current().colour(QStringLiteral("muted"));
    if (role == Qt::FontRole && !isShown) {
        QFont struck;
        struck.setStrikeOut(true);
        return struck;
    }
    if (role == Qt::AccessibleDescriptionRole && !isShown)
        return tr("withdrawn");
    return {};
}

} // namespace dokaz::ui
