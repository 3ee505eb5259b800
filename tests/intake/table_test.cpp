// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/ftm.h"
#include "intake/table.h"
#include "intake/table_guess.h"
#include "intake/table_plan.h"
#include "intake/table_reading.h"
#include "base/utf8.h"
#include "resources/embedded.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

using namespace dokaz;
using namespace dokaz::intake;

namespace {

Table read(const std::string& text, TableForm form = {}) { return readTableText(text, form).value(); }

std::vector<std::string> reasons(const Table& table) {
    std::vector<std::string> all;
    for (const TableTrouble& trouble : table.troubles)
        all.push_back(trouble.reason);
    return all;
}

const record::Catalogue& catalogue() {
    static const record::Catalogue shipped = record::Catalogue::shipped().value();
    return shipped;
}
const record::Vocabularies& vocabularies() {
    static const record::Vocabularies shipped = record::Vocabularies::shipped().value();
    return shipped;
}

std::string seasoned(std::mt19937& random, const std::string& alphabet, std::size_t length) {
    std::string text;
    for (std::size_t i = 0; i < length; ++i)
        text += alphabet[random() % alphabet.size()];
    return text;
}

} // namespace

TEST(TableText, keepsQuotedCellsWithTheirLineFeedsAndQuotes) {
    const Table table = read("Name,Note\r\n\"Kold, Mira\",\"said \"\"no\"\"\r\ntwice\"\r\n");
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(table.rows[0].cells, (std::vector<std::string>{"Kold, Mira", "said \"no\"\r\ntwice"}));
    EXPECT_EQ(table.rows[0].number, 2);
    EXPECT_TRUE(table.troubles.empty());
}

TEST(TableText, readsEveryLineEndAndDelimiter) {
    for (const std::string end : {"\n", "\r\n", "\r"})
        for (const std::string mark : {",", ";", "\t", "|"}) {
            const std::string text = "a" + mark + "b" + mark + "c" + end + "1" + mark + "2" + mark + "3" + end + "4" + mark + "5" + mark + "6";
            const Table table = read(text);
            EXPECT_EQ(table.delimiter, mark);
            ASSERT_EQ(table.rows.size(), 2U);
            EXPECT_EQ(table.rows[1].cells, (std::vector<std::string>{"4", "5", "6"}));
        }
}

TEST(TableText, tellsUnevenRowsWithTheirNumber) {
    const Table table = read("a,b\n1\n2,3,4\n5,6,\n");
    ASSERT_EQ(table.troubles.size(), 2U);
    EXPECT_EQ(table.troubles[0].row, 2);
    EXPECT_EQ(table.troubles[0].reason, "too-few-cells");
    EXPECT_EQ(table.troubles[1].row, 3);
    EXPECT_EQ(table.troubles[1].reason, "too-many-cells");
    EXPECT_EQ(table.rows.size(), 3U);
}

TEST(TableText, takesAQuoteThatNeverClosesAsALetter) {
    const Table table = read("a,b\n\"open,2\n3,4\n");
    EXPECT_EQ(reasons(table), (std::vector<std::string>{"open-quote"}));
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[0].cells[0], "\"open");
}

TEST(TableText, namesColumnsThatHaveNoNameOrTheSame) {
    const Table table = read("Name,,Name\n1,2,3\n");
    EXPECT_EQ(table.header, (std::vector<std::string>{"Name", "Column 2", "Name (2)"}));
    EXPECT_EQ(read("1,2\n3,4\n", {{}, {}, 0}).rows.size(), 2U);
}

