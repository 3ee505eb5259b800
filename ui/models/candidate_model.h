// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of undecided mentions as a list: a row is a group, or one mention of a group that was split.
//
// Threads: the UI thread. Ownership: shares the groups.
// Invariants: 1. rows are in the order of the groups; a row taken out comes back to its place. 2. What was
// split stays apart when the groups are made anew, whatever has joined it.
#pragma once
#include "ui/models/candidate_groups.h"

#include <QAbstractListModel>

#include <set>

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
    // Some of a group (indexes of candidates): the row stays with the others. All of them at once are take()'s.
    void takePart(int row, const std::vector<std::uint32_t>& part);
    // The row they are in again; -1 where it is not there.
    int restorePart(const CandidateRow& row, const std::vector<std::uint32_t>& part);
    // The row it stands in now; -1 where the filter hides it or it is there already.
    int restore(const CandidateRow& row);
    void split(int row);
    void forgetSplits(); // from the next groups on
    // Mentions not taken, by kind, whatever kind is shown.
    [[nodiscard]] std::map<std::string, int> waiting() const;
    // The first row with one of these candidates; -1 where there is none.
    [[nodiscard]] int rowOf(const std::vector<std::string>& candidates) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    [[nodiscard]] bool isShown(std::uint32_t group) const;
    [[nodiscard]] std::vector<std::uint32_t> membersAt(const CandidateRow& row) const; // not taken
    [[nodiscard]] int countOf(const CandidateRow& row) const;
    [[nodiscard]] bool isApart(std::uint32_t group) const;
    [[nodiscard]] const session::CandidateView& nameOf(const CandidateRow& row) const;
    SharedGroups m_groups;
    std::vector<CandidateRow> m_all;  // not taken
    std::vector<CandidateRow> m_rows; // of m_all, those of the kind
    QString m_kind;
    std::set<std::uint32_t> m_taken;  // candidates of groups of which others are left
    std::set<std::string> m_apart; // candidates of groups that were split
};

} // namespace dokaz::ui
