// SPDX-License-Identifier: GPL-3.0-or-later
// What must not become open by the back door, and names that must be noticed before anything leaves.
#include "session/open_archive.h"
#include "session/withheld_names.h"

namespace dokaz::tests {

class Protection : public SessionTest {
  protected:
    base::Result<void> set(const std::string& record, std::vector<session::TypedField> fields,
                           const std::string& reason = "") {
        session::SetFields command;
        command.record = record;
        command.fields = std::move(fields);
        command.reason = reason;
        return open().perform(command);
    }
};

TEST(WithheldNames, noticeANameHoweverItIsWritten) {
    session::WithheldNames names;
    EXPECT_FALSE(names.standIn("anything"));
    names.add("Тавід Зарэлін");
    for (const char* text : {"Тавід Зарэлін was there", "ЗАРЭЛІН", "Mr. Zarelin", "to Зарэліна and others", "Tavid  Zarelin"})
        EXPECT_TRUE(names.standIn(text)) << text;
    for (const char* text : {"", "Tavid Other", "The Zarya prison", "Зара"})
        EXPECT_FALSE(names.standIn(text)) << text;
}

TEST_F(Protection, ofAnActOfSexualViolenceStandsFromTheFirstAndCannotComeLater) {
    const std::string incident = add("incident", {{"title", "Raid"}});
    session::AddRecord command;
    command.kind = "act";
    command.fields = {{"incident", incident}, {"type", "torture"}, {"type", "rape"}};
    EXPECT_EQ(open().perform(command).error().subject(), "vault-closed");
    const std::string act = add("act", {{"incident", incident}, {"type", "torture"}});
    EXPECT_EQ(set(act, {{"type", "rape"}}).error().subject(), "raise-protection");
    ASSERT_TRUE(open().openVault(someWords()));
    EXPECT_EQ(open().show(open().perform(command).value()).value().summary.protection, "identity");
}

TEST_F(Protection, isLoweredOnlyWithTheVaultOpenAndAReason) {
    ASSERT_TRUE(open().openVault(someWords()));
    const std::string person = add("person", {{"name", "Ясмина Кельдеран"}});
    EXPECT_EQ(set(person, {{"protected", "no"}}).error().subject(), "lower-protection");
    EXPECT_TRUE(set(person, {{"protected", "no"}}, "speaks in public under her own name"));
    reopen();
    EXPECT_EQ(set(person, {{"protected", "yes"}}).error().subject(), "raise-protection");
}

TEST_F(Protection, ofAMinorHoldsWhateverTheCapacity) {
    ASSERT_TRUE(open().openVault(someWords()));
    const std::string minor = add("person", {{"name", "Мілан Ворт"}, {"capacity", "official"}, {"under_age", "yes"}});
    const session::RecordView view = open().show(minor).value();
    EXPECT_EQ(view.summary.protection, "identity");
    EXPECT_TRUE(valueOf(view, "name")->inVault);
    EXPECT_TRUE(view.isProtected);
    reopen();
    EXPECT_TRUE(open().list("person").value().empty());
}

TEST_F(Protection, ofAnAcceptedNameLeavesNoTraceOfItsWords) {
    const std::string source = import({sampleReport()}).at(0).source;
    ASSERT_TRUE(open().openVault(someWords()));
    std::string chosen;
    const std::vector<session::CandidateView> before = open().candidates(source).value();
    for (const session::CandidateView& candidate : before)
        if (candidate.kind == "person" && candidate.detail.find("courtesy") != std::string::npos)
            chosen = candidate.id;
    ASSERT_FALSE(chosen.empty());
    session::ReviewCandidates command;
    command.candidates = {chosen};
    ASSERT_TRUE(open().perform(command));
    const std::vector<session::CandidateView> after = open().candidates(source).value();
    for (const session::CandidateView& candidate : after)
        EXPECT_NE(candidate.id, chosen);
}

TEST_F(Protection, ofANameAcceptedTwiceKeepsItOnce) {
    const std::string source = import({sampleReport()}).at(0).source;
    ASSERT_TRUE(open().openVault(someWords()));
    session::CandidateView first, second;
    const std::vector<session::CandidateView> candidates = open().candidates(source).value();
    for (const session::CandidateView& candidate : candidates)
        if (candidate.kind == "person")
            (candidate.detail.find("courtesy") != std::string::npos ? first : second) = candidate;
    session::ReviewCandidates command;
    command.candidates = {first.id};
    command.asRecord = open().perform(command).value().candidates.at(0).record.text();
    command.candidates = {second.id};
    command.corrected = first.normal;
    ASSERT_TRUE(open().perform(command));
    const session::RecordView view = open().show(command.asRecord).value();
    EXPECT_EQ(std::count_if(view.values.begin(), view.values.end(), [](const auto& v) { return v.field == "name"; }), 1);
}

TEST_F(Protection, ofANameHidesTheWordsItWasTakenFromWhereverElseTheyAreGiven) {
    const std::string source = import({sampleReport()}).at(0).source;
    const session::PassageView passage = open().passages(source).value().at(3);
    ASSERT_TRUE(open().openVault(someWords()));
    session::AddRecord command;
    command.kind = "person";
    command.fields = {{"name", "Ясмина Кельдеран"}};
    command.citation = session::TypedCitation{};
    command.citation->source = source;
    command.citation->passage = passage.ordinal;
    command.citation->start = 1;
    command.citation->end = 4;
    const std::string person = open().perform(command).value();
    const auto quotes = [&] {
        std::size_t told = 0;
        const session::RecordView view = open().show(person).value();
        for (const session::ValueView& value : view.values)
            for (const session::CitationView& citation : value.citations)
                told += citation.quote.empty() ? 0 : 1;
        return told;
    };
    EXPECT_EQ(quotes(), 3U); // name, code, protected
    reopen();
    EXPECT_EQ(quotes(), 0U);
    EXPECT_TRUE(open().mentions(person).value().empty());
    const std::vector<session::MarkView> marks = open().marks(source).value();
    for (const session::MarkView& mark : marks)
        EXPECT_NE(mark.record, person);
}

TEST_F(Protection, keepsWordsThatNobodyCanLookUpFromPassingForASources) {
    const std::string source = import({sampleReport()}).at(0).source;
    session::AddRecord command;
    command.kind = "incident";
    command.fields = {{"title", "Raid"}};
    command.citation = session::TypedCitation{source, 0, "The Minister ordered the beating"};
    EXPECT_EQ(open().perform(command).error().code(), base::ErrorCode::Invalid);
}

} // namespace dokaz::tests
