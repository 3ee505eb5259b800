// SPDX-License-Identifier: GPL-3.0-or-later
// Places by the shipped gazetteer: in which words a name is one, and what is known of it.
#include "extract/mention.h"

#include <gtest/gtest.h>

using namespace dokaz;
using extract::Mention;
using extract::MentionKind;

namespace {

std::vector<Mention> placesIn(std::string text) {
    static const extract::RuleSet rules = extract::RuleSet::shipped();
    record::Passage passage;
    passage.ordinal = 1;
    passage.kind = record::PassageKind::Paragraph;
    passage.text = std::move(text);
    std::vector<Mention> out;
    for (Mention& mention : extract::findMentionsInPassage(passage, rules))
        if (mention.kind == MentionKind::Place)
            out.push_back(std::move(mention));
    return out;
}

// "Minsk BY" of each place, in order, joined by ", ".
std::string named(std::string text) {
    std::string out;
    for (const Mention& place : placesIn(std::move(text)))
        out += (out.empty() ? "" : ", ") + place.normal + " " + place.details.at("country");
    return out;
}

} // namespace

TEST(Places, areFoundInEnglish) {
    EXPECT_EQ(named("He was taken from Grodno to Minsk and later to Warsaw."), "Hrodna BY, Minsk BY, Warsaw PL");
    EXPECT_EQ(named("Searches took place in Brest, Pinsk and Kobryn."), "Brest BY, Pinsk BY, Kobryn BY");
    EXPECT_EQ(named("They fled to the Republic of Korea."), "South Korea KR");
    EXPECT_EQ(named("Clashes went on in Rakhine State and in Aleppo."), "Rakhine region MM, Aleppo SY");
    EXPECT_EQ(named("The house stood in the village of Mir."), "Mir BY");
}

TEST(Places, areFoundInEveryCaseOfRussianBelarusianAndUkrainian) {
    EXPECT_EQ(named("Его задержали в Минске, а потом увезли из Гродно в Москву."), "Minsk BY, Hrodna BY, Moscow RU");
    EXPECT_EQ(named("Она выехала из Беларуси в Литву и была под Вильнюсом."), "Belarus BY, Lithuania LT, Vilnius LT");
    EXPECT_EQ(named("Суд прошёл в Могилёве, дело передали из Могилева."), "Mogilev BY, Mogilev BY");
    EXPECT_EQ(named("Это было в Гомельской области и на границе с Польшей, он жил в Польше."),
              "Gomel region BY, Poland PL");
    EXPECT_EQ(named("Яго затрымалі ў Гродне, а яе ў Магілёве і пад Брэстам."), "Hrodna BY, Mogilev BY, Brest BY");
    EXPECT_EQ(named("Яна з’ехала з Беларусі ў Польшчу і жыла ў Варшаве."), "Belarus BY, Poland PL, Warsaw PL");
    EXPECT_EQ(named("Його затримали у Києві, а згодом це було у Харкові та у Львові."), "Kyiv UA, Kharkiv UA, Lviv UA");
    EXPECT_EQ(named("Вона виїхала з України до Польщі, це було в Одесі."), "Ukraine UA, Poland PL, Odessa UA");
}

TEST(Places, areCountriesInFrenchAndSpanish) {
    EXPECT_EQ(named("Les personnes sont arrivées en Biélorussie et dans la République de Moldova."),
              "Belarus BY, Moldova MD");
    EXPECT_EQ(named("Las personas que viven en Belarús y en los Estados Unidos fueron citadas."),
              "Belarus BY, United States US");
}

TEST(Places, areNoPersonsWordsOrPartsOfNames) {
    EXPECT_EQ(named("Mr. Brest met Anna Lida and Judge Ivan Gomel."), "");
    EXPECT_EQ(named("The Treaty of Rome and the Minsk Protocol were read in Lenin Street."), "");
    EXPECT_EQ(named("Снежное утро, Глубокое озеро и Днепр были видны, а Борисов молчал."), "");
    EXPECT_EQ(named("Он жил у Борисова, а Николаева была дома."), "");
    EXPECT_EQ(named("Он родился в Борисове, в городе Днепр был дважды."), "Borisov BY, Dnipro UA");
    EXPECT_EQ(named("The Minsk City Court refused; Georgia said nothing of Jordan."), "");
}

TEST(Places, sayWhereTheyAre) {
    const std::vector<Mention> places = placesIn("She lives in Grodno.");
    ASSERT_EQ(places.size(), 1U);
    EXPECT_EQ(places[0].rule, "place.city");
    EXPECT_EQ(places[0].details.at("gazetteer"), "geonames:627904");
    EXPECT_EQ(places[0].details.at("region"), "Grodno region");
    EXPECT_EQ(places[0].details.at("latitude").substr(0, 4), "53.6");
    EXPECT_EQ(places[0].details.at("longitude").substr(0, 4), "23.8");
}
