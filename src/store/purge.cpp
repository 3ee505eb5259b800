// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/purge.h"

#include "base/log.h"
#include "store/held_mentions.h"
#include "store/likenesses.h"
#include "store/table_mappings.h"

namespace dokaz::store {

using base::ErrorCode;
using base::Json;
using base::Result;
using record::RowId;

Result<std::vector<RowId>> PurgeWork::withDependants(const std::vector<RowId>& rows) {
    LedgerTables ledger(m_state->writer);
    std::vector<RowId> all;
    std::set<std::string> met;
    std::vector<RowId> open = rows;
    while (!open.empty()) {
        const RowId uid = std::move(open.back());
        open.pop_back();
        if (!met.insert(uid.text()).second)
            continue;
        all.push_back(uid);
        const auto placed = ledger.row(uid);
        if (!placed)
            continue;
        if (placed.value().row.head.type == RowType::Object) {
            Statement find = TRY(m_state->writer.prepare(
                "SELECT h.uid FROM view_name n JOIN heads h ON h.id = n.row WHERE n.named = ?1 AND n.type = 10"));
            find.bind(placed.value().id);
            while (TRY(find.step()))
                open.push_back(TRY(RowId::parse(find.text(0))));
        } else if (placed.value().row.head.type == RowType::Reading && placed.value().row.content) {
            const Json content = TRY(base::parseJson(*placed.value().row.content));
            if (const auto lines = RowId::parse(base::textOr(content, "object")); lines && ledger.rowIdOf(lines.value()))
                open.push_back(lines.value());
        }
    }
    return all;
}

Result<void> PurgeWork::destroy(const RowId& row, LedgerTables& ledger, Views& views) {
    TRY(ledger.destroyContent(row));
    std::string file;
    {
        Statement find = TRY(m_state->writer.prepare("SELECT file FROM objects WHERE uid = ?1"));
        find.bind(row.text());
        if (TRY(find.step()))
            file = find.text(0);
    }
    if (!file.empty()) {
        Statement remove = TRY(m_state->writer.prepare("DELETE FROM objects WHERE uid = ?1"));
        remove.bind(row.text());
        TRY(remove.run());
        m_files.push_back(file);
    }
    m_rows.push_back(row);
    if (!ledger.rowIdOf(row))
        return {};
    TRY(forgetMappingsOf(m_state->writer, row));
    for (const char* sql : {"DELETE FROM work_candidate WHERE reading IN (SELECT id FROM heads WHERE uid = ?1)",
                            "DELETE FROM work_held_back WHERE reading IN (SELECT id FROM heads WHERE uid = ?1)",
                            "DELETE FROM work_likeness WHERE record IN (SELECT record FROM heads WHERE uid = ?1)",
                            "DELETE FROM work_likeness WHERE other IN (SELECT record FROM heads WHERE uid = ?1)"}) {
        Statement forget = TRY(m_state->writer.prepare(sql));
        TRY(forget.bind(row.text()).run());
    }
    return views.noteContentLost(row);
}

namespace {

// Work in letters that repeats what was purged.
Result<void> tidyLetters(StoreState& state) {
    SqlTransaction transaction = TRY(SqlTransaction::begin(state.writer, true));
    TRY(settleAllHeldMentions(state));
    TRY(forgetPurgedLikenesses(state));
    return transaction.commit();
}

} // namespace

// Whatever fails, the journals are emptied: they hold what was purged.
Result<bool> PurgeWork::finish(const std::set<std::string>& records) {
    std::optional<base::Error> failed;
    const auto note = [&](const Result<void>& part) {
        if (!part && !failed)
            failed = part.error();
    };
    for (const std::string& file : std::exchange(m_files, {}))
        note(m_state->objects.discard(file));
    if (m_state->vault) {
        for (const RowId& row : m_rows)
            note(m_state->vault->destroy(row));
        note(updateVaultTitles(*m_state, records));
        if (const auto tidied = tidyLetters(*m_state); !tidied) // opening the vault tries again
            base::logError("letters to the vault may repeat what was purged", tidied.error());
    }
    m_rows.clear();
    m_state->journalHoldsPurged = true;
    const auto emptied = emptyJournals(*m_state);
    if (!emptied && emptied.error().code() != ErrorCode::Busy)
        note(emptied);
    if (failed)
        return *failed;
    return emptied.ok();
}

Result<void> emptyJournals(StoreState& state) {
    const Result<void> vault = state.vault ? state.vault->checkpoint() : Result<void>();
    TRY(state.writer.checkpoint()); // whatever became of the vault's
    TRY(vault);
    state.journalHoldsPurged = false;
    return {};
}

namespace {

// The names of a record that stand in the vault.
Result<std::vector<std::string>> vaultNames(StoreState& state, const std::string& record) {
    Statement find = TRY(state.writer.prepare(
        "SELECT h.uid FROM view_claim c JOIN view_record r ON r.id = c.record JOIN heads h ON h.id = c.row "
        "WHERE r.record = ?1 AND c.protection >= 2 AND c.field IN ('name', 'title', 'code') ORDER BY c.row"));
    find.bind(record);
    std::vector<std::string> names;
    while (TRY(find.step())) {
        const auto content = TRY(state.vault->content(TRY(RowId::parse(find.text(0)))));
        if (!content)
            continue;
        const Json line = TRY(base::parseJson(content->line));
        const record::Value value = record::valueFromJson(line.value("value", Json()));
        if (const auto* name = std::get_if<record::Name>(&value))
            names.push_back(name->full);
        else if (const auto* text = std::get_if<record::Text>(&value))
            names.push_back(text->text);
    }
    return names;
}

} // namespace

Result<void> updateVaultTitles(StoreState& state, const std::set<std::string>& records) {
    std::map<std::string, std::vector<std::string>> titles;
    for (const std::string& record : records)
        titles.emplace(record, TRY(vaultNames(state, record)));
    return state.vault->setTitles(titles);
}

Result<void> updateAllVaultTitles(StoreState& state) {
    std::set<std::string> records = TRY(state.vault->titledRecords());
    Statement find = TRY(state.writer.prepare(
        "SELECT DISTINCT r.record FROM view_claim c JOIN view_record r ON r.id = c.record WHERE c.protection >= 2"));
    while (TRY(find.step()))
        records.insert(find.text(0));
    return updateVaultTitles(state, records);
}

} // namespace dokaz::store
