// SPDX-License-Identifier: GPL-3.0-or-later
// Identity content stands in the vault and nowhere else.
#include "store/sample_archive.h"

namespace dokaz::tests {
namespace {

using record::Protection;
using record::RecordId;
using record::RowId;

constexpr std::string_view protectedName = "Kastusia Vydumanaja";
constexpr std::string_view protectedNote = "kept by Zmicier Prydumany";

bool holds(const std::vector<std::string>& texts, std::string_view words) {
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return text.find(words) != std::string::npos; });
}

class VaultTest : public testing::Test {
  protected:
    VaultTest() {
        store::Store& store = archive.create();
        auto transaction = must(store.begin({"add", ""}));
        person = must(transaction.addRecord("person", Protection::Open));
        name = must(transaction.addClaim({{}, person, "name", nameOf(std::string(protectedName)), "", {}, Protection::Identity}));
        note = must(transaction.addClaim(
            {{}, person, "remarks", record::Text{std::string(protectedNote)}, "", {}, Protection::Privileged}));
        (void)must(transaction.addClaim({{}, person, "code", record::Text{"P-17"}, "", {}}));
        (void)must(transaction.commit());
    }
    std::vector<std::string> textsAfterClosing(bool vault) {
        archive.close();
        store::Connection connection = archive.connect(vault);
        return everyText(connection);
    }
    std::vector<store::VaultTitle> search(const std::string& words) {
        return must(archive.store().searchVault(store::ftsQuery(words, store::AcrossScripts::No), 10));
    }
    SampleArchive archive;
    RecordId person;
    RowId name, note;
};

TEST_F(VaultTest, aloneHoldsIdentityContent) {
    const auto open = textsAfterClosing(false);
    for (const std::string_view words :
         {protectedName, protectedNote, std::string_view("kastusia"), std::string_view("vydumanaja"),
          std::string_view("Amira Example")})
        EXPECT_FALSE(holds(open, words)) << words;
    EXPECT_TRUE(holds(open, "P-17"));
    store::Connection connection = archive.connect(true);
    const auto closed = everyText(connection);
    for (const std::string_view words : {protectedName, protectedNote, std::string_view("Amira Example")})
        EXPECT_TRUE(holds(closed, words)) << words;
}

TEST_F(VaultTest, isOpenedByAnActOfItsOwn) {
    archive.close();
    store::Store& store = archive.open();
    EXPECT_FALSE(store.isVaultOpen());
    EXPECT_EQ(codeOf(store.vaultContent(name)), "refused");
    EXPECT_EQ(codeOf(store.openVault(crypto::passphrase("another six words of no use"), cheapOptions())), "wrong-key");
    {
        auto transaction = must(store.begin({"add", ""}));
        const auto claim = transaction.addClaim({{}, person, "name", nameOf("New"), "", {}, Protection::Identity});
        EXPECT_EQ(codeOf(claim), "refused");
        const auto object = must(store.objects().keep(base::bytesOf("a recording")));
        EXPECT_EQ(codeOf(transaction.addObject(object, {{}, "audio/ogg", "", Protection::Identity})), "refused");
    }
    archive.openVault();
    const auto content = must(store.vaultContent(name));
    ASSERT_TRUE(content.has_value());
    EXPECT_NE(content->find(protectedName), std::string::npos);
    ASSERT_EQ(search("Kastusia").size(), 1U);
    EXPECT_EQ(search("Kastusia")[0].record, person);
    {
        store::Snapshot snapshot = must(store.snapshot());
        EXPECT_EQ(must(store::history(snapshot.connection(), 1)).front().command, "open-vault");
        EXPECT_EQ(codeOf(store.check()), "busy");
    }
    const auto report = must(store.check());
    EXPECT_TRUE(report.isSound());
    EXPECT_TRUE(report.vaultChecked);
}

