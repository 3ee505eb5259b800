// SPDX-License-Identifier: GPL-3.0-or-later
// Candidates among very many names: time of a question, memory and time of building. The names are made of the parts
// of real ones, in several scripts, each once.
#include "bench.h"
#include "match/name_index.h"
#include "names_truth.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <random>
#include <unordered_set>

namespace dokaz::bench {

namespace {

struct Parts {
    std::vector<std::string> given, family;
};

std::vector<std::string> split(const std::string& name) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : name + " ")
        if (c == ' ' || c == ',') {
            if (word.size() > 3)
                words.push_back(word);
            word.clear();
        } else
            word += c;
    return words;
}

std::string withoutBlanks(std::string text) {
    std::erase(text, ' ');
    return text;
}

// Latin, Cyrillic and Arabic apart: a name is of one script.
std::vector<Parts> partsOf(const base::Path& folder) {
    std::vector<Parts> parts(3);
    for (const auto& row : readTable(folder / "wikidata-translit" / "wd_russian_64.tsv", '\t', false)) {
        parts[0].family.push_back(row[0]);
        parts[1].family.push_back(withoutBlanks(row[1]));
    }
    for (const auto& row : readTable(folder / "wikidata-translit" / "wd_arabic_16.tsv", '\t', false))
        parts[2].family.push_back(withoutBlanks(row[1]));
    for (const Variant& variant : sanctionedPersons(folder))
        for (const std::string& word : split(variant.written)) {
            const auto first = static_cast<std::uint8_t>(word[0]);
            parts[first < 0x80 ? 0 : first < 0xD4 ? 1 : 2].given.push_back(word);
        }
    return parts;
}

long residentKilobytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:"))
            return std::strtol(line.c_str() + 6, nullptr, 10);
    return 0;
}

// Given names are few and common, family names many: two of three names have a third word.
std::string madeName(const std::vector<Parts>& parts, std::mt19937_64& random) {
    const std::uint64_t draw = random() % 10;
    const Parts& script = parts[draw < 4 ? 0 : draw < 9 ? 1 : 2];
    const auto common = [&] { // the cube of an even draw: a few are very common
        const double at = static_cast<double>(random() % 1'000'000) / 1e6;
        return script.given[static_cast<std::size_t>(at * at * at * static_cast<double>(script.given.size()))];
    };
    std::string name = common();
    if (random() % 3 != 0)
        name += " " + script.given[random() % script.given.size()];
    return name + " " + script.family[random() % script.family.size()];
}

std::vector<std::string> madeNames(const base::Path& folder, std::size_t count) {
    const std::vector<Parts> parts = partsOf(folder);
    std::mt19937_64 random(4);
    std::unordered_set<std::string> seen;
    std::vector<std::string> names;
    while (names.size() < count)
        if (std::string name = madeName(parts, random); seen.insert(name).second)
            names.push_back(std::move(name));
    return names;
}

record::RecordId numbered(std::size_t number) {
    std::string digits = std::to_string(number);
    return record::RecordId::parse(std::string(26 - digits.size(), '0') + digits).value();
}

} // namespace

base::Result<void> measureNameSpeed(const Words& words) {
    const auto count = static_cast<std::size_t>(std::stoul(words[1]));
    const std::vector<std::string> names = madeNames(words[0], count);
    const long before = residentKilobytes();
    const Usage start = usageNow();
    match::NameIndexBuilder builder;
    for (std::size_t i = 0; i < names.size(); ++i)
        builder.add(numbered(i), names[i]);
    const match::NameIndex index = builder.build();
    const Usage built = usageNow() - start;
    const long grown = residentKilobytes() - before;
    // Asked are names of the index in other spellings: the persons of the lists, and every so many made names.
    std::vector<std::string> asked;
    for (const Variant& variant : sanctionedPersons(words[0]))
        if (hashOf(variant.written) % 3 == 0)
            asked.push_back(variant.written);
    for (std::size_t i = 0; i < names.size(); i += names.size() / 1000)
        asked.push_back(names[i]);
    std::vector<double> milliseconds;
    std::size_t found = 0;
    for (const std::string& name : asked) {
        const Usage from = usageNow();
        found += index.candidates(name).size();
        milliseconds.push_back((usageNow() - from).cpu * 1000);
    }
    if (words.size() > 2) // the slow ones, to look at
        for (std::size_t i = 0; i < asked.size(); ++i)
            if (milliseconds[i] > std::stod(words[2]))
                std::printf("%.1f ms: %s\n", milliseconds[i], asked[i].c_str());
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto at = [&](double share) {
        return milliseconds[static_cast<std::size_t>(share * static_cast<double>(milliseconds.size() - 1))];
    };
    print({{"what", "name search"}, {"names", index.nameCount()}, {"asked", asked.size()}, {"found", found},
           {"p50_ms", at(0.5)}, {"p90_ms", at(0.9)}, {"p99_ms", at(0.99)}, {"max_ms", at(1)},
           {"build_cpu_s", built.cpu}, {"memory_mb", static_cast<double>(grown) / 1024}});
    return {};
}

} // namespace dokaz::bench
