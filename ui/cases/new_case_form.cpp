// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/new_case_form.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/models/term_choice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace dokaz::ui {

NewCaseForm::NewCaseForm(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_title(new QLineEdit(this)), m_recipient(new QComboBox(this)),
      m_purpose(new QComboBox(this)), m_problem(newLabel({}, TextRole::Muted, this)),
      m_make(new QPushButton(tr("Ma&ke case"), this)) {
    setObjectName(QStringLiteral("card"));
    build();
    connect(m_title, &QLineEdit::textChanged, this, &NewCaseForm::showWhetherComplete);
    connect(m_title, &QLineEdit::returnPressed, m_make, &QPushButton::click);
    connect(m_recipient, &QComboBox::currentIndexChanged, this, &NewCaseForm::showWhetherComplete);
    connect(m_purpose, &QComboBox::currentIndexChanged, this, &NewCaseForm::showWhetherComplete);
    connect(m_make, &QPushButton::clicked, this, &NewCaseForm::make);
    showWhetherComplete();
}

void NewCaseForm::build() {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(5 * gridStep, 4 * gridStep, 5 * gridStep, 4 * gridStep);
    grid->setSpacing(2 * gridStep);
    grid->addWidget(newLabel(tr("New case"), TextRole::Heading, this), 0, 0, 1, 2);
    const auto place = [&](int row, const QString& words, QWidget* field, const QString& name) {
        auto* label = new QLabel(words, this);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(field);
        field->setAccessibleName(name);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
    };
    place(1, tr("&Title:"), m_title, tr("Title of the case"));
    place(2, tr("&For whom:"), m_recipient, tr("Recipient"));
    place(3, tr("For &what:"), m_purpose, tr("Purpose"));
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_problem, 4, 1);
    m_title->setPlaceholderText(tr("Goes out with the case: no names of protected persons"));
    fillTerms(*m_recipient, m_desk.archive().vocabularies(), "recipient", tr("Choose the recipient"));
    fillTerms(*m_purpose, m_desk.archive().vocabularies(), "purpose", tr("Choose the purpose"));
    auto* row = new QHBoxLayout;
    auto* leave = new QPushButton(tr("Cancel"), this);
    connect(leave, &QPushButton::clicked, this, &NewCaseForm::left);
    row->addStretch();
    row->addWidget(leave);
    row->addWidget(m_make);
    m_make->setDefault(true);
    grid->addLayout(row, 5, 0, 1, 2);
}

void NewCaseForm::begin() {
    m_title->clear();
    m_recipient->setCurrentIndex(0);
    m_purpose->setCurrentIndex(0);
    showWhetherComplete();
    m_title->setFocus();
}

void NewCaseForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QFrame::keyPressEvent(event);
}

void NewCaseForm::showWhetherComplete() {
    const bool hasBoth = m_recipient->currentIndex() > 0 && m_purpose->currentIndex() > 0;
    m_make->setEnabled(hasBoth && !m_title->text().trimmed().isEmpty());
    m_problem->setText(tr("Who receives it and for what decides what goes out, under a code, or not at all. "
                          "Both can be changed until it is sealed."));
}

void NewCaseForm::make() {
    session::NewCase command;
    command.title = fromQt(m_title->text());
    command.recipient = fromQt(m_recipient->currentData().toString());
    command.purpose = fromQt(m_purpose->currentData().toString());
    m_make->setEnabled(false);
    m_desk.archive().change(
        this,
        [command](session::Session& session, const std::stop_token&) { return session.perform(command); },
        [this](const base::Result<std::string>& made) {
            showWhetherComplete();
            if (made)
                emit this->made(toQt(made.value()));
            else
                m_problem->setText(sentence(made.error()));
        });
}

} // namespace dokaz::ui
