// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/validation.h"

#include "record/random_values.h"

#include <gtest/gtest.h>

using namespace dokaz;
using namespace dokaz::record;

namespace {

const Vocabularies& vocabularies() {
    static const auto shipped = Vocabularies::shipped();
    return shipped.value();
}

FieldDeclaration aField(ValueType type) {
    FieldDeclaration field;
    field.code = "field";
    field.type = type;
    if (type == ValueType::Term)
        field.vocabulary = "act_type";
    return field;
}

base::Result<Value> parse(ValueType type, std::string_view typed) { return parseValue(aField(type), vocabularies(), typed); }
std::string read(ValueType type, std::string_view typed) {
    const auto value = parse(type, typed);
    return value.ok() ? base::canonicalJson(toJson(value.value())).value() : "refused: " + value.error().subject();
}
bool isValid(const Value& value) { return validate(aField(*typeOf(value)), vocabularies(), value).ok(); }

struct Typed {
    ValueType type;
    const char* words;
    const char* json;
};

} // namespace

TEST(ParseValue, readsTheDocumentedForms) {
    using enum ValueType;
    const std::vector<Typed> table{
        {Text, " two\nlines ", R"({"text":"two\nlines","type":"text"})"},
        {Name, "Рыгор  Прыклад", R"({"full":"Рыгор Прыклад","script":"Cyrl","type":"name"})"},
        {Name, "Lukava (be)", R"({"full":"Lukava","language":"be","script":"Latn","type":"name"})"},
        {Name, "Бура (be, nickname)", R"({"full":"Бура","language":"be","script":"Cyrl","sort":"nickname","type":"name"})"},
        {Name, "Bura (nickname)", R"({"full":"Bura","script":"Latn","sort":"nickname","type":"name"})"},
        {Name, "Example (Minsk)", R"j({"full":"Example (Minsk)","script":"Latn","type":"name"})j"},
        {Date, "12 May 2010", R"({"earliest":"2010-05-12","latest":"2010-05-12","type":"date","words":"12 May 2010"})"},
        {Date, "2010-05", R"({"earliest":"2010-05-01","latest":"2010-05-31","type":"date","words":"2010-05"})"},
        {Date, "spring 2021", R"({"earliest":"2021-03-01","latest":"2021-05-31","type":"date","words":"spring 2021"})"},
        {Date, "between 2020-08-09 and 2020-08-12", R"({"earliest":"2020-08-09","latest":"2020-08-12","type":"date","words":"between 2020-08-09 and 2020-08-12"})"},
        {Date, "12 May 2010 14:30 +03:00", R"({"earliest":"2010-05-12","latest":"2010-05-12","offset":"+03:00","time":"14:30","type":"date","words":"12 May 2010 14:30 +03:00"})"},
        {Period, "2020-08-09 to 2020-08-12", R"({"from":{"earliest":"2020-08-09","latest":"2020-08-09","words":"2020-08-09"},"to":{"earliest":"2020-08-12","latest":"2020-08-12","words":"2020-08-12"},"type":"period"})"},
        {Period, "since 2020-08-09, still going on", R"({"from":{"earliest":"2020-08-09","latest":"2020-08-09","words":"2020-08-09"},"still_going_on":true,"type":"period"})"},
        {Period, "since before 2020-08-09", R"({"began_before":true,"from":{"earliest":"2020-08-09","latest":"2020-08-09","words":"2020-08-09"},"type":"period"})"},
        {Period, "until 2021-01-02", R"({"to":{"earliest":"2021-01-02","latest":"2021-01-02","words":"2021-01-02"},"type":"period"})"},
        {Period, "May 2010", R"({"from":{"earliest":"2010-05-01","latest":"2010-05-31","words":"May 2010"},"to":{"earliest":"2010-05-01","latest":"2010-05-31","words":"May 2010"},"type":"period"})"},
        {Place, "Minsk", R"({"type":"place","words":"Minsk"})"},
        {Place, "Minsk @53.9, 27.56 ±500m", R"({"latitude":"53.9","longitude":"27.56","radius":500,"type":"place","words":"Minsk"})"},
        {Place, "@-53.9,27.56 ±2km", R"({"latitude":"-53.9","longitude":"27.56","radius":2000,"type":"place"})"},
        {Term, "torture", R"({"code":"torture","type":"term"})"},
        {Term, "Пытки", R"({"code":"torture","type":"term"})"},
        {Term, "MOCK EXECUTION", R"({"code":"mock_execution","type":"term"})"},
        {Term, "x-01234567890123456789abcdef", R"({"code":"x-01234567890123456789abcdef","type":"term"})"},
        {Record, "01234567890123456789abcdef", R"({"record":"01234567890123456789abcdef","type":"record"})"},
        {Number, "12", R"({"max":"12","min":"12","type":"number"})"},
        {Number, "12-15", R"({"max":"15","min":"12","type":"number"})"},
        {Number, "12–15 people", R"({"max":"15","min":"12","type":"number","unit":"people"})"},
        {Number, "at least 55", R"({"min":"55","type":"number"})"},
        {Number, "at most 9.5 m", R"({"max":"9.5","type":"number","unit":"m"})"},
        {Flag, "yes", R"({"type":"flag","yes":true})"},
        {Flag, "no", R"({"type":"flag","yes":false})"},
        {Object, "01234567890123456789abcdef", R"({"object":"01234567890123456789abcdef","type":"object"})"}};
    for (const Typed& typed : table)
        EXPECT_EQ(read(typed.type, typed.words), typed.json) << typed.words;
}

