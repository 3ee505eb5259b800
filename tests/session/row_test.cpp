// SPDX-License-Identifier: GPL-3.0-or-later
// More words for a value, and taking single values back.
#include "session/open_archive.h"

namespace dokaz::tests {

using base::ErrorCode;

class Rows : public SessionTest {
  protected:
    std::string rowOf(const std::string& record, const std::string& field) {
        const session::RecordView view = open().show(record).value();
        const session::ValueView* value = valueOf(view, field);
        return value == nullptr ? std::string() : value->row;
    }
    // What an undo is refused for; empty where it is done.
    std::string refusal(const std::string& entry) {
        const auto undone = open().perform(session::Undo{entry, "after all"});
        return undone ? std::string() : undone.error().subject();
    }
    base::Result<void> retract(const std::vector<std::string>& rows, const std::string& reason = "not so") {
        return open().perform(session::RetractRows{rows, reason});
    }
};

TEST_F(Rows, areTakenBackAndComeBackWithUndo) {
    const std::string incident = add("incident", {{"title", "Raid"}, {"period", "2021"}});
    const std::string row = rowOf(incident, "period");
    EXPECT_EQ(retract({row}, " ").error().code(), ErrorCode::Invalid);
    ASSERT_TRUE(retract({row}));
    EXPECT_EQ(rowOf(incident, "period"), "");
    EXPECT_EQ(retract({row}).error().code(), ErrorCode::Stale);
    EXPECT_EQ(open().nextUndo().value()->command, "retract");
    ASSERT_TRUE(open().perform(session::Undo{}));
    EXPECT_EQ(rowOf(incident, "period"), row);
    EXPECT_TRUE(open().check().value().isSound);
}

TEST_F(Rows, thatAreTheLastOrOfSeveralRecordsOrWithdrawnStay) {
    const std::string one = add("incident", {{"title", "Raid"}}), other = add("incident", {{"title", "March"}});
    const std::string row = rowOf(one, "title"), second = rowOf(other, "title");
    EXPECT_EQ(retract({row}).error().subject(), "last-value");
    EXPECT_EQ(retract({row, second}).error().code(), ErrorCode::Invalid);
    EXPECT_EQ(retract({}).error().code(), ErrorCode::Invalid);
    EXPECT_EQ(retract({"nothing"}).error().code(), ErrorCode::NotFound);
    ASSERT_TRUE(open().perform(session::WithdrawRecord{one, "asked for"}));
    EXPECT_EQ(retract({row}).error().subject(), "record-withdrawn");
}

TEST_F(Rows, bringTheValueTheySupersededBack) {
    const std::string incident = add("incident", {{"title", "Raid"}, {"period", "2021"}});
    const std::string first = rowOf(incident, "period");
    ASSERT_TRUE(open().perform(session::SetFields{incident, {{"period", "2022"}}, {}, ""}));
    ASSERT_TRUE(retract({rowOf(incident, "period")}));
    EXPECT_EQ(rowOf(incident, "period"), first);
}

TEST_F(Rows, giveWayToACorrectionInOneEntry) {
    const std::string incident = add("incident", {{"title", "Raid"}, {"tags", "one"}, {"tags", "two"}});
    const std::string row = rowOf(incident, "tags");
    const auto tags = [&] {
        std::set<std::string> words;
        const session::RecordView view = open().show(incident).value();
        for (const session::ValueView& value : view.values)
            if (value.field == "tags")
                words.insert(value.text);
        return words;
    };
    session::SetFields correct{incident, {{"tags", "three"}}, {}, "", {row}};
    ASSERT_TRUE(open().perform(correct));
    EXPECT_EQ(tags().size(), 2u);
    EXPECT_TRUE(tags().contains("three"));
    EXPECT_EQ(open().perform(correct).error().code(), ErrorCode::Stale);
    correct.replaces = {rowOf(incident, "title")};
    EXPECT_EQ(open().perform(correct).error().code(), ErrorCode::Invalid);
    ASSERT_TRUE(open().perform(session::Undo{}));
    EXPECT_EQ(tags(), (std::set<std::string>{"one", "two"}));
    EXPECT_TRUE(open().check().value().isSound);
}

TEST_F(Rows, thatGiveWayCountForNobodysProtection) {
    const std::string official = add("person", {{"name", "Тавид Зарелин"}, {"capacity", "official"}});
    session::SetFields correct{official, {{"capacity", "other"}}, {}, "", {rowOf(official, "capacity")}};
    EXPECT_EQ(open().perform(correct).error().subject(), "raise-protection");
    EXPECT_FALSE(open().show(official).value().isProtected);
}

TEST_F(Rows, neitherProtectNorOpenAPersonByTheBackDoor) {
    const std::string official = add("person", {{"name", "Тавид Зарелин"}, {"capacity", "official"}});
    EXPECT_EQ(retract({rowOf(official, "capacity")}).error().subject(), "raise-protection");
    ASSERT_TRUE(open().openVault(someWords()));
    const std::string hidden =
        add("person", {{"name", "Ясмина Кельдеран"}, {"capacity", "official"}, {"protected", "yes"}});
    reopen();
    EXPECT_EQ(retract({rowOf(hidden, "protected")}).error().subject(), "lower-protection");
    ASSERT_TRUE(open().openVault(someWords()));
    ASSERT_TRUE(retract({rowOf(hidden, "protected")}));
    const session::RecordView view = open().show(hidden).value();
    EXPECT_TRUE(valueOf(view, "name")->inVault);
}

TEST_F(Rows, thatWereTakenBackStandInTheHistoryOfTheirRecord) {
    const std::string source = import({sampleReport()}).at(0).source;
    const std::string incident = add("incident", {{"title", "Raid"}, {"period", "2021"}});
    session::CiteValues cite;
    cite.rows = {rowOf(incident, "title")};
    cite.citation.source = source;
    ASSERT_TRUE(open().perform(cite));
    ASSERT_TRUE(retract({rowOf(incident, "period")}));
    ASSERT_TRUE(open().perform(session::Undo{}));
    const session::RecordView cited = open().show(incident).value();
    ASSERT_TRUE(retract({valueOf(cited, "title")->citations.at(0).row}));
    std::vector<std::string> commands;
    const session::RecordView view = open().show(incident).value();
    for (const session::EntryView& entry : view.history)
        commands.push_back(entry.command);
    EXPECT_EQ(commands, (std::vector<std::string>{"retract", "undo", "retract", "cite", "add"}));
}

TEST_F(Rows, undoneNeitherProtectNorOpenAPersonByTheBackDoor) {
    ASSERT_TRUE(open().openVault(someWords()));
    const std::string person = add("person", {{"name", "Ясмина Кельдеран"}});
    const auto lower = [&] {
        return open().perform(session::SetFields{person, {{"protected", "no"}, {"capacity", "official"}}, {}, "asked for it"});
    };
    ASSERT_TRUE(lower());
    const std::string lowered = open().history(1).value().at(0).entry;
    ASSERT_EQ(refusal(lowered), ""); // nothing was written in the open meanwhile
    const std::string undo = open().history(1).value().at(0).entry;
    reopen();
    EXPECT_EQ(refusal(undo), "lower-protection");
    ASSERT_TRUE(open().openVault(someWords()));
    ASSERT_EQ(refusal(undo), "");
    ASSERT_TRUE(open().perform(session::SetFields{person, {{"name", "Ясмина Открытая"}}, {}, ""})); // stands open
    EXPECT_EQ(refusal(lowered), "raise-protection");
    const std::string again = open().history(2).value().at(1).entry; // the undo that was undone brought openness
    EXPECT_EQ(refusal(again), "raise-protection");
    ASSERT_TRUE(open().check().value().isSound);
}

TEST_F(Rows, getMoreWordsFromAMarkedPlace) {
    const std::string source = import({sampleReport()}).at(0).source;
    const session::PassageView passage = open().passages(source).value().at(3);
    const std::string incident = add("incident", {{"title", "Raid"}});
    session::CiteValues command;
    command.rows = {rowOf(incident, "title")};
    command.citation.source = source;
    command.citation.passage = passage.ordinal;
    command.citation.start = 1;
    command.citation.end = 4;
    command.citation.stance = record::Stance::Contradicts;
    ASSERT_TRUE(open().perform(command));
    const session::RecordView view = open().show(incident).value();
    const auto& citations = valueOf(view, "title")->citations;
    ASSERT_EQ(citations.size(), 1U);
    EXPECT_TRUE(citations.at(0).wordsFound);
    EXPECT_EQ(citations.at(0).stance, "contradicts");
    EXPECT_EQ(citations.at(0).start, 1U);
    command.citation.quote = "other words";
    EXPECT_EQ(open().perform(command).error().code(), ErrorCode::Invalid);
    command.citation.end = 4'000'000;
    EXPECT_EQ(open().perform(command).error().code(), ErrorCode::Invalid);
    ASSERT_TRUE(retract({citations.at(0).row}));
    EXPECT_TRUE(open().show(incident).value().values.at(0).citations.empty());
    command.rows = {citations.at(0).row};
    EXPECT_EQ(open().perform(command).error().code(), ErrorCode::Stale);
}

TEST_F(Rows, ofHiddenValuesAreCitedInTheVaultAlone) {
    const std::string source = import({sampleReport()}).at(0).source;
    ASSERT_TRUE(open().openVault(someWords()));
    const std::string hidden = add("person", {{"name", "Ясмина Кельдеран"}});
    session::CiteValues command;
    command.rows = {rowOf(hidden, "name")};
    command.citation.source = source;
    command.citation.passage = 4;
    ASSERT_TRUE(open().perform(command));
    const auto cited = [&] {
        const auto marks = open().marks(source).value();
        return std::count_if(marks.begin(), marks.end(), [](const auto& mark) { return mark.what == "citation" && mark.kind == "person"; });
    };
    EXPECT_EQ(cited(), 1);
    EXPECT_EQ(open().mentions(hidden).value().size(), 1U);
    reopen();
    EXPECT_EQ(cited(), 0);
    EXPECT_TRUE(open().mentions(hidden).value().empty());
    EXPECT_EQ(open().perform(command).error().subject(), "vault-closed");
}

TEST_F(Rows, ofMembersLeaveACase) {
    const std::string incident = add("incident", {{"title", "Raid"}});
    const std::string filing = open().perform(session::NewCase{"Filing", "icc", "prosecution"}).value();
    ASSERT_TRUE(open().addToCase(filing, {incident}));
    ASSERT_TRUE(open().perform(session::RemoveFromCase{filing, {incident}, "not needed"}));
    EXPECT_EQ(rowOf(filing, "member"), "");
    EXPECT_EQ(open().perform(session::RemoveFromCase{filing, {incident}, ""}).error().code(), ErrorCode::Invalid);
    EXPECT_EQ(open().perform(session::RemoveFromCase{incident, {incident}, ""}).error().code(), ErrorCode::Invalid);
}

} // namespace dokaz::tests
