// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/open_archive.h"

#include <atomic>
#include <thread>

namespace dokaz::tests {

using base::ErrorCode;

class ChangeFeed : public SessionTest {};

TEST_F(ChangeFeed, tellsTheRecordAddedSetWithdrawnAndUndone) {
    std::vector<std::set<std::string>> told;
    open().onChange([&](const session::Change& change) { told.push_back(change.records); });
    const std::string facility = add("facility", {{"name", "Колония № 7"}});
    ASSERT_TRUE(open().perform(session::SetFields{facility, {{"type", "prison"}}, {}, ""}));
    ASSERT_TRUE(open().perform(session::Undo{}));
    ASSERT_TRUE(open().perform(session::WithdrawRecord{facility, "named wrongly"}));
    ASSERT_EQ(told.size(), 4U);
    for (const auto& records : told)
        EXPECT_TRUE(records.contains(facility));
}

TEST_F(ChangeFeed, isSilentAboutWhatIsRefused) {
    int told = 0;
    open().onChange([&](const session::Change&) { ++told; });
    EXPECT_EQ(open().perform(session::AddRecord{"dragon", {{"name", "x"}}, {}, ""}).error().code(), ErrorCode::Invalid);
    EXPECT_EQ(open().perform(session::AddRecord{"act", {{"victim", "zzzzzzzz"}}, {}, ""}).error().code(),
              ErrorCode::NotFound);
    EXPECT_EQ(told, 0);
    EXPECT_EQ(commands(), (std::vector<std::string>{"create"}));
}

TEST_F(ChangeFeed, tellsOfTheSourceAnImportMadeAndOfEachRecordAReviewMade) {
    std::set<std::string> told;
    open().onChange([&](const session::Change& change) { told.insert(change.records.begin(), change.records.end()); });
    const auto files = import({sampleReport()});
    ASSERT_EQ(files.at(0).status, "read") << files.at(0).reason;
    EXPECT_TRUE(told.contains(files.at(0).source));
    session::ReviewCandidates review;
    const auto candidates = open().candidates("").value();
    for (const session::CandidateView& candidate : candidates)
        if (candidate.kind == "organisation" && review.candidates.size() < 5)
            review.candidates.push_back(candidate.id);
    const auto reviewed = open().perform(review).value().candidates;
    for (const session::ReviewedCandidate& one : reviewed)
        EXPECT_TRUE(told.contains(one.record.text()));
}

// Questions answer from a snapshot: whole records only, never fewer than before, whatever is being written.
TEST_F(ChangeFeed, leavesTwoWhoAskAloneWhileAThirdWrites) {
    constexpr int records = 60;
    std::atomic<bool> ended = false;
    std::atomic<int> asked = 0, wrong = 0;
    const auto ask = [&] {
        std::size_t before = 0;
        while (!ended) {
            const auto list = open().list("facility");
            const auto found = open().search("колония", session::Scripts::Across);
            if (!list || !found || list.value().size() < before)
                ++wrong;
            else
                before = list.value().size();
            for (const session::RecordSummary& line : list ? list.value() : std::vector<session::RecordSummary>())
                wrong += line.title.starts_with("Колония") ? 0 : 1;
            ++asked;
        }
    };
    std::thread first(ask), second(ask);
    for (int i = 0; i < records; ++i)
        add("facility", {{"name", "Колония № " + std::to_string(i)}, {"type", "prison"}});
    ended = true;
    first.join();
    second.join();
    EXPECT_EQ(wrong, 0);
    EXPECT_GT(asked, 0);
    EXPECT_EQ(open().list("facility").value().size(), static_cast<std::size_t>(records));
    EXPECT_TRUE(open().check().value().isSound);
}

} // namespace dokaz::tests
