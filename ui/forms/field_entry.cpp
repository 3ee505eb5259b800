// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/field_entry.h"

#include "base/check.h"
#include "record/validation.h"
#include "ui/bridge/strings.h"
#include "ui/forms/editors.h"
#include "ui/forms/record_editor.h"
#include "ui/models/field_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QStyle>
#include <QVBoxLayout>

namespace dokaz::ui {

using record::ValueType;

FieldEntry::FieldEntry(const record::FieldDeclaration& field, Archive& archive, QWidget* parent)
    : QWidget(parent), m_archive(archive), m_field(field), m_editor(newEditor(field, archive, this)),
      m_reading(newLabel({}, TextRole::Small, this)) {
    base::check(m_editor != nullptr);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gridStep / 2);
    box->addWidget(m_editor);
    box->addWidget(m_reading);
    m_reading->setWordWrap(true);
    m_reading->hide();
    m_reading->setObjectName(QStringLiteral("reading"));
    setFocusProxy(m_editor);
    connect(m_editor, &ValueEditor::edited, this, &FieldEntry::read);
    connect(m_editor, &ValueEditor::edited, this, &FieldEntry::edited);
    connect(m_editor, &ValueEditor::entered, this, &FieldEntry::entered);
    connect(m_editor, &ValueEditor::left, this, &FieldEntry::left);
    if (auto* record = qobject_cast<RecordEditor*>(m_editor))
        connect(record, &RecordEditor::newWanted, this, &FieldEntry::newWanted);
}

QString FieldEntry::typed() const { return m_editor->typed(); }
void FieldEntry::setTyped(const QString& typed) {
    m_editor->setTyped(typed);
    m_given = m_editor->typed();
}
bool FieldEntry::isTouched() const { return !typed().isEmpty() && typed() != m_given; }

void FieldEntry::say(const QString& sentence, bool isWrong) {
    m_editor->setWrong(isWrong);
    m_reading->setProperty("tone", isWrong ? QStringLiteral("danger") : QString());
    m_reading->style()->unpolish(m_reading);
    m_reading->style()->polish(m_reading);
    m_reading->setText(sentence);
    m_reading->setVisible(!sentence.isEmpty());
    m_editor->setAccessibleDescription(sentence);
}

void FieldEntry::read() {
    const bool isFree = m_field.type == ValueType::Text || m_field.type == ValueType::Name || m_field.type == ValueType::Flag ||
                        m_field.type == ValueType::Term || m_field.type == ValueType::Record;
    const QString words = typed();
    if (isFree || words.isEmpty() || m_archive.isClosed())
        return say({}, false);
    const auto value = record::parseValue(m_field, m_archive.vocabularies(), fromQt(words));
    say(value ? readingOf(value.value()) : expectedForm(m_field), false);
}

bool FieldEntry::check() {
    const QString words = typed();
    if (words.isEmpty() || m_archive.isClosed())
        return true;
    if (record::parseValue(m_field, m_archive.vocabularies(), fromQt(words)))
        return true;
    say(m_field.type == ValueType::Record ? tr("Choose a record from the list, or make a new one.") : expectedForm(m_field), true);
    return false;
}

void FieldEntry::setSensitive() {
    if (QWidget* inner = m_editor->focusProxy())
        inner->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
}

void FieldEntry::refuse(const QString& sentence) { say(sentence, true); }

void FieldEntry::wipe() {
    m_editor->wipe();
    m_given.fill(QChar(0));
    m_given.clear();
    say({}, false);
}

} // namespace dokaz::ui
