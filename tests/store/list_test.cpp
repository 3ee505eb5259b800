// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of lists and the queries made of what is typed: both pure.
#include "store/list_key.h"
#include "store/search_terms.h"

#include <gtest/gtest.h>

namespace dokaz::tests {

TEST(ListKeys, ofNumbersSortAsNumbersDo) {
    const std::vector<std::string> ascending{"-1000.5", "-20", "-3", "-2.5", "-2", "-0.5", "0", "0.25", "0.5", "1",
                                             "1.5",     "2",   "9",  "10",   "10.01", "11", "100", "999999", "1000000"};
    for (std::size_t i = 1; i < ascending.size(); ++i)
        EXPECT_LT(store::numberKey(ascending[i - 1]), store::numberKey(ascending[i])) << ascending[i];
}

TEST(ListKeys, areEmptyForWhatHasNoOrderOfItsOwn) {
    EXPECT_EQ(store::listKey(record::Text{"words"}), "");
    EXPECT_EQ(store::listKey(record::Date{"some day", "", "", "", "", ""}), "");
    EXPECT_EQ(store::listKey(record::Flag{false}), "no");
    EXPECT_EQ(store::listKey(record::Term{"torture", "beaten"}), "torture");
    EXPECT_EQ(store::listKey(record::Date{"", "", "2020-08-12", "", "", ""}), "2020-08-12");
    EXPECT_EQ(store::listKey(record::Number{"", "7", "", ""}), store::numberKey("7"));
}

TEST(ListWords, becomeQueriesThatCannotFail) {
    EXPECT_EQ(store::ftsBeginnings("\" * ( -"), "");
    EXPECT_EQ(store::ftsNearly("…", store::Nearly::AnyWord), "");
    EXPECT_EQ(store::ftsPhrase("Brenna, prison"), "\"brenna\" + \"prison\"");
    EXPECT_NE(store::ftsBeginnings("Lukav").find("OR \"~lkv\" *"), std::string::npos);
    EXPECT_EQ(store::ftsBeginnings("Lu").find("OR"), std::string::npos); // one sound says nothing
}

} // namespace dokaz::tests
