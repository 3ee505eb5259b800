// SPDX-License-Identifier: GPL-3.0-or-later
// A table file read, its mapping chosen, every row planned: all that needs no writing. Inside the room only.
// Threads: any.
#pragma once
#include "intake/table_plan.h"
#include "session/session_state.h"
#include "session/table_values.h"

namespace dokaz::session {

struct LoadedTable {
    base::Bytes bytes;
    std::string digest;                  // SHA-256 of the bytes
    intake::Table table;
    std::vector<std::string> sheets;
    record::TableMapping mapping;
    MappingOrigin origin = MappingOrigin::Guess;
    bool isListDerived = false;          // from the file's name: nobody named the list
    std::vector<record::TableMapping> lastMappings; // by which these bytes were taken in, the newest first
    bool isLastHidden = false;           // some stand in the closed vault: whether it would double cannot be told
    std::string problem;                 // why the mapping cannot be used
    std::unique_ptr<intake::RowPlanner> planner; // points into mapping and table; none where there is a problem
    std::vector<intake::PlannedRow> rows;
    std::vector<TableRefusal> refusals;
    std::vector<std::string> missingColumns;
    std::map<std::string, std::size_t, std::less<>> places; // of columns, by name
    std::string basis;                   // of the source
    bool isPublic = false;               // by its basis: nothing of the file is kept back
    std::set<std::size_t> hidden;        // columns that feed identity values or name persons, by mapping or by value
    std::set<std::size_t> open;          // columns that feed open values and no identity value
    std::set<std::size_t> withheld;      // columns that stay out of the reading
    bool needsVault = false;
    std::string batch;                   // that the entries of its import share
};

// NotFound, Io, Invalid: the file holds no table. Cancelled.
[[nodiscard]] base::Result<std::unique_ptr<LoadedTable>> loadTable(Session::State& state, const ReadTable& command,
                                                                   const std::stop_token& stop);
// Columns with words that nothing takes, and other sheets: they would stand in a file that is kept open. None where the
// file goes to the vault, or is public.
[[nodiscard]] std::vector<std::string> columnsLeftOpen(const LoadedTable& loaded);
[[nodiscard]] std::vector<std::string> sheetsLeftOpen(const LoadedTable& loaded);
// What the values say of the person of a new record (decision 0008).
[[nodiscard]] bool startsProtected(const intake::PlannedRecord& record);
// At least this; names of protected persons are raised beyond it.
[[nodiscard]] record::Protection protectionOf(const Session::State& state, const intake::PlannedRecord& record);
// `hidden`: columns of hiddenInRow().
[[nodiscard]] record::Protection protectionOf(const intake::PlannedValue& value, record::Protection least,
                                              bool isProtected, const std::set<std::size_t>& hidden);
// Columns that feed an identity value of this row, hold the key of a protected record or name a person; none of a public
// source.
[[nodiscard]] std::set<std::size_t> hiddenInRow(const Session::State& state, const LoadedTable& loaded,
                                                const intake::PlannedRow& row);
[[nodiscard]] bool isAnyOf(const std::vector<intake::PlannedCell>& cells, const std::set<std::size_t>& columns);

} // namespace dokaz::session
