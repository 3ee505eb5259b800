// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/import_runs.h"

#include "store/store_state.h"

namespace dokaz::store {

using base::Result;

Result<std::string> ImportRuns::begin(const std::string& details, const std::vector<base::Path>& files) {
    StoreState& state = *m_store->m_state;
    const std::string id = base::toHex(state.environment.random->bytes<16>());
    SqlTransaction transaction = TRY(SqlTransaction::begin(state.writer, true));
    Statement run = TRY(state.writer.prepare("INSERT INTO work_import (id, begun, details) VALUES (?1, ?2, ?3)"));
    run.bind(id).bind(base::toIso(state.environment.clock->now())).bind(details);
    TRY(run.run());
    Statement insert = TRY(state.writer.prepare(
        "INSERT INTO work_import_file (import, place, path, status) VALUES (?1, ?2, ?3, '')"));
    for (std::size_t place = 0; place < files.size(); ++place) {
        insert.bind(id).bind(static_cast<std::int64_t>(place)).bindBlob(base::bytesOf(files[place].native()));
        TRY(insert.run());
    }
    TRY(transaction.commit());
    return id;
}

Result<void> ImportRuns::markDone(const std::string& import, std::int64_t place, const std::string& status) {
    Statement update = TRY(m_store->m_state->writer.prepare(
        "UPDATE work_import_file SET status = ?3 WHERE import = ?1 AND place = ?2"));
    update.bind(import).bind(place).bind(status);
    return update.run();
}

Result<void> ImportRuns::forget(const std::string& import) {
    Statement remove = TRY(m_store->m_state->writer.prepare("DELETE FROM work_import WHERE id = ?1"));
    remove.bind(import);
    return remove.run();
}

Result<std::vector<ImportRunLine>> importRuns(Connection& connection) {
    Statement find = TRY(connection.prepare(
        "SELECT i.id, i.begun, i.details, count(f.place), coalesce(sum(f.status <> ''), 0), "
        "coalesce(sum(f.status = 'failed'), 0) FROM work_import i LEFT JOIN work_import_file f ON f.import = i.id "
        "GROUP BY i.id ORDER BY i.begun, i.id"));
    std::vector<ImportRunLine> runs;
    while (TRY(find.step()))
        runs.push_back({find.text(0), find.text(1), find.text(2), find.integer(3), find.integer(4), find.integer(5)});
    return runs;
}

Result<std::vector<WaitingFile>> waitingFiles(Connection& connection, const std::string& import) {
    Statement find = TRY(connection.prepare(
        "SELECT place, path FROM work_import_file WHERE import = ?1 AND status = '' ORDER BY place"));
    find.bind(import);
    std::vector<WaitingFile> files;
    while (TRY(find.step()))
        files.push_back({find.integer(0), base::Path(std::string(base::textOf(find.blob(1))))});
    return files;
}

} // namespace dokaz::store
