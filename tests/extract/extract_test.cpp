// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/mention.h"

#include "base/utf8.h"
#include "extract/marked_sentences.h"

#include <gtest/gtest.h>

#include <iomanip>
#include <iostream>

using namespace dokaz;
using extract::Mention;
using extract::MentionKind;

namespace {

const extract::RuleSet& rules() {
    static const extract::RuleSet shipped = extract::RuleSet::shipped();
    return shipped;
}

std::vector<Mention> mentionsIn(std::string text, record::PassageKind kind = record::PassageKind::Paragraph) {
    record::Passage passage;
    passage.ordinal = 1;
    passage.kind = kind;
    passage.text = std::move(text);
    return extract::findMentionsInPassage(passage, rules());
}

// "kind words" of a mention.
std::string shown(const Mention& mention) {
    std::string kind(extract::name(mention.kind));
    kind[0] = static_cast<char>(kind[0] - 32);
    return kind + "|" + mention.words;
}

std::string normalOf(std::string text) {
    const std::vector<Mention> found = mentionsIn(std::move(text));
    return found.size() == 1 ? found.front().normal : std::to_string(found.size()) + " mentions";
}

// Splits "[Kind|words] text" into the plain text and the marks with their places.
struct Marked {
    std::string text;
    std::multiset<std::string> marks; // "start Kind|words"
};

Marked marked(std::string_view source) {
    Marked out;
    while (!source.empty()) {
        const std::size_t open = source.find('[');
        out.text += source.substr(0, open);
        if (open == std::string_view::npos)
            break;
        const std::size_t bar = source.find('|', open), close = source.find(']', open);
        const std::string kind(source.substr(open + 1, bar - open - 1)),
            words(source.substr(bar + 1, close - bar - 1));
        out.marks.insert(std::to_string(base::codePointCount(out.text)) + " " + kind + "|" + words);
        out.text += words;
        source.remove_prefix(close + 1);
    }
    return out;
}

struct Score {
    int right = 0, wrong = 0, missed = 0;
    [[nodiscard]] double f1() const { return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed); }
};

// Compares what is found with the marks, kind by kind.
std::map<std::string, Score> scoresOf(const std::vector<std::string_view>& sentences) {
    std::map<std::string, Score> scores;
    const auto kindOf = [](const std::string& mark) {
        const std::size_t space = mark.find(' ');
        return mark.substr(space + 1, mark.find('|') - space - 1);
    };
    for (const std::string_view sentence : sentences) {
        const Marked truth = marked(sentence);
        std::multiset<std::string> found;
        for (const Mention& mention : mentionsIn(truth.text))
            found.insert(std::to_string(mention.start) + " " + shown(mention));
        for (const std::string& mark : truth.marks)
            if (found.contains(mark)) {
                ++scores[kindOf(mark)].right;
            } else {
                ++scores[kindOf(mark)].missed;
                std::cout << "missed " << mark << "  in: " << truth.text << "\n";
            }
        for (const std::string& mark : found)
            if (!truth.marks.contains(mark)) {
                ++scores[kindOf(mark)].wrong;
                std::cout << "wrong  " << mark << "  in: " << truth.text << "\n";
            }
    }
    return scores;
}

void expectHigh(const std::map<std::string, Score>& scores) {
    for (const auto& [kind, score] : scores) {
        std::cout << std::left << std::setw(14) << kind << " right " << score.right << " wrong "
                  << score.wrong << " missed " << score.missed << " F1 " << std::setprecision(3) << score.f1()
                  << "\n";
        EXPECT_GE(score.f1(), 0.9) << kind;
    }
}

// Paragraphs, one a text.
record::Reading readingOf(const std::vector<std::string>& texts) {
    record::Reading reading;
    for (const std::string& text : texts) {
        record::Passage passage;
        passage.ordinal = static_cast<std::uint32_t>(reading.passages.size() + 1);
        passage.kind = record::PassageKind::Paragraph;
        passage.text = text;
        reading.passages.push_back(passage);
    }
    return reading;
}

} // namespace

TEST(Mentions, areFoundInMarkedSentences) {
    const std::map<std::string, Score> scores = scoresOf(tests::markedSentences());
    expectHigh(scores);
    EXPECT_EQ(scores.size(), 7U);
}

TEST(Mentions, areFoundByTheLanguageOfThePassage) { expectHigh(scoresOf(tests::sentencesByLanguage())); }

TEST(Mentions, knowTheLettersOfTheWholeDocument) {
    const record::Reading reading =
        readingOf({"The LICI was praised.", "The Lipsk Independent Commission of Inquiry (LICI) met."});
    const std::vector<Mention> found = extract::findMentions(reading, rules());
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].words, "LICI");
    EXPECT_EQ(found[0].normal, "Lipsk Independent Commission of Inquiry");
}

TEST(Mentions, areExactlyTheirCodePoints) {
    for (const std::string_view sentence : tests::markedSentences()) {
        const std::string text = "Зыходны — " + marked(sentence).text;
        for (const Mention& mention : mentionsIn(text))
            EXPECT_EQ(std::string(base::codePoints(text, mention.start, mention.end)), mention.words);
    }
}

