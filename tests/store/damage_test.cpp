// SPDX-License-Identifier: GPL-3.0-or-later
// Lost tails, flipped bytes, cut files, files of another kind: found, and named.
#include "store/sample_archive.h"

namespace dokaz::tests {
namespace {

using record::Protection;
using store::FindingKind;

void addPeople(store::Store& store, int count) {
    auto transaction = must(store.begin({"add", ""}));
    for (int i = 0; i < count; ++i) {
        const auto person = must(transaction.addRecord("person", Protection::Open));
        (void)must(transaction.addClaim({{}, person, "name", nameOf("Ryhor Prykład " + std::to_string(i)), "", {}}));
    }
    (void)must(transaction.commit());
}

bool finds(const store::CheckReport& report, FindingKind kind, const std::string& words = {}) {
    return std::any_of(report.findings.begin(), report.findings.end(), [&](const store::Finding& finding) {
        return finding.kind == kind && finding.what.find(words) != std::string::npos;
    });
}

void copyFile(const base::Path& from, const base::Path& to) {
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing);
}

void flip(const base::Path& path, std::uint64_t at) {
    base::File file = must(base::File::openToChange(path));
    std::uint8_t byte = 0;
    must(file.readAt(at, {&byte, 1}));
    byte ^= 0x10;
    must(file.writeAt(at, {&byte, 1}));
}

// Refused at opening or told by check; never silently taken.
bool isNoticed(SampleArchive& archive) {
    auto opened = archive.tryOpen();
    if (!opened)
        return true;
    const auto report = opened.value()->check();
    return !report || !report.value().isSound();
}

TEST(Tail, thatIsLostIsToldAndStopsWriting) {
    SampleArchive archive;
    archive.create();
    archive.close();
    copyFile(archive.path() / "store.db", archive.path().parent_path() / "older.db");
    addPeople(archive.open(), 1);
    addPeople(archive.store(), 1);
    const auto author = archive.store().author().publicKey();
    archive.close();
    copyFile(archive.path().parent_path() / "older.db", archive.path() / "store.db");
    store::Store& store = archive.open();
    EXPECT_EQ(store.opening().entriesLost, 2);
    EXPECT_EQ(codeOf(store.begin({"add", ""})), "refused");
    EXPECT_EQ(codeOf(store.absorb({}, store::ForeignPurges::Hold)), "refused");
    EXPECT_TRUE(finds(must(store.check()), FindingKind::Head, "2 committed"));
    archive.close();
    EXPECT_EQ(archive.open().opening().entriesLost, 2); // not forgotten by opening once
    must(archive.store().acceptLoss("the disk was replaced"));
    EXPECT_NE(archive.store().author().publicKey(), author);
    addPeople(archive.store(), 1);
    EXPECT_TRUE(must(archive.store().check()).isSound());
    archive.close();
    EXPECT_EQ(archive.open().opening().entriesLost, 0);
    EXPECT_EQ(codeOf(archive.store().acceptLoss("again")), "invalid");
}

TEST(Tail, thatWasInALostJournalIsTold) {
    SampleArchive archive;
    addPeople(archive.create(), 1);
    SampleArchive copy(archive, 2); // as after a crash: the journal not yet written back
    std::filesystem::remove(copy.path() / "store.db-wal");
    const auto opened = copy.tryOpen();
    EXPECT_TRUE(!opened || opened.value()->opening().entriesLost > 0);
}

// It may hold what was purged just before.
TEST(Tail, leftInTheJournalByACrashIsWrittenBackAtOpening) {
    SampleArchive archive;
    addPeople(archive.create(), 1);
    SampleArchive copy(archive, 2);
    EXPECT_GT(std::filesystem::file_size(copy.path() / "store.db-wal"), 0U);
    EXPECT_FALSE(copy.open().opening().isDoubtful());
    EXPECT_EQ(std::filesystem::file_size(copy.path() / "store.db-wal"), 0U);
}

TEST(Tail, ofAnotherHistoryIsTold) {
    SampleArchive archive;
    archive.create();
    archive.close();
    SampleArchive other(archive, 2);
    addPeople(archive.open(), 1);
    addPeople(other.open(), 2);
    archive.close();
    other.close();
    copyFile(other.path() / "store.db", archive.path() / "store.db");
    EXPECT_TRUE(archive.open().opening().headDiffers);
    EXPECT_EQ(codeOf(archive.store().begin({"add", ""})), "refused");
    EXPECT_TRUE(finds(must(archive.store().check()), FindingKind::Head));
}

TEST(HeadFile, missingOrDamagedIsTold) {
    for (const bool missing : {true, false}) {
        SampleArchive archive;
        addPeople(archive.create(), 1);
        archive.close();
        if (missing)
            std::filesystem::remove(archive.path() / "head.bin");
        else
            for (const std::uint64_t at : {3, 67})
                flip(archive.path() / "head.bin", at);
        EXPECT_TRUE(archive.open().opening().headMissing);
        EXPECT_TRUE(finds(must(archive.store().check()), FindingKind::Head));
        EXPECT_EQ(codeOf(archive.store().begin({"add", ""})), "refused");
        archive.close();
        EXPECT_TRUE(archive.open().opening().headMissing) << "opening again must not make it good";
        must(archive.store().acceptLoss("the file was lost in a copy"));
        addPeople(archive.store(), 1);
        archive.close();
        EXPECT_FALSE(archive.open().opening().headMissing);
    }
}

TEST(HeadFile, eachFlippedBitLeavesTheOtherCopy) {
    SampleArchive archive;
    addPeople(archive.create(), 1);
    archive.close();
    for (std::uint64_t at = 0; at < 128; ++at) {
        flip(archive.path() / "head.bin", at);
        auto opened = archive.tryOpen();
        ASSERT_TRUE(opened) << at;
        EXPECT_EQ(opened.value()->opening().entriesLost, 0) << at;
        EXPECT_FALSE(opened.value()->opening().headMissing) << at;
        must(opened.value()->close());
        flip(archive.path() / "head.bin", at);
    }
}

TEST(Damage, ofAnyPageOfTheStoreIsNoticed) {
    SampleArchive archive;
    addPeople(archive.create(), 600);
    archive.close();
    const base::Path file = archive.path() / "store.db", whole = archive.path().parent_path() / "whole.db";
    copyFile(file, whole);
    const std::uint64_t pages = std::filesystem::file_size(file) / 8192;
    ASSERT_GE(pages, 100U);
    int noticed = 0, tried = 0;
    for (std::uint64_t page = 0; page < pages; page += std::max<std::uint64_t>(1, pages / 110)) {
        flip(file, page * 8192 + archive.random.below(8192));
        ++tried;
        noticed += isNoticed(archive);
        std::filesystem::remove(archive.path() / "store.db-wal");
        copyFile(whole, file);
    }
    EXPECT_GE(tried, 100);
    EXPECT_EQ(noticed, tried);
    EXPECT_TRUE(must(archive.open().check()).isSound());
}

TEST(Damage, byCuttingTheStoreIsNoticed) {
    SampleArchive archive;
    addPeople(archive.create(), 200);
    archive.close();
    const base::Path file = archive.path() / "store.db", whole = archive.path().parent_path() / "whole.db";
    copyFile(file, whole);
    const std::uint64_t size = std::filesystem::file_size(file);
    int noticed = 0;
    std::vector<std::uint64_t> lengths{0, 1, 8191, 8192, size - 1, size - 8192};
    for (int i = 0; i < 30; ++i)
        lengths.push_back(archive.random.below(size));
    for (const std::uint64_t length : lengths) {
        std::filesystem::resize_file(file, length);
        noticed += isNoticed(archive);
        std::filesystem::remove(archive.path() / "store.db-wal");
        copyFile(whole, file);
    }
    EXPECT_EQ(noticed, static_cast<int>(lengths.size()));
}

TEST(Damage, ofAnyChunkOfAnObjectIsNoticedAndNamed) {
    SampleArchive archive;
    store::Store& store = archive.create();
    const base::Bytes content(200'000, 'x');
    const auto object = must(store.objects().keep(content));
    auto transaction = must(store.begin({"add", ""}));
    must(transaction.addObject(object, {{}, "text/plain", "", Protection::Open}));
    (void)must(transaction.commit());
    const base::Path file = archive.path() / "objects" / object.file.substr(0, 2) / object.file;
    const std::uint64_t size = std::filesystem::file_size(file);
    for (std::uint64_t at = 5; at < size; at += 16'384) {
        flip(file, at);
        EXPECT_TRUE(finds(must(store.check()), FindingKind::Object, object.uid.text())) << at;
        flip(file, at);
    }
    EXPECT_TRUE(must(store.check()).isSound());
    std::filesystem::resize_file(file, size - 1);
    EXPECT_TRUE(finds(must(store.check()), FindingKind::Object, object.uid.text()));
    std::filesystem::remove(file);
    EXPECT_TRUE(finds(must(store.check()), FindingKind::Object, object.uid.text()));
    EXPECT_EQ(codeOf(store.readObject(object.uid, 1 << 20)), "corrupt");
}

TEST(Damage, anObjectWithoutARowIsRemovedAtOpening) {
    SampleArchive archive;
    store::Store& store = archive.create();
    const auto object = must(store.objects().keep(base::bytesOf("never committed")));
    const base::Path file = archive.path() / "objects" / object.file.substr(0, 2) / object.file;
    EXPECT_TRUE(std::filesystem::exists(file));
    archive.close();
    EXPECT_EQ(archive.open().opening().orphansRemoved, 1);
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST(Damage, ofTheKeySlotsIsMendedFromTheBackup) {
    SampleArchive archive;
    archive.create();
    archive.close();
    const base::Bytes whole = must(base::readFile(archive.path() / "keyslots.bin", 4096));
    for (const std::uint64_t at : {0, 40, 100, 4095}) {
        flip(archive.path() / "keyslots.bin", at);
        archive.open();
        archive.close();
        EXPECT_EQ(must(base::readFile(archive.path() / "keyslots.bin", 4096)), whole) << at;
    }
    flip(archive.path() / "keyslots.bin", 4095);
    flip(archive.path() / "keyslots.bak", 4095);
    EXPECT_EQ(codeOf(archive.tryOpen()), "corrupt");
}

TEST(Damage, byAnEditBehindTheLedgerIsNamed) {
    SampleArchive archive;
    addPeople(archive.create(), 3);
    archive.close();
    {
        store::Connection connection = archive.connect();
        must(connection.execute("DROP TRIGGER contents_are_final"));
        must(connection.execute("UPDATE contents SET line = replace(line, 'Ryhor', 'Rehor') WHERE line LIKE '%Ryhor%'"));
        must(connection.execute("UPDATE view_record SET title = 'Somebody Else' WHERE id = (SELECT min(id) FROM view_record)"));
    }
    archive.open();
    const auto report = must(archive.store().check());
    EXPECT_TRUE(finds(report, FindingKind::Entry, "content differs"));
    EXPECT_TRUE(finds(report, FindingKind::View, "view_record"));
}

TEST(Archive, thatIsNotOneIsRefused) {
    SampleArchive archive;
    EXPECT_EQ(codeOf(archive.tryOpen()), "not-found");
    archive.create();
    archive.close();
    copyFile(archive.path() / "store.db", archive.path().parent_path() / "whole.db");
    base::Bytes plain = base::copyOf(base::bytesOf("SQLite format 3"));
    plain.resize(8192);
    must(base::replaceFile(archive.path() / "store.db", plain));
    EXPECT_EQ(codeOf(archive.tryOpen()), "corrupt");
    copyFile(archive.path().parent_path() / "whole.db", archive.path() / "store.db");
    must(base::replaceFile(archive.path() / "FORMAT", base::bytesOf("something else\n")));
    EXPECT_EQ(codeOf(archive.tryOpen()), "invalid");
}

TEST(Archive, ofALaterVersionIsTooNew) {
    SampleArchive archive;
    archive.create();
    archive.close();
    must(base::replaceFile(archive.path() / "FORMAT", base::bytesOf("dokaz-archive 2\n")));
    EXPECT_EQ(codeOf(archive.tryOpen()), "too-new");
    must(base::replaceFile(archive.path() / "FORMAT", base::bytesOf("dokaz-archive 1\n")));
    {
        store::Connection connection = archive.connect();
        must(connection.execute("UPDATE meta SET value = '7' WHERE key = 'schema'"));
    }
    EXPECT_EQ(codeOf(archive.tryOpen()), "too-new");
}

} // namespace
} // namespace dokaz::tests
