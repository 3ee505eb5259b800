// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/name_editor.h"

#include "record/validation.h"
#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/field_words.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace dokaz::ui {

NameEditor::NameEditor(const QString& name, const record::Vocabularies& vocabularies, QWidget* parent)
    : ValueEditor(name, parent), m_line(new QLineEdit(this)), m_language(new QComboBox(this)), m_sort(new QComboBox(this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(gridStep);
    grid->addWidget(m_line, 0, 0, 1, 2);
    grid->addWidget(m_language, 1, 0);
    grid->addWidget(m_sort, 1, 1);
    m_line->setAccessibleName(name);
    m_language->setAccessibleName(tr("Language of the name"));
    m_sort->setAccessibleName(tr("Sort of name"));
    for (QComboBox* combo : {m_language, m_sort}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(5);
        combo->setMinimumWidth(15 * gridStep);
        watch(combo);
        connect(combo, &QComboBox::currentIndexChanged, this, &ValueEditor::edited);
    }
    fillLanguages(vocabularies);
    fillSorts();
    setFocusProxy(m_line);
    watch(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &ValueEditor::edited);
}

void NameEditor::fillLanguages(const record::Vocabularies& vocabularies) {
    const QSignalBlocker quiet(m_language);
    m_language->addItem(tr("Language", "of a name, not said"), QString());
    if (const record::Vocabulary* languages = vocabularies.find("language"))
        for (const record::VocabularyTerm& term : languages->terms())
            m_language->addItem(termName(term), toQt(term.code));
}

void NameEditor::fillSorts() {
    using record::NameSort;
    const QSignalBlocker quiet(m_sort);
    for (const NameSort sort : {NameSort::Legal, NameSort::Official, NameSort::AlsoKnownAs, NameSort::Nickname,
                                NameSort::Transliteration, NameSort::Former})
        m_sort->addItem(nameSortWords(sort), toQt(record::name(sort)));
}

QString NameEditor::typed() const {
    const QString name = m_line->text().trimmed();
    if (name.isEmpty())
        return {};
    QStringList aside;
    if (!m_language->currentData().toString().isEmpty())
        aside << m_language->currentData().toString();
    if (m_sort->currentIndex() > 0)
        aside << m_sort->currentData().toString();
    return aside.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, aside.join(QStringLiteral(", ")));
}

void NameEditor::setTyped(const QString& typed) {
    record::FieldDeclaration field;
    field.type = record::ValueType::Name;
    const auto value = record::parseValue(field, {}, fromQt(typed));
    const auto* name = value ? std::get_if<record::Name>(&value.value()) : nullptr;
    m_line->setText(name == nullptr ? typed : toQt(name->full));
    const QString language = name == nullptr ? QString() : toQt(name->language);
    if (m_language->findData(language) < 0)
        m_language->addItem(language, language);
    m_language->setCurrentIndex(m_language->findData(language));
    m_sort->setCurrentIndex(name == nullptr ? 0 : static_cast<int>(name->sort));
}

void NameEditor::wipe() { wipeText(*m_line); }
void NameEditor::setWrong(bool wrong) { markWrong(*m_line, wrong); }

} // namespace dokaz::ui
