// SPDX-License-Identifier: GPL-3.0-or-later
// A term of a vocabulary: words are typed, the tree of terms beneath shows what answers. Enter takes the marked term.
#pragma once
#include "record/vocabulary.h"
#include "ui/forms/value_editor.h"

class QAction;
class QTreeView;

namespace dokaz::ui {

class TermFilter;
class TermTreeModel;

class TermEditor final : public ValueEditor {
    Q_OBJECT
  public:
    TermEditor(const QString& name, const record::Vocabulary& vocabulary, QWidget* parent = nullptr);
    // The code of the term chosen; else the words as they were typed.
    [[nodiscard]] QString typed() const override;
    void setTyped(const QString& typed) override;
    void wipe() override;
    void setWrong(bool wrong) override;
    [[nodiscard]] QTreeView* tree() const { return m_tree; }

  protected:
    bool takesKey(int key, Qt::KeyboardModifiers modifiers) override;

  private:
    void build(const QString& name);
    void find(const QString& words);
    void openTree();
    void closeTree();
    void mark(const QModelIndex& term);
    void take(const QModelIndex& term);
    void step(int rows);
    [[nodiscard]] QModelIndex firstAnswer() const;

    TermTreeModel* m_terms;
    TermFilter* m_answers;
    QLineEdit* m_line;
    QTreeView* m_tree;
    QAction* m_open = nullptr;
    QString m_code, m_label; // chosen
};

} // namespace dokaz::ui
