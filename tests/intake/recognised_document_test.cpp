// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/pages_tried.h"
#include "intake/recognised_document.h"

#include <gtest/gtest.h>

using namespace dokaz;
using namespace dokaz::intake;

namespace {

pdf::Word wordAt(const std::string& text, std::int32_t x, std::int32_t y, std::uint8_t confidence) {
    pdf::Word word;
    word.text = text;
    const auto letters = static_cast<std::int32_t>(text.size());
    word.box = {x, y, x + letters * 500, y + 1100};
    for (std::int32_t i = 0; i <= letters; ++i)
        word.edges.push_back(i * 500);
    word.size = 1000;
    word.spaceAfter = true;
    word.confidence = confidence;
    return word;
}

pdf::Page picturePage(std::int32_t number) {
    pdf::Page page;
    page.number.value = number;
    page.width = 60'000;
    page.height = 80'000;
    page.imageCount = 1;
    page.imageArea = 60'000ULL * 80'000;
    return page;
}

pdf::RecognisedPage recognised(std::int32_t number, std::int16_t turned, std::int32_t skew = 0) {
    pdf::RecognisedPage page{picturePage(number), turned, skew, "Latin", "tesseract 5.3.0 eng"};
    if (turned == 90 || turned == 270)
        std::swap(page.page.width, page.page.height);
    page.page.words = {wordAt("Lantern", 10'000, 20'000, 91), wordAt("street", 14'000, 20'000, 42)};
    return page;
}

record::Reading readingOf(pdf::RecognisedPage page) {
    pdf::Document document;
    document.reader = "poppler";
    document.pages = {picturePage(1)};
    return layOutRecognised(std::move(document), {std::move(page)});
}

base::Rect firstBox(const record::Reading& reading) { return reading.passages.at(0).placements.at(0).box; }

} // namespace

TEST(RecognisedDocument, keepsTheVerdictOfTheFileAndHowSureEachWordIs) {
    const record::Reading reading = readingOf(recognised(1, 0));
    ASSERT_EQ(reading.passages.size(), 1U);
    const record::Passage& passage = reading.passages[0];
    EXPECT_EQ(passage.text, "Lantern street");
    EXPECT_EQ(passage.confidences,
              (std::vector<record::Confidence>{{0, 7, 91}, {8, 14, 42}}));
    EXPECT_EQ(reading.pages[0].verdict, record::PageVerdict::NoText);
    EXPECT_EQ(reading.pages[0].recognised, 67);
    EXPECT_EQ(reading.reader.substr(0, 29), "poppler; tesseract 5.3.0 eng;");
    EXPECT_TRUE(record::checkReading(reading).ok());
}

TEST(RecognisedDocument, leavesPagesThatWereNotRecognisedAsTheyAre) {
    pdf::Document document;
    document.fonts = {{"Times", false, false, false}};
    document.pages = {picturePage(1), picturePage(2)};
    pdf::Word own = wordAt("Harbour", 10'000, 20'000, 0);
    own.confidence.reset();
    document.pages[0].words = {own};
    document.pages[0].imageArea = 0;
    const record::Reading reading = layOutRecognised(std::move(document), {recognised(2, 0)});
    EXPECT_FALSE(reading.pages[0].recognised.has_value());
    EXPECT_EQ(reading.pages[0].verdict, record::PageVerdict::Text);
    EXPECT_EQ(reading.passages.at(0).text.substr(0, 7), "Harbour");
    for (const record::Confidence& confidence : reading.passages.at(0).confidences)
        EXPECT_GE(confidence.start, 7U);
}

// The first word stands 10,000 from the left and 20,000 from the top of the upright page, 3,500 wide and 1,100 high.
TEST(RecognisedDocument, bringsBoxesBackToThePageAsItStands) {
    EXPECT_EQ(firstBox(readingOf(recognised(1, 0))), (base::Rect{10'000, 20'000, 13'500, 21'100}));
    // Turned clockwise to stand upright, so its lines ran up the page: the left of a line is further down.
    EXPECT_EQ(firstBox(readingOf(recognised(1, 90))), (base::Rect{20'000, 80'000 - 13'500, 21'100, 80'000 - 10'000}));
    EXPECT_EQ(firstBox(readingOf(recognised(1, 180))),
              (base::Rect{60'000 - 13'500, 80'000 - 21'100, 60'000 - 10'000, 80'000 - 20'000}));
    EXPECT_EQ(firstBox(readingOf(recognised(1, 270))), (base::Rect{60'000 - 21'100, 10'000, 60'000 - 20'000, 13'500}));
    const record::Reading turned = readingOf(recognised(1, 90));
    EXPECT_EQ(turned.pages[0].width, 60'000);
    EXPECT_TRUE(turned.passages[0].placements[0].edges.empty());
    EXPECT_TRUE(record::checkReading(turned).ok());
}

// Levelled by two degrees clockwise: on the page the line still rises to the right, and its left lies lower.
TEST(RecognisedDocument, putsLevelledWordsWhereTheyStoodAskew) {
    const base::Rect box = firstBox(readingOf(recognised(1, 0, 2'000)));
    const base::Rect level{10'000, 20'000, 13'500, 21'100};
    EXPECT_EQ(box.width(), level.width());
    EXPECT_GT(box.y0, level.y0 + 500);
    EXPECT_LT(box.y0, level.y0 + 800);
}

TEST(RecognisedDocument, knowsWhichPagesNeedIt) {
    pdf::Page page = picturePage(1);
    EXPECT_TRUE(needsRecognition(page)); // a picture alone
    page.words = {wordAt("Draft", 10'000, 20'000, 0)};
    EXPECT_TRUE(needsRecognition(page)); // a stamp over it
    page.imageArea = 0;
    EXPECT_FALSE(needsRecognition(page));
    page.glyphsWithoutText = 40;
    EXPECT_TRUE(needsRecognition(page));
    page = picturePage(1);
    page.words.assign(600, wordAt("harbour", 10'000, 20'000, 100)); // a whole page of text, of which a line is broken
    page.words.insert(page.words.end(), 12, wordAt("Vu\u00BDo", 10'000, 22'000, 100));
    EXPECT_FALSE(needsRecognition(page));
    EXPECT_FALSE(meanConfidence(picturePage(1)).has_value());
}

TEST(PagesTried, areSaidInRangesAndReadAgain) {
    const std::set<std::int32_t> pages{2, 5, 6, 7, 9};
    const std::string reader = withPagesTried("poppler 1; tesseract 5 rus+eng; layout 4", pages);
    EXPECT_EQ(reader, "poppler 1; tesseract 5 rus+eng; layout 4; nothing read on pages 2 5-7 9");
    EXPECT_EQ(pagesTried(reader), pages);
    EXPECT_EQ(withPagesTried(reader, {1}), "poppler 1; tesseract 5 rus+eng; layout 4; nothing read on pages 1");
    EXPECT_EQ(withPagesTried(reader + "; more", {}), "poppler 1; tesseract 5 rus+eng; layout 4; more");
    EXPECT_TRUE(pagesTried("poppler 1").empty());
}

TEST(PagesTried, ofAnybodysReadingAreNotBelievedBeyondReason) {
    EXPECT_EQ(pagesTried("x; nothing read on pages 3 z 0 -4 8-6 99999999999 4x 5; y 7"), (std::set<std::int32_t>{3, 5}));
    EXPECT_LE(pagesTried("x; nothing read on pages 1-2147483647").size(), 100'000U);
}
