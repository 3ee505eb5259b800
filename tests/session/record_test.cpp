// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/open_archive.h"

namespace dokaz::tests {

using base::ErrorCode;

class Records : public SessionTest {
  protected:
    std::string nameOf(const std::string& facility) {
        const session::RecordView view = open().show(facility).value();
        const session::ValueView* value = valueOf(view, "name");
        return value == nullptr ? "" : value->text;
    }
};

TEST_F(Records, areAddedTakenBackAndPutBackAgain) {
    const std::string facility = add("facility", {{"name", "Колония № 7"}});
    ASSERT_TRUE(open().perform(session::Undo{}));
    EXPECT_TRUE(open().list("facility").value().empty());
    EXPECT_TRUE(open().search("колония", session::Scripts::AsTyped).value().empty());
    const std::string undo = open().history(1).value().at(0).entry;
    ASSERT_TRUE(open().perform(session::Undo{undo, "right after all"}));
    EXPECT_EQ(open().list("facility").value().at(0).record, facility);
    EXPECT_EQ(nameOf(facility), "Колония № 7");
    EXPECT_TRUE(open().check().value().isSound);
}

TEST_F(Records, getBackTheirFormerValueWhenANewOneIsUndone) {
    const std::string incident = add("incident", {{"title", "Before"}});
    const auto titleOf = [&] { return open().list("incident").value().at(0).title; };
    ASSERT_TRUE(open().perform(session::SetFields{incident, {{"title", "After"}}, {}, ""}));
    EXPECT_EQ(titleOf(), "After");
    ASSERT_TRUE(open().perform(session::Undo{}));
    EXPECT_EQ(titleOf(), "Before");
}

TEST_F(Records, showAConflictWithBothValues) {
    const std::string one = add("incident", {{"title", "Events"}});
    ASSERT_TRUE(open().perform(session::SetFields{one, {{"title", "Dispersal on the square"}}, {}, ""}));
    ASSERT_TRUE(open().perform(session::Undo{}));
    const auto undo = open().history(1).value();
    ASSERT_TRUE(open().perform(session::SetFields{one, {{"title", "Events of 9 June"}}, {}, ""}));
    ASSERT_TRUE(open().perform(session::Undo{undo.at(0).entry, "right after all"}));
    const session::RecordView view = open().show(one).value();
    std::set<std::string> titles;
    for (const session::ValueView& value : view.values)
        if (value.field == "title" && value.conflict)
            titles.insert(value.text);
    EXPECT_EQ(titles, (std::set<std::string>{"Dispersal on the square", "Events of 9 June"}));
    EXPECT_GE(view.summary.conflicts, 1);
}

TEST_F(Records, ofAProtectedPersonAreRefusedWhileTheVaultIsClosed) {
    const auto refused = open().perform(session::AddRecord{"person", {{"name", "Ясмина Кельдеран"}}, {}, ""});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), ErrorCode::Refused);
    EXPECT_EQ(refused.error().subject(), "vault-closed");
    EXPECT_TRUE(open().list("person").value().empty());
}

TEST_F(Records, ofAProtectedPersonAreFoundByNameOnlyWhileTheVaultIsOpen) {
    ASSERT_TRUE(open().openVault(someWords()));
    const std::string victim = add("person", {{"name", "Ясмина Кельдеран"}, {"code", "V-001"}});
    const auto finds = [&](const std::string& words) {
        const auto hits = open().search(words, session::Scripts::Across).value();
        return std::any_of(hits.begin(), hits.end(), [&](const auto& hit) { return hit.record == victim; });
    };
    EXPECT_TRUE(finds("Кельдеран"));
    EXPECT_EQ(open().list("person").value().at(0).title, "V-001");
    EXPECT_EQ(open().show(victim).value().summary.title, "Ясмина Кельдеран");
    reopen();
    EXPECT_EQ(open().show(victim).value().summary.title, "V-001");
    EXPECT_FALSE(finds("Кельдеран"));
    EXPECT_TRUE(finds("V-001"));
    const session::RecordView view = open().show(victim).value();
    EXPECT_FALSE(valueOf(view, "name")->value);
    EXPECT_EQ(valueOf(view, "name")->text.find("Кельдеран"), std::string::npos);
}

TEST_F(Records, thatAreOpenAreNotMadeProtectedInPlace) {
    const std::string officer = add("person", {{"name", "Радомир Кестрин"}, {"capacity", "official"}});
    const auto refused = open().perform(session::SetFields{officer, {{"protected", "yes"}}, {}, ""});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().subject(), "raise-protection");
}

TEST_F(Records, keepTheWordsTheyRestOn) {
    const std::string source = import({sampleReport()}).at(0).source;
    const auto passages = open().passages(source).value();
    const auto at = std::find_if(passages.begin(), passages.end(), [](const session::PassageView& passage) {
        return passage.text.find("began to gather on Assembly Square") != std::string::npos;
    });
    ASSERT_NE(at, passages.end());
    session::AddRecord command{"incident", {{"title", "Dispersal"}}, {}, ""};
    command.citation = session::TypedCitation{source, at->ordinal, "began to gather on Assembly Square"};
    const session::RecordView view = open().show(open().perform(command).value()).value();
    const session::CitationView& cited = valueOf(view, "title")->citations.at(0);
    EXPECT_TRUE(cited.wordsFound);
    EXPECT_EQ(cited.symbol, "A/HRC/99/41");
    EXPECT_EQ(cited.page, at->page);
    EXPECT_FALSE(cited.rectangles.empty());
    command.fields.push_back({"period", "9 June 2030"});
    command.cited = {"title"};
    const session::RecordView partly = open().show(open().perform(command).value()).value();
    EXPECT_EQ(valueOf(partly, "title")->citations.size(), 1U);
    EXPECT_TRUE(valueOf(partly, "period")->citations.empty());
    command.cited = {"place"};
    EXPECT_EQ(open().perform(command).error().code(), ErrorCode::Invalid);
    command.cited = {};
    command.citation->quote = "words that do not stand there";
    EXPECT_EQ(open().perform(command).error().code(), ErrorCode::Invalid);
}

} // namespace dokaz::tests
