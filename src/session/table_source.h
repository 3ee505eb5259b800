// SPDX-License-Identifier: GPL-3.0-or-later
// The table's file as a source, its rows as a reading, and anchors into both. Inside the room only.
// Threads: the writer's.
#pragma once
#include "intake/table_reading.h"
#include "session/table_loading.h"
#include "store/table_mappings.h"

namespace dokaz::session {

// What is kept of an import under way.
[[nodiscard]] store::TableRun runOf(const LoadedTable& loaded);

class TableSource final {
  public:
    // Finds the source or makes it: one entry.
    [[nodiscard]] static base::Result<TableSource> keep(Session::State& state, const LoadedTable& loaded,
                                                        const ImportTable& command);

    [[nodiscard]] const record::RecordId& record() const { return m_source; }
    [[nodiscard]] const record::RowId& reading() const { return m_reading; }
    [[nodiscard]] bool wasKnown() const { return m_wasKnown; }
    [[nodiscard]] const std::string& entry() const { return m_entry; } // empty where nothing was written

    // Where the cells of a row stand: words of the reading, or cells of the file where the reading keeps them back or they
    // are several. The quote is what they say.
    struct Place {
        record::Anchor anchor;
        std::string quote;
    };
    [[nodiscard]] base::Result<Place> placeOf(store::Connection& connection, const LoadedTable& loaded,
                                              const intake::PlannedRow& row, const std::vector<intake::PlannedCell>& cells);

  private:
    [[nodiscard]] base::Result<void> adopt(store::Connection& connection, const record::RecordId& source);
    [[nodiscard]] base::Result<void> mayHold(store::Connection& connection, const LoadedTable& loaded) const;
    [[nodiscard]] base::Result<void> make(Session::State& state, const LoadedTable& loaded, const ImportTable& command);
    [[nodiscard]] base::Result<const record::Passage*> passageOf(store::Connection& connection, const LoadedTable& loaded,
                                                                 const intake::PlannedRow& row);

    record::RecordId m_source;
    record::RowId m_object, m_reading;
    std::string m_entry;
    bool m_wasKnown = false;
    std::vector<record::Passage> m_passages;              // of a reading made now
    std::map<std::uint32_t, record::Passage> m_found;     // of one that was there
};

} // namespace dokaz::session
