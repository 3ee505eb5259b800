// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger, newest entry first: who did what, when and why. Older entries are asked for as one comes to them.
//
// Threads: the UI thread. Ownership: values; the archive outlives it.
// Invariant: rows follow each other in the ledger without a gap, from the newest known on.
#pragma once
#include "ui/bridge/archive.h"

#include <QAbstractTableModel>

#include <vector>

namespace dokaz::ui {

class ActivityModel final : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { NumberColumn, TimeColumn, AuthorColumn, WhatColumn, ReasonColumn, RowsColumn, columns };
    static constexpr int pageSize = 200;
    using Entries = std::vector<session::EntryView>;
    explicit ActivityModel(Archive& archive, QObject* parent = nullptr);

    // The newest entries again; those shown stay where they are.
    void refresh();
    [[nodiscard]] const session::EntryView* entryAt(const QModelIndex& index) const; // null where there is none
    // The key of whoever uses this archive, so that one's own entries say "You".
    [[nodiscard]] QString authorWords(const session::EntryView& entry) const;
    // As answered from row `from`: public for tests.
    void take(Entries entries, int from, int asked);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

  signals:
    void answered();
    void refused(const QString& sentence);

  private:
    void ask(int from, int most);
    void append(Entries entries);
    void replaceNewest(Entries entries);
    [[nodiscard]] QVariant words(const session::EntryView& entry, int column) const;
    Archive& m_archive;
    Entries m_entries;
    Ticket m_ticket;
    bool m_isAsking = false;
    bool m_hasMore = true;
};

} // namespace dokaz::ui
