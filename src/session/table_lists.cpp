// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/table_lists.h"

#include "base/utf8.h"
#include "intake/table_reading.h"
#include "store/table_mappings.h"
#include "text/normal.h"

#include <array>

namespace dokaz::session {

using base::Result;
using record::TableMapping;

namespace {

// By which records of a kind are found again by a later import.
std::set<std::vector<std::string>> keysOf(const TableMapping& mapping, const std::string& kind) {
    std::set<std::vector<std::string>> keys;
    for (const record::MappedRecord& record : mapping.records)
        if (record.kind == kind && !record.isFoundByName)
            keys.insert(record.key);
    return keys;
}

bool makes(const TableMapping& mapping, const std::string& kind) {
    return std::any_of(mapping.records.begin(), mapping.records.end(), [&](const record::MappedRecord& record) {
        return record.kind == kind && !record.isFoundByName;
    });
}

// Kinds that both make, whose records the other would not find again.
std::set<std::string> kindsApart(const TableMapping& now, const TableMapping& before) {
    std::set<std::string> kinds;
    for (const record::MappedRecord& record : now.records)
        if (!record.isFoundByName && makes(before, record.kind) &&
            (now.list != before.list || !keysOf(before, record.kind).contains(record.key)))
            kinds.insert(record.kind);
    return kinds;
}

void renameList(LoadedTable& loaded, const std::string& list) {
    const std::string before = loaded.mapping.list + ": ";
    const auto rename = [&](std::string& key) {
        if (key.starts_with(before))
            key = list + ": " + key.substr(before.size());
    };
    for (intake::PlannedRow& row : loaded.rows)
        for (intake::PlannedRecord& record : row.records) {
            rename(record.key);
            for (intake::PlannedValue& value : record.values)
                if (value.mapped->by == record::LinkBy::Key)
                    rename(value.linkWords);
        }
    loaded.mapping.list = list;
}

// What the first row of a table of the list calls its columns.
Result<std::set<std::string>> columnsOfList(store::Connection& connection, const record::RowId& key) {
    std::set<std::string> columns;
    const auto citations = TRY(store::citationsOf(connection, key));
    if (citations.empty())
        return columns;
    const auto readings = TRY(store::readingsOf(connection, citations.front().citation.source));
    if (readings.empty() || readings.back().profile != intake::tableProfile)
        return columns;
    const auto line = TRY(store::passageLine(connection, readings.back().reading, 1));
    const record::Passage names = TRY(line.passage());
    for (const record::Cell& cell : names.cells)
        columns.insert(std::string(base::codePoints(names.text, cell.start, cell.end)));
    return columns;
}

bool areSimilar(const std::set<std::string>& columns, const LoadedTable& loaded) {
    const auto common = std::count_if(loaded.table.header.begin(), loaded.table.header.end(),
                                      [&](const std::string& name) { return columns.contains(name); });
    return static_cast<std::size_t>(common) * 2 >= std::max(columns.size(), loaded.table.header.size());
}

// Of the keys of this table, those that another list has.
struct Shared {
    std::int64_t keys = 0, named = 0, agreed = 0; // named: there are names on both sides to compare
    record::RowId row;                            // one of them
};

void compare(const KnownListed& known, const intake::PlannedRecord& record, const KnownListed::Entry& other, Shared& shared) {
    ++shared.keys;
    shared.row = other.row;
    bool isNamed = false, isAgreed = false;
    for (const intake::PlannedValue& value : record.values)
        if (const auto* name = value.value ? std::get_if<record::Name>(&*value.value) : nullptr) {
            isNamed = true;
            isAgreed = isAgreed || known.isCalled(other.record, name->full);
        } else if (const auto* title = value.value ? std::get_if<record::Text>(&*value.value) : nullptr;
                   title != nullptr && value.field->code == "title") {
            isNamed = true;
            isAgreed = isAgreed || known.isCalled(other.record, title->text);
        }
    shared.named += isNamed ? 1 : 0;
    shared.agreed += isAgreed ? 1 : 0;
}

struct OtherList {
    KnownInList list;
    bool isSure = false; // it calls its records what this table calls them
};

struct SharedKeys {
    std::map<std::string, Shared> lists; // by name; this one's among them
    std::int64_t all = 0;                // keys of this table
};

SharedKeys sharedKeys(const LoadedTable& loaded, const KnownListed& known) {
    SharedKeys shared;
    std::set<std::string> keys;
    const std::size_t lead = loaded.mapping.list.size() + 2;
    for (const intake::PlannedRow& row : loaded.rows)
        for (const intake::PlannedRecord& record : row.records) {
            if (record.keyCells.empty() || record.key.size() <= lead || !keys.insert(record.kind->code + "\n" + record.key).second)
                continue;
            for (const KnownListed::Entry& entry : known.inAnyList(record.kind->code, record.key.substr(lead)))
                compare(known, record, entry, shared.lists[entry.list]);
        }
    shared.all = static_cast<std::int64_t>(keys.size());
    return shared;
}

// Files of one name may hold others under the same numbers, some by chance of one name: their lists are told apart, nothing is
// replaced.
void nameApart(LoadedTable& loaded, const KnownListed& known) {
    constexpr std::int64_t leastNamed = 3; // a name may have been mended
    constexpr int mostLists = 100;
    const std::string name = loaded.mapping.list;
    for (int number = 2; number < mostLists; ++number) {
        const SharedKeys shared = sharedKeys(loaded, known);
        const auto own = shared.lists.find(loaded.mapping.list);
        if (own == shared.lists.end() || own->second.named < leastNamed || own->second.agreed * 2 >= own->second.named)
            return;
        renameList(loaded, name + " (" + std::to_string(number) + ")");
    }
}

// The list that has at least half of the keys, and more of them than the list of this name.
Result<std::optional<OtherList>> otherList(store::Connection& connection, const LoadedTable& loaded, const KnownListed& known) {
    auto [shared, all] = sharedKeys(loaded, known);
    const std::int64_t own = shared[loaded.mapping.list].keys;
    shared.erase(loaded.mapping.list);
    const auto best = std::max_element(shared.begin(), shared.end(), [](const auto& one, const auto& other) {
        return std::pair(one.second.agreed, one.second.keys) < std::pair(other.second.agreed, other.second.keys);
    });
    if (best == shared.end() || best->second.keys * 2 < all || best->second.keys <= own ||
        !areSimilar(TRY(columnsOfList(connection, best->second.row)), loaded))
        return std::optional<OtherList>();
    const Shared& found = best->second;
    if (found.named > 0 && found.agreed * 2 < found.named)
        return std::optional<OtherList>(); // the same numbers, other people
    return std::optional(OtherList{{best->first, found.keys, all}, found.agreed > 0});
}

bool hasNew(const LoadedTable& loaded, const KnownListed& known, const std::set<std::string>& kinds) {
    for (const intake::PlannedRow& row : loaded.rows)
        for (const intake::PlannedRecord& record : row.records)
            if (record.name.empty() && kinds.contains(record.kind->code) &&
                known.byKey(record.kind->code, record.key).isEmpty())
                return true;
    return false;
}

// The same file: what it makes is here, by the keys and the list of then.
bool isTakenInOtherwise(LoadedTable& loaded, const KnownListed& known, ListFinding& finding) {
    for (const TableMapping& before : loaded.lastMappings) {
        if (loaded.isListDerived && loaded.mapping.list != before.list) {
            TableMapping renamed = loaded.mapping;
            renamed.list = before.list;
            const bool isOfIt = std::any_of(before.records.begin(), before.records.end(), [&](const auto& record) {
                return makes(renamed, record.kind);
            });
            if (isOfIt && kindsApart(renamed, before).empty())
                renameList(loaded, before.list);
        }
        bool isShared = false;
        for (const record::MappedRecord& record : loaded.mapping.records)
            isShared = isShared || (!record.isFoundByName && makes(before, record.kind));
        const std::set<std::string> apart = kindsApart(loaded.mapping, before);
        if (isShared && apart.empty()) {
            finding.last.reset();
            return false;
        }
        if (!finding.last && hasNew(loaded, known, apart))
            finding.last = before;
    }
    return finding.last.has_value();
}

bool isSeparator(char c) { return c == ' ' || c == '_' || c == '-' || c == '.'; }

// '9' stands for a digit, '-' for what parts words.
bool endsLike(std::string_view name, std::string_view mark) {
    if (name.size() <= mark.size())
        return false;
    const std::string_view end = name.substr(name.size() - mark.size());
    for (std::size_t i = 0; i < mark.size(); ++i) {
        const char c = end[i];
        const bool isDigit = c >= '0' && c <= '9';
        const bool fits = mark[i] == '9' ? isDigit : mark[i] == '-' ? c == '-' || c == '_' || c == '.' : (c | 0x20) == (mark[i] | 0x20);
        if (!fits)
            return false;
    }
    return mark.front() == '(' || isSeparator(name[name.size() - mark.size() - 1]);
}

// Where the mark of a version begins that the name ends with; its length where there is none.
std::size_t markBegin(std::string_view name) {
    // Days are none: a list of each month has numbers of its own.
    static constexpr std::array<std::string_view, 12> marks{"(9)",   "(99)", "v9",      "v99",  "v9-9",      "v9-99",
                                                            "final", "new",  "updated", "copy", "version 9", "version-9"};
    for (const std::string_view mark : marks) {
        if (!endsLike(name, mark))
            continue;
        std::size_t begin = name.size() - mark.size();
        while (begin > 0 && isSeparator(name[begin - 1]))
            --begin;
        return begin;
    }
    return name.size();
}

} // namespace

std::string listNameOf(const base::Path& file) {
    std::string name = text::kept(file.stem().string());
    for (std::size_t end = markBegin(name); end > 0 && end < name.size(); end = markBegin(name))
        name.resize(end);
    return name;
}

Result<void> findLastTime(Session::State& state, LoadedTable& loaded) {
    const bool isVaultOpen = state.store->isVaultOpen();
    std::vector<std::string> texts;
    std::optional<record::RecordId> source;
    {
        store::Snapshot snapshot = TRY(state.store->snapshot());
        source = TRY(store::sourceWithDigest(snapshot.connection(), loaded.digest));
        if (!source || TRY(store::recordLine(snapshot.connection(), *source)).state != store::RecordState::Shown)
            return {};
        texts = TRY(store::tableMappings(snapshot.connection(), *source));
        loaded.isLastHidden = !isVaultOpen && TRY(store::hasSecretMapping(snapshot.connection(), *source));
    }
    if (isVaultOpen)
        texts = TRY(state.write<std::vector<std::string>>([&] { return store::TableMappings(*state.store).all(*source); }));
    for (const std::string& text : texts)
        if (auto mapping = record::tableMappingFrom(text))
            loaded.lastMappings.push_back(std::move(mapping).value());
    return {};
}

Result<ListFinding> findList(store::Connection& connection, LoadedTable& loaded, const KnownListed& known) {
    ListFinding finding;
    if (!loaded.problem.empty())
        return finding;
    if (isTakenInOtherwise(loaded, known, finding)) {
        finding.wouldDouble = true;
        return finding;
    }
    if (loaded.isListDerived && loaded.lastMappings.empty())
        nameApart(loaded, known);
    const auto other = TRY(otherList(connection, loaded, known));
    if (!other)
        return finding;
    finding.known = other->list;
    if (loaded.isListDerived && other->isSure)
        renameList(loaded, other->list.list);
    else
        finding.wouldDouble = other->isSure;
    return finding;
}

} // namespace dokaz::session