TEST(TableText, findsTheHeaderBelowTitles) {
    const Table titled = read("List of the detained, Zarelin\n;;;\nas of 12.01.2031;;;\nNo;Name;Born;Town\n1;Mira Kold;07.02.1956;Brod\n2;Ilma;;\n");
    EXPECT_EQ(titled.headerRow, 4);
    EXPECT_EQ(titled.header, (std::vector<std::string>{"No", "Name", "Born", "Town"}));
    EXPECT_EQ(titled.rows.size(), 2U);
    EXPECT_TRUE(reasons(titled).empty());
    EXPECT_EQ(read("List\nNo;Name;Town\n1;Mira;Brod\n", {{}, ";", 1}).headerRow, 1) << "as asked";
    for (const char* plain : {"Name;;Name\n1;2;3\n4;5;6\n",                        // columns without a name
                              "Note\nsaid, twice, no\nand, then\nnothing\n",        // remarks with commas
                              "a;b\n1;2\n3;4\n", "Year\n2030;1;2\n2031;3;4\n",     // rows of figures are no names
                              "Name;Born\nMira;1956\n"})
        EXPECT_EQ(read(plain).headerRow, 1) << plain;
}

TEST(TableText, obeysTheLineThatNamesTheSeparator) {
    const Table table = read("sep=;\r\na;b,c\r\n1;2,5\r\n");
    EXPECT_EQ(table.header, (std::vector<std::string>{"a", "b,c"}));
    EXPECT_EQ(table.rows[0].cells[1], "2,5");
}

TEST(TableText, leavesOutWhatIsTooLargeAndGoesOn) {
    const Table table = read("a,b\n" + std::string(longestCell + 1, 'x') + ",2\n3,4\n");
    EXPECT_EQ(reasons(table), (std::vector<std::string>{"cell-too-long"}));
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(table.rows[0].number, 3);
    EXPECT_FALSE(readTableText(std::string(mostTableColumns * 2, ','), {}));
    EXPECT_FALSE(readTableText("", {}));
    EXPECT_FALSE(readTableText("\n\n\n", {}));
}

TEST(TableText, findsTheEncodingOfAFewWords) {
    const auto encoded = [](std::initializer_list<int> bytes) {
        std::string text;
        for (const int byte : bytes)
            text += static_cast<char>(byte);
        return text;
    };
    // "Лукава;Зарелин" in windows-1251, KOI8-R; "café" in Mac Roman and windows-1252.
    const std::string cp1251 = "a;b\n" + encoded({0xCB, 0xF3, 0xEA, 0xE0, 0xE2, 0xE0}) + ";1\n";
    EXPECT_EQ(read(cp1251).encoding, "windows-1251");
    EXPECT_EQ(read(cp1251).rows[0].cells[0], "Лукава");
    const std::string koi = "a;b\n" + encoded({0xEC, 0xD5, 0xCB, 0xC1, 0xD7, 0xC1}) + ";1\n";
    EXPECT_EQ(read(koi).rows[0].cells[0], "Лукава");
    EXPECT_EQ(read("a;b\ncaf" + encoded({0x8E}) + ";it" + encoded({0xD5}) + "s\n").rows[0].cells, (std::vector<std::string>{"café", "it’s"}));
    EXPECT_EQ(read("a;b\ncaf" + encoded({0xE9}) + ";it" + encoded({0x92}) + "s\n").rows[0].cells, (std::vector<std::string>{"café", "it’s"}));
    std::string wide = "\xFF\xFE";
    for (const char c : std::string("a,b\n1,2\n"))
        wide += std::string{c, '\0'};
    EXPECT_EQ(read(wide).encoding, "UTF-16LE");
    EXPECT_EQ(read(wide).rows[0].cells[1], "2");
    EXPECT_EQ(read("\xEF\xBB\xBF" "a,b\n1,2\n").header[0], "a");
}

