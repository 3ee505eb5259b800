// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/term_editor.h"

#include "ui/models/term_tree_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace dokaz::ui {

TermEditor::TermEditor(const QString& name, const record::Vocabulary& vocabulary, QWidget* parent)
    : ValueEditor(name, parent), m_terms(new TermTreeModel(vocabulary, this)), m_answers(new TermFilter(this)),
      m_line(new QLineEdit(this)), m_tree(new QTreeView(this)) {
    m_answers->setSourceModel(m_terms);
    build(name);
    connect(m_line, &QLineEdit::textEdited, this, &TermEditor::find);
    connect(m_tree, &QTreeView::clicked, this, &TermEditor::take);
    connect(m_tree, &QTreeView::activated, this, &TermEditor::take);
}

void TermEditor::build(const QString& name) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_line);
    box->addWidget(m_tree);
    m_line->setAccessibleName(name);
    m_line->setPlaceholderText(tr("Type to find a term"));
    m_open = m_line->addAction(icon(QStringLiteral("down"), QStringLiteral("muted")), QLineEdit::TrailingPosition);
    m_open->setText(tr("Show all terms"));
    m_open->setToolTip(tr("Show all terms"));
    connect(m_open, &QAction::triggered, this, [this] { m_tree->isHidden() ? openTree() : closeTree(); });
    m_tree->setModel(m_answers);
    m_tree->setHeaderHidden(true);
    m_tree->setAccessibleName(tr("Terms of %1").arg(name));
    m_tree->setFocusPolicy(Qt::ClickFocus);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::StyledPanel);
    m_tree->setFixedHeight(44 * gridStep);
    m_tree->setIndentation(4 * gridStep);
    m_tree->hide();
    setFocusProxy(m_line);
    watch(m_line);
    watch(m_tree);
}

QString TermEditor::typed() const {
    const QString words = m_line->text().trimmed();
    return !m_code.isEmpty() && words == m_label ? m_code : words;
}

void TermEditor::setTyped(const QString& typed) {
    const QModelIndex term = m_terms->indexOfCode(typed);
    m_code = term.isValid() ? typed : QString();
    m_label = term.isValid() ? term.data().toString() : typed;
    m_line->setText(m_label);
}

void TermEditor::wipe() {
    wipeText(*m_line);
    m_code.clear();
    m_label.clear();
    closeTree();
}

void TermEditor::setWrong(bool wrong) { markWrong(*m_line, wrong); }

void TermEditor::find(const QString& words) {
    openTree();
    m_answers->setWords(words);
    m_tree->expandAll();
    mark(words.trimmed().isEmpty() ? QModelIndex() : firstAnswer());
    emit edited();
}

// The first term that answers itself, not only through what stands below it.
QModelIndex TermEditor::firstAnswer() const {
    const QStringList words = m_line->text().toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto answers = [&](const QModelIndex& term) {
        const QString all = term.data(TermTreeModel::WordsRole).toString();
        return std::all_of(words.begin(), words.end(), [&](const QString& word) { return all.contains(word); });
    };
    QModelIndex term = m_answers->index(0, 0);
    while (term.isValid() && !answers(term))
        term = m_tree->indexBelow(term);
    return term;
}

void TermEditor::openTree() {
    if (!m_tree->isHidden())
        return;
    m_answers->setWords({});
    m_tree->expandToDepth(0);
    m_tree->show();
    const QModelIndex chosen = m_answers->mapFromSource(m_terms->indexOfCode(m_code));
    if (!m_code.isEmpty() && chosen.isValid())
        mark(chosen);
}

void TermEditor::closeTree() { m_tree->hide(); }

void TermEditor::mark(const QModelIndex& term) {
    m_tree->setCurrentIndex(term);
    if (term.isValid())
        m_tree->scrollTo(term);
}

void TermEditor::take(const QModelIndex& term) {
    m_code = term.data(TermTreeModel::CodeRole).toString();
    m_label = term.data().toString();
    m_line->setText(m_label);
    closeTree();
    m_line->setFocus(Qt::OtherFocusReason);
    emit edited();
}

void TermEditor::step(int rows) {
    const bool wasClosed = m_tree->isHidden();
    openTree();
    QModelIndex term = m_tree->currentIndex();
    if (!term.isValid())
        term = m_answers->index(0, 0);
    else if (!wasClosed)
        for (int i = 0; i < std::abs(rows); ++i) {
            const QModelIndex next = rows > 0 ? m_tree->indexBelow(term) : m_tree->indexAbove(term);
            term = next.isValid() ? next : term;
        }
    mark(term);
}

bool TermEditor::takesKey(int key, Qt::KeyboardModifiers) {
    constexpr int page = 7;
    const bool isOpen = !m_tree->isHidden();
    if (key == Qt::Key_Down || key == Qt::Key_Up)
        return step(key == Qt::Key_Down ? 1 : -1), true;
    if (isOpen && (key == Qt::Key_PageDown || key == Qt::Key_PageUp))
        return step(key == Qt::Key_PageDown ? page : -page), true;
    if (isOpen && (key == Qt::Key_Return || key == Qt::Key_Enter) && m_tree->currentIndex().isValid()) {
        take(m_tree->currentIndex());
        emit entered();
        return true;
    }
    if (isOpen && key == Qt::Key_Escape) {
        m_line->setText(m_label);
        closeTree();
        emit edited();
        return true;
    }
    return false;
}

} // namespace dokaz::ui