TEST(ParseValue, refusesOtherFormsAndSaysWhatIsExpected) {
    using enum ValueType;
    const std::vector<std::pair<ValueType, std::string>> table{
        {Text, ""}, {Text, "  "}, {Text, "\xD0"}, {Name, ""}, {Name, " (be)"}, {Date, ""}, {Date, "32 May 2010"}, {Date, "soon"},
        {Date, "12 May 2010 25:00"}, {Period, ""}, {Period, "soon"}, {Period, "2021-01-02 to 2020-01-02"}, {Period, "since"},
        {Place, ""}, {Place, "Minsk @91,27"}, {Place, "Minsk @53.9"}, {Place, "Minsk ±far"}, {Place, "Minsk @53.9,27.5 ±99999999m"},
        {Term, ""}, {Term, "sorcery"}, {Term, "x-1"}, {Record, "me"}, {Number, ""}, {Number, "many"}, {Number, "37,000"},
        {Number, "15-12"}, {Number, "1e5"}, {Number, "012"}, {Flag, "maybe"}, {Object, ""}};
    for (const auto& [type, typed] : table) {
        const auto value = parse(type, typed);
        ASSERT_FALSE(value.ok()) << name(type) << " " << typed;
        EXPECT_EQ(value.error().code(), base::ErrorCode::Invalid);
        EXPECT_TRUE(value.error().subject().starts_with("field: ")) << value.error().subject();
    }
}

TEST(ParseValue, neverAcceptsWhatValidateRefuses) {
    tests::RandomValues values(3);
    const std::string_view pieces[] = {"12 May 2010", " to ", "since ", "2020-08-09", "@", "53.9,27.5", "±", "5km", "-", "(be)", "yes", "at least ", "torture"};
    for (int i = 0; i < 3000; ++i) {
        std::string typed;
        for (std::uint64_t n = values.random().below(5); n > 0; --n)
            typed += values.flip() ? std::string(pieces[values.random().below(13)]) : values.words();
        const auto type = static_cast<ValueType>(values.random().below(10));
        const auto value = parse(type, typed);
        if (value.ok()) {
            EXPECT_TRUE(validate(aField(type), vocabularies(), value.value()).ok()) << typed;
        }
    }
}

TEST(Validate, refusesAValueOfAnotherType) {
    EXPECT_FALSE(validate(aField(ValueType::Date), vocabularies(), Text{"2020"}).ok());
    EXPECT_FALSE(validate(aField(ValueType::Text), vocabularies(), Raw{R"({"type":"text"})"}).ok());
}

TEST(Validate, keepsTypedTextComposedAndShort) {
    EXPECT_TRUE(isValid(Text{"caf\xC3\xA9"}));
    EXPECT_FALSE(isValid(Text{"cafe\xCC\x81"}));
    EXPECT_FALSE(isValid(Name{"cafe\xCC\x81", {}, {}, NameSort::Legal}));
    EXPECT_FALSE(isValid(Text{std::string(65 * 1024, 'a')}));
    EXPECT_FALSE(isValid(Text{"\xD0"}));
    EXPECT_FALSE(isValid(Name{"a", "Cyrillic", {}, NameSort::Legal}));
    EXPECT_FALSE(isValid(Name{"a", {}, "be be", NameSort::Legal}));
}

TEST(Validate, keepsDatesInOrder) {
    EXPECT_TRUE(isValid(Date{"then", {}, {}, {}, {}, {}}));
    EXPECT_TRUE(isValid(Date{"then", "2020-02-29", {}, "23:59", "Europe/Minsk", "julian"}));
    EXPECT_FALSE(isValid(Date{}));
    EXPECT_FALSE(isValid(Date{"then", "2021-02-29", {}, {}, {}, {}}));
    EXPECT_FALSE(isValid(Date{"then", "2020-05-02", "2020-05-01", {}, {}, {}}));
    EXPECT_FALSE(isValid(Date{"then", {}, {}, "24:00", {}, {}}));
    EXPECT_FALSE(isValid(Date{"then", {}, {}, {}, "+3", {}}));
    EXPECT_FALSE(isValid(Period{}));
    EXPECT_FALSE(isValid(Period{std::nullopt, std::nullopt, true, true}));
    EXPECT_TRUE(isValid(Period{std::nullopt, std::nullopt, false, true}));
}

TEST(Validate, keepsNumbersAndCoordinatesInBounds) {
    EXPECT_TRUE(isValid(Number{"-3.50", "-3.5", {}, {}}));
    EXPECT_TRUE(isValid(Number{"9", "10", {}, {}}));
    EXPECT_FALSE(isValid(Number{"10", "9", {}, {}}));
    EXPECT_FALSE(isValid(Number{"-9", "-10", {}, {}}));
    EXPECT_FALSE(isValid(Number{"1,5", {}, {}, {}}));
    EXPECT_FALSE(isValid(Number{}));
    EXPECT_TRUE(isValid(Place{{}, "-90", "180.0", 0, {}}));
    EXPECT_FALSE(isValid(Place{{}, "90.1", "0", 0, {}}));
    EXPECT_FALSE(isValid(Place{{}, "1", {}, 0, {}}));
    EXPECT_FALSE(isValid(Place{{}, {}, "1", 0, {}}));
    EXPECT_FALSE(isValid(Place{"a", {}, {}, -1, {}}));
}
