// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/outline_model.h"

#include <algorithm>

namespace dokaz::ui {

void OutlineModel::setEntries(std::vector<OutlineEntry> entries) {
    beginResetModel();
    m_nodes.clear();
    m_top.clear();
    std::vector<int> open; // nodes an entry could stand below, outermost first
    for (OutlineEntry& entry : entries) {
        while (!open.empty() && m_nodes[static_cast<std::size_t>(open.back())].entry.level >= entry.level)
            open.pop_back();
        const auto node = static_cast<int>(m_nodes.size());
        const int parent = open.empty() ? -1 : open.back();
        std::vector<int>& siblings = parent < 0 ? m_top : m_nodes[static_cast<std::size_t>(parent)].children;
        siblings.push_back(node);
        const auto row = static_cast<int>(siblings.size()) - 1;
        m_nodes.push_back({std::move(entry), parent, row, {}});
        open.push_back(node);
    }
    endResetModel();
}

QModelIndex OutlineModel::headingOf(int passage) const {
    const auto after = std::upper_bound(m_nodes.begin(), m_nodes.end(), passage,
                                        [](int wanted, const Node& node) { return wanted < node.entry.passage; });
    return after == m_nodes.begin() ? QModelIndex() : indexOfNode(static_cast<int>(after - m_nodes.begin()) - 1);
}

QModelIndex OutlineModel::indexOfNode(int node) const {
    return createIndex(m_nodes[static_cast<std::size_t>(node)].row, 0, static_cast<quintptr>(node));
}

const std::vector<int>& OutlineModel::childrenOf(const QModelIndex& parent) const {
    return parent.isValid() ? m_nodes[parent.internalId()].children : m_top;
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(childrenOf(parent)[static_cast<std::size_t>(row)]));
}

QModelIndex OutlineModel::parent(const QModelIndex& child) const {
    if (!child.isValid())
        return {};
    const int parent = m_nodes[child.internalId()].parent;
    return parent < 0 ? QModelIndex() : indexOfNode(parent);
}

int OutlineModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int OutlineModel::columnCount(const QModelIndex&) const { return 1; }

QVariant OutlineModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const OutlineEntry& entry = m_nodes[index.internalId()].entry;
    if (role == Qt::DisplayRole)
        return entry.words;
    if (role == Qt::AccessibleTextRole)
        //: %1 words of a heading, %2 label of its page
        return tr("%1, page %2").arg(entry.words, entry.page);
    if (role == PassageRole)
        return entry.passage;
    return {};
}

} // namespace dokaz::ui
