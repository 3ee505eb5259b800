// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/table_values.h"

#include "open_archive.h"

#include <fstream>

using namespace dokaz;
using namespace dokaz::tests;

namespace {

record::TableMapping incidents() {
    return record::tableMappingFrom(R"({"v":1,"list":"Watch","records":[
        {"kind":"incident","key":["id"],"fields":[{"column":"title","field":"title"},{"column":"date","field":"period","dates":"dmy"},
         {"column":"tags","field":"tags","split":";"},{"column":"note","field":"narrative"},
         {"column":"after","field":"follows","by":"key"}]}]})").value();
}

} // namespace

class TableTest : public SessionTest {
  protected:
    session::ImportTable command(const std::string& name, const std::string& text,
                                 std::optional<record::TableMapping> mapping = incidents()) {
        std::ofstream(m_folder / name, std::ios::binary) << text;
        session::ImportTable import;
        import.table.file = m_folder / name;
        import.table.mapping = std::move(mapping);
        return import;
    }
    session::TableReport take(const std::string& name, const std::string& text) {
        const auto report = open().perform(command(name, text), {});
        EXPECT_TRUE(report) << (report ? "" : report.error().subject());
        return report ? report.value() : session::TableReport();
    }
    std::vector<std::string> texts(const std::string& title, const std::string& field) {
        std::vector<std::string> found;
        const auto all = open().list("incident").value();
        for (const session::RecordSummary& one : all)
            if (one.title == title) {
                const session::RecordView view = open().show(one.record).value();
                for (const session::ValueView& value : view.values)
                    if (value.field == field)
                        found.push_back(value.text);
            }
        return found;
    }
};

TEST_F(TableTest, findsTheNamesBelowATitleAndKeepsTheirRow) {
    const std::string text = "Incidents watched by the group\n\nid,title,date,tags,note,after\n1,March,1.2.2031,a,,\n2,Picket,2.2.2031,b,,\n";
    session::ImportTable import = command("titled.csv", text);
    const session::TablePreview shown = open().preview(import.table, {}).value();
    EXPECT_EQ(shown.mapping.headerRow, 3);
    EXPECT_EQ(shown.columns.size(), 6U);
    EXPECT_EQ(shown.refusedRows, 0);
    import.table.headerRow = 1; // as asked
    EXPECT_EQ(open().preview(import.table, {}).value().columns.size(), 1U);
    import.table.headerRow.reset();
    EXPECT_EQ(open().perform(import, {}).value().recordsNew, 2);
    import.table.mapping.reset(); // as it was taken in, and in another way where that is asked for
    EXPECT_EQ(open().preview(import.table, {}).value().origin, session::MappingOrigin::LastTime);
    EXPECT_EQ(open().preview(import.table, {}).value().mapping.headerRow, 3);
    import.table.headerRow = 4;
    EXPECT_EQ(open().preview(import.table, {}).value().mapping.headerRow, 4);
}

TEST_F(TableTest, takesTheRowWithTheColumnsOfItsMappingForTheNames) {
    const session::ImportTable import = command("narrow.csv", "id,title\na,b,c,d,e,f\ng,h,i,j,k,l\nm,n,o,p,q,r\n");
    EXPECT_EQ(open().preview(import.table, {}).value().mapping.headerRow, 1);
}

TEST_F(TableTest, isCancelledBetweenBatchesAndGoesOnLater) {
    std::string text = "id,title,date,tags,note,after\n";
    for (int i = 1; i <= 25; ++i)
        text += std::to_string(i) + ",Event " + std::to_string(i) + ",1.2.2031,a;b,,\n";
    session::ImportTable import = command("long.csv", text);
    import.batchRows = 10;
    std::stop_source stop;
    import.listener = [&](std::size_t, std::size_t) { stop.request_stop(); };
    const session::TableReport first = open().perform(import, stop.get_token()).value();
    EXPECT_TRUE(first.isCancelled);
    EXPECT_EQ(first.recordsNew, 10);
    import.listener = {};
    const session::TableReport second = open().perform(import, {}).value();
    EXPECT_FALSE(second.isCancelled);
    EXPECT_EQ(second.recordsNew, 15);
    EXPECT_EQ(second.recordsUnchanged, 10);
    EXPECT_EQ(second.entries.size(), 2U); // the file is there; ten rows and five
    EXPECT_EQ(open().list("incident").value().size(), 25U);
}

