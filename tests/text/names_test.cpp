// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/given_names.h"
#include "text/phonemic.h"
#include "text/stem.h"
#include "text/transliteration.h"

#include <gtest/gtest.h>

using namespace dokaz::text;

namespace {
std::string_view classOf(std::string_view name) { return givenNameClass(phonemic(name)); }
} // namespace

TEST(GivenNames, uniteFormsThatNoRuleJoins) {
    EXPECT_EQ(classOf("Мікалай"), "nikolai");
    EXPECT_EQ(classOf("Nikolay"), "nikolai");
    EXPECT_EQ(classOf("Mikalai"), "nikolai");
    EXPECT_EQ(classOf("Мікалаевіч"), "nikolai");
    EXPECT_EQ(classOf("Николаевна"), "nikolai");
    EXPECT_EQ(classOf("Ryhor"), "grigori");
    EXPECT_EQ(classOf("Григорьевич"), "grigori");
    EXPECT_EQ(classOf("Volha"), classOf("Olga"));
    EXPECT_EQ(classOf("Язэп"), classOf("Iosif"));
    EXPECT_EQ(classOf("Ганна"), classOf("Anna"));
    EXPECT_EQ(classOf("Піліп"), classOf("Filipp"));
    EXPECT_EQ(classOf("Прохар"), "");
}

TEST(GivenNames, shortNamesAreNotConfused) {
    EXPECT_NE(classOf("Ali"), classOf("Оля"));
    EXPECT_NE(classOf("Ян"), classOf("Аня"));
    EXPECT_EQ(classOf("Ян"), classOf("John"));
    EXPECT_EQ(classOf("Ted"), classOf("Theodore"));
    EXPECT_EQ(classOf("Восіп"), classOf("Joseph"));
}

TEST(GivenNames, tellTheLanguageOfAForm) {
    EXPECT_EQ(givenNameLanguage(phonemic("Мікалай")), "Belarusian");
    EXPECT_EQ(givenNameLanguage(phonemic("Володимир")), "Ukrainian");
    EXPECT_EQ(givenNameLanguage(phonemic("Прохар")), "");
}

TEST(GivenNames, patronymicsAreKnownInTheirCases) {
    EXPECT_EQ(fatherOf(phonemic("Петровичу")), fatherOf(phonemic("Петрович")));
    EXPECT_EQ(fatherOf(phonemic("Пятроўнай")), fatherOf(phonemic("Пятроўна")));
    EXPECT_EQ(fatherOf(phonemic("Ивановне")), "ivan");
    EXPECT_EQ(fatherOf(phonemic("Лясному")), "");
    EXPECT_EQ(fatherOf(phonemic("окна")), "");
}

TEST(Stem, takesCaseEndingsOff) {
    EXPECT_EQ(lightStem("лукашенком"), lightStem("лукашенко"));
    EXPECT_EQ(lightStem("следователями"), lightStem("следователь"));
    EXPECT_EQ(lightStem("ивановым"), "иванов");
    EXPECT_EQ(lightStem("кот"), "кот");
    EXPECT_EQ(lightStem("courts"), "courts");
}

TEST(Transliteration, givesLatinLettersAndLeavesThemAlone) {
    EXPECT_EQ(transliterated("Ryhor"), "Ryhor");
    EXPECT_EQ(transliterated("Σωκράτης"), "Sōkrátēs");
    EXPECT_NE(transliterated("မောင်").find_first_of("abcdefghijklmnopqrstuvwxyz"), std::string::npos);
}
