// SPDX-License-Identifier: GPL-3.0-or-later
// What a row becomes by a mapping: records, their values, where in the row each stands, and what is refused. Nothing is
// looked up or written here.
//
// Threads: a RowPlanner is immutable; any. Catalogue, vocabularies and mapping must outlive it.
#pragma once
#include "intake/cell_values.h"
#include "intake/table.h"

namespace dokaz::intake {

// Words of the row: a column (from 0) and code points of its cell.
struct PlannedCell {
    std::size_t column = 0;
    std::uint32_t start = 0, end = 0;
    bool operator==(const PlannedCell&) const = default;
};

struct PlannedValue {
    const record::FieldDeclaration* field = nullptr;
    const record::MappedField* mapped = nullptr;
    std::optional<record::Value> value;   // none: a link
    std::vector<PlannedCell> cells;       // empty: the mapping says it, not a cell
    std::optional<std::size_t> linkPlace; // the record at this place of the row's
    std::string linkWords;                // a name or a key, by mapped->by
};

struct PlannedRecord {
    const record::MappedRecord* mapped = nullptr;
    const record::KindDeclaration* kind = nullptr;
    std::string key;                      // "EU: 32006R0765/1"
    std::string name;                     // by which it is looked up; empty: it is not
    std::vector<PlannedCell> keyCells;
    std::vector<PlannedValue> values;
};

// Why a row or a cell was not taken.
struct Refusal {
    std::int64_t row = 0;
    std::string column, words;            // empty: the row as a whole
    std::string reason;                   // a sentence without its dot, or a code of TableTrouble
    bool isWholeRow = false;
};

struct PlannedRow {
    std::int64_t row = 0;
    std::size_t place = 0;                // in Table::rows
    std::vector<PlannedRecord> records;   // empty: refused, or of no concern to the mapping
};

class RowPlanner final {
  public:
    RowPlanner(const record::Catalogue& catalogue, const record::Vocabularies& vocabularies,
               const record::TableMapping& mapping, const std::vector<std::string>& header);
    // `refusals` is added to.
    [[nodiscard]] PlannedRow plan(const TableRow& row, std::size_t place, std::vector<Refusal>& refusals) const;
    // Columns the mapping speaks of and the table does not have.
    [[nodiscard]] std::vector<std::string> missingColumns() const;

  private:
    struct FieldPlan {
        const record::MappedField* mapped = nullptr;
        const record::FieldDeclaration* field = nullptr;
        std::optional<std::size_t> column; // none: a constant, a link, or missing
        bool isComposed = false;           // the field's value is put together from several columns
    };
    struct RecordPlan {
        const record::MappedRecord* mapped = nullptr;
        const record::KindDeclaration* kind = nullptr;
        std::optional<std::size_t> when;
        bool isNever = false;              // the column of its condition is missing
        std::vector<std::size_t> key;
        std::vector<FieldPlan> fields;
    };
    struct RowWork;

    [[nodiscard]] std::optional<std::size_t> columnOf(const std::string& name) const;
    [[nodiscard]] static bool isMade(const RecordPlan& plan, const TableRow& row);
    [[nodiscard]] bool fill(const RecordPlan& plan, RowWork& work, PlannedRecord& record) const;
    [[nodiscard]] bool addValues(const FieldPlan& plan, RowWork& work, PlannedRecord& record) const;
    void addCell(const FieldPlan& plan, const CellWords& words, RowWork& work, PlannedRecord& record) const;
    void compose(const FieldPlan& plan, const CellWords& words, RowWork& work, PlannedRecord& record) const;
    void checkComposed(RowWork& work, PlannedRecord& record) const;
    void setKey(const RecordPlan& plan, RowWork& work, PlannedRecord& record) const;
    void settleLinks(PlannedRow& row) const;

    const record::Catalogue* m_catalogue;
    const record::Vocabularies* m_vocabularies;
    const record::TableMapping* m_mapping;
    const std::vector<std::string>* m_header;
    std::vector<RecordPlan> m_records;
};

} // namespace dokaz::intake
