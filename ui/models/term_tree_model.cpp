// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/term_tree_model.h"

#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"

#include <map>

namespace dokaz::ui {

TermTreeModel::TermTreeModel(const record::Vocabulary& vocabulary, QObject* parent) : QAbstractItemModel(parent) {
    std::map<std::string, int> places;
    for (const record::VocabularyTerm& term : vocabulary.terms()) {
        Node node;
        node.code = toQt(term.code);
        node.label = termName(term);
        node.note = toQt(term.note);
        node.words = node.code;
        for (const auto& [language, label] : term.labels)
            node.words += QLatin1Char('\n') + toQt(label);
        node.words = node.words.toCaseFolded();
        const int place = static_cast<int>(m_nodes.size());
        const auto above = places.find(term.parent);
        node.parent = above == places.end() ? -1 : above->second;
        std::vector<int>& brothers = node.parent < 0 ? m_top : m_nodes[static_cast<std::size_t>(node.parent)].children;
        node.row = static_cast<int>(brothers.size());
        brothers.push_back(place);
        places[term.code] = place;
        m_nodes.push_back(std::move(node));
    }
}

const std::vector<int>& TermTreeModel::childrenOf(const QModelIndex& parent) const {
    return parent.isValid() ? m_nodes[parent.internalId()].children : m_top;
}

QModelIndex TermTreeModel::index(int row, int column, const QModelIndex& parent) const {
    const std::vector<int>& children = childrenOf(parent);
    if (column != 0 || row < 0 || row >= static_cast<int>(children.size()) || parent.column() > 0)
        return {};
    return createIndex(row, 0, static_cast<quintptr>(children[static_cast<std::size_t>(row)]));
}

QModelIndex TermTreeModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || m_nodes[child.internalId()].parent < 0)
        return {};
    const int above = m_nodes[child.internalId()].parent;
    return createIndex(m_nodes[static_cast<std::size_t>(above)].row, 0, static_cast<quintptr>(above));
}

int TermTreeModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int TermTreeModel::columnCount(const QModelIndex&) const { return 1; }

QVariant TermTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Node& node = m_nodes[index.internalId()];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return node.label;
    if (role == Qt::ToolTipRole)
        return node.note.isEmpty() ? node.code : QStringLiteral("%1 — %2").arg(node.code, node.note);
    if (role == CodeRole)
        return node.code;
    if (role == WordsRole)
        return node.words;
    return {};
}

QModelIndex TermTreeModel::indexOfCode(const QString& code) const {
    for (std::size_t place = 0; place < m_nodes.size(); ++place)
        if (m_nodes[place].code == code)
            return createIndex(m_nodes[place].row, 0, static_cast<quintptr>(place));
    return {};
}

TermFilter::TermFilter(QObject* parent) : QSortFilterProxyModel(parent) { setRecursiveFilteringEnabled(true); }

void TermFilter::setWords(const QString& words) {
    m_words = words.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool TermFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QString words = sourceModel()->index(row, 0, parent).data(TermTreeModel::WordsRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) { return words.contains(word); });
}

} // namespace dokaz::ui
