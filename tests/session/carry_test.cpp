// SPDX-License-Identifier: GPL-3.0-or-later
// Citations carried over from one version of a report to another, and names that were rejected before.
#include "session/carry_values.h"
#include "session/open_archive.h"

namespace dokaz::tests {

class Carry : public SessionTest {
  protected:
    Carry() : older(import({sampleReport()}).at(0).source) {}

    session::CandidateView firstOf(const std::string& source, const std::string& kind) {
        const auto all = open().candidates(source).value();
        for (const session::CandidateView& one : all)
            if (one.kind == kind)
                return one;
        ADD_FAILURE() << "the sample has no such mention";
        return {};
    }
    std::string decide(const std::string& candidate, session::ReviewDecision decision) {
        session::ReviewCandidates command;
        command.decision = decision;
        command.candidates = {candidate};
        return open().perform(command).value().entry;
    }
    std::size_t citationsOf(const std::string& record) {
        std::size_t count = 0;
        const session::RecordView view = open().show(record).value();
        for (const auto& field : view.values)
            count += field.citations.size();
        return count;
    }
    std::string older;
};

TEST_F(Carry, importTellsWhatItSeemsANewerVersionOf) {
    const auto newer = import({variant(1)});
    EXPECT_EQ(newer.at(0).olderVersion, older);
    EXPECT_EQ(import({variant(2)}).at(0).olderVersion, newer.at(0).source);
}

TEST_F(Carry, addsCitationsAndTakesNothingAway) {
    const session::CandidateView facility = firstOf(older, "facility");
    decide(facility.id, session::ReviewDecision::Accept);
    const std::string record = open().list("facility").value().at(0).record;
    const std::string newer = import({variant(1)}).at(0).source;
    const std::size_t before = citationsOf(record);

    const session::CarriedCitations forecast = open().forecastCarry({older, newer, ""}).value();
    EXPECT_EQ(citationsOf(record), before);
    const session::CarriedCitations carried = open().perform(session::CarryCitations{older, newer, "new print"}).value();
    EXPECT_EQ(carried.carried, forecast.carried);
    EXPECT_GE(carried.carried, 1);
    EXPECT_EQ(carried.left, 0);
    EXPECT_EQ(citationsOf(record), before + 1);
    // What was accepted there is accepted here.
    EXPECT_EQ(firstOf(newer, "facility").decision, "accept");
    const session::RecordView source = open().show(newer).value();
    EXPECT_TRUE(std::any_of(source.values.begin(), source.values.end(),
                            [](const auto& field) { return field.field == "replaces"; }));

    const session::CarriedCitations again = open().perform(session::CarryCitations{older, newer, ""}).value();
    EXPECT_EQ(again.carried, 0);
    EXPECT_EQ(again.already, forecast.carried);
    EXPECT_TRUE(again.entry.empty());
    ASSERT_TRUE(open().perform(session::Undo{carried.entry, ""}));
    EXPECT_EQ(citationsOf(record), before);
}

TEST_F(Carry, refusesWhatIsNoSourceOrHasNoWords) {
    const std::string incident = add("incident", {{"title", "Raid"}});
    EXPECT_FALSE(open().perform(session::CarryCitations{older, incident, ""}));
    const std::string bare = add("source", {{"title", "A letter"}});
    EXPECT_EQ(open().perform(session::CarryCitations{older, bare, ""}).error().code(), base::ErrorCode::Invalid);
}

TEST_F(Carry, rejectedNamesAreRememberedInOtherDocumentsAndDaysAreNot) {
    const session::CandidateView facility = firstOf(older, "facility");
    const session::CandidateView day = firstOf(older, "date");
    const std::int64_t alone = open().undecidedCount().value();
    const std::string rejected = decide(facility.id, session::ReviewDecision::Reject);
    decide(day.id, session::ReviewDecision::Reject);
    const std::string newer = import({variant(1)}).at(0).source;
    const auto all = open().candidates(newer).value();
    std::int64_t remembered = 0;
    for (const session::CandidateView& one : all) {
        EXPECT_EQ(one.decision == "rejected-before", one.kind == "facility" && one.normal == facility.normal) << one.words;
        remembered += one.decision == "rejected-before" ? 1 : 0;
    }
    EXPECT_GE(remembered, 1);
    EXPECT_EQ(open().undecidedCount().value(), 2 * alone - 2 - remembered);
    // It can still be accepted, and whoever takes the rejection back has it before them again.
    ASSERT_TRUE(open().perform(session::Undo{rejected, ""}));
    EXPECT_EQ(firstOf(newer, "facility").decision, "");
}

} // namespace dokaz::tests
