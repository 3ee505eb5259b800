// SPDX-License-Identifier: GPL-3.0-or-later
// Names that an archive knows, found in invented sentences in many languages, cases and spellings, and matched.
#include "intake/known_names.h"
#include "intake/known_records.h"
#include "support/deterministic.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <sstream>

using namespace dokaz;
using extract::Mention;

namespace {

struct Span {
    std::uint32_t start = 0, end = 0;
};

struct Sentences {
    std::vector<store::TitleLine> titles;
    record::Reading reading;
    std::map<std::uint32_t, std::vector<Span>> named; // by ordinal

    void add(const std::string& marked) {
        record::Passage passage;
        passage.ordinal = static_cast<std::uint32_t>(reading.passages.size() + 1);
        passage.kind = record::PassageKind::Paragraph;
        Span span;
        for (const char c : marked) {
            const auto at = static_cast<std::uint32_t>(c == '[' || c == ']' ? base::codePointCount(passage.text) : 0);
            if (c == '[')
                span.start = at;
            else if (c == ']')
                named[passage.ordinal].push_back({span.start, at});
            else
                passage.text += c;
        }
        reading.passages.push_back(std::move(passage));
    }
};

// Lines of tests/data/known_names.tsv: "K", kind, name; "S", a sentence with its names in brackets.
Sentences readSentences() {
    std::ifstream file(DOKAZ_TEST_DATA "/known_names.tsv");
    Sentences read;
    tests::SeededRandom random;
    for (std::string line; std::getline(file, line);) {
        std::istringstream cells(line);
        std::string sort, second, third;
        std::getline(cells, sort, '\t');
        std::getline(cells, second, '\t');
        std::getline(cells, third, '\t');
        if (sort == "K")
            read.titles.push_back({record::RecordId::fresh(random), second, third});
        else if (sort == "S")
            read.add(second);
    }
    return read;
}

bool isAt(const Span& span, const Mention& mention) {
    return mention.start <= span.start + 1 && mention.end + 1 >= span.end;
}

std::vector<Mention> mentionsIn(const std::string& text, const std::vector<store::TitleLine>& titles) {
    Sentences one;
    one.add(text);
    return extract::findMentions(one.reading, extract::RuleSet::shipped(), *intake::knownNames(titles));
}

std::vector<store::TitleLine> oneTitle(const std::string& kind, const std::string& name) {
    tests::SeededRandom random;
    return {{record::RecordId::fresh(random), kind, name}};
}

} // namespace

TEST(KnownNames, areFoundInAnyScriptAndCaseForm) {
    const Sentences sentences = readSentences();
    ASSERT_GT(sentences.reading.passages.size(), 100U);
    const auto known = intake::knownNames(sentences.titles);
    const auto mentions = extract::findMentions(sentences.reading, extract::RuleSet::shipped(), *known);
    double right = 0, wrong = 0, missed = 0;
    for (const auto& [ordinal, spans] : sentences.named)
        for (const Span& span : spans) {
            const bool isFound = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
                return mention.passage == ordinal && isAt(span, mention);
            });
            (isFound ? right : missed) += 1;
            if (!isFound)
                std::printf("missed: %s\n", sentences.reading.passages[ordinal - 1].text.c_str());
        }
    for (const Mention& mention : mentions) {
        const auto spans = sentences.named.find(mention.passage);
        const bool isNamed = spans != sentences.named.end() &&
                             std::any_of(spans->second.begin(), spans->second.end(),
                                         [&](const Span& span) { return isAt(span, mention); });
        if (mention.rule == "known-name" && !isNamed) {
            wrong += 1;
            std::printf("wrong: %s\n", mention.words.c_str());
        }
    }
    std::printf("known names: recall %.3f, precision %.3f\n", right / (right + missed), right / (right + wrong));
    EXPECT_GE(right / (right + missed), 0.98);
    EXPECT_GE(right / (right + wrong), 0.95);
}

TEST(KnownNames, areMatchedToTheRecordWithAReason) {
    const auto titles = oneTitle("person", "Рыгор Мікалаевіч Лясны");
    const auto mentions = mentionsIn("Приговор вынес Григорий Лесной.", titles);
    ASSERT_EQ(mentions.size(), 1U);
    EXPECT_EQ(mentions[0].rule, "known-name");
    EXPECT_EQ(mentions[0].words, "Григорий Лесной");
    const intake::RecordMatch match = intake::KnownRecords::from(titles).matchOf(mentions[0]);
    EXPECT_EQ(match.record, titles[0].record);
    EXPECT_FALSE(match.reasons.empty());
}

