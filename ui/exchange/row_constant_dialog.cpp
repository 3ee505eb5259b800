// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/row_constant_dialog.h"

#include "record/validation.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/models/term_choice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dokaz::ui {

RowConstantDialog::RowConstantDialog(const record::Catalogue& catalogue,
                                     const record::Vocabularies& vocabularies,
                                     const record::TableMapping& mapping, QWidget* parent)
    : QDialog(parent), m_vocabularies(vocabularies), m_fields(constantFields(catalogue, mapping)),
      m_field(new QComboBox(this)), m_term(new QComboBox(this)), m_words(new QLineEdit(this)),
      m_wrong(newLabel({}, TextRole::Body, this)), m_add(new QPushButton(tr("&Add"), this)) {
    setWindowTitle(tr("The same in every row"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_field, &QComboBox::currentTextChanged, this, &RowConstantDialog::showField);
    connect(m_add, &QPushButton::clicked, this, &RowConstantDialog::choose);
    showField();
}

void RowConstantDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * gridStep, 4 * gridStep, 4 * gridStep, 4 * gridStep);
    column->setSpacing(2 * gridStep);
    column->addWidget(
        newLabel(tr("What is the same in every row, and stands in no column?"), TextRole::Heading, this));
    for (const ConstantField& one : m_fields)
        m_field->addItem(one.label);
    m_field->setEditable(true); // any part of its name finds it
    m_field->setInsertPolicy(QComboBox::NoInsert);
    m_field->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_field->completer()->setFilterMode(Qt::MatchContains);
    m_field->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_field->setAccessibleName(tr("Field"));
    m_field->lineEdit()->setAccessibleName(tr("Field"));
    m_field->lineEdit()->setPlaceholderText(tr("Field: type a part of its name"));
    m_field->setCurrentIndex(-1);
    m_term->setAccessibleName(tr("Value"));
    m_words->setAccessibleName(tr("Value in words"));
    m_words->setPlaceholderText(tr("Value"));
    for (QWidget* part : {static_cast<QWidget*>(m_field), static_cast<QWidget*>(m_term),
                          static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_wrong)})
        column->addWidget(part);
    m_wrong->hide();
    column->addStretch(1);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::close);
    row->addWidget(cancel);
    row->addWidget(m_add);
    m_add->setDefault(true);
    column->addLayout(row);
}

const ConstantField* RowConstantDialog::field() const {
    const int exact = m_field->findText(m_field->currentText(), Qt::MatchFixedString);
    return exact < 0 ? nullptr : &m_fields[static_cast<std::size_t>(exact)];
}

void RowConstantDialog::showField() {
    const ConstantField* chosen = field();
    const bool isFlag = chosen != nullptr && chosen->field->type == record::ValueType::Flag;
    const bool isTerm = chosen != nullptr && chosen->field->type == record::ValueType::Term;
    m_term->clear();
    if (isTerm)
        fillTerms(*m_term, m_vocabularies, chosen->field->vocabulary, tr("choose"));
    if (isFlag)
        for (const auto& [words, value] : {std::pair(tr("yes"), "yes"), std::pair(tr("no"), "no")})
            m_term->addItem(words, QLatin1String(value));
    m_term->setVisible(isTerm || isFlag);
    m_words->setVisible(!isTerm && !isFlag);
    m_words->setEnabled(chosen != nullptr);
    m_add->setEnabled(chosen != nullptr);
    m_wrong->hide();
}

void RowConstantDialog::choose() {
    const ConstantField* chosen = field();
    if (chosen == nullptr)
        return;
    const bool isListed = !m_term->isHidden();
    const std::string value = fromQt(isListed ? m_term->currentData().toString() : m_words->text().trimmed());
    const auto read = record::parseValue(*chosen->field, m_vocabularies, value);
    if (value.empty() || !read) {
        m_wrong->setText(value.empty() ? tr("Say which value first.") : sentence(read.error()));
        m_wrong->show();
        return;
    }
    emit this->chosen({chosen->record, chosen->field->code, value, {}});
    close();
}

} // namespace dokaz::ui
