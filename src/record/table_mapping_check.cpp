// SPDX-License-Identifier: GPL-3.0-or-later
// Does a mapping fit the catalogue, and the table?
#include "record/table_mapping.h"

#include <algorithm>

namespace dokaz::record {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

Error wrong(const MappedRecord& record, const std::string& what) {
    return Error(ErrorCode::Invalid, "the mapping of '" + record.name + "': " + what);
}

bool isPartOf(ValueType type, const std::string& part) {
    static const std::map<ValueType, std::set<std::string>> known{
        {ValueType::Place, {"latitude", "longitude"}},
        {ValueType::Period, {"from", "to"}},
        {ValueType::Number, {"min", "max"}}};
    const auto found = known.find(type);
    return found != known.end() && found->second.contains(part);
}

const MappedRecord* findRecord(const TableMapping& mapping, const std::string& name) {
    const auto found = std::find_if(mapping.records.begin(), mapping.records.end(),
                                    [&](const MappedRecord& one) { return one.name == name; });
    return found == mapping.records.end() ? nullptr : &*found;
}

Result<void> checkLink(const TableMapping& mapping, const MappedRecord& record, const MappedField& field,
                       const FieldDeclaration& declared) {
    if (field.record.empty())
        return {};
    const MappedRecord* target = findRecord(mapping, field.record);
    if (target == nullptr)
        return wrong(record, "no record of the row is called '" + field.record + "'");
    const auto& kinds = declared.targets;
    if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), target->kind) == kinds.end())
        return wrong(record, "'" + field.field + "' takes no record of kind '" + target->kind + "'");
    return {};
}

Result<void> checkField(const TableMapping& mapping, const MappedRecord& record, const MappedField& field,
                        const FieldDeclaration& declared) {
    const int given = (field.column.empty() ? 0 : 1) + (field.value.empty() ? 0 : 1) + (field.record.empty() ? 0 : 1);
    if (given != 1)
        return wrong(record, "'" + field.field + "' needs a column, a value or a record, and only one of them");
    const bool isLink = declared.type == ValueType::Record;
    if (!field.record.empty() && !isLink)
        return wrong(record, "'" + field.field + "' holds no record");
    if (declared.type == ValueType::Object)
        return wrong(record, "'" + field.field + "' holds a file, which no table has");
    if (isLink && !field.value.empty())
        return wrong(record, "'" + field.field + "' needs a record of the row, or a column that names one");
    if (field.by && !isLink)
        return wrong(record, "'" + field.field + "' holds no record: 'by' says nothing");
    if (!field.part.empty() && !isPartOf(declared.type, field.part))
        return wrong(record, "'" + field.field + "' has no part '" + field.part + "'");
    if (!field.nameSort.empty() && !nameSortNamed(field.nameSort))
        return wrong(record, "no sort of name is called '" + field.nameSort + "'");
    return checkLink(mapping, record, field, declared);
}

// A field that takes one value gets it from one column, or from the parts of one. Where the first has nothing to say the
// next may: "date, else year" needs no rule of its own and is not refused.
Result<void> checkRecord(const TableMapping& mapping, const MappedRecord& record, const Catalogue& catalogue) {
    const KindDeclaration* kind = catalogue.findKind(record.kind);
    if (kind == nullptr)
        return Error(ErrorCode::Invalid, "the mapping: no kind of record is called '" + record.kind + "'");
    if (record.kind == "source" || record.kind == "custody" || record.kind == "consent")
        return wrong(record, "records of this kind are not made from tables");
    if (record.fields.empty())
        return wrong(record, "a record needs at least one field");
    for (const MappedField& field : record.fields) {
        const FieldDeclaration* declared = kind->findField(field.field);
        if (declared == nullptr)
            return wrong(record, "a record of kind '" + record.kind + "' has no field '" + field.field + "'");
        TRY(checkField(mapping, record, field, *declared));
    }
    return {};
}

Result<void> checkColumns(const MappedRecord& record, const std::vector<std::string>& columns) {
    const auto isThere = [&](const std::string& column) {
        return std::find(columns.begin(), columns.end(), column) != columns.end();
    };
    for (const std::string& column : record.key)
        if (!isThere(column))
            return wrong(record, "the table has no column '" + column + "', which is its key");
    for (const MappedField& field : record.fields)
        if (field.isRequired && !field.column.empty() && !isThere(field.column))
            return wrong(record, "the table has no column '" + field.column + "', which is needed");
    return {};
}

} // namespace

Result<void> checkTableMapping(const TableMapping& mapping, const Catalogue& catalogue,
                               const std::vector<std::string>& columns) {
    if (mapping.records.empty())
        return Error(ErrorCode::Invalid, "the mapping makes no record: name a kind and map at least one column to a field of it");
    std::set<std::string> names;
    for (const MappedRecord& record : mapping.records) {
        if (!names.insert(record.name).second)
            return wrong(record, "two records have this name");
        TRY(checkRecord(mapping, record, catalogue));
        if (!columns.empty())
            TRY(checkColumns(record, columns));
    }
    return {};
}

} // namespace dokaz::record
