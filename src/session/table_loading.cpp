// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/table_loading.h"

#include "intake/table_guess.h"
#include "resources/embedded.h"
#include "session/protection_rules.h"
#include "session/table_form.h"
#include "session/table_lists.h"
#include "session/table_rows.h"
#include "text/normal.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;
using record::Protection;

namespace {

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
                                              {});
    }
    keepForm(command, loaded);
    if (!command.list.empty())
        loaded.mapping.list = command.list;
    loaded.isListDerived = loaded.mapping.list.empty();
    if (loaded.isListDerived)
        loaded.mapping.list = listNameOf(command.file);
    return {};
}

// What anybody may read already is no secret of ours, whoever it names.
bool isPublicBasis(const std::string& basis) { return basis == "already-public" || basis == "official-act"; }

// A cell that names a person stands for the person, found or not.
bool namesPerson(const record::FieldDeclaration& field, const record::MappedField& mapped) {
    if (field.type != record::ValueType::Record || mapped.column.empty())
        return false;
    return field.targets.empty() || std::find(field.targets.begin(), field.targets.end(), "person") != field.targets.end();
}

Protection protectionBy(const record::FieldDeclaration& field, const record::MappedField& mapped, Protection least,
                        bool isProtected) {
    Protection protection = std::max({field.protection, mapped.protection, least});
    if (field.protectsWithRecord && isProtected)
        protection = std::max(protection, Protection::Identity);
    return protection;
}

std::vector<store::ClaimLine> constantsOf(const Session::State& state, const record::MappedRecord& record,
                                          const record::KindDeclaration& kind) {
    std::vector<store::ClaimLine> claims;
    for (const record::MappedField& mapped : record.fields) {
        const record::FieldDeclaration* field = kind.findField(mapped.field);
        if (field == nullptr || mapped.value.empty() || field->type == record::ValueType::Record ||
            !intake::translated(mapped, mapped.value))
            continue;
        auto value = intake::valueFromCell(mapped, *field, state.vocabularies, mapped.value);
        if (!value)
            continue;
        store::ClaimLine line;
        line.field = mapped.field;
        line.value = std::move(value).value();
        claims.push_back(std::move(line));
    }
    return claims;
}

// Some row may make somebody protected of it: all but those who are open in every row.
bool mayBeProtected(const record::MappedRecord& record, const std::vector<store::ClaimLine>& constants) {
    static const std::set<std::string, std::less<>> deciding{"protected", "capacity", "under_age"};
    if (record.kind != "person")
        return false;
    const bool isByCell = std::any_of(record.fields.begin(), record.fields.end(), [](const record::MappedField& field) {
        return !field.column.empty() && deciding.contains(field.field);
    });
    return isByCell || isProtectedPerson(constants);
}

bool isFilled(const intake::Table& table, std::size_t column) {
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [&](const intake::TableRow& row) { return !text::trimmed(row.cells[column]).empty(); });
}

// The columns of one record of the mapping; keys and conditions are told apart.
class ColumnWeights final {
  public:
    ColumnWeights(const Session::State& state, LoadedTable& loaded) : m_state(&state), m_loaded(&loaded) {}

    void add(const record::MappedRecord& record) {
        const record::KindDeclaration* kind = m_state->store->catalogue().findKind(record.kind);
        if (kind == nullptr)
            return;
        const std::vector<store::ClaimLine> constants = constantsOf(*m_state, record, *kind);
        Protection least = std::max(kind->protection, record.protection);
        for (const store::ClaimLine& one : constants)
            least = std::max(least, startingProtection(m_state->vocabularies, record.kind, one.field, *one.value));
        const bool isProtected = mayBeProtected(record, constants);
        for (const record::MappedField& mapped : record.fields)
            if (const record::FieldDeclaration* field = kind->findField(mapped.field); field != nullptr)
                put(mapped.column, namesPerson(*field, mapped) ||
                                       protectionBy(*field, mapped, least, isProtected) >= Protection::Identity);
        for (const std::string& column : record.key)
            if (isProtected || least >= Protection::Identity)
                put(column, true);
            else
                keep(column);
        keep(record.whenColumn);
    }

    // What the row says may be stricter than the mapping.
    void add(const intake::PlannedRow& row) {
        for (const std::size_t column : hiddenInRow(*m_state, *m_loaded, row))
            m_loaded->hidden.insert(column);
        for (const intake::PlannedRecord& record : row.records) {
            const Protection least = protectionOf(*m_state, record);
            const bool isProtected = startsProtected(record);
            m_loaded->needsVault = m_loaded->needsVault || isProtected;
            for (const intake::PlannedValue& value : record.values)
                if (protectionOf(value, least, isProtected, {}) >= Protection::Identity)
                    m_loaded->needsVault = true;
        }
    }

    void settle() {
        if (m_loaded->isPublic)
            return;
        for (const std::size_t column : m_loaded->hidden) {
            m_loaded->open.erase(column);
            m_loaded->needsVault = m_loaded->needsVault || isFilled(m_loaded->table, column);
        }
        if (!m_loaded->needsVault) // numbers by which harmless rows are known are harmless
            for (const std::size_t column : m_kept)
                if (!m_loaded->hidden.contains(column))
                    m_loaded->open.insert(column);
        for (std::size_t column = 0; column < m_loaded->table.header.size(); ++column)
            if (!m_loaded->open.contains(column))
                m_loaded->withheld.insert(column);
    }

  private:
    void put(const std::string& column, bool isHidden) {
        if (const auto place = m_loaded->places.find(column); place != m_loaded->places.end())
            (isHidden ? m_loaded->hidden : m_loaded->open).insert(place->second);
    }
    void keep(const std::string& column) {
        if (const auto place = m_loaded->places.find(column); place != m_loaded->places.end())
            m_kept.insert(place->second);
    }
    const Session::State* m_state;
    LoadedTable* m_loaded;
    std::set<std::size_t> m_kept; // keys and conditions
};

