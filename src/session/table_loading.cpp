// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/table_loading.h"

#include "intake/ftm.h"
#include "intake/table_grid.h"
#include "intake/table_guess.h"
#include "resources/embedded.h"
#include "session/protection_rules.h"
#include "text/normal.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;
using record::Protection;

namespace {

// In a jail of its own: a workbook is a form that parsers fail on.
Result<intake::Table> readWorkbook(const Session::State& state, LoadedTable& loaded, const std::string& sheet,
                                   std::int64_t headerRow, const std::stop_token& stop) {
    const files::Opener opener = TRY(state.opener());
    const files::OpenOutcome outcome = TRY(opener.open(loaded.bytes, files::Task::ReadGrid, stop));
    if (!outcome.answer || !outcome.answer->grid) {
        const std::string reason = outcome.failure ? std::string(pdf::reasonCode(*outcome.failure)) : "crashed";
        return Error(ErrorCode::WorkerFailed, "the workbook could not be read (" + reason + "): save its sheet as CSV and take that file in");
    }
    const files::Grid& grid = *outcome.answer->grid;
    for (const files::GridSheet& one : grid.sheets)
        loaded.sheets.push_back(one.name);
    const files::GridSheet* chosen = intake::sheetNamed(grid, sheet);
    if (chosen == nullptr)
        return Error(ErrorCode::Invalid, sheet.empty() ? "the workbook holds no cells" : "the workbook has no sheet '" + sheet + "'");
    return intake::tableFromSheet(*chosen, headerRow);
}

Result<intake::Table> readBytes(const Session::State& state, LoadedTable& loaded, const ReadTable& command,
                                const std::stop_token& stop) {
    const std::string_view text(reinterpret_cast<const char*>(loaded.bytes.data()), loaded.bytes.size());
    if (intake::isJsonTable(text))
        return intake::readJsonTable(text);
    const record::TableMapping mapping = command.mapping.value_or(record::TableMapping());
    const auto chosen = [](const std::string& asked, const std::string& mapped) { return asked.empty() ? mapped : asked; };
    const std::int64_t headerRow = command.headerRow.value_or(mapping.headerRow);
    if (text.starts_with("PK\x03\x04"))
        return readWorkbook(state, loaded, chosen(command.sheet, mapping.sheet), headerRow, stop);
    if (text.starts_with("\xD0\xCF\x11\xE0"))
        return Error(ErrorCode::Unsupported, "workbooks of the old form (XLS) or with a password: save the sheet as CSV and take that file in");
    return intake::readTableText(text, {chosen(command.encoding, mapping.encoding), chosen(command.delimiter, mapping.delimiter), headerRow});
}

std::string listName(const ReadTable& command) { return text::kept(command.file.stem().string()); }

std::string namesOf(const std::vector<record::TableMapping>& presets) {
    std::string names;
    for (const record::TableMapping& preset : presets)
        names += (names.empty() ? "" : ", ") + preset.name;
    return names;
}

// As asked, else a preset that fits, else a guess.
Result<void> chooseMapping(const Session::State& state, const ReadTable& command, LoadedTable& loaded) {
    const std::vector<record::TableMapping> presets = TRY(tablePresets());
    if (command.mapping) {
        loaded.mapping = *command.mapping;
        loaded.origin = MappingOrigin::Given;
    } else if (!command.preset.empty()) {
        const auto named = std::find_if(presets.begin(), presets.end(), [&](const auto& one) { return one.name == command.preset; });
        if (named == presets.end())
            return Error(ErrorCode::NotFound, "no preset is called '" + command.preset + "': there are " + namesOf(presets));
        loaded.mapping = *named;
        loaded.origin = MappingOrigin::Preset;
    } else if (const auto* fitting = intake::presetFor(loaded.table, presets); fitting != nullptr && command.kind.empty()) {
        loaded.mapping = *fitting;
        loaded.origin = MappingOrigin::Preset;
    } else {
        const auto words = TRY(intake::HeaderWords::fromTsv(resources::find("tables/headers.tsv").value_or("")));
        loaded.mapping = intake::guessMapping(loaded.table, words, state.store->catalogue(), state.vocabularies, command.kind,
                                              listName(command));
    }
    if (!command.list.empty())
        loaded.mapping.list = command.list;
    if (loaded.mapping.list.empty())
        loaded.mapping.list = listName(command);
    return {};
}

void planRows(LoadedTable& loaded, const std::stop_token& stop) {
    std::vector<intake::Refusal> refusals;
    std::map<std::string, int> copies; // of rows known by what they say alone
    for (std::size_t place = 0; place < loaded.table.rows.size() && !stop.stop_requested(); ++place) {
        intake::PlannedRow row = loaded.planner->plan(loaded.table.rows[place], place, refusals);
        for (intake::PlannedRecord& record : row.records) {
            if (record.key.empty() || !record.keyCells.empty())
                continue;
            const int copy = ++copies[record.kind->code + "\n" + record.key];
            if (copy > 1) // the same row twice is two of what it tells
                record.key += " #" + std::to_string(copy);
        }
        if (!row.records.empty())
            loaded.rows.push_back(std::move(row));
    }
    for (intake::Refusal& refusal : refusals)
        loaded.refusals.push_back({refusal.row, refusal.column, refusal.words, refusal.reason, refusal.isWholeRow});
}

// Which columns hold what belongs in the vault.
void weighColumns(const Session::State& state, LoadedTable& loaded) {
    for (const intake::PlannedRow& row : loaded.rows)
        for (const intake::PlannedRecord& record : row.records) {
            const Protection least = protectionOf(state, record);
            const bool isProtected = startsProtected(record);
            for (const intake::PlannedValue& value : record.values) {
                const bool isHidden = protectionOf(value, least, isProtected) >= Protection::Identity;
                loaded.needsVault = loaded.needsVault || isHidden;
                for (const intake::PlannedCell& cell : value.cells)
                    (isHidden ? loaded.hidden : loaded.open).insert(cell.column);
            }
            loaded.needsVault = loaded.needsVault || isProtected;
        }
    for (const std::size_t column : loaded.hidden)
        loaded.open.erase(column);
}

} // namespace

