// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/open_archive.h"

namespace dokaz::tests {

using base::ErrorCode;
using Titles = std::vector<std::string>;

class Lists : public SessionTest {
  protected:
    static session::ListQuery of(const std::string& kind) {
        session::ListQuery query;
        query.kind = kind;
        return query;
    }
    Titles titles(const session::ListQuery& query) {
        const auto handles = open().listIndex(query).value();
        const auto rows = open().listRows(query.kind, handles, {}).value();
        Titles all;
        for (const session::ListRow& row : rows)
            all.push_back(row.summary.title);
        return all;
    }
    Titles filtered(const std::string& kind, const std::string& field, const std::string& value) {
        session::ListQuery query = of(kind);
        query.filters = {{field, value}};
        return titles(query);
    }
    Titles sorted(const std::string& kind, const std::string& field, session::ListOrder order) {
        session::ListQuery query = of(kind);
        query.sortField = field;
        query.order = order;
        return titles(query);
    }
    void addIncidents() {
        add("incident", {{"title", "Raid 10"}, {"period", "May 2021"}});
        add("incident", {{"title", "Raid 9"}, {"period", "12 June 2020"}});
        add("incident", {{"title", "Assembly"}});
    }
};

TEST_F(Lists, followTitlesAsPeopleSortThemAndGiveTheCellsAskedFor) {
    addIncidents();
    EXPECT_EQ(titles(of("incident")), (Titles{"Assembly", "Raid 9", "Raid 10"}));
    EXPECT_EQ(sorted("incident", "", session::ListOrder::Descending), (Titles{"Raid 10", "Raid 9", "Assembly"}));
    EXPECT_EQ(sorted("incident", "_added", session::ListOrder::Ascending), (Titles{"Raid 10", "Raid 9", "Assembly"}));
    session::ListQuery belarusian = of("incident");
    belarusian.language = "be";
    EXPECT_EQ(titles(belarusian), titles(of("incident")));
    const auto handles = open().listIndex(of("incident")).value();
    const auto rows = open().listRows("incident", handles, {"period", "title"}).value();
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows.at(0).cells, (Titles{"", "Assembly"}));
    EXPECT_NE(rows.at(1).cells.at(0).find("12 June 2020"), std::string::npos);
    EXPECT_EQ(open().listHandle(rows.at(1).summary.record).value(), handles.at(1));
}

TEST_F(Lists, sortByAFieldWithWhatHasNoValueLast) {
    addIncidents();
    EXPECT_EQ(sorted("incident", "period", session::ListOrder::Ascending), (Titles{"Raid 9", "Raid 10", "Assembly"}));
    EXPECT_EQ(sorted("incident", "period", session::ListOrder::Descending), (Titles{"Raid 10", "Raid 9", "Assembly"}));
    add("facility", {{"name", "A"}, {"type", "police"}});
    add("facility", {{"name", "B"}});
    EXPECT_EQ(sorted("facility", "type", session::ListOrder::Ascending), (Titles{"A", "B"}));
    EXPECT_EQ(sorted("facility", "name", session::ListOrder::Descending), (Titles{"B", "A"}));
}

TEST_F(Lists, areNarrowedByDatesTermsRecordsAndWords) {
    addIncidents();
    EXPECT_EQ(filtered("incident", "period", "2021"), Titles{"Raid 10"});
    EXPECT_EQ(filtered("incident", "title", "rai"), (Titles{"Raid 9", "Raid 10"}));
    const std::string raid = open().list("incident").value().at(1).record;
    add("act", {{"incident", raid}, {"type", "torture"}});
    add("act", {{"incident", raid}, {"type", "life"}});
    const auto acts = open().listIndex(of("act")).value();
    EXPECT_EQ(filtered("act", "type", "torture").size(), 1U);
    EXPECT_EQ(filtered("act", "incident", raid).size(), acts.size());
    EXPECT_TRUE(filtered("act", "_conflicts", "yes").empty());
    EXPECT_EQ(filtered("act", "_protection", "open").size() + filtered("act", "_protection", "confidential").size(),
              acts.size());
    ASSERT_TRUE(open().perform(session::WithdrawRecord{raid, "asked for"}));
    EXPECT_EQ(filtered("incident", "_state", "withdrawn"), Titles{"Raid 9"});
    EXPECT_EQ(titles(of("incident")), (Titles{"Assembly", "Raid 10"}));
}

