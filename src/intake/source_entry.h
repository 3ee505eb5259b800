// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of one file's entry: its source, what is said of it, its reading, its custody.
//
// Threads: the writer's.
#pragma once
#include "intake/file_report.h"

#include <set>

namespace dokaz::intake {

class SourceEntry final {
  public:
    SourceEntry(store::Store& store, store::Transaction& transaction) : m_store(&store), m_transaction(&transaction) {}

    [[nodiscard]] base::Result<record::RecordId> addSource(const PreparedFile& prepared, const SourceDetails& details);
    [[nodiscard]] base::Result<void> addReading(PreparedFile& prepared, const record::RecordId& source);
    // To a capture that was here without them, with what its details say that nobody said yet.
    [[nodiscard]] base::Result<void> addParts(PreparedFile& prepared, const record::RecordId& source);

  private:
    [[nodiscard]] base::Result<void> claim(const record::RecordId& source, const char* field, record::Value value,
                                           record::Protection protection = record::Protection::Open);
    // Of identity only while the vault is open; what is left out stays in the file, and a note says so.
    [[nodiscard]] base::Result<void> addFileClaims(const PreparedFile& prepared, const record::RecordId& source);
    [[nodiscard]] base::Result<void> addCustody(const record::RecordId& source, const std::string& digest);
    [[nodiscard]] base::Result<std::set<std::string>> fieldsSaid(const record::RecordId& source) const;
    store::Store* m_store;
    store::Transaction* m_transaction;
};

// A file that has a reading now: that it could not be read holds no more.
[[nodiscard]] base::Result<void> retractReadingProblem(store::Store& store, store::Transaction& transaction,
                                                       const record::RecordId& source);

} // namespace dokaz::intake
