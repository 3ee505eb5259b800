// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table_plan.h"

#include "base/bytes.h"
#include "base/utf8.h"
#include "crypto/digest.h"
#include "record/validation.h"
#include "text/folding.h"
#include "text/normal.h"

#include <algorithm>

namespace dokaz::intake {

struct RowPlanner::RowWork {
    const TableRow* row = nullptr;
    const std::vector<std::string>* header = nullptr;
    std::vector<Refusal>* refusals = nullptr;

    void refuse(const FieldPlan& plan, const std::string& words, std::string reason, bool isWholeRow = false) const {
        constexpr std::size_t shownCharacters = 80;
        refusals->push_back({row->number, plan.mapped->column, text::shortened(words, shownCharacters),
                             std::move(reason), isWholeRow});
    }
};

namespace {

// Each is compared with those before it.
constexpr std::size_t mostValuesOfCell = 500, mostValuesOfRecord = 2000;

// "person.born: a date is expected" is said of the column already.
std::string withoutField(const std::string& reason, const std::string& field) {
    const std::string lead = field + ": ";
    return reason.starts_with(lead) ? reason.substr(lead.size()) : reason;
}

void setPart(record::Value& value, const std::string& part, const record::Value& read, const std::string& words) {
    if (auto* place = std::get_if<record::Place>(&value)) {
        (part == "latitude" ? place->latitude : part == "longitude" ? place->longitude : place->words) = text::kept(words);
    } else if (auto* period = std::get_if<record::Period>(&value)) {
        const auto& whole = std::get<record::Period>(read);
        if (part != "to")
            period->from = whole.from;
        if (part != "from")
            period->to = whole.to;
    } else if (auto* number = std::get_if<record::Number>(&value)) {
        const auto& whole = std::get<record::Number>(read);
        if (part != "max")
            number->min = whole.min;
        if (part != "min")
            number->max = whole.max;
    }
}

// "33.5123488", and "33,5123488" as half of Europe writes it.
std::string degrees(std::string words) {
    if (std::count(words.begin(), words.end(), ',') == 1 && words.find('.') == std::string::npos)
        std::replace(words.begin(), words.end(), ',', '.');
    return words;
}

record::Value emptyValue(record::ValueType type) {
    if (type == record::ValueType::Place)
        return record::Place{};
    if (type == record::ValueType::Period)
        return record::Period{};
    return record::Number{};
}

} // namespace

RowPlanner::RowPlanner(const record::Catalogue& catalogue, const record::Vocabularies& vocabularies,
                       const record::TableMapping& mapping, const std::vector<std::string>& header)
    : m_catalogue(&catalogue), m_vocabularies(&vocabularies), m_mapping(&mapping), m_header(&header) {
    for (const record::MappedRecord& mapped : mapping.records) {
        RecordPlan plan;
        plan.mapped = &mapped;
        plan.kind = catalogue.findKind(mapped.kind);
        base::check(plan.kind != nullptr); // checkTableMapping
        if (!mapped.whenColumn.empty()) {
            plan.when = columnOf(mapped.whenColumn);
            plan.isNever = !plan.when;
        }
        for (const std::string& column : mapped.key)
            if (const auto found = columnOf(column))
                plan.key.push_back(*found);
        for (const record::MappedField& field : mapped.fields) {
            const record::FieldDeclaration* declared = plan.kind->findField(field.field);
            base::check(declared != nullptr);
            const bool isComposed = std::any_of(mapped.fields.begin(), mapped.fields.end(), [&](const auto& other) {
                return other.field == field.field && !other.part.empty();
            });
            plan.fields.push_back({&field, declared, columnOf(field.column), isComposed});
        }
        m_records.push_back(std::move(plan));
    }
}

std::optional<std::size_t> RowPlanner::columnOf(const std::string& name) const {
    const auto found = std::find(m_header->begin(), m_header->end(), name);
    if (name.empty() || found == m_header->end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_header->begin());
}

std::vector<std::string> RowPlanner::missingColumns() const {
    std::vector<std::string> missing;
    const auto look = [&](const std::string& column) {
        const bool isTold = std::find(missing.begin(), missing.end(), column) != missing.end();
        if (!column.empty() && !columnOf(column) && !isTold)
            missing.push_back(column);
    };
    for (const RecordPlan& plan : m_records) {
        look(plan.mapped->whenColumn);
        for (const FieldPlan& field : plan.fields)
            look(field.mapped->column);
    }
    return missing;
}

bool RowPlanner::isMade(const RecordPlan& plan, const TableRow& row) {
    if (plan.isNever)
        return false;
    if (!plan.when)
        return true;
    const std::string cell = text::kept(row.cells[*plan.when]);
    const auto& wanted = plan.mapped->whenIs;
    return wanted.empty() ? !cell.empty() : std::find(wanted.begin(), wanted.end(), cell) != wanted.end();
}

PlannedRow RowPlanner::plan(const TableRow& row, std::size_t place, std::vector<Refusal>& refusals) const {
    PlannedRow planned{row.number, place, {}};
    RowWork work{&row, m_header, &refusals};
    bool isWanted = false;
    for (const RecordPlan& plan : m_records) {
        if (!isMade(plan, row))
            continue;
        isWanted = true;
        PlannedRecord record;
        record.mapped = plan.mapped;
        record.kind = plan.kind;
        if (!fill(plan, work, record))
            return {row.number, place, {}};
        const bool hasCells = std::any_of(record.values.begin(), record.values.end(), [](const PlannedValue& value) {
            return !value.cells.empty() || !value.linkWords.empty();
        });
        const bool isConstant = std::all_of(plan.fields.begin(), plan.fields.end(), [](const FieldPlan& field) {
            return field.mapped->column.empty();
        });
        if (!hasCells && !isConstant)
            continue; // nothing in this row speaks of it
        setKey(plan, work, record);
        planned.records.push_back(std::move(record));
    }
    if (!isWanted)
        refusals.push_back({row.number, {}, {}, "not-mapped", true});
    else if (planned.records.empty())
        refusals.push_back({row.number, {}, {}, "nothing-to-take", true});
    settleLinks(planned);
    return planned;
}

bool RowPlanner::fill(const RecordPlan& plan, RowWork& work, PlannedRecord& record) const {
    for (const FieldPlan& field : plan.fields)
        if (!addValues(field, work, record))
            return false;
    checkComposed(work, record);
    return true;
}

// False where a value that is needed is missing or refused: the row is not taken.
bool RowPlanner::addValues(const FieldPlan& plan, RowWork& work, PlannedRecord& record) const {
    const record::MappedField& mapped = *plan.mapped;
    if (!mapped.record.empty()) {
        PlannedValue link{plan.field, plan.mapped, {}, {}, {}, {}};
        record.values.push_back(std::move(link)); // settled when all records of the row are there
        return true;
    }
    if (!mapped.value.empty()) {
        addCell(plan, {mapped.value, 0, 0}, work, record);
        return true;
    }
    if (!plan.column)
        return true; // told by missingColumns()
    const std::size_t before = record.values.size();
    const bool isTaken = !plan.field->many && !plan.isComposed &&
                         std::any_of(record.values.begin(), record.values.end(),
                                     [&](const PlannedValue& value) { return value.field == plan.field; });
    if (isTaken) // an earlier column had something to say
        return true;
    const std::vector<CellWords> said = valuesOfCell(work.row->cells[*plan.column], mapped.split);
    if (said.size() > mostValuesOfCell || record.values.size() + said.size() > mostValuesOfRecord) {
        work.refuse(plan, {}, "the cell or its record holds too many values: at most 500 in a cell and 2000 in a record",
                    mapped.isRequired);
        return !mapped.isRequired;
    }
    for (const CellWords& words : said)
        if (translated(mapped, words.words))
            plan.isComposed ? compose(plan, words, work, record) : addCell(plan, words, work, record);
    if (!mapped.isRequired || record.values.size() > before)
        return true;
    work.refuse(plan, {}, "the row is left out: this column must hold a value that can be taken", true);
    return false;
}

void RowPlanner::addCell(const FieldPlan& plan, const CellWords& words, RowWork& work, PlannedRecord& record) const {
    PlannedValue value{plan.field, plan.mapped, {}, {}, {}, {}};
    if (plan.column)
        value.cells.push_back({*plan.column, words.start, words.end});
    if (plan.field->type == record::ValueType::Record) {
        value.linkWords = plan.mapped->by == record::LinkBy::Key ? m_mapping->list + ": " + text::kept(words.words)
                                                                 : text::kept(words.words);
        record.values.push_back(std::move(value));
        return;
    }
    auto read = valueFromCell(*plan.mapped, *plan.field, *m_vocabularies, words.words);
    if (!read) {
        work.refuse(plan, words.words, withoutField(read.error().subject(), plan.field->code));
        return;
    }
    const auto isHeld = [&](auto&& question) {
        return std::any_of(record.values.begin(), record.values.end(),
                           [&](const PlannedValue& one) { return one.field == plan.field && question(one); });
    };
    if (isHeld([&](const PlannedValue& one) { return one.value && record::sameValue(*one.value, read.value()); }))
        return; // said twice
    if (!plan.field->many && isHeld([](const PlannedValue&) { return true; })) {
        if (plan.column)
            work.refuse(plan, words.words, "the field takes one value, and the cell has several");
        return;
    }
    value.value = std::move(read).value();
    record.values.push_back(std::move(value));
}

void RowPlanner::compose(const FieldPlan& plan, const CellWords& words, RowWork& work, PlannedRecord& record) const {
    record::Value read = emptyValue(plan.field->type);
    std::string said = words.words;
    if (plan.field->type == record::ValueType::Place) {
        said = plan.mapped->part.empty() ? said : degrees(said);
    } else {
        auto value = valueFromCell(*plan.mapped, *plan.field, *m_vocabularies, said);
        if (!value) {
            work.refuse(plan, said, withoutField(value.error().subject(), plan.field->code));
            return;
        }
        read = std::move(value).value();
    }
    auto held = std::find_if(record.values.begin(), record.values.end(),
                             [&](const PlannedValue& one) { return one.field == plan.field && one.value; });
    if (held == record.values.end()) {
        PlannedValue fresh{plan.field, plan.mapped, emptyValue(plan.field->type), {}, {}, {}};
        held = record.values.insert(record.values.end(), std::move(fresh));
    }
    setPart(*held->value, plan.mapped->part, read, said);
    held->cells.push_back({*plan.column, words.start, words.end});
}

// What the parts come to is known only when all are there.
void RowPlanner::checkComposed(RowWork& work, PlannedRecord& record) const {
    std::erase_if(record.values, [&](PlannedValue& value) {
        if (!value.value || value.cells.empty() || value.mapped->record != "")
            return false;
        const auto valid = record::validate(*value.field, *m_vocabularies, *value.value);
        if (valid)
            return false;
        auto* place = std::get_if<record::Place>(&*value.value);
        std::string words = record::plainText(*value.value);
        work.refusals->push_back({work.row->number, value.mapped->column, text::shortened(words, 80),
                                  withoutField(valid.error().subject(), value.field->code), false});
        if (place == nullptr || place->words.empty())
            return true;
        place->latitude.clear(); // the words of the place stand all the same
        place->longitude.clear();
        return false;
    });
}

void RowPlanner::setKey(const RecordPlan& plan, RowWork& work, PlannedRecord& record) const {
    if (plan.mapped->isFoundByName)
        for (const PlannedValue& value : record.values)
            if (const auto* name = value.value ? std::get_if<record::Name>(&*value.value) : nullptr;
                name != nullptr && record.name.empty())
                record.name = name->full;
    if (!record.name.empty())
        return; // the name is the key
    std::string key;
    bool hasKey = !plan.key.empty(); // half a key would join what only looks alike
    for (const std::size_t column : plan.key) {
        const std::string part = text::kept(work.row->cells[column]);
        hasKey = hasKey && !part.empty();
        key += (key.empty() ? "" : "/") + part;
        const auto end = static_cast<std::uint32_t>(base::codePointCount(work.row->cells[column]));
        record.keyCells.push_back({column, 0, end});
    }
    if (!hasKey) { // what the row says is what it is known by
        crypto::Sha256 digest;
        for (const std::string& cell : work.row->cells) {
            digest.update(base::bytesOf(cell));
            digest.update(base::bytesOf(std::string_view("\0", 1)));
        }
        key = "row " + base::toHex(digest.finish()).substr(0, 16);
        record.keyCells.clear();
    }
    record.key = m_mapping->list + ": " + key;
}

void RowPlanner::settleLinks(PlannedRow& row) const {
    for (PlannedRecord& record : row.records)
        for (PlannedValue& value : record.values)
            for (std::size_t i = 0; i < row.records.size() && !value.mapped->record.empty(); ++i)
                if (row.records[i].mapped->name == value.mapped->record)
                    value.linkPlace = i;
    for (PlannedRecord& record : row.records)
        std::erase_if(record.values, [](const PlannedValue& value) {
            return !value.mapped->record.empty() && !value.linkPlace;
        });
    // Two records of one kind under one key are told apart by their name in the mapping.
    for (std::size_t i = 0; i < row.records.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (!row.records[i].key.empty() && row.records[i].kind == row.records[j].kind &&
                row.records[i].key == row.records[j].key)
                row.records[i].key += " (" + row.records[i].mapped->name + ")";
}

} // namespace dokaz::intake
