// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_records.h"

#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/row_record_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace dokaz::ui {

namespace {

using record::MappedField;
using record::MappedRecord;
using record::TableMapping;

class RowRecords {
    Q_DECLARE_TR_FUNCTIONS(RowRecords)
};

const MappedRecord* find(const TableMapping& mapping, const std::string& name) {
    const auto found = std::find_if(mapping.records.begin(), mapping.records.end(),
                                    [&](const MappedRecord& one) { return one.name == name; });
    return found == mapping.records.end() ? nullptr : &*found;
}

// How a record hangs on another.
struct Tie {
    const MappedRecord* other = nullptr;
    std::string field;
    bool isHeld = false; // the other's field holds it
};

std::vector<Tie> tiesOf(const TableMapping& mapping, const MappedRecord& record) {
    std::vector<Tie> ties;
    for (const MappedField& field : record.fields)
        if (const MappedRecord* held = field.record.empty() ? nullptr : find(mapping, field.record);
            held != nullptr && held != &record)
            ties.push_back({held, field.field, false});
    for (const MappedRecord& other : mapping.records)
        for (const MappedField& field : other.fields)
            if (&other != &record && field.record == record.name)
                ties.push_back({&other, field.field, true});
    return ties;
}

// What is known by more than its name is what the row is about.
std::vector<const MappedRecord*> byWeight(const TableMapping& mapping) {
    std::vector<const MappedRecord*> all;
    for (const MappedRecord& record : mapping.records)
        all.push_back(&record);
    std::stable_sort(all.begin(), all.end(),
                     [](const auto* a, const auto* b) { return !a->isFoundByName && b->isFoundByName; });
    return all;
}

struct Place {
    std::string parent;
    std::optional<Tie> tie;
};

// Each record under the nearest one it is tied to, beginning with what the row is about.
std::map<std::string, Place> placesOf(const TableMapping& mapping) {
    std::map<std::string, Place> places;
    for (const MappedRecord* root : byWeight(mapping)) {
        if (places.contains(root->name))
            continue;
        places[root->name] = {};
        std::vector<const MappedRecord*> waiting{root};
        for (std::size_t i = 0; i < waiting.size(); ++i)
            for (const MappedRecord& next : mapping.records)
                for (const Tie& tie : tiesOf(mapping, next))
                    if (tie.other->name == waiting[i]->name && !places.contains(next.name)) {
                        places[next.name] = {tie.other->name, tie};
                        waiting.push_back(&next);
                    }
    }
    return places;
}

class Lines final {
public:
    Lines(const record::Catalogue& catalogue, const TableMapping& mapping)
        : m_catalogue(catalogue), m_mapping(mapping), m_places(placesOf(mapping)) {
        for (const MappedRecord* root : byWeight(mapping))
            if (m_places[root->name].parent.empty())
                add(*root, 0);
    }
    [[nodiscard]] std::vector<RowRecord> take() { return std::move(m_lines); }

private:
    void add(const MappedRecord& record, int depth) {
        const Place& place = m_places[record.name];
        QString words = loneWords(m_catalogue, record.kind);
        if (place.tie) {
            const std::string& holder = place.tie->isHeld ? place.tie->other->kind : record.kind;
            const std::string& held = place.tie->isHeld ? record.kind : place.tie->other->kind;
            words = tieWords(m_catalogue, holder, place.tie->field, held, place.tie->isHeld).words;
        }
        const QString title = rowRecordTitle(m_catalogue, m_mapping, record.name);
        if (title != kindName(m_catalogue, toQt(record.kind)))
            words = RowRecords::tr("%1 (%2)", "what the record is, what it is called").arg(words, title);
        m_lines.push_back(
            {record.name, record.kind, place.parent, depth, title, withConditions(words, record)});
        for (const MappedRecord& next : m_mapping.records)
            if (m_places[next.name].parent == record.name)
                add(next, depth + 1);
    }

    const record::Catalogue& m_catalogue;
    const TableMapping& m_mapping;
    std::map<std::string, Place> m_places;
    std::vector<RowRecord> m_lines;
};

bool holdsAnything(const record::KindDeclaration& kind) {
    return kind.code == "note" || kind.code == "question" || kind.code == "case";
}

bool mayHold(const record::KindDeclaration& kind, const record::FieldDeclaration& field,
             const std::string& held) {
    if (field.type != record::ValueType::Record || field.code == "same_as" || field.code == "different_from")
        return false;
    return field.targets.empty()
               ? holdsAnything(kind)
               : std::find(field.targets.begin(), field.targets.end(), held) != field.targets.end();
}

bool holdsRecord(const MappedRecord& record, const std::string& field) {
    return std::any_of(record.fields.begin(), record.fields.end(),
                       [&](const MappedField& one) { return one.field == field && !one.record.empty(); });
}

// What could be said of two records of the row is said with its name.
void tellApart(const record::Catalogue& catalogue, const TableMapping& mapping,
               std::vector<RecordToAdd>& all) {
    std::map<QString, std::set<std::string>> anchors;
    for (const RecordToAdd& one : all)
        anchors[one.words].insert(one.anchor);
    for (RecordToAdd& one : all)
        if (anchors[one.words].size() > 1)
            one.words = RowRecords::tr("%1: %2", "record of the row, what can be added to it")
                            .arg(rowRecordTitle(catalogue, mapping, one.anchor), one.words);
}

} // namespace

bool isMadeFromTables(const std::string& kind) {
    return kind != "source" && kind != "custody" && kind != "consent";
}