TEST_F(Lists, findBeginningsOfWordsInAnotherScript) {
    add("facility", {{"name", "Лукавская калонія"}});
    add("facility", {{"name", "Brenna prison"}});
    session::ListQuery query = of("facility");
    for (const char* words : {"лук", "Lukav", "кал"}) {
        query.words = words;
        EXPECT_EQ(titles(query), Titles{"Лукавская калонія"}) << words;
    }
    query.words = " ";
    EXPECT_EQ(titles(query).size(), 2U);
    query.words = "zz";
    EXPECT_TRUE(titles(query).empty());
}

TEST_F(Lists, tellNothingOfTheClosedVault) {
    ASSERT_TRUE(open().openVault(someWords()));
    const std::string incident = add("incident", {{"title", "Raid"}});
    add("person", {{"name", "Ясмина Кельдеран"}});
    const std::string act = add("act", {{"incident", incident}, {"type", "rape"}});
    session::ListQuery byName = of("person");
    byName.words = "Кельдер";
    EXPECT_EQ(open().listIndex(byName).value().size(), 1U);
    EXPECT_EQ(filtered("person", "name", "ясм").size(), 1U);
    EXPECT_EQ(filtered("act", "type", "rape").size(), 1U);
    const session::ListHandle handle = open().listHandle(act).value();
    const auto persons = open().listIndex(of("person")).value();
    EXPECT_EQ(open().listRows("person", persons, {"name"}).value().at(0).cells.at(0).find("Ясмина"), 0U);
    reopen();
    EXPECT_TRUE(open().listIndex(byName).value().empty());
    EXPECT_TRUE(filtered("person", "name", "ясм").empty());
    EXPECT_TRUE(open().listIndex(of("act")).value().empty());
    EXPECT_TRUE(filtered("act", "_protection", "identity").empty());
    EXPECT_EQ(open().listRows("person", persons, {"name"}).value().at(0).cells.at(0), "");
    const auto hidden = open().listRows("act", std::vector{handle}, {"type"}).value().at(0);
    EXPECT_TRUE(hidden.isHidden);
    EXPECT_EQ(hidden.summary.record + hidden.summary.title + hidden.cells.at(0), "");
    EXPECT_TRUE(open().suggest("Ясмина Кельдеран", {}, 10).value().empty());
}

TEST_F(Lists, refuseWhatIsNoQuestion) {
    EXPECT_EQ(open().listIndex(of("nothing")).error().code(), ErrorCode::Invalid);
    for (const auto& [field, value] : {std::pair("nothing", "x"), std::pair("_state", "gone"),
                                       std::pair("_protection", "much"), std::pair("period", "never ever")}) {
        session::ListQuery query = of("incident");
        query.filters = {{field, value}};
        EXPECT_EQ(open().listIndex(query).error().code(), ErrorCode::Invalid) << field;
    }
    session::ListQuery query = of("incident");
    query.sortField = "nothing";
    EXPECT_EQ(open().listIndex(query).error().code(), ErrorCode::Invalid);
    const std::vector<session::ListHandle> many(1001, 1);
    EXPECT_EQ(open().listRows("incident", many, {}).error().code(), ErrorCode::Invalid);
    addIncidents();
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(open().listIndex(of("incident"), stop.get_token()).error().code(), ErrorCode::Cancelled);
}

TEST_F(Lists, giveAnEmptyRowForWhatIsGone) {
    const auto rows = open().listRows("incident", std::vector<session::ListHandle>{424242}, {"title"}).value();
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.at(0).summary.record, "");
}

TEST_F(Lists, suggestByBeginningBySoundAndInSpiteOfASlip) {
    add("facility", {{"name", "Лукаўская калонія"}});
    add("organisation", {{"name", "Ministry of Internal Affairs"}});
    for (const char* words : {"Лука", "lukav", "Lukavskaja kalonija"}) {
        const auto found = open().suggest(words, {}, 5).value();
        ASSERT_FALSE(found.empty()) << words;
        EXPECT_EQ(found.at(0).name, "Лукаўская калонія") << words;
        EXPECT_FALSE(found.at(0).reasons.empty()) << words;
    }
    EXPECT_EQ(open().suggest("Minstry of Internal Afairs", {"organisation"}, 5).value().size(), 1U);
    EXPECT_TRUE(open().suggest("Minis", {"facility"}, 5).value().empty());
    EXPECT_EQ(open().suggest("x", {"nothing"}, 5).error().code(), ErrorCode::Invalid);
}

