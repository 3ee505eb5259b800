// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table_guess.h"

#include "intake/cell_values.h"
#include "record/validation.h"
#include "text/folding.h"
#include "text/normal.h"

#include <algorithm>

namespace dokaz::intake {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

constexpr std::size_t sampleRows = 200;

std::string withSpaces(std::string_view header) {
    std::string plain(header);
    for (char& c : plain)
        if (c == '_' || c == '-' || c == '.' || c == ':' || c == '/' || c == '(' || c == ')' || c == '*')
            c = ' ';
    return text::folded(text::kept(plain));
}

struct Header {
    std::string words, language;
};

// "description_eng", "name (ar)": the language at the end is that of the cells.
Header headerOf(std::string_view name) {
    static const std::map<std::string, std::string, std::less<>> languages{
        {"en", "en"}, {"eng", "en"}, {"english", "en"}, {"ru", "ru"}, {"rus", "ru"}, {"russian", "ru"}, {"ar", "ar"},
        {"arabic", "ar"}, {"be", "be"}, {"uk", "uk"}, {"ukr", "uk"}, {"fr", "fr"}, {"fa", "fa"}, {"my", "my"}};
    Header header{withSpaces(name), {}};
    const std::size_t space = header.words.rfind(' ');
    if (space == std::string::npos)
        return header;
    const auto found = languages.find(std::string_view(header.words).substr(space + 1));
    if (found == languages.end())
        return header;
    header.language = found->second;
    header.words.resize(space);
    return header;
}

std::vector<std::string> samplesOf(const Table& table, std::size_t column) {
    std::vector<std::string> samples;
    for (const TableRow& row : table.rows) {
        if (samples.size() >= sampleRows)
            break;
        if (!text::trimmed(row.cells[column]).empty())
            samples.push_back(row.cells[column]);
    }
    return samples;
}

// Half of the cells can be taken, or there is none to try.
bool suits(const std::vector<std::string>& samples, const record::MappedField& mapped, const record::FieldDeclaration& field,
           const record::Vocabularies& vocabularies) {
    std::size_t taken = 0;
    for (const std::string& sample : samples)
        for (const CellWords& words : valuesOfCell(sample, mapped.split)) {
            const bool isPartOfPlace = field.type == record::ValueType::Place && !mapped.part.empty();
            taken += isPartOfPlace || valueFromCell(mapped, field, vocabularies, words.words) ? 1 : 0;
            break;
        }
    return samples.empty() || taken * 2 >= samples.size();
}

class Guess final {
public:
    Guess(const Table& table, const HeaderWords& words, const record::Catalogue& catalogue,
          const record::Vocabularies& vocabularies)
        : m_table(&table), m_words(&words), m_catalogue(&catalogue), m_vocabularies(&vocabularies) {}

    record::MappedRecord recordOf(const record::KindDeclaration& kind) const {
        record::MappedRecord made;
        made.name = made.kind = kind.code;
        for (std::size_t column = 0; column < m_table->header.size(); ++column)
            if (auto field = fieldFor(column, kind, made))
                made.fields.push_back(std::move(*field));
        made.key = keyOf(made);
        return made;
    }

private:
    std::optional<record::MappedField> fieldFor(std::size_t column, const record::KindDeclaration& kind,
                                                const record::MappedRecord& made) const {
        const Header header = headerOf(m_table->header[column]);
        for (const auto& [field, part] : meaningsOf(header.words, kind)) {
            const bool isTaken = std::any_of(made.fields.begin(), made.fields.end(), [&](const auto& other) {
                return other.field == field->code && (!field->many || other.part != "") && other.part == part;
            });
            if (isTaken || field->type == record::ValueType::Record || field->type == record::ValueType::Object)
                continue;
            record::MappedField mapped;
            mapped.field = field->code;
            mapped.column = m_table->header[column];
            mapped.language = header.language;
            (field->type == record::ValueType::Name ? mapped.nameSort : mapped.part) = part;
            const std::vector<std::string> samples = samplesOf(*m_table, column);
            mapped.dates = orderOfDates(samples);
            if (field->many && field->type != record::ValueType::Text)
                mapped.split = separatorOf(samples);
            if (suits(samples, mapped, *field, *m_vocabularies))
                return mapped;
        }
        return std::nullopt;
    }

    // What people call it, then what the catalogue calls it.
    std::vector<std::pair<const record::FieldDeclaration*, std::string>> meaningsOf(const std::string& words,
                                                                                    const record::KindDeclaration& kind) const {
        std::vector<std::pair<const record::FieldDeclaration*, std::string>> found;
        for (const record::FieldDeclaration& field : kind.fields)
            if (withSpaces(field.code) == words || withSpaces(field.label) == words)
                found.emplace_back(&field, "");
        for (const HeaderWords::Meaning& meaning : m_words->of(words))
            if (const record::FieldDeclaration* field = meaning.kind == kind.code ? kind.findField(meaning.field) : nullptr)
                found.emplace_back(field, meaning.part);
        return found;
    }