TEST(TableText, survivesAnyBytesInLinearTime) {
    std::mt19937 random(4711);
    for (int round = 0; round < 400; ++round) {
        const std::string text = seasoned(random, std::string("a\"\"\",;\t\r\n\0\xD0\x9B\xFF 1", 15), random() % 300);
        const auto table = readTableText(text, {});
        if (!table)
            continue;
        for (const TableRow& row : table.value().rows) {
            EXPECT_EQ(row.cells.size(), table.value().header.size());
            for (const std::string& cell : row.cells)
                EXPECT_TRUE(base::isUtf8(cell));
        }
        EXPECT_TRUE(record::readingToLines(readingOf(table.value(), {})));
    }
    const auto seconds = [&](std::size_t length) {
        const std::string text = seasoned(random, "ab\"\",\n", length);
        const auto begun = std::chrono::steady_clock::now();
        (void)readTableText(text, {{}, ",", 1});
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    };
    const double one = seconds(500'000), eight = seconds(4'000'000);
    EXPECT_LT(eight, one * 40 + 0.5);
}

TEST(JsonTable, makesARowOfEveryEntityAndTellsBrokenLines) {
    const Table table = readJsonTable("{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\",\"B\"],\"employer\":[{\"id\":\"2\",\"schema\":\"Company\","
                                      "\"properties\":{\"name\":[\"C\"]}}]}}\n\nnonsense\n[1]\n{\"id\":\"3\"}\n").value();
    EXPECT_EQ(table.form, "ftm");
    ASSERT_EQ(table.rows.size(), 3U);
    const auto employer = std::find(table.header.begin(), table.header.end(), "employer") - table.header.begin();
    EXPECT_EQ(table.rows[0].cells.at(static_cast<std::size_t>(employer)), "2");
    EXPECT_EQ(table.rows[1].cells[0], "2"); // the entity inside
    EXPECT_EQ(table.rows[2].number, 5);
    EXPECT_EQ(reasons(table), (std::vector<std::string>{"not-json", "not-json"}));
    EXPECT_EQ(table.troubles[0].row, 3);
}

TEST(JsonTable, survivesMutatedEntities) {
    const std::string entity = R"({"id":"a","schema":"Person","properties":{"name":["Mira Kold","Міра"],"x":[{"id":"b","schema":"C","properties":{}}],"n":[1,null,true]}})";
    std::mt19937 random(7);
    for (int round = 0; round < 600; ++round) {
        std::string text = entity + "\n" + entity;
        for (int change = 0; change < 4; ++change)
            text[random() % text.size()] = static_cast<char>(random() % 256);
        const auto table = readJsonTable(text);
        EXPECT_TRUE(!table || record::readingToLines(readingOf(table.value(), {})));
    }
    EXPECT_FALSE(readJsonTable("[{\"id\": 1}"));
    EXPECT_FALSE(readJsonTable(std::string(100'000, '[')));
}

TEST(TableReading, marksTheCellsOfEveryRowAndKeepsBackWhatItMust) {
    const Table table = read("Name,Phone,Town\nМира,+000,Zarelin\n,,\nIlma,,Brod\n");
    const record::Reading reading = readingOf(table, {1});
    ASSERT_EQ(reading.passages.size(), 3U);
    EXPECT_EQ(reading.passages[0].text, "Name\tPhone\tTown");
    EXPECT_EQ(reading.passages[1].text, "Мира\tZarelin");
    EXPECT_EQ(reading.passages[1].number, "2");
    const record::Cell* town = cellAt(reading.passages[1], 2);
    ASSERT_NE(town, nullptr);
    EXPECT_EQ(base::codePoints(reading.passages[1].text, town->start, town->end), "Zarelin");
    EXPECT_EQ(cellAt(reading.passages[1], 1), nullptr);
    EXPECT_TRUE(record::checkReading(reading));
}

TEST(CellValues, readDatesOfFiguresByTheirOrder) {
    using record::DateOrder;
    EXPECT_EQ(figuredDate("24.9.2004", DateOrder::DayFirst)->day, "2004-09-24");
    EXPECT_EQ(figuredDate("08/21/13 12:00 AM", DateOrder::MonthFirst)->day, "2013-08-21");
    EXPECT_EQ(figuredDate("08/21/13 12:00 AM", DateOrder::MonthFirst)->time, "");
    EXPECT_EQ(figuredDate("08/21/13 2:05 PM", DateOrder::MonthFirst)->time, "14:05");
    EXPECT_EQ(figuredDate("2021-03-05T10:20:00", DateOrder::AsWritten)->time, "10:20");
    EXPECT_FALSE(figuredDate("05/12/2010", DateOrder::AsWritten));
    EXPECT_FALSE(figuredDate("31.02.2010", DateOrder::DayFirst));
    EXPECT_FALSE(figuredDate("1.2.3.4", DateOrder::DayFirst));
    EXPECT_EQ(orderOfDates({"1.2.2010", "13.2.2010"}), DateOrder::DayFirst);
    EXPECT_EQ(orderOfDates({"1/2/2010", "2/13/2010"}), DateOrder::MonthFirst);
    EXPECT_EQ(orderOfDates({"1/2/2010"}), DateOrder::AsWritten);
}

TEST(CellValues, takeDottedDatesDayFirstWhateverOneBrokenCellSays) {
    using record::DateOrder;
    EXPECT_EQ(orderOfDates({"07.02.1956", "3.13.1970"}), DateOrder::DayFirst);
    EXPECT_EQ(orderOfDates({"07.02.1956", "01.04.1961", "3.13.1970", "2.14.1971"}), DateOrder::DayFirst);
    EXPECT_EQ(orderOfDates({"07.02.1956"}), DateOrder::DayFirst);
    EXPECT_EQ(orderOfDates({"02.17.1956", "03.25.1961", "11.30.1970", "04.05.1980"}), DateOrder::MonthFirst);
    EXPECT_EQ(orderOfDates({"45.13.1970"}), DateOrder::AsWritten);
}

TEST(CellValues, standWhereTheyStandInTheCell) {
    const auto values = valuesOfCell(" Остап ; ;Мира;", ";");
    ASSERT_EQ(values.size(), 2U);
    EXPECT_EQ(values[0].words, "Остап");
    EXPECT_EQ(values[0].start, 1U);
    EXPECT_EQ(values[0].end, 6U);
    EXPECT_EQ(values[1].start, 10U);
}

TEST(TableMapping, isTheSameAfterWritingAndReading) {
    for (const resources::Embedded& file : resources::under("tables/")) {
        if (!file.name.ends_with(".json"))
            continue;
        const auto preset = record::tableMappingFrom(file.content);
        ASSERT_TRUE(preset) << file.name << ": " << preset.error().subject();
        EXPECT_EQ(record::tableMappingFrom(record::tableMappingText(preset.value())).value(), preset.value());
        EXPECT_FALSE(preset.value().name.empty() || preset.value().title.empty());
        const auto checked = record::checkTableMapping(preset.value(), catalogue(), {});
        EXPECT_TRUE(checked) << file.name << ": " << (checked ? "" : checked.error().subject());
    }
    for (const char* wrong : {"", "[]", "{}", R"({"v":1})", R"({"v":1,"records":[{}]})", R"({"v":1,"records":[],"more":1})",
                              R"({"v":1,"records":[{"kind":"person","fields":[{"field":"name","column":"a","dates":"x"}]}]})"})
        EXPECT_FALSE(record::tableMappingFrom(wrong)) << wrong;
    EXPECT_EQ(record::tableMappingFrom(R"({"v":2,"records":[]})").error().code(), base::ErrorCode::TooNew);
}

TEST(TableMapping, isRefusedWhereItDoesNotFitTheCatalogue) {
    const auto problem = [](const std::string& records) {
        const auto mapping = record::tableMappingFrom(R"({"v":1,"records":[)" + records + "]}").value();
        const auto checked = record::checkTableMapping(mapping, catalogue(), {"a", "b"});
        return checked ? std::string() : checked.error().subject();
    };
    EXPECT_EQ(problem(R"({"kind":"person","key":["a"],"fields":[{"field":"name","column":"b"}]})"), "");
    EXPECT_NE(problem(R"({"kind":"ghost","fields":[]})"), "");
    EXPECT_NE(problem(R"({"kind":"person","key":["c"],"fields":[{"field":"name","column":"b"}]})"), "");
    EXPECT_NE(problem(R"({"kind":"person","fields":[{"field":"name","column":"b","value":"c"}]})"), "");
    EXPECT_NE(problem(R"({"kind":"person","fields":[{"field":"name","column":"b","part":"from"}]})"), "");
    EXPECT_NE(problem(R"({"kind":"sanction","fields":[{"field":"target","record":"nobody"}]})"), "");
    EXPECT_NE(problem(R"({"kind":"person","fields":[{"field":"photograph","column":"a"}]})"), "");
}

TEST(TableGuess, knowsOnlyFieldsThatExist) {
    const HeaderWords words = HeaderWords::fromTsv(resources::find("tables/headers.tsv").value()).value();
    EXPECT_GT(words.all().size(), 150U);
    for (const auto& [header, meanings] : words.all())
        for (const HeaderWords::Meaning& meaning : meanings)
            EXPECT_NE(catalogue().findField(meaning.kind, meaning.field), nullptr) << header << " " << meaning.kind << "." << meaning.field;
}

TEST(TableGuess, proposesKindFieldsOrderAndKey) {
    const HeaderWords words = HeaderWords::fromTsv(resources::find("tables/headers.tsv").value()).value();
    const Table table = read("№;ФИО;Дата рождения;Пол;Гражданство\n1;Мира Колд;13.02.1986;Женский;Norway\n2;Остап Верлан;01.03.1985;Мужской;Norway\n");
    const auto mapping = guessMapping(table, words, catalogue(), vocabularies(), {}, "list");
    ASSERT_EQ(mapping.records.size(), 1U);
    EXPECT_EQ(mapping.records[0].kind, "person");
    EXPECT_EQ(mapping.records[0].key, (std::vector<std::string>{"№"}));
    std::map<std::string, const record::MappedField*> fields;
    for (const record::MappedField& field : mapping.records[0].fields)
        fields[field.column] = &field;
    EXPECT_EQ(fields.at("ФИО")->field, "name");
    EXPECT_EQ(fields.at("Дата рождения")->dates, record::DateOrder::DayFirst);
    EXPECT_EQ(fields.at("Пол")->field, "sex");
    EXPECT_TRUE(record::checkTableMapping(mapping, catalogue(), table.header));
}

TEST(RowPlanner, composesPlacesAndTellsWhatItCannotTake) {
    const Table table = read("t,p,lat,lon,n\nMarch,Brod,53.9,27.5,5\nRally,Brod,north,27.5,many\n");
    const auto mapping = record::tableMappingFrom(R"({"v":1,"records":[{"kind":"incident","fields":[{"column":"t","field":"title"},
        {"column":"p","field":"place"},{"column":"lat","field":"place","part":"latitude"},{"column":"lon","field":"place","part":"longitude"},
        {"column":"n","field":"victims"}]}]})").value();
    const RowPlanner planner(catalogue(), vocabularies(), mapping, table.header);
    std::vector<Refusal> refusals;
    const PlannedRow first = planner.plan(table.rows[0], 0, refusals), second = planner.plan(table.rows[1], 1, refusals);
    ASSERT_EQ(first.records[0].values.size(), 3U);
    const auto place = std::get<record::Place>(*first.records[0].values[1].value);
    EXPECT_EQ(place.words + "@" + place.latitude + "," + place.longitude, "Brod@53.9,27.5");
    EXPECT_EQ(first.records[0].values[1].cells.size(), 3U);
    ASSERT_EQ(refusals.size(), 2U);
    EXPECT_EQ(refusals[0].row, 3);
    EXPECT_EQ(std::get<record::Place>(*second.records[0].values[1].value).words, "Brod");
}

TEST(RowPlanner, neverJoinsRowsByHalfAKey) {
    const Table table = read("list,no,name\nA,1,Kold\nA,,Verlan\nA,,Lukava\n");
    const auto mapping = record::tableMappingFrom(
        R"({"v":1,"list":"L","records":[{"kind":"organisation","key":["list","no"],"fields":[{"column":"name","field":"name"}]}]})").value();
    const RowPlanner planner(catalogue(), vocabularies(), mapping, table.header);
    std::vector<Refusal> refusals;
    EXPECT_EQ(planner.plan(table.rows[0], 0, refusals).records[0].key, "L: A/1");
    EXPECT_NE(planner.plan(table.rows[1], 1, refusals).records[0].key, planner.plan(table.rows[2], 2, refusals).records[0].key);
}

TEST(TableGuess, neverMakesTheNameOfAPersonAnOpenTitle) {
    const HeaderWords words = HeaderWords::fromTsv(resources::find("tables/headers.tsv").value()).value();
    for (const std::string text : {"ФИО;дата задержания;место;статья;суд\nМира Колд;13.01.2031;Зарелин;23.34;Суд Зарелина\n",
                                   "Name;Date;Court;Article\nMira Kold;2031-01-13;Court of Zarelin;23.34\n"}) {
        const Table table = read(text);
        const auto mapping = guessMapping(table, words, catalogue(), vocabularies(), {}, "list");
        for (const record::MappedRecord& record : mapping.records)
            for (const record::MappedField& field : record.fields)
                EXPECT_FALSE(field.column == table.header[0] && record.kind != "person") << record.kind << "." << field.field;
    }
}

TEST(TableText, refusesMoreCellsThanCanBeHeldAndHeadersThatAreText) {
    std::string wide = "a" + std::string(mostTableColumns - 1, ',') + "\n";
    for (std::size_t row = 0; row <= mostTableCells / mostTableColumns; ++row)
        wide += "x\n";
    const auto many = readTableText(wide, {{}, ",", 1}); // short rows would be filled up
    ASSERT_FALSE(many);
    EXPECT_NE(many.error().subject().find("cells"), std::string::npos);
    EXPECT_FALSE(readTableText(std::string(longestHeaderCell + 1, 'x') + ",b\n1,2\n", {}));
    EXPECT_TRUE(readTableText(std::string(longestHeaderCell, 'x') + ",b\n1,2\n", {}));
}

TEST(JsonTable, refusesWhatWouldTakeTooMuchMemory) {
    const auto list = readJsonTable("[{\"a\":\"" + std::string(33U * 1024 * 1024, 'x') + "\"}]");
    ASSERT_FALSE(list);
    EXPECT_NE(list.error().subject().find("JSON lines"), std::string::npos);
    EXPECT_FALSE(readJsonTable("{\"a\":1}\n" + std::string(mostTableRows + 1, '\n')));
    EXPECT_FALSE(readJsonTable("{\"" + std::string(longestHeaderCell + 1, 'x') + "\":1}\n"));
}

TEST(RowPlanner, refusesACellOfTooManyValues) {
    std::string tags;
    for (int i = 0; i < 501; ++i)
        tags += std::to_string(i) + "|";
    const Table table = readTableText("t,g\nMarch," + tags + "\n", {{}, ",", 1}).value();
    const auto mapping = record::tableMappingFrom(
        R"({"v":1,"records":[{"kind":"incident","fields":[{"column":"t","field":"title"},{"column":"g","field":"tags","split":"|"}]}]})").value();
    const RowPlanner planner(catalogue(), vocabularies(), mapping, table.header);
    std::vector<Refusal> refusals;
    EXPECT_EQ(planner.plan(table.rows[0], 0, refusals).records[0].values.size(), 1U);
    ASSERT_EQ(refusals.size(), 1U);
    EXPECT_EQ(refusals[0].column, "g");
}
