// SPDX-License-Identifier: GPL-3.0-or-later
#include "document_builder.h"
#include "reading_of.h"

#include <gtest/gtest.h>

using namespace dokaz;
using namespace dokaz::tests;
using record::PassageKind;

namespace {

constexpr std::int32_t left = 11300; // of paragraphs
constexpr Print bold{1000, true};

} // namespace

TEST(Layout, readsTheMasthead) {
    DocumentBuilder report = aUnitedNationsReport();
    const record::Reading reading = read(report);
    EXPECT_EQ(reading.profile, "un");
    EXPECT_EQ(reading.symbol, "A/HRC/99/7");
    EXPECT_EQ(reading.date, "3 May 2031");
    EXPECT_EQ(reading.title, "Report on the Lake District");
    ASSERT_NE(findText(reading, "GE.31-00123"), nullptr);
    EXPECT_EQ(findText(reading, "GE.31-00123")->kind, PassageKind::Header);
    EXPECT_EQ(reading.reader, "builder; layout 5");
}

TEST(Layout, readsOlderMastheadsAndThoseOfConferenceRoomPapers) {
    DocumentBuilder older;
    older.page().at(12000, 9800, "General Assembly", {2000, true}).at(39200, 9500, "Distr.").at(39200, 10700, "GENERAL");
    older.at(39200, 12500, "A/HRC/99/7*").at(39200, 14000, "3 May 2031").at(5700, 23400, "HUMAN RIGHTS COUNCIL", {1200});
    EXPECT_EQ(read(older).profile, "un");
    EXPECT_EQ(read(older).symbol, "A/HRC/99/7");
    DocumentBuilder paper;
    paper.page().at(47500, 6800, "A/HRC/99/CRP.7").at(5700, 12000, "Human Rights Council", {1200, true});
    EXPECT_EQ(read(paper).profile, "un");
    DocumentBuilder close;
    close.page().at(22000, 6800, "United Nations A/HRC/99/7");
    EXPECT_EQ(read(close).symbol, "A/HRC/99/7");
}

TEST(Layout, readsSymbolsWithTheirPartsAndTitlesWithTheirNumbers) {
    const std::vector<std::pair<std::string_view, std::string_view>> symbols = {
        {"A/99/6 (Sect. 25)/Part A*", "A/99/6 (Sect. 25)/Part A"}, {"A/99/5 (Vol. II)", "A/99/5 (Vol. II)"},
        {"A/99/7 (Part I)", "A/99/7 (Part I)"}, {"A/RES/ES-99/1", "A/RES/ES-99/1"}};
    for (const auto& [printed, symbol] : symbols) {
        DocumentBuilder paper;
        paper.page().at(5700, 6700, "United Nations", {1400}).at(40000, 6800, printed);
        paper.at(5700, 30000, "ES-99/1. The boats of the lake").at(5700, 31200, "and its nets");
        EXPECT_EQ(read(paper).symbol, symbol);
        EXPECT_EQ(read(paper).title, "The boats of the lake and its nets") << printed;
    }
}

TEST(Layout, takesNoLetterThatCitesASymbolForADocumentOfTheUnitedNations) {
    DocumentBuilder letter;
    letter.page().at(left, 8000, "Lantern Society").at(left, 10000, "To the members of the").at(left, 11200, "Human Rights Council");
    letter.at(left, 14000, "We write about the report of the Security Council and of the General Assembly")
        .at(left, 15200, "Human Rights Council, see A/HRC/99/7 and the paper of the same group on boats")
        .at(left, 16400, "on the lake, which was seen in the harbour and is told of in the last report A/HRC/99/8")
        .at(left, 17600, "A/HRC/99/9");
    const record::Reading reading = read(letter);
    EXPECT_NE(reading.profile, "un");
    EXPECT_EQ(reading.symbol, "");
}

