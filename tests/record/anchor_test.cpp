// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/claim.h"

#include "support/deterministic.h"

#include <gtest/gtest.h>

using namespace dokaz;
using namespace dokaz::record;

namespace {

std::vector<Anchor> oneOfEach() {
    tests::SeededRandom random;
    const auto row = RowId::fresh(random);
    return {TextAnchor{row, 12, "54", 3, 9, "before ", " after", {{{2}, {100, 200, 900, 320}}, {{3}, {1, 2, 3, 4}}}},
            TextAnchor{row, 1, {}, 0, 0, {}, {}, {}},
            MediaAnchor{row, 0, 61500},
            ImageAnchor{row, {10, 20, 300, 400}},
            CellAnchor{row, "Sheet 1", 7, {1, 3}},
            CellAnchor{row, {}, 1, {}},
            PhysicalAnchor{"box 3, folder 12"},
            WholeAnchor{}};
}

} // namespace

TEST(Anchor, comesBackUnchangedAndCanonical) {
    for (const Anchor& anchor : oneOfEach()) {
        const std::string line = base::canonicalJson(toJson(anchor)).value();
        const auto read = anchorFromJson(base::parseJson(line).value());
        ASSERT_TRUE(read.ok()) << line << read.error().subject();
        EXPECT_EQ(read.value(), anchor);
        EXPECT_EQ(base::canonicalJson(toJson(read.value())).value(), line);
    }
}

TEST(Anchor, refusesAMemberTooManyOrTooFew) {
    for (const Anchor& anchor : oneOfEach()) {
        const base::Json json = toJson(anchor);
        base::Json more = json;
        more["colour"] = "red";
        EXPECT_FALSE(anchorFromJson(more).ok());
        for (const char* needed : {"type", "reading", "passage", "start", "end", "object", "from", "to", "region", "row", "location"}) {
            base::Json less = json;
            if (less.erase(needed) != 0) {
                EXPECT_FALSE(anchorFromJson(less).ok()) << less.dump();
            }
        }
    }
}

TEST(Anchor, refusesWhatCannotBe) {
    const std::string id = "01234567890123456789abcdef";
    for (const std::string members :
         {R"("type":"text","reading":"ID","passage":0,"start":0,"end":1)", R"("type":"text","reading":"ID","passage":1,"start":2,"end":1)",
          R"("type":"text","reading":"ID","passage":1,"start":-1,"end":1)", R"("type":"text","reading":"ID","passage":1,"start":0,"end":4294967296)",
          R"("type":"text","reading":"ID","passage":1,"start":0,"end":1,"rects":[[0,1,2,3,4]])",
          R"("type":"text","reading":"ID","passage":1,"start":0,"end":1,"rects":[[1,1,2,3]])",
          R"("type":"text","reading":"ID","passage":1,"start":0,"end":1,"rects":[])",
          R"("type":"text","reading":"ID","passage":1,"start":0,"end":1,"before":"")",
          R"("type":"media","object":"ID","from":5,"to":4)", R"("type":"image","object":"ID","region":[5,5,5,9])",
          R"("type":"cells","object":"ID","row":0)", R"("type":"cells","object":"ID","row":1,"columns":[0])",
          R"("type":"cells","object":"ID","row":1,"columns":["A"])", R"("type":"whole","type2":1)", R"("type":"dream")"}) {
        std::string text = "{" + members + "}";
        if (const std::size_t at = text.find("ID"); at != std::string::npos)
            text.replace(at, 2, id);
        EXPECT_FALSE(anchorFromJson(base::parseJson(text).value()).ok()) << text;
    }
    EXPECT_FALSE(anchorFromJson(base::Json::array()).ok());
}
