// SPDX-License-Identifier: GPL-3.0-or-later
// What importing a table would do. Nothing is written.
#include "session/table_known.h"
#include "session/table_lists.h"
#include "session/table_rows.h"
#include "session/table_source.h"
#include "text/folding.h"
#include "text/normal.h"

namespace dokaz::session {

using base::Result;

namespace {

constexpr std::size_t mostSamples = 5, shownCharacters = 60;

std::vector<TableColumn> columnsOf(const LoadedTable& loaded) {
    std::set<std::string> mapped;
    for (const record::MappedRecord& record : loaded.mapping.records) {
        mapped.insert(record.whenColumn);
        mapped.insert(record.key.begin(), record.key.end());
        for (const record::MappedField& field : record.fields)
            mapped.insert(field.column);
    }
    std::vector<TableColumn> columns;
    for (std::size_t i = 0; i < loaded.table.header.size(); ++i) {
        TableColumn column{loaded.table.header[i], {}, 0, mapped.contains(loaded.table.header[i])};
        std::set<std::string> seen;
        for (const intake::TableRow& row : loaded.table.rows) {
            const std::string_view cell = text::trimmed(row.cells[i]);
            column.filled += cell.empty() ? 0 : 1;
            if (cell.empty() || column.samples.size() >= mostSamples)
                continue;
            const std::string sample = text::shortened(text::kept(cell), shownCharacters);
            if (seen.insert(sample).second)
                column.samples.push_back(sample);
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

std::string shownText(store::Connection& connection, const Session::State& state, const intake::PlannedRow& row,
                      const intake::PlannedValue& value) {
    if (value.value)
        return shownValue(connection, state.vocabularies, value.field, *value.value);
    if (!value.linkPlace)
        return value.linkWords;
    const intake::PlannedRecord& linked = row.records[*value.linkPlace];
    for (const intake::PlannedValue& one : linked.values)
        if (one.value && std::find(linked.kind->title.begin(), linked.kind->title.end(), one.field->code) != linked.kind->title.end())
            return record::plainText(*one.value);
    return linked.mapped->name;
}

// What the record is known by: rows that say the same make one.
std::string placeOf(const intake::PlannedRecord& record) {
    return record.kind->code + "\n" + (record.name.empty() ? record.key : text::folded(text::kept(record.name)));
}

bool isKnown(const KnownListed& known, const intake::PlannedRecord& record) {
    return record.name.empty() ? !known.byKey(record.kind->code, record.key).isEmpty()
                               : !known.byName({record.kind->code}, record.name).empty();
}

void count(const KnownListed& known, const intake::PlannedRecord& record, TablePreview& preview) {
    ++preview.kinds[record.kind->code];
    ++(isKnown(known, record) ? preview.recordsKnown : preview.recordsNew);
}

TableRecordView viewOf(store::Connection& connection, const Session::State& state, const LoadedTable& loaded,
                       const KnownListed& known,
                       const intake::PlannedRow& row, const intake::PlannedRecord& record) {
    TableRecordView view{row.row, record.mapped->name, record.kind->code, record.kind->label, record.key, false, 0, {}};
    view.isKnown = isKnown(known, record);
    const record::Protection least = protectionOf(state, record);
    const bool isProtected = startsProtected(record);
    const std::set<std::size_t> hidden = hiddenInRow(state, loaded, row);
    for (const intake::PlannedValue& value : record.values)
        view.values.push_back({value.field->code, value.field->label, shownText(connection, state, row, value),
                               value.mapped->column,
                               protectionOf(value, least, isProtected, hidden) >= record::Protection::Identity});
    return view;
}

void describe(const LoadedTable& loaded, TablePreview& preview) {
    preview.digest = loaded.digest;
    preview.form = loaded.table.form;
    preview.encoding = loaded.table.encoding;
    preview.delimiter = loaded.table.delimiter;
    preview.sheet = loaded.table.sheet;
    preview.sheets = loaded.sheets;
    preview.unreadable = loaded.table.unreadable;
    preview.columns = columnsOf(loaded);
    preview.mapping = loaded.mapping;
    preview.origin = loaded.origin;
    preview.problem = loaded.problem;
    preview.missingColumns = loaded.missingColumns;
    preview.refusals = loaded.refusals;
    preview.isListProposed = loaded.isListDerived;
    preview.needsVault = loaded.needsVault || loaded.isLastHidden;
    preview.openColumns = columnsLeftOpen(loaded);
    preview.openSheets = sheetsLeftOpen(loaded);
    preview.rowsTaken = static_cast<std::int64_t>(loaded.rows.size());
    for (const TableRefusal& refusal : loaded.refusals)
        preview.refusedRows += refusal.isWholeRow ? 1 : 0;
    preview.refused = refusedRowsOf(loaded, loaded.refusals);
    preview.rows = static_cast<std::int64_t>(loaded.table.rows.size());
    for (const intake::TableTrouble& trouble : loaded.table.troubles)
        preview.rows += trouble.isRefused ? 1 : 0;
}

} // namespace

Result<TablePreview> Session::preview(const ReadTable& table, std::stop_token stop) {
    const auto loaded = TRY(loadTable(*m_state, table, stop));
    return m_state->write<TablePreview>([&]() -> Result<TablePreview> { // the vault's keys are the writer's
        TablePreview preview;
        describe(*loaded, preview);
        store::Snapshot snapshot = TRY(m_state->store->snapshot());
        preview.isVaultOpen = m_state->store->isVaultOpen();
        preview.isFileKnown = TRY(store::sourceWithDigest(snapshot.connection(), loaded->digest)).has_value();
        const KnownListed known = TRY(KnownListed::read(*m_state->store, snapshot.connection()));
        ListFinding finding = TRY(findList(snapshot.connection(), *loaded, known));
        preview.mapping.list = loaded->mapping.list;
        preview.known = std::move(finding.known);
        preview.last = std::move(finding.last);
        preview.wouldDouble = finding.wouldDouble;
        std::map<std::string, std::int64_t> rows; // the first that makes a record
        for (const intake::PlannedRow& row : loaded->rows)
            for (const intake::PlannedRecord& record : row.records) {
                const auto [first, isFirst] = rows.emplace(placeOf(record), row.row);
                if (isFirst)
                    count(known, record, preview);
                if (preview.records.size() >= table.mostRecords)
                    continue;
                TableRecordView view = viewOf(snapshot.connection(), *m_state, *loaded, known, row, record);
                view.sameAs = isFirst ? 0 : first->second;
                preview.records.push_back(std::move(view));
            }
        return preview;
    });
}

} // namespace dokaz::session
