// SPDX-License-Identifier: GPL-3.0-or-later
// Running heads that name a division, and divisions that are headings.
#include "reading_of.h"

#include <gtest/gtest.h>

using namespace dokaz;
using namespace dokaz::tests;
using record::PassageKind;
using Texts = std::vector<std::string>;

namespace {

constexpr std::int32_t left = 8000;
constexpr std::string_view full = "The harbour lies to the north of the old town and its long wall of stone"; // 72 letters

// A chapter's first page has its name in large print, the others have it above them at `head`.
DocumentBuilder bookOfChapters(std::int32_t head, Print print, int pages = 4) {
    DocumentBuilder paper;
    for (int chapter = 1; chapter <= 3; ++chapter) {
        const std::string name = "Chapter " + std::to_string(chapter);
        paper.page().at(left, 9000, name, {1800, true});
        for (int page = 0; page < pages; ++page) {
            if (page > 0)
                paper.page().at(left, head, name, print);
            for (int line = 0; line < 20; ++line)
                paper.at(left, head + 6000 + line * 1200, full);
        }
        paper.more(".");
    }
    return paper;
}

void expectThreeChapters(DocumentBuilder& paper, std::size_t heads = 9) {
    const record::Reading reading = read(paper);
    EXPECT_EQ(texts(reading, PassageKind::Heading), (Texts{"Chapter 1", "Chapter 2", "Chapter 3"}));
    EXPECT_EQ(count(reading, PassageKind::Header), heads);
    EXPECT_EQ(count(reading, PassageKind::Paragraph), 3U);
    for (const std::string& text : texts(reading, PassageKind::Paragraph))
        EXPECT_EQ(text.find("Chapter"), text.npos);
}

} // namespace

TEST(Furniture, isTheNameOfAChapterAboveEachOfItsPages) {
    for (const Print print : {Print{900}, Print{1000, true}, Print{1200}}) {
        DocumentBuilder paper = bookOfChapters(5500, print);
        expectThreeChapters(paper);
    }
}

TEST(Furniture, isTheNameOfAChapterAboveEachPageOfASmallBook) {
    DocumentBuilder paper = bookOfChapters(13000, {900});
    expectThreeChapters(paper);
}

TEST(Furniture, isTheNameOfAShortChapterBelowWhoseHeadingItStandsOnTwoPages) {
    DocumentBuilder paper = bookOfChapters(5500, {900}, 3);
    expectThreeChapters(paper, 6);
}

TEST(Furniture, isTheNameOfAChapterAboveItsOddPagesAndOfOneOfTwoPagesAtThatPlace) {
    DocumentBuilder paper;
    paper.page().at(left, 12000, "Part II", {1600, true}).at(left, 14400, full);
    for (int page = 1; page <= 8; ++page) {
        paper.page();
        if (page == 6)
            paper.at(left, 9000, "Part III", {1600, true});
        else if (page % 2 == 0)
            paper.at(left, 5500, page == 8 ? "Part III" : "Part II");
        else if (page < 5)
            paper.at(left, 5500, "Part II");
        paper.at(left, 12000, full).at(left, 13200, full).at(left, 14400, full);
    }
    const record::Reading reading = read(paper);
    EXPECT_EQ(texts(reading, PassageKind::Heading), (Texts{"Part II", "Part III"}));
    EXPECT_EQ(texts(reading, PassageKind::Header), (Texts{"Part II", "Part II", "Part II", "Part II", "Part III"}));
}

TEST(Furniture, isNoArticleThatStandsOnFacingPagesInTwoLanguages) {
    DocumentBuilder paper;
    for (int article = 1; article <= 4; ++article)
        for (const std::string_view text : {std::string_view("The harbour lies to the north of the old town and its long wall of stone."), std::string_view("Le port se trouve au nord de la vieille ville et de son long mur de pierre.")})
            paper.page().at(left, 9000, "Article " + std::to_string(article)).at(left, 11400, text);
    EXPECT_EQ(count(read(paper), PassageKind::Heading), 8U);
}
