// SPDX-License-Identifier: GPL-3.0-or-later
// How pages of other reports are set: columns, margins, running heads, paragraphs without numbers.
#include "reading_of.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace dokaz;
using namespace dokaz::tests;
using record::PassageKind;
using Texts = std::vector<std::string>;

namespace {

constexpr std::int32_t left = 8000;
constexpr std::int32_t step = 1200;
constexpr std::string_view full = "The harbour lies to the north of the old town and its long wall of stone"; // 72 letters

void column(DocumentBuilder& paper, std::int32_t x, std::int32_t y, const std::vector<std::string_view>& lines) {
    for (const std::string_view line : lines) {
        const std::int32_t indent = line.front() == '>' ? 1500 : 0;
        paper.at(x + indent, y, line.substr(indent > 0 ? 1 : 0));
        y += step;
    }
}

} // namespace

TEST(Pages, beginAParagraphAfterALineThatLeftRoom) {
    DocumentBuilder paper;
    paper.page();
    column(paper, left, 12000, {full, "was white.", full, "was red; nobody", "else came.", full, full, "and grey."});
    const record::Reading reading = read(paper);
    ASSERT_EQ(reading.passages.size(), 3U);
    EXPECT_TRUE(reading.passages[0].text.ends_with("stone was white."));
    EXPECT_TRUE(reading.passages[1].text.ends_with("was red; nobody else came."));
}

TEST(Pages, keepAParagraphWhoseNextLineBeginsSmall) {
    DocumentBuilder paper;
    paper.page();
    column(paper, left, 12000, {full, "was white;", "and the yard was red.", full});
    EXPECT_NE(texts(read(paper), PassageKind::Paragraph).front().find("was white; and the yard was red."), std::string::npos);
}

TEST(Pages, doNotCutRaggedLinesWhereRoomPartsTheParagraphs) {
    DocumentBuilder paper;
    paper.page();
    std::int32_t y = 8000;
    for (int i = 0; i < 7; ++i) {
        paper.at(left, y, full);
        paper.at(left, y + step, i < 3 ? "The gate of the yard was closed by the old guard at noon."
                                       : "The gate of the yard was closed by the old guard, which was");
        paper.at(left, y + 2 * step, "Nobody else was there that day or came later on.");
        y += 5 * step;
    }
    EXPECT_EQ(count(read(paper), PassageKind::Paragraph), 7U);
}

TEST(Pages, beginParagraphsByTheIndentInEachColumn) {
    DocumentBuilder paper;
    paper.page().at(left, 8000, full);
    std::vector<std::string_view> lines;
    for (int i = 0; i < 6; ++i)
        lines.insert(lines.end(), {">The town stands by the lake and", "the lake is deep and cold there", "and green."});
    lines.front() = "and goes on from the page before";
    column(paper, left, 12000, lines);
    lines.front() = "which nobody has seen from below";
    column(paper, left + 22000, 12000, lines);
    const record::Reading reading = read(paper);
    EXPECT_EQ(count(reading, PassageKind::Paragraph), 12U);
    EXPECT_NE(findText(reading, "The town stands by the lake and the lake is deep and cold there and green. which nobody has "
                                "seen from below the lake is deep and cold there and green."),
              nullptr);
}

TEST(Pages, keepLinesBesideALargeTitleApart) {
    DocumentBuilder paper;
    paper.page();
    paper.at(left, 13100, "LAKELAND", {2600});
    std::vector<std::string_view> lines(16, "the lake is deep and cold there");
    column(paper, left, 16800, lines);
    lines.insert(lines.begin(), {"first of all the nets and boats", "second of all the old oars", "third of all the white sails", "fourth of all the fishermen"});
    column(paper, left + 22000, 12000, lines);
    std::string all;
    for (const record::Passage& passage : read(paper).passages)
        all += passage.text + ' ';
    EXPECT_NE(all.find("nets and boats second of all the old oars third of all the white sails fourth of all the fishermen"), all.npos) << all;
}

