// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/remove_members.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace dokaz::ui {

RemoveMembers::RemoveMembers(QWidget* parent)
    : QFrame(parent), m_question(newLabel({}, TextRole::Heading, this)), m_reason(new QLineEdit(this)),
      m_remove(new QPushButton(tr("&Take out"), this)) {
    setObjectName(QStringLiteral("card"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, 2 * gridStep);
    row->addWidget(m_question);
    row->addWidget(m_reason, 1);
    auto* leaveButton = new QPushButton(tr("Cancel"), this);
    row->addWidget(leaveButton);
    row->addWidget(m_remove);
    m_reason->setPlaceholderText(tr("Why (stands in the ledger)"));
    m_reason->setAccessibleName(tr("Why the records are taken out"));
    m_remove->setEnabled(false);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString& typed) { m_remove->setEnabled(!typed.trimmed().isEmpty()); });
    connect(m_reason, &QLineEdit::returnPressed, m_remove, &QPushButton::click);
    connect(m_remove, &QPushButton::clicked, this, &RemoveMembers::confirm);
    connect(leaveButton, &QPushButton::clicked, this, &RemoveMembers::leave);
    hide();
}

void RemoveMembers::ask(const QStringList& records) {
    m_records = records;
    m_question->setText(tr("Take %n record(s) out of the case?", nullptr, static_cast<int>(records.size())));
    m_reason->clear();
    show();
    m_reason->setFocus();
}

void RemoveMembers::confirm() {
    hide();
    emit confirmed(m_records, m_reason->text().trimmed());
}

void RemoveMembers::leave() {
    hide();
    emit left();
}

void RemoveMembers::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

} // namespace dokaz::ui