// Sets hidden, open, withheld and needsVault.
void weighColumns(const Session::State& state, LoadedTable& loaded) {
    ColumnWeights weights(state, loaded);
    for (const record::MappedRecord& record : loaded.mapping.records)
        weights.add(record);
    for (const intake::PlannedRow& row : loaded.rows)
        weights.add(row);
    weights.settle();
}

} // namespace

Result<std::vector<record::TableMapping>> tablePresets() {
    std::vector<record::TableMapping> presets;
    for (const resources::Embedded& file : resources::under("tables/"))
        if (file.name.ends_with(".json"))
            presets.push_back(TRY(record::tableMappingFrom(file.content).during("reading a preset")));
    return presets;
}

std::vector<std::string> columnsLeftOpen(const LoadedTable& loaded) {
    std::vector<std::string> columns;
    if (loaded.isPublic || loaded.needsVault)
        return columns;
    for (const std::size_t column : loaded.withheld)
        if (isFilled(loaded.table, column))
            columns.push_back(loaded.table.header[column]);
    return columns;
}

std::vector<std::string> sheetsLeftOpen(const LoadedTable& loaded) {
    std::vector<std::string> sheets;
    if (loaded.isPublic || loaded.needsVault)
        return sheets;
    for (const std::string& sheet : loaded.sheets)
        if (sheet != loaded.table.sheet)
            sheets.push_back(sheet);
    return sheets;
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

Protection protectionOf(const intake::PlannedValue& value, Protection least, bool isProtected,
                        const std::set<std::size_t>& hidden) {
    const Protection protection = protectionBy(*value.field, *value.mapped, least, isProtected);
    // A link says who only to those who may know; its words are hidden where it is cited.
    const bool tells = value.value && isAnyOf(value.cells, hidden);
    return tells ? std::max(protection, Protection::Identity) : protection;
}

std::set<std::size_t> hiddenInRow(const Session::State& state, const LoadedTable& loaded, const intake::PlannedRow& row) {
    std::set<std::size_t> hidden;
    if (loaded.isPublic)
        return hidden;
    for (const intake::PlannedRecord& record : row.records) {
        const Protection least = protectionOf(state, record);
        const bool isProtected = startsProtected(record);
        for (const record::MappedField& mapped : record.mapped->fields) {
            const auto place = loaded.places.find(mapped.column);
            const record::FieldDeclaration* field = record.kind->findField(mapped.field);
            if (place != loaded.places.end() && field != nullptr &&
                (namesPerson(*field, mapped) || protectionBy(*field, mapped, least, isProtected) >= Protection::Identity))
                hidden.insert(place->second);
        }
        if (isProtected || least >= Protection::Identity)
            for (const intake::PlannedCell& cell : record.keyCells)
                hidden.insert(cell.column);
    }
    return hidden;
}

bool isAnyOf(const std::vector<intake::PlannedCell>& cells, const std::set<std::size_t>& columns) {
    return std::any_of(cells.begin(), cells.end(),
                       [&](const intake::PlannedCell& cell) { return columns.contains(cell.column); });
}

Result<std::unique_ptr<LoadedTable>> loadTable(Session::State& state, const ReadTable& asked,
                                               const std::stop_token& stop) {
    auto loaded = std::make_unique<LoadedTable>();
    loaded->bytes = TRY(base::readFile(asked.file, intake::largestTable));
    if (loaded->bytes.empty())
        return Error(ErrorCode::Invalid, "an empty file");
    loaded->digest = base::toHex(crypto::sha256(loaded->bytes));
    TRY(findLastTime(state, *loaded));
    ReadTable command = asked;
    const bool isAsLastTime = !asked.mapping && asked.preset.empty() && asked.kind.empty() && !loaded->lastMappings.empty() &&
                              !asksForOtherForm(asked, loaded->lastMappings.front());
    if (isAsLastTime)
        command.mapping = loaded->lastMappings.front();
    loaded->table = TRY(readTableFile(state, *loaded, command, stop));
    for (const intake::TableTrouble& trouble : loaded->table.troubles)
        loaded->refusals.push_back({trouble.row, trouble.column, {}, trouble.reason, trouble.isRefused});
    TRY(chooseMapping(state, command, *loaded));
    if (isAsLastTime)
        loaded->origin = MappingOrigin::LastTime;
    loaded->basis = command.basis.empty() ? loaded->mapping.basis : command.basis;
    loaded->isPublic = isPublicBasis(loaded->basis) && !command.keepInVault;
    loaded->needsVault = command.keepInVault;
    for (const record::MappedRecord& record : loaded->mapping.records)
        if (record.kind == "person" && record.isFoundByName) {
            loaded->problem = "persons need a key: two people may bear one name";
            return loaded;
        }
    const auto fits = record::checkTableMapping(loaded->mapping, state.store->catalogue(), loaded->table.header);
    if (!fits) {
        loaded->problem = fits.error().subject();
        return loaded;
    }
    loaded->planner = std::make_unique<intake::RowPlanner>(state.store->catalogue(), state.vocabularies, loaded->mapping,
                                                           loaded->table.header);
    loaded->missingColumns = loaded->planner->missingColumns();
    for (std::size_t i = 0; i < loaded->table.header.size(); ++i)
        loaded->places.emplace(loaded->table.header[i], i);
    planRows(*loaded, stop);
    if (stop.stop_requested())
        return Error(ErrorCode::Cancelled);
    weighColumns(state, *loaded);
    return loaded;
}

} // namespace dokaz::session
