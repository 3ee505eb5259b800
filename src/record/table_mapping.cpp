// SPDX-License-Identifier: GPL-3.0-or-later
// A mapping as JSON: docs/formats/table_mapping.md.
#include "record/table_mapping.h"

#include "base/json.h"

#include <array>

namespace dokaz::record {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;

namespace {

constexpr std::int64_t newestVersion = 1;
constexpr base::JsonLimits limits{4U * 1024 * 1024, 8};

using Names = std::set<std::string_view>;

Result<void> knowAll(const Json& object, const Names& known, const std::string& where) {
    if (!object.is_object())
        return Error(ErrorCode::Invalid, "the mapping: " + where + " is not an object");
    for (const auto& member : object.items())
        if (!known.contains(member.key()))
            return Error(ErrorCode::Invalid, "the mapping: " + where + " has an unknown member '" + member.key() + "'");
    return {};
}

Result<std::string> optionalText(const Json& object, const char* key) {
    return object.contains(key) ? base::textAt(object, key) : Result<std::string>(std::string());
}

Result<bool> optionalFlag(const Json& object, const char* key) {
    return object.contains(key) ? base::flagAt(object, key) : Result<bool>(false);
}

Result<std::vector<std::string>> optionalTexts(const Json& object, const char* key) {
    std::vector<std::string> texts;
    if (!object.contains(key))
        return texts;
    const Json list = TRY(base::arrayAt(object, key));
    for (const Json& one : list) {
        if (!one.is_string())
            return Error(ErrorCode::Invalid, std::string("the mapping: '") + key + "' is a list of texts");
        texts.push_back(one.get<std::string>());
    }
    return texts;
}

Result<Protection> optionalProtection(const Json& object) {
    const std::string text = TRY(optionalText(object, "protection"));
    if (text.empty())
        return Protection::Open;
    const auto protection = protectionNamed(text);
    if (!protection)
        return Error(ErrorCode::Invalid, "the mapping: no protection is called '" + text + "'");
    return *protection;
}

Result<void> readTerms(const Json& object, MappedField& field) {
    if (!object.contains("terms"))
        return {};
    const Json terms = TRY(base::objectAt(object, "terms"));
    for (const auto& term : terms.items()) {
        if (!term.value().is_string())
            return Error(ErrorCode::Invalid, "the mapping: 'terms' maps texts to texts");
        field.terms[term.key()] = term.value().get<std::string>();
    }
    return {};
}

Result<MappedField> fieldFrom(const Json& object) {
    static const Names known{"field", "column", "value",    "record",   "by",     "part",     "split",
                             "dates", "terms",  "language", "name_sort", "before", "required", "protection"};
    TRY(knowAll(object, known, "a field"));
    MappedField field;
    field.field = TRY(base::textAt(object, "field"));
    field.column = TRY(optionalText(object, "column"));
    field.value = TRY(optionalText(object, "value"));
    field.record = TRY(optionalText(object, "record"));
    const std::string by = TRY(optionalText(object, "by"));
    if (!by.empty() && by != "name" && by != "key")
        return Error(ErrorCode::Invalid, "the mapping: 'by' is name or key, not '" + by + "'");
    if (!by.empty())
        field.by = by == "key" ? LinkBy::Key : LinkBy::Name;
    field.part = TRY(optionalText(object, "part"));
    field.split = TRY(optionalText(object, "split"));
    const std::string dates = TRY(optionalText(object, "dates"));
    const auto order = dates.empty() ? DateOrder::AsWritten : dateOrderNamed(dates);
    if (!order)
        return Error(ErrorCode::Invalid, "the mapping: 'dates' is dmy, mdy, ymd or as-written, not '" + dates + "'");
    field.dates = *order;
    TRY(readTerms(object, field));
    field.language = TRY(optionalText(object, "language"));
    field.nameSort = TRY(optionalText(object, "name_sort"));
    field.before = TRY(optionalText(object, "before"));
    field.isRequired = TRY(optionalFlag(object, "required"));
    field.protection = TRY(optionalProtection(object));
    return field;
}

Result<MappedRecord> recordFrom(const Json& object) {
    static const Names known{"name", "kind", "when", "key", "found_by_name", "protection", "fields"};
    TRY(knowAll(object, known, "a record"));
    MappedRecord record;
    record.kind = TRY(base::textAt(object, "kind"));
    record.name = TRY(optionalText(object, "name"));
    if (record.name.empty())
        record.name = record.kind;
    if (object.contains("when")) {
        const Json when = TRY(base::objectAt(object, "when"));
        TRY(knowAll(when, {"column", "is"}, "'when'"));
        record.whenColumn = TRY(base::textAt(when, "column"));
        record.whenIs = TRY(optionalTexts(when, "is"));
    }
    record.key = TRY(optionalTexts(object, "key"));
    record.isFoundByName = TRY(optionalFlag(object, "found_by_name"));
    record.protection = TRY(optionalProtection(object));
    const Json fields = TRY(base::arrayAt(object, "fields"));
    for (const Json& field : fields)
        record.fields.push_back(TRY(fieldFrom(field)));
    return record;
}

void put(Json& object, const char* key, const std::string& text) {
    if (!text.empty())
        object[key] = text;
}

Json toJson(const MappedField& field) {
    Json object{{"field", field.field}};
    put(object, "column", field.column);
    put(object, "value", field.value);
    put(object, "record", field.record);
    if (field.by)
        object["by"] = *field.by == LinkBy::Key ? "key" : "name";
    put(object, "part", field.part);
    put(object, "split", field.split);
    if (field.dates != DateOrder::AsWritten)
        object["dates"] = name(field.dates);
    if (!field.terms.empty())
        object["terms"] = field.terms;
    put(object, "language", field.language);
    put(object, "name_sort", field.nameSort);
    put(object, "before", field.before);
    if (field.isRequired)
        object["required"] = true;
    if (field.protection != Protection::Open)
        object["protection"] = name(field.protection);
    return object;
}

Json toJson(const MappedRecord& record) {
    Json object{{"kind", record.kind}, {"fields", Json::array()}};
    if (record.name != record.kind)
        object["name"] = record.name;
    if (!record.whenColumn.empty()) {
        object["when"] = {{"column", record.whenColumn}};
        if (!record.whenIs.empty())
            object["when"]["is"] = record.whenIs;
    }
    if (!record.key.empty())
        object["key"] = record.key;
    if (record.isFoundByName)
        object["found_by_name"] = true;
    if (record.protection != Protection::Open)
        object["protection"] = name(record.protection);
    for (const MappedField& field : record.fields)
        object["fields"].push_back(toJson(field));
    return object;
}

} // namespace

std::string_view name(DateOrder order) {
    switch (order) {
    case DateOrder::AsWritten: return "as-written";
    case DateOrder::DayFirst: return "dmy";
    case DateOrder::MonthFirst: return "mdy";
    case DateOrder::YearFirst: return "ymd";
    }
    return {};
}

std::optional<DateOrder> dateOrderNamed(std::string_view wanted) {
    for (const DateOrder order : {DateOrder::AsWritten, DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst})
        if (name(order) == wanted)
            return order;
    return std::nullopt;
}

Result<TableMapping> tableMappingFrom(std::string_view untrustedText) {
    static const Names known{"v",         "name",  "title",    "list",      "sheet",         "encoding", "delimiter",
                             "header_row", "basis", "basis_by", "publisher", "match_columns", "records"};
    const Json object = TRY(base::parseJson(untrustedText, limits));
    TRY(knowAll(object, known, "the file"));
    const std::int64_t version = TRY(base::integerAt(object, "v"));
    if (version > newestVersion)
        return Error(ErrorCode::TooNew, "mapping of version " + std::to_string(version));
    TableMapping mapping;
    mapping.name = TRY(optionalText(object, "name"));
    mapping.title = TRY(optionalText(object, "title"));
    mapping.list = TRY(optionalText(object, "list"));
    mapping.sheet = TRY(optionalText(object, "sheet"));
    mapping.encoding = TRY(optionalText(object, "encoding"));
    mapping.delimiter = TRY(optionalText(object, "delimiter"));
    if (object.contains("header_row"))
        mapping.headerRow = TRY(base::integerAt(object, "header_row"));
    mapping.basis = TRY(optionalText(object, "basis"));
    mapping.basisBy = TRY(optionalText(object, "basis_by"));
    mapping.publisher = TRY(optionalText(object, "publisher"));
    mapping.matchColumns = TRY(optionalTexts(object, "match_columns"));
    const Json records = TRY(base::arrayAt(object, "records"));
    for (const Json& record : records)
        mapping.records.push_back(TRY(recordFrom(record)));
    return mapping;
}

std::string tableMappingText(const TableMapping& mapping) {
    Json object{{"v", newestVersion}, {"records", Json::array()}};
    put(object, "name", mapping.name);
    put(object, "title", mapping.title);
    put(object, "list", mapping.list);
    put(object, "sheet", mapping.sheet);
    put(object, "encoding", mapping.encoding);
    put(object, "delimiter", mapping.delimiter);
    if (mapping.headerRow != 1)
        object["header_row"] = mapping.headerRow;
    put(object, "basis", mapping.basis);
    put(object, "basis_by", mapping.basisBy);
    put(object, "publisher", mapping.publisher);
    if (!mapping.matchColumns.empty())
        object["match_columns"] = mapping.matchColumns;
    for (const MappedRecord& record : mapping.records)
        object["records"].push_back(toJson(record));
    return object.dump(2) + "\n";
}

} // namespace dokaz::record
