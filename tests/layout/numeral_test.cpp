// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/items.h"
#include "layout/numeral.h"

#include <gtest/gtest.h>

using namespace dokaz::layout;

TEST(Numeral, readsMarksAndTheirLength) {
    const Mark paragraph = markOf(U"54.   The gate");
    EXPECT_EQ(paragraph.style, MarkStyle::Arabic);
    EXPECT_EQ(paragraph.printed, U"54");
    EXPECT_EQ(paragraph.length, 6U);
    const Mark dotted = markOf(U"97.12. Open");
    EXPECT_EQ(dotted.style, MarkStyle::Dotted);
    EXPECT_EQ(dotted.prefix, U"97");
    EXPECT_EQ(dotted.value, 12);
    EXPECT_EQ(markOf(U"25.1 The").style, MarkStyle::Dotted);
    EXPECT_EQ(markOf(U"(a) One").printed, U"(a)");
    EXPECT_EQ(markOf(U"IV. Four").value, 4);
    EXPECT_EQ(markOf(U"A. First").style, MarkStyle::CapitalLetter);
    EXPECT_EQ(markOf(U"• One").style, MarkStyle::Bullet);
}

TEST(Numeral, leavesOrdinaryTextAlone) {
    for (const auto* text : {U"2010 was", U"1996. A", U"15 people", U"99.7per", U"(see above)", U"The. End", U"", U"(", U"1", U"U.S. law"})
        EXPECT_TRUE(markOf(text).style == MarkStyle::None) << std::string(text, text + std::char_traits<char32_t>::length(text));
}

TEST(Numeral, knowsRomanNumerals) {
    EXPECT_EQ(romanValue(U"xiv"), 14);
    EXPECT_EQ(romanValue(U"IX"), 9);
    EXPECT_EQ(romanValue(U"iX"), 0);
    EXPECT_EQ(romanValue(U"vx"), 0);
    EXPECT_EQ(romanValue(U"abc"), 0);
}

TEST(Items, takesIAfterHForALetterAndOtherwiseForANumeral) {
    Items items;
    items.restart(U"3");
    const ItemPlace inner{5000, true, true};
    Mark h = markOf(U"(a) x");
    EXPECT_EQ(items.depthOf(h, inner), 1);
    Mark i = markOf(U"(i) x");
    EXPECT_EQ(items.depthOf(i, inner), 2);
    EXPECT_EQ(i.style, MarkStyle::Roman);
    items.restart(U"4");
    for (const char32_t letter : std::u32string(U"abcdefghi")) {
        Mark mark = markOf(std::u32string(U"(") + letter + U") x");
        EXPECT_EQ(items.depthOf(mark, inner), 1);
    }
}
