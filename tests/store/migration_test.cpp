// SPDX-License-Identifier: GPL-3.0-or-later
// An archive as the second version of the tables held it, with a reading and what was found in it, opened by this version.
#include "resources/embedded.h"
#include "store/import_runs.h"
#include "store/query_documents.h"
#include "store/sample_archive.h"

namespace dokaz::tests {
namespace {

using record::Protection;

// The statement of a schema that begins so, up to its end.
std::string statementOf(const char* schema, const std::string& beginning) {
    const std::string text(resources::find(schema).value());
    const std::size_t at = text.find(beginning);
    EXPECT_NE(at, std::string::npos);
    const std::size_t end = text.find("STRICT", at);
    return text.substr(at, text.find(';', end) - at + 1);
}

class Migration : public testing::Test {
  protected:
    Migration() {
        store::Store& store = archive.create();
        auto transaction = must(store.begin({"import", ""}));
        source = must(transaction.addRecord("source", Protection::Open));
        (void)must(transaction.addClaim({{}, source, "title", record::Text{"Report"}, "", {}}));
        const auto kept = must(store.objects().keep(base::bytesOf("%PDF")));
        must(transaction.addObject(kept, {source, "application/pdf", "", Protection::Open}));
        const record::Reading read = smallReading();
        const auto lines = must(store.objects().keep(base::bytesOf(must(record::readingToLines(read)))));
        must(transaction.addObject(lines, {source, "application/x-dokaz-reading", "", Protection::Open}));
        reading = must(transaction.addReading({source, kept.uid, lines.uid, read}));
        transaction.setCandidates(reading, {{"f00000001", "person", "Mr. Zmicier Nechutny", "zmicier", "courtesy", "{}", "{}", 2, 0, 7, 1},
                                            {"a00000002", "person", "Colonel Ihnat Prydumany", "ihnat", "rank", "{}", "{}", 3, 0, 7, 2}});
        (void)must(transaction.commit());
        passages = read.passages;
    }
    // What migrations 3 to 6 made is unmade; the rows stay.
    void makeSecondVersion(const std::string& damaged = "") {
        archive.close();
        store::Connection main = archive.connect();
        must(main.execute("DROP TABLE work_import_file; DROP TABLE work_import; DROP TABLE work_held_back; DROP TABLE work_likeness;"
                          "DROP TABLE work_table_mapping; DROP TABLE work_likeness_letter; DROP INDEX view_claim_by_digest;"
                          "DELETE FROM meta WHERE key IN ('letter-key', 'views'); UPDATE meta SET value = '2' WHERE key = 'schema'"));
        must(main.execute("ALTER TABLE work_candidate RENAME TO new_candidate; DROP INDEX work_candidate_by_reading;" +
                          statementOf("schema/0001-store.sql", "CREATE TABLE work_candidate") +
                          "INSERT INTO work_candidate SELECT * FROM new_candidate; DROP TABLE new_candidate;"
                          "CREATE INDEX work_candidate_by_reading ON work_candidate (reading, passage, start)"));
        must(main.execute("ALTER TABLE view_passage RENAME TO new_passage;" +
                          statementOf("schema/0001-store.sql", "CREATE TABLE view_passage") +
                          "INSERT INTO view_passage SELECT id, reading, ordinal, kind, number, level, parent, page, last_page, text, "
                          "'' FROM new_passage; DROP TABLE new_passage"));
        for (const record::Passage& passage : passages) {
            store::Statement put = must(main.prepare("UPDATE view_passage SET line = ?1 WHERE ordinal = ?2"));
            put.bind(damaged.empty() ? must(record::passageToLine(passage)) : damaged).bind(std::int64_t{passage.ordinal});
            must(put.run());
        }
        must(main.execute(std::string(resources::find("schema/0002-imports.sql").value())));
        must(main.execute("INSERT INTO work_import (id, begun, details) VALUES ('1', '2026-01-01', '{}');"
                          "INSERT INTO work_import_file SELECT '1', 0, CAST('/media/stick/Kastusia.pdf' AS BLOB), ''"));
    }
    void expectAllIsHere() {
        store::Snapshot snapshot = must(archive.store().snapshot());
        const auto held = must(store::passagesOf(snapshot.connection(), reading));
        ASSERT_EQ(held.size(), passages.size());
        for (std::size_t i = 0; i < held.size(); ++i)
            EXPECT_EQ(must(held[i].passage()), passages[i]);
        const auto found = must(store::candidates(snapshot.connection(), source));
        ASSERT_EQ(found.size(), 2U);
        EXPECT_EQ(found[0].id, "f00000001"); // in the order of the text, not of the ids
        EXPECT_EQ(found[1].words, "Colonel Ihnat Prydumany");
        EXPECT_EQ(must(store::undecidedCount(snapshot.connection())), 2);
        EXPECT_TRUE(must(store::importRuns(snapshot.connection())).empty());
    }

    SampleArchive archive;
    record::RecordId source;
    record::RowId reading;
    std::vector<record::Passage> passages;
};

TEST_F(Migration, keepsReadingsAndWhatWasFoundInThem) {
    makeSecondVersion();
    archive.open();
    expectAllIsHere();
    EXPECT_EQ(std::filesystem::file_size(archive.path() / "store.db-wal"), 0U);
    archive.close();
    {
        store::Connection main = archive.connect();
        for (const std::string& text : everyText(main))
            EXPECT_EQ(text.find("Kastusia"), std::string::npos);
    }
    archive.open();
    archive.openVault();
    EXPECT_TRUE(must(archive.store().check()).isSound());
}

TEST_F(Migration, ofViewsThatWereDamagedIsMadeGoodByARebuild) {
    makeSecondVersion("no line at all");
    archive.open();
    const auto told = must(archive.store().check());
    ASSERT_EQ(told.findings.size(), 1U); // of damage nobody can tell from the difference between versions
    EXPECT_EQ(told.findings[0].kind, store::FindingKind::OldViews);
    EXPECT_TRUE(told.isSound());
    must(archive.store().rebuild());
    expectAllIsHere();
    EXPECT_TRUE(must(archive.store().check()).findings.empty());
}

} // namespace
} // namespace dokaz::tests