TEST(Layout, keepsAParagraphOverAPageBreakWholeAndWithoutHeads) {
    DocumentBuilder report = aUnitedNationsReport();
    report.at(47500, 5000, "A/HRC/99/7")
        .at(left, 12000, "1.   The lake is large and its shore")
        .at(left, 13200, "is long.")
        .at(left, 15000, "2.   The harbour lies to the north of")
        .at(53400, 76000, "2", bold);
    report.page()
        .at(5700, 5000, "A/HRC/99/7")
        .at(left + 2800, 12000, "the town.")
        .at(left + 2800, 13800, "3.   Nobody was seen.")
        .at(5700, 76000, "3", bold);
    const record::Reading reading = read(report);
    const record::Passage* second = find(reading, PassageKind::Paragraph, "2");
    ASSERT_NE(second, nullptr);
    EXPECT_EQ(second->text, "The harbour lies to the north of the town.");
    EXPECT_EQ(second->placements.front().page.value, 2);
    EXPECT_EQ(second->placements.back().page.value, 3);
    EXPECT_NE(find(reading, PassageKind::Paragraph, "3"), nullptr);
    EXPECT_EQ(find(reading, PassageKind::Paragraph, "1")->text, "The lake is large and its shore is long.");
    EXPECT_EQ(count(reading, PassageKind::Header), 5U);
}

TEST(Layout, followsTheChainAndNotTheNumbersOfItems) {
    DocumentBuilder report = aUnitedNationsReport();
    report.at(left, 12000, "1.   It is recommended:")
        .at(left + 2800, 13800, "1.   To open the gate (Borduria);")
        .at(left + 2800, 15600, "2.   To close the gate (Syldavia);")
        .at(left + 2800, 17400, "3.   To paint the gate (Ruritania).")
        .at(left, 19200, "2.   The gate was painted.")
        .at(left + 2800, 21000, "2.1.   In green (Borduria);")
        .at(left + 2800, 22800, "2.2.   In blue (Syldavia).")
        .at(left, 24600, "3.   The gate was used.")
        .at(left, 26400, "4.   It was closed.");
    const record::Reading reading = read(report);
    EXPECT_EQ(count(reading, PassageKind::Paragraph), 4U);
    const record::Passage* second = find(reading, PassageKind::Paragraph, "2");
    ASSERT_NE(second, nullptr);
    EXPECT_EQ(second->text, "The gate was painted.");
    const record::Passage* item = find(reading, PassageKind::List, "3");
    ASSERT_NE(item, nullptr);
    EXPECT_EQ(item->text, "To paint the gate (Ruritania).");
    EXPECT_EQ(item->parent, find(reading, PassageKind::Paragraph, "1")->ordinal);
    EXPECT_EQ(item->level, 1);
    const record::Passage* dotted = find(reading, PassageKind::List, "2.2");
    ASSERT_NE(dotted, nullptr);
    EXPECT_EQ(dotted->parent, second->ordinal);
}

TEST(Layout, nestsLettersAndRomanNumeralsButNotReferencesInTheText) {
    DocumentBuilder report = aUnitedNationsReport();
    report.at(left, 12000, "1.   As paragraph 15")
        .at(left, 13200, "(b) of the rules says:")
        .at(left + 2800, 15000, "(a)   The gate is green;")
        .at(left + 5600, 16800, "(i)   In summer;")
        .at(left + 5600, 18600, "(ii)   In winter;")
        .at(left + 2800, 20400, "(b)   The wall is white.")
        .at(left, 22200, "2.   Nothing else is known here.");
    const record::Reading reading = read(report);
    EXPECT_EQ(find(reading, PassageKind::Paragraph, "1")->text, "As paragraph 15 (b) of the rules says:");
    ASSERT_NE(find(reading, PassageKind::List, "(ii)"), nullptr);
    EXPECT_EQ(find(reading, PassageKind::List, "(ii)")->level, 2);
    ASSERT_NE(find(reading, PassageKind::List, "(b)"), nullptr);
    EXPECT_EQ(find(reading, PassageKind::List, "(b)")->level, 1);
}

