// SPDX-License-Identifier: GPL-3.0-or-later
#include "names_truth.h"

#include "text/normal.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <random>

namespace dokaz::bench {

namespace {

using Row = std::vector<std::string>;

Row cellsOf(const std::string& line, char separator) {
    Row cells(1);
    bool isQuoted = false;
    for (const char c : line) {
        if (c == '"' && separator == ',')
            isQuoted = !isQuoted;
        else if (c == separator && !isQuoted)
            cells.emplace_back();
        else if (c != '\r')
            cells.back() += c;
    }
    return cells;
}

// As many wrong pairs as right ones: each left with a right of another pair of the same half.
void addShuffled(PairSet& set) {
    std::mt19937_64 random(hashOf(set.name));
    for (const bool half : {false, true}) {
        std::vector<NamePair> own;
        for (const NamePair& pair : set.pairs)
            if (pair.isHeldOut == half)
                own.push_back(pair);
        for (const NamePair& pair : own) {
            const NamePair& other = own[random() % own.size()];
            if (other.left != pair.left && other.right != pair.right)
                set.pairs.push_back({pair.left, other.right, false, half});
        }
    }
}

std::string withoutBlanks(std::string text) {
    std::erase(text, ' ');
    return text;
}

PairSet wordPairs(const base::Path& file, const std::string& name, char separator, bool hasHead, bool isSpacedOut) {
    PairSet set{name, Sort::Word, {}};
    for (const Row& row : readTable(file, separator, hasHead))
        if (row.size() > 1 && row[0].size() > 1 && !row[1].empty() && row[0] != "-")
            set.pairs.push_back(
                {row[0], isSpacedOut ? withoutBlanks(row[1]) : row[1], true, isHeldOut(row[0])});
    addShuffled(set);
    return set;
}

std::string scriptPair(const Row& a, const Row& b) {
    return std::min(a[4], b[4]) + "–" + std::max(a[4], b[4]);
}

// Every two spellings of one person, and as many of two persons of one list.
void addSanctions(const base::Path& file, std::vector<PairSet>& to) {
    std::map<std::string, std::vector<Row>> persons;
    std::map<std::string, PairSet> sets;
    for (const Row& row : readTable(file, '\t', true))
        persons[row[0]].push_back(row);
    for (const auto& [person, rows] : persons)
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (std::size_t j = i + 1; j < rows.size(); ++j)
                for (const std::string& name : {"EU " + rows[i][1] + ", all", "EU, " + scriptPair(rows[i], rows[j])}) {
                    PairSet& set = sets[name];
                    set.name = name;
                    set.pairs.push_back({rows[i][5], rows[j][5], true, isHeldOut(person)});
                }
    for (auto& [name, set] : sets) {
        addShuffled(set);
        if (set.pairs.size() > 100)
            to.push_back(std::move(set));
    }
}

void addBenchCases(const base::Path& file, std::vector<PairSet>& to) {
    PairSet persons{"name_bench, persons", Sort::Person, {}}, bodies{"name_bench, companies", Sort::Body, {}};
    for (const Row& row : readTable(file, ',', true))
        if (row.size() > 4 && (row[1] == "Person" || row[1] == "Company" || row[1] == "Organization"))
            (row[1] == "Person" ? persons : bodies)
                .pairs.push_back({row[2], row[3], row[4] == "true", isHeldOut(row[2] + row[3])});
    to.push_back(std::move(persons));
    to.push_back(std::move(bodies));
}

// Another system's scores: what it is sure of counts as same, what it doubts as other, what lies between not at all.
PairSet scored(const base::Path& file) {
    PairSet set{"OFAC fixtures", Sort::Person, {}};
    constexpr double isSame = 98, isOther = 90;
    for (const Row& row : readTable(file, ',', true)) {
        const double score = row.size() > 2 ? std::strtod(row[2].c_str(), nullptr) : 0;
        if (score >= isSame || (score > 0 && score <= isOther))
            set.pairs.push_back({row[0], row[1], score >= isSame, isHeldOut(row[0] + row[1])});
    }
    return set;
}

// The one list without a table's ending.
base::Path manySpellings(const base::Path& folder) {
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
        if (entry.path().filename().string().ends_with("_names.txt"))
            return entry.path();
    return {};
}

PairSet onePersonInManyScripts(const base::Path& folder) {
    PairSet set{"one person in 80 spellings", Sort::Person, {}};
    const std::vector<std::string> others = noise(folder);
    std::size_t at = 0;
    const std::vector<Row> rows = readTable(manySpellings(folder), '\t', false);
    // Asked by the longest spelling in Latin letters and the longest in others.
    std::string latin, other;
    for (const Row& row : rows) {
        std::string& longest = text::scriptOf(row[0]) == "Latn" ? latin : other;
        longest = row[0].size() > longest.size() && row[0].size() < 50 ? row[0] : longest;
    }
    for (const Row& row : rows)
        for (const std::string& asked : {latin, other}) {
            set.pairs.push_back({row[0], asked, true, isHeldOut(row[0])});
            if (!others.empty())
                set.pairs.push_back({row[0], others[at++ * 7 % others.size()], false, isHeldOut(row[0])});
        }
    return set;
}

std::string joined(const Row& row, std::size_t first) {
    std::string name;
    for (std::size_t i = first; i < first + 3; ++i)
        name += (name.empty() || row[i].empty() ? "" : " ") + row[i];
    return name;
}

PairSet inflectedPeople(const base::Path& file) {
    PairSet set{"Russian names in cases", Sort::Person, {}};
    for (const Row& row : readTable(file, '\t', true))
        if (row.size() > 5 && joined(row, 0).find(' ') != std::string::npos)
            set.pairs.push_back({joined(row, 0), joined(row, 3), true, isHeldOut(joined(row, 0))});
    addShuffled(set);
    return set;
}

void addIfPresent(const base::Path& file, PairSet set, std::vector<PairSet>& to) {
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored))
        to.push_back(std::move(set));
}

} // namespace

