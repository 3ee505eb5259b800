// SPDX-License-Identifier: GPL-3.0-or-later
// What a new record's form is begun with: values, and the words they were taken from.
#include "ui/forms/citation_strip.h"
#include "ui/forms/field_entry.h"
#include "ui/forms/given_list.h"
#include "ui/forms/new_record_form.h"
#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"

#include <QCheckBox>

#include <algorithm>

namespace dokaz::ui {

namespace {

bool isOfFewWords(const QString& quote) {
    constexpr int few = 12;
    return !quote.isEmpty() && quote.count(QLatin1Char(' ')) < few;
}

} // namespace

void NewRecordForm::fill(const std::optional<Place>& place, const std::vector<session::TypedField>& fields) {
    for (const session::TypedField& given : fields)
        openGroupWith(given.field);
    m_given->add(fields);
    if (place) {
        for (const session::TypedField& given : fields)
            m_fromWords.push_back(given.field);
        m_strip->choose(*place);
        m_only->setChecked(isOfFewWords(place->quote.simplified()));
        showOnly();
    }
    lockFields();
}

// A few words seldom say more than what they were chosen for; a paragraph often says all of it.
void NewRecordForm::showOnly() {
    QStringList names;
    for (const std::string& field : m_fromWords)
        if (const record::FieldDeclaration* declared = m_declared.findField(field))
            names << fieldName(*declared);
    names.removeDuplicates();
    //: %1 names of fields
    m_only->setText(tr("These words are the source of “%1” only").arg(names.join(QStringLiteral("”, “"))));
    m_only->setVisible(m_strip->place().has_value() && !names.isEmpty());
}

std::vector<std::string> NewRecordForm::citedOf(const std::vector<session::TypedField>& fields) const {
    std::vector<std::string> cited;
    if (m_only->isHidden() || !m_only->isChecked())
        return cited;
    for (const std::string& field : m_fromWords)
        if (std::any_of(fields.begin(), fields.end(), [&](const auto& set) { return set.field == field; }))
            cited.push_back(field);
    return cited;
}

bool NewRecordForm::placeGiven() {
    for (std::size_t i = 0; i < m_given->fields().size(); ++i) {
        FieldEntry* found = entry(toQt(m_given->fields()[i].field));
        if (found == nullptr || found->isHidden() || !found->typed().isEmpty())
            continue;
        found->setTyped(toQt(m_given->takeAt(i).typed));
        return true;
    }
    return false;
}

} // namespace dokaz::ui
