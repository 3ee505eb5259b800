// SPDX-License-Identifier: GPL-3.0-or-later
// Words found again in another version of a text.
#include "intake/carried_anchor.h"
#include "intake/document_description.h"
#include "intake/versions.h"

#include "base/utf8.h"

#include <gtest/gtest.h>

namespace dokaz::tests {
namespace {

using intake::CarryOutcome;

std::vector<record::Passage> passagesOf(const std::vector<std::pair<std::string, std::string>>& texts) {
    std::vector<record::Passage> passages;
    for (const auto& [number, text] : texts) {
        record::Passage passage;
        passage.ordinal = static_cast<std::uint32_t>(passages.size() + 1);
        passage.kind = record::PassageKind::Paragraph;
        passage.number = number;
        passage.text = text;
        passages.push_back(std::move(passage));
    }
    return passages;
}

// The words as they were cited from the first version.
struct Cited {
    record::TextAnchor anchor;
    std::string quote;
};
Cited cite(const record::Passage& passage, const std::string& words, std::size_t from = 0) {
    const std::size_t at = passage.text.find(words, from);
    const auto start = static_cast<std::uint32_t>(base::codePointCount(passage.text.substr(0, at)));
    const auto end = start + static_cast<std::uint32_t>(base::codePointCount(words));
    return {intake::anchorOf({}, passage, start, end), words};
}

const std::vector<std::pair<std::string, std::string>> first{
    {"12", "He was held in Lipsk prison for ten days. The guards beat him."},
    {"13", "She was held in Lipsk prison too. The guards beat her and the guards beat others."}};

intake::CarriedAnchor carried(const Cited& cited, const std::vector<std::pair<std::string, std::string>>& now) {
    return intake::QuoteFinder({}, passagesOf(now)).carry(cited.anchor, cited.quote);
}

TEST(CarriedAnchor, findsTheSameWordsWhereverTheyStandNow) {
    const auto was = passagesOf(first);
    const auto found = carried(cite(was[0], "Lipsk prison for ten days"),
                               {{"11", "New."}, {"14", "Witnesses say he was held in Lipsk prison for ten days."}});
    ASSERT_TRUE(found.anchor);
    EXPECT_EQ(found.outcome, CarryOutcome::WordForWord);
    EXPECT_EQ(found.anchor->passage, 2U);
    EXPECT_EQ(found.anchor->number, "14");
    EXPECT_EQ(found.anchor->start, 29U);
    EXPECT_EQ(found.quote, "Lipsk prison for ten days");
}

TEST(CarriedAnchor, seesThroughSpacesDashesQuotesAndSoftHyphens) {
    record::Passage passage = passagesOf({{"1", "the «Centre of isolation» — a remand prison"}})[0];
    const auto found = carried(cite(passage, "«Centre of isolation» — a remand prison"),
                               {{"1", "the “Centre\u00A0of iso\u00ADlation” -  a remand prison, 2020"}});
    ASSERT_TRUE(found.anchor);
    EXPECT_EQ(found.outcome, CarryOutcome::OtherMarks);
    EXPECT_EQ(found.quote, "“Centre\u00A0of iso\u00ADlation” -  a remand prison");
}

TEST(CarriedAnchor, goesByTheWordsAroundWhereTheyStandSeveralTimes) {
    const auto was = passagesOf(first);
    const Cited second = cite(was[1], "the guards beat", was[1].text.find(" and "));
    const auto found = carried(second, first);
    ASSERT_TRUE(found.anchor);
    EXPECT_EQ(found.anchor->passage, 2U);
    EXPECT_EQ(found.anchor->start, second.anchor.start);
}

TEST(CarriedAnchor, leavesToAPersonWhatCannotBeTold) {
    const auto was = passagesOf(first);
    const Cited guards = cite(was[0], "The guards beat him");
    EXPECT_EQ(carried(guards, {{"1", "x The guards beat him y"}, {"2", "x The guards beat him y"}}).outcome,
              CarryOutcome::SeveralPlaces);
    const auto gone = carried(cite(was[0], "ten days"), {{"12", "He was held in Lipsk prison for twelve days."}});
    EXPECT_EQ(gone.outcome, CarryOutcome::Gone);
    EXPECT_EQ(gone.nearest, 1U);
    EXPECT_FALSE(gone.anchor);
    // Two short words in another place are not the same words.
    EXPECT_EQ(carried(cite(was[0], "ten days"), {{"80", "The strike took ten days."}}).outcome, CarryOutcome::Gone);
    EXPECT_EQ(carried({guards.anchor, ""}, first).outcome, CarryOutcome::NoWords);
}

TEST(CarriedAnchor, neverFindsAFigureInAnotherOrANameInALongerOne) {
    const auto was = passagesOf({{"54", "Of them 12 were detained, 200 fled, and Ivan Lomak died."}});
    const std::vector<std::pair<std::string, std::string>> now{
        {"54", "Of them 112 were detained, 1,200 fled, and Ivan Lomakov died. Later 12.5 of them fled, 200.3 more."}};
    for (const char* words : {"12", "200", "Ivan Lomak", "12 were detained", "200 fled"})
        EXPECT_FALSE(carried(cite(was[0], words), now).anchor) << words;
    EXPECT_TRUE(carried(cite(was[0], "were detained"), now).anchor);
}

TEST(CarriedAnchor, takesAnyText) {
    const intake::QuoteFinder finder({}, passagesOf({{"", ""}, {"", "\u00AD"}, {"", "   "}, {"", "𝒜 слово"}}));
    for (const char* quote : {" ", "\u00AD", "слово", "𝒜", "xyz"}) {
        const auto found = finder.carry({}, quote);
        EXPECT_FALSE(found.anchor) << quote; // too short to be sure of, and nothing around them
    }
}

TEST(Versions, areToldBySymbolOrLongTitleAndLanguage) {
    EXPECT_EQ(intake::symbolWithoutRevision("a/hrc/58/68/Rev.1*"), "A/HRC/58/68");
    EXPECT_EQ(intake::symbolWithoutRevision("A/HRC/58/68/Add.1"), "A/HRC/58/68/ADD.1");
    const std::vector<std::string> ids{"00000000000000000000000001", "00000000000000000000000002",
                                       "00000000000000000000000003", "00000000000000000000000004",
                                       "00000000000000000000000005", "00000000000000000000000006"};
    std::vector<record::RecordId> sources;
    for (const std::string& id : ids)
        sources.push_back(record::RecordId::parse(id).value());
    const std::vector<store::VersionLine> lines{
        {sources[0], "A/HRC/58/68", "Situation", "en", 9},     {sources[1], "A/HRC/58/68", "Situation", "ru", 9},
        {sources[2], "A/HRC/58/68/Rev.1", "Situation", "en", 9}, {sources[3], "", "Torture in the prisons of Ruvenia", "en", 9},
        {sources[4], "", "Torture in the Prisons of Ruvenia", "en", 9}, {sources[5], "", "Situation", "en", 9}};
    EXPECT_EQ(intake::olderVersionOf(lines, sources[2]), sources[0]);
    EXPECT_EQ(intake::olderVersionOf(lines, sources[4]), sources[3]);
    for (const std::size_t alone : {0U, 1U, 3U, 5U})
        EXPECT_EQ(intake::olderVersionOf(lines, sources[alone]), std::nullopt) << alone;
}

} // namespace
} // namespace dokaz::tests
