// SPDX-License-Identifier: GPL-3.0-or-later
// Headings without numbers: by italics, and their levels by their print.
#include "reading_of.h"

#include <gtest/gtest.h>
#include <map>

using namespace dokaz;
using namespace dokaz::tests;
using record::PassageKind;

namespace {

constexpr std::int32_t left = 8000;
constexpr std::string_view full = "The harbour lies to the north of the old town and its long wall of stone.";

class Paper final { // a heading or a full line every 24 pt
  public:
    Paper() { m_builder.page(); }
    Paper& page() {
        m_builder.page();
        m_y = 12000;
        return *this;
    }
    Paper& head(std::string_view text, std::int32_t size, std::int32_t x = left) {
        m_builder.at(x, m_y, text, {size, true});
        m_y += 2400;
        return *this;
    }
    Paper& plain(std::string_view text) {
        m_builder.at(left, m_y, text);
        m_y += 2400;
        return *this;
    }
    Paper& text() {
        m_builder.at(left, m_y, full);
        m_y += 2400;
        return *this;
    }
    [[nodiscard]] std::map<std::string, std::int32_t> levels() {
        std::map<std::string, std::int32_t> found;
        for (const record::Passage& passage : read(m_builder).passages)
            if (passage.kind == PassageKind::Heading)
                found[passage.text] = passage.level;
        return found;
    }

  private:
    DocumentBuilder m_builder;
    std::int32_t m_y = 12000;
};

} // namespace

TEST(Headings, goOnWithTheirNumbersWhateverThePageBeforeEndsWith) {
    Paper paper;
    paper.head("6. Ostap Verlan", 1000).text().head("7. Irena Kold", 1000).text().plain("He was held in the harbour, cell of the town");
    paper.page().head("8. Marek Tuval", 1000).text().text();
    const auto levels = paper.levels();
    EXPECT_TRUE(levels.contains("Marek Tuval")) << levels.size();
    Paper other; // a bold "8." that follows nothing goes on with the sentence
    other.head("2. Irena Kold", 1000).text().plain("He was held in the harbour under article");
    other.page().head("8. Marek Tuval", 1000).text().text();
    EXPECT_FALSE(other.levels().contains("Marek Tuval"));
}

TEST(Headings, areShortLinesInItalicsWithRoomAboveThem) {
    DocumentBuilder report = aUnitedNationsReport();
    report.document().fonts.push_back({"Times-Italic", false, true, false});
    report.at(left, 12000, "I.   What happened", {1400, true});
    report.at(left, 14400, "1.   The gate was open that day, as everybody says.");
    report.at(left, 16800, "Matters of the yard");
    for (std::size_t i = 0; i < 4; ++i)
        report.document().pages[1].words[report.document().pages[1].words.size() - 1 - i].font = 2;
    report.at(left, 19200, "2.   The yard was empty that day.");
    report.at(left, 21600, "A.   At the gate", {1200, true});
    report.at(left, 24000, "3.   Nobody was seen.");
    report.at(left, 26400, "Guards");
    report.document().pages[1].words.back().font = 2;
    report.at(left, 28800, "4.   There were none.");
    const record::Reading reading = read(report);
    ASSERT_NE(findText(reading, "Matters of the yard"), nullptr);
    EXPECT_EQ(findText(reading, "Matters of the yard")->kind, PassageKind::Heading);
    EXPECT_EQ(findText(reading, "Guards")->level, 3);
    EXPECT_EQ(findText(reading, "Matters of the yard")->level, 3) << "one print has one level";
    EXPECT_EQ(find(reading, PassageKind::Paragraph, "1")->text, "The gate was open that day, as everybody says.");
}

TEST(Headings, ofLargerPrintAreHigherAndTheTitleTakesNoLevel) {
    Paper paper;
    paper.head("A town by the lake", 2600).text().head("The harbour", 1800).text();
    paper.page().head("Boats", 1300).text().head("Nets", 1300).text().head("The gate", 1800).text().head("Guards", 1300).text();
    for (int page = 0; page < 3; ++page)
        paper.page().text();
    const auto levels = paper.levels();
    EXPECT_EQ(levels.at("A town by the lake"), 1);
    EXPECT_EQ(levels.at("The harbour"), 1);
    EXPECT_EQ(levels.at("The gate"), 1);
    EXPECT_EQ(levels.at("Boats"), 2);
    EXPECT_EQ(levels.at("Guards"), 2);
}

