// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/value.h"

#include "record/random_values.h"

#include <gtest/gtest.h>

using namespace dokaz;
using namespace dokaz::record;

namespace {

std::string canonical(const Value& value) { return base::canonicalJson(toJson(value)).value(); }
Value read(std::string_view json) { return valueFromJson(base::parseJson(json).value()); }

} // namespace

TEST(Value, comesBackFromItsCanonicalLineUnchanged) {
    tests::RandomValues values(7);
    for (int i = 0; i < 5000; ++i) {
        const Value value = values.value();
        const std::string line = canonical(value);
        EXPECT_EQ(read(line), value) << line;
        EXPECT_EQ(canonical(read(line)), line);
        EXPECT_TRUE(sameValue(value, read(line)));
    }
}

TEST(Value, leavesMembersAtTheirDefaultOut) {
    EXPECT_EQ(canonical(Name{"Lukava", "Latn", "be", NameSort::Legal}),
              R"({"full":"Lukava","language":"be","script":"Latn","type":"name"})");
    EXPECT_EQ(canonical(Date{"spring 2021", "2021-03-01", "2021-05-31", {}, {}, {}}),
              R"({"earliest":"2021-03-01","latest":"2021-05-31","type":"date","words":"spring 2021"})");
    EXPECT_EQ(canonical(Period{}), R"({"type":"period"})");
    EXPECT_EQ(canonical(Flag{false}), R"({"type":"flag","yes":false})");
}

TEST(Value, keepsWhatItDoesNotKnowRaw) {
    for (const std::string line :
         {R"({"type":"colour","value":"red"})", R"({"colour":"red"})", R"([1,2])", R"("red")", R"(null)",
          R"({"text":"a","tone":"loud","type":"text"})", R"({"text":7,"type":"text"})", R"({"type":"text"})",
          R"({"type":"record","record":"not-an-id"})", R"({"type":"record","record":""})", R"({"type":"flag"})",
          R"({"sort":"legal","full":"a","type":"name"})", R"({"full":"a","sort":"stage","type":"name"})",
          R"({"from":"2020","type":"period"})", R"({"began_before":false,"type":"period"})",
          R"({"radius":0,"type":"place"})", R"({"radius":3.0,"type":"place"})", R"({"type":"object","object":[]})"}) {
        const Value value = read(line);
        ASSERT_TRUE(std::holds_alternative<Raw>(value)) << line;
        EXPECT_EQ(toJson(value), base::parseJson(line).value()) << line;
        EXPECT_FALSE(typeOf(value).has_value());
    }
}

TEST(Value, comparesWhatIsMeantAndNotHowItWasWorded) {
    EXPECT_TRUE(sameValue(Text{"caf\xC3\xA9"}, Text{"cafe\xCC\x81"}));
    EXPECT_FALSE(sameValue(Text{"a"}, Text{"A"}));
    EXPECT_TRUE(sameValue(Date{"12 May 2010", "2010-05-12", "2010-05-12", {}, {}, {}},
                          Date{"12.05.2010", "2010-05-12", "2010-05-12", {}, {}, {}}));
    EXPECT_FALSE(sameValue(Date{"May 2010", "2010-05-01", "2010-05-31", {}, {}, {}},
                           Date{"12 May 2010", "2010-05-12", "2010-05-12", {}, {}, {}}));
    EXPECT_FALSE(sameValue(Date{"the first raid", {}, {}, {}, {}, {}}, Date{"the second raid", {}, {}, {}, {}, {}}));
    EXPECT_TRUE(sameValue(Term{"torture", "катавалі"}, Term{"torture", {}}));
    EXPECT_TRUE(sameValue(Number{"55", {}, {}, "at least 55"}, Number{"55", {}, {}, {}}));
    EXPECT_TRUE(sameValue(Place{"Minsk", "53.9", "27.56", 0, {}}, Place{"Мінск", "53.9", "27.56", 0, {}}));
    EXPECT_FALSE(sameValue(Place{"Minsk", {}, {}, 0, {}}, Place{"Hrodna", {}, {}, 0, {}}));
    EXPECT_FALSE(sameValue(Text{"yes"}, Flag{true}));
}

TEST(Value, readsAsOneLineForPeople) {
    EXPECT_EQ(plainText(Name{"Lukava", "Latn", "be", NameSort::Nickname}), "Lukava (be, nickname)");
    EXPECT_EQ(plainText(Date{"spring 2021", "2021-03-01", "2021-05-31", {}, {}, {}}), "spring 2021 (2021-03-01…2021-05-31)");
    EXPECT_EQ(plainText(Date{"2021-03-01", "2021-03-01", "2021-03-01", "14:30", {}, {}}), "2021-03-01 14:30");
    EXPECT_EQ(plainText(Period{Date{"2020", {}, {}, {}, {}, {}}, std::nullopt, true, true}),
              "since before 2020, still going on");
    EXPECT_EQ(plainText(Place{"Minsk", "53.9", "27.56", 500, {}}), "Minsk @53.9,27.56 ±500m");
    EXPECT_EQ(plainText(Number{"55", {}, "people", {}}), "at least 55 people");
    EXPECT_EQ(plainText(Number{"12", "15", {}, {}}), "12–15");
}

TEST(Names, comeBackAsTheirEnums) {
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(valueTypeNamed(name(static_cast<ValueType>(i))), static_cast<ValueType>(i));
    for (int i = 0; i < 6; ++i)
        EXPECT_EQ(nameSortNamed(name(static_cast<NameSort>(i))), static_cast<NameSort>(i));
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(protectionNamed(name(static_cast<Protection>(i))), static_cast<Protection>(i));
    EXPECT_FALSE(valueTypeNamed("").has_value());
    EXPECT_FALSE(protectionNamed("secret").has_value());
}
