// SPDX-License-Identifier: GPL-3.0-or-later
// Persons without a title, told by what happened to them. People, places and papers do not exist.
#include "extract/mention.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace dokaz;
using record::PassageKind;

namespace {

const extract::RuleSet& rules() {
    static const extract::RuleSet shipped = extract::RuleSet::shipped();
    return shipped;
}

record::Passage passageOf(std::uint32_t ordinal, PassageKind kind, std::string text) {
    record::Passage passage;
    passage.ordinal = ordinal;
    passage.kind = kind;
    passage.text = std::move(text);
    return passage;
}

record::Reading readingOf(const std::vector<std::pair<PassageKind, std::string>>& texts) {
    record::Reading reading;
    for (const auto& [kind, text] : texts)
        reading.passages.push_back(passageOf(static_cast<std::uint32_t>(reading.passages.size() + 1), kind, text));
    return reading;
}

using Names = std::vector<std::string>;

// The words of the persons found, in the order of the text.
Names personsIn(const record::Reading& reading) {
    Names names;
    for (const extract::Mention& mention : extract::findMentions(reading, rules()))
        if (mention.kind == extract::MentionKind::Person)
            names.push_back(mention.words);
    return names;
}
Names personsIn(const std::string& text) { return personsIn(readingOf({{PassageKind::Paragraph, text}})); }

} // namespace

TEST(PersonsByEvent, areToldByAVerbAfterTheirNames) {
    EXPECT_EQ(personsIn("Pavel Zarenka and Olga Korsak were sentenced to two years’ imprisonment."),
              (Names{"Pavel Zarenka", "Olga Korsak"}));
    EXPECT_EQ(personsIn("Torvek Malu, Zerin Okbu and Dalan Peshu were arrested in the north."),
              (Names{"Torvek Malu", "Zerin Okbu", "Dalan Peshu"}));
    EXPECT_EQ(personsIn("In the spring, Dalan Peshu was reportedly beaten by guards."), Names{"Dalan Peshu"});
    EXPECT_EQ(personsIn("P. Zarenka remained in detention. Zerin Okbu later died."), (Names{"P. Zarenka", "Zerin Okbu"}));
    EXPECT_EQ(personsIn("Three of them – Torvek Malu, Zerin Okbu and Dalan Peshu – were released."),
              (Names{"Torvek Malu", "Zerin Okbu", "Dalan Peshu"}));
    EXPECT_EQ(personsIn("Dalan Peshu, who had been tried in secret, is serving nine years."), Names{"Dalan Peshu"});
    EXPECT_EQ(personsIn("Dalan Peshu, who ran a small shop near the river, was released."), Names{"Dalan Peshu"});
    EXPECT_EQ(personsIn("Olga Korsak told her lawyer that she had signed nothing."), Names{"Olga Korsak"});
    EXPECT_EQ(personsIn("Dalan Peshu and another young man were sentenced."), Names{"Dalan Peshu"});
    EXPECT_EQ(personsIn("Dalan Peshu of Northern Radio was beaten."), Names{"Dalan Peshu"});
    EXPECT_EQ(personsIn("They were Pavel Zarenka, Suyan, Zerin Okbu and Olga Korsak, who were tried together."),
              (Names{"Pavel Zarenka", "Zerin Okbu", "Olga Korsak"}));
    EXPECT_EQ(personsIn("He met Torvek Malu and Zerin Okbu was arrested."), Names{"Zerin Okbu"});
}

TEST(PersonsByEvent, areToldByWordsBeforeTheirNames) {
    EXPECT_EQ(personsIn("The arrest of Zerin Okbu in May was not announced."), Names{"Zerin Okbu"});
    EXPECT_EQ(personsIn("The court sentenced Dalan Peshu and Zerin Okbu to death."), (Names{"Dalan Peshu", "Zerin Okbu"}));
    EXPECT_EQ(personsIn("There was no news of the case of Olga Korsak."), Names{"Olga Korsak"});
    EXPECT_EQ(personsIn("The charges against Pavel Zarenka were dropped."), Names{"Pavel Zarenka"});
    EXPECT_EQ(personsIn("The officers shot 17-year-old Dalan Peshu near his home."), Names{"Dalan Peshu"});
    EXPECT_EQ(personsIn("Nobody was told of Olga Korsak’s arrest."), Names{"Olga Korsak"});
}

TEST(PersonsByEvent, areToldByAgeAndCalling) {
    EXPECT_EQ(personsIn("Dalan Peshu, aged 23, was there, and so was Olga Korsak (31)."), (Names{"Dalan Peshu", "Olga Korsak"}));
    EXPECT_EQ(personsIn("Zerin Okbu (born 1980) and Torvek Malu, a Ruvenian national, left."), (Names{"Zerin Okbu", "Torvek Malu"}));
    EXPECT_EQ(personsIn("Dalan Peshu, whose brother had fled, was not there."), Names{"Dalan Peshu"});
}