TEST(Pages, tieNotesThatStandBesideTheText) {
    DocumentBuilder paper;
    paper.page();
    for (int i = 0; i < 30; ++i)
        paper.at(20000, 12000 + i * step, "The guard was seen there by a fisherman at noon");
    paper.more(".").more("4", {600, false, 400});
    paper.at(2000, 30000, "4. Told by the", {800}).at(2000, 30900, "fisherman and his", {800});
    paper.at(2000, 31800, "two brothers.", {800}).at(2000, 32700, "5. Not seen again.", {800});
    const record::Reading reading = read(paper);
    EXPECT_EQ(texts(reading, PassageKind::Footnote), (Texts{"Told by the fisherman and his two brothers.", "Not seen again."}));
    ASSERT_EQ(count(reading, PassageKind::Paragraph), 1U);
    const record::Passage& text = reading.passages.front();
    ASSERT_EQ(text.notes.size(), 1U);
    EXPECT_EQ(reading.passages[text.notes[0].note - 1].number, "4");
}

TEST(Pages, takeFeetThatCarryThePagesNumberOutOfTheText) {
    DocumentBuilder paper;
    const std::vector<std::string_view> chapters = {"The harbour", "The gate", "The yard", "The house"};
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        paper.page().at(left, 12000, full);
        paper.at(left, 80000, std::to_string(i + 11)).more(" ").more(chapters[i]);
    }
    const record::Reading reading = read(paper);
    EXPECT_EQ(count(reading, PassageKind::Header), 4U);
    EXPECT_EQ(texts(reading, PassageKind::Paragraph).front().find("harbour 12"), std::string::npos);
}

TEST(Pages, takeHeadsThatStandApartAtOneHeightOutOfTheText) {
    DocumentBuilder paper;
    for (const std::string_view head : {"ALB", "BOR", "RUR", "SYL", "ZUB"})
        paper.page().at(left, 5500, head, {1300}).at(left, 12000, full).at(left, 13200, full);
    const record::Reading reading = read(paper);
    EXPECT_EQ(texts(reading, PassageKind::Header), (Texts{"ALB", "BOR", "RUR", "SYL", "ZUB"}));
    EXPECT_EQ(count(reading, PassageKind::Paragraph), 1U);
}

TEST(Pages, takeNoSectionNumberInTheTextForAParagraph) {
    DocumentBuilder paper;
    paper.page();
    column(paper, left, 12000, {full, "212.1 of the Harbour Code, which says little.", full});
    const record::Reading reading = read(paper);
    EXPECT_EQ(find(reading, PassageKind::Paragraph, "212.1"), nullptr);
}

TEST(Pages, openItemsByBulletsSignsAndCapitalLetters) {
    DocumentBuilder paper;
    paper.document().fonts.push_back({"ABCDEF+TownDingbats", false, false, false});
    paper.page();
    column(paper, left, 12000, {"Reports", "\u2022  The gate of the town and the wall of the yard (Index:"});
    paper.at(left + 1500, 14400, "TWN 16)");
    column(paper, left, 15600, {"\u2022  The yard", full, "The list has these parts:", "A. Fishermen", "B. Guards", "C. Others"});
    paper.at(left, 24000, "b").more("  A guard was seen.");
    paper.document().pages[0].words[paper.document().pages[0].words.size() - 5].font = 2;
    const record::Reading reading = read(paper);
    ASSERT_NE(findText(reading, "The gate of the town and the wall of the yard (Index: TWN 16)"), nullptr);
    ASSERT_NE(find(reading, PassageKind::List, "A"), nullptr);
    EXPECT_EQ(find(reading, PassageKind::List, "A")->text, "Fishermen");
    EXPECT_EQ(find(reading, PassageKind::List, "B")->text, "Guards");
    ASSERT_NE(find(reading, PassageKind::List, "C"), nullptr);
    ASSERT_NE(findText(reading, "A guard was seen."), nullptr);
    EXPECT_EQ(findText(reading, "A guard was seen.")->number, "\u2022");
}