TEST_F(Lists, knowSourcesWithoutATitleByFileNameAndFirstWords) {
    const base::Path notes = m_folder / "lakeside_notes.txt";
    ASSERT_TRUE(base::replaceFile(notes, base::bytesOf("12\n\nThe guards came at night.\n\nNobody slept.\n")));
    const std::string source = import({notes}).at(0).source;
    const std::string label = "lakeside_notes.txt: The guards came at night.";
    EXPECT_EQ(titles(of("source")), (Titles{label}));
    for (const char* typed : {"lakeside", "guards came", "lakeside_notes.txt"}) {
        session::ListQuery query = of("source");
        query.words = typed;
        EXPECT_EQ(titles(query), (Titles{label})) << typed;
        const auto meant = open().suggest(typed, {}, 5).value();
        ASSERT_FALSE(meant.empty()) << typed;
        EXPECT_EQ(meant.front().summary.record, source);
    }
    const auto hits = open().search("lakeside", session::Scripts::AsTyped).value();
    ASSERT_FALSE(hits.empty());
    EXPECT_EQ(hits.front().record, source);
    session::SetFields named;
    named.record = source;
    named.fields = {{"title", "Night at the Lakeside"}};
    ASSERT_TRUE(open().perform(named));
    EXPECT_EQ(titles(of("source")), (Titles{"Night at the Lakeside"}));
    named.fields = {{"title", "Untitled document"}};
    ASSERT_TRUE(open().perform(named));
    EXPECT_EQ(titles(of("source")), (Titles{"Night at the Lakeside"}));
    EXPECT_TRUE(open().check().value().isSound);
}

TEST_F(Lists, takeTitlesThatProgramsWriteForNone) {
    add("source", {{"title", "Untitled document"}});
    const Titles all = titles(of("source"));
    ASSERT_EQ(all.size(), 1U);
    EXPECT_TRUE(all.front().starts_with("Source ")) << all.front();
}

TEST_F(Lists, tellVersionsOfOneTitleApart) {
    const std::string older = import({sampleReport()}).at(0).source, newer = import({variant(1)}).at(0).source;
    const std::string title = open().show(older).value().summary.title;
    std::set<std::vector<std::string>> told; // facts: how they are worded is the window's
    const auto meant = open().suggest(title.substr(0, title.find(' ')), {"source"}, 9).value();
    for (const session::Suggestion& one : meant)
        told.insert(one.facts);
    EXPECT_EQ(told.size(), 2U);
    for (const session::Suggestion& one : meant) {
        EXPECT_EQ(one.received.size(), std::string_view("2031-01-01").size());
        for (const auto* all : {&one.facts, &one.reasons})
            for (const std::string& words : *all) {
                EXPECT_EQ(words.find("is the word"), std::string::npos) << words;
                EXPECT_EQ(words.find("taken in"), std::string::npos) << words;
            }
    }
}

TEST_F(Lists, showWhoIsProtectedByNameWhileTheVaultIsOpen) {
    ASSERT_TRUE(open().openVault(someWords()));
    add("person", {{"name", "Selma Orvath (en)"}});
    EXPECT_EQ(titles(of("person")), (Titles{"Selma Orvath"}));
    reopen();
    EXPECT_TRUE(titles(of("person")).at(0).starts_with("P-"));
}

TEST_F(Lists, tellSoundInOneScriptFromTheOtherScript) {
    add("person", {{"name", "Ihar Talvenko (en)"}, {"capacity", "official"}});
    const auto reason = [&](const std::string& typed) {
        const auto hits = open().search(typed, session::Scripts::Across).value();
        return hits.empty() ? std::string("none") : hits.front().reason;
    };
    EXPECT_EQ(reason("Talvenko"), "word");
    EXPECT_EQ(reason("Тальвенко"), "across-scripts");
    EXPECT_EQ(reason("Talwenko"), "sounds-alike");
}

} // namespace dokaz::tests