TEST(Mentions, ofOneKindDoNotOverlap) {
    for (const std::string_view sentence : tests::markedSentences()) {
        std::map<MentionKind, std::uint32_t> last;
        for (const Mention& mention : mentionsIn(marked(sentence).text)) {
            EXPECT_LE(last[mention.kind], mention.start) << mention.words;
            last[mention.kind] = mention.end;
        }
    }
}

TEST(Mentions, haveNormalForms) {
    EXPECT_EQ(normalOf("He was charged under article 342, part 1, of the Criminal Code."),
              "Criminal Code art. 342 part 1");
    EXPECT_EQ(normalOf("It cited articles 19 and 21 of the Covenant."), "Covenant art. 19, 21");
    EXPECT_EQ(normalOf("It cited article 7 (1) (f)."), "art. 7 (1) (f)");
    EXPECT_EQ(normalOf("She was tried under art. 193.1 CC."), "Criminal Code art. 193.1");
    EXPECT_EQ(normalOf("Between 9 and 12 August 2020 all left."), "2020-08-09/2020-08-12");
    EXPECT_EQ(normalOf("They left on 12 May."), "XXXX-05-12");
    EXPECT_EQ(normalOf("The verdict was read by Judge Alena Vasilets."), "Alena Vasilets");
    EXPECT_EQ(normalOf("See A/HRC/99/16, paras. 3–5."), "A/HRC/99/16");
    EXPECT_EQ(normalOf("There were more than 1,200 political prisoners."), ">1200");
}

TEST(Mentions, markWhomTheSourceKeepsAnonymous) {
    for (const char* text :
         {"According to witness A, all left.", "The mother of A.B. was told.",
          "A 34-year-old woman from Lipsk was held.", "The Minister of Justice, Viktor G., was heard."}) {
        bool anonymous = false;
        for (const Mention& mention : mentionsIn(text))
            anonymous = anonymous || (mention.kind == MentionKind::Person && mention.anonymousInSource);
        EXPECT_TRUE(anonymous) << text;
    }
    for (const Mention& mention : mentionsIn("Judge A.B. Vasilets and Mr. Kalina met."))
        EXPECT_FALSE(mention.anonymousInSource) << mention.words;
}

TEST(Mentions, leaveHeadersContentsAndShoutedHeadingsAlone) {
    EXPECT_TRUE(mentionsIn("A/HRC/99/16", record::PassageKind::Header).empty());
    EXPECT_TRUE(mentionsIn("Presentation by Judge Alena Vasilets ........ 5").empty());
    EXPECT_TRUE(mentionsIn("THE SUPREME COURT OF LIPSK", record::PassageKind::Heading).empty());
    EXPECT_EQ(mentionsIn("The Supreme Court of Lipsk", record::PassageKind::Heading).size(), 1U);
}

TEST(Mentions, comeFromAnyTextInLinearTime) {
    std::string bytes;
    for (int i = 0; i < 4000; ++i)
        bytes += static_cast<char>((i * 7919) % 256);
    EXPECT_TRUE(mentionsIn(bytes).empty());
    std::string dense;
    for (int i = 0; i < 20000; ++i)
        dense += "Judge A of the Minister, Committee No. (";
    (void)mentionsIn(dense);
    std::string capitals;
    for (int i = 0; i < 40000; ++i)
        capitals += "Head Of, Court ";
    (void)mentionsIn(capitals);
}

// A heading is too short to tell its language; the document tells it.
TEST(Mentions, goByTheLanguageOfTheDocumentWhereThePassageIsShort) {
    const record::Reading reading =
        readingOf({"Constitution ruvénienne", "Les textes ont été remis par le juge dans une salle."});
    const std::vector<Mention> found = extract::findMentions(reading, rules());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].words, "Constitution ruvénienne");
    EXPECT_TRUE(mentionsIn("Nikol Brazdá (Ruvenian), Françoise Tulk (Ostlandish)").size() == 2U);
}

TEST(RuleSet, hasAVersion) { EXPECT_EQ(extract::ruleSetVersion().substr(0, 2), "1-"); }

// A person's name is open only where rank or office stands with it, so the class must come out right.
TEST(Mentions, sayWhichClassOfTitleAPersonHas) {
    const auto classIn = [](const char* text) {
        const std::vector<Mention> found = mentionsIn(text);
        return found.size() == 1 && found.front().details.contains("class")
                   ? found.front().details.at("class")
                   : std::string("none");
    };
    EXPECT_EQ(classIn("Colonel Radomir Kestrin gave the order."), "rank");
    EXPECT_EQ(classIn("The order was read by Judge Milena Orsik."), "office");
    EXPECT_EQ(classIn("Mr. Tavid Zarelin was beaten."), "courtesy");
    EXPECT_EQ(classIn("They beat the journalist Ileva Marosh."), "role");
}
