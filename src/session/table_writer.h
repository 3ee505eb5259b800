// SPDX-License-Identifier: GPL-3.0-or-later
// Planned rows become rows of the ledger: new records, new values of known ones, nothing where nothing changed. Inside the
// room only.
//
// Threads: the writer's. Invariants: 1. one entry a batch of rows; 2. every value from a cell cites it; 3. a value is
// replaced only where an earlier version of the list gave it, never one a person set; 4. nobody's protection changes.
#pragma once
#include "session/table_known.h"
#include "session/table_source.h"
#include "store/likenesses.h"

namespace dokaz::session {

class TableUpdate;

class TableWriter final {
  public:
    // `names`: what everybody is called before the import.
    TableWriter(Session::State& state, const LoadedTable& loaded, TableSource& source, KnownListed& known,
                KnownNames::Known names, TableReport& report, std::string reason)
        : m_state(&state), m_loaded(&loaded), m_source(&source), m_known(&known), m_names(std::move(names)),
          m_report(&report), m_reason(std::move(reason)) {}

    // What new records of the rows could be that were there before; not on the writer's thread, as it takes its time.
    void compare(std::span<const intake::PlannedRow> rows);
    [[nodiscard]] base::Result<void> write(std::span<const intake::PlannedRow> rows);
    // Links to rows that came later in the table.
    [[nodiscard]] base::Result<void> settleLinks();
  private:
    friend class TableUpdate;
    // Where a planned record of the row goes.
    struct Target {
        record::RecordId record;
        bool isNew = false;
        bool isByName = false;
        bool isLeftOut = false;
    };
    // A claim to be written, with where it stands.
    struct Draft {
        const intake::PlannedValue* planned = nullptr;
        record::Value value;
        std::vector<record::RowId> supersedes;
    };
    struct Pending {
        const intake::PlannedRow* row = nullptr;
        const intake::PlannedValue* value = nullptr;
        record::RecordId record;
        record::Protection protection = record::Protection::Open;
        bool isHidden = false;          // its words
    };
    // The writing of one batch.
    struct Batch {
        store::Connection* connection = nullptr;
        store::Transaction* transaction = nullptr;
    };
    // A claim written in this batch: not in the snapshot yet.
    using Held = std::vector<store::ClaimLine>;

    [[nodiscard]] base::Result<void> writeRow(Batch& batch, const intake::PlannedRow& row);
    [[nodiscard]] base::Result<Target> targetOf(Batch& batch, const intake::PlannedRow& row,
                                                const intake::PlannedRecord& record);
    [[nodiscard]] base::Result<void> writeNew(Batch& batch, const intake::PlannedRow& row,
                                              const intake::PlannedRecord& record, const std::vector<Target>& targets,
                                              const Target& target);
    // The value, or the record a link means; nothing where it is not known (yet): told or kept for later.
    [[nodiscard]] std::optional<record::Value> valueOf(const intake::PlannedRow& row, const intake::PlannedValue& value,
                                                       const std::vector<Target>& targets, const Target& target,
                                                       record::Protection protection);
    // Claims with one citation for all that rest on the same cells.
    [[nodiscard]] base::Result<void> writeClaims(Batch& batch, const intake::PlannedRow& row, const record::RecordId& record,
                                                 std::vector<Draft> drafts, record::Protection least, bool isProtected);
    [[nodiscard]] base::Result<void> addPersonCode(Batch& batch, const intake::PlannedRecord& record, const Target& target);
    [[nodiscard]] bool isKeyHidden(const intake::PlannedRecord& record) const;
    [[nodiscard]] base::Result<void> addKey(Batch& batch, const intake::PlannedRow& row, const intake::PlannedRecord& record,
                                            const Target& target, record::Protection least, bool isProtected);
    [[nodiscard]] base::Result<void> cite(Batch& batch, const intake::PlannedRow& row,
                                          const std::vector<intake::PlannedCell>& cells, std::vector<record::RowId> claims,
                                          bool isHidden);
    // Told and kept for a person to decide, never joined.
    void noteLikeness(const record::RecordId& record, const std::string& kind, const std::string& name);
    void refuse(const intake::PlannedRow& row, const std::string& column, const std::string& words, const std::string& reason);
    [[nodiscard]] base::Result<void> commit(store::Transaction& transaction);

    Session::State* m_state;
    const LoadedTable* m_loaded;
    TableSource* m_source;
    KnownListed* m_known;
    KnownNames::Known m_names;
    TableReport* m_report;
    std::string m_reason;
    std::set<record::RecordId> m_touched;          // by a row of this table
    std::map<record::RecordId, Held> m_made;       // records with rows in the batch that is not committed
    std::set<std::size_t> m_hidden;                // columns of the row that is being written: hiddenInRow()
    std::vector<Pending> m_pending;
    std::map<std::pair<std::string, std::string>, intake::RecordMatch> m_matches; // kind and name of rows to be written
    std::set<std::pair<record::RecordId, record::RecordId>> m_told;
    std::vector<store::LikenessLine> m_likenesses; // of the batch
};

[[nodiscard]] TableLikeness likenessOf(const record::RecordId& record, const std::string& name,
                                       const intake::RecordMatch& match);

} // namespace dokaz::session
