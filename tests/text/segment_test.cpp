// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segment.h"

#include "base/utf8.h"

#include <gtest/gtest.h>

using namespace dokaz;
using namespace dokaz::text;

TEST(Segment, keepsInitialsInsideASentence) {
    const std::string text = "А. Б. Лясны быў там. He left. 3. Потым прыйшлі!";
    std::vector<std::string> found;
    for (const Span& span : sentences(text))
        found.emplace_back(base::codePoints(text, span.start, span.end));
    EXPECT_EQ(found, (std::vector<std::string>{"А. Б. Лясны быў там.", "He left.", "3. Потым прыйшлі!"}));
}

TEST(Segment, givesTheWordsAroundAPlace) {
    const std::string text = "Першае слова, потым другое і трэцяе слова.";
    const std::size_t position = 14; // before "потым"
    EXPECT_EQ(contextBefore(text, position, 1), "слова,");
    EXPECT_EQ(contextBefore(text, position, 9), "Першае слова,");
    EXPECT_EQ(contextAfter(text, position, 2), "потым другое");
    EXPECT_EQ(contextAfter(text, 1000, 2), "");
    EXPECT_EQ(contextBefore(text, 0, 2), "");
    EXPECT_EQ(words(text).size(), 7U);
}

TEST(Segment, refusesNothingAndGivesNothingForIllFormedText) {
    EXPECT_TRUE(sentences("\xFF").empty());
    EXPECT_EQ(contextAfter("\xFF", 0, 3), "");
}
