// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to a case as a table: each record, whether and how it goes out, why it is there and why so.
//
// Threads: the UI thread. Ownership: values.
#pragma once
#include "session/values.h"
#include "ui/models/policy_words.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <map>
#include <optional>
#include <vector>

namespace dokaz::ui {

class CaseMembers final : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Title, Form, Kind, Belonging, Reasons, ColumnCount };
    enum Role { RecordRole = Qt::UserRole + 1, FormRole };
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // Keeps the rows' places where nothing but their content changed, so that a selection stays.
    void setMembers(std::vector<session::MemberView> members);
    [[nodiscard]] const session::MemberView& member(int row) const {
        return m_members[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] const std::vector<session::MemberView>& members() const { return m_members; }
    [[nodiscard]] int count(LeavingForm form) const;
    [[nodiscard]] int find(const QString& record) const; // -1: not among them

  private:
    [[nodiscard]] QVariant shown(const session::MemberView& member, int column) const;
    std::vector<session::MemberView> m_members;
};

[[nodiscard]] QString reasonsOf(const session::MemberView& member); // one sentence after the other

// The members of one form; none: all.
class CaseMemberFilter final : public QSortFilterProxyModel {
    Q_OBJECT
  public:
    explicit CaseMemberFilter(QObject* parent = nullptr);
    void showOnly(std::optional<LeavingForm> form);

  protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    std::optional<LeavingForm> m_form;
};

} // namespace dokaz::ui
