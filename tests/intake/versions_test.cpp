// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/versions.h"

#include "store/sample_archive.h"

using namespace dokaz;
using namespace dokaz::tests;

namespace {

class SourceVersions : public testing::Test {
protected:
    record::RecordId report(const std::string& symbol) {
        store::Transaction transaction = must(m_store.begin({"import", ""}));
        const record::RecordId source = must(transaction.addRecord("source", record::Protection::Open));
        must(transaction.addClaim({{}, source, "symbol", record::Text{symbol}, "", {}}));
        read(transaction, source);
        must(transaction.commit());
        return source;
    }
    void read(store::Transaction& transaction, const record::RecordId& source) {
        const record::Reading reading = smallReading("words number " + std::to_string(++m_readings));
        const auto lines = must(m_store.objects().keep(base::bytesOf(must(record::readingToLines(reading)))));
        must(transaction.addObject(lines, {source, "application/x-dokaz-reading", "", record::Protection::Open}));
        (void)must(transaction.addReading({source, lines.uid, lines.uid, reading}));
    }
    record::RowId say(const record::RecordId& record, const char* field, record::Value value, std::vector<record::RowId> instead = {}) {
        store::Transaction transaction = must(m_store.begin({"set", ""}));
        record::Claim claim;
        claim.record = record;
        claim.field = field;
        claim.value = std::move(value);
        claim.supersedes = std::move(instead);
        const record::RowId row = must(transaction.addClaim(std::move(claim)));
        must(transaction.commit());
        return row;
    }
    std::int64_t entries() { return must(store::entryCount(must(m_store.snapshot()).connection())); }
    // How many sources are read anew; -1: all.
    std::int64_t since(std::int64_t entry) {
        store::Snapshot snapshot = must(m_store.snapshot());
        const auto lines = must(store::sourceVersionsSince(snapshot.connection(), entry));
        return lines ? static_cast<std::int64_t>(lines->size()) : -1;
    }
    std::optional<record::RecordId> older(const record::RecordId& source) {
        store::Snapshot snapshot = must(m_store.snapshot());
        return must(m_index.olderVersionOf(snapshot.connection(), source));
    }

    SampleArchive m_archive;
    store::Store& m_store = m_archive.create();
    intake::VersionIndex m_index;
    int m_readings = 0;
};

TEST_F(SourceVersions, areReadAnewOnlyWhereSomethingWasSaidOfASource) {
    const record::RecordId first = report("A/HRC/58/68");
    (void)report("A/HRC/58/69");
    std::int64_t before = entries();
    (void)report("A/HRC/58/70");
    EXPECT_EQ(since(before), 1);
    before = entries();
    store::Transaction recognised = must(m_store.begin({"recognise", ""}));
    read(recognised, first);
    must(recognised.commit());
    EXPECT_EQ(since(before), 1); // and not all, though no source is new
    before = entries();
    store::Transaction person = must(m_store.begin({"add", ""}));
    (void)must(person.addRecord("person", record::Protection::Open));
    must(person.commit());
    EXPECT_EQ(since(before), 0);
    before = entries();
    store::Transaction gone = must(m_store.begin({"withdraw", "not ours"}));
    must(gone.withdraw(first, "not ours"));
    must(gone.commit());
    EXPECT_EQ(since(before), -1);
}

TEST_F(SourceVersions, followWhatASourceIsCalledNow) {
    const record::RecordId first = report("A/HRC/58/68"), second = report("A/HRC/58/68/Rev.1");
    EXPECT_EQ(older(second), first);
    store::Snapshot snapshot = must(m_store.snapshot());
    const record::RowId symbol = must(store::claimsOf(snapshot.connection(), first)).front().row;
    (void)say(first, "symbol", record::Text{"A/HRC/59/1"}, {symbol});
    EXPECT_EQ(older(second), std::nullopt);
    const record::RecordId third = report("A/HRC/59/1/Rev.1");
    EXPECT_EQ(older(third), first);
    store::Transaction gone = must(m_store.begin({"withdraw", "not ours"}));
    must(gone.withdraw(first, "not ours"));
    must(gone.commit());
    EXPECT_EQ(older(third), std::nullopt);
}

} // namespace
