// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokenizer.h"

#include "base/utf8.h"

#include <gtest/gtest.h>
#include <vector>

using namespace dokaz;
using text::Token;
using text::tokenize;

namespace {

using Words = std::vector<std::string>;

Words wordsOf(std::string_view utf8) {
    Words words;
    tokenize(utf8, [&](const Token& token) { words.emplace_back(token.folded); });
    return words;
}

} // namespace

TEST(Tokenizer, joinsApostrophesInsideBelarusianAndUkrainianWords) {
    EXPECT_EQ(wordsOf("Сям’я з-пад Дзяржынск’а, п'ять!"), (Words{"сямя", "з", "пад", "дзяржынска", "пять"}));
    EXPECT_EQ(wordsOf("Дзяржынск’"), (Words{"дзяржынск"}));
}

TEST(Tokenizer, knowsFrenchElisionAndEnglishPossession) {
    EXPECT_EQ(wordsOf("l’homme qu'elle d'État"), (Words{"l", "homme", "qu", "elle", "d", "etat"}));
    EXPECT_EQ(wordsOf("the court's O'Neil don't courts'"), (Words{"the", "court", "oneil", "dont", "courts"}));
}

TEST(Tokenizer, endsWordsAtFootnoteSignsAndPunctuation) {
    EXPECT_EQ(wordsOf("detained¹ in 25.1 (a)"), (Words{"detained", "in", "25", "1", "a"}));
    EXPECT_EQ(wordsOf("co\u00ADoperate №5"), (Words{"cooperate", "no5"}));
}

TEST(Tokenizer, readsArabicWithoutVowelSigns) {
    EXPECT_EQ(wordsOf("قال مُحَمَّدٌ، إنّه"), (Words{"قال", "محمد", "انه"}));
}

TEST(Tokenizer, cutsScriptsWithoutSpacesByDictionary) {
    const Words burmese = wordsOf("လူတိုင်းသည် တူညီ လွတ်လပ်သော abc");
    EXPECT_GT(burmese.size(), 4U);
    EXPECT_EQ(burmese.back(), "abc");
    EXPECT_GT(wordsOf("世界人权宣言2021年").size(), 3U);
    EXPECT_GT(wordsOf("สิทธิมนุษยชน").size(), 1U);
}

TEST(Tokenizer, putsSlippedLettersRight) {
    EXPECT_EQ(wordsOf("Iван Лукашэнkа"), (Words{"іван", "лукашэнка"}));
    EXPECT_EQ(wordsOf("Мoscow"), (Words{"moscow"}));
}

TEST(Tokenizer, givesOffsetsOnCodePointBoundariesInOrder) {
    const std::string mixed = "a𝒜é\xFF тэст\xF0\x9F ကိုယ် 世界 l’eau е\u0308ж 😀 ﷺ ½ x²";
    std::size_t before = 0;
    tokenize(mixed, [&](const Token& token) {
        EXPECT_LE(before, token.start);
        EXPECT_LT(token.start, token.end);
        EXPECT_TRUE(base::isUtf8(token.original)) << token.original;
        EXPECT_EQ(token.original, std::string_view(mixed).substr(token.start, token.end - token.start));
        EXPECT_EQ(wordsOf(token.folded), Words{std::string(token.folded)});
        before = token.end;
    });
    EXPECT_GT(before, mixed.size() - 5);
}

TEST(Tokenizer, servesAnotherTextAfterReset) {
    text::Tokenizer tokens("世界人权");
    ASSERT_TRUE(tokens.next());
    tokens.reset("one two");
    ASSERT_TRUE(tokens.next());
    EXPECT_EQ(tokens.token().folded, "one");
    ASSERT_TRUE(tokens.next());
    EXPECT_FALSE(tokens.next());
}