std::uint64_t hashOf(std::string_view key) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : key)
        hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001b3U;
    return hash;
}

bool isHeldOut(std::string_view key) { return (hashOf(key) >> 17 & 1U) != 0; }

std::vector<std::vector<std::string>> readTable(const base::Path& file, char separator, bool hasHead) {
    std::ifstream stream(file);
    std::vector<Row> rows;
    std::string line;
    if (hasHead)
        std::getline(stream, line);
    while (std::getline(stream, line))
        if (!line.empty())
            rows.push_back(cellsOf(line, separator));
    return rows;
}

std::vector<PairSet> pairSets(const base::Path& folder) {
    std::vector<PairSet> sets;
    addSanctions(folder / "eu_sanctions_name_variants.tsv", sets);
    addBenchCases(folder / "name_bench_cases_part1.csv", sets);
    addIfPresent(folder / "ofac_fixtures.csv", scored(folder / "ofac_fixtures.csv"), sets);
    if (!manySpellings(folder).empty())
        sets.push_back(onePersonInManyScripts(folder));
    const base::Path cases = folder / "russian_cases";
    addIfPresent(cases / "people.tsv", inflectedPeople(cases / "people.tsv"), sets);
    struct WordFile {
        const char *file, *name;
        char separator;
        bool hasHead, isSpacedOut;
    };
    for (const WordFile& words : {WordFile{"russian_cases/firstnames_part1.tsv", "Russian first names in cases", '\t', true, false},
                                  {"russian_cases/midnames.misc.tsv", "Russian patronymics in cases", '\t', true, false},
                                  {"google_ar2en_train.tsv", "Arabic name parts (1)", '\t', false, false},
                                  {"palestine_name_parts_ar_en.csv", "Arabic name parts (2)", ',', true, false},
                                  {"wikidata-translit/wd_arabic_16.tsv", "Arabic transliteration", '\t', false, true},
                                  {"wikidata-translit/wd_hebrew_16.tsv", "Hebrew transliteration", '\t', false, true},
                                  {"wikidata-translit/wd_chinese_16.tsv", "Chinese transliteration", '\t', false, true},
                                  {"wikidata-translit/wd_russian_16.tsv", "Russian transliteration", '\t', false, true},
                                  {"wikidata-translit/wd_russian_64.tsv", "Russian transliteration (large)", '\t', false, true}})
        addIfPresent(folder / words.file,
                     wordPairs(folder / words.file, words.name, words.separator, words.hasHead, words.isSpacedOut),
                     sets);
    return sets;
}

std::vector<Variant> sanctionedPersons(const base::Path& folder) {
    std::vector<Variant> variants;
    for (const Row& row : readTable(folder / "eu_sanctions_name_variants.tsv", '\t', true))
        variants.push_back({row[0], row[5], isHeldOut(row[0])});
    return variants;
}

std::vector<std::string> noise(const base::Path& folder) {
    std::vector<std::string> names;
    for (const Row& row : readTable(folder / "negatives_global_first15k.csv", ',', true))
        names.push_back(row[0]);
    return names;
}

std::vector<Treated> treatedNames(const base::Path& folder) {
    const auto asked = readTable(folder / "un_sanctions_positives_treated_odd.csv", ',', true);
    const auto kept = readTable(folder / "un_sanctions_positives_untreated_odd.csv", ',', true);
    std::vector<Treated> names;
    for (std::size_t i = 0; i < std::min(asked.size(), kept.size()); ++i)
        names.push_back({asked[i][0], kept[i][0]});
    return names;
}

} // namespace dokaz::bench
