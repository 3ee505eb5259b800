// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/words_editor.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace dokaz::ui {

WordsEditor::WordsEditor(const QString& name, const QString& example, QWidget* parent)
    : ValueEditor(name, parent), m_line(new QLineEdit(this)) {
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_line);
    m_line->setAccessibleName(name);
    m_line->setPlaceholderText(example);
    setFocusProxy(m_line);
    watch(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &ValueEditor::edited);
}

QString WordsEditor::typed() const { return m_line->text().trimmed(); }
void WordsEditor::setTyped(const QString& typed) { m_line->setText(typed); }
void WordsEditor::wipe() { wipeText(*m_line); }
void WordsEditor::setWrong(bool wrong) { markWrong(*m_line, wrong); }

} // namespace dokaz::ui
