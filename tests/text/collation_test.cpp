// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/collation.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <vector>

using namespace dokaz::text;

TEST(Collation, sortsEachLanguageItsOwnWay) {
    std::vector<std::string> names = {"Яна", "Ўладзік", "ірына", "Ганна", "Ёсіп", "Еўка", "Уладзік"};
    const Collation belarusian("be");
    std::sort(names.begin(), names.end(),
              [&](const auto& a, const auto& b) { return belarusian.compare(a, b) < 0; });
    EXPECT_EQ(names, (std::vector<std::string>{"Ганна", "Еўка", "Ёсіп", "ірына", "Уладзік", "Ўладзік", "Яна"}));
    EXPECT_LT(Collation("uk").compare("ґанок", "двір"), 0);
    EXPECT_LT(Collation("en").compare("Cell 9", "Cell 10"), 0);
}

TEST(Collation, keysAgreeWithTheComparison) {
    const std::vector<std::string> words = {"", "a", "A", "á", "б", "Б", "ў", "محمد", "10", "9", "a b", "ab"};
    for (const char* language : {"be", "ru", "uk", "en", "fr", "ar", "my", "no-such-language"}) {
        const Collation collation(language);
        for (const auto& a : words)
            for (const auto& b : words) {
                const int byKey = collation.sortKey(a).compare(collation.sortKey(b));
                const int byText = collation.compare(a, b);
                EXPECT_EQ(byKey < 0, byText < 0) << language << ' ' << a << ' ' << b;
                EXPECT_EQ(byKey == 0, byText == 0) << language << ' ' << a << ' ' << b;
            }
    }
    EXPECT_EQ(collationKey("ab", "be"), Collation("be").sortKey("ab"));
    EXPECT_FALSE(collationVersion().empty());
}
