// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/case_panel.h"

#include "ui/bridge/strings.h"
#include "ui/models/record_picker.h"
#include "ui/models/term_choice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dokaz::ui {

CasePanel::CasePanel(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_sentence(newLabel({}, TextRole::Heading, this)),
      m_case(new RecordPicker(desk.archive(), {QStringLiteral("case")}, tr("Case"), this)), m_newCase(new QWidget(this)),
      m_title(new QLineEdit(m_newCase)), m_recipient(new QComboBox(m_newCase)), m_purpose(new QComboBox(m_newCase)),
      m_new(new QPushButton(tr("&New case…"), this)), m_add(new QPushButton(tr("A&dd"), this)) {
    setObjectName(QStringLiteral("card"));
    m_case->setOfferNew(RecordPicker::OfferNew::Yes);
    m_case->setPlaceholderText(tr("Name of a case…"));
    m_title->setAccessibleName(tr("Title of the new case"));
    m_recipient->setAccessibleName(tr("Who will receive it"));
    m_purpose->setAccessibleName(tr("What for"));
    fillTerms(*m_recipient, desk.archive().vocabularies(), "recipient", tr("Who will receive it…"));
    fillTerms(*m_purpose, desk.archive().vocabularies(), "purpose", tr("What for…"));
    for (const QComboBox* box : {m_recipient, m_purpose})
        box->view()->setAccessibleName(box->accessibleName());
    makeLines();
    connect(m_case, &RecordPicker::chosen, this, &CasePanel::note);
    connect(m_case, &RecordPicker::letGo, this, &CasePanel::note);
    connect(m_case, &RecordPicker::newWanted, this, &CasePanel::askNew);
    connect(m_case, &QLineEdit::returnPressed, m_add, &QPushButton::click);
    connect(m_title, &QLineEdit::textChanged, this, &CasePanel::note);
    connect(m_recipient, &QComboBox::currentIndexChanged, this, &CasePanel::note);
    connect(m_purpose, &QComboBox::currentIndexChanged, this, &CasePanel::note);
    connect(m_new, &QPushButton::clicked, this, [this] { askNew(m_case->isUnresolved() ? m_case->text() : QString()); });
    connect(m_add, &QPushButton::clicked, this, &CasePanel::carryOut);
    hide();
}

void CasePanel::makeLines() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * gridStep, 3 * gridStep, 3 * gridStep, 3 * gridStep);
    column->setSpacing(2 * gridStep);
    column->addWidget(m_sentence);
    column->addWidget(m_case);
    auto* form = new QFormLayout(m_newCase);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("Recipient"), m_recipient);
    form->addRow(tr("&Purpose"), m_purpose);
    column->addWidget(m_newCase);
    auto* buttons = new QHBoxLayout;
    auto* cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &CasePanel::leave);
    buttons->addWidget(m_new);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    column->addLayout(buttons);
}

void CasePanel::ask(const std::vector<std::string>& records) {
    m_records = records;
    m_sentence->setText(records.size() == 1 ? tr("Add this record to a case")
                                             : tr("Add %n record(s) to a case", nullptr, static_cast<int>(records.size())));
    m_case->setRecord({}, {});
    m_case->show();
    m_new->show();
    m_newCase->hide();
    note();
    show();
    m_case->setFocus(Qt::ShortcutFocusReason);
}

void CasePanel::askNew(const QString& title) {
    m_case->setRecord({}, {});
    m_case->hide();
    m_new->hide();
    m_newCase->show();
    m_title->setText(title);
    m_title->setFocus(Qt::ShortcutFocusReason);
    note();
}

void CasePanel::note() {
    const bool isNew = !m_newCase->isHidden();
    m_add->setText(isNew ? tr("&Make the case and add") : tr("A&dd"));
    m_add->setEnabled(isNew ? !m_title->text().trimmed().isEmpty() && m_recipient->currentIndex() > 0 &&
                                  m_purpose->currentIndex() > 0
                            : !m_case->record().isEmpty());
}

void CasePanel::carryOut() {
    session::NewCase newCase;
    if (!m_newCase->isHidden())
        newCase = {fromQt(m_title->text().trimmed()), fromQt(m_recipient->currentData().toString()),
                   fromQt(m_purpose->currentData().toString())};
    m_add->setEnabled(false);
    m_desk.archive().change(
        this,
        [newCase, held = fromQt(m_case->record()), records = m_records](
            session::Session& session, const std::stop_token&) -> base::Result<void> {
            if (newCase.title.empty())
                return session.addToCase(held, records);
            const std::string made = TRY(session.perform(newCase));
            return session.addToCase(made, records);
        },
        [this, count = static_cast<int>(m_records.size())](base::Result<void> added) {
            if (!added) {
                note();
                m_desk.tell(added.error());
                return;
            }
            hide();
            m_desk.tell(count == 1 ? tr("The record was added to the case.")
                                  : tr("%n record(s) (was|were) added to the case.", nullptr, count), Tidings::Done, Desk::Offer::Undo);
            emit done();
        });
}

void CasePanel::leave() {
    hide();
    emit left();
}

void CasePanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

} // namespace dokaz::ui