TEST_F(TableTest, isUndoneAsAWholeAndBroughtBackAsAWhole) {
    std::string text = "id,title,date,tags,note,after\n";
    for (int i = 1; i <= 25; ++i)
        text += std::to_string(i) + ",Event " + std::to_string(i) + ",1.2.2031,a;b,," + std::to_string(26 - i) + "\n";
    const std::string record = add("incident", {{"title", "Before"}});
    session::ImportTable import = command("long.csv", text);
    import.batchRows = 10;
    const session::TableReport report = open().perform(import, {}).value();
    ASSERT_EQ(report.entries.size(), 5U); // the file, three batches, links to later rows
    const auto history = open().history().value();
    for (std::size_t i = 1; i < 5; ++i)
        EXPECT_EQ(history.at(i).batch, history.front().batch);
    EXPECT_NE(history.front().batch, "");
    EXPECT_NE(history.at(5).batch, history.front().batch);
    const session::EntryView undone = open().perform(session::Undo{}).value();
    EXPECT_GT(undone.rows, 25 * 3);
    EXPECT_EQ(open().list("incident").value().size(), 1U);
    EXPECT_TRUE(open().list("source").value().empty());
    EXPECT_EQ(open().list("incident").value().front().record, record);
    ASSERT_TRUE(open().perform(session::Undo{undone.undoneBy, ""}));
    EXPECT_EQ(open().list("incident").value().size(), 26U);
    EXPECT_EQ(open().list("source").value().size(), 1U);
    // Any of its entries stands for all.
    ASSERT_TRUE(open().perform(session::Undo{report.entries.at(2), ""}));
    EXPECT_EQ(open().list("incident").value().size(), 1U);
    EXPECT_TRUE(open().check().value().isSound);
}

TEST_F(TableTest, thatIsInTheVaultIsNotTakenInASecondTime) {
    const auto mapping = record::tableMappingFrom(
        R"({"v":1,"records":[{"kind":"person","key":["id"],"fields":[{"column":"name","field":"name"}]}]})").value();
    ASSERT_TRUE(open().openVault(someWords()));
    const session::ImportTable persons = command("held.csv", "id,name\n1,Ilma Torvald\n2,Mira Kold\n", mapping);
    const std::string source = open().perform(persons, {}).value().source;
    const auto again = import({persons.table.file, m_folder / "held.csv"});
    EXPECT_EQ(again.at(0).status, "already");
    EXPECT_EQ(again.at(0).source, source);
    reopen(); // and with the vault closed
    EXPECT_EQ(import({persons.table.file}).at(0).status, "already");
    EXPECT_EQ(import({persons.table.file}).at(0).source, source);
    EXPECT_EQ(open().list("source").value().size(), 1U);
}

