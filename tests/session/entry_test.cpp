// SPDX-License-Identifier: GPL-3.0-or-later
// What an entry did, and what Ctrl+Z would take back.
#include "session/open_archive.h"

namespace dokaz::tests {

using base::ErrorCode;

class Entries : public SessionTest {
protected:
    // "what|title|field|text|before", a line for each change of the newest entry.
    std::vector<std::string> newest() {
        const session::EntryDetail detail = open().entry(open().history(1).value().at(0).entry).value();
        std::vector<std::string> lines;
        for (const session::EntryChange& change : detail.changes)
            lines.push_back(change.what + "|" + change.title + "|" + change.label + "|" + change.text + "|" +
                            change.before + (change.isHidden ? "|hidden" : ""));
        return lines;
    }
};

TEST_F(Entries, sayWhatTheyDid) {
    const std::string incident = add("incident", {{"title", "Raid"}, {"period", "2021"}});
    EXPECT_EQ(newest(), (std::vector<std::string>{"record|Raid|||", "value|Raid|Title|Raid|",
                                                  "value|Raid|When|2021 (2021-01-01…2021-12-31)|"}));
    ASSERT_TRUE(open().perform(session::SetFields{incident, {{"period", "2022"}}, {}, ""}));
    EXPECT_EQ(newest(), std::vector<std::string>{
                            "value|Raid|When|2022 (2022-01-01…2022-12-31)|2021 (2021-01-01…2021-12-31)"});
    EXPECT_EQ(open().history(1).value().at(0).title, "Raid");
    EXPECT_EQ(open().entry("ffff").error().code(), ErrorCode::NotFound);
}

TEST_F(Entries, tellUndoAndItsUndoing) {
    const std::string incident = add("incident", {{"title", "Raid"}});
    ASSERT_TRUE(open().perform(session::SetFields{incident, {{"period", "2022"}}, {}, ""}));
    const session::EntryView undone = open().perform(session::Undo{}).value();
    EXPECT_EQ(undone.title, "Raid");
    EXPECT_EQ(undone.undoneBy, open().history(1).value().at(0).entry);
    EXPECT_EQ(newest(), std::vector<std::string>{"retraction|Raid|When|2022 (2022-01-01…2022-12-31)|"});
    ASSERT_TRUE(open().perform(session::Undo{open().history(1).value().at(0).entry, ""}));
    EXPECT_EQ(newest(), std::vector<std::string>{"return|Raid|When|2022 (2022-01-01…2022-12-31)|"});
}

TEST_F(Entries, keepBackWhatStandsInTheClosedVault) {
    ASSERT_TRUE(open().openVault(someWords()));
    const std::string person = add("person", {{"name", "Zephyrine Canarelle (en)"}});
    bool isTold = false;
    for (const std::string& line : newest())
        isTold = isTold || line.find("Zephyrine") != std::string::npos;
    EXPECT_TRUE(isTold);
    const std::string entry = open().history(1).value().at(0).entry;
    reopen();
    bool isHidden = false;
    const session::EntryDetail detail = open().entry(entry).value();
    for (const session::EntryChange& change : detail.changes) {
        EXPECT_EQ(change.text.find("Zephyrine"), std::string::npos);
        EXPECT_EQ(change.title.find("Zephyrine"), std::string::npos);
        isHidden = isHidden || change.isHidden;
    }
    EXPECT_TRUE(isHidden);
}

TEST_F(Entries, ofEarlierSessionsAreNotUndoneInPassing) {
    (void)add("incident", {{"title", "Raid"}});
    EXPECT_EQ(open().nextUndo().value()->title, "Raid");
    reopen();
    EXPECT_FALSE(open().nextUndo().value());
    (void)add("incident", {{"title", "March"}});
    ASSERT_TRUE(open().nextUndo().value());
    ASSERT_TRUE(open().perform(session::Undo{open().nextUndo().value()->entry, ""}));
    EXPECT_FALSE(open().nextUndo().value());
}

} // namespace dokaz::tests
