// SPDX-License-Identifier: GPL-3.0-or-later
// Work that would tell who a protected person is, or what was said of them, is read with the vault open and nowhere else.
#include "resources/embedded.h"
#include "store/likenesses.h"
#include "store/sample_archive.h"
#include "store/table_mappings.h"

namespace dokaz::tests {
namespace {

using record::Protection;
using record::RecordId;
using record::RowId;

constexpr const char* secretMapping = R"({"value":"House 4, Vydumana"})";
constexpr const char* openMapping = R"({"column":"title"})";

// Each row of each table as one text.
std::vector<std::string> everyRow(store::Connection& connection) {
    std::vector<std::string> tables, rows;
    {
        store::Statement find = must(connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_%'"));
        while (must(find.step()))
            tables.push_back(find.text(0));
    }
    for (const std::string& table : tables) {
        store::Statement find = must(connection.prepareText("SELECT * FROM \"" + table + "\""));
        while (must(find.step())) {
            rows.emplace_back();
            for (int column = 0; column < find.columns(); ++column) {
                const base::Bytes blob = find.blob(column);
                rows.back() += std::string(base::textOf(blob)) + "\n";
            }
        }
    }
    return rows;
}

class SealedWork : public testing::Test {
  protected:
    SealedWork() { archive.create(); }

    RecordId person(const std::string& name, Protection protection) {
        auto transaction = must(archive.store().begin({"add", ""}));
        const RecordId made = must(transaction.addRecord("person", Protection::Open));
        (void)must(transaction.addClaim({{}, made, "code", record::Text{"P-17"}, "", {}}));
        names.push_back(must(transaction.addClaim({{}, made, "name", nameOf(name), "", {}, protection})));
        (void)must(transaction.commit());
        return made;
    }
    // As a table does: with the records of a batch.
    void keepPair(const RecordId& record, const RecordId& other) {
        auto transaction = must(archive.store().begin({"import", ""}));
        (void)must(transaction.addClaim({{}, record, "remarks", record::Text{"listed"}, "", {}}));
        store::Likenesses::keepWith(transaction, {{record, other}}, record);
        (void)must(transaction.commit());
    }
    crypto::Digest differ(const RecordId& record, const RecordId& other, Protection protection) {
        auto transaction = must(archive.store().begin({"set", ""}));
        (void)must(transaction.addClaim({{}, record, "different_from", record::RecordRef{other}, "", {}, protection}));
        return must(transaction.commit()).entries.front();
    }
    void undo(const crypto::Digest& entry) {
        auto transaction = must(archive.store().begin({"undo", ""}));
        must(transaction.undo(entry));
        (void)must(transaction.commit());
    }
    void purge(const std::vector<RowId>& rows) {
        auto transaction = must(archive.store().begin({"purge", ""}));
        must(transaction.purge(rows, "asked for"));
        (void)must(transaction.commit());
    }
    std::size_t asked() { return must(store::Likenesses(archive.store()).undecided()).size(); }
    // Of the closed archive.
    std::int64_t pairsTold(const RecordId& one, const RecordId& other) {
        store::Connection main = archive.connect();
        const auto rows = everyRow(main);
        return std::count_if(rows.begin(), rows.end(), [&](const std::string& row) {
            return row.find(one.text()) != std::string::npos && row.find(other.text()) != std::string::npos;
        });
    }
    bool isTold(const std::string& words) {
        store::Connection main = archive.connect();
        const auto texts = everyText(main);
        return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) { return text.find(words) != std::string::npos; });
    }
    void reopen(bool withVault) {
        archive.close();
        archive.open();
        if (withVault)
            archive.openVault();
    }
    // A table as a source, with its file.
    RecordId table() {
        auto transaction = must(archive.store().begin({"import", ""}));
        const RecordId source = must(transaction.addRecord("source", Protection::Open));
        const auto kept = must(archive.store().objects().keep(base::bytesOf("id,title\n1,March\n")));
        file = kept.uid;
        must(transaction.addObject(kept, {source, "text/csv", "", Protection::Open}));
        (void)must(transaction.commit());
        return source;
    }

