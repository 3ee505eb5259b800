// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/candidate_model.h"

#include "ui/bridge/strings.h"

#include <algorithm>

namespace dokaz::ui {

void CandidateModel::setGroups(SharedGroups groups) {
    beginResetModel();
    m_groups = std::move(groups);
    m_taken.clear();
    m_all.clear();
    m_rows.clear();
    for (std::uint32_t group = 0; m_groups && group < m_groups->groups.size(); ++group) {
        const bool apart = isApart(group);
        const auto members = apart ? static_cast<std::int32_t>(m_groups->groups[group].count) : 0;
        if (!apart)
            m_all.push_back({group, CandidateRow::whole});
        for (std::int32_t member = 0; member < members; ++member)
            m_all.push_back({group, member});
    }
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(m_rows),
                 [this](const CandidateRow& row) { return isShown(row.group); });
    endResetModel();
}

void CandidateModel::setKind(const QString& kind) {
    if (kind == m_kind)
        return;
    beginResetModel();
    m_kind = kind;
    m_rows.clear();
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(m_rows),
                 [this](const CandidateRow& row) { return isShown(row.group); });
    endResetModel();
}

bool CandidateModel::isShown(std::uint32_t group) const {
    return m_kind.isEmpty() || m_groups->candidates[m_groups->membersOf(group).front()].kind == fromQt(m_kind);
}

bool CandidateModel::isApart(std::uint32_t group) const {
    const auto members = m_groups->membersOf(group);
    return !m_apart.empty() && members.size() > 1 &&
           std::any_of(members.begin(), members.end(), [this](std::uint32_t member) {
               return m_apart.contains(m_groups->candidates[member].id);
           });
}

const session::CandidateView& CandidateModel::nameOf(const CandidateRow& row) const {
    if (row.member == CandidateRow::whole)
        return m_groups->bestOf(row.group);
    return m_groups->candidates[candidatesOf(*m_groups, row).front()];
}

std::vector<std::uint32_t> CandidateModel::membersAt(const CandidateRow& row) const {
    std::vector<std::uint32_t> members = candidatesOf(*m_groups, row);
    if (!m_taken.empty() && row.member == CandidateRow::whole)
        std::erase_if(members, [this](std::uint32_t member) { return m_taken.contains(member); });
    return members;
}

int CandidateModel::countOf(const CandidateRow& row) const {
    if (row.member != CandidateRow::whole)
        return 1;
    return static_cast<int>(m_taken.empty() ? m_groups->groups[row.group].count : membersAt(row).size());
}

std::vector<const session::CandidateView*> CandidateModel::candidatesAt(int row) const {
    std::vector<const session::CandidateView*> found;
    for (const std::uint32_t candidate : membersAt(rowAt(row)))
        found.push_back(&m_groups->candidates[candidate]);
    return found;
}

bool CandidateModel::canSplit(int row) const {
    const CandidateRow at = rowAt(row);
    return at.member == CandidateRow::whole && countOf(at) > 1;
}

void CandidateModel::take(int row) {
    const CandidateRow taken = rowAt(row);
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    m_all.erase(std::lower_bound(m_all.begin(), m_all.end(), taken));
    endRemoveRows();
}

void CandidateModel::takePart(int row, const std::vector<std::uint32_t>& part) {
    m_taken.insert(part.begin(), part.end());
    emit dataChanged(index(row), index(row));
}

int CandidateModel::restorePart(const CandidateRow& row, const std::vector<std::uint32_t>& part) {
    for (const std::uint32_t member : part)
        m_taken.erase(member);
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), row);
    if (at == m_rows.end() || *at != row)
        return -1;
    const auto place = static_cast<int>(at - m_rows.begin());
    emit dataChanged(index(place), index(place));
    return place;
}

int CandidateModel::restore(const CandidateRow& row) {
    const auto inAll = std::lower_bound(m_all.begin(), m_all.end(), row);
    if (inAll != m_all.end() && *inAll == row)
        return -1;
    m_all.insert(inAll, row);
    if (!isShown(row.group))
        return -1;
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), row);
    const auto place = static_cast<int>(at - m_rows.begin());
    beginInsertRows({}, place, place);
    m_rows.insert(at, row);
    endInsertRows();
    return place;
}

void CandidateModel::split(int row) {
    if (!canSplit(row))
        return;
    const CandidateRow whole = rowAt(row);
    for (const session::CandidateView* candidate : candidatesAt(row))
        m_apart.insert(candidate->id);
    take(row);
    std::vector<CandidateRow> singles;
    const auto members = m_groups->membersOf(whole.group);
    for (std::size_t member = 0; member < members.size(); ++member)
        if (!m_taken.contains(members[member]))
            singles.push_back({whole.group, static_cast<std::int32_t>(member)});
    m_all.insert(std::lower_bound(m_all.begin(), m_all.end(), singles.front()), singles.begin(), singles.end());
    beginInsertRows({}, row, row + static_cast<int>(singles.size()) - 1);
    m_rows.insert(m_rows.begin() + row, singles.begin(), singles.end());
    endInsertRows();
}

std::map<std::string, int> CandidateModel::waiting() const {
    std::map<std::string, int> counts;
    for (const CandidateRow& row : m_all) {
        const std::uint32_t first = m_groups->membersOf(row.group).front();
        counts[m_groups->candidates[first].kind] += countOf(row);
    }
    return counts;
}

void CandidateModel::forgetSplits() { m_apart.clear(); }

int CandidateModel::rowOf(const std::vector<std::string>& candidates) const {
    const std::set<std::string> wanted(candidates.begin(), candidates.end());
    for (std::size_t row = 0; !wanted.empty() && row < m_rows.size(); ++row)
        for (const std::uint32_t candidate : candidatesOf(*m_groups, m_rows[row]))
            if (wanted.contains(m_groups->candidates[candidate].id))
                return static_cast<int>(row);
    return -1;
}

int CandidateModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CandidateModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= static_cast<int>(m_rows.size()))
        return {};
    const CandidateRow row = rowAt(index.row());
    const session::CandidateView& candidate = nameOf(row);
    const int count = countOf(row);
    switch (role) {
    case Qt::DisplayRole: return toQt(candidate.words).simplified();
    case Qt::AccessibleTextRole:
        //: %1 words, %2 kind of mention
        return tr("%1, %2, %n place(s)", nullptr, count).arg(toQt(candidate.words).simplified(), toQt(candidate.kind));
    case KindRole: return toQt(candidate.kind);
    case CountRole: return count;
    case VerdictRole: return toQt(candidate.matchVerdict);
    case MatchRole: return toQt(candidate.matchName);
    }
    return {};
}

} // namespace dokaz::ui
