// SPDX-License-Identifier: GPL-3.0-or-later
// How courts and treaty bodies set their pages: parts in capitals, numbers of two parts, running heads far from the edge.
#include "reading_of.h"

#include <gtest/gtest.h>

using namespace dokaz;
using namespace dokaz::tests;
using record::PassageKind;

namespace {

constexpr std::int32_t left = 8000;
constexpr std::string_view full = "The harbour lies to the north of the old town and its long wall of stone.";

class Sheet final { // a block every 24 pt
  public:
    Sheet() { m_builder.page(); }
    Sheet& put(std::string_view text, std::int32_t x = left, Print print = {}) {
        m_builder.at(x, m_y, text, print);
        m_y += 2400;
        return *this;
    }
    Sheet& numbered(std::string_view number) { return put(std::string(number) + " " + std::string(full)); }
    Sheet& page() {
        m_builder.page();
        m_y = 14000;
        return *this;
    }
    DocumentBuilder& builder() { return m_builder; }
    record::Reading reading() { return read(m_builder); }

  private:
    DocumentBuilder m_builder;
    std::int32_t m_y = 12000;
};

std::int32_t levelOf(const record::Reading& reading, std::string_view text) {
    const record::Passage* heading = findText(reading, text);
    return heading != nullptr && heading->kind == PassageKind::Heading ? heading->level : 0;
}

} // namespace

TEST(Judgments, standPartsInCapitalsAboveTheNumbersThatBeginAnew) {
    Sheet sheet;
    sheet.put(full).page();
    sheet.put("THE FACTS", 24700).put("I. THE EVENTS OF 9 MAY 2031").numbered("1.").numbered("2.");
    sheet.put("II. THE LAW OF OSTLAND").numbered("3.").put("THE LAW", 25200).put("I. ARTICLE 3 OF THE CONVENTION").numbered("4.");
    const record::Reading reading = sheet.reading();
    EXPECT_EQ(levelOf(reading, "THE FACTS"), 1);
    EXPECT_EQ(levelOf(reading, "THE EVENTS OF 9 MAY 2031"), 2);
    EXPECT_EQ(levelOf(reading, "THE LAW OF OSTLAND"), 2);
    EXPECT_EQ(levelOf(reading, "THE LAW"), 1);
    EXPECT_EQ(levelOf(reading, "ARTICLE 3 OF THE CONVENTION"), 2);
}

TEST(Judgments, numberParagraphsInTwoParts) {
    Sheet sheet;
    for (const std::string_view number : {"1.1", "1.2", "2.1", "2.2", "2.3", "3.1", "4.", "5."})
        sheet.numbered(number);
    const record::Reading reading = sheet.reading();
    for (const std::string_view number : {"1.1", "1.2", "2.1", "2.2", "2.3", "3.1", "4", "5"})
        EXPECT_NE(find(reading, PassageKind::Paragraph, number), nullptr) << number;
}

TEST(Judgments, takeNumberedHeadingsForNoParagraphs) {
    Sheet sheet;
    for (const std::string_view head : {"1. Introduction", "2. Context", "3. Findings", "4. What follows"})
        sheet.put(head, left, {1400, true}).put(full);
    const record::Reading reading = sheet.reading();
    EXPECT_EQ(count(reading, PassageKind::Heading), 4U);
    EXPECT_EQ(count(reading, PassageKind::Paragraph), 4U);
}

TEST(Judgments, takeWordsLiftedOutOfTheTextForNoHeading) {
    Sheet sheet;
    sheet.put(full).put("“They came at night and took the boat.”", left, {1500, true}).put(full);
    EXPECT_EQ(count(sheet.reading(), PassageKind::Heading), 0U);
}

TEST(Judgments, headAParagraphWithALoneLetter) {
    Sheet sheet;
    sheet.numbered("1.").put("a. notification of custody").numbered("2.").put("b. access to a doctor").numbered("3.");
    const record::Reading reading = sheet.reading();
    EXPECT_EQ(count(reading, PassageKind::Heading), 2U);
    EXPECT_TRUE(find(reading, PassageKind::Paragraph, "2")->text.ends_with("stone."));
}

TEST(Judgments, takeHeadsFarFromTheEdgeOutOfTheText) {
    DocumentBuilder paper;
    for (const std::string_view head : {"LAKE v. OSTLAND", "LAKE v. OSTLAND", "LAKE v. OSTLAND", "LAKE v. OSTLAND – OPINION"})
        paper.page().at(24000, 13000, head).at(left, 16000, full).at(left, 17200, full);
    EXPECT_EQ(count(read(paper), PassageKind::Header), 4U);
}
