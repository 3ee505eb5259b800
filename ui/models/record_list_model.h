// SPDX-License-Identifier: GPL-3.0-or-later
// A list of records of one kind, a million of them if need be: the order is a vector of handles, the rows on screen are
// asked for in blocks when they are first wanted and stand as "…" until they come.
//
// Threads: the UI thread. Ownership: owns its source.
// Invariants: 1. Row i is the record handles()[i] of the last order that was answered. 2. A new question about the
// order cancels the last one; the old rows stay until the new order comes. 3. refresh() keeps persistent indexes (and so
// selections) on their records.
#pragma once
#include "ui/models/list_source.h"
#include "ui/models/row_blocks.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <map>
#include <memory>

class QTimer;

namespace dokaz::ui {

class RecordListModel final : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Role { RecordRole = Qt::UserRole + 1, TitleRole, ProtectionRole, StateRole, HandleRole, IsLoadedRole };
    RecordListModel(std::unique_ptr<ListSource> source, const record::Catalogue& catalogue, QObject* parent = nullptr);
    ~RecordListModel() override;

    // Empties the list, takes these columns (codes, see list_columns.h) and asks for the new order.
    void show(const session::ListQuery& query, const QStringList& columns);
    // Another order or filter of the same kind: the rows stay until the answer comes.
    void setQuery(const session::ListQuery& query);
    void setColumns(const QStringList& columns);
    // Something changed in the archive.
    void refresh();
    [[nodiscard]] const session::ListQuery& query() const { return m_query; }
    [[nodiscard]] const QStringList& columns() const { return m_columns; }
    [[nodiscard]] const ListSource::Handles& handles() const { return m_handles; }
    [[nodiscard]] int rowOf(session::ListHandle handle) const; // -1: not in the list
    [[nodiscard]] bool isAsking() const { return m_isAsking; }
    [[nodiscard]] std::size_t blocksAtHand() const { return m_blocks.blockCount(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    // Asks for another order. Columns that cannot sort change nothing.
    void sort(int column, Qt::SortOrder order) override;

  signals:
    void asked();                          // for an order
    void answered();                       // the order has come
    void refused(const QString& sentence);

  private:
    enum class Keep { Nothing, Selection };
    void askIndex(Keep keep);
    void takeIndex(ListSource::Handles handles, Keep keep);
    void replaceKeeping(ListSource::Handles handles);
    void forgetRows();
    void want(int block) const;
    void askRows();
    [[nodiscard]] std::vector<int> blocksToAsk();
    void takeRows(int question, const std::vector<int>& blocks, base::Result<ListSource::Rows> rows);
    [[nodiscard]] int blockEnd(int block) const;
    [[nodiscard]] QVariant cell(const BrowseRow& row, int column) const;
    [[nodiscard]] QVariant placeholder(int column, int role) const;
    [[nodiscard]] QVariant decoration(const BrowseRow& row, int column) const;
    [[nodiscard]] static QVariant look(const BrowseRow& row, int role);
    [[nodiscard]] std::vector<std::string> fields() const;

    std::unique_ptr<ListSource> m_source;
    const record::Catalogue& m_catalogue;
    session::ListQuery m_query;
    QStringList m_columns;
    std::vector<int> m_cellOfColumn;       // place among BrowseRow::cells; -1: of the record itself
    ListSource::Handles m_handles;
    mutable RowBlocks m_blocks;
    mutable std::vector<int> m_wanted;     // blocks, the newest wish last
    std::map<int, std::pair<Ticket, std::vector<int>>> m_questions; // under way
    Ticket m_index;
    QTimer* m_gather;
    QTimer* m_again; // to the refresh asked for meanwhile
    int m_lastQuestion = 0;
    bool m_isAsking = false, m_isOutdated = false; // outdated: something changed since the question
};

} // namespace dokaz::ui