TEST_F(VaultTest, dropsWhatNoEntryCovers) {
    archive.close();
    {
        store::Connection connection = archive.connect(true);
        store::Statement insert = must(
            connection.prepare("INSERT INTO contents (uid, salt, line, entry) VALUES (?1, zeroblob(32), ?2, ?3)"));
        insert.bind(RowId::fresh(archive.random).text()).bind("{\"name\":\"Lost Canary\"}");
        insert.bindBlob(crypto::sha256(base::bytesOf("no entry")));
        must(insert.run());
    }
    archive.open();
    archive.openVault();
    const auto texts = textsAfterClosing(true);
    EXPECT_FALSE(holds(texts, "Lost Canary"));
    EXPECT_TRUE(holds(texts, protectedName));
}

TEST_F(VaultTest, missingAndChangedContentIsNamed) {
    archive.close();
    {
        store::Connection connection = archive.connect(true);
        must(connection.execute("DELETE FROM contents WHERE uid = '" + name.text() + "'"));
        must(connection.execute("DROP TRIGGER contents_are_final"));
        must(connection.execute("UPDATE contents SET line = '{\"value\":1}' WHERE uid = '" + note.text() + "'"));
    }
    archive.open();
    EXPECT_TRUE(must(archive.store().check()).isSound()); // nobody can tell while the vault is closed
    archive.openVault();
    const auto report = must(archive.store().check());
    EXPECT_FALSE(report.isSound());
    int named = 0;
    for (const auto& finding : report.findings)
        named += finding.kind == store::FindingKind::Vault && (finding.what.find(name.text()) != std::string::npos ||
                                                              finding.what.find(note.text()) != std::string::npos);
    EXPECT_EQ(named, 2);
}

TEST_F(VaultTest, forgetsNamesThatWereRetractedWhileItWasClosed) {
    archive.close();
    auto transaction = must(archive.open().begin({"retract", ""}));
    must(transaction.retract({name}));
    (void)must(transaction.commit());
    archive.openVault();
    EXPECT_TRUE(search("Kastusia").empty());
}

TEST_F(VaultTest, forgetsNamesThatAreRetractedWhileItIsOpen) {
    EXPECT_EQ(search("Kastusia").size(), 1U);
    auto transaction = must(archive.store().begin({"retract", ""}));
    must(transaction.retract({name}));
    (void)must(transaction.commit());
    EXPECT_TRUE(search("Kastusia").empty());
}

TEST_F(VaultTest, losesPurgedContentAtTheNextOpening) {
    archive.close();
    auto transaction = must(archive.open().begin({"purge", ""}));
    must(transaction.purge({name, note}, "asked for by the person"));
    (void)must(transaction.commit());
    archive.openVault();
    EXPECT_TRUE(search("Kastusia").empty());
    EXPECT_TRUE(must(archive.store().check()).isSound());
    const auto texts = textsAfterClosing(true);
    EXPECT_FALSE(holds(texts, protectedName));
    EXPECT_FALSE(holds(texts, "kastusia"));
    EXPECT_FALSE(holds(texts, protectedNote));
}

TEST_F(VaultTest, isNotNeededForTheRest) {
    archive.close();
    std::filesystem::remove_all(archive.path() / "vault");
    store::Store& store = archive.open();
    EXPECT_EQ(codeOf(store.openVault(crypto::passphrase(samplePassphrase), cheapOptions())), "not-found");
    EXPECT_TRUE(must(store.check()).isSound());
    store::Snapshot snapshot = must(store.snapshot());
    EXPECT_EQ(must(store::recordLine(snapshot.connection(), person)).title, "P-17");
}

TEST_F(VaultTest, staysOutOfTheExportedLedger) {
    const base::Path file = archive.path().parent_path() / "ledger.jsonl";
    must(archive.store().exportLedger(file));
    const base::Bytes bytes = must(base::readFile(file, 1 << 20));
    EXPECT_EQ(base::textOf(bytes).find(protectedName), std::string_view::npos);
    EXPECT_EQ(base::textOf(bytes).find("Amira Example"), std::string_view::npos);
}

} // namespace
} // namespace dokaz::tests