QString rowRecordTitle(const record::Catalogue& catalogue, const TableMapping& mapping,
                       const std::string& name) {
    const MappedRecord* record = find(mapping, name);
    if (record == nullptr)
        return toQt(name);
    const QString kind = kindName(catalogue, toQt(record->kind));
    if (name == record->kind)
        return kind;
    return name.starts_with(record->kind + " ") ? kind + toQt(name.substr(record->kind.size())) : toQt(name);
}

std::vector<RowRecord> rowRecords(const record::Catalogue& catalogue, const TableMapping& mapping) {
    return Lines(catalogue, mapping).take();
}

std::vector<RecordToAdd> recordsToAdd(const record::Catalogue& catalogue, const TableMapping& mapping) {
    std::vector<RecordToAdd> all;
    for (const RowRecord& line : rowRecords(catalogue, mapping)) {
        const MappedRecord& anchor = *find(mapping, line.name);
        const auto add = [&](const std::string& kind, const std::string& field, bool isHeld) {
            const TieWords said =
                tieWords(catalogue, isHeld ? anchor.kind : kind, field, isHeld ? kind : anchor.kind, isHeld);
            all.push_back({kind, field, anchor.name, isHeld, said.rank, said.words});
        };
        for (const record::KindDeclaration& kind : catalogue.kinds())
            for (const record::FieldDeclaration& field : kind.fields) {
                if (isMadeFromTables(kind.code) && mayHold(kind, field, anchor.kind))
                    add(kind.code, field.code, false);
                const bool isHolder =
                    kind.code == anchor.kind && (field.many || !holdsRecord(anchor, field.code));
                for (const std::string& held : field.targets)
                    if (isHolder && isMadeFromTables(held) && mayHold(kind, field, held))
                        add(held, field.code, true);
            }
    }
    tellApart(catalogue, mapping, all);
    return all;
}

std::vector<RecordToAdd> usualRecords(const std::vector<RecordToAdd>& all, const TableMapping& mapping,
                                      std::size_t most) {
    std::vector<RecordToAdd> usual;
    for (const RecordToAdd& one : all) {
        const bool isThere =
            std::any_of(mapping.records.begin(), mapping.records.end(), [&](const MappedRecord& record) {
                const std::string& holder = one.isHeld ? one.anchor : record.name;
                return record.name == holder && (one.isHeld || record.kind == one.kind) &&
                       std::any_of(record.fields.begin(), record.fields.end(), [&](const MappedField& field) {
                           const MappedRecord* held =
                               field.record.empty() ? nullptr : find(mapping, field.record);
                           return held != nullptr && field.field == one.field &&
                                  (one.isHeld ? held->kind == one.kind : held->name == one.anchor);
                       });
            });
        if (one.rank > 0 && !isThere)
            usual.push_back(one);
    }
    std::stable_sort(usual.begin(), usual.end(),
                     [](const RecordToAdd& a, const RecordToAdd& b) { return a.rank < b.rank; });
    usual.resize(std::min(most, usual.size()));
    return usual;
}

std::vector<std::string> hangingOn(const record::Catalogue& catalogue, const TableMapping& mapping,
                                   const std::string& name) {
    std::map<std::string, std::string> roots; // with it
    for (const RowRecord& line : rowRecords(catalogue, mapping))
        roots[line.name] = line.parent.empty() ? line.name : roots[line.parent];
    TableMapping without = mapping;
    removeRecords(without, {name});
    std::map<std::string, std::string> rootsWithout;
    std::string rest; // what the row was about, or is about now
    for (const RowRecord& line : rowRecords(catalogue, without)) {
        rootsWithout[line.name] = line.parent.empty() ? line.name : rootsWithout[line.parent];
        const bool isRest =
            roots[line.name] == roots[name] && (roots[name] == name || line.name == roots[name]);
        if (rest.empty() && isRest)
            rest = rootsWithout[line.name];
    }
    std::vector<std::string> hanging;
    for (const RowRecord& line : rowRecords(catalogue, mapping))
        if (line.name != name && roots[line.name] == roots[name] && rootsWithout[line.name] != rest)
            hanging.push_back(line.name);
    return hanging;
}

std::vector<RowLink> rowLinks(const record::Catalogue& catalogue, const TableMapping& mapping) {
    std::vector<RowLink> links;
    const auto lines = rowRecords(catalogue, mapping);
    for (const RowRecord& holder : lines) {
        const record::KindDeclaration* kind = catalogue.findKind(holder.kind);
        const MappedRecord& record = *find(mapping, holder.name);
        for (const RowRecord& held : lines)
            for (std::size_t i = 0; kind != nullptr && held.name != holder.name && i < kind->fields.size();
                 ++i) {
                const record::FieldDeclaration& field = kind->fields[i];
                const bool isMade =
                    std::any_of(record.fields.begin(), record.fields.end(), [&](const MappedField& one) {
                        return one.field == field.code && one.record == held.name;
                    });
                if (isMade || mayHold(*kind, field, held.kind))
                    links.push_back(
                        {holder.name, field.code, held.name, isMade,
                         RowRecords::tr("%1, %2: %3", "record of the row, its field, record in it")
                             .arg(holder.title, fieldName(field), held.title)});
            }
    }
    return links;
}

std::string recordWithoutFields(const TableMapping& mapping) {
    const auto found = std::find_if(mapping.records.begin(), mapping.records.end(),
                                    [](const MappedRecord& one) { return one.fields.empty(); });
    return found == mapping.records.end() ? std::string() : found->name;
}

} // namespace dokaz::ui
