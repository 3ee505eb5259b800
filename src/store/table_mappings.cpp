// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/table_mappings.h"

#include "store/letters.h"
#include "store/transaction.h"

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Result;
using record::RecordId;

namespace {

struct Held {
    std::int64_t place = 0;
    std::string mapping, batch; // mapping: empty where it cannot be read
};

Result<std::string> readSecret(StoreState& state, base::ByteView letter) {
    if (!state.vault)
        return std::string();
    const auto plain = readLetter(state, letter);
    return plain ? std::string(base::textOf(plain.value().view())) : std::string(); // another vault's
}

Result<std::vector<Held>> heldOf(StoreState& state, const RecordId& source) {
    Statement find = TRY(state.writer.prepare(
        "SELECT place, mapping, letter, batch FROM work_table_mapping WHERE source = ?1 ORDER BY place DESC"));
    find.bind(source.text());
    std::vector<Held> all;
    while (TRY(find.step())) {
        const base::Bytes letter = find.blob(2);
        std::string mapping = letter.empty() ? find.text(1) : TRY(readSecret(state, letter));
        all.push_back({find.integer(0), std::move(mapping), find.text(3)});
    }
    return all;
}

Result<void> remove(Connection& connection, std::int64_t place) {
    Statement remove = TRY(connection.prepare("DELETE FROM work_table_mapping WHERE place = ?1"));
    return remove.bind(place).run();
}

// Once for each mapping of a source, the newest with the largest place. Gives the batch.
Result<std::string> write(StoreState& state, const RecordId& source, const TableRun& run) {
    std::string batch = run.batch;
    const std::vector<Held> before = TRY(heldOf(state, source));
    for (const Held& held : before) {
        if (held.mapping != run.mapping)
            continue;
        if (!held.batch.empty())
            batch = held.batch;
        TRY(remove(state.writer, held.place));
    }
    std::optional<base::Bytes> letter;
    if (run.isSecret) {
        letter = TRY(writeLetter(state, run.mapping));
        if (!letter)
            return Error(ErrorCode::Refused, "vault-closed");
    }
    Statement insert = TRY(state.writer.prepare(
        "INSERT INTO work_table_mapping (place, source, mapping, letter, batch) VALUES ((SELECT coalesce(max(place), 0) + 1 "
        "FROM work_table_mapping), ?1, ?2, ?3, ?4)"));
    insert.bind(source.text());
    if (letter)
        insert.bindNull().bindBlob(*letter);
    else
        insert.bind(run.mapping).bindNull();
    TRY(insert.bind(batch).run());
    return batch;
}

} // namespace

Result<std::string> TableMappings::begin(const RecordId& source, const TableRun& run) {
    StoreState& state = *m_store->m_state;
    SqlTransaction transaction = TRY(SqlTransaction::begin(state.writer, true));
    std::string batch = TRY(write(state, source, run));
    TRY(transaction.commit());
    return batch;
}

void TableMappings::beginWith(Transaction& transaction, const RecordId& source, const TableRun& run) {
    transaction.addWork([source, run](StoreState& state) -> Result<void> {
        TRY(write(state, source, run));
        return {};
    });
}

Result<void> TableMappings::end(const RecordId& source, const std::string& batch) {
    Statement update = TRY(m_store->m_state->writer.prepare(
        "UPDATE work_table_mapping SET batch = '' WHERE source = ?1 AND batch = ?2"));
    return update.bind(source.text()).bind(batch).run();
}

Result<std::vector<std::string>> TableMappings::all(const RecordId& source) {
    std::vector<Held> held = TRY(heldOf(*m_store->m_state, source));
    std::vector<std::string> mappings;
    for (Held& one : held)
        if (!one.mapping.empty())
            mappings.push_back(std::move(one.mapping));
    return mappings;
}

Result<std::vector<std::string>> tableMappings(Connection& connection, const RecordId& source) {
    Statement find = TRY(connection.prepare(
        "SELECT mapping FROM work_table_mapping WHERE source = ?1 AND mapping IS NOT NULL ORDER BY place DESC"));
    find.bind(source.text());
    std::vector<std::string> mappings;
    while (TRY(find.step()))
        mappings.push_back(find.text(0));
    return mappings;
}

Result<bool> hasSecretMapping(Connection& connection, const RecordId& source) {
    Statement find =
        TRY(connection.prepare("SELECT 1 FROM work_table_mapping WHERE source = ?1 AND letter IS NOT NULL LIMIT 1"));
    return find.bind(source.text()).step();
}

// Its own source's where it is the file or says something of the source, else those of the tables that it was read from.
Result<void> forgetMappingsOf(Connection& connection, const record::RowId& row) {
    if (TRY(connection.integer("SELECT EXISTS (SELECT 1 FROM work_table_mapping)")) == 0)
        return {};
    Statement forget = TRY(connection.prepare(
        "DELETE FROM work_table_mapping WHERE source IN (SELECT h.record FROM heads h WHERE h.uid = ?1 "
        "UNION SELECT c.record FROM heads h JOIN view_name n ON n.named = h.id AND n.type = 5 JOIN heads c ON c.id = n.row "
        "WHERE h.uid = ?1)"));
    return forget.bind(row.text()).run();
}

} // namespace dokaz::store