TEST(Headings, thatStandRightAboveOthersAreHigherWhateverTheirSize) {
    Paper paper;
    paper.head("Summary", 1200).text();
    paper.page().head("The harbour", 1200).head("Boats", 1350).text().head("Nets", 1350).text();
    paper.page().head("The gate", 1200).head("Guards", 1350).text();
    const auto levels = paper.levels();
    EXPECT_EQ(levels.at("The gate"), 1);
    EXPECT_EQ(levels.at("Boats"), 2);
    EXPECT_EQ(levels.at("Guards"), 2);
}

TEST(Headings, inTheMiddleOfALineAreHigherThanThoseAtItsBeginning) {
    Paper paper;
    paper.head("A hearing", 1000, 24000).text().head("The fisherman", 1000).text().head("His boat", 1000).text();
    const auto levels = paper.levels();
    EXPECT_EQ(levels.at("A hearing"), 1);
    EXPECT_EQ(levels.at("The fisherman"), 2);
}

TEST(Headings, inBoldCapitalsMayBeALittleSmallerThanTheText) {
    Paper paper;
    paper.head("The lake", 1400).text().head("STATE OF THE TOWN", 900).text().head("State of the gate", 900).text();
    const auto levels = paper.levels();
    EXPECT_TRUE(levels.contains("STATE OF THE TOWN"));
    EXPECT_FALSE(levels.contains("State of the gate"));
}

TEST(Headings, ofALeafletStandBelowItsTitle) {
    Paper paper;
    paper.head("A town by the lake", 1800).text().head("The harbour", 1200).text();
    paper.page().head("The gate", 1200).text();
    const auto levels = paper.levels();
    EXPECT_EQ(levels.at("A town by the lake"), 1);
    EXPECT_EQ(levels.at("The harbour"), 2);
    EXPECT_EQ(levels.at("The gate"), 2);
}

TEST(Headings, withLettersAreTheHighestWhereNoneHasARomanNumber) {
    DocumentBuilder report = aUnitedNationsReport();
    report.at(left, 12000, "A.   At the harbour", {1400, true});
    report.at(left, 14400, "Overall", {1400, true});
    report.at(left, 16800, "Boats", {1200, true});
    report.at(left, 19200, "1.   The gate was open that day, as everybody says.");
    report.at(left, 21600, "Nets", {1200, true});
    report.at(left, 24000, "2.   The yard was empty that day.");
    report.at(left, 26400, "B.   At the gate", {1400, true});
    report.at(left, 28800, "3.   Nobody was seen.");
    const record::Reading reading = read(report);
    EXPECT_EQ(findText(reading, "At the harbour")->level, 1);
    EXPECT_EQ(findText(reading, "At the gate")->level, 1);
    EXPECT_EQ(findText(reading, "Overall")->level, 2);
    EXPECT_EQ(findText(reading, "Boats")->level, 3);
    EXPECT_EQ(findText(reading, "Nets")->level, 3);
}

TEST(Headings, mayFollowATextWithoutRoomWhereTheyStandOut) {
    DocumentBuilder report = aUnitedNationsReport();
    report.at(left, 12000, "I.   What happened", {1000, true});
    report.at(left, 14400, "1.   The gate was open that day, as everybody says.");
    report.at(left, 15600, "That was all.");
    report.at(24000, 16800, "A. At the gate", {1000, true});
    report.at(left, 19200, "2.   The yard was empty that day.");
    report.at(left, 20400, "A. Witness said it in bold: no heading.", {1000, true});
    report.at(left, 21600, "And went on with it.");
    const record::Reading reading = read(report);
    ASSERT_NE(findText(reading, "At the gate"), nullptr);
    EXPECT_EQ(findText(reading, "At the gate")->kind, PassageKind::Heading);
    EXPECT_EQ(find(reading, PassageKind::Paragraph, "1")->text, "The gate was open that day, as everybody says. That was all.");
    for (const record::Passage& passage : reading.passages)
        EXPECT_EQ(passage.text.find("no heading") != std::string::npos && passage.kind == PassageKind::Heading, false);
}

TEST(Headings, nameDivisionsInAnyPrintAlsoAtTheTopOfPages) {
    Paper paper;
    for (int page = 1; page <= 6; ++page) {
        paper.plain("Article " + std::to_string(2 * page - 1)).text().plain("Article " + std::to_string(2 * page)).text();
        paper.plain("Article " + std::to_string(page) + " says so").text().page();
    }
    const auto levels = paper.levels();
    for (int number = 1; number <= 12; ++number)
        EXPECT_TRUE(levels.contains("Article " + std::to_string(number))) << number;
    EXPECT_EQ(levels.size(), 12U);
}

