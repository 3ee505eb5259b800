// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/value_editor.h"

#include "base/secret_bytes.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>

namespace dokaz::ui {

ValueEditor::ValueEditor(const QString& name, QWidget* parent) : QWidget(parent) { setAccessibleName(name); }

void ValueEditor::begin() {
    if (QWidget* inner = focusProxy())
        inner->setFocus(Qt::OtherFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(focusProxy()))
        line->selectAll();
}

void ValueEditor::watch(QWidget* control) { control->installEventFilter(this); }

bool ValueEditor::takesKey(int, Qt::KeyboardModifiers) { return false; }

bool ValueEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) { // Esc and Enter are the editor's before they are anybody's shortcut
        const auto* press = static_cast<QKeyEvent*>(event);
        const bool isEnter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
        if (press->key() == Qt::Key_Escape || (isEnter && !press->modifiers().testFlag(Qt::ControlModifier)))
            event->accept();
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    if (takesKey(press->key(), press->modifiers()))
        return true;
    const bool isEnter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
    if (isEnter && (press->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) == 0) {
        emit entered();
        return true;
    }
    if (press->key() == Qt::Key_Escape) {
        emit left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

namespace {

void wipeString(QString& held) { base::wipeMemory(held.data(), static_cast<std::size_t>(held.size()) * sizeof(QChar)); }

} // namespace

void wipeText(QLineEdit& line) {
    const QSignalBlocker quiet(line);
    QString held = line.text();
    line.setText(QString(held.size(), QLatin1Char('x')));
    line.clear();
    wipeString(held);
}

void wipeText(QPlainTextEdit& text) {
    const QSignalBlocker quiet(text);
    QString held = text.toPlainText();
    text.setPlainText(QString(held.size(), QLatin1Char('x')));
    text.clear();
    wipeString(held);
}

void markWrong(QWidget& control, bool wrong) {
    control.setProperty("wrong", wrong);
    control.style()->unpolish(&control);
    control.style()->polish(&control);
}

} // namespace dokaz::ui
