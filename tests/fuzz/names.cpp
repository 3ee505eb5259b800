// SPDX-License-Identifier: GPL-3.0-or-later
// Names of persons and bodies: taken apart, compared, looked up and found in a text. The input is some names, a line each.
#include "extract/mention.h"
#include "intake/known_names.h"
#include "match/body_comparison.h"
#include "match/body_index.h"
#include "match/name_index.h"
#include "match/name_keys.h"
#include "support/deterministic.h"
#include "target.h"
#include "text/phonemic.h"

#include <cmath>

namespace dokaz::fuzz {
namespace {

constexpr std::size_t kMostNames = 6, kLongestName = 300;

std::vector<std::string> namesOf(Input& input) {
    std::vector<std::string> names;
    while (!input.isEmpty() && names.size() < kMostNames)
        if (const std::string_view name = input.until('\n'); isText(name) && name.size() <= kLongestName)
            names.emplace_back(name);
    return names;
}

void demandSound(const std::string& name) {
    const std::vector<std::string_view> forms = match::namesIn(name);
    demand(!forms.empty(), "an entry gives at least one name");
    for (const std::string_view form : forms)
        for (const match::NameWord& word : match::takeApart(form).words) {
            demand(!word.written.empty() && !word.readings.empty(), "a word of a name has a reading");
            for (const std::string& reading : word.readings)
                for (const char c : reading)
                    demand((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'), "a reading is of plain letters");
            demand(!match::wordKeys(word).empty() && match::initialBits(word) != 0, "a word can be found");
            demand(match::compareWords(word, word).similarity > 0, "a word is like itself");
        }
}

void demandComparison(const match::Comparison& one, const match::Comparison& other) {
    demand(one.score >= 0 && one.score <= 1, "likeness lies between 0 and 1");
    demand(std::abs(one.score - other.score) < 1e-9, "likeness goes both ways");
    for (const match::Reason& reason : one.reasons)
        demand(isText(match::sentence(reason)), "a reason is a sentence");
}

void demandLikeItself(const std::string& name) {
    if (name.size() > 64) // words beyond the sixty-fourth are not looked at
        return;
    const double score = match::compareBodies(name, name).score;
    demand(score == 0 || std::abs(score - 1) < 1e-9, "a body is itself");
}

void lookUp(const std::vector<std::string>& names) {
    tests::SeededRandom random;
    match::NameIndexBuilder builder;
    std::vector<std::pair<record::RecordId, std::string>> bodies;
    std::vector<store::TitleLine> titles;
    for (const std::string& name : names) {
        const auto record = record::RecordId::fresh(random);
        builder.add(record, name);
        bodies.emplace_back(record, name);
        titles.push_back({record, titles.size() % 2 == 0 ? "person" : "organisation", name});
    }
    const match::NameIndex index = builder.build();
    const match::BodyIndex bodyIndex = match::BodyIndex::of(bodies);
    for (const std::string& name : names) {
        double best = 0; // entries of several names are compared name by name on both sides
        for (const std::string& other : names)
            best = std::max(best, match::compareNames(name, other).score);
        for (const match::Candidate& found : index.candidates(name)) {
            demand(found.comparison.score <= best + 1e-9, "a candidate is as like as its name");
            demand(!found.name.empty(), "a candidate has a name");
        }
        for (const match::BodyCandidate& found : bodyIndex.candidates(name, match::kProbablySameBody).best)
            demand(found.comparison.score == match::compareBodies(name, found.name).score, "a body is as like as its name");
    }
    static const extract::RuleSet rules = extract::RuleSet::shipped();
    record::Reading reading;
    for (const std::string& name : names) {
        reading.passages.emplace_back();
        reading.passages.back().ordinal = static_cast<std::uint32_t>(reading.passages.size());
        reading.passages.back().text = "On 3 May Judge " + name + " heard it.";
    }
    for (const extract::Mention& mention : extract::findMentions(reading, rules, *intake::knownNames(titles)))
        demand(mention.start < mention.end && mention.passage <= reading.passages.size() &&
                   mention.end <= base::codePointCount(reading.passages[mention.passage - 1].text),
               "a mention is in its passage");
}

} // namespace

std::vector<base::Bytes> seeds() {
    std::vector<base::Bytes> all;
    for (const char* text : {"Рыгор Мікалаевіч ЛЯСНЫ\nGrigori Lesnoy\nР. М. Лясны\nLiasny, Ryhor (Ryhar)\n",
                             "Abdul Rahman bin Ali al-Qasimi\nعبد الرحمن القاسمي\nAbdelrahman Qasemi a.k.a. Abu Ali\n",
                             "ИК-15, Лукава\nПапраўчая калонія № 15\nCorrectional Colony No. 15\nСИЗО-1\n",
                             "Zarya G.m.b.H.\nОАО «Заря»\nZarya joint stock company\nThree Rivers Ltd.\n",
                             "彼得 王\nPeter Wang\nDaw Nu Mya Zan, Daw Nu Mara Zan\nשמעון כהן\n",
                             "Iван Пeтров\nO'Brien-Smith, Jr.\nVan der Velde\nŁukašenka/Lukashenko\n"})
        all.push_back(bytesOf(text));
    return all;
}

} // namespace dokaz::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace dokaz;
    using namespace dokaz::fuzz;
    Input input(bytes, size);
    const std::vector<std::string> names = namesOf(input);
    for (const std::string& name : names) {
        demandSound(name);
        demandLikeItself(name);
    }
    for (const std::string& one : names)
        for (const std::string& other : names) {
            demandComparison(match::compareNames(one, other), match::compareNames(other, one));
            demandComparison(match::compareBodies(one, other), match::compareBodies(other, one));
        }
    lookUp(names);
    return 0;
}
