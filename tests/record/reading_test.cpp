// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/reading.h"

#include "base/json.h"
#include "base/utf8.h"
#include "record/passage_places.h"
#include "record/random_values.h"

#include <gtest/gtest.h>

using namespace dokaz;
using namespace dokaz::record;

namespace {

Passage randomPassage(tests::RandomValues& values, std::uint32_t ordinal, std::int32_t pages) {
    auto& random = values.random();
    Passage passage;
    passage.ordinal = ordinal;
    passage.kind = static_cast<PassageKind>(random.below(8));
    passage.number = values.flip() ? std::to_string(ordinal) : "";
    passage.level = static_cast<std::int32_t>(random.below(3));
    passage.parent = static_cast<std::uint32_t>(random.below(ordinal));
    passage.text = values.words();
    const auto length = static_cast<std::uint32_t>(base::codePointCount(passage.text));
    for (std::uint32_t at = 0; at < length;) {
        const auto end = at + 1 + static_cast<std::uint32_t>(random.below(length - at));
        Placement word{at,
                       end,
                       {1 + static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(pages)))},
                       {-5, 10, 500, 1210},
                       {}};
        for (std::uint32_t i = 0; values.flip() && i <= end - at; ++i)
            word.edges.push_back(static_cast<std::int32_t>(100 * i));
        if (word.edges.size() != end - at + 1)
            word.edges.clear();
        passage.placements.push_back(word);
        at = end + static_cast<std::uint32_t>(random.below(2));
    }
    if (values.flip())
        passage.notes.push_back({static_cast<std::uint32_t>(random.below(length + 1)), "12", ordinal});
    if (values.flip() && length > 0)
        passage.confidences.push_back({0, 1 + static_cast<std::uint32_t>(random.below(length)), 87});
    if (passage.kind == PassageKind::Table && values.flip())
        passage.cells = {{0, length, 0, 0}, {length, length, 0, 1, 2, 1}};
    if (values.flip()) {
        passage.speaker = "Судья";
        passage.time = TimeSpan{0, static_cast<std::int64_t>(random.below(1ULL << 40))};
    }
    return passage;
}

Reading randomReading(std::uint64_t seed) {
    tests::RandomValues values(seed);
    Reading reading{"reader 1", "un", "en", {}, {}, "A/HRC/1/1", values.words(), "21 June 2010"};
    const auto pages = static_cast<std::int32_t>(1 + values.random().below(4));
    for (std::int32_t i = 1; i <= pages; ++i)
        reading.pages.push_back({{i},
                                 values.flip() ? "iv" : "",
                                 59500,
                                 84200,
                                 static_cast<PageVerdict>(values.random().below(4)),
                                 values.flip() ? std::optional<std::int32_t>(93) : std::nullopt});
    for (std::uint32_t i = 1; i <= values.random().below(8); ++i)
        reading.passages.push_back(randomPassage(values, i, pages));
    return reading;
}

Reading aReading() {
    Reading reading{"reader 1", "un", "en", {{{1}, "i", 59500, 84200, PageVerdict::Text}}, {}, {}, {}, {}};
    reading.passages.push_back({1,
                                PassageKind::Heading,
                                "I",
                                1,
                                0,
                                "Лес",
                                {{0, 3, {1}, {100, 100, 400, 200}, {0, 100, 200, 300}}},
                                {}});
    reading.passages.push_back({2,
                                PassageKind::Paragraph,
                                "54",
                                0,
                                0,
                                "in a wood",
                                {{0, 2, {1}, {100, 300, 300, 400}, {}},
                                 {3, 4, {1}, {320, 300, 400, 400}, {}},
                                 {5, 9, {1}, {100, 500, 500, 600}, {0, 100, 200, 300, 400}}},
                                {{4, "12", 3}}});
    reading.passages.push_back({3, PassageKind::Footnote, "12", 0, 0, "ibid.", {}, {}});
    return reading;
}

std::string without(std::string text, std::string_view what, std::string_view instead) {
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), instead);
}

} // namespace

