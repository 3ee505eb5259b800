// SPDX-License-Identifier: GPL-3.0-or-later
// What an import of a table leaves behind it beside rows: likenesses, mappings, its batch. Every name is invented.
#include "session/table_values.h"

#include "open_archive.h"

#include <fstream>

using namespace dokaz;
using namespace dokaz::tests;

namespace {

record::TableMapping mappingOf(const std::string& json) { return record::tableMappingFrom(json).value(); }

record::TableMapping officials() {
    return mappingOf(R"({"v":1,"list":"Judges","records":[{"kind":"person","key":["id"],"fields":[
        {"column":"name","field":"name"},{"value":"official","field":"capacity"}]}]})");
}
record::TableMapping witnesses() {
    return mappingOf(R"({"v":1,"list":"Heard","records":[{"kind":"person","key":["id"],"fields":[
        {"column":"name","field":"name"},{"value":"House 4, Brenna","field":"residence"}]}]})");
}

} // namespace

class TableWorkTest : public SessionTest {
  protected:
    session::ImportTable command(const std::string& name, const std::string& text, record::TableMapping mapping) {
        std::ofstream(m_folder / name, std::ios::binary) << text;
        session::ImportTable import;
        import.table.file = m_folder / name;
        import.table.mapping = std::move(mapping);
        return import;
    }
    std::size_t asked() { return open().likenesses().value().pairs.size(); }
    void set(const std::string& record, const std::string& field, const std::string& value) {
        session::SetFields command;
        command.record = record;
        command.fields = {{field, value}};
        ASSERT_TRUE(open().perform(command));
    }
};

TEST_F(TableWorkTest, asksOfAProtectedPersonWithTheVaultOpenAloneAndOnce) {
    const std::string official = add("person", {{"name", "Ostap Verlan"}, {"capacity", "official"}});
    ASSERT_TRUE(open().openVault(someWords()));
    const auto report = open().perform(command("w.csv", "id,name\n1,Ostap Verlan\n2,Mira Kold\n", witnesses()), {}).value();
    ASSERT_EQ(report.likenesses.size(), 1U);
    reopen();
    EXPECT_EQ(asked(), 0U);
    ASSERT_TRUE(open().openVault(someWords()));
    const auto waiting = open().likenesses().value().pairs;
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_EQ(waiting[0].other, official);
    set(waiting[0].record, "different_from", official);
    EXPECT_EQ(asked(), 0U); // said in the vault
    ASSERT_TRUE(open().perform(session::Undo{}));
    EXPECT_EQ(asked(), 1U);
    set(official, "different_from", waiting[0].record);
    EXPECT_EQ(asked(), 0U);
    EXPECT_TRUE(open().check().value().isSound);
}

TEST_F(TableWorkTest, saysThatNothingWaitsInTheClosedVaultWhereAllIsDecided) {
    const std::string official = add("person", {{"name", "Ostap Verlan"}, {"capacity", "official"}});
    ASSERT_TRUE(open().openVault(someWords()));
    ASSERT_TRUE(open().perform(command("w.csv", "id,name\n1,Ostap Verlan\n", witnesses()), {}));
    reopen();
    EXPECT_EQ(open().likenesses().value().hidden, 1);
    ASSERT_TRUE(open().openVault(someWords()));
    set(open().likenesses().value().pairs.at(0).record, "different_from", official);
    EXPECT_EQ(asked(), 0U);
    reopen();
    EXPECT_EQ(open().likenesses().value().hidden, 0);
    ASSERT_TRUE(open().openVault(someWords())); // taken back, and more: they wait again
    ASSERT_TRUE(open().perform(session::Undo{}));
    EXPECT_EQ(asked(), 1U);
    ASSERT_TRUE(open().perform(command("v.csv", "id,name\n7,Ostap Verlan\n", witnesses()), {}));
    reopen();
    EXPECT_EQ(open().likenesses().value().hidden, 2);
}

TEST_F(TableWorkTest, asksOfRecordsOfACancelledImport) {
    (void)add("person", {{"name", "Ostap Verlan"}, {"capacity", "official"}});
    session::ImportTable import = command("o.csv", "id,name\n1,Ostap Verlan\n2,Mira Kold\n3,Ilma Torvald\n", officials());
    import.batchRows = 1;
    std::stop_source stop;
    import.listener = [&](std::size_t, std::size_t) { stop.request_stop(); };
    const session::TableReport first = open().perform(import, stop.get_token()).value();
    EXPECT_TRUE(first.isCancelled);
    EXPECT_EQ(first.likenesses.size(), 1U);
    EXPECT_EQ(asked(), 1U);
    import.listener = {};
    ASSERT_TRUE(open().perform(import, {}));
    EXPECT_EQ(asked(), 1U);
}

TEST_F(TableWorkTest, isUndoneAsAWholeThoughItWasInterrupted) {
    std::string text = "id,name\n";
    for (int i = 1; i <= 25; ++i)
        text += std::to_string(i) + ",Person Number" + std::to_string(i) + "\n";
    session::ImportTable import = command("o.csv", text, officials());
    import.batchRows = 10;
    std::stop_source stop;
    import.listener = [&](std::size_t, std::size_t) { stop.request_stop(); };
    ASSERT_TRUE(open().perform(import, stop.get_token()).value().isCancelled);
    reopen();
    // By another key it would make the ten again.
    session::ImportTable other = command("o.csv", text, mappingOf(R"({"v":1,"list":"Judges","records":[{"kind":"person",
        "key":["name"],"fields":[{"column":"name","field":"name"},{"value":"official","field":"capacity"}]}]})"));
    const auto refused = open().perform(other, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().subject(), "would-double");
    import.listener = {};
    ASSERT_TRUE(open().perform(import, {}));
    EXPECT_EQ(open().list("person").value().size(), 25U);
    ASSERT_TRUE(open().perform(session::Undo{}));
    EXPECT_TRUE(open().list("person").value().empty());
    EXPECT_TRUE(open().list("source").value().empty());
}

TEST_F(TableWorkTest, offersAMappingThatHoldsWhatIsProtectedWithTheVaultOpenAlone) {
    ASSERT_TRUE(open().openVault(someWords()));
    session::ImportTable import = command("w.csv", "id,name\n1,Ostap Verlan\n", witnesses());
    ASSERT_TRUE(open().perform(import, {}));
    import.table.mapping.reset();
    EXPECT_EQ(open().preview(import.table, {}).value().origin, session::MappingOrigin::LastTime);
    reopen();
    const session::TablePreview preview = open().preview(import.table, {}).value();
    EXPECT_NE(preview.origin, session::MappingOrigin::LastTime);
    EXPECT_TRUE(preview.needsVault);
    EXPECT_FALSE(preview.isVaultOpen);
    // Whether it would make the same persons again cannot be told.
    import.table.mapping = officials();
    import.table.basis = import.basis = "already-public";
    const auto refused = open().perform(import, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().subject(), "vault-closed");
    ASSERT_TRUE(open().openVault(someWords()));
    import.table.mapping.reset();
    EXPECT_EQ(open().preview(import.table, {}).value().origin, session::MappingOrigin::LastTime);
}
