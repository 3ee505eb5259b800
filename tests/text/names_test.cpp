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
