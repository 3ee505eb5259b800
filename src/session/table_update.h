// SPDX-License-Identifier: GPL-3.0-or-later
// What a row changes in a record that is there already. Inside the room only.
// Threads: the writer's.
#pragma once
#include "session/table_writer.h"

namespace dokaz::session {

class TableUpdate final {
  public:
    TableUpdate(TableWriter& writer, TableWriter::Batch& batch, const intake::PlannedRow& row,
                const intake::PlannedRecord& record, const TableWriter::Target& target)
        : m_writer(&writer), m_batch(&batch), m_row(&row), m_record(&record), m_target(&target) {}

    [[nodiscard]] base::Result<void> apply(const std::vector<TableWriter::Target>& targets);

  private:
    using Draft = TableWriter::Draft;
    [[nodiscard]] base::Result<std::vector<store::ClaimLine>> held();
    // False where the row would protect or open somebody, or change a withdrawn record: told.
    [[nodiscard]] base::Result<bool> mayChange(const std::vector<Draft>& all);
    [[nodiscard]] base::Result<void> compareField(const std::string& field, std::vector<Draft> said);
    [[nodiscard]] bool isSomebodyElse(const std::vector<Draft>& all) const;
    // Values of an earlier version of the list that this one does not give.
    [[nodiscard]] base::Result<std::vector<store::ClaimLine>> outdated(const std::string& field,
                                                                       const std::vector<Draft>& said);
    [[nodiscard]] base::Result<std::optional<std::string>> columnOf(const store::ClaimLine& claim);
    [[nodiscard]] base::Result<std::optional<std::string>> columnAt(const record::Citation& citation);
    [[nodiscard]] base::Result<bool> isOfOtherList(const record::RecordId& source);
    [[nodiscard]] base::Result<bool> isTakenBack(const std::string& field, const record::Value& value);
    [[nodiscard]] base::Result<std::vector<store::ClaimLine>> takenBack();
    [[nodiscard]] base::Result<void> addTakenBack(const record::RowId& row, std::vector<store::ClaimLine>& values);
    [[nodiscard]] base::Result<bool> isTable(const record::RecordId& source);

    TableWriter* m_writer;
    TableWriter::Batch* m_batch;
    const intake::PlannedRow* m_row;
    const intake::PlannedRecord* m_record;
    const TableWriter::Target* m_target;
    std::vector<store::ClaimLine> m_before;
    std::optional<std::vector<store::ClaimLine>> m_takenBack; // read when a value is new
    std::vector<Draft> m_drafts;           // to be written
    record::Protection m_least = record::Protection::Open;
    bool m_isProtected = false, m_isTouched = false;
};

} // namespace dokaz::session
