// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/case_list.h"

#include "ui/bridge/strings.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

namespace dokaz::ui {

namespace {

QString cell(const CaseLine& line, int column) {
    switch (column) {
    case CaseList::Title:
        return line.title.empty() ? CaseList::tr("Without a title") : toQt(line.title);
    case CaseList::Recipient:
        return toQt(line.recipient);
    case CaseList::Purpose:
        return toQt(line.purpose);
    case CaseList::Status:
        return toQt(line.status);
    }
    return {};
}

} // namespace

int CaseList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int CaseList::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant CaseList::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Case");
    case Recipient:
        return tr("For whom");
    case Purpose:
        return tr("For what");
    case Status:
        return tr("Status");
    }
    return {};
}

QVariant CaseList::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CaseLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cell(line, index.column());
    case Qt::ToolTipRole:
        return isolated(cell(line, index.column()));
    case Qt::DecorationRole:
        return index.column() == Title ? icon(QStringLiteral("case"), QStringLiteral("muted")) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Title ? QVariant() : Theme::current().colour(QStringLiteral("muted"));
    case RecordRole:
        return toQt(line.record);
    }
    return {};
}

void CaseList::setLines(std::vector<CaseLine> lines) {
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

} // namespace dokaz::ui
