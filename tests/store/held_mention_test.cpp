// SPDX-License-Identifier: GPL-3.0-or-later
// Mentions of a newer reading that repeat what was decided on in an older one: openly, or in the vault.
#include "store/query_documents.h"
#include "store/sample_archive.h"

namespace dokaz::tests {
namespace {

using record::Protection;
using Candidate = store::Transaction::Candidate;

constexpr const char* protectedWords = "Ms. Kastusia Vydumanaja";
constexpr const char* officialWords = "Colonel Ihnat Prydumany";

class HeldMention : public testing::Test {
  protected:
    HeldMention() {
        store::Store& store = archive.create();
        auto transaction = must(store.begin({"import", ""}));
        source = must(transaction.addRecord("source", Protection::Open));
        title = must(transaction.addClaim({{}, source, "title", record::Text{"Report"}, "", {}}));
        const auto kept = must(store.objects().keep(base::bytesOf("%PDF")));
        file = kept.uid;
        must(transaction.addObject(kept, {source, "application/pdf", "", Protection::Open}));
        first = addReading(transaction, "a1", 1);
        (void)must(transaction.commit());
    }
    static Candidate person(const std::string& id, const char* words, std::int32_t page, std::uint32_t start = 3) {
        return {id, "person", words, words, "courtesy", "{}", "{}", static_cast<std::uint32_t>(2 * page), start, start + 7, page};
    }
    // On page 1 the two persons, on page 2 the first of them again. Only page 1 has text where `pages` is 1.
    static std::vector<Candidate> candidatesOf(const std::string& id, int pages) {
        std::vector<Candidate> all{person(id + "10000001", protectedWords, 1), person(id + "10000002", officialWords, 1, 20)};
        if (pages > 1)
            all.push_back(person(id + "20000001", protectedWords, 2));
        return all;
    }
    record::RowId addReading(store::Transaction& transaction, const std::string& id, int pages) {
        record::Reading reading = smallReading();
        if (pages == 1)
            reading.passages.resize(2);
        const auto lines = must(archive.store().objects().keep(base::bytesOf(must(record::readingToLines(reading)))));
        must(transaction.addObject(lines, {source, "application/x-dokaz-reading", "", Protection::Open}));
        const record::RowId row = must(transaction.addReading({source, file, lines.uid, reading}));
        transaction.setCandidates(row, candidatesOf(id, pages));
        return row;
    }
    record::RowId readAgain(const std::string& id, int pages = 2) {
        auto transaction = must(archive.store().begin({"recognise", ""}));
        const record::RowId row = addReading(transaction, id, pages);
        (void)must(transaction.commit());
        return row;
    }
    // As review does it: a claim and a citation, and the decision.
    crypto::Digest accept(const std::string& id, Protection protection) {
        auto transaction = must(archive.store().begin({"review", ""}));
        const record::RecordId made = must(transaction.addRecord("person", Protection::Open));
        record::Claim claim{{}, made, "name", record::Name{}, "", {}};
        std::get<record::Name>(claim.value).full = "Kastusia Vydumanaja";
        claim.protection = protection;
        const record::RowId row = must(transaction.addClaim(std::move(claim)));
        record::Citation citation;
        citation.claims = {row};
        citation.source = source;
        record::TextAnchor anchor;
        anchor.reading = first;
        anchor.passage = 2;
        anchor.end = 7;
        citation.anchor = anchor;
        citation.quote = "Passage";
        citation.protection = protection;
        const record::RowId cited = must(transaction.addCitation(std::move(citation)));
        must(transaction.addDecision({id, "accept", "", {row, cited}, protection}));
        return must(transaction.commit()).entries.front();
    }
    void undo(const crypto::Digest& entry) {
        auto transaction = must(archive.store().begin({"undo", ""}));
        must(transaction.undo(entry));
        (void)must(transaction.commit());
    }
    // Ids of what is asked, in order; the count must agree.
    std::vector<std::string> asked() {
        store::Snapshot snapshot = must(archive.store().snapshot());
        std::vector<std::string> ids;
        for (const store::CandidateLine& line : must(store::candidates(snapshot.connection(), source)))
            if (line.decision.empty())
                ids.push_back(line.id);
        EXPECT_EQ(must(store::undecidedCount(snapshot.connection())), static_cast<std::int64_t>(ids.size()));
        const auto readings = must(store::readingsOf(snapshot.connection(), source));
        EXPECT_EQ(must(store::askedCount(snapshot.connection(), readings.back().reading)), static_cast<std::int64_t>(ids.size()));
        return ids;
    }
    // How often a text of the work that waits, open in the main store, has these words.
    std::int64_t inWork(const char* words) {
        store::Snapshot snapshot = must(archive.store().snapshot());
        store::Statement find = must(snapshot.connection().prepare("SELECT count(*) FROM work_candidate WHERE words = ?1"));
        find.bind(words);
        return must(find.step()) ? find.integer(0) : -1;
    }
    void closeVault() {
        archive.close();
        archive.open();
    }

