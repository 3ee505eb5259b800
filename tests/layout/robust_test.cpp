// SPDX-License-Identifier: GPL-3.0-or-later
#include "document_builder.h"
#include "layout/layout.h"
#include "placement_check.h"
#include "support/deterministic.h"

#include <chrono>
#include <gtest/gtest.h>
#include <limits>

using namespace dokaz;
using namespace dokaz::tests;

namespace {

const std::vector<std::string> pieces = {"1.",   "2.",  "(a)", "the",     "gate-", "\u00AD", "\xFF\xFE", "97.1.", "*",     "12",
                                         "•",    "A.",  "I.",  "....",    "word",  "",       "\uFB03",   "Слово", "\uE001", "____________",
                                         "Annex", "Contents", "A/HRC/1/2", "United", "Nations", "GE.10-1", "m", "2", "notes", "ends."};

std::int32_t anyCoordinate(SeededRandom& random) {
    switch (random.below(20)) {
    case 0:
        return std::numeric_limits<std::int32_t>::max();
    case 1:
        return std::numeric_limits<std::int32_t>::min();
    default:
        return static_cast<std::int32_t>(random.below(90000));
    }
}

pdf::Word anyWord(SeededRandom& random) {
    pdf::Word word;
    word.text = pieces[random.below(pieces.size())];
    word.box = {anyCoordinate(random), anyCoordinate(random), anyCoordinate(random), anyCoordinate(random)};
    const std::size_t edges = random.below(4) == 0 ? random.below(9) : base::isUtf8(word.text) ? base::codePointCount(word.text) + 1 : word.text.size() + 1;
    for (std::size_t i = 0; i < edges; ++i)
        word.edges.push_back(anyCoordinate(random));
    word.font = static_cast<std::uint16_t>(random.below(4));
    word.size = random.below(3) == 0 ? anyCoordinate(random) : 600 + static_cast<std::int32_t>(random.below(4)) * 200;
    word.rotation = static_cast<std::int16_t>(random.below(8) == 0 ? random.below(400) : 0);
    word.spaceAfter = random.below(2) == 0;
    return word;
}

} // namespace

TEST(LayoutOfAnything, keepsItsRules) {
    SeededRandom random(7);
    for (int round = 0; round < 150; ++round) {
        DocumentBuilder builder;
        const std::size_t pages = random.below(9);
        for (std::size_t p = 0; p < pages; ++p) {
            builder.page(anyCoordinate(random), anyCoordinate(random));
            for (std::size_t w = random.below(80); w > 0; --w)
                builder.document().pages.back().words.push_back(anyWord(random));
        }
        expectSound(layout::layOut(builder.document()), builder.document());
    }
}

TEST(LayoutOfAnything, takesADocumentWithoutPages) {
    const pdf::Document empty;
    const record::Reading reading = layout::layOut(empty);
    EXPECT_TRUE(reading.pages.empty());
    EXPECT_TRUE(reading.passages.empty());
}

TEST(LayoutOfAnything, isNotSlowedByAHundredThousandWordsOnOnePage) {
    for (const char* text : {"1.", "a-", "*", "(a)", "word"}) {
        DocumentBuilder builder;
        builder.page();
        for (int i = 0; i < 100'000; ++i)
            builder.at(1000 + i % 300 * 150, 2000 + i / 300 * 240, text, {i % 3 == 0 ? 600 : 1000, false, 0});
        const auto start = std::chrono::steady_clock::now();
        expectSound(layout::layOut(builder.document()), builder.document());
        EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20)) << text;
    }
}