TEST_F(TableTest, tellsWhatWouldStandOpenAndKeepsItInTheVaultWhereAsked) {
    const auto mapping = record::tableMappingFrom(
        R"({"v":1,"records":[{"kind":"incident","key":["id"],"fields":[{"column":"title","field":"title"}]}]})").value();
    session::ImportTable import = command("seen.csv", "id,title,witness,empty\n1,March,Ilma Torvald,\n", mapping);
    EXPECT_EQ(open().preview(import.table, {}).value().openColumns, std::vector<std::string>{"witness"});
    import.table.keepInVault = true;
    EXPECT_TRUE(open().preview(import.table, {}).value().openColumns.empty());
    EXPECT_TRUE(open().preview(import.table, {}).value().needsVault);
    const auto refused = open().perform(import, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().subject(), "vault-closed");
    ASSERT_TRUE(open().openVault(someWords()));
    const session::TableReport report = open().perform(import, {}).value();
    EXPECT_TRUE(report.openColumns.empty());
    EXPECT_TRUE(open().files(report.source).value().empty()); // what is said of it stands in the vault
    const auto passages = open().passages(report.source).value();
    for (const session::PassageView& passage : passages)
        EXPECT_EQ(passage.text.find("Torvald"), std::string::npos);
    EXPECT_EQ(open().list("incident").value().at(0).title, "March");
    // What is public is not kept back unless asked for.
    session::ImportTable other = command("other.csv", "id,title,witness\n1,Rally,Mira Kold\n", mapping);
    bool isTold = false;
    other.onOpenColumns = [&](const std::vector<std::string>& columns, const std::vector<std::string>&) {
        isTold = columns == std::vector<std::string>{"witness"} && open().list("source").value().size() == 1U;
    };
    ASSERT_TRUE(open().perform(other, {}));
    EXPECT_TRUE(isTold); // before anything was written
}

TEST_F(TableTest, asksOfLikenessesUntilAPersonDecides) {
    const std::string known = add("person", {{"name", "Ostap Verlan"}, {"capacity", "official"}});
    const auto mapping = record::tableMappingFrom(
        R"({"v":1,"records":[{"kind":"person","key":["id"],"fields":[{"column":"name","field":"name"},
            {"value":"official","field":"capacity"}]}]})").value();
    const session::TableReport report =
        open().perform(command("o.csv", "id,name\n1,Ostap Verlan\n2,Mira Kold\n", mapping), {}).value();
    ASSERT_EQ(report.likenesses.size(), 1U);
    reopen();
    const auto waiting = open().likenesses().value().pairs;
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_EQ(waiting[0].other, known);
    EXPECT_EQ(waiting[0].record, report.likenesses[0].record);
    EXPECT_EQ(waiting[0].score, report.likenesses[0].score);
    session::SetFields different;
    different.record = waiting[0].record;
    different.fields = {{"different_from", known}};
    ASSERT_TRUE(open().perform(different));
    EXPECT_TRUE(open().likenesses().value().pairs.empty());
    ASSERT_TRUE(open().perform(session::Undo{})); // the decision
    EXPECT_EQ(open().likenesses().value().pairs.size(), 1U);
    ASSERT_TRUE(open().perform(session::Undo{})); // the table
    EXPECT_TRUE(open().likenesses().value().pairs.empty());
}

TEST_F(TableTest, countsLikenessesThatAreLeftAndThoseBehindTheClosedVault) {
    ASSERT_TRUE(open().openVault(someWords()));
    add("person", {{"name", "Ostap Verlan"}, {"capacity", "official"}});
    add("person", {{"name", "Mira Kold"}, {"capacity", "official"}});
    add("person", {{"name", "Ilma Torvald"}, {"protected", "yes"}});
    const auto mapping = record::tableMappingFrom(
        R"({"v":1,"records":[{"kind":"person","key":["id"],"fields":[{"column":"name","field":"name"},
            {"column":"capacity","field":"capacity"}]}]})").value();
    ASSERT_TRUE(open().perform(
        command("many.csv", "id,name,capacity\n1,Ostap Verlan,official\n2,Mira Kold,official\n3,Ilma Torvald,\n", mapping), {}));
    const session::TableLikenesses whole = open().likenesses(1).value();
    EXPECT_EQ(whole.pairs.size(), 1U);
    EXPECT_EQ(whole.more, 2);
    EXPECT_EQ(whole.hidden, 0);
    reopen(); // the vault is closed
    const session::TableLikenesses rest = open().likenesses().value();
    EXPECT_EQ(rest.pairs.size(), 2U);
    EXPECT_EQ(rest.more, 0);
    EXPECT_EQ(rest.hidden, 1);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(open().likenesses(1, stop.get_token()).error().code(), base::ErrorCode::Cancelled);
}