    static std::string separatorOf(const std::vector<std::string>& samples) {
        for (const std::string separator : {"\n", ";", "|"}) {
            const auto with = std::count_if(samples.begin(), samples.end(), [&](const std::string& sample) {
                return sample.find(separator) != std::string::npos;
            });
            if (with * 20 >= static_cast<std::ptrdiff_t>(samples.size()) && with > 0)
                return separator;
        }
        return {};
    }

    // A column of numbers or codes in which no two rows have the same.
    std::vector<std::string> keyOf(const record::MappedRecord& made) const {
        static const std::set<std::string, std::less<>> names{"id", "uid", "uuid", "key", "no", "number", "nr", "code", "record id",
                                                              "recordid", "unique event id", "unique id", "event id", "case id",
                                                              "номер", "№", "код", "ид"};
        for (std::size_t column = 0; column < m_table->header.size(); ++column) {
            if (!names.contains(withSpaces(m_table->header[column])) || m_table->rows.empty())
                continue;
            std::set<std::string> seen;
            const bool isUnique = std::all_of(m_table->rows.begin(), m_table->rows.end(), [&](const TableRow& row) {
                const std::string cell = text::kept(row.cells[column]);
                return !cell.empty() && seen.insert(cell).second;
            });
            if (isUnique && !made.fields.empty())
                return {m_table->header[column]};
        }
        return {};
    }

    const Table* m_table;
    const HeaderWords* m_words;
    const record::Catalogue* m_catalogue;
    const record::Vocabularies* m_vocabularies;
};

// A field that the kind is known by counts most.
int weightOf(const record::MappedRecord& made, const record::KindDeclaration& kind) {
    std::set<std::string> fields;
    for (const record::MappedField& field : made.fields)
        fields.insert(field.field);
    int weight = 0;
    for (const std::string& field : fields)
        weight += std::find(kind.title.begin(), kind.title.end(), field) != kind.title.end() ? 3 : 2;
    return weight;
}

} // namespace

Result<HeaderWords> HeaderWords::fromTsv(std::string_view tsv) {
    HeaderWords words;
    std::size_t number = 0;
    for (std::size_t from = 0; from < tsv.size();) {
        const std::size_t end = std::min(tsv.find('\n', from), tsv.size());
        const std::string_view line = tsv.substr(from, end - from);
        from = end + 1;
        if (++number == 1 || line.empty())
            continue;
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos)
            return Error(ErrorCode::Corrupt, "line " + std::to_string(number) + " of the header words");
        auto& meanings = words.m_meanings[withSpaces(line.substr(0, tab))];
        for (const CellWords& one : valuesOfCell(std::string(line.substr(tab + 1)), " ")) {
            const std::size_t dot = one.words.find('.'), colon = one.words.find(':');
            if (dot == std::string::npos)
                return Error(ErrorCode::Corrupt, "line " + std::to_string(number) + " of the header words");
            meanings.push_back({one.words.substr(0, dot), one.words.substr(dot + 1, colon == std::string::npos ? colon : colon - dot - 1),
                                colon == std::string::npos ? "" : one.words.substr(colon + 1)});
        }
    }
    return words;
}

const std::vector<HeaderWords::Meaning>& HeaderWords::of(std::string_view header) const {
    static const std::vector<Meaning> none;
    const auto found = m_meanings.find(header);
    return found == m_meanings.end() ? none : found->second;
}

record::TableMapping guessMapping(const Table& table, const HeaderWords& words, const record::Catalogue& catalogue,
                                  const record::Vocabularies& vocabularies, const std::string& kind, const std::string& list) {
    record::TableMapping mapping;
    mapping.list = list;
    mapping.sheet = table.sheet;
    mapping.headerRow = table.headerRow;
    const Guess guess(table, words, catalogue, vocabularies);
    record::MappedRecord best;
    int most = 0;
    for (const record::KindDeclaration& declared : catalogue.kinds()) {
        if (!kind.empty() && declared.code != kind)
            continue;
        record::MappedRecord made = guess.recordOf(declared);
        const int weight = weightOf(made, declared);
        if (weight > most) {
            most = weight;
            best = std::move(made);
        }
    }
    if (!best.fields.empty())
        mapping.records.push_back(std::move(best));
    return mapping;
}

const record::TableMapping* presetFor(const Table& table, const std::vector<record::TableMapping>& presets) {
    const record::TableMapping* best = nullptr;
    for (const record::TableMapping& preset : presets) {
        const auto& wanted = preset.matchColumns;
        const bool hasAll = !wanted.empty() && std::all_of(wanted.begin(), wanted.end(), [&](const std::string& column) {
            return std::find(table.header.begin(), table.header.end(), column) != table.header.end();
        });
        if (hasAll && (best == nullptr || wanted.size() > best->matchColumns.size()))
            best = &preset;
    }
    return best;
}

} // namespace dokaz::intake
