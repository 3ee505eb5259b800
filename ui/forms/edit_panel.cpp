// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/edit_panel.h"

#include "ui/bridge/error_text.h"
#include "ui/forms/citation_strip.h"
#include "ui/forms/field_entry.h"
#include "ui/forms/value_editor.h"
#include "ui/models/catalogue_words.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dokaz::ui {

EditPanel::EditPanel(Desk& desk, const record::FieldDeclaration& field, const QString& typed, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_entry(new FieldEntry(field, desk.archive(), this)),
      m_strip(new CitationStrip(desk, this)), m_reason(new QLineEdit(this)),
      m_save(new QPushButton(tr("Save"), this)), m_cancel(new QPushButton(tr("Cancel"), this)) {
    setObjectName(QStringLiteral("editPanel"));
    build();
    m_entry->setTyped(typed);
    m_before = m_entry->typed();
    connect(m_entry, &FieldEntry::entered, this, &EditPanel::save);
    connect(m_entry, &FieldEntry::left, this, &EditPanel::leave);
    connect(m_entry, &FieldEntry::newWanted, this, &EditPanel::newWanted);
    connect(m_reason, &QLineEdit::returnPressed, this, &EditPanel::save);
    connect(m_save, &QPushButton::clicked, this, &EditPanel::save);
    connect(m_cancel, &QPushButton::clicked, this, &EditPanel::leave);
    connect(m_strip, &CitationStrip::chosen, m_save, [this] { m_save->setFocus(Qt::OtherFocusReason); });
    connect(m_strip, &CitationStrip::declined, this, [this] { m_entry->editor().begin(); });
}

EditPanel::~EditPanel() { m_entry->wipe(); }

void EditPanel::build() {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 2, 0, gridStep);
    box->setSpacing(gridStep);
    box->addWidget(m_entry);
    box->addWidget(m_reason);
    box->addWidget(m_strip);
    m_reason->setPlaceholderText(tr("Reason; it is kept in the history"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->hide();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(gridStep);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    box->addLayout(buttons);
    m_save->setToolTip(tr("Enter"));
    m_cancel->setToolTip(tr("Esc"));
    for (QPushButton* button : {m_save, m_cancel}) {
        button->setAutoDefault(false);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(button->text(), fieldName(m_entry->field())));
    }
    setTabOrder(m_entry, m_reason);
    setTabOrder(m_reason, m_strip);
    setTabOrder(m_strip, m_save);
    setTabOrder(m_save, m_cancel);
}

bool EditPanel::isChanged() const { return m_entry->typed() != m_before; }

void EditPanel::begin() { m_entry->editor().begin(); }

void EditPanel::setBusy(bool busy) {
    if (busy && isAncestorOf(QApplication::focusWidget()))
        setFocus(Qt::OtherFocusReason); // else the next press would go to what stands below
    m_isBusy = busy;
    for (QWidget* part : std::initializer_list<QWidget*>{m_entry, m_reason, m_strip, m_save, m_cancel})
        part->setEnabled(!busy);
}

void EditPanel::leave() {
    if (!m_isBusy) // too late: it is being kept
        emit left();
}

void EditPanel::save() {
    if (m_isBusy)
        return;
    if (!isChanged() && !m_strip->place()) {
        emit left();
        return;
    }
    if (m_entry->typed().isEmpty())
        return m_entry->refuse(tr("Nothing is typed. To take the value back, leave this and press Delete on the value."));
    if (m_entry->check())
        emit saveWanted(m_entry->typed(), m_strip->place(), m_reason->text().trimmed());
}

void EditPanel::refuse(const base::Error& error) {
    setBusy(false);
    m_entry->refuse(sentence(error));
    if (error.code() == base::ErrorCode::Refused && error.subject() == "lower-protection" && m_desk.archive().isVaultOpen()) {
        m_reason->show();
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    begin();
}

} // namespace dokaz::ui
