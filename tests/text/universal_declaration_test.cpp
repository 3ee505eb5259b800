// SPDX-License-Identifier: GPL-3.0-or-later
// The Universal Declaration in seven languages, where the shared data is at hand.
#include "base/utf8.h"
#include "text/folding.h"
#include "text/phonemic.h"
#include "text/tokenizer.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

using namespace dokaz;

TEST(UniversalDeclaration, isCutIntoWordsInEveryLanguage) {
    const std::filesystem::path folder = std::filesystem::path(DOKAZ_SHARED_DATA) / "text" / "udhr";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "no shared data";
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        std::ifstream stream(file.path(), std::ios::binary);
        const std::string html((std::istreambuf_iterator<char>(stream)), {});
        std::size_t count = 0, before = 0, longest = 0;
        text::tokenize(html, [&](const text::Token& token) {
            EXPECT_LE(before, token.start);
            EXPECT_TRUE(base::isUtf8(token.original));
            EXPECT_EQ(text::folded(token.folded), token.folded);
            before = token.end;
            longest = std::max(longest, base::codePointCount(token.folded));
            ++count;
        });
        EXPECT_GT(count, 1500U) << file.path();
        EXPECT_LT(longest, 40U) << file.path();
    }
}
