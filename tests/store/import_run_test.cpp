// SPDX-License-Identifier: GPL-3.0-or-later
// The paths of an interrupted import name people and places: they are read with the vault open and nowhere else.
#include "store/import_runs.h"
#include "store/sample_archive.h"

namespace dokaz::tests {
namespace {

class ImportRun : public testing::Test {
  protected:
    const std::vector<base::Path> files{"/media/stick/witness Kastusia/one.pdf", "/media/stick/witness Kastusia/two.pdf"};
    SampleArchive archive;
    std::vector<store::ImportRunLine> runs() {
        store::Snapshot snapshot = must(archive.store().snapshot());
        return must(store::importRuns(snapshot.connection()));
    }
};

TEST_F(ImportRun, showsNoPathWithoutTheVault) {
    archive.create();
    archive.close();
    const std::string id = must(store::ImportRuns(archive.open()).begin("{}", files)); // the vault is closed
    EXPECT_EQ(runs().at(0).total, 2);
    EXPECT_TRUE(runs().at(0).hasPaths);
    const auto refused = store::ImportRuns(archive.store()).paths(id);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().subject(), "paths-in-vault");
    archive.close();
    {
        store::Connection main = archive.connect();
        for (const std::string& text : everyText(main))
            EXPECT_EQ(text.find("Kastusia"), std::string::npos);
    }
    archive.open();
    archive.openVault();
    EXPECT_EQ(must(store::ImportRuns(archive.store()).paths(id)), files);
    must(store::ImportRuns(archive.store()).markDone(id, 0, "read"));
    EXPECT_EQ(must(store::ImportRuns(archive.store()).waiting(id)), std::vector<std::int64_t>{1});
}

TEST_F(ImportRun, ofAnArchiveThatDoesNotKnowTheVaultsKeyKeepsNoPaths) {
    archive.create();
    archive.close();
    {
        store::Connection main = archive.connect();
        must(main.execute("DELETE FROM meta WHERE key = 'letter-key'"));
    }
    const std::string id = must(store::ImportRuns(archive.open()).begin("{}", files));
    EXPECT_FALSE(runs().at(0).hasPaths);
    archive.openVault(); // writes the key
    const auto refused = store::ImportRuns(archive.store()).paths(id);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().subject(), "paths-not-kept");
    const std::string next = must(store::ImportRuns(archive.store()).begin("{}", files));
    EXPECT_EQ(must(store::ImportRuns(archive.store()).paths(next)), files);
}

TEST_F(ImportRun, isNotWrittenToAKeyThatSomebodyPutInThePlaceOfTheVaults) {
    archive.create();
    archive.close();
    {
        store::Connection main = archive.connect();
        must(main.execute("UPDATE meta SET value = '" + std::string(64, '9') + "' WHERE key = 'letter-key'"));
    }
    archive.open();
    archive.openVault();
    const std::string id = must(store::ImportRuns(archive.store()).begin("{}", files));
    EXPECT_EQ(must(store::ImportRuns(archive.store()).paths(id)), files);
}

} // namespace
} // namespace dokaz::tests
