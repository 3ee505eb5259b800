// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_constants.h"

#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/row_records.h"

#include <QCoreApplication>

#include <algorithm>

namespace dokaz::ui {

namespace {

class RowConstants {
    Q_DECLARE_TR_FUNCTIONS(RowConstants)
};

QString shownWords(const record::Vocabularies& vocabularies, const record::FieldDeclaration& field,
                   const std::string& value) {
    const record::Vocabulary* terms =
        field.vocabulary.empty() ? nullptr : vocabularies.find(field.vocabulary);
    const record::VocabularyTerm* term = terms == nullptr ? nullptr : terms->find(value);
    return term == nullptr ? toQt(value) : termName(*term);
}

} // namespace

std::vector<RowConstant> rowConstants(const record::Catalogue& catalogue,
                                      const record::Vocabularies& vocabularies,
                                      const record::TableMapping& mapping) {
    std::vector<RowConstant> constants;
    for (const record::MappedRecord& record : mapping.records)
        for (const record::MappedField& one : record.fields) {
            const record::FieldDeclaration* field = catalogue.findField(record.kind, one.field);
            if (one.value.empty() || field == nullptr)
                continue;
            constants.push_back({record.name, one.field, one.value,
                                 RowConstants::tr("%1: %2", "field, its value")
                                     .arg(fieldName(*field), shownWords(vocabularies, *field, one.value))});
        }
    return constants;
}

std::vector<ConstantField> constantFields(const record::Catalogue& catalogue,
                                          const record::TableMapping& mapping) {
    std::vector<ConstantField> fields;
    for (const RowRecord& line : rowRecords(catalogue, mapping)) {
        const record::KindDeclaration* kind = catalogue.findKind(line.kind);
        for (std::size_t i = 0; kind != nullptr && i < kind->fields.size(); ++i) {
            const record::FieldDeclaration& field = kind->fields[i];
            if (field.type != record::ValueType::Record && field.type != record::ValueType::Object)
                fields.push_back(
                    {line.name, &field,
                     RowConstants::tr("%1: %2", "record, field").arg(line.title, fieldName(field))});
        }
    }
    return fields;
}

void addConstant(const record::Catalogue& catalogue, record::TableMapping& mapping,
                 const RowConstant& constant) {
    for (record::MappedRecord& record : mapping.records) {
        if (record.name != constant.record)
            continue;
        const record::FieldDeclaration* field = catalogue.findField(record.kind, constant.field);
        const bool isOne = field != nullptr && !field->many;
        std::erase_if(record.fields, [&](const record::MappedField& one) {
            return one.field == constant.field && !one.value.empty() &&
                   (isOne || one.value == constant.value);
        });
        record::MappedField made;
        made.field = constant.field;
        made.value = constant.value;
        record.fields.push_back(std::move(made));
    }
}

void removeConstant(record::TableMapping& mapping, const RowConstant& constant) {
    for (record::MappedRecord& record : mapping.records)
        if (record.name == constant.record)
            std::erase_if(record.fields, [&](const record::MappedField& one) {
                return one.field == constant.field && one.value == constant.value;
            });
}

} // namespace dokaz::ui
