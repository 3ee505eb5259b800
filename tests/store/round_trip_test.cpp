// SPDX-License-Identifier: GPL-3.0-or-later
// One archive from creation to the second opening.
#include "store/sample_archive.h"

namespace dokaz::tests {
namespace {

using record::Protection;
using record::RecordId;
using record::RowId;

struct Made {
    RecordId person, source;
    RowId claim, reading;
    crypto::Digest entry{};
};

RowId keepReading(store::Store& store, store::Transaction& transaction, const RecordId& source, const std::string& words) {
    const auto file = must(store.objects().keep(base::bytesOf("%PDF the file itself")));
    must(transaction.addObject(file, {source, "application/pdf", "report.pdf", Protection::Open}));
    const record::Reading reading = smallReading(words);
    const auto lines = must(store.objects().keep(base::bytesOf(must(record::readingToLines(reading)))));
    must(transaction.addObject(lines, {source, "application/x-dokaz-reading", "", Protection::Open}));
    return must(transaction.addReading({source, file.uid, lines.uid, reading}));
}

Made addExample(store::Store& store) {
    store::Transaction transaction = must(store.begin({"add", "first example"}));
    Made made;
    made.source = must(transaction.addRecord("source", Protection::Open));
    (void)must(transaction.addClaim({{}, made.source, "title", record::Text{"Report on Lukava"}, "en", {}}));
    made.person = must(transaction.addRecord("person", Protection::Open));
    made.claim = must(transaction.addClaim({{}, made.person, "name", nameOf("Рыгор Прыклад"), "be", {}}));
    (void)must(transaction.addClaim({{}, made.person, "born", aDate("1980-01-01", "1980-12-31"), "", {}}));
    made.reading = keepReading(store, transaction, made.source, "the detainees were counted at dawn");
    record::Citation citation;
    citation.claims = {made.claim};
    citation.source = made.source;
    citation.anchor = record::TextAnchor{made.reading, 1, "1", 0, 7, "", "", {}};
    citation.quote = "Passage";
    (void)must(transaction.addCitation(citation));
    made.entry = must(transaction.commit()).entries.front();
    return made;
}

void expectSound(store::Store& store) {
    const store::CheckReport report = must(store.check());
    EXPECT_TRUE(report.isSound());
    for (const store::Finding& finding : report.findings)
        ADD_FAILURE() << store::name(finding.kind) << ": " << finding.what;
}

void expectExample(store::Store& store, const Made& made) {
    store::Snapshot snapshot = must(store.snapshot());
    store::Connection& connection = snapshot.connection();
    EXPECT_EQ(must(store::recordLine(connection, made.person)).title, "Рыгор Прыклад");
    EXPECT_EQ(must(store::claimsOf(connection, made.person)).size(), 2U);
    const auto citations = must(store::citationsOf(connection, made.claim));
    ASSERT_EQ(citations.size(), 1U);
    EXPECT_EQ(citations[0].citation.quote, "Passage");
    EXPECT_EQ(citations[0].sourceTitle, "Report on Lukava");
    EXPECT_EQ(must(store::passagesOf(connection, made.reading)).size(), 4U);
    const std::string query = store::ftsQuery("detainees dawn", store::AcrossScripts::No);
    EXPECT_EQ(must(store::searchPassages(connection, query, 10)).size(), 4U);
    const std::string sounds = store::ftsQuery("Rygor", store::AcrossScripts::Yes);
    EXPECT_EQ(must(store::searchRecords(connection, sounds, 10)).size(), 1U);
    EXPECT_EQ(must(store::objectsOf(connection, made.source)).size(), 2U);
}

TEST(Archive, isTheSameAfterClosingAndOpening) {
    SampleArchive archive;
    store::Store& store = archive.create();
    const Made made = addExample(store);
    expectExample(store, made);
    expectSound(store);
    const auto before = canonicalDump(store);
    archive.close();
    store::Store& again = archive.open();
    EXPECT_EQ(again.opening().entriesLost, 0);
    EXPECT_FALSE(again.opening().headDiffers);
    EXPECT_EQ(again.opening().orphansRemoved, 0);
    expectExample(again, made);
    expectSound(again);
    EXPECT_EQ(canonicalDump(again), before);
    must(again.rebuild());
    EXPECT_EQ(canonicalDump(again), before);
    expectExample(again, made);
    archive.close();
}

TEST(Archive, knowsThatAnEarlierVersionMadeItsViews) {
    SampleArchive archive;
    const Made made = addExample(archive.create());
    archive.close();
    store::Connection raw = archive.connect();
    EXPECT_FALSE(must(store::areViewsOld(raw)));
    must(raw.execute("DELETE FROM meta WHERE key = 'views'; DELETE FROM view_title;"));
    store::Store& store = archive.open();
    EXPECT_TRUE(must(store::areViewsOld(must(store.snapshot()).connection())));
    must(store.rebuild());
    EXPECT_FALSE(must(store::areViewsOld(must(store.snapshot()).connection())));
    expectExample(store, made);
    archive.close();
}

TEST(Archive, goesOnWithTheSameAuthorAfterOpening) {
    SampleArchive archive;
    (void)addExample(archive.create());
    archive.close();
    store::Store& again = archive.open();
    (void)addExample(again);
    store::Snapshot snapshot = must(again.snapshot());
    const auto history = must(store::history(snapshot.connection(), 10));
    ASSERT_EQ(history.size(), 3U);
    EXPECT_EQ(history[0].number, 3U);
    EXPECT_EQ(history[0].author, history[2].author);
    EXPECT_EQ(history[0].command, "add");
    EXPECT_EQ(history[0].reason, "first example");
}

TEST(Archive, saysThatAKeyIsWrong) {
    SampleArchive archive;
    archive.create();
    archive.close();
    EXPECT_EQ(codeOf(archive.tryOpen("another six words of no use")), "wrong-key");
    EXPECT_EQ(codeOf(archive.tryOpen("")), "wrong-key");
    EXPECT_EQ(codeOf(archive.tryOpen()), "ok");
}

TEST(Archive, isOpenOnceOnly) {
    SampleArchive archive;
    archive.create();
    EXPECT_EQ(codeOf(archive.tryOpen()), "busy");
    archive.close();
    EXPECT_EQ(codeOf(archive.tryOpen()), "ok");
}

TEST(Archive, isNotMadeWhereSomethingStands) {
    SampleArchive archive;
    archive.create();
    archive.close();
    const auto again = store::Store::create(archive.path(), crypto::passphrase(samplePassphrase), "Amira Example",
                                            {&archive.random, &archive.clock}, cheapOptions());
    EXPECT_EQ(codeOf(again), "invalid");
    EXPECT_EQ(codeOf(archive.tryOpen()), "ok");
}

TEST(Archive, leavesNothingWhereItsKeyIsRefused) {
    SampleArchive archive;
    const auto refused = store::Store::create(archive.path(), crypto::passphrase(samplePassphrase), "Amira Example",
                                              {&archive.random, &archive.clock}, {crypto::cheapKdf, {}});
    EXPECT_EQ(codeOf(refused), "refused");
    EXPECT_FALSE(std::filesystem::exists(archive.path()));
}

TEST(Transaction, refusesWhatItMust) {
    SampleArchive archive;
    store::Store& store = archive.create();
    const Made made = addExample(store);
    store::Transaction transaction = must(store.begin({"add", ""}));
    EXPECT_EQ(codeOf(transaction.addRecord("no_such_kind", Protection::Open)), "invalid");
    EXPECT_EQ(codeOf(transaction.addClaim({{}, RecordId::fresh(archive.random), "name", nameOf("Nobody"), "", {}})),
              "not-found");
    EXPECT_EQ(codeOf(transaction.addClaim(
                  {{}, made.person, "name", nameOf("Nobody"), "", {RowId::fresh(archive.random)}})),
              "not-found");
    EXPECT_EQ(codeOf(transaction.retract({RowId::fresh(archive.random)})), "not-found");
    EXPECT_EQ(codeOf(transaction.purge({made.claim}, "")), "invalid");
    const RecordId detention = must(transaction.addRecord("detention", Protection::Open));
    EXPECT_EQ(codeOf(transaction.addClaim({{}, detention, "facility", record::RecordRef{made.person}, "", {}})),
              "invalid");
    EXPECT_EQ(codeOf(transaction.addClaim({{}, made.person, "remarks", record::Text{std::string(200'000, 'x')}, "", {}})),
              "ok");
    EXPECT_EQ(codeOf(transaction.commit()), "invalid"); // a value of more than 64 KiB
    store::Snapshot snapshot = must(store.snapshot());
    EXPECT_EQ(must(store::history(snapshot.connection(), 10)).size(), 2U);
}

TEST(Transaction, changesNothingWhenDropped) {
    SampleArchive archive;
    store::Store& store = archive.create();
    const Made made = addExample(store);
    const auto before = canonicalDump(store);
    {
        store::Transaction transaction = must(store.begin({"add", ""}));
        (void)must(transaction.addClaim({{}, made.person, "name", nameOf("Never Kept"), "", {}}));
    }
    EXPECT_EQ(canonicalDump(store), before);
}

TEST(Snapshot, showsTheStateItWasTakenOf) {
    SampleArchive archive;
    store::Store& store = archive.create();
    store::Snapshot before = must(store.snapshot());
    const Made made = addExample(store);
    store::Snapshot after = must(store.snapshot());
    EXPECT_EQ(codeOf(store::recordLine(before.connection(), made.person)), "not-found");
    EXPECT_EQ(codeOf(store::recordLine(after.connection(), made.person)), "ok");
}

} // namespace
} // namespace dokaz::tests
