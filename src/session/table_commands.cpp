// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a table in: read and planned beside the writer, written in batches on its thread.
#include "record/validation.h"
#include "session/table_writer.h"
#include "store/likenesses.h"
#include "store/query_documents.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

constexpr std::size_t mostLikenesses = 1000;

Result<void> mayImport(Session::State& state, const LoadedTable& loaded, const ImportTable& command) {
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

TableLikeness likenessOf(const record::RecordId& record, const std::string& name, const intake::RecordMatch& match) {
    const std::string score = std::to_string(static_cast<int>(match.score * 100 + 0.5)) + " %";
    return {record.text(), name, match.record.text(), match.name, score, match.reasons};
}

// New records that could be somebody who was there before: told and kept for a person to decide, never joined.
std::vector<store::LikenessLine> compareNames(const intake::KnownRecords& before,
                                              const std::vector<TableWriter::Named>& named,
                                              const std::stop_token& stop, TableReport& report) {
    std::set<std::pair<std::string, std::string>> told;
    std::vector<store::LikenessLine> all;
    for (const TableWriter::Named& one : named) {
        report.isCancelled = report.isCancelled || stop.stop_requested();
        if (report.isCancelled)
            break;
        const intake::RecordMatch match = before.matchOf(one.kind, one.name);
        if (match.verdict == match::Verdict::New || match.record == one.record ||
            !told.insert({one.record.text(), match.record.text()}).second)
            continue;
        all.push_back({one.record, match.record});
        if (report.likenesses.size() >= mostLikenesses)
            continue;
        report.likenesses.push_back(likenessOf(one.record, one.name, match));
    }
    return all;
}

// Cancelled between them: what is in stays in.
Result<void> writeBatches(Session::State& state, TableWriter& writer, std::span<const intake::PlannedRow> all,
                          const ImportTable& command, const std::stop_token& stop, TableReport& report) {
    const std::size_t size = std::max<std::size_t>(1, command.batchRows);
    for (std::size_t from = 0; from < all.size() && !report.isCancelled; from += size) {
        const auto batch = all.subspan(from, std::min(size, all.size() - from));
        TRY(state.write<void>([&] { return writer.write(batch); }));
        if (command.listener)
            command.listener(from + batch.size(), all.size());
        report.isCancelled = stop.stop_requested() && from + batch.size() < all.size();
    }
    return state.write<void>([&] { return writer.settleLinks(); });
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

} // namespace

std::string refusalsAsCsv(const std::vector<TableRefusal>& refusals) {
    std::string csv = "row,column,words,reason,whole_row\r\n";
    for (const TableRefusal& refusal : refusals)
        csv += std::to_string(refusal.row) + "," + quotedCell(refusal.column) + "," + quotedCell(refusal.words) + "," +
               quotedCell(refusal.reason) + (refusal.isWholeRow ? ",yes\r\n" : ",no\r\n");
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
    std::optional<TableSource> source;
    KnownListed known;
    intake::KnownRecords names;
    TRY(m_state->write<void>([&]() -> Result<void> {
        if (loaded->needsVault && !m_state->store->isVaultOpen())
            return Error(ErrorCode::Refused, "vault-closed");
        {
            store::Snapshot snapshot = TRY(m_state->store->snapshot());
            known = TRY(KnownListed::read(*m_state->store, snapshot.connection()));
            names = intake::KnownRecords::from(TRY(store::titles(snapshot.connection())));
        }
        source = TRY(TableSource::keep(*m_state, *loaded, command));
        return {};
    }));
    report.source = source->record().text();
    report.reading = source->reading().text();
    report.wasFileKnown = source->wasKnown();
    if (!source->entry().empty())
        report.entries.push_back(source->entry());
    TableWriter writer(*m_state, *loaded, *source, known, report, command.reason);
    TRY(writeBatches(*m_state, writer, loaded->rows, command, stop, report));
    const std::vector<store::LikenessLine> likenesses = compareNames(names, writer.named(), stop, report);
    TRY(m_state->write<void>(
        [&] { return store::Likenesses(*m_state->store).keep(likenesses, source->record()); }));
    countRows(*loaded, report);
    report.milliseconds = m_state->clock.steadyMilliseconds() - begun;
    return report;
}

// Compared anew: a name may have changed, or gone, since the table was taken in.
Result<std::vector<TableLikeness>> Session::likenesses(std::size_t most) {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    std::vector<TableLikeness> all;
    const auto lines = TRY(store::likenesses(snapshot.connection()));
    for (const store::LikenessLine& line : lines) {
        if (all.size() >= most)
            break;
        const std::string kind = TRY(store::recordLine(snapshot.connection(), line.record)).kind;
        const auto names = TRY(store::titlesOf(snapshot.connection(), line.record));
        std::vector<store::TitleLine> others;
        const auto otherNames = TRY(store::titlesOf(snapshot.connection(), line.other));
        for (const std::string& name : otherNames)
            others.push_back({line.other, kind, name});
        const intake::KnownRecords other = intake::KnownRecords::from(others);
        std::optional<TableLikeness> best;
        double score = 0;
        for (const std::string& name : names) {
            const intake::RecordMatch match = other.matchOf(kind, name);
            if (match.record.isEmpty() || (best && match.score <= score))
                continue;
            score = match.score;
            best = likenessOf(line.record, name, match);
        }
        if (best)
            all.push_back(std::move(*best));
    }
    return all;
}

} // namespace dokaz::session
