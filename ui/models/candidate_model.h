// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of undecided mentions as a list: a row is a group, or one mention of a group that was split.
//
// Threads: the UI thread. Ownership: shares the groups.
// Invariant: rows are in the order of the groups; a row taken out comes back to its place.
#pragma once
#include "ui/models/candidate_groups.h"

#include <QAbstractListModel>

namespace dokaz::ui {

class CandidateModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role { KindRole = Qt::UserRole + 1, CountRole, VerdictRole, MatchRole };
    using QAbstractListModel::QAbstractListModel;
    void setGroups(SharedGroups groups);
    [[nodiscard]] const SharedGroups& groups() const { return m_groups; }
    // Only candidates of this kind; empty: all.
    void setKind(const QString& kind);
    [[nodiscard]] const QString& kind() const { return m_kind; }

    [[nodiscard]] CandidateRow rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] std::vector<const session::CandidateView*> candidatesAt(int row) const;
    [[nodiscard]] bool canSplit(int row) const;
    void take(int row);
    // The row it stands in now; -1 where the filter hides it or it is there already.
    int restore(const CandidateRow& row);
    void split(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    [[nodiscard]] bool isShown(std::uint32_t group) const;
    [[nodiscard]] const session::CandidateView& nameOf(const CandidateRow& row) const;
    SharedGroups m_groups;
    std::vector<CandidateRow> m_all;  // not taken
    std::vector<CandidateRow> m_rows; // of m_all, those of the kind
    QString m_kind;
};

} // namespace dokaz::ui