TEST(Reading, comesBackFromItsLinesUnchanged) {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const Reading reading = randomReading(seed);
        const auto lines = readingToLines(reading);
        ASSERT_TRUE(lines.ok()) << lines.error().subject();
        const auto read = readingFromLines(lines.value());
        ASSERT_TRUE(read.ok()) << read.error().subject();
        EXPECT_EQ(read.value(), reading);
        EXPECT_EQ(readingToLines(read.value()).value(), lines.value());
        for (std::size_t from = 0; from < lines.value().size();) {
            const std::size_t end = lines.value().find('\n', from);
            EXPECT_TRUE(base::isCanonicalJson(std::string_view(lines.value()).substr(from, end - from)));
            from = end + 1;
        }
    }
}

TEST(Reading, isWrittenAsTheFormatDocumentShows) {
    EXPECT_EQ(
        readingToLines(aReading()).value(),
        "{\"language\":\"en\",\"pages\":1,\"passages\":3,\"profile\":\"un\",\"reader\":\"reader "
        "1\",\"v\":1}\n"
        "{\"height\":84200,\"label\":\"i\",\"page\":1,\"width\":59500}\n"
        "{\"kind\":\"heading\",\"level\":1,\"number\":\"I\",\"passage\":1,\"text\":\"Лес\",\"words\":[[0,3,1,"
        "100,100,400,200,[0,100,200,300]]]}\n"
        "{\"kind\":\"paragraph\",\"notes\":[[4,\"12\",3]],\"number\":\"54\",\"passage\":2,\"text\":\"in a "
        "wood\",\"words\":[[0,2,1,100,300,300,400],[3,4,1,320,300,400,400],[5,9,1,100,500,500,600,[0,100,200,"
        "300,400]]]}\n"
        "{\"kind\":\"footnote\",\"number\":\"12\",\"passage\":3,\"text\":\"ibid.\"}\n");
}

TEST(Reading, refusesLinesThatBreakARule) {
    const std::string good = readingToLines(aReading()).value();
    ASSERT_TRUE(readingFromLines(good).ok());
    const std::vector<std::pair<std::string, std::string>> breaks{
        {"\"pages\":1", "\"pages\":2"},
        {"\"passages\":3", "\"passages\":2"},
        {"\"passages\":3", "\"passages\":4"},
        {"\"passages\":3", "\"passages\":-1"},
        {"\"passage\":2", "\"passage\":3"},
        {"\"page\":1", "\"page\":2"},
        {"\"kind\":\"heading\"", "\"kind\":\"title\""},
        {"\"v\":1", "\"v\":0"},
        {"\"v\":1", "\"v\":2"},
        {"\"level\":1", "\"level\":0"},
        {"\"level\":1", "\"level\":-1"},
        {"\"label\":\"i\"", "\"label\":\"\""},
        {"\"label\":\"i\"", "\"label\":7"},
        {"[0,2,1,", "[0,0,1,"},
        {"[0,2,1,", "[0,4,1,"},
        {"[0,2,1,", "[0,2,2,"},
        {"[5,9,1,", "[5,10,1,"},
        {"[5,9,1,", "[5,9.0,1,"},
        {"[5,9,1,", "[5,9,4294967297,"},
        {"[0,100,200,300,400]", "[0,100,200,300]"},
        {"[0,100,200,300,400]", "[]"},
        {"[4,\"12\",3]", "[10,\"12\",3]"},
        {"[4,\"12\",3]", "[4,\"12\",4]"},
        {"[4,\"12\",3]", "[4,\"\",3]"},
        {"100,500,500,600", "500,500,100,600"},
        {"{\"height\"", "{ \"height\""},
        {"Лес", "\\u041b\\u0435\\u0441"},
        {"Лес", "\xD0"},
        {"\"text\":\"ibid.\"", "\"text\":\"ibid.\",\"tone\":1"},
        {"\"text\":\"ibid.\"}\n", "\"text\":\"ibid.\"}"},
        {"\n{\"height\"", "\n\n{\"height\""}};
    for (const auto& [what, instead] : breaks) {
        const auto read = readingFromLines(without(good, what, instead));
        ASSERT_FALSE(read.ok()) << what << " -> " << instead;
        EXPECT_EQ(read.error().code(), base::ErrorCode::Corrupt) << instead;
    }
    EXPECT_EQ(readingFromLines(without(good, "\"v\":1", "\"v\":3")).error().code(), base::ErrorCode::TooNew);
    EXPECT_FALSE(readingFromLines("").ok());
    EXPECT_FALSE(readingFromLines(good + "{}\n").ok());
}

