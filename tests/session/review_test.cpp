// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions on mentions: what they say before, do, and how they are taken back.
#include "session/open_archive.h"

namespace dokaz::tests {

using base::ErrorCode;

class Review : public SessionTest {
protected:
    Review() : source(import({sampleReport()}).at(0).source) {}
    session::CandidateView candidate(const std::string& kind, const std::string& detail = "") {
        const auto all = open().candidates(source).value();
        for (const session::CandidateView& one : all)
            if (one.kind == kind && one.detail.find(detail) != std::string::npos && one.decision.empty())
                return one;
        ADD_FAILURE() << "the sample has no such mention";
        return {};
    }
    base::Result<session::Reviewed>
    decide(const std::string& id, std::optional<std::string> proposed = {},
           session::ReviewDecision decision = session::ReviewDecision::Accept) {
        session::ReviewCandidates command;
        command.decision = decision;
        command.candidates = {id};
        command.proposed = std::move(proposed);
        return open().perform(command);
    }
    session::CandidateProposal proposal(const std::string& id) { return open().proposal(id, 5).value(); }
    static std::string refusal(const base::Result<session::Reviewed>& result) {
        return result ? "" : std::string(base::name(result.error().code())) + " " + result.error().subject();
    }
    std::string source;
};

TEST_F(Review, answersWithTheEntryThatUndoesItAndNothingElse) {
    const session::CandidateView facility = candidate("facility");
    const session::Reviewed reviewed = decide(facility.id).value();
    const std::string later = add("incident", {{"title", "Raid"}});
    ASSERT_TRUE(open().perform(session::Undo{reviewed.entry, ""}));
    EXPECT_TRUE(candidate("facility").id == facility.id);
    EXPECT_TRUE(open().list("facility").value().empty());
    EXPECT_EQ(open().list("incident").value().size(), 1U);
}

TEST_F(Review, tellsTheSourceOfWhatIsRejectedAndOfItsUndoing) {
    std::vector<std::set<std::string>> told;
    open().onChange([&](const session::Change& change) { told.push_back(change.records); });
    const session::Reviewed rejected =
        decide(candidate("facility").id, {}, session::ReviewDecision::Reject).value();
    ASSERT_TRUE(open().perform(session::Undo{rejected.entry, ""}));
    EXPECT_EQ(told, (std::vector<std::set<std::string>>{{source}, {source}}));
}

TEST_F(Review, saysWhichRejectionIsRememberedElsewhere) {
    const auto remembers = [&](const session::CandidateView& one) {
        const session::Reviewed rejected = decide(one.id, {}, session::ReviewDecision::Reject).value();
        EXPECT_TRUE(open().perform(session::Undo{rejected.entry, ""}));
        return rejected.candidates.at(0).isRemembered;
    };
    const session::CandidateView facility = candidate("facility");
    EXPECT_TRUE(remembers(facility));
    EXPECT_FALSE(remembers(candidate("date"))); // a day may matter in the next report
    const std::string newer = import({variant(1)}).at(0).source;
    ASSERT_TRUE(decide(facility.id));
    const auto others = open().candidates(newer).value();
    const auto other = std::find_if(others.begin(), others.end(), [&](const session::CandidateView& one) {
        return one.kind == facility.kind && one.normal == facility.normal;
    });
    ASSERT_NE(other, others.end());
    EXPECT_FALSE(remembers(*other)); // accepted once, it is asked about everywhere
}

TEST_F(Review, namesTheSourcesThatWait) {
    const std::string newer = import({variant(1)}).at(0).source;
    const auto waiting = [&](std::size_t most) {
        std::vector<std::string> sources;
        const auto all = open().waitingSources(most).value();
        for (const session::WaitingSource& one : all)
            sources.push_back(one.source);
        return sources;
    };
    EXPECT_EQ(waiting(9), (std::vector<std::string>{source, newer}));
    EXPECT_EQ(waiting(1), (std::vector<std::string>{source}));
    EXPECT_EQ(open().waitingSources(9).value().at(0).title, open().show(source).value().summary.title);
    session::ReviewCandidates all;
    all.decision = session::ReviewDecision::Reject;
    const auto candidates = open().candidates(source).value();
    for (const session::CandidateView& one : candidates)
        all.candidates.push_back(one.id);
    ASSERT_TRUE(open().perform(all));
    EXPECT_EQ(waiting(9).size(), open().undecidedCount().value() > 0 ? 1U : 0U);
    for (const std::string& one : waiting(9))
        EXPECT_EQ(one, newer);
}

TEST_F(Review, makesARecommendationOfItsNumberAndWords) {
    const session::CandidateView one = candidate("recommendation", "(b)");
    const session::Reviewed accepted = decide(one.id).value();
    const session::RecordView view = open().show(accepted.candidates.at(0).record.text()).value();
    EXPECT_EQ(view.summary.kind, "recommendation");
    ASSERT_NE(valueOf(view, "text"), nullptr);
    EXPECT_EQ(valueOf(view, "text")->text, one.normal);
    ASSERT_NE(valueOf(view, "number"), nullptr);
    EXPECT_TRUE(valueOf(view, "number")->text.ends_with(" (b)")) << valueOf(view, "number")->text;
    EXPECT_FALSE(valueOf(view, "number")->citations.empty());
    EXPECT_EQ(refusal(decide(candidate("recommendation").id, "")), "");
}

TEST_F(Review, ofAProtectedPersonCanBeUndoneAndMadeAgain) {
    ASSERT_TRUE(open().openVault(someWords()));
    const session::CandidateView person = candidate("person", "courtesy");
    const std::int64_t before = open().undecidedCount().value();
    const session::Reviewed accepted = decide(person.id).value();
    EXPECT_EQ(open().undecidedCount().value(), before - 1);
    ASSERT_TRUE(open().perform(session::Undo{accepted.entry, ""}));
    EXPECT_EQ(open().undecidedCount().value(), before);
    const session::Reviewed again = decide(person.id).value();
    EXPECT_TRUE(again.candidates.at(0).isNewRecord);
    EXPECT_EQ(open().list("person").value().size(), 1U);
    EXPECT_TRUE(open().check().value().isSound);
}

TEST_F(Review, isProposedAsTheArchiveIsNow) {
    const session::CandidateView facility = candidate("facility");
    EXPECT_EQ(proposal(facility.id).verdict, "new");
    const std::string record = add("facility", {{"name", facility.normal}});
    const session::CandidateProposal now = proposal(facility.id);
    EXPECT_EQ(now.verdict, "same");
    EXPECT_EQ(now.record, record);
    EXPECT_EQ(now.alternatives.at(0).summary.record, record);
    ASSERT_TRUE(open().perform(session::WithdrawRecord{record, "twice"}));
    EXPECT_EQ(proposal(facility.id).verdict, "new");
    EXPECT_EQ(proposal(facility.id).record, "");
}

TEST_F(Review, ofAProtectedPersonIsProposedWhileTheVaultIsOpen) {
    const session::CandidateView person = candidate("person", "courtesy");
    ASSERT_TRUE(open().openVault(someWords()));
    const std::string record = add("person", {{"name", person.normal}});
    EXPECT_EQ(proposal(person.id).record, record);
    reopen();
    EXPECT_EQ(proposal(person.id).verdict, "new");
}

TEST_F(Review, neverJoinsARecordThatWasNotShown) {
    const session::CandidateView facility = candidate("facility");
    const std::string record = add("facility", {{"name", facility.normal}});
    EXPECT_EQ(refusal(decide(facility.id, "")), "stale other-match");
    ASSERT_TRUE(open().perform(session::WithdrawRecord{record, "twice"}));
    EXPECT_EQ(refusal(decide(facility.id, record)), "stale other-match");
    session::ReviewCandidates named;
    named.candidates = {facility.id};
    named.asRecord = record;
    EXPECT_EQ(open().perform(named).error().code(), ErrorCode::Stale);
    EXPECT_TRUE(decide(facility.id, "").value().candidates.at(0).isNewRecord);
}

TEST_F(Review, joinsTheRecordThatWasShown) {
    const session::CandidateView facility = candidate("facility");
    const std::string record = add("facility", {{"name", facility.normal}});
    EXPECT_EQ(decide(facility.id, record).value().candidates.at(0).record.text(), record);
}

TEST_F(Review, asksAboutNoDateWithoutItsYear) {
    const base::Path notes = m_folder / "notes.txt";
    ASSERT_TRUE(base::replaceFile(notes, base::bytesOf("In November the men were taken to Brenna.\n\nThey came back on 3 May 2031.\n")));
    const std::int64_t before = open().undecidedCount().value();
    const session::ImportedFile imported = import({notes}).at(0);
    const auto all = open().candidates(imported.source).value();
    const auto find = [&](const std::string& words) {
        return std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.words.find(words) != std::string::npos; });
    };
    const auto month = find("November"), day = find("3 May 2031");
    ASSERT_NE(month, all.end());
    ASSERT_NE(day, all.end());
    EXPECT_EQ(month->decision, "without-year");
    EXPECT_EQ(day->decision, "");
    const auto waiting = std::count_if(all.begin(), all.end(), [](const auto& one) { return one.decision.empty(); });
    EXPECT_EQ(imported.candidates, waiting);
    EXPECT_EQ(open().undecidedCount().value(), before + waiting);
    const std::string refused = refusal(decide(month->id));
    EXPECT_NE(refused.find("names no year"), std::string::npos) << refused;
    EXPECT_EQ(refused.find(month->id.substr(0, 8)), std::string::npos) << refused;
}

TEST_F(Review, proposesNobodyWhoSharesTheGivenNameAlone) {
    const base::Path notes = m_folder / "notes.txt";
    ASSERT_TRUE(base::replaceFile(notes, base::bytesOf("Major Igar Talvenko gave the order.\n")));
    const std::string other = add("person", {{"name", "Igar Zarembo (en)"}, {"capacity", "official"}});
    const std::string same = add("person", {{"name", "Ihar Talvenka (en)"}, {"capacity", "official"}});
    source = import({notes}).at(0).source;
    std::set<std::string> offered;
    const auto alternatives = proposal(candidate("person").id).alternatives;
    for (const session::Suggestion& one : alternatives)
        offered.insert(one.summary.record);
    EXPECT_FALSE(offered.contains(other));
    EXPECT_TRUE(offered.contains(same));
}

} // namespace dokaz::tests
