// SPDX-License-Identifier: GPL-3.0-or-later
// Mentions accepted for a protected person: out of the list of work, and back when the decision is undone.
#include "store/sample_archive.h"

namespace dokaz::tests {
namespace {

using record::Protection;

constexpr const char* mentionId = "00aa11bb22cc33dd";
constexpr const char* mentionWords = "Ms. Kastusia Vydumanaja";

class HiddenMention : public testing::Test {
protected:
    HiddenMention() {
        store::Store& store = archive.create();
        auto transaction = must(store.begin({"import", ""}));
        source = must(transaction.addRecord("source", Protection::Open));
        (void)must(transaction.addClaim({{}, source, "title", record::Text{"Report"}, "", {}}));
        const auto file = must(store.objects().keep(base::bytesOf("%PDF")));
        must(transaction.addObject(file, {source, "application/pdf", "", Protection::Open}));
        const record::Reading lines = smallReading();
        const auto kept = must(store.objects().keep(base::bytesOf(must(record::readingToLines(lines)))));
        must(transaction.addObject(kept, {source, "application/x-dokaz-reading", "", Protection::Open}));
        reading = must(transaction.addReading({source, file.uid, kept.uid, lines}));
        transaction.setCandidates(reading, {{mentionId, "person", mentionWords, "Kastusia Vydumanaja",
                                             "courtesy", "{}", "{}", 1, 0, 7, 2}});
        (void)must(transaction.commit());
        before = line();
    }
    store::CandidateLine line() {
        store::Snapshot snapshot = must(archive.store().snapshot());
        const auto all = must(store::candidates(snapshot.connection(), {}));
        return all.empty() ? store::CandidateLine() : all.front();
    }
    store::ChangeSet accept(Protection protection = Protection::Identity) {
        auto transaction = must(archive.store().begin({"review", ""}));
        must(transaction.addDecision({mentionId, "accept", "", {}, protection}));
        return must(transaction.commit());
    }
    store::ChangeSet undo(const store::ChangeSet& what) {
        auto transaction = must(archive.store().begin({"undo", ""}));
        must(transaction.undo(what.entries.front()));
        return must(transaction.commit());
    }
    void expectBack() {
        const store::CandidateLine now = line();
        EXPECT_EQ(std::tie(now.id, now.kind, now.words, now.normal, now.rule, now.match, now.detail),
                  std::tie(before.id, before.kind, before.words, before.normal, before.rule, before.match,
                           before.detail));
        EXPECT_EQ(
            std::tie(now.reading, now.passage, now.start, now.end, now.page, now.decision),
            std::tie(before.reading, before.passage, before.start, before.end, before.page, before.decision));
        EXPECT_EQ(now.id, mentionId);
    }
    SampleArchive archive;
    record::RecordId source;
    record::RowId reading;
    store::CandidateLine before;
};

TEST_F(HiddenMention, comesBackWhenItsDecisionIsUndone) {
    const auto accepted = accept();
    EXPECT_EQ(accepted.records, std::set<std::string>{source.text()});
    EXPECT_EQ(line().id, "");
    const auto undone = undo(accepted);
    EXPECT_EQ(undone.records, std::set<std::string>{source.text()});
    expectBack();
    undo(undone); // the decision is in effect again
    EXPECT_EQ(line().id, "");
}

TEST_F(HiddenMention, staysAwayWhileAnotherDecisionOnItIsInEffect) {
    const auto first = accept();
    const auto undone = undo(first);
    (void)accept();
    const auto again = undo(undone);
    undo(again);
    EXPECT_EQ(line().id, "");
    archive.close();
    archive.open();
    archive.openVault();
    EXPECT_EQ(line().id, "");
}

TEST_F(HiddenMention, comesBackAtTheNextOpeningOfTheVault) {
    const auto accepted = accept();
    archive.close();
    archive.open();
    undo(accepted);
    EXPECT_EQ(line().id, "");
    archive.openVault();
    expectBack();
}

TEST_F(HiddenMention, standsInTheVaultAlone) {
    (void)accept();
    archive.close();
    store::Connection main = archive.connect(), vault = archive.connect(true);
    const auto holds = [](store::Connection& connection) {
        const auto texts = everyText(connection);
        return std::any_of(texts.begin(), texts.end(), [](const std::string& text) {
            return text.find(mentionWords) != std::string::npos;
        });
    };
    EXPECT_FALSE(holds(main));
    EXPECT_TRUE(holds(vault));
}

TEST_F(HiddenMention, doesNotComeBackFromAPurgedReading) {
    const auto accepted = accept();
    auto transaction = must(archive.store().begin({"purge", ""}));
    must(transaction.purge({reading}, "asked for"));
    (void)must(transaction.commit());
    undo(accepted);
    archive.close();
    store::Connection main = archive.connect();
    store::Statement find = must(main.prepare("SELECT count(*) FROM work_candidate"));
    ASSERT_TRUE(must(find.step()));
    EXPECT_EQ(find.integer(0), 0);
}

TEST_F(HiddenMention, ofWhatIsDecidedOpenlyOrUndoneChangesItsSource) {
    const auto decided = accept(Protection::Open);
    EXPECT_EQ(decided.records, std::set<std::string>{source.text()});
    EXPECT_EQ(line().decision, "accept");
    EXPECT_EQ(undo(decided).records, std::set<std::string>{source.text()});
    expectBack();
}

} // namespace
} // namespace dokaz::tests