TEST(Layout, tiesFootnotesToTheirMarksAndJoinsThoseThatGoOnOverleaf) {
    DocumentBuilder report = aUnitedNationsReport();
    report.at(left, 12000, "1.   The guard was seen there.")
        .more("1", {600, false, 400})
        .more(" He left at noon.")
        .at(left, 13200, "He did not come back.")
        .at(left - 900, 70000, "1", {600, false, 400})
        .at(left, 70000, "Statement of a fisherman, and", {900})
        .at(53400, 76000, "2", bold);
    report.page()
        .at(left, 12000, "2.   The gate was open.")
        .at(left, 70000, "of his two brothers.", {900})
        .at(5700, 76000, "3", bold);
    const record::Reading reading = read(report);
    const record::Passage* note = find(reading, PassageKind::Footnote, "1");
    ASSERT_NE(note, nullptr);
    EXPECT_EQ(note->text, "Statement of a fisherman, and of his two brothers.");
    const record::Passage* first = find(reading, PassageKind::Paragraph, "1");
    ASSERT_NE(first, nullptr);
    EXPECT_EQ(first->text, "The guard was seen there. He left at noon. He did not come back.");
    ASSERT_EQ(first->notes.size(), 1U);
    EXPECT_EQ(first->notes[0], (record::NoteMark{25, "1", note->ordinal}));
}

TEST(Layout, givesHeadingsNumberAndLevel) {
    DocumentBuilder report = aUnitedNationsReport();
    report.at(5700, 12000, "I.   What happened", {1400, true})
        .at(5700, 14400, "A.   At the gate", {1200, true})
        .at(left, 16800, "1.   The gate was open that day.")
        .at(5700, 19200, "B.   In the yard and behind", {1200, true})
        .at(5700, 20600, "the house", {1200, true})
        .at(left, 23000, "2.   The yard was empty that day.")
        .at(5700, 26000, "II.   What follows", {1400, true})
        .at(left, 29000, "3.   Nothing.")
        .at(5700, 32000, "Annex", {1400, true})
        .at(left, 35000, "The delegation was small.");
    const record::Reading reading = read(report);
    EXPECT_EQ(find(reading, PassageKind::Heading, "I")->level, 1);
    EXPECT_EQ(find(reading, PassageKind::Heading, "A")->level, 2);
    EXPECT_EQ(find(reading, PassageKind::Heading, "B")->text, "In the yard and behind the house");
    EXPECT_EQ(find(reading, PassageKind::Heading, "II")->level, 1);
    ASSERT_NE(findText(reading, "Annex"), nullptr);
    EXPECT_EQ(findText(reading, "Annex")->level, 1);
    EXPECT_EQ(findText(reading, "The delegation was small.")->kind, PassageKind::Other);
}

TEST(Layout, takesNoParagraphFromTheTableOfContents) {
    DocumentBuilder report = aUnitedNationsReport();
    report.at(5700, 10000, "Contents", {1400, true})
        .at(left, 12000, "1.   The gate ........................ 1–2   3")
        .at(left, 13200, "2.   The yard ........................ 3–4   5")
        .at(left, 14400, "3.   The house ........................ 5–6   7");
    report.page().at(left, 12000, "1.   The gate was open.").at(left, 13800, "2.   It was closed.");
    const record::Reading reading = read(report);
    EXPECT_EQ(count(reading, PassageKind::Paragraph), 2U);
    EXPECT_EQ(count(reading, PassageKind::Table), 3U);
    EXPECT_EQ(find(reading, PassageKind::Paragraph, "1")->text, "The gate was open.");
}

TEST(Layout, joinsWordsCutAtALinesEndAndKeepsCompounds) {
    DocumentBuilder report;
    report.page()
        .at(left, 12000, "The co-ordination of the harbour and its neigh-")
        .at(left, 13200, "bourhood was good; the neighbourhood liked the co-")
        .at(left, 14400, "ordination of 2020-")
        .at(left, 15600, "2021 and the inspec\u00AD")
        .at(left, 16800, "tion of the e\uFB03cient ga\u00A0te.");
    const record::Reading reading = read(report);
    ASSERT_EQ(reading.passages.size(), 1U);
    EXPECT_EQ(reading.passages[0].text,
              "The co-ordination of the harbour and its neighbourhood was good; the neighbourhood liked the "
              "co-ordination of 2020-2021 and the inspection of the efficient ga te.");
}

