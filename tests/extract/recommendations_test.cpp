// SPDX-License-Identifier: GPL-3.0-or-later
// Recommendations of review reports and of other bodies.
#include "extract/mention.h"

#include <gtest/gtest.h>

using namespace dokaz;
using extract::Mention;
using extract::MentionKind;
using record::Passage;
using record::PassageKind;

namespace {

const extract::RuleSet& rules() {
    static const extract::RuleSet shipped = extract::RuleSet::shipped();
    return shipped;
}

class Report {
public:
    Report& paragraph(std::string number, std::string text) {
        add(PassageKind::Paragraph, std::move(number), std::move(text), 0);
        m_lead = m_reading.passages.back().ordinal;
        return *this;
    }
    Report& heading(std::string text, std::int32_t level) {
        add(PassageKind::Heading, "", std::move(text), 0);
        m_reading.passages.back().level = level;
        return *this;
    }
    Report& item(std::string number, std::string text) {
        add(PassageKind::List, std::move(number), std::move(text), m_lead);
        return *this;
    }
    [[nodiscard]] std::vector<Mention> recommendations() const {
        std::vector<Mention> out;
        for (Mention& mention : extract::findMentions(m_reading, rules()))
            if (mention.kind == MentionKind::Recommendation)
                out.push_back(std::move(mention));
        return out;
    }

private:
    void add(PassageKind kind, std::string number, std::string text, std::uint32_t parent) {
        Passage passage;
        passage.ordinal = static_cast<std::uint32_t>(m_reading.passages.size() + 1);
        passage.kind = kind;
        passage.number = std::move(number);
        passage.text = std::move(text);
        passage.parent = parent;
        m_reading.passages.push_back(std::move(passage));
    }
    record::Reading m_reading;
    std::uint32_t m_lead = 0;
};

std::string detail(const Mention& mention, const char* name) {
    const auto found = mention.details.find(name);
    return found == mention.details.end() ? std::string() : found->second;
}

} // namespace

TEST(Recommendations, haveTheirNumberStatesAndResponse) {
    const std::vector<Mention> found =
        Report()
            .paragraph("97", "The recommendations listed below have been examined by Belarus and enjoy its support:")
            .item("97.1", "Ratify the Convention (France);")
            .item("97.2", "Close the camp (Iran (Islamic Republic of), Viet Nam, the former Yugoslav Republic of Macedonia).")
            .paragraph("98", "The following recommendations will be examined by Belarus, which will respond in June:")
            .item("1", "Release all detainees (United Kingdom of Great Britain and Northern Ireland);")
            .paragraph("99", "The recommendations below did not enjoy the support of Belarus:")
            .item("(a)", "Abolish the death penalty (Brazil, Chile).")
            .recommendations();
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0].words, "Ratify the Convention (France);");
    EXPECT_EQ(found[0].normal, "Ratify the Convention");
    EXPECT_EQ(detail(found[0], "number"), "97.1");
    EXPECT_EQ(detail(found[0], "states"), "FR");
    EXPECT_EQ(detail(found[0], "to"), "BY");
    EXPECT_EQ(detail(found[0], "response"), "accepted");
    EXPECT_EQ(detail(found[1], "states"), "IR VN MK");
    EXPECT_EQ(detail(found[2], "number"), "98.1");
    EXPECT_EQ(detail(found[2], "response"), "no_answer");
    EXPECT_EQ(detail(found[3], "number"), "99 (a)");
    EXPECT_EQ(detail(found[3], "states"), "BR CL");
    EXPECT_EQ(detail(found[3], "response"), "rejected");
    EXPECT_EQ(detail(found[3], "stateWords"), "Brazil, Chile");
}

TEST(Recommendations, areCutWhereAStateEndsOne) {
    const std::vector<Mention> found =
        Report()
            .paragraph("7", "The following recommendations enjoy the support of Poland:")
            .item("1", "Sign it (Cuba); ratify it (Peru, Mali)/Consider ratifying it (Togo);")
            .item("2", "Strengthen the office (Cuba), in line with the Principles (Peru), and fund it (Mali);")
            .item("3", "Take the following steps:")
            .recommendations();
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0].normal, "Sign it");
    EXPECT_EQ(found[1].normal, "ratify it");
    EXPECT_EQ(detail(found[1], "states"), "PE ML");
    EXPECT_EQ(found[2].normal, "Consider ratifying it");
    EXPECT_EQ(detail(found[2], "number"), "7.1");
    EXPECT_EQ(found[3].normal, "Strengthen the office (Cuba), in line with the Principles (Peru), and fund it");
    EXPECT_EQ(detail(found[3], "states"), "CU PE ML");
}

TEST(Recommendations, areThoseOfOtherBodiesToo) {
    const std::vector<Mention> found =
        Report()
            .paragraph("60", "All was heard. The Special Rapporteur therefore recommends that the camp be closed. He left.")
            .paragraph("61", "The Committee urges the State party to:")
            .item("(a)", "Release the detainees;")
            .item("(b)", "Pay them.")
            .paragraph("62", "The Committee recommended nothing; the recommendation was noted.")
            .paragraph("63", "Комитет рекомендует закрыть лагерь.")
            .heading("Recommendations", 1)
            .item("", "Let lawyers in at any time of the day.")
            .heading("Annex", 1)
            .item("", "A list of all the documents that were read.")
            .recommendations();
    ASSERT_EQ(found.size(), 5U);
    EXPECT_EQ(found[0].words, "The Special Rapporteur therefore recommends that the camp be closed.");
    EXPECT_EQ(detail(found[0], "by"), "The Special Rapporteur");
    EXPECT_EQ(found[1].words, "Release the detainees;");
    EXPECT_EQ(detail(found[1], "by"), "The Committee");
    EXPECT_EQ(detail(found[1], "number"), "61 (a)");
    EXPECT_EQ(found[3].rule, "recommendation.body");
    EXPECT_EQ(found[4].rule, "recommendation.section");
}
