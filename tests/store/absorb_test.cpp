// SPDX-License-Identifier: GPL-3.0-or-later
// What merging refuses, and what it does when the same key writes in two places.
#include "store/sample_archive.h"

namespace dokaz::tests {
namespace {

using record::RecordId;
using record::RowId;
using store::Entry;
using store::ForeignPurges;
using store::RowType;

class Absorb : public testing::Test {
  protected:
    Absorb() : store(archive.create()), colleague(store.archiveId(), 77) {
        person = RecordId::fresh(colleague.random);
        entry = colleague.write({recordDraft(colleague.random, "person", person),
                                 claimDraft(colleague.random, person, "name", nameOf("Рыгор"))});
    }
    std::string absorb(const Entry& given) { return codeOf(store.absorb({given}, ForeignPurges::CarryOut)); }

    SampleArchive archive;
    store::Store& store;
    Colleague colleague;
    RecordId person;
    Entry entry;
};

// An entry as it arrives from outside: everything read again from its lines.
base::Result<Entry> readAgain(const Entry& entry) {
    Entry read = entry;
    read.header = TRY(store::headerFromLine(read.headerLine));
    read.digest = store::entryDigest(read.headerLine);
    for (store::Row& row : read.rows)
        row.head = TRY(store::headFromLine(row.headLine));
    return read;
}

TEST_F(Absorb, refusesAnEntryOfAnotherArchive) {
    Colleague stranger(std::string(32, 'a'), 5);
    EXPECT_EQ(absorb(stranger.write({recordDraft(stranger.random, "person", person)})), "refused");
}

TEST_F(Absorb, refusesEveryFlippedByte) {
    const auto before = canonicalDump(store);
    int tried = 0;
    const auto tryWith = [&](auto change) {
        Entry changed = entry;
        change(changed);
        const auto read = readAgain(changed);
        if (read) {
            EXPECT_NE(absorb(read.value()), "ok");
        }
        ++tried;
    };
    for (std::size_t i = 0; i < entry.headerLine.size(); ++i)
        tryWith([&](Entry& e) { e.headerLine[i] = static_cast<char>(e.headerLine[i] ^ 1); });
    for (std::size_t i = 0; i < entry.signature.size(); ++i)
        tryWith([&](Entry& e) { e.signature[i] ^= 1; });
    for (std::size_t r = 0; r < entry.rows.size(); ++r) {
        for (std::size_t i = 0; i < entry.rows[r].headLine.size(); ++i)
            tryWith([&](Entry& e) { e.rows[r].headLine[i] = static_cast<char>(e.rows[r].headLine[i] ^ 1); });
        for (std::size_t i = 0; entry.rows[r].content && i < entry.rows[r].content->size(); ++i)
            tryWith([&](Entry& e) { (*e.rows[r].content)[i] = static_cast<char>((*e.rows[r].content)[i] ^ 1); });
        for (std::size_t i = 0; i < 32; ++i) {
            tryWith([&](Entry& e) { e.rows[r].headSalt[i] ^= 1; });
            if (entry.rows[r].content)
                tryWith([&](Entry& e) { e.rows[r].contentSalt[i] ^= 1; });
        }
    }
    tryWith([](Entry& e) { e.rows.pop_back(); });
    tryWith([](Entry& e) { e.rows.push_back(e.rows.back()); });
    tryWith([](Entry& e) { std::swap(e.rows[1], e.rows[2]); });
    EXPECT_GT(tried, 1000);
    EXPECT_EQ(canonicalDump(store), before);
    EXPECT_EQ(absorb(must(readAgain(entry))), "ok");
}

TEST_F(Absorb, refusesParsedPartsThatAreNotThoseOfTheLines) {
    Entry changed = entry;
    changed.rows[1].head.field = "facility";
    EXPECT_EQ(absorb(changed), "corrupt");
    changed = entry;
    changed.header.number = 2;
    EXPECT_EQ(absorb(changed), "corrupt");
}

TEST_F(Absorb, refusesARowThatNamesWhatItHasNotSeen) {
    EXPECT_EQ(absorb(entry), "ok");
    Colleague other(store.archiveId(), 78);
    const auto unseen = namingDraft(other.random, RowType::Retraction, {entry.rows[2].head.uid});
    EXPECT_EQ(absorb(other.write({unseen})), "corrupt");
    Colleague third(store.archiveId(), 79);
    EXPECT_EQ(absorb(third.write({unseen}, {colleague.tip()})), "ok");
    Colleague fourth(store.archiveId(), 80);
    EXPECT_EQ(absorb(fourth.write({namingDraft(other.random, RowType::Retraction, {RowId::fresh(other.random)})})),
              "corrupt");
}

TEST_F(Absorb, refusesARowThatNamesItselfOrALaterOne) {
    auto first = namingDraft(colleague.random, RowType::Retraction, {});
    first.head.names = {first.head.uid};
    Colleague other(store.archiveId(), 78);
    EXPECT_EQ(absorb(other.write({first})), "corrupt");
}

TEST_F(Absorb, refusesAPredecessorOfSomebodyElse) {
    EXPECT_EQ(absorb(entry), "ok");
    store::EntryHeader header = entry.header;
    SeededRandom random(9);
    const auto key = crypto::SigningKey::fresh(random);
    header.author = key.publicKey();
    header.number = 2;
    header.prev = entry.digest;
    store::RowDraft act;
    act.head.uid = RowId::fresh(random);
    act.head.type = RowType::Act;
    act.content = base::Json{{"command", "add"}};
    EXPECT_EQ(absorb(must(store::sealEntry(header, {act}, key, random))), "corrupt");
}

TEST_F(Absorb, waitsForWhatCameBefore) {
    const Entry second = colleague.write({claimDraft(colleague.random, person, "name", nameOf("Ryhor"))});
    const auto waiting = must(store.absorb({second}, ForeignPurges::CarryOut));
    EXPECT_EQ(waiting.added, 0);
    ASSERT_EQ(waiting.waiting.size(), 1U);
    EXPECT_EQ(must(store.absorb({second, entry}, ForeignPurges::CarryOut)).added, 2);
}

TEST_F(Absorb, keepsBothEntriesOfAForkAndSaysSo) {
    EXPECT_EQ(absorb(entry), "ok");
    EXPECT_EQ(absorb(colleague.fork({recordDraft(colleague.random, "person", RecordId::fresh(colleague.random))})), "ok");
    const auto report = must(store.check());
    EXPECT_TRUE(report.isSound());
    ASSERT_EQ(report.findings.size(), 1U);
    EXPECT_EQ(report.findings[0].kind, store::FindingKind::Fork);
}

TEST_F(Absorb, aUidUsedTwiceCountsTheSameInEveryOrder) {
    Colleague other(store.archiveId(), 78);
    auto twin = claimDraft(other.random, person, "name", nameOf("Twin"));
    twin.head.uid = entry.rows[2].head.uid;
    const Entry second = other.write({recordDraft(other.random, "facility", person), twin});
    archive.close();
    SampleArchive copy(archive, 3);
    store::Store& here = archive.open();
    store::Store& there = copy.open();
    for (const Entry& each : {entry, second})
        (void)must(here.absorb({each}, ForeignPurges::CarryOut));
    for (const Entry& each : {second, entry})
        (void)must(there.absorb({each}, ForeignPurges::CarryOut));
    const auto dump = canonicalDump(here);
    EXPECT_EQ(canonicalDump(there), dump);
    must(here.rebuild());
    EXPECT_EQ(canonicalDump(here), dump);
    const auto report = must(here.check());
    EXPECT_TRUE(std::any_of(report.findings.begin(), report.findings.end(),
                            [](const auto& f) { return f.kind == store::FindingKind::TwiceUsed; }));
}

TEST_F(Absorb, aCopyOfTheSameKeyGoesOnAsANewAuthor) {
    archive.close();
    SampleArchive copy(archive, 4);
    const auto write = [](store::Store& to, const std::string& kind) {
        auto transaction = must(to.begin({"add", ""}));
        (void)must(transaction.addRecord(kind, record::Protection::Open));
        (void)must(transaction.commit());
    };
    store::Store& here = archive.open();
    store::Store& there = copy.open();
    write(here, "person");
    write(there, "facility");
    const auto key = here.author().publicKey();
    EXPECT_EQ(key, there.author().publicKey());
    EXPECT_EQ(must(here.absorb(entriesOf(there), ForeignPurges::CarryOut)).added, 1);
    EXPECT_NE(here.author().publicKey(), key);
    write(here, "source");
    EXPECT_TRUE(must(here.check()).isSound());
    const auto fresh = here.author().publicKey();
    archive.close();
    EXPECT_EQ(archive.open().author().publicKey(), fresh);
    EXPECT_EQ(must(there.absorb(entriesOf(archive.store()), ForeignPurges::CarryOut)).added, 2);
    EXPECT_EQ(canonicalDump(there), canonicalDump(archive.store()));
}

} // namespace
} // namespace dokaz::tests
