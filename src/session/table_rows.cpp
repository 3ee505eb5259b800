// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/table_rows.h"

#include "session/table_known.h"
#include "text/normal.h"

namespace dokaz::session {

namespace {

Identity identityOf(const intake::PlannedRow& row, const intake::PlannedRecord& record) {
    Identity identity;
    identity.row = row.row;
    for (const intake::PlannedValue& value : record.values)
        if (value.value)
            identity.add(value.field->code, *value.value);
    return identity;
}

// Nothing where one of them leaves it open.
bool isBefore(const std::string& latest, const std::string& earliest) {
    return !latest.empty() && !earliest.empty() && latest < earliest;
}

// Rows under one key make one record: lists have a row for each alias, or a name in two scripts. A slip of the hand must not
// make two people one.
class KeyHolders final {
  public:
    // Refuses a row that says of a key what another row does not.
    [[nodiscard]] std::optional<TableRefusal> refusalOf(const LoadedTable& loaded, const intake::PlannedRow& row) const {
        for (const intake::PlannedRecord& record : row.records) {
            const auto held = record.keyCells.empty() ? m_held.end() : m_held.find(place(record));
            if (held == m_held.end() || !held->second.isBornApartFrom(identityOf(row, record)))
                continue;
            TableRefusal refusal;
            refusal.row = row.row;
            refusal.isWholeRow = true;
            const intake::PlannedCell& cell = record.keyCells.front();
            refusal.column = loaded.table.header[cell.column];
            refusal.words = text::kept(loaded.table.rows[row.place].cells[cell.column]);
            refusal.reason = "row " + std::to_string(held->second.row) + " has the same key, and another day of birth: " +
                             "give one of them a key of its own, or take a key of more columns";
            return refusal;
        }
        return std::nullopt;
    }
    void hold(const intake::PlannedRow& row) {
        for (const intake::PlannedRecord& record : row.records) {
            if (record.keyCells.empty())
                continue;
            Identity identity = identityOf(row, record);
            const auto [held, isFirst] = m_held.try_emplace(place(record), identity);
            if (isFirst)
                continue;
            held->second.names.merge(identity.names);
            held->second.narrow(identity);
        }
    }

  private:
    static std::string place(const intake::PlannedRecord& record) { return record.kind->code + "\n" + record.key; }
    std::map<std::string, Identity> m_held;
};

void tellCopiesApart(intake::PlannedRow& row, std::map<std::string, int>& copies) {
    for (intake::PlannedRecord& record : row.records) {
        if (record.key.empty() || !record.keyCells.empty())
            continue;
        const int copy = ++copies[record.kind->code + "\n" + record.key];
        if (copy > 1) // the same row twice is two of what it tells
            record.key += " #" + std::to_string(copy);
    }
}

} // namespace

void Identity::add(const std::string& field, const record::Value& value) {
    if (const auto* name = std::get_if<record::Name>(&value))
        names.insert(wordsInOrder(name->full));
    else if (const auto* date = field == "born" ? std::get_if<record::Date>(&value) : nullptr)
        narrow({0, {}, date->earliest, date->latest});
}

void Identity::narrow(const Identity& other) {
    if (bornEarliest < other.bornEarliest)
        bornEarliest = other.bornEarliest;
    if (!other.bornLatest.empty() && (bornLatest.empty() || other.bornLatest < bornLatest))
        bornLatest = other.bornLatest;
}

bool Identity::isBornApartFrom(const Identity& other) const {
    return isBefore(bornLatest, other.bornEarliest) || isBefore(other.bornLatest, bornEarliest);
}

bool Identity::isCalledOtherwiseThan(const Identity& other) const {
    return !names.empty() && !other.names.empty() &&
           std::none_of(names.begin(), names.end(), [&](const std::string& name) { return other.names.contains(name); });
}

void planRows(LoadedTable& loaded, const std::stop_token& stop) {
    std::map<std::string, int> copies; // of rows known by what they say alone
    KeyHolders holders;
    for (std::size_t place = 0; place < loaded.table.rows.size() && !stop.stop_requested(); ++place) {
        std::vector<intake::Refusal> refusals;
        intake::PlannedRow row = loaded.planner->plan(loaded.table.rows[place], place, refusals);
        if (auto refusal = holders.refusalOf(loaded, row)) {
            loaded.refusals.push_back(std::move(*refusal));
            continue;
        }
        holders.hold(row);
        tellCopiesApart(row, copies);
        if (!row.records.empty())
            loaded.rows.push_back(std::move(row));
        for (intake::Refusal& refusal : refusals) // a whole row is always told: rows are counted by it
            if (refusal.isWholeRow || loaded.refusals.size() < intake::mostTroubles)
                loaded.refusals.push_back({refusal.row, std::move(refusal.column), std::move(refusal.words),
                                           std::move(refusal.reason), refusal.isWholeRow});
    }
}

RefusedRows refusedRowsOf(const LoadedTable& loaded, const std::vector<TableRefusal>& refusals) {
    RefusedRows refused;
    refused.header = loaded.table.header;
    std::set<std::int64_t> numbers;
    for (const TableRefusal& refusal : refusals)
        numbers.insert(refusal.row);
    for (const intake::TableRow& row : loaded.table.rows)
        if (numbers.contains(row.number))
            refused.cells[row.number] = row.cells;
    const bool isUnknown = !loaded.problem.empty(); // what a column holds cannot be told: any may belong in the vault
    if (!isUnknown && (!loaded.needsVault || loaded.isPublic))
        return refused;
    for (std::size_t column = 0; column < refused.header.size(); ++column)
        if ((isUnknown || loaded.withheld.contains(column)) &&
            std::any_of(refused.cells.begin(), refused.cells.end(),
                        [&](const auto& row) { return !text::trimmed(row.second[column]).empty(); }))
            refused.hidden.insert(column);
    return refused;
}

} // namespace dokaz::session