TEST(Headings, mayBeInCapitalsAloneButNoAddressIsOne) {
    Paper paper;
    paper.head("The lake", 1400).text().plain("WHAT CAN BE DONE?").text().head("www.lantern.example", 1000).text();
    paper.plain("NGO").text();
    const auto levels = paper.levels();
    EXPECT_TRUE(levels.contains("WHAT CAN BE DONE?"));
    EXPECT_FALSE(levels.contains("www.lantern.example"));
    EXPECT_FALSE(levels.contains("NGO"));
}

TEST(Headings, areNoNamesInCapitalsBelowAnIntroduction) {
    Paper paper;
    paper.text().plain("The following people were held in the harbour:").plain("IVAN LANTERN").plain("PETRA COBBLE-WOOD");
    paper.text().plain("WHAT CAN BE DONE?").text();
    const auto levels = paper.levels();
    EXPECT_EQ(levels.size(), 1U);
    EXPECT_TRUE(levels.contains("WHAT CAN BE DONE?"));
}

TEST(Headings, areNoListOfNamesInCapitals) {
    Paper paper;
    paper.text().plain("IVAN LANTERN").plain("PETRA COBBLE-WOOD").plain("ANNA MARIA STONE").plain("JOHN OF THE LAKE").text();
    EXPECT_TRUE(paper.levels().empty());
}

TEST(Headings, areNoInitialsInASentenceThatGoesOnFromThePageBefore) {
    for (const bool bold : {false, true}) {
        DocumentBuilder report = aUnitedNationsReport();
        report.at(left, 12000, "A.   At the gate", {1000, true}).at(left, 14400, "1.   The gate was open that day.");
        report.at(left, 16800, "B.   At the harbour", {1000, true}).at(left, 19200, "2.   The yard was empty that day, which");
        report.at(left, 20400, "a fisherman saw, and of which", {1000, bold});
        report.page().at(left, 12000, "C. Kold stated that the yard had been full until noon", {1000, true});
        report.at(left, 13200, "of the day before.", {1000, bold});
        const record::Reading reading = read(report);
        EXPECT_EQ(count(reading, PassageKind::Heading), 3U) << "with the title";
        ASSERT_NE(find(reading, PassageKind::Paragraph, "2"), nullptr);
        EXPECT_TRUE(find(reading, PassageKind::Paragraph, "2")->text.ends_with("of which C. Kold stated that the yard had been full until noon of the day before."));
    }
}

TEST(Headings, areNoInitialsBehindAnAbbreviation) {
    DocumentBuilder report = aUnitedNationsReport();
    report.at(left, 12000, "A.   At the gate", {1000, true}).at(left, 14400, "1.   The gate was open, as was told by Mr.");
    report.page().at(left, 12000, "C. Kold and others", {1000, true}).at(left, 13200, "who were there.");
    EXPECT_EQ(find(read(report), PassageKind::Heading, "C"), nullptr);
}

TEST(Headings, withTheNextLetterMayOpenAPageAfterAListWithoutFullStops) {
    DocumentBuilder report = aUnitedNationsReport();
    report.at(left, 12000, "A.   At the gate", {1000, true}).at(left, 14400, "1.   Those who were there:");
    report.at(left + 2800, 15600, "(a)   A fisherman").at(left + 2800, 16800, "(b)   His brother");
    report.page().at(left, 12000, "B.   At the harbour", {1000, true}).at(left, 14400, "2.   The yard was empty.");
    const record::Reading reading = read(report);
    ASSERT_NE(find(reading, PassageKind::Heading, "B"), nullptr);
    ASSERT_NE(find(reading, PassageKind::List, "(b)"), nullptr);
    EXPECT_EQ(find(reading, PassageKind::List, "(b)")->text, "His brother");
}

TEST(Headings, nameTheAnnexOfAReviewInItsLanguages) {
    for (const std::string_view annex : {"Annex", "COMPOSITION OF THE DELEGATION", "Composition de la délégation", "Состав делегации"}) {
        Paper paper;
        paper.head("The lake", 1400).text().page().head("The harbour", 1200).text().head("Boats", 1200).text();
        paper.page().text().page().text().page().head(annex, 1600).text();
        const auto levels = paper.levels();
        EXPECT_EQ(levels.at(std::string(annex)), 1) << annex;
        EXPECT_EQ(levels.at("Boats"), 1) << annex;
    }
}
