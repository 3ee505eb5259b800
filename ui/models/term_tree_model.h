// SPDX-License-Identifier: GPL-3.0-or-later
// The terms of a vocabulary as a tree, labels in the language of the interface.
//
// Threads: the UI thread. Ownership: copies the terms, so that it outlives the archive.
#pragma once
#include "record/vocabulary.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

#include <vector>

namespace dokaz::ui {

class TermTreeModel final : public QAbstractItemModel {
    Q_OBJECT
  public:
    enum Role { CodeRole = Qt::UserRole, WordsRole }; // WordsRole: code and labels of every language, for finding
    explicit TermTreeModel(const record::Vocabulary& vocabulary, QObject* parent = nullptr);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QModelIndex indexOfCode(const QString& code) const;

  private:
    struct Node {
        QString code, label, words, note;
        int parent = -1, row = 0;
        std::vector<int> children;
    };
    [[nodiscard]] const std::vector<int>& childrenOf(const QModelIndex& parent) const;
    std::vector<Node> m_nodes;
    std::vector<int> m_top;
};

// Terms that answer to what was typed, with everything above them.
class TermFilter final : public QSortFilterProxyModel {
    Q_OBJECT
  public:
    explicit TermFilter(QObject* parent = nullptr);
    void setWords(const QString& words);

  protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    QStringList m_words;
};

} // namespace dokaz::ui
