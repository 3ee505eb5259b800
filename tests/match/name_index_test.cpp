// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/name_index.h"
#include "support/deterministic.h"

#include <gtest/gtest.h>

using namespace dokaz;
using namespace dokaz::match;

namespace {

struct People {
    tests::SeededRandom random;
    NameIndexBuilder builder;
    std::vector<std::pair<record::RecordId, std::string>> names;
    NameIndex index; // of all added so far
    record::RecordId add(const std::vector<std::string>& given) {
        const auto record = record::RecordId::fresh(random);
        for (const auto& name : given)
            names.emplace_back(record, name);
        for (const auto& [known, name] : names)
            builder.add(known, name);
        index = builder.build();
        return record;
    }
};

} // namespace

TEST(NameIndex, findsARecordByAnyOfItsNamesInAnotherScript) {
    People people;
    const auto naumov = people.add({"Рыгор Мікалаевіч Навумаў", "Grigori Naumov"});
    people.add({"Рыгор Дарашэвіч"});
    people.add({"Пётр Навумаў"});
    const auto found = people.index.candidates("Григорий НАУМОВ");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].record, naumov);
    EXPECT_FALSE(found[0].comparison.reasons.empty());
    EXPECT_EQ(people.index.nameCount(), 4U);
}

TEST(NameIndex, givesNothingForEmptyQuestionsAndNames) {
    People people;
    people.add({"", "…"});
    EXPECT_EQ(people.index.nameCount(), 0U);
    EXPECT_TRUE(people.index.candidates("").empty());
    EXPECT_TRUE(people.index.candidates("Лясны").empty());
}

TEST(BestMatch, decidesOnlyWhenOneStandsAbove) {
    People people;
    people.add({"Вольга Вярба"});
    EXPECT_EQ(bestMatch(people.index, "Ольга Верба").verdict, Verdict::Same);
    EXPECT_EQ(bestMatch(people.index, "Зінаіда Сасновая").verdict, Verdict::New);
    EXPECT_EQ(bestMatch(people.index, "В. Вярба").verdict, Verdict::Probably);
    people.add({"Olga Verba"}); // another record, the same name
    EXPECT_EQ(bestMatch(people.index, "Ольга Верба").verdict, Verdict::Probably);
    EXPECT_EQ(name(Verdict::Probably), "probably");
}

TEST(NameIndex, candidateComparisonsAreThoseOfTheNames) {
    People people;
    people.add({"Рыгор Мікалаевіч Навумаў"});
    const auto found = people.index.candidates("Grigori Naumov", 0);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_DOUBLE_EQ(found[0].comparison.score, compareNames("Grigori Naumov", "Рыгор Мікалаевіч Навумаў").score);
}

TEST(NameIndex, aPatronymicLeadsToNobodyAlone) {
    People people;
    for (const char* name : {"Пётр Аляксандравіч Лясны", "Ігар Аляксандравіч Дубровін"})
        people.add({name});
    EXPECT_TRUE(people.index.candidates("Аляксандр Сасновы").empty());
    const auto wanted = people.add({"Аляксандр Аляксандравіч Сасновы"});
    const auto found = people.index.candidates("Alexander Sosnovy");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].record, wanted);
}

TEST(NameIndex, findsInitialsAndJoinedNeighbours) {
    People people;
    const auto initial = people.add({"В. Вярба"}), joined = people.add({"Hamid Reza Karimi"});
    EXPECT_EQ(people.index.candidates("Вольга Вярба").at(0).record, initial);
    EXPECT_EQ(people.index.candidates("Hamidreza Karimi").at(0).record, joined);
}