TEST(Layout, takesSoftHyphensThatStandPrintedInsideALineForHyphens) {
    DocumentBuilder printed;
    printed.page()
        .at(left, 12000, "The sea\u00ADgreen gate and the half\u00AD open yard of the well\u00AD")
        .at(left, 13200, "known house, which the neighbour saw.");
    EXPECT_EQ(read(printed).passages[0].text,
              "The sea-green gate and the half- open yard of the well-known house, which the neighbour saw.");
    DocumentBuilder hidden;
    hidden.page().at(left, 12000, "The har\u00ADbour and the gar\u00AD").at(left, 13200, "den are old.");
    pdf::Word& word = hidden.document().pages[0].words[1];
    for (std::size_t i = 4; i < word.edges.size(); ++i)
        word.edges[i] -= 500;
    EXPECT_EQ(read(hidden).passages[0].text, "The harbour and the garden are old.");
}

TEST(Layout, takesFiveSixthsOfTheSizeForARaisedMark) {
    DocumentBuilder paper;
    paper.page().at(left, 12000, "The gate was open").more("7", {830, false, 400}).more(", and so was the yard.");
    const record::Reading reading = read(paper);
    ASSERT_EQ(reading.passages.size(), 1U);
    EXPECT_EQ(reading.passages[0].text, "The gate was open, and so was the yard.");
    ASSERT_EQ(reading.passages[0].notes.size(), 1U);
    EXPECT_EQ(reading.passages[0].notes[0].mark, "7");
}

TEST(Layout, tellsPagesWithoutTextAndWithUnreadableText) {
    DocumentBuilder report;
    report.page();
    report.page().at(left, 12000, "\uE001\uE002\uE003\uE004 \uE010\uE011\uE012");
    report.page().at(left, 12000, "Пpивeт всeм хoрoшим людям");
    report.page().at(left, 12000, "A page as it should be, with enough words to be read well \uE001\uE002\uE003\uE004\uE005");
    report.page().at(left, 12000, "A page as it should be.");
    const record::Reading reading = read(report);
    using record::PageVerdict;
    EXPECT_EQ(reading.pages[0].verdict, PageVerdict::NoText);
    EXPECT_EQ(reading.pages[1].verdict, PageVerdict::Unreadable);
    EXPECT_EQ(reading.pages[2].verdict, PageVerdict::Unreadable);
    EXPECT_EQ(reading.pages[3].verdict, PageVerdict::Partly);
    EXPECT_EQ(reading.pages[4].verdict, PageVerdict::Text);
}

TEST(Layout, guessesTheLanguageOrSaysNothing) {
    DocumentBuilder english, unknown;
    english.page().at(left, 12000, "the gate of the yard and the house by the lake was open for the guard to see");
    unknown.page().at(left, 12000, "qwx zzk prrt");
    EXPECT_EQ(read(english).language, "en");
    EXPECT_EQ(read(unknown).language, "");
}

TEST(Layout, readsColumnsOneAfterTheOther) {
    DocumentBuilder paper;
    paper.page().at(6000, 8000, "The harbour and the gate of the old town by the lake in winter as seen from afar");
    for (int i = 0; i < 20; ++i) {
        paper.at(6000, 12000 + i * 1200, "left column of this paper has words");
        paper.at(31000, 12000 + i * 1200, "right column of this paper has more");
    }
    const record::Reading reading = read(paper);
    std::string all;
    for (const record::Passage& passage : reading.passages)
        all += passage.text + ' ';
    EXPECT_EQ(all.find("right"), all.rfind("left") + std::string_view("left column of this paper has words ").size());
}