TEST(Pages, takeNoInitialForAnItem) {
    DocumentBuilder paper;
    paper.page();
    column(paper, left, 12000, {full, "was white.", "A. Kowalska saw it, as did"});
    EXPECT_EQ(count(read(paper), PassageKind::List), 0U);
}

TEST(Pages, tieAShortNoteThatStandsAloneBesideTheText) {
    DocumentBuilder paper;
    paper.page();
    for (int i = 0; i < 30; ++i)
        paper.at(20000, 12000 + i * step, "The guard was seen there by a fisherman at noon");
    paper.at(2000, 30000, "1 Ibid.", {800});
    const record::Reading reading = read(paper);
    ASSERT_NE(find(reading, PassageKind::Footnote, "1"), nullptr);
    EXPECT_EQ(find(reading, PassageKind::Footnote, "1")->text, "Ibid.");
}

TEST(Pages, endAHangingListWhereALineReturnsToTheMarks) {
    DocumentBuilder paper;
    paper.page();
    column(paper, left, 12000, {"\u2022  The gate of the town and the wall of the yard", ">which are old",
                                "\u2022  The house of the guard (Annex", ">seven)", "Fishermen", full});
    const record::Reading reading = read(paper);
    EXPECT_EQ(texts(reading, PassageKind::List),
              (Texts{"The gate of the town and the wall of the yard which are old", "The house of the guard (Annex seven)"}));
}

TEST(Pages, openTheNextNumberBelowTheLastAsAnItem) {
    DocumentBuilder paper;
    paper.page();
    column(paper, left, 12000, {"1. The gate was open.", "2. Those who were there:"});
    column(paper, left + 600, 14400, {"1. A fisherman", "2. His two brothers", "3. Nobody else"});
    column(paper, left, 18000, {"3. The yard was empty.", "4. The house was closed.", "5. It was dark."});
    EXPECT_EQ(texts(read(paper), PassageKind::List), (Texts{"A fisherman", "His two brothers", "Nobody else"}));
}

TEST(Pages, readRightToLeftScriptsInTheirOrder) {
    DocumentBuilder paper;
    paper.page();
    for (int i = 0; i < 3; ++i) // as seen, from the left: word two, word one
        paper.at(30000, 12000 + i * step, "\u05D3\u05D2 \u05D1\u05D0").more(" ").more(".").more("1");
    const record::Reading reading = read(paper);
    ASSERT_FALSE(reading.passages.empty());
    EXPECT_EQ(reading.passages.front().number, "1");
    EXPECT_TRUE(reading.passages.front().text.starts_with("\u05D0\u05D1 \u05D2\u05D3"));
}

TEST(Pages, keepWordsOfAnotherScriptInOrderInsideRightToLeftText) {
    DocumentBuilder paper;
    paper.page().at(30000, 12000,
                    "\u05D4\u05D3\u05D2 Lake House 7 \u05D1\u05D0 \u05D4\u05D3\u05D2\u05D4\u05D3\u05D2");
    const record::Reading reading = read(paper);
    ASSERT_EQ(reading.passages.size(), 1U);
    EXPECT_EQ(reading.passages.front().text,
              "\u05D2\u05D3\u05D4\u05D2\u05D3\u05D4 \u05D0\u05D1 Lake House 7 \u05D2\u05D3\u05D4");
    EXPECT_EQ(reading.passages.front().placements[1].edges, (std::vector<std::int32_t>{1000, 500, 0}));
}

TEST(Pages, readShapedLettersAsTheLettersTheyAre) {
    DocumentBuilder paper;
    paper.page().at(30000, 12000, "\uFEE1\uFEFC\uFEB3"); // seen from the left: meem, lam-alef, seen
    const record::Reading reading = read(paper);
    ASSERT_EQ(reading.passages.size(), 1U);
    EXPECT_EQ(reading.passages.front().text, "\u0633\u0644\u0627\u0645");
}