TEST(KnownNames, becomeOneWithWhatTheRulesFound) {
    const auto titles = oneTitle("person", "Зоя Цвяткова");
    const auto mentions = mentionsIn("They heard Judge Zoya Tsvetkova on that day.", titles);
    ASSERT_EQ(mentions.size(), 1U);
    EXPECT_EQ(mentions[0].words, "Judge Zoya Tsvetkova");
    EXPECT_EQ(mentions[0].details.at("title"), "Judge");
}

TEST(KnownNames, areNotTakenFromOtherPeople) {
    const auto titles = oneTitle("person", "Иван Петрович Сидоренко");
    for (const char* text : {"Иван Петрович Горбунов молчал.", "Пётр Сидоренко подтвердил это.",
                             "В Сидоренко стреляли.", "Иван Петрович молчал.", "P. Sidorenko was not there."})
        for (const Mention& mention : mentionsIn(text, titles)) // the rules may find somebody else
            EXPECT_NE(mention.rule, "known-name") << text;
    EXPECT_EQ(mentionsIn("I. Sidorenko was there.", titles).size(), 1U);
}

TEST(KnownNames, ofNoArchiveAreNone) {
    EXPECT_TRUE(intake::knownNames({})->isEmpty());
    EXPECT_TRUE(mentionsIn("Иван Сидоренко молчал.", {}).empty());
    EXPECT_TRUE(mentionsIn("Иван Сидоренко молчал.", oneTitle("person", "Сидоренко")).empty());
}

// An archive of a whole country: 30,000 people of one given name, as many of one family name.
TEST(KnownNames, areFoundHoweverManyShareAWord) {
    tests::SeededRandom random;
    std::vector<store::TitleLine> titles;
    const auto add = [&](const std::string& name) { titles.push_back({record::RecordId::fresh(random), "person", name}); };
    static const std::array<const char*, 14> syllables = {"ba", "do", "ra", "mi", "lu", "ne", "ko", "ta", "gu", "pa", "zi", "ve", "sa", "hu"};
    const auto madeWord = [&](std::size_t number) {
        std::string word;
        for (int i = 0; i < 5; ++i, number /= syllables.size())
            word += syllables[number % syllables.size()];
        word[0] = static_cast<char>(word[0] - 'a' + 'A');
        return word;
    };
    for (std::size_t i = 0; i < 30'000; ++i) {
        add("Rygor " + madeWord(i));
        add(madeWord(i) + " Lyasny");
    }
    add("Rygor Lyasny");
    add("Zoya Lyasnaya");
    const auto known = intake::knownNames(titles);
    for (const auto& [text, words] : std::initializer_list<std::pair<const char*, const char*>>{
             {"They heard Rygor Lyasny on that day.", "Rygor Lyasny"},
             {"Приговор вынес Григорий Лесной.", "Григорий Лесной"},
             {"They heard R. Lyasny on that day.", "R. Lyasny"},
             {"They heard Z. Lyasnaya on that day.", "Z. Lyasnaya"}}) {
        Sentences one;
        one.add(text);
        const auto mentions = extract::findMentions(one.reading, extract::RuleSet::shipped(), *known);
        ASSERT_FALSE(mentions.empty()) << text;
        EXPECT_EQ(mentions[0].words, words);
        EXPECT_EQ(mentions[0].rule, "known-name") << text;
    }
}

// Twenty thousand courts: a text that says "court" a thousand times is not compared with each of them.
TEST(KnownNames, ofManyBodiesOnlyThoseWhoseRarestWordStandsThereAreCompared) {
    tests::SeededRandom random;
    std::vector<store::TitleLine> titles;
    for (int i = 0; i < 30'000; ++i)
        titles.push_back({record::RecordId::fresh(random), "organisation",
                          "Court of District " + std::to_string(i) + ", Velmora"});
    extract::KnownNames names = *intake::knownNames(titles);
    std::size_t begun = 0, most = 0; // searches that one word of a text begins
    for (std::size_t i = 0; i < names.anchors.size(); ++i) {
        begun = i > 0 && names.anchors[i].key == names.anchors[i - 1].key ? begun + 1 : 1;
        most = std::max(most, begun);
    }
    EXPECT_GE(most, 1U);
    EXPECT_LE(most, 4U);
    std::size_t compared = 0;
    names.likeness = [&compared, likeness = names.likeness](std::string_view words, std::uint32_t name) {
        ++compared;
        return likeness(words, name);
    };
    Sentences text;
    for (int i = 0; i < 200; ++i)
        text.add("The court of the district in Velmora heard another court of a district of Velmora.");
    text.add("Then the Court of District 29977, Velmora, spoke.");
    const auto mentions = extract::findMentions(text.reading, extract::RuleSet::shipped(), names);
    const bool isFound = std::any_of(mentions.begin(), mentions.end(), [](const Mention& mention) {
        return mention.rule == "known-name" && mention.words.find("29977") != std::string::npos;
    });
    EXPECT_TRUE(isFound);
    EXPECT_LE(compared, 10U);
}
