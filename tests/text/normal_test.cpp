// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/normal.h"

#include <gtest/gtest.h>

using namespace dokaz::text;

TEST(Normal, composesAndSpacesWhatIsKept) {
    EXPECT_EQ(toNfc("и\u0306"), "й");
    EXPECT_TRUE(isNfc("й"));
    EXPECT_FALSE(isNfc("и\u0306"));
    EXPECT_FALSE(isNfc("\xFF"));
    EXPECT_EQ(toNfc("a\xFF"), "a\uFFFD");
    EXPECT_EQ(kept(" \u00A0Анна\n\t Лясная\u200F "), "Анна Лясная");
    EXPECT_EQ(trimmed(" \n"), "");
}

TEST(Normal, namesTheScriptMostLettersHave) {
    EXPECT_EQ(scriptOf("Рыгор"), "Cyrl");
    EXPECT_EQ(scriptOf("Ryhor (Рыг)"), "Latn");
    EXPECT_EQ(scriptOf("محمد"), "Arab");
    EXPECT_EQ(scriptOf("မောင်"), "Mymr");
    EXPECT_EQ(scriptOf("12 – 3"), "Zyyy");
    EXPECT_TRUE(isRightToLeft("Arab"));
    EXPECT_FALSE(isRightToLeft("Cyrl"));
    EXPECT_FALSE(isRightToLeft("nonsense"));
}

TEST(Normal, shortensBetweenWholeCharacters) {
    EXPECT_EQ(shortened("Дзяржынск", 20), "Дзяржынск");
    EXPECT_EQ(shortened("Дзяржынск", 5), "Дзяр…");
    EXPECT_EQ(shortened("e\u0301e\u0301e\u0301", 2), "e\u0301…");
    EXPECT_EQ(shortened("abc", 0), "");
    EXPECT_EQ(shortened("abc", 3), "abc");
}

TEST(Normal, isolatesAndBalances) {
    EXPECT_EQ(isolated("محمد"), "\u2068محمد\u2069");
    EXPECT_EQ(isolated("a\u2069b"), "\u2068ab\u2069");
    EXPECT_EQ(isolated("a\u2067b"), "\u2068a\u2067b\u2069\u2069");
    EXPECT_EQ(isolated("a\u202Eb"), "\u2068ab\u2069");
}
