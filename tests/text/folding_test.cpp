// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/folding.h"

#include "base/utf8.h"

#include <gtest/gtest.h>
#include <string>

using namespace dokaz;
using text::folded;

TEST(Folding, dropsCaseAndAccentsButKeepsTheLettersOfEachLanguage) {
    EXPECT_EQ(folded("ДЗЯРЖЫНСКІ Раён"), "дзяржынскі раен");
    EXPECT_EQ(folded("Ўладзік Майскі Її"), "ўладзік майскі її");
    EXPECT_EQ(folded("и\u0306 у\u0306 і\u0308"), "й ў ї");
    EXPECT_EQ(folded("Ёлка Ґанок"), "елка ґанок");
    EXPECT_EQ(folded("Łukašenka Évêque Straße Øresund"), "lukasenka eveque strasse oresund");
    EXPECT_EQ(folded("сям’я сямʼя сям'я"), "сямя сямя сямя");
}

TEST(Folding, unitesArabicSpellingsAndDigits) {
    EXPECT_EQ(folded("أَحْمَد إبراهيم آدم"), "احمد ابراهيم ادم");
    EXPECT_EQ(folded("مدرســة على"), "مدرسه علي");
    EXPECT_EQ(folded("کریم"), folded("كريم"));
    EXPECT_EQ(folded("٢٠٢١ ၂၀၂၁ ۲۰۲۱"), "2021 2021 2021");
}

TEST(Folding, keepsTheVowelsOfBurmeseAndDevanagari) {
    EXPECT_EQ(folded("ကိုကို"), "ကိုကို");
    EXPECT_EQ(folded("हिन्दी"), "हिन्दी");
}

TEST(Folding, isIdempotentForEveryCodePoint) {
    for (char32_t c = 1; c < 0x30000; ++c) {
        if (c >= 0xD800 && c < 0xE000)
            continue;
        std::string word = "и";
        base::appendUtf8(word, c);
        const std::string once = folded(word);
        ASSERT_TRUE(base::isUtf8(once)) << static_cast<unsigned>(c);
        ASSERT_EQ(folded(once), once) << std::hex << static_cast<unsigned>(c);
    }
}

TEST(Folding, replacesIllFormedBytes) { EXPECT_EQ(folded("a\xFF\xC3"), "a\uFFFD\uFFFD"); }