    using Ids = std::vector<std::string>;
    SampleArchive archive;
    record::RecordId source;
    record::RowId title, file, first;
};

TEST_F(HeldMention, decidedOpenlyIsNotAskedAgainUntilTheDecisionIsUndone) {
    const auto accepted = accept("a110000002", Protection::Open);
    readAgain("b2");
    EXPECT_EQ(asked(), (Ids{"b210000001", "b220000001"}));
    undo(accepted);
    EXPECT_EQ(asked(), (Ids{"b210000001", "b210000002", "b220000001"}));
}

TEST_F(HeldMention, ofAProtectedPersonIsNotAskedAgainUntilTheDecisionIsUndone) {
    const auto accepted = accept("a110000001", Protection::Identity);
    readAgain("b2");
    EXPECT_EQ(asked(), (Ids{"b210000002", "b220000001"})); // page 2 was never asked
    EXPECT_EQ(inWork(protectedWords), 1);
    undo(accepted);
    EXPECT_EQ(asked(), (Ids{"b210000001", "b210000002", "b220000001"}));
    const auto again = accept("b210000001", Protection::Identity);
    EXPECT_EQ(asked(), (Ids{"b210000002", "b220000001"}));
    readAgain("c3");
    EXPECT_EQ(asked(), (Ids{"c310000002", "c320000001"}));
    undo(again);
    EXPECT_EQ(asked(), (Ids{"c310000001", "c310000002", "c320000001"}));
}

TEST_F(HeldMention, waitsForTheVaultWhereItIsClosed) {
    (void)accept("a110000001", Protection::Identity);
    closeVault();
    readAgain("b2");
    // What page 1 proposed openly before, and page 2 that had no text before, wait for nobody.
    EXPECT_EQ(asked(), (Ids{"b210000002", "b220000001"}));
    EXPECT_EQ(inWork(protectedWords), 1);
    archive.openVault();
    EXPECT_EQ(asked(), (Ids{"b210000002", "b220000001"}));
    archive.close();
    store::Connection main = archive.connect();
    store::Statement find = must(main.prepare("SELECT count(*) FROM work_held_back"));
    ASSERT_TRUE(must(find.step()));
    EXPECT_EQ(find.integer(0), 1);
}

TEST_F(HeldMention, thatOnlyCouldRepeatComesOutWhenTheVaultIsOpened) {
    (void)accept("a110000001", Protection::Identity);
    closeVault();
    auto transaction = must(archive.store().begin({"recognise", ""}));
    const record::RowId row = addReading(transaction, "b2", 2);
    std::vector<Candidate> all = candidatesOf("b2", 2);
    all.push_back(person("b210000009", "Mr. Zmicier Nechutny", 1, 40)); // found for the first time
    transaction.setCandidates(row, all);
    (void)must(transaction.commit());
    EXPECT_EQ(asked(), (Ids{"b210000002", "b220000001"}));
    archive.openVault();
    EXPECT_EQ(asked(), (Ids{"b210000002", "b210000009", "b220000001"}));
}

TEST_F(HeldMention, undoneWhileTheVaultIsClosedIsAskedWhenItIsOpened) {
    const auto accepted = accept("a110000001", Protection::Identity);
    readAgain("b2");
    closeVault();
    undo(accepted);
    EXPECT_EQ(asked(), (Ids{"b210000002", "b220000001"}));
    archive.openVault();
    EXPECT_EQ(asked(), (Ids{"b210000001", "b210000002", "b220000001"}));
}

TEST_F(HeldMention, isReadInNoTableOfTheMainStore) {
    (void)accept("a110000001", Protection::Identity);
    closeVault();
    readAgain("b2", 1);
    archive.close();
    store::Connection main = archive.connect();
    for (const std::string& text : everyText(main))
        EXPECT_EQ(text.find("Kastusia"), std::string::npos);
}

// Which reading the decision was made on is gone: what repeats it waits all the same, and comes back with it.
TEST_F(HeldMention, waitsThoughTheReadingItRepeatsIsTakenBack) {
    auto transaction = must(archive.store().begin({"recognise", ""}));
    const record::RowId second = addReading(transaction, "b2", 2);
    const auto recognised = must(transaction.commit()).entries.front();
    (void)second;
    const auto accepted = accept("b210000001", Protection::Identity);
    readAgain("c3");
    EXPECT_EQ(asked(), (Ids{"c310000002", "c320000001"}));
    undo(recognised);
    archive.close();
    archive.open();
    archive.openVault(); // settles
    EXPECT_EQ(asked(), (Ids{"c310000002", "c320000001"}));
    undo(accepted);
    archive.close();
    archive.open();
    archive.openVault();
    EXPECT_EQ(asked(), (Ids{"c310000001", "c310000002", "c320000001"}));
}

// Whatever becomes of the work: what was purged stands in no journal.
TEST_F(HeldMention, thatCannotBeSettledKeepsNothingPurgedInTheJournals) {
    (void)accept("a110000001", Protection::Identity);
    readAgain("b2");
    archive.close();
    {
        store::Connection main = archive.connect();
        must(main.execute("CREATE TRIGGER fails BEFORE DELETE ON work_held_back WHEN EXISTS (SELECT 1 FROM purged) "
                          "BEGIN SELECT RAISE(ABORT, 'no'); END; CREATE TRIGGER fails_too BEFORE INSERT ON work_held_back "
                          "WHEN EXISTS (SELECT 1 FROM purged) BEGIN SELECT RAISE(ABORT, 'no'); END"));
    }
    archive.open();
    archive.openVault();
    auto transaction = must(archive.store().begin({"purge", ""}));
    must(transaction.purge({title}, "asked for"));
    const auto purged = transaction.commit();
    ASSERT_TRUE(purged.ok());
    EXPECT_FALSE(purged.value().journalHoldsPurged);
    EXPECT_EQ(std::filesystem::file_size(archive.path() / "store.db-wal"), 0U);
    EXPECT_EQ(std::filesystem::file_size(archive.path() / "vault" / "vault.db-wal"), 0U);
}

TEST_F(HeldMention, goesWithAPurgedDecision) {
    (void)accept("a110000001", Protection::Identity);
    readAgain("b2");
    std::vector<record::RowId> decisions;
    {
        store::Snapshot snapshot = must(archive.store().snapshot());
        store::Statement find = must(snapshot.connection().prepare("SELECT uid FROM heads WHERE type = ?1"));
        find.bind(static_cast<std::int64_t>(store::RowType::Decision));
        while (must(find.step()))
            decisions.push_back(must(record::RowId::parse(find.text(0))));
    }
    auto transaction = must(archive.store().begin({"purge", ""}));
    must(transaction.purge(decisions, "asked for"));
    (void)must(transaction.commit());
    EXPECT_EQ(asked(), (Ids{"b210000002", "b220000001"}));
    store::Snapshot snapshot = must(archive.store().snapshot());
    store::Statement find = must(snapshot.connection().prepare("SELECT count(*) FROM work_held_back"));
    ASSERT_TRUE(must(find.step()));
    EXPECT_EQ(find.integer(0), 0);
}

} // namespace
} // namespace dokaz::tests