TEST(Pages, readTurnedPagesAsIfUpright) {
    DocumentBuilder paper;
    paper.page(84200, 59500).at(left, 12000, full).at(left, 13200, full).at(left, 14400, "The end.");
    pdf::Page& page = paper.document().pages[0];
    std::swap(page.width, page.height); // seen turned by a quarter: lines run down the page
    for (pdf::Word& word : page.words) {
        word.box = {page.width - word.box.y1, word.box.x0, page.width - word.box.y0, word.box.x1};
        word.rotation = 90;
    }
    const record::Reading reading = read(paper);
    EXPECT_EQ(texts(reading, PassageKind::Paragraph).size(), 1U);
    EXPECT_TRUE(reading.passages.front().text.ends_with("stone The end."));
}

TEST(Pages, joinAWordThatTheFileDrawsInPieces) {
    DocumentBuilder paper;
    paper.page().at(left, 12000, "The three organization");
    const std::int32_t behind = paper.document().pages[0].words.back().box.x1;
    paper.document().pages[0].words.back().spaceAfter = true;
    paper.at(behind + 110, 12000, "s met at the lake and spoke of boats.");
    EXPECT_EQ(texts(read(paper), PassageKind::Paragraph),
              (Texts{"The three organizations met at the lake and spoke of boats."}));
}

TEST(Pages, tellACourtsJudgmentByItsHead) {
    DocumentBuilder paper;
    paper.page().at(left, 9000, "EUROPEAN COURT OF HUMAN RIGHTS", {1200, true});
    paper.at(left, 14000, "CASE OF LAKE v. OSTLAND", {1200, true})
        .at(left, 18000, "(Application no. 12345/06)")
        .at(left, 21000, "JUDGMENT");
    paper.at(left, 24000, "12 May 2031").at(left, 40000, full).at(left, 41200, "was white.");
    const record::Reading reading = read(paper);
    EXPECT_EQ(reading.profile, "court");
    EXPECT_EQ(reading.symbol, "12345/06");
    EXPECT_EQ(reading.title, "CASE OF LAKE v. OSTLAND");
}

TEST(Pages, takeNoDocumentForACourtsThatOnlySpeaksOfOne) {
    DocumentBuilder paper;
    paper.page()
        .at(left, 12000,
            "Years later the case came before the European Court of Human Rights, which asked for the boats")
        .at(left, 13200, full);
    EXPECT_EQ(read(paper).profile, "generic");
}

TEST(Pages, tieNotesOfTypewrittenDocuments) {
    DocumentBuilder paper;
    paper.page().at(left, 12000, full).at(left, 13200, "of which the report 1/ speaks, and of the harbour.");
    paper.at(left, 60000, "____________").at(left, 62000, "1/  Told by a fisherman.");
    const record::Reading reading = read(paper);
    EXPECT_EQ(texts(reading, PassageKind::Footnote), (Texts{"Told by a fisherman."}));
    const record::Passage& text = reading.passages.front();
    EXPECT_TRUE(text.text.ends_with("of which the report speaks, and of the harbour.")) << text.text;
    ASSERT_EQ(text.notes.size(), 1U);
    EXPECT_EQ(text.notes[0].mark, "1/");
    EXPECT_NE(text.notes[0].note, 0U);
}