TEST(Reading, neitherCrashesNorChangesMeaningWhenBytesChange) {
    const std::string good = readingToLines(randomReading(5)).value();
    tests::SeededRandom random(9);
    for (int i = 0; i < 5000; ++i) {
        std::string bad = good;
        bad[random.below(bad.size())] = static_cast<char>(random.below(256));
        const auto read = readingFromLines(bad);
        if (read.ok()) {
            EXPECT_EQ(readingToLines(read.value()).value(), bad);
        }
        EXPECT_FALSE(readingFromLines(good.substr(0, random.below(good.size()))).ok());
    }
}

Passage withoutPlaces(Passage passage) {
    return {passage.ordinal, passage.kind, passage.number, passage.level, passage.parent, passage.text, {}, {}};
}

TEST(Places, comeBackAsTheyWereFromAFewBytes) {
    std::size_t packed = 0, written = 0;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const Reading reading = randomReading(seed);
        for (const Passage& passage : reading.passages) {
            const base::Bytes bytes = packedPlaces(passage);
            Passage back = withoutPlaces(passage);
            ASSERT_TRUE(unpackPlaces(bytes, back).ok());
            EXPECT_EQ(back, passage);
            packed += bytes.size();
            written += passageToLine(passage).value().size();
        }
    }
    EXPECT_LT(packed * 3, written);
    Passage extreme;
    extreme.placements = {{4'000'000'000, 4'000'000'001, {2'147'483'647}, {-2'147'483'647, 2'147'483'647, 5, -7}, {-2'147'483'647, 2'147'483'647}}};
    Passage back;
    ASSERT_TRUE(unpackPlaces(packedPlaces(extreme), back).ok());
    EXPECT_EQ(back, extreme);
}

TEST(Places, thatAreDamagedAreRefusedOrOthers) {
    const Reading reading = aReading();
    const base::Bytes good = packedPlaces(reading.passages.front());
    tests::SeededRandom random(3);
    for (int i = 0; i < 5000; ++i) {
        base::Bytes bad = good;
        bad[random.below(bad.size())] = static_cast<std::uint8_t>(random.below(256));
        Passage back;
        if (unpackPlaces(bad, back).ok()) {
            EXPECT_LE(back.placements.size(), good.size());
        }
        bad.resize(random.below(good.size()));
        EXPECT_FALSE(unpackPlaces(bad, back).ok());
    }
}

TEST(Reading, refusesToWriteWhatItCouldNotRead) {
    Reading reading = aReading();
    reading.passages[1].placements[0].end = 99;
    EXPECT_EQ(readingToLines(reading).error().code(), base::ErrorCode::Invalid);
}

TEST(Rectangles, areOneALineOfPrintAndCutWordsAtTheirEdges) {
    const Reading reading = aReading();
    const Passage& passage = reading.passages[1];
    const std::vector<PageRect> all{{{1}, {100, 300, 400, 400}}, {{1}, {100, 500, 500, 600}}};
    EXPECT_EQ(rectanglesOf(passage, 0, 9), all);
    const std::vector<PageRect> part{{{1}, {320, 300, 400, 400}}, {{1}, {100, 500, 300, 600}}};
    EXPECT_EQ(rectanglesOf(passage, 3, 7), part);
    EXPECT_TRUE(rectanglesOf(passage, 2, 3).empty());
    EXPECT_TRUE(rectanglesOf(passage, 4, 4).empty());
    EXPECT_EQ(passage.firstPage().value, 1);
}

TEST(Rectangles, followTheWritingDirectionAndStopAtColumns) {
    Passage passage;
    passage.text = "abcd";
    passage.placements = {{0, 4, {1}, {100, 100, 200, 500}, {0, 100, 200, 300, 400}}};
    EXPECT_EQ(rectanglesOf(passage, 1, 2), (std::vector<PageRect>{{{1}, {100, 200, 200, 300}}}));
    passage.placements = {{0, 2, {1}, {100, 100, 200, 200}, {}}, {2, 4, {1}, {30000, 100, 30100, 200}, {}}};
    EXPECT_EQ(rectanglesOf(passage, 0, 4).size(), 2U);
}