TEST_F(TableTest, linksRowsToRowsThatComeLater) {
    const session::TableReport report = take("links.csv", "id,title,date,tags,note,after\n1,First,,,,2\n2,Second,,,,\n3,Third,,,,9\n");
    EXPECT_EQ(texts("First", "follows"), (std::vector<std::string>{"Second"}));
    ASSERT_EQ(report.refusals.size(), 1U);
    EXPECT_EQ(report.refusals[0].row, 4);
    EXPECT_EQ(report.refusals[0].words, "9");
}

TEST_F(TableTest, replacesTheValueOfTheCellThatChangedAndKeepsTheRest) {
    take("one.csv", "id,title,date,tags,note,after\n1,March,1.2.2031,a;b;c,seen,\n");
    const session::TableReport report = take("two.csv", "id,title,date,tags,note,after\n1,March,2.2.2031,a;x;c,,\n");
    EXPECT_EQ(report.recordsChanged, 1);
    EXPECT_EQ(report.valuesReplaced, 2);
    EXPECT_EQ(texts("March", "tags"), (std::vector<std::string>{"a", "c", "x"}));
    EXPECT_EQ(texts("March", "narrative"), (std::vector<std::string>{"seen"})); // a cell that is empty now says nothing
    EXPECT_EQ(texts("March", "period").size(), 1U);
    const session::TableReport again = take("two.csv", "id,title,date,tags,note,after\n1,March,2.2.2031,a;x;c,,\n");
    EXPECT_EQ(again.valuesNew, 0);
    EXPECT_TRUE(again.entries.empty());
}

TEST_F(TableTest, givesRowsWithoutAKeyTheirOwnWordsAsKey) {
    record::TableMapping mapping = incidents();
    mapping.records[0].key.clear();
    const std::string text = "id,title,date,tags,note,after\n1,Same,,,,\n1,Same,,,,\n2,Other,,,,\n";
    EXPECT_EQ(open().perform(command("a.csv", text, mapping), {}).value().recordsNew, 3);
    EXPECT_EQ(open().perform(command("b.csv", text + "3,More,,,,\n", mapping), {}).value().recordsNew, 1);
}

TEST_F(TableTest, tellsRowsOfOneKeyThatContradictEachOther) {
    const session::TableReport report = take("twice.csv", "id,title,date,tags,note,after\n1,March,,a,,\n1,Rally,,b,,\n");
    EXPECT_EQ(report.recordsNew, 1);
    EXPECT_EQ(texts("March", "tags"), (std::vector<std::string>{"a", "b"}));
    ASSERT_EQ(report.refusals.size(), 1U);
    EXPECT_EQ(report.refusals[0].column, "title");
}

TEST_F(TableTest, showsBeforeWhatWillBeHiddenAndWritesNothing) {
    const auto before = open().summary().value().entries;
    const record::TableMapping mapping = record::tableMappingFrom(
        R"({"v":1,"records":[{"kind":"person","key":["id"],"fields":[{"column":"title","field":"name"},{"column":"note","field":"education"}]}]})").value();
    const session::ImportTable import = command("p.csv", "id,title,date,tags,note,after\n1,Ilma Torvald,,,school,\n", mapping);
    const session::TablePreview preview = open().preview(import.table, {}).value();
    EXPECT_TRUE(preview.needsVault);
    ASSERT_EQ(preview.records.size(), 1U);
    EXPECT_TRUE(preview.records[0].values[0].isHidden);
    EXPECT_FALSE(preview.records[0].values[1].isHidden);
    const auto refused = open().perform(import, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().subject(), "vault-closed");
    EXPECT_EQ(open().summary().value().entries, before);
}

TEST_F(TableTest, refusesWhatAWithdrawnRecordWouldGet) {
    take("one.csv", "id,title,date,tags,note,after\n1,March,,,,\n");
    const std::string record = open().list("incident").value().front().record;
    ASSERT_TRUE(open().perform(session::WithdrawRecord{record, "not ours"}));
    const session::TableReport report = take("two.csv", "id,title,date,tags,note,after\n1,Marches,,,,\n");
    // It is shown no more and not known again: the newer list makes a record of its own.
    EXPECT_EQ(report.recordsNew + static_cast<std::int64_t>(report.refusals.size()), 1);
}

