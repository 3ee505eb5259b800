// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/import_runs.h"

#include "store/letters.h"

#include <algorithm>

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

// Each ended by a zero byte, which no path holds.
std::string joinedPaths(const std::vector<base::Path>& files) {
    std::size_t size = 0;
    for (const base::Path& file : files)
        size += file.native().size() + 1;
    std::string all;
    all.reserve(size); // what grows leaves copies behind
    for (const base::Path& file : files)
        all.append(file.native()).push_back('\0');
    return all;
}

std::vector<base::Path> pathsFrom(base::ByteView bytes) {
    std::vector<base::Path> files;
    for (auto at = bytes.begin(); at != bytes.end();) {
        const auto end = std::find(at, bytes.end(), 0);
        files.emplace_back(std::string(at, end));
        at = end == bytes.end() ? end : end + 1;
    }
    return files;
}

} // namespace

Result<std::string> ImportRuns::begin(const std::string& details, const std::vector<base::Path>& files) {
    StoreState& state = *m_store->m_state;
    const std::string id = base::toHex(state.environment.random->bytes<16>());
    SqlTransaction transaction = TRY(SqlTransaction::begin(state.writer, true));
    const auto paths = TRY(writeLetter(state, joinedPaths(files)));
    Statement run = TRY(state.writer.prepare("INSERT INTO work_import (id, begun, details, paths) VALUES (?1, ?2, ?3, ?4)"));
    run.bind(id).bind(base::toIso(state.environment.clock->now())).bind(details);
    TRY((paths ? run.bindBlob(*paths) : run.bindNull()).run());
    Statement insert = TRY(state.writer.prepare(
        "INSERT INTO work_import_file (import, place, status) VALUES (?1, ?2, '')"));
    for (std::size_t place = 0; place < files.size(); ++place) {
        insert.bind(id).bind(static_cast<std::int64_t>(place));
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

Result<std::vector<base::Path>> ImportRuns::paths(const std::string& import) {
    StoreState& state = *m_store->m_state;
    base::Bytes letter;
    {
        Statement find = TRY(state.writer.prepare("SELECT paths FROM work_import WHERE id = ?1"));
        find.bind(import);
        if (!TRY(find.step()))
            return Error(ErrorCode::NotFound, "import " + import);
        if (find.isNull(0))
            return Error(ErrorCode::Refused, "paths-not-kept");
        letter = find.blob(0);
    }
    if (!state.vault)
        return Error(ErrorCode::Refused, "paths-in-vault");
    const auto bytes = readLetter(state, letter);
    if (!bytes)
        return Error(ErrorCode::Refused, "paths-not-kept"); // another vault's
    return pathsFrom(bytes.value().view());
}

Result<std::vector<std::int64_t>> ImportRuns::waiting(const std::string& import) {
    Statement find = TRY(m_store->m_state->writer.prepare(
        "SELECT place FROM work_import_file WHERE import = ?1 AND status = '' ORDER BY place"));
    find.bind(import);
    std::vector<std::int64_t> places;
    while (TRY(find.step()))
        places.push_back(find.integer(0));
    return places;
}

Result<std::vector<ImportRunLine>> importRuns(Connection& connection) {
    Statement find = TRY(connection.prepare(
        "SELECT i.id, i.begun, i.details, count(f.place), coalesce(sum(f.status <> ''), 0), "
        "coalesce(sum(f.status = 'failed'), 0), i.paths IS NOT NULL FROM work_import i LEFT JOIN work_import_file f ON f.import = i.id "
        "GROUP BY i.id ORDER BY i.begun, i.id"));
    std::vector<ImportRunLine> runs;
    while (TRY(find.step()))
        runs.push_back({find.text(0), find.text(1), find.text(2), find.integer(3), find.integer(4), find.integer(5),
                        find.integer(6) != 0});
    return runs;
}

} // namespace dokaz::store
