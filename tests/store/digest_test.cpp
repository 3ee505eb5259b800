// SPDX-License-Identifier: GPL-3.0-or-later
// A file is known again by its digest, in the vault too.
#include "store/sample_archive.h"

namespace dokaz::tests {
namespace {

using record::Protection;

class FileDigest : public testing::Test {
  protected:
    const std::string digest = base::toHex(crypto::sha256(base::bytesOf("no,name")));
    SampleArchive archive;
    record::RowId file;
    record::RecordId keep(Protection protection) {
        auto transaction = must(archive.store().begin({"import", ""}));
        const record::RecordId source = must(transaction.addRecord("source", Protection::Open));
        const auto kept = must(archive.store().objects().keep(base::bytesOf("no,name")));
        file = kept.uid;
        must(transaction.addObject(kept, {source, "text/csv", {}, protection}));
        const record::RecordId custody = must(transaction.addRecord("custody", Protection::Open));
        (void)must(transaction.addClaim({{}, custody, "item", record::RecordRef{source}, "", {}}));
        (void)must(transaction.addClaim({{}, custody, "digest_after", record::Text{"sha256:" + digest}, "", {}}));
        entry = must(transaction.commit()).entries.front();
        return source;
    }
    std::optional<record::RecordId> found() {
        store::Snapshot snapshot = must(archive.store().snapshot());
        return must(store::sourceWithDigest(snapshot.connection(), digest));
    }
    crypto::Digest entry{};
};

TEST_F(FileDigest, isKnownWithTheVaultOpenAndClosed) {
    archive.create();
    EXPECT_FALSE(found());
    const record::RecordId source = keep(Protection::Identity);
    EXPECT_EQ(found(), source);
    archive.close();
    archive.open();
    EXPECT_EQ(found(), source);
    auto transaction = must(archive.store().begin({"undo", ""}));
    must(transaction.undo(entry));
    (void)must(transaction.commit());
    EXPECT_FALSE(found());
}

TEST_F(FileDigest, isNotKnownOfAFileThatWasPurged) {
    archive.create();
    for (const Protection protection : {Protection::Open, Protection::Identity}) {
        (void)keep(protection);
        EXPECT_TRUE(found());
        auto transaction = must(archive.store().begin({"purge", ""}));
        must(transaction.purge({file}, "asked for"));
        (void)must(transaction.commit());
        EXPECT_FALSE(found());
    }
}

} // namespace
} // namespace dokaz::tests
