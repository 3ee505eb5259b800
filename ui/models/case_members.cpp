// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/case_members.h"

#include "ui/bridge/strings.h"
#include "ui/models/kind_icons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <algorithm>

namespace dokaz::ui {

QString reasonsOf(const session::MemberView& member) {
    QStringList sentences;
    for (const std::string& reason : member.reasons)
        sentences.append(policySentence(reason));
    return sentences.join(QLatin1Char(' '));
}

int CaseMembers::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_members.size());
}

int CaseMembers::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant CaseMembers::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Record");
    case Kind:
        return tr("Kind");
    case Form:
        return tr("What happens");
    case Belonging:
        return tr("Why it is here");
    case Reasons:
        return tr("Why so", "the policy's reasons");
    }
    return {};
}

QVariant CaseMembers::shown(const session::MemberView& member, int column) const {
    switch (column) {
    case Title:
        return member.summary.title.empty() ? tr("Without a name") : toQt(member.summary.title);
    case Kind:
        return toQt(member.summary.kindLabel);
    case Form:
        return leavingWords(leavingForm(member.form));
    case Belonging:
        return belongingWords(member.why);
    case Reasons:
        return reasonsOf(member);
    }
    return {};
}

QVariant CaseMembers::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const session::MemberView& member = m_members[static_cast<std::size_t>(index.row())];
    const LeavingForm form = leavingForm(member.form);
    switch (role) {
    case Qt::DisplayRole:
        return shown(member, index.column());
    case Qt::ToolTipRole:
        return isolated(shown(member, index.column()).toString());
    case Qt::DecorationRole:
        if (index.column() == Title)
            return icon(kindIcon(toQt(member.summary.kind)), QStringLiteral("muted"));
        return index.column() == Form ? icon(leavingIcon(form), leavingToken(form)) : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == Title)
            return {};
        return Theme::current().colour(index.column() == Form ? leavingToken(form) : QStringLiteral("muted"));
    case RecordRole:
        return toQt(member.summary.record);
    case FormRole:
        return static_cast<int>(form);
    }
    return {};
}

void CaseMembers::setMembers(std::vector<session::MemberView> members) {
    const bool sameRows =
        std::equal(members.begin(), members.end(), m_members.begin(), m_members.end(),
                   [](const auto& a, const auto& b) { return a.summary.record == b.summary.record; });
    if (sameRows) {
        m_members = std::move(members);
        if (!m_members.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_members = std::move(members);
    endResetModel();
}

int CaseMembers::count(LeavingForm form) const {
    return static_cast<int>(std::count_if(m_members.begin(), m_members.end(), [form](const auto& member) {
        return leavingForm(member.form) == form;
    }));
}

int CaseMembers::find(const QString& record) const {
    const std::string id = fromQt(record);
    const auto found = std::find_if(m_members.begin(), m_members.end(),
                                    [&id](const auto& member) { return member.summary.record == id; });
    return found == m_members.end() ? -1 : static_cast<int>(found - m_members.begin());
}

CaseMemberFilter::CaseMemberFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void CaseMemberFilter::showOnly(std::optional<LeavingForm> form) {
    m_form = form;
    invalidateFilter();
}

bool CaseMemberFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (!m_form || parent.isValid())
        return true;
    return sourceModel()->index(row, 0).data(CaseMembers::FormRole).toInt() == static_cast<int>(*m_form);
}

} // namespace dokaz::ui
