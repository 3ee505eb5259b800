// SPDX-License-Identifier: GPL-3.0-or-later
// The headings of a document as a tree.
//
// Threads: the UI thread. Ownership: holds values only.
// Invariant: an entry stands below the nearest earlier one of a higher rank (a smaller level).
#pragma once
#include <QAbstractItemModel>
#include <QString>

#include <vector>

namespace dokaz::ui {

struct OutlineEntry {
    QString words;   // with the printed number
    int level = 1;   // 1 is the highest
    int passage = 0; // index in the document
    QString page;    // label
};

class OutlineModel final : public QAbstractItemModel {
    Q_OBJECT
  public:
    enum Role { PassageRole = Qt::UserRole + 1 };
    using QAbstractItemModel::QAbstractItemModel;
    void setEntries(std::vector<OutlineEntry> entries);
    // The last heading at or before the passage; invalid where there is none.
    [[nodiscard]] QModelIndex headingOf(int passage) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    struct Node {
        OutlineEntry entry;
        int parent = -1, row = 0;
        std::vector<int> children;
    };
    [[nodiscard]] QModelIndex indexOfNode(int node) const;
    [[nodiscard]] const std::vector<int>& childrenOf(const QModelIndex& parent) const;
    std::vector<Node> m_nodes; // in the order of the text
    std::vector<int> m_top;
};

} // namespace dokaz::ui