Result<std::vector<record::TableMapping>> tablePresets() {
    std::vector<record::TableMapping> presets;
    for (const resources::Embedded& file : resources::under("tables/"))
        if (file.name.ends_with(".json"))
            presets.push_back(TRY(record::tableMappingFrom(file.content).during("reading a preset")));
    return presets;
}

bool startsProtected(const intake::PlannedRecord& record) {
    if (record.kind->code != "person")
        return false;
    std::vector<store::ClaimLine> claims;
    for (const intake::PlannedValue& value : record.values) {
        store::ClaimLine line;
        line.field = value.field->code;
        line.value = value.value;
        claims.push_back(std::move(line));
    }
    return isProtectedPerson(claims);
}

Protection protectionOf(const Session::State& state, const intake::PlannedRecord& record) {
    Protection least = std::max(record.kind->protection, record.mapped->protection);
    for (const intake::PlannedValue& value : record.values)
        if (value.value)
            least = std::max(least, startingProtection(state.vocabularies, record.kind->code, value.field->code, *value.value));
    return least;
}

Protection protectionOf(const intake::PlannedValue& value, Protection least, bool isProtected) {
    Protection protection = std::max({value.field->protection, value.mapped->protection, least});
    if (value.field->protectsWithRecord && isProtected)
        protection = std::max(protection, Protection::Identity);
    return protection;
}

Result<std::unique_ptr<LoadedTable>> loadTable(const Session::State& state, const ReadTable& command,
                                               const std::stop_token& stop) {
    auto loaded = std::make_unique<LoadedTable>();
    loaded->bytes = TRY(base::readFile(command.file, intake::largestTable));
    if (loaded->bytes.empty())
        return Error(ErrorCode::Invalid, "an empty file");
    loaded->digest = base::toHex(crypto::sha256(loaded->bytes));
    loaded->table = TRY(readBytes(state, *loaded, command, stop));
    for (const intake::TableTrouble& trouble : loaded->table.troubles)
        loaded->refusals.push_back({trouble.row, trouble.column, {}, trouble.reason, trouble.isRefused});
    TRY(chooseMapping(state, command, *loaded));
    const auto fits = record::checkTableMapping(loaded->mapping, state.store->catalogue(), loaded->table.header);
    if (!fits) {
        loaded->problem = fits.error().subject();
        return loaded;
    }
    loaded->planner = std::make_unique<intake::RowPlanner>(state.store->catalogue(), state.vocabularies, loaded->mapping,
                                                           loaded->table.header);
    loaded->missingColumns = loaded->planner->missingColumns();
    planRows(*loaded, stop);
    if (stop.stop_requested())
        return Error(ErrorCode::Cancelled);
    weighColumns(state, *loaded);
    return loaded;
}

} // namespace dokaz::session
