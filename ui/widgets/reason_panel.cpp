// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reason_panel.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dokaz::ui {

ReasonPanel::ReasonPanel(const QString& question, const QString& action, QWidget* parent)
    : QFrame(parent), m_question(newLabel({}, TextRole::Body, this)), m_line(new QLineEdit(this)), m_do(new QPushButton(this)),
      m_refusal(newLabel({}, TextRole::Small, this)) {
    setObjectName(QStringLiteral("strip"));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    box->setSpacing(gridStep);
    box->addWidget(m_question);
    box->addWidget(m_line);
    box->addWidget(m_refusal);
    auto* buttons = new QHBoxLayout;
    auto* leave = new QPushButton(tr("Cancel"), this);
    leave->setAutoDefault(false);
    leave->setAccessibleName(leave->text());
    m_do->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(leave);
    buttons->addWidget(m_do);
    box->addLayout(buttons);
    name(question, action);
    m_line->setPlaceholderText(tr("Reason; it is kept in the history"));
    m_refusal->setProperty("tone", QStringLiteral("danger"));
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    m_do->setEnabled(false);
    connect(m_line, &QLineEdit::textChanged, this, [this] { m_do->setEnabled(!reason().isEmpty()); });
    connect(m_line, &QLineEdit::returnPressed, this, &ReasonPanel::give);
    connect(m_do, &QPushButton::clicked, this, &ReasonPanel::give);
    connect(leave, &QPushButton::clicked, this, &ReasonPanel::leave);
}

ReasonPanel::ReasonPanel(QWidget* parent) : ReasonPanel(QString(), tr("Go on"), parent) {
    m_isKept = true;
    hide();
}

void ReasonPanel::name(const QString& question, const QString& action) {
    m_question->setText(question);
    m_do->setText(action);
    m_do->setAccessibleName(QString(action).remove(QLatin1Char('&')));
    m_line->setAccessibleName(question.isEmpty() ? tr("Reason") : question);
}

void ReasonPanel::ask(const QString& question, const QString& action) {
    name(question, action);
    m_line->clear();
    m_refusal->hide();
    setBusy(false);
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void ReasonPanel::leave() {
    if (m_line->isReadOnly())
        return; // too late
    if (m_isKept)
        hide();
    emit left();
}

QString ReasonPanel::reason() const { return m_line->text().trimmed(); }
void ReasonPanel::setWords(const QString& reason) { m_line->setText(reason); }

void ReasonPanel::give() {
    if (m_line->isReadOnly())
        return; // what was given is being carried out
    if (reason().isEmpty())
        return refuse(tr("A reason is asked for."));
    m_refusal->hide();
    if (m_isKept)
        hide();
    emit given(reason());
}

void ReasonPanel::refuse(const QString& sentence) {
    setBusy(false);
    m_refusal->setText(sentence);
    m_refusal->show();
    m_line->setFocus(Qt::OtherFocusReason);
}

void ReasonPanel::setBusy(bool busy) {
    m_line->setReadOnly(busy);
    m_do->setEnabled(!busy && !reason().isEmpty());
}

void ReasonPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        leave();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (auto* button = qobject_cast<QPushButton*>(focusWidget()))
            button->click();
        return; // never the window's default button
    }
    QFrame::keyPressEvent(event);
}

void ReasonPanel::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    m_line->setFocus(Qt::OtherFocusReason);
}

} // namespace dokaz::ui
