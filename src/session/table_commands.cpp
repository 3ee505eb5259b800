// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a table in: read and planned beside the writer, written in batches on its thread.
#include "base/log.h"
#include "record/validation.h"
#include "session/table_lists.h"
#include "session/table_rows.h"
#include "session/table_writer.h"
#include "store/query_documents.h"
#include "store/table_mappings.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

Result<void> mayImport(Session::State& state, const LoadedTable& loaded, const ImportTable& command) {
    if (!command.digest.empty() && command.digest != loaded.digest)
        return Error(ErrorCode::Refused, "table-changed");
    if (!loaded.problem.empty())
        return Error(ErrorCode::Invalid, loaded.problem);
    if (loaded.origin == MappingOrigin::Guess && !command.mayGuess)
        return Error(ErrorCode::Refused, "mapping-guessed");
    const std::string& basis = loaded.basis;
    if (!basis.empty()) {
        const record::FieldDeclaration* field = state.store->catalogue().findField("source", "release_basis");
        base::check(field != nullptr);
        TRY(record::validate(*field, state.vocabularies, record::Term{basis, ""}));
    }
    if (loaded.rows.empty())
        return Error(ErrorCode::Invalid, "no row of the table can be taken by this mapping: look at the preview");
    return {};
}

Result<std::vector<store::VaultTitle>> hiddenNames(const Session::State& state) {
    return state.store->isVaultOpen() ? state.store->vaultTitles() : Result<std::vector<store::VaultTitle>>(std::vector<store::VaultTitle>());
}

// What is known before the first row is written, and the table as a source.
struct Ready {
    KnownListed known;
    KnownNames::Known names; // those in the vault among them while it is open
    std::optional<TableSource> source;
};

Result<void> makeReady(Session::State& state, LoadedTable& loaded, const ImportTable& command, Ready& ready) {
    if ((loaded.needsVault && !state.store->isVaultOpen()) || (loaded.isLastHidden && !command.mayDouble))
        return Error(ErrorCode::Refused, "vault-closed");
    {
        store::Snapshot snapshot = TRY(state.store->snapshot());
        ready.known = TRY(KnownListed::read(*state.store, snapshot.connection()));
        if (TRY(findList(snapshot.connection(), loaded, ready.known)).wouldDouble && !command.mayDouble)
            return Error(ErrorCode::Refused, "would-double");
        ready.names = TRY(state.knownNames.of(snapshot.connection(), state.store->isVaultOpen(), [&] { return hiddenNames(state); }));
    }
    ready.source = TRY(TableSource::keep(state, loaded, command));
    if (ready.source->wasKnown()) // else it is kept with the source
        loaded.batch = TRY(store::TableMappings(*state.store).begin(ready.source->record(), runOf(loaded)));
    return {};
}

// Cancelled between them: what is in stays in.
Result<void> writeBatches(Session::State& state, TableWriter& writer, std::span<const intake::PlannedRow> all,
                          const ImportTable& command, const std::stop_token& stop, TableReport& report) {
    const std::size_t size = std::max<std::size_t>(1, command.batchRows);
    for (std::size_t from = 0; from < all.size() && !report.isCancelled; from += size) {
        const auto batch = all.subspan(from, std::min(size, all.size() - from));
        writer.compare(batch);
        TRY(state.write<void>([&] { return writer.write(batch); }));
        if (command.listener)
            command.listener(from + batch.size(), all.size());
        report.isCancelled = stop.stop_requested() && from + batch.size() < all.size();
    }
    return state.write<void>([&] { return writer.settleLinks(); });
}

// Every row is in already: where this fails, the next import of the file goes on with this one's entries.
void endImport(Session::State& state, const record::RecordId& source, const std::string& batch) {
    const auto ended = state.write<void>([&] { return store::TableMappings(*state.store).end(source, batch); });
    if (!ended)
        base::logError("an import of a table is not written down as ended", ended.error());
}

void countRows(const LoadedTable& loaded, TableReport& report) {
    for (const TableRefusal& refusal : report.refusals)
        report.rowsRefused += refusal.isWholeRow ? 1 : 0;
    report.rows = static_cast<std::int64_t>(loaded.table.rows.size());
    for (const intake::TableTrouble& trouble : loaded.table.troubles)
        report.rows += trouble.isRefused ? 1 : 0;
}

std::string quotedCell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

// A table of refused rows that was mended and is refused again.
bool isOfRefusals(const std::string& column) {
    return column == "refused_row" || column == "refused_column" || column == "refused_reason";
}

} // namespace

std::string refusalsAsCsv(const std::vector<TableRefusal>& refusals, const RefusedRows& rows, bool withHidden) {
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < rows.header.size(); ++column)
        if ((withHidden || !rows.hidden.contains(column)) && !isOfRefusals(rows.header[column]))
            columns.push_back(column);
    struct Told {
        std::string columns, reasons;
    };
    std::map<std::int64_t, Told> told;
    for (const TableRefusal& refusal : refusals) {
        Told& row = told[refusal.row];
        if (!refusal.column.empty())
            row.columns += (row.columns.empty() ? "" : "; ") + refusal.column;
        row.reasons += (row.reasons.empty() ? "" : "; ") + refusal.reason;
    }
    std::string csv;
    for (const std::size_t column : columns)
        csv += quotedCell(rows.header[column]) + ",";
    csv += "refused_row,refused_column,refused_reason\r\n";
    for (const auto& [number, row] : told) {
        const auto cells = rows.cells.find(number);
        for (const std::size_t column : columns)
            csv += (cells == rows.cells.end() ? "" : quotedCell(cells->second[column])) + ",";
        csv += std::to_string(number) + "," + quotedCell(row.columns) + "," + quotedCell(row.reasons) + "\r\n";
    }
    return csv;
}

Result<TableReport> Session::perform(const ImportTable& command, std::stop_token stop) {
    const std::int64_t begun = m_state->clock.steadyMilliseconds();
    ReadTable table = command.table;
    if (!command.basis.empty())
        table.basis = command.basis;
    const auto loaded = TRY(loadTable(*m_state, table, stop));
    TRY(mayImport(*m_state, *loaded, command));
    loaded->batch = base::Uid::fresh(m_state->random).text();
    TableReport report;
    report.openColumns = columnsLeftOpen(*loaded);
    report.openSheets = sheetsLeftOpen(*loaded);
    if (command.onOpenColumns && !(report.openColumns.empty() && report.openSheets.empty()))
        command.onOpenColumns(report.openColumns, report.openSheets);
    report.refusals = loaded->refusals;
    Ready ready;
    TRY(m_state->write<void>([&] { return makeReady(*m_state, *loaded, command, ready); }));
    std::optional<TableSource>& source = ready.source;
    report.list = loaded->mapping.list;
    report.source = source->record().text();
    report.reading = source->reading().text();
    report.wasFileKnown = source->wasKnown();
    if (!source->entry().empty())
        report.entries.push_back(source->entry());
    TableWriter writer(*m_state, *loaded, *source, ready.known, ready.names, report, command.reason);
    TRY(writeBatches(*m_state, writer, loaded->rows, command, stop, report));
    if (!report.isCancelled)
        endImport(*m_state, source->record(), loaded->batch);
    report.refused = refusedRowsOf(*loaded, report.refusals);
    countRows(*loaded, report);
    report.milliseconds = m_state->clock.steadyMilliseconds() - begun;
    return report;
}

} // namespace dokaz::session
