// SPDX-License-Identifier: GPL-3.0-or-later
// What a mapping says the same of in every row: that the relation is that of a parent, that the persons are
// officials.
//
// Threads: the UI thread. Values only.
#pragma once
#include "record/catalogue.h"
#include "record/table_mapping.h"
#include "record/vocabulary.h"

#include <QString>

namespace dokaz::ui {

struct RowConstant {
    std::string record, field, value; // the record by its name in the mapping
    QString words;                    // "Type: parent"
    bool operator==(const RowConstant&) const = default;
};
[[nodiscard]] std::vector<RowConstant> rowConstants(const record::Catalogue& catalogue,
                                                    const record::Vocabularies& vocabularies,
                                                    const record::TableMapping& mapping);
// A field of one of the records that can have one.
struct ConstantField {
    std::string record;
    const record::FieldDeclaration* field = nullptr;
    QString label; // "Relation: Type"
};
[[nodiscard]] std::vector<ConstantField> constantFields(const record::Catalogue& catalogue,
                                                        const record::TableMapping& mapping);
// In a field that takes one value it takes the place of the one before.
void addConstant(const record::Catalogue& catalogue, record::TableMapping& mapping,
                 const RowConstant& constant);
void removeConstant(record::TableMapping& mapping, const RowConstant& constant);

} // namespace dokaz::ui