TEST(PersonsByEvent, areNoBodiesPlacesOrPapers) {
    for (const char* text : {
             "Grey Wolves were arrested in the north.",                        // one name, many persons
             "The Grey Wolf was detained in port.",                            // an article
             "Northern Star reported that nobody came.",                       // papers report too
             "The arrest of Grey Wolf supporters went on.",                    // the words go on
             "Buenos Aires was attacked, and Costa Rica told the conference.", // places
             "The case of Zarenka v. Ruvenia was heard.",
             "Two leaders of Shining Hill were arrested.",
             "A journalist for the weekly, Northern Star, was arrested.",
             "Northern Wolf, a regional network accused of theft, was silent. In the city of Santa Orla, five men left.",
             "It met the Plenipotentiary for Equal Weather, the National Programme against Rain and others.",
             "Seventeen Ruvenians remained in detention.",
             "Forced Evictions were carried out. Human Rights Day was in December.",
             "“Grey Wolf” was released in March.",
         })
        EXPECT_EQ(personsIn(text), Names{}) << text;
}

TEST(PersonsByEvent, areToldInCyrillic) {
    EXPECT_EQ(personsIn("Вчера был задержан Радомир Кестрин, его избили."), Names{"Радомир Кестрин"});
    EXPECT_EQ(personsIn("Дело Милены Корсак и Павла Зарёнка слушали в закрытом заседании."),
              (Names{"Милены Корсак", "Павла Зарёнка"}));
    EXPECT_EQ(personsIn("В отношении Радомира Кестрина не было решения."), Names{"Радомира Кестрина"});
    EXPECT_EQ(personsIn("Олег Игоревич Кестрин в мае был приговорён к двум годам."), Names{"Олег Игоревич Кестрин"});
    EXPECT_EQ(personsIn("Задержали О. И. Кестрина, потом его отпустили."), Names{"О. И. Кестрина"});
    EXPECT_EQ(personsIn("Учора арыштавалі Алеся Кестрына, яго збілі."), Names{"Алеся Кестрына"});
    EXPECT_EQ(personsIn("Учора було затримано, а потім засуджено: Олексій Кестрин був засуджений у місті."), Names{"Олексій Кестрин"});
    EXPECT_EQ(personsIn("Левый Берег был задержан. Приговор Северного Моста не объявлен."), Names{});
}

TEST(PersonsByEvent, areHeadingsOfAList) {
    const PassageKind heading = PassageKind::Heading, paragraph = PassageKind::Paragraph;
    EXPECT_EQ(personsIn(readingOf({{heading, "Pavel Ivan oglu Zarenka"},
                                   {paragraph, "Date of arrest: 9 May 2031"},
                                   {heading, "Human Rights"},
                                   {paragraph, "Nothing was done."},
                                   {heading, "Peshu Dalan"},
                                   {paragraph, "Date of birth: 4 June 2001"}})),
              (Names{"Pavel Ivan oglu Zarenka", "Peshu Dalan"}));
    EXPECT_EQ(personsIn(readingOf({{heading, "Olga Korsak"}, {heading, "Pavel Zarenka"}, {heading, "Milena Orsik"}})),
              (Names{"Olga Korsak", "Pavel Zarenka", "Milena Orsik"}));
    EXPECT_EQ(personsIn(readingOf({{heading, "Олег Игоревич Кестрин"}, {paragraph, "Дата ареста: 9 мая 2031 года"}})),
              Names{"Олег Игоревич Кестрин"});
    // Two headings are no list, and a heading whose words stand small below is no name.
    EXPECT_EQ(personsIn(readingOf({{heading, "Olga Korsak"}, {heading, "Pavel Zarenka"}})), Names{});
    EXPECT_EQ(personsIn(readingOf({{heading, "Death Penalty"}, {paragraph, "One man was sentenced; the death penalty stays."}})),
              Names{});
}

TEST(PersonsByEvent, areFoundWhereverTheWholeNameStands) {
    const PassageKind paragraph = PassageKind::Paragraph;
    EXPECT_EQ(personsIn(readingOf({{paragraph, "Nothing is known about Dalan Peshu."}, {paragraph, "Dalan Peshu was arrested."}})),
              (Names{"Dalan Peshu", "Dalan Peshu"}));
    EXPECT_EQ(personsIn(readingOf({{paragraph, "Задержан Радомир Кестрин."}, {paragraph, "Всё это видели рядом с Радомиром Кестриным."}})),
              (Names{"Радомир Кестрин", "Радомиром Кестриным"}));
    EXPECT_EQ(personsIn(readingOf({{paragraph, "Pavel Ivan oglu Zarenka was arrested."}, {paragraph, "Friends of Pavel Zarenka wrote."}})),
              (Names{"Pavel Ivan oglu Zarenka", "Pavel Zarenka"}));
}
