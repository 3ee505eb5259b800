// SPDX-License-Identifier: GPL-3.0-or-later
// What changes the records of a row: one more, fewer, other ties.
#include "text/folding.h"
#include "text/normal.h"
#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/row_records.h"

#include <algorithm>

namespace dokaz::ui {

namespace {

using record::MappedField;
using record::MappedRecord;
using record::TableMapping;

MappedRecord* find(TableMapping& mapping, const std::string& name) {
    const auto found = std::find_if(mapping.records.begin(), mapping.records.end(),
                                    [&](const MappedRecord& one) { return one.name == name; });
    return found == mapping.records.end() ? nullptr : &*found;
}

// The field by whose words a record of this kind is found; null: it is not found by its name.
const record::FieldDeclaration* nameField(const record::Catalogue& catalogue, const std::string& kind) {
    const record::KindDeclaration* declared =
        kind == "person" ? nullptr : catalogue.findKind(kind); // two may bear one name
    if (declared == nullptr)
        return nullptr;
    const auto found = std::find_if(declared->fields.begin(), declared->fields.end(),
                                    [](const auto& field) { return field.type == record::ValueType::Name; });
    return found == declared->fields.end() ? nullptr : &*found;
}

std::string freeName(const TableMapping& mapping, const std::string& kind) {
    std::string name = kind;
    const auto isTaken = [&](const MappedRecord& record) { return record.name == name; };
    for (int number = 2; std::any_of(mapping.records.begin(), mapping.records.end(), isTaken); ++number)
        name = kind + " " + std::to_string(number);
    return name;
}

bool feeds(const MappedRecord& record, const std::string& column) {
    return std::any_of(record.fields.begin(), record.fields.end(),
                       [&](const MappedField& field) { return field.column == column; });
}

bool goesSomewhere(const TableMapping& mapping, const std::string& column) {
    return std::any_of(mapping.records.begin(), mapping.records.end(),
                       [&](const MappedRecord& record) { return feeds(record, column); });
}

// A column that named the record for a link gives the new record its name.
void moveNames(MappedRecord& anchor, const std::string& linkField, const record::FieldDeclaration& name,
               MappedRecord& made) {
    for (MappedField& field : anchor.fields) {
        if (field.field != linkField || field.column.empty() || field.by == record::LinkBy::Key)
            continue;
        MappedField moved = field;
        moved.field = name.code;
        moved.by.reset();
        made.fields.push_back(std::move(moved));
        field.field.clear();
    }
    std::erase_if(anchor.fields, [](const MappedField& field) { return field.field.empty(); });
}

// A column called as the field of the link, "Court", names what stands there.
void takeNamesake(const TableMapping& mapping, const std::vector<std::string>& columns,
                  const record::FieldDeclaration& link, const record::FieldDeclaration& name,
                  MappedRecord& made) {
    for (const std::string& column : columns) {
        const std::string words = text::folded(text::kept(column));
        if (goesSomewhere(mapping, column) || (words != text::folded(link.label) && words != link.code &&
                                               words != text::folded(fromQt(fieldName(link)))))
            continue;
        MappedField field;
        field.field = name.code;
        field.column = column;
        made.fields.push_back(std::move(field));
        return;
    }
}

std::vector<std::string> keyFor(const TableMapping& mapping, const MappedRecord& anchor) {
    if (!anchor.key.empty())
        return anchor.key;
    for (const MappedRecord& record : mapping.records)
        if (!record.key.empty())
            return record.key;
    return {};
}

} // namespace

std::string addRecord(const record::Catalogue& catalogue, TableMapping& mapping, const RecordToAdd& added,
                      const TableMapping& guess, const std::vector<std::string>& columns) {
    MappedRecord* anchor = find(mapping, added.anchor);
    if (anchor == nullptr)
        return {};
    const record::FieldDeclaration* name = nameField(catalogue, added.kind);
    MappedRecord made;
    made.name = freeName(mapping, added.kind);
    made.kind = added.kind;
    made.isFoundByName = name != nullptr;
    if (!made.isFoundByName)
        made.key = keyFor(mapping, *anchor);
    MappedField link;
    link.field = added.field;
    link.record = added.isHeld ? made.name : anchor->name;
    const record::FieldDeclaration* declared =
        added.isHeld && name != nullptr ? catalogue.findField(anchor->kind, added.field) : nullptr;
    if (declared != nullptr) {
        moveNames(*anchor, added.field, *name, made);
        if (made.fields.empty())
            takeNamesake(mapping, columns, *declared, *name, made);
    }
    (added.isHeld ? anchor->fields : made.fields).push_back(std::move(link));
    for (const MappedRecord& guessed : guess.records)
        for (const MappedField& field : guessed.fields)
            if (guessed.kind == made.kind && !field.column.empty() && !goesSomewhere(mapping, field.column) &&
                !feeds(made, field.column))
                made.fields.push_back(field);
    mapping.records.push_back(std::move(made));
    return mapping.records.back().name;
}

void removeRecords(TableMapping& mapping, const std::vector<std::string>& names) {
    const auto goes = [&](const std::string& name) {
        return !name.empty() && std::find(names.begin(), names.end(), name) != names.end();
    };
    std::erase_if(mapping.records, [&](const MappedRecord& record) { return goes(record.name); });
    for (MappedRecord& record : mapping.records)
        std::erase_if(record.fields, [&](const MappedField& field) { return goes(field.record); });
}

void setRowLink(const record::Catalogue& catalogue, TableMapping& mapping, const RowLink& link, bool isMade) {
    MappedRecord* holder = find(mapping, link.holder);
    if (holder == nullptr || find(mapping, link.held) == nullptr)
        return;
    const record::FieldDeclaration* field = catalogue.findField(holder->kind, link.field);
    const bool isOne = field != nullptr && !field->many; // takes the place of the one before
    std::erase_if(holder->fields, [&](const MappedField& one) {
        return one.field == link.field && !one.record.empty() &&
               (one.record == link.held || (isMade && isOne));
    });
    if (!isMade)
        return;
    MappedField made;
    made.field = link.field;
    made.record = link.held;
    holder->fields.push_back(std::move(made));
}

} // namespace dokaz::ui
