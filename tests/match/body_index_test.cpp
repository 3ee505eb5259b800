// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/body_comparison.h"
#include "match/body_index.h"
#include "base/utf8.h"
#include "support/deterministic.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>

using namespace dokaz;
using namespace dokaz::match;

namespace {

using Bodies = std::vector<std::pair<record::RecordId, std::string>>;

// What an index leaves no trace of: each name compared in turn. The best score of every record.
std::map<record::RecordId, double> compareEach(const std::string& name, const Bodies& bodies) {
    std::map<record::RecordId, double> best;
    for (const auto& [record, written] : bodies)
        if (const double score = compareBodies(name, written).score; score >= kProbablySameBody)
            best[record] = std::max(best[record], score);
    return best;
}

const std::vector<std::string> kinds = {"ИК", "СИЗО", "Папраўчая калонія", "Суд", "Correctional Colony", "Police of"};
const std::vector<std::string> towns = {"Лукава", "Горовск", "Лясны", "Velmora", "Tarnovo", "Сасновы", "Bregov", "Zarechny"};
const std::vector<std::string> ends = {"", "Ltd.", "district", "района", "Holding", "Group"};

std::string madeName(tests::SeededRandom& random, std::size_t numbers) {
    std::string name = kinds[random.below(kinds.size())];
    if (random.below(3) != 0)
        name += " No. " + std::to_string(1 + random.below(numbers));
    name += " " + towns[random.below(towns.size())];
    if (random.below(4) == 0) { // a slip in the last letter, of whatever script
        while ((static_cast<unsigned char>(name.back()) & 0xC0U) == 0x80U)
            name.pop_back();
        name.back() = 'a';
    }
    return name + " " + ends[random.below(ends.size())];
}

} // namespace

TEST(BodyIndex, comesBestFirstAndOncePerRecord) {
    tests::SeededRandom random;
    const auto fifteen = record::RecordId::fresh(random), seventeen = record::RecordId::fresh(random);
    const BodyIndex index =
        BodyIndex::of({{fifteen, "ИК № 15"}, {fifteen, "Калонія 15, Лукава"}, {seventeen, "ИК № 17"}});
    const auto found = index.candidates("ИК-15 Лукава", 0.5).best;
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].record, fifteen);
    EXPECT_EQ(found[0].name, "Калонія 15, Лукава");
    EXPECT_EQ(found[0].comparison.score, compareBodies("ИК-15 Лукава", "Калонія 15, Лукава").score);
    EXPECT_TRUE(index.candidates("", 0.5).best.empty());
    EXPECT_TRUE(BodyIndex().candidates("ИК-15", 0.5).best.empty());
    EXPECT_EQ(BodyIndex::of({{fifteen, ""}, {fifteen, "of the"}}).nameCount(), 0U);
}

TEST(BodyIndex, findsWhatComparingWithEachFinds) {
    tests::SeededRandom random(3);
    Bodies bodies;
    for (int i = 0; i < 1500; ++i)
        bodies.emplace_back(record::RecordId::fresh(random), madeName(random, 40));
    const BodyIndex index = BodyIndex::of(bodies);
    std::size_t right = 0;
    for (int round = 0; round < 60; ++round) {
        const std::string asked = madeName(random, 40);
        const auto each = compareEach(asked, bodies);
        const auto found = index.candidates(asked, kProbablySameBody, bodies.size()).best;
        EXPECT_EQ(found.size(), each.size()) << asked;
        for (const BodyCandidate& one : found) {
            ASSERT_TRUE(each.contains(one.record)) << asked;
            EXPECT_EQ(one.comparison.score, each.at(one.record)) << asked << " / " << one.name;
            ++right;
        }
        EXPECT_TRUE(std::is_sorted(found.begin(), found.end(), [](const auto& a, const auto& b) {
            return a.comparison.score > b.comparison.score;
        }));
    }
    EXPECT_GT(right, 300U);
}

// A list of twenty thousand prisons: nearly all share their kind, none is compared for that.
TEST(BodyIndex, comparesFewOfMany) {
    tests::SeededRandom random(4);
    Bodies bodies;
    for (int i = 0; i < 20'000; ++i)
        bodies.emplace_back(record::RecordId::fresh(random),
                            "Correctional Colony No. " + std::to_string(i % 500) + " " + towns[random.below(towns.size())]);
    for (int i = 0; i < 5'000; ++i)
        bodies.emplace_back(record::RecordId::fresh(random), "Correctional Colony");
    const BodyIndex index = BodyIndex::of(bodies);
    for (const char* asked : {"ИК-15 Горовск", "Correctional Colony No. 15", "Correctional Colony", "Colony", "No. 15",
                              "Correctional Colony No. 9999 Velmora"}) {
        const BodyCandidates found = index.candidates(asked, kProbablySameBody, 2);
        EXPECT_LE(found.compared, 50U) << asked;
    }
    EXPECT_EQ(index.candidates("ИК-15 Горовск", kProbablySameBody, 2).best.size(), 2U);
}