    SampleArchive archive;
    std::vector<RowId> names;
    RowId file;
};

TEST_F(SealedWork, tellsNobodyThatAProtectedPersonCouldBeSomebody) {
    const RecordId hidden = person("Ihnat Prydumany", Protection::Identity);
    const RecordId open = person("Ihnat Prydumany", Protection::Open);
    const RecordId other = person("Ihnat Prydumany", Protection::Open);
    keepPair(hidden, open);
    keepPair(open, hidden); // whichever came first
    keepPair(other, open);
    EXPECT_EQ(asked(), 3U);
    archive.close();
    EXPECT_EQ(pairsTold(hidden, open), 0);
    EXPECT_EQ(pairsTold(other, open), 1);
    archive.open();
    EXPECT_EQ(asked(), 1U);
    archive.openVault();
    EXPECT_EQ(asked(), 3U);
}

TEST_F(SealedWork, takesInAPairOnceANameStandsInTheVault) {
    const RecordId one = person("Ihnat Prydumany", Protection::Open);
    const RecordId other = person("Ihnat Prydumany", Protection::Open);
    keepPair(one, other);
    auto transaction = must(archive.store().begin({"set", ""}));
    (void)must(transaction.addClaim({{}, other, "name", nameOf("Kastusia Vydumanaja"), "", {}, Protection::Identity}));
    (void)must(transaction.commit());
    EXPECT_EQ(asked(), 1U);
    archive.close();
    EXPECT_EQ(pairsTold(one, other), 0);
}

TEST_F(SealedWork, isDecidedInTheVaultToo) {
    const RecordId hidden = person("Ihnat Prydumany", Protection::Identity);
    const RecordId open = person("Ihnat Prydumany", Protection::Open);
    keepPair(hidden, open);
    const auto decided = differ(hidden, open, Protection::Identity);
    EXPECT_EQ(asked(), 0U);
    undo(decided);
    EXPECT_EQ(asked(), 1U);
    (void)differ(open, hidden, Protection::Identity); // the other way round
    EXPECT_EQ(asked(), 0U);
}

TEST_F(SealedWork, forgetsPairsOfWhomSomethingWasPurged) {
    const RecordId hidden = person("Ihnat Prydumany", Protection::Identity);
    const RecordId open = person("Ihnat Prydumany", Protection::Open);
    const RecordId other = person("Ihnat Prydumany", Protection::Open);
    keepPair(hidden, open);
    keepPair(other, open);
    purge({names.at(0), names.at(2)});
    archive.close();
    EXPECT_EQ(pairsTold(other, open), 0);
    store::Connection main = archive.connect();
    EXPECT_EQ(must(main.integer("SELECT count(*) FROM work_likeness_letter")), 0);
}

TEST_F(SealedWork, readsAMappingOfTheVaultWithItAlone) {
    const RecordId source = table();
    store::TableMappings mappings(archive.store());
    EXPECT_EQ(must(mappings.begin(source, {openMapping, "first", false})), "first");
    EXPECT_EQ(must(mappings.begin(source, {secretMapping, "second", true})), "second");
    EXPECT_EQ(must(mappings.all(source)), (std::vector<std::string>{secretMapping, openMapping}));
    archive.close();
    EXPECT_FALSE(isTold("Vydumana"));
    archive.open();
    EXPECT_EQ(must(store::TableMappings(archive.store()).all(source)), std::vector<std::string>{openMapping});
    {
        store::Snapshot snapshot = must(archive.store().snapshot());
        EXPECT_EQ(must(store::tableMappings(snapshot.connection(), source)), std::vector<std::string>{openMapping});
        EXPECT_TRUE(must(store::hasSecretMapping(snapshot.connection(), source)));
    }
    archive.openVault();
    EXPECT_EQ(must(store::TableMappings(archive.store()).all(source)).size(), 2U);
}

TEST_F(SealedWork, goesOnWithTheBatchOfAnImportThatDidNotEnd) {
    const RecordId source = table();
    {
        store::TableMappings mappings(archive.store());
        (void)must(mappings.begin(source, {openMapping, "first", false}));
        (void)must(mappings.begin(source, {secretMapping, "second", true}));
    }
    reopen(true);
    store::TableMappings mappings(archive.store());
    EXPECT_EQ(must(mappings.begin(source, {openMapping, "third", false})), "first");
    EXPECT_EQ(must(mappings.begin(source, {secretMapping, "fourth", true})), "second");
    EXPECT_EQ(must(mappings.all(source)).size(), 2U);
    must(mappings.end(source, "first"));
    EXPECT_EQ(must(mappings.begin(source, {openMapping, "fifth", false})), "fifth");
}

TEST_F(SealedWork, losesTheMappingWithWhatWasTakenInByIt) {
    const RecordId source = table();
    (void)must(store::TableMappings(archive.store()).begin(source, {openMapping, "first", false}));
    // A record that rests on the table.
    auto transaction = must(archive.store().begin({"import", ""}));
    const RecordId made = must(transaction.addRecord("incident", Protection::Open));
    const RowId claim = must(transaction.addClaim({{}, made, "title", record::Text{"March"}, "", {}}));
    record::Citation citation;
    citation.claims = {claim};
    citation.source = source;
    citation.anchor = record::CellAnchor{file, "", 2, {2}};
    (void)must(transaction.addCitation(std::move(citation)));
    (void)must(transaction.commit());
    purge({claim});
    EXPECT_TRUE(must(store::TableMappings(archive.store()).all(source)).empty());
    (void)must(store::TableMappings(archive.store()).begin(source, {openMapping, "second", false}));
    purge({file});
    EXPECT_TRUE(must(store::TableMappings(archive.store()).all(source)).empty());
}

// The tables as version 5 of the schema had them.
void makeOlder(store::Connection& connection) {
    must(connection.execute("DROP TABLE work_likeness_letter; DROP INDEX work_likeness_by_other; DROP TABLE work_table_mapping;"
                            "UPDATE meta SET value = '5' WHERE key = 'schema'"));
    must(connection.execute(std::string(resources::find("schema/0005-tables.sql").value())));
}

TEST_F(SealedWork, ofAnOlderArchiveIsTakenOutOfTheOpen) {
    const RecordId hidden = person("Ihnat Prydumany", Protection::Identity);
    const RecordId open = person("Ihnat Prydumany", Protection::Open);
    const RecordId other = person("Ihnat Prydumany", Protection::Open);
    const RecordId source = table();
    archive.close();
    {
        store::Connection main = archive.connect();
        makeOlder(main);
        for (const auto& [one, two] : {std::pair(hidden, open), std::pair(other, hidden), std::pair(other, open)})
            must(main.execute("INSERT INTO work_likeness (record, other, source) VALUES ('" + one.text() + "', '" + two.text() + "', 'x')"));
        must(main.execute("INSERT INTO work_table_mapping (source, mapping) VALUES ('" + source.text() + "', '" + secretMapping + "')"));
    }
    archive.open();
    EXPECT_EQ(std::filesystem::file_size(archive.path() / "store.db-wal"), 0U); // nor in the journal
    EXPECT_EQ(asked(), 1U);
    archive.close();
    EXPECT_FALSE(isTold("Vydumana"));
    EXPECT_EQ(pairsTold(hidden, open), 0);
    EXPECT_EQ(pairsTold(hidden, other), 0);
    archive.open();
    archive.openVault();
    EXPECT_EQ(asked(), 3U);
    EXPECT_EQ(must(store::TableMappings(archive.store()).all(source)), std::vector<std::string>{secretMapping});
    EXPECT_TRUE(must(archive.store().check()).isSound());
}

TEST_F(SealedWork, ofAnOlderArchiveWhoseVaultHasNoKeyYetGoes) {
    const RecordId hidden = person("Ihnat Prydumany", Protection::Identity);
    const RecordId open = person("Ihnat Prydumany", Protection::Open);
    archive.close();
    {
        store::Connection main = archive.connect();
        makeOlder(main);
        must(main.execute("DELETE FROM meta WHERE key = 'letter-key'"));
        must(main.execute("INSERT INTO work_likeness (record, other, source) VALUES ('" + hidden.text() + "', '" + open.text() + "', 'x')"));
        must(main.execute("INSERT INTO work_table_mapping (source, mapping) VALUES ('x', '" + std::string(secretMapping) + "')"));
    }
    archive.open();
    archive.close();
    EXPECT_FALSE(isTold("Vydumana"));
    EXPECT_EQ(pairsTold(hidden, open), 0);
    archive.open();
    archive.openVault();
    EXPECT_EQ(asked(), 0U);
}

} // namespace
} // namespace dokaz::tests