TEST(Pages, tieSeveralTypewrittenMarksOfALineInTheirOrder) {
    DocumentBuilder paper;
    paper.page().at(left, 12000, full).at(left, 13200, "of which the reports 1/ 2/ speak, the paper 3/");
    paper.at(left, 60000, "____________").at(left, 62000, "1/  Told by a fisherman.").at(left, 64000, "2/  Told by his brother.");
    paper.at(left, 66000, "3/  Told by nobody.");
    const record::Reading reading = read(paper);
    const record::Passage& text = reading.passages.front();
    EXPECT_TRUE(text.text.ends_with("of which the reports speak, the paper")) << text.text;
    ASSERT_EQ(text.notes.size(), 3U);
    const std::size_t reports = text.text.find(" speak");
    EXPECT_EQ(text.notes[0].mark, "1/");
    EXPECT_EQ(text.notes[1].mark, "2/");
    EXPECT_EQ(text.notes[2].mark, "3/");
    EXPECT_EQ(text.notes[1].at, reports);
}

TEST(Page, aResolutionsClausesAreParagraphsAndItsClosingLinesAreNot) {
    DocumentBuilder report = aUnitedNationsReport();
    report.at(8000, 12000, "Some words of the text that stand here at the left edge of the whole page.");
    report.at(8000, 13200, "And some more words of the text that stand here at the left edge of the page.");
    for (std::int32_t y = 60000; y <= 64800; y += 1200)
        report.at(8000, y, "Some words of the text that stand here at the left edge of the whole page.");
    report.at(11000, 67200, "Recalling the ferry over the lake,");
    report.page();
    report.at(11000, 12000, "Bearing in mind the harbour,");
    report.at(11000, 14400, "1.   Decides that the gate stays open.");
    for (std::int32_t y = 15600; y <= 20400; y += 1200)
        report.at(8000, y, "The gate stays open, say the words of the text at the left edge of the page.");
    report.at(40000, 22800, "92nd plenary meeting");
    report.at(40000, 24000, "5 April 2031");
    const record::Reading reading = read(report);
    ASSERT_NE(findText(reading, "Recalling the ferry over the lake,"), nullptr);
    ASSERT_NE(findText(reading, "Bearing in mind the harbour,"), nullptr);
    ASSERT_NE(findText(reading, "92nd plenary meeting"), nullptr);
    EXPECT_EQ(findText(reading, "92nd plenary meeting")->kind, PassageKind::Other);
    EXPECT_NE(findText(reading, "5 April 2031"), nullptr);
}

TEST(Page, shortLinesOnTheRightAreTheTextsUnlessThePageEndsWithThem) {
    DocumentBuilder report = aUnitedNationsReport();
    report.at(8000, 12000, "1.   The gate stays open, say the words of the text at the left edge of the page.");
    report.at(40000, 14400, "A fisherman, 31").at(8000, 16800, "2.   The yard was empty that day.");
    report.at(40000, 19200, "92nd plenary meeting").at(40000, 20400, "5 April 2031");
    report.at(53400, 76000, "2", {1000, true});
    const record::Reading reading = read(report);
    EXPECT_EQ(find(reading, PassageKind::Paragraph, "1")->text, "The gate stays open, say the words of the text at the left edge of the page. A fisherman, 31");
    ASSERT_NE(findText(reading, "92nd plenary meeting"), nullptr);
    EXPECT_EQ(findText(reading, "5 April 2031")->kind, PassageKind::Other);
}

TEST(Page, aSummaryOnTheFirstPageBeginsWithItsIndentedLine) {
    DocumentBuilder report = aUnitedNationsReport();
    report.document().pages.pop_back();
    report.at(12500, 36000, "Summary", {1000, true});
    report.at(16000, 40000, "In the report the expert tells of the harbour and of the lake with");
    report.at(12500, 41200, "the gates that were shut in the winter and with the old ferries that no one");
    report.at(12500, 42400, "took, of the guards who stood there, and also of all that was heard since");
    report.at(12500, 43600, "then.");
    report.page();
    const record::Reading reading = read(report);
    const auto summary = std::find_if(reading.passages.begin(), reading.passages.end(), [](const record::Passage& passage) {
        return passage.text.starts_with("In the report the expert tells") && passage.text.ends_with("since then.");
    });
    ASSERT_NE(summary, reading.passages.end());
    EXPECT_EQ(summary->kind, PassageKind::Paragraph);
}
