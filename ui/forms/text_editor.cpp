// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/text_editor.h"

#include <QAbstractTextDocumentLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>

#include <algorithm>

namespace dokaz::ui {

TextEditor::TextEditor(const QString& name, QWidget* parent) : ValueEditor(name, parent), m_text(new QPlainTextEdit(this)) {
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_text);
    m_text->setAccessibleName(name);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(1);
    setFocusProxy(m_text);
    watch(m_text);
    connect(m_text->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &TextEditor::grow);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ValueEditor::edited);
    grow();
}

QString TextEditor::typed() const { return m_text->toPlainText().trimmed(); }
void TextEditor::setTyped(const QString& typed) { m_text->setPlainText(typed); }
void TextEditor::wipe() { wipeText(*m_text); }
void TextEditor::setWrong(bool wrong) { markWrong(*m_text, wrong); }

void TextEditor::begin() {
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->selectAll();
}

bool TextEditor::takesKey(int key, Qt::KeyboardModifiers modifiers) {
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && modifiers.testFlag(Qt::ShiftModifier)) {
        m_text->insertPlainText(QStringLiteral("\n"));
        return true;
    }
    return false;
}

void TextEditor::grow() {
    constexpr int mostLines = 8, rim = 10; // border and padding of the style sheet
    const int lines = static_cast<int>(m_text->document()->documentLayout()->documentSize().height());
    const int height = std::clamp(lines, 1, mostLines) * m_text->fontMetrics().lineSpacing() + rim +
                       static_cast<int>(2 * m_text->document()->documentMargin());
    m_text->setVerticalScrollBarPolicy(lines > mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_text->setFixedHeight(height);
}

} // namespace dokaz::ui
