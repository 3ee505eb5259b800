// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/open_archive.h"

#include <fstream>

namespace dokaz::tests {

using base::ErrorCode;

class Documents : public SessionTest {
  protected:
    std::string source() { return import({sampleReport()}).at(0).source; }
    session::CandidateView firstOf(const std::string& source, const std::string& kind) {
        const auto all = open().candidates(source).value();
        for (const session::CandidateView& one : all)
            if (one.kind == kind)
                return one;
        return {};
    }
    std::vector<session::ReviewedCandidate> accept(const std::string& candidate, bool asNew = false,
                                                   const std::string& corrected = "") {
        session::ReviewCandidates command;
        command.candidates = {candidate};
        command.asNew = asNew;
        command.corrected = corrected;
        return open().perform(command).value().candidates;
    }
};

TEST_F(Documents, showTheirPagesPassagesWordsAndFiles) {
    const std::string source = this->source();
    const session::DocumentView view = open().document(source).value();
    EXPECT_FALSE(view.reading.empty());
    ASSERT_FALSE(view.pages.empty());
    EXPECT_EQ(view.pages.at(0).number, 1);
    EXPECT_GT(view.pages.at(0).width, 0);
    EXPECT_EQ(view.passages.size(), open().passages(source).value().size());
    const auto words = open().pageWords(source, 1).value();
    ASSERT_FALSE(words.empty());
    EXPECT_LT(words.at(0).start, words.at(0).end);
    EXPECT_TRUE(open().pageWords(source, 4000).value().empty());
    const auto files = open().files(source).value();
    ASSERT_EQ(files.size(), 1U);
    EXPECT_EQ(files.at(0).mediaType, "application/pdf");
    EXPECT_EQ(files.at(0).reading, view.reading);
    EXPECT_EQ(files.at(0).received.size(), 10U);
    const std::string incident = add("incident", {{"title", "Raid"}});
    EXPECT_EQ(open().document(incident).error().code(), ErrorCode::Invalid);
}

TEST_F(Documents, withoutAReadingSayWhy) {
    std::ofstream(m_folder / "broken.pdf") << "%PDF-1.4\nnothing behind it\n";
    const session::ImportedFile file = import({m_folder / "broken.pdf"}).at(0);
    ASSERT_FALSE(file.source.empty());
    const session::DocumentView view = open().document(file.source).value();
    EXPECT_TRUE(view.pages.empty());
    EXPECT_EQ(view.reasonWithoutReading, file.reason);
    EXPECT_TRUE(open().marks(file.source).value().empty());
}

TEST_F(Documents, areDrawnAPageAtATime) {
    const std::string source = this->source();
    for (int i = 0; i < 2; ++i) { // the second from what is kept
        const auto image = open().drawPage(source, 1, 36, {});
        ASSERT_TRUE(image) << image.error().subject();
        EXPECT_EQ(image.value().rgb.size(), static_cast<std::size_t>(image.value().width * image.value().height * 3));
    }
    EXPECT_EQ(open().drawPage(source, 4000, 36, {}).error().code(), ErrorCode::NotFound);
    EXPECT_EQ(open().drawPage(source, 0, 36, {}).error().code(), ErrorCode::NotFound);
    EXPECT_EQ(open().drawPage(source, 1, 10, {}).error().code(), ErrorCode::Invalid);
    const std::string incident = add("incident", {{"title", "Raid"}});
    EXPECT_EQ(open().drawPage(incident, 1, 36, {}).error().code(), ErrorCode::NotFound);
}

TEST_F(Documents, takenBackWaitForNoDecision) {
    (void)source();
    EXPECT_GT(open().undecidedCount().value(), 0);
    ASSERT_TRUE(open().perform(session::Undo{}));
    EXPECT_TRUE(open().candidates("").value().empty());
    EXPECT_EQ(open().undecidedCount().value(), 0);
}

TEST_F(Documents, markCandidatesAndWhatIsCited) {
    const std::string source = this->source();
    const std::int64_t before = open().undecidedCount().value();
    const session::CandidateView facility = firstOf(source, "facility");
    const std::string record = accept(facility.id).at(0).record.text();
    EXPECT_EQ(open().undecidedCount().value(), before - 1);
    const auto marks = open().marks(source).value();
    const auto cited = std::find_if(marks.begin(), marks.end(), [&](const auto& mark) { return mark.record == record; });
    ASSERT_NE(cited, marks.end());
    EXPECT_EQ(cited->what, "citation");
    EXPECT_EQ(cited->passage, facility.passage);
    EXPECT_EQ(cited->start, facility.start);
    const auto mentions = open().mentions(record).value();
    ASSERT_FALSE(mentions.empty());
    EXPECT_EQ(mentions.at(0).how, "accepted");
    EXPECT_EQ(mentions.at(0).text.substr(mentions.at(0).ranges.at(0).first, 1), facility.words.substr(0, 1));
    EXPECT_LE(open().mentions(record, 1).value().size(), 1U);
    std::set<std::pair<std::string, std::uint32_t>> places;
    for (const session::MentionView& mention : mentions)
        EXPECT_TRUE(places.emplace(mention.source, mention.passage).second);
}

TEST_F(Documents, giveCandidatesTheirContextAndAlternatives) {
    const std::string source = this->source();
    const session::CandidateView facility = firstOf(source, "facility");
    const auto contexts = open().contexts({facility.id}).value();
    ASSERT_EQ(contexts.size(), 1U);
    EXPECT_EQ(contexts.at(0).words, facility.words);
    EXPECT_NE((contexts.at(0).before + contexts.at(0).words + contexts.at(0).after).find(facility.words), std::string::npos);
    EXPECT_FALSE(contexts.at(0).sourceTitle.empty());
    const std::string record = accept(facility.id).at(0).record.text();
    const auto others = open().proposal(facility.id, 5).value().alternatives;
    ASSERT_FALSE(others.empty());
    EXPECT_EQ(others.at(0).summary.record, record);
    EXPECT_EQ(open().contexts({"ffff0000"}).error().code(), ErrorCode::NotFound);
}

TEST_F(Documents, candidatesBecomeRecordsOfTheirOwnWithCorrectedWords) {
    const std::string source = this->source();
    const session::CandidateView facility = firstOf(source, "facility");
    const std::string there = add("facility", {{"name", facility.normal}});
    const auto made = accept(facility.id, true, "Corrected Name").at(0);
    EXPECT_TRUE(made.isNewRecord);
    EXPECT_NE(made.record.text(), there);
    const session::RecordView view = open().show(made.record.text()).value();
    EXPECT_EQ(view.summary.title, "Corrected Name");
    ASSERT_EQ(valueOf(view, "name")->citations.size(), 1U);
    EXPECT_EQ(valueOf(view, "name")->citations.at(0).quote, facility.words);
    session::ReviewCandidates wrong;
    wrong.candidates = {firstOf(source, "date").id};
    wrong.corrected = "2020";
    EXPECT_EQ(open().perform(wrong).error().code(), ErrorCode::Invalid);
    wrong.corrected.clear();
    wrong.asNew = true;
    wrong.asRecord = there;
    EXPECT_EQ(open().perform(wrong).error().code(), ErrorCode::Invalid);
}

TEST_F(Documents, historyIsReadInParts) {
    add("incident", {{"title", "Raid"}});
    add("incident", {{"title", "March"}});
    const auto all = open().history().value();
    EXPECT_EQ(open().history(1, 1).value().at(0).entry, all.at(1).entry);
    EXPECT_EQ(open().nextUndo().value()->entry, all.at(0).entry);
}

// "May 2010" says that it began and ended in that month, not on its first and last day.
TEST_F(Documents, aMentionedMonthIsNotTakenForItsDays) {
    const std::string source = import({sampleReport()}).at(0).source;
    const std::vector<session::CandidateView> candidates = open().candidates(source).value();
    int months = 0;
    for (const session::CandidateView& candidate : candidates) {
        const bool names = candidate.words.find(" to ") != std::string::npos || candidate.words.find("–") != std::string::npos;
        if (candidate.kind != "date" || names || candidate.normal.size() != 21 || candidate.normal.find("..") != std::string::npos)
            continue;
        session::ReviewCandidates command;
        command.candidates = {candidate.id};
        command.asNew = true;
        const std::string record = open().perform(command).value().candidates.at(0).record.text();
        const auto period = std::get<record::Period>(*valueOf(open().show(record).value(), "period")->value);
        EXPECT_TRUE(period.from == period.to) << candidate.words;
        EXPECT_EQ(period.from->earliest + "/" + period.from->latest, candidate.normal);
        ++months;
    }
    EXPECT_GT(months, 0);
}

} // namespace dokaz::tests