TEST_F(TableTest, takesNoGuessThatNobodyAskedFor) {
    session::ImportTable import = command("g.csv", "id,title,date,place\n1,March,1.2.2031,Brod\n", std::nullopt);
    const auto before = open().summary().value().entries;
    const auto refused = open().perform(import, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().subject(), "mapping-guessed");
    EXPECT_EQ(open().summary().value().entries, before);
    import.mayGuess = true;
    EXPECT_EQ(open().perform(import, {}).value().recordsNew, 1);
}

TEST_F(TableTest, hidesCellsThatNamePersonsWhateverTheyCameTo) {
    const auto mapping = record::tableMappingFrom(
        R"({"v":1,"list":"Held","records":[{"kind":"detention","key":["id"],"fields":[{"column":"who","field":"person"},
            {"column":"since","field":"period","part":"from"}]}]})").value();
    session::ImportTable import = command("held.csv", "id,who,since\n1,Ilma Torvald,2031-01-02\n", mapping);
    EXPECT_TRUE(open().preview(import.table, {}).value().needsVault); // nobody is called so here
    const auto refused = open().perform(import, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().subject(), "vault-closed");
    import.basis = import.table.basis = "already-public";
    EXPECT_FALSE(open().preview(import.table, {}).value().needsVault);
    import = command("empty.csv", "id,who,since\n1,,2031-01-02\n", mapping);
    EXPECT_FALSE(open().preview(import.table, {}).value().needsVault);
}

TEST_F(TableTest, wantsAKeyForPersons) {
    const auto mapping = record::tableMappingFrom(
        R"({"v":1,"records":[{"kind":"person","found_by_name":true,"fields":[{"column":"title","field":"name"}]}]})").value();
    const session::ImportTable import = command("p.csv", "id,title,date,tags,note,after\n1,Ilma Torvald,,,,\n", mapping);
    EXPECT_NE(open().preview(import.table, {}).value().problem.find("persons need a key"), std::string::npos);
    EXPECT_FALSE(open().perform(import, {}));
}

TEST_F(TableTest, writesNoRefusedCellInPlainWhereTheMappingCannotBeUsed) {
    const auto mapping = record::tableMappingFrom(
        R"({"v":1,"basis":"already-public","records":[{"kind":"person","found_by_name":true,"fields":[{"column":"title","field":"name"}]}]})").value();
    const session::ImportTable import = command("p.csv", "id,title,date\n1,Ilma Torvald,,more\n", mapping);
    const session::TablePreview preview = open().preview(import.table, {}).value();
    ASSERT_FALSE(preview.problem.empty());
    ASSERT_EQ(preview.refusals.size(), 1U);
    EXPECT_EQ(preview.refused.hidden, (std::set<std::size_t>{0, 1})); // what is empty tells nothing
    EXPECT_EQ(session::refusalsAsCsv(preview.refusals, preview.refused, false).find("Torvald"), std::string::npos);
    EXPECT_NE(session::refusalsAsCsv(preview.refusals, preview.refused, true).find("Torvald"), std::string::npos);
}

TEST_F(TableTest, doesNotBringBackWhatAPersonTookBack) {
    const std::string text = "id,title,date,tags,note,after\n1,March,1.2.2031,a;b,,\n";
    take("one.csv", text);
    const std::string record = open().list("incident").value().front().record;
    const session::RecordView view = open().show(record).value();
    for (const session::ValueView& value : view.values)
        if (value.text == "b") {
            ASSERT_TRUE(open().perform(session::RetractRows{{value.row}, "not so"}));
        }
    EXPECT_EQ(texts("March", "tags"), (std::vector<std::string>{"a"}));
    const session::TableReport again = take("two.csv", text + "2,Rally,,,,\n");
    EXPECT_EQ(texts("March", "tags"), (std::vector<std::string>{"a"}));
    ASSERT_EQ(again.refusals.size(), 1U);
    EXPECT_EQ(again.refusals[0].words, "b");
}
