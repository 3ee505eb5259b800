// SPDX-License-Identifier: GPL-3.0-or-later
// What is current, in conflict, undone, withdrawn and purged.
#include "store/sample_archive.h"

namespace dokaz::tests {
namespace {

using record::Protection;
using record::RecordId;
using record::RowId;
using store::ForeignPurges;
using store::RowType;
using store::Transaction;

class Effect : public testing::Test {
  protected:
    Effect() : store(archive.create()), colleague(store.archiveId(), 77) {
        Transaction first = begin();
        person = must(first.addRecord("person", Protection::Open));
        source = must(first.addRecord("source", Protection::Open));
        born = must(first.addClaim({{}, person, "born", aDate("1980-01-01", "1980-12-31"), "", {}}));
        entry = must(first.commit()).entries.front();
    }
    Transaction begin() { return must(store.begin({"test", "because"})); }
    std::pair<crypto::PublicKey, crypto::Digest> own() {
        store::Snapshot snapshot = must(store.snapshot());
        for (const auto& tip : must(store::LedgerTables(snapshot.connection()).tips()))
            if (tip.author == store.author().publicKey())
                return {tip.author, tip.digest};
        return {};
    }
    void take(const store::Entry& added) {
        EXPECT_EQ(must(store.absorb({added}, ForeignPurges::CarryOut)).added, 1);
    }
    std::vector<store::ClaimLine> claims() {
        store::Snapshot snapshot = must(store.snapshot());
        return must(store::claimsOf(snapshot.connection(), person));
    }
    int conflicts() {
        store::Snapshot snapshot = must(store.snapshot());
        return must(store::recordLine(snapshot.connection(), person)).conflicts;
    }
    RowId supersedeBorn(const std::string& year) {
        Transaction next = begin();
        const RowId claim =
            must(next.addClaim({{}, person, "born", aDate(year + "-01-01", year + "-12-31"), "", {born}}));
        (void)must(next.commit());
        return claim;
    }

