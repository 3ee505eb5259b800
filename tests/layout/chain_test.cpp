// SPDX-License-Identifier: GPL-3.0-or-later
// Paragraph numbers where some are missing: a page is, the document is an excerpt, or a recogniser misread them.
#include "reading_of.h"

#include <gtest/gtest.h>

using namespace dokaz;
using namespace dokaz::tests;
using record::PassageKind;

namespace {

constexpr std::int32_t left = 8000;
constexpr std::string_view full = " The harbour lies to the north of the old town and its long wall"; // a line to the right edge

// A document whose pages have these numbered paragraphs of two lines.
DocumentBuilder document(const std::vector<std::vector<std::string>>& pages) {
    DocumentBuilder paper;
    for (const auto& numbers : pages) {
        paper.page();
        std::int32_t y = 12000;
        for (const std::string& number : numbers) {
            paper.at(left, y, number + std::string(full)).at(left, y + 1200, "was white, and nobody else came to it on that day of the year at");
            y += 4000;
        }
    }
    return paper;
}

std::string numbers(DocumentBuilder paper) {
    const record::Reading reading = read(paper);
    std::string all;
    for (const record::Passage& passage : reading.passages)
        if (passage.kind == PassageKind::Paragraph && !passage.number.empty())
            all += (all.empty() ? "" : " ") + passage.number;
    return all;
}

} // namespace

TEST(Chain, goesOnBehindAMissingPage) {
    EXPECT_EQ(numbers(document({{"1.", "2.", "3."}, {"4.", "5."}, {"12.", "13.", "14."}, {"15.", "16."}})),
              "1 2 3 4 5 12 13 14 15 16");
}

TEST(Chain, beginsInTheMiddleOfAnExcerpt) {
    EXPECT_EQ(numbers(document({{"44.", "45.", "46."}, {"47.", "48."}, {"49.", "50."}})), "44 45 46 47 48 49 50");
}

TEST(Chain, stepsOverANumberThatWasMisread) {
    EXPECT_EQ(numbers(document({{"1.", "2.", "S.", "4."}, {"5.", "Es", "7."}, {"8.", "9."}})), "1 2 4 5 7 8 9");
}

TEST(Chain, doesNotTakeAnotherListForItsEnd) {
    // As many as a page could not hold are no gap.
    EXPECT_EQ(numbers(document({{"1.", "2.", "3."}, {"4.", "5.", "6."}, {"900.", "901.", "902."}})), "1 2 3 4 5 6");
    // Years at the beginning of lines are no excerpt: they do not look like paragraphs.
    DocumentBuilder years;
    years.page();
    for (int i = 0; i < 8; ++i)
        years.at(left, 12000 + 1200 * i, std::to_string(2001 + i) + ". Lake");
    EXPECT_EQ(numbers(years), "");
}

TEST(Chain, goesOverAPageThatWasReadOffItsPicture) {
    // Its letters are measured larger than those of the others, and stops are taken for other marks.
    constexpr Print letters{.size = 1200, .recognised = true};
    DocumentBuilder paper = document({{"1.", "2.", "3.", "4.", "5.", "6."}});
    paper.page();
    std::int32_t y = 12000;
    for (const std::string number : {"7.", "8:", "9,", "10."}) {
        paper.at(left, y, number + " The harbour lies to the north of the old town", letters);
        paper.at(left, y + 1400, "and its long wall of stone was white, and no", letters);
        paper.at(left, y + 2800, "one came.", letters);
        y += 5600;
    }
    const record::Reading reading = read(paper);
    EXPECT_EQ(numbers(paper), "1 2 3 4 5 6 7 8 9 10");
    EXPECT_EQ(count(reading, PassageKind::Heading), 0U);
}
