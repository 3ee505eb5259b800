// SPDX-License-Identifier: GPL-3.0-or-later
// Letters off a picture, by the real reading process in its jail.
#include "pdf/recognition_packs.h"
#include "pdf/shared.h"

using namespace dokaz;
using namespace dokaz::pdf;
using namespace dokaz::tests;

namespace {

constexpr base::PageNumber picture{2}; // of scanned.pdf; its first page is type

RecogniseOutcome recognised(base::PageNumber page, const std::string& languages, const std::stop_token& stop = {}) {
    return realReader().recognise(invented("scanned.pdf"), page, languages, {}, stop).value();
}

} // namespace

TEST(Recognition, readsWordsWithTheirPlacesInTheJail) {
    ASSERT_TRUE(isPackInstalled("eng"));
    const RecogniseOutcome outcome = recognised(picture, "eng");
    ASSERT_TRUE(outcome.page) << static_cast<int>(outcome.failure.value_or(ReadFailure::Crashed));
    const RecognisedPage& page = *outcome.page;
    EXPECT_EQ(page.page.number, picture);
    EXPECT_EQ(page.turned, 0);
    EXPECT_EQ(page.reader.substr(0, 10), "tesseract ");
    EXPECT_EQ(page.reader.substr(page.reader.size() - 4), " eng");
    ASSERT_GE(page.page.words.size(), 60U);
    const Word& first = page.page.words.front();
    EXPECT_EQ(first.text, "The");
    EXPECT_GE(first.confidence.value_or(0), 80);
    // 78 + 24 pt from the left; the baseline 842 - 760 pt from the top; type of 11 pt.
    EXPECT_NEAR(first.box.x0, 10'200, 150);
    EXPECT_NEAR(first.box.y1 - first.box.height() / 5, 8'200, 150);
    EXPECT_NEAR(first.size, 1'100, 120);
    for (const Word& word : page.page.words)
        EXPECT_EQ(word.size, first.size) << word.text; // one size of type on the whole page
}

TEST(Recognition, tellsTheScriptWithoutReading) {
    const RecogniseOutcome outcome = recognised(picture, "");
    ASSERT_TRUE(outcome.page);
    EXPECT_EQ(outcome.page->script, "Latin");
    EXPECT_TRUE(outcome.page->page.words.empty());
}

TEST(Recognition, saysWhichReasonItFailedFor) {
    EXPECT_EQ(recognised(picture, "eng+qaa").failure, ReadFailure::LanguageMissing);
    EXPECT_EQ(recognised(picture, "osd").failure, ReadFailure::LanguageMissing);
    EXPECT_EQ(recognised(base::PageNumber{9}, "eng").failure, ReadFailure::NoSuchPage);
    EXPECT_EQ(reasonCode(ReadFailure::LanguageMissing), "language-missing");
}

TEST(Recognition, stopsWhenCancelled) {
    std::stop_source stop;
    stop.request_stop();
    const auto outcome = realReader().recognise(invented("scanned.pdf"), picture, "eng", {}, stop.get_token());
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().code(), base::ErrorCode::Cancelled);
}

TEST(RecognitionPacks, knowLanguagesByBothNames) {
    EXPECT_EQ(packFor("be"), "bel");
    EXPECT_EQ(packFor("be-BY"), "bel");
    EXPECT_EQ(packFor("bel"), "bel");
    EXPECT_EQ(packFor("qaa"), "");
    EXPECT_EQ(languageOfPack("ukr"), "uk");
    EXPECT_EQ(languagesOfPacks("rus+eng"), "ru+en");
    EXPECT_EQ(languagesOfPacks(""), "");
    EXPECT_FALSE(isPackInstalled("osd"));
    EXPECT_FALSE(isPackInstalled("../tessdata/eng"));
}