    SampleArchive archive;
    store::Store& store;
    Colleague colleague;
    RecordId person, source;
    RowId born;
    crypto::Digest entry{};
};

TEST_F(Effect, twoValuesOfASingleFieldAreInConflictUntilOneSupersedesBoth) {
    EXPECT_EQ(conflicts(), 0);
    const auto rival = claimDraft(colleague.random, person, "born", aDate("1981-01-01", "1981-12-31"));
    take(colleague.write({rival}, {own()}));
    EXPECT_EQ(conflicts(), 2);
    Transaction next = begin();
    (void)must(next.addClaim({{}, person, "born", aDate("1981-05-01", "1981-05-31"), "", {born, rival.head.uid}}));
    (void)must(next.commit());
    EXPECT_EQ(conflicts(), 0);
    ASSERT_EQ(claims().size(), 1U);
}

TEST_F(Effect, equalValuesCountOnce) {
    take(colleague.write({claimDraft(colleague.random, person, "born", aDate("1980-01-01", "1980-12-31"))}, {own()}));
    EXPECT_EQ(claims().size(), 2U);
    EXPECT_EQ(conflicts(), 0);
}

TEST_F(Effect, severalValuesOfAManyFieldAreNoConflict) {
    take(colleague.write({claimDraft(colleague.random, person, "name", nameOf("Ryhor")),
                          claimDraft(colleague.random, person, "name", nameOf("Рыгор"))},
                         {own()}));
    EXPECT_EQ(conflicts(), 0);
}

TEST_F(Effect, aRetractedLinkStillCarriesTheChain) {
    const RowId second = supersedeBorn("1981");
    Transaction third = begin();
    const RowId last = must(third.addClaim({{}, person, "born", aDate("1982-01-01", "1982-12-31"), "", {second}}));
    (void)must(third.commit());
    Transaction fourth = begin();
    must(fourth.retract({second}));
    (void)must(fourth.commit());
    ASSERT_EQ(claims().size(), 1U);
    EXPECT_EQ(claims()[0].row, last);
}

TEST_F(Effect, retractingTheSupersedingClaimBringsTheFirstBack) {
    const RowId second = supersedeBorn("1981");
    ASSERT_EQ(claims()[0].row, second);
    Transaction next = begin();
    must(next.retract({second}));
    (void)must(next.commit());
    ASSERT_EQ(claims().size(), 1U);
    EXPECT_EQ(claims()[0].row, born);
}

TEST_F(Effect, supersededHereAndRetractedThereIsAConflict) {
    const auto before = own();
    (void)supersedeBorn("1981");
    EXPECT_EQ(conflicts(), 0);
    take(colleague.write({namingDraft(colleague.random, RowType::Retraction, {born})}, {before}));
    EXPECT_EQ(conflicts(), 1);
}

TEST_F(Effect, aSecondRetractionThatHadNotSeenCountsToo) {
    const auto before = own();
    (void)supersedeBorn("1981");
    Transaction next = begin();
    must(next.retract({born})); // has seen the superseding claim: no conflict
    (void)must(next.commit());
    EXPECT_EQ(conflicts(), 0);
    take(colleague.write({namingDraft(colleague.random, RowType::Retraction, {born})}, {before}));
    EXPECT_EQ(conflicts(), 1);
    const auto kept = canonicalDump(store);
    must(store.rebuild());
    EXPECT_EQ(canonicalDump(store), kept);
}

TEST_F(Effect, undoRetractsAndUndoingTheUndoBringsBack) {
    const auto before = claims();
    Transaction undo = begin();
    must(undo.undo(entry));
    const crypto::Digest undone = must(undo.commit()).entries.front();
    EXPECT_TRUE(claims().empty());
    Transaction again = begin();
    EXPECT_EQ(codeOf(again.undo(entry)), "stale"); // nothing is left to undo
    Transaction redo = begin();
    must(redo.undo(undone));
    (void)must(redo.commit());
    ASSERT_EQ(claims().size(), before.size());
    EXPECT_EQ(claims()[0].row, born);
    EXPECT_TRUE(must(store.check()).isSound());
}

TEST_F(Effect, aBatchIsUndoneAsOne) {
    Transaction big = begin();
    constexpr int rows = 10'500;
    for (int i = 0; i < rows; ++i)
        (void)must(big.addClaim({{}, person, "tags", record::Text{"tag " + std::to_string(i)}, "", {}}));
    const auto changes = must(big.commit());
    ASSERT_EQ(changes.entries.size(), 2U);
    EXPECT_EQ(claims().size(), rows + 1U);
    Transaction undo = begin();
    must(undo.undo(changes.entries.back()));
    const auto undone = must(undo.commit());
    EXPECT_EQ(claims().size(), 1U);
    Transaction redo = begin();
    must(redo.undo(undone.entries.front()));
    (void)must(redo.commit());
    EXPECT_EQ(claims().size(), rows + 1U);
}

TEST_F(Effect, withdrawalsAndPurgesStay) {
    Transaction withdrawal = begin();
    must(withdrawal.withdraw(person, "asked for by the person"));
    const auto withdrawn = must(withdrawal.commit()).entries.front();
    Transaction purge = begin();
    must(purge.purge({born}, "asked for by the person"));
    const auto purged = must(purge.commit()).entries.front();
    Transaction undo = begin();
    EXPECT_EQ(codeOf(undo.undo(withdrawn)), "refused");
    EXPECT_EQ(codeOf(undo.undo(purged)), "refused");
    store::Snapshot snapshot = must(store.snapshot());
    EXPECT_EQ(must(store::recordLine(snapshot.connection(), person)).state, store::RecordState::Withdrawn);
    EXPECT_TRUE(must(store::recordsOfKind(snapshot.connection(), "person", 10, 0)).empty());
}

// ------------------------------------------------------------------------------------------------------ purges

constexpr std::string_view canary = "Zwiastunka";

struct Kept {
    store::KeptObject file, lines;
    RowId reading, claim, citation;
};

class Purge : public Effect {
  protected:
    Purge() {
        Transaction next = begin();
        const record::Reading reading = smallReading("the words of " + std::string(canary));
        kept.file = must(store.objects().keep(base::bytesOf("a file about " + std::string(canary))));
        kept.lines = must(store.objects().keep(base::bytesOf(must(record::readingToLines(reading)))));
        must(next.addObject(kept.file, {source, "text/plain", std::string(canary) + ".txt", Protection::Open}));
        must(next.addObject(kept.lines, {source, "application/x-dokaz-reading", "", Protection::Open}));
        kept.reading = must(next.addReading({source, kept.file.uid, kept.lines.uid, reading}));
        kept.claim = must(next.addClaim({{}, person, "name", nameOf(std::string(canary)), "", {}}));
        record::Citation citation;
        citation.claims = {kept.claim};
        citation.source = source;
        citation.anchor = record::WholeAnchor{};
        citation.quote = canary;
        kept.citation = must(next.addCitation(citation));
        Transaction::Candidate candidate;
        candidate.id = "c1";
        candidate.words = canary;
        next.setCandidates(kept.reading, {candidate});
        (void)must(next.commit());
        before = entriesOf(store);
    }
    [[nodiscard]] base::Path fileOf(const store::KeptObject& object) const {
        return archive.path() / "objects" / object.file.substr(0, 2) / object.file;
    }
    void expectGone() {
        store::Snapshot snapshot = must(store.snapshot());
        for (const std::string& text : everyText(snapshot.connection()))
            EXPECT_EQ(text.find(canary), std::string::npos) << text.substr(0, 200);
        std::string folded(canary);
        folded[0] = 'z';
        for (const std::string& text : everyText(snapshot.connection()))
            EXPECT_EQ(text.find(folded), std::string::npos) << "in the index";
        EXPECT_FALSE(std::filesystem::exists(fileOf(kept.file)));
        EXPECT_FALSE(std::filesystem::exists(fileOf(kept.lines)));
    }
    Kept kept;
    std::vector<store::Entry> before;
};

TEST_F(Purge, destroysContentEverywhereAndForEver) {
    {
        store::Snapshot snapshot = must(store.snapshot());
        const auto texts = everyText(snapshot.connection());
        EXPECT_TRUE(std::any_of(texts.begin(), texts.end(),
                                [](const std::string& text) { return text.find(canary) != std::string::npos; }));
    }
    Transaction purge = begin();
    must(purge.purge({kept.file.uid, kept.claim, kept.citation}, "asked for by the person"));
    EXPECT_FALSE(must(purge.commit()).journalHoldsPurged);
    expectGone();
    EXPECT_EQ(std::filesystem::file_size(archive.path() / "store.db-wal"), 0U);
    EXPECT_TRUE(must(store.check()).isSound());
    // Nor does it come back by a merge or from a backup.
    EXPECT_EQ(must(store.absorb(before, ForeignPurges::CarryOut)).added, 0);
    expectGone();
    archive.close();
    EXPECT_EQ(archive.open().opening().orphansRemoved, 0);
    EXPECT_TRUE(must(archive.store().check()).isSound());
}

TEST_F(Purge, ofAColleagueIsHeldUntilSomebodyHereConfirms) {
    const auto purge = colleague.write(
        {namingDraft(colleague.random, RowType::Purge,
                     {kept.file.uid, kept.lines.uid, kept.reading, kept.claim, kept.citation})},
        {own()});
    EXPECT_EQ(must(store.absorb({purge}, ForeignPurges::Hold)).added, 1);
    EXPECT_TRUE(std::filesystem::exists(fileOf(kept.file)));
    EXPECT_TRUE(must(store.check()).isSound());
    EXPECT_EQ(must(store.absorb({purge}, ForeignPurges::CarryOut)).added, 0);
    expectGone();
    EXPECT_TRUE(must(store.check()).isSound());
}

TEST_F(Purge, waitsForAReaderAndThenEmptiesTheJournal) {
    {
        store::Snapshot reader = must(store.snapshot());
        Transaction purge = begin();
        must(purge.purge({kept.file.uid, kept.claim, kept.citation}, "asked for by the person"));
        EXPECT_TRUE(must(purge.commit()).journalHoldsPurged);
    }
    Transaction next = begin();
    (void)must(next.addRecord("person", Protection::Open));
    EXPECT_FALSE(must(next.commit()).journalHoldsPurged);
    expectGone();
}

TEST_F(Purge, evidenceRefusesEveryOtherChange) {
    archive.close();
    store::Connection connection = archive.connect();
    for (const char* sql :
         {"DELETE FROM entries", "UPDATE entries SET number = 9", "DELETE FROM heads", "UPDATE heads SET type = 1",
          "DELETE FROM contents", "UPDATE contents SET line = ''", "DELETE FROM objects", "UPDATE objects SET size = 1",
          "UPDATE objects SET file = 'x'"})
        EXPECT_FALSE(connection.execute(sql)) << sql;
    EXPECT_TRUE(connection.execute("UPDATE objects SET wrapped_key = wrapped_key"));
}

} // namespace
} // namespace dokaz::tests
