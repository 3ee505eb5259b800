// SPDX-License-Identifier: GPL-3.0-or-later
// Tables: rows and cells by white space alone, over pages, with their captions; and what is no table.
#include "base/utf8.h"
#include "reading_of.h"

#include <gtest/gtest.h>

using namespace dokaz;
using namespace dokaz::tests;
using record::PassageKind;
using Rows = std::vector<std::vector<std::string>>;

namespace {

constexpr std::int32_t left = 8000;
constexpr std::int32_t step = 1200;

const record::Passage* tableIn(const record::Reading& reading) {
    for (const record::Passage& passage : reading.passages)
        if (!passage.cells.empty())
            return &passage;
    return nullptr;
}

Rows rowsOf(const record::Passage& table) {
    Rows rows;
    for (const record::Cell& cell : table.cells) {
        if (cell.row >= rows.size())
            rows.resize(cell.row + 1);
        rows[cell.row].emplace_back(base::codePoints(table.text, cell.start, cell.end));
    }
    return rows;
}

void row(DocumentBuilder& paper, std::int32_t y, const std::vector<std::string_view>& cells,
         std::int32_t width = 9000) {
    std::int32_t x = left;
    for (const std::string_view cell : cells) {
        if (!cell.empty())
            paper.at(x, y, cell);
        x += width;
    }
}

} // namespace

TEST(Tables, haveTheirCellsRowByRow) {
    DocumentBuilder paper;
    paper.page().at(left, 8000, "The boats of the lake are counted every year.");
    row(paper, 11000, {"Place", "Boats", "Nets"});
    row(paper, 12800, {"Old harbour", "12", "40"});
    row(paper, 14600, {"New harbour", "7", ""});
    row(paper, 16400, {"Island", "3", "9"});
    paper.at(left, 20000, "Nobody has counted the oars yet.");
    const record::Reading reading = read(paper);
    const record::Passage* table = tableIn(reading);
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(rowsOf(*table), (Rows{{"Place", "Boats", "Nets"},
                                    {"Old harbour", "12", "40"},
                                    {"New harbour", "7", ""},
                                    {"Island", "3", "9"}}));
    EXPECT_EQ(table->text, "Place Boats Nets\nOld harbour 12 40\nNew harbour 7\nIsland 3 9");
    EXPECT_TRUE(record::checkReading(reading).ok());
    EXPECT_EQ(texts(reading, PassageKind::Paragraph).size(), 2U);
}

TEST(Tables, keepALongLabelWithTheFiguresBesideItsLastLine) {
    DocumentBuilder paper;
    paper.page();
    row(paper, 11000, {"Place", "Boats", "Nets"}, 15000);
    row(paper, 13000, {"Harbour of the old town", "", ""}, 15000);
    row(paper, 13000 + step, {"and its yard", "12", "40"}, 15000);
    row(paper, 16200, {"New harbour", "7", "8"}, 15000);
    row(paper, 18200, {"Island", "3", "9"}, 15000);
    const record::Reading reading = read(paper);
    const record::Passage* table = tableIn(reading);
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(rowsOf(*table)[1],
              (std::vector<std::string>{"Harbour of the old town and its yard", "12", "40"}));
    EXPECT_EQ(rowsOf(*table).size(), 4U);
}

TEST(Tables, goOnOverleafWithoutTheRepeatedHead) {
    DocumentBuilder paper;
    for (int page = 0; page < 2; ++page) {
        paper.page();
        const std::int32_t top = page == 0 ? 60000 : 9000;
        row(paper, top, {"Place", "Boats", "Nets"});
        for (int i = 1; i < 5; ++i)
            row(paper, top + i * 1800, {page == 0 ? "Harbour" : "Island", std::to_string(i), "40"});
    }
    const record::Reading reading = read(paper);
    ASSERT_EQ(count(reading, PassageKind::Table), 1U);
    const record::Passage* table = tableIn(reading);
    EXPECT_EQ(rowsOf(*table).size(), 9U);
    EXPECT_EQ(table->lastPage().value, 2);
    EXPECT_EQ(texts(reading, PassageKind::Header), (std::vector<std::string>{"Place Boats Nets"}));
}

TEST(Tables, belongToTheirCaption) {
    DocumentBuilder paper;
    paper.page().at(left, 6000, "The next table shows the boats.");
    paper.at(left, 9000, "Table 4").at(left, 9000 + step, "Boats and nets by place", {1000, true});
    row(paper, 12600, {"Place", "Boats", "Nets"});
    row(paper, 14400, {"Harbour", "12", "40"});
    row(paper, 16200, {"Island", "3", "9"});
    const record::Reading reading = read(paper);
    const record::Passage* table = tableIn(reading);
    ASSERT_NE(table, nullptr);
    ASSERT_NE(table->parent, 0U);
    EXPECT_EQ(reading.passages[table->parent - 1].kind, PassageKind::Caption);
    EXPECT_EQ(reading.passages[table->parent - 1].text, "Table 4 Boats and nets by place");
}

TEST(Tables, areNotNumberedParagraphsNorItems) {
    DocumentBuilder report = aUnitedNationsReport();
    for (int i = 1; i < 6; ++i)
        report.at(left, 12000 + i * 2400, std::to_string(i) + ".")
            .at(left + 4000, 12000 + i * 2400, "The guard was seen at the gate.");
    const record::Reading reading = read(report);
    EXPECT_EQ(tableIn(reading), nullptr);
    EXPECT_EQ(count(reading, PassageKind::Paragraph), 5U);
}

TEST(Tables, areNotTextInTwoColumns) {
    DocumentBuilder paper;
    paper.page();
    for (int i = 0; i < 30; ++i) {
        paper.at(left, 12000 + i * step, "The lake is deep and cold there and");
        paper.at(left + 22000, 12000 + i * step, "nobody has seen its ground so far, or");
    }
    EXPECT_EQ(tableIn(read(paper)), nullptr);
}

TEST(Tables, goOnOverleafAboveNotesAndBelowAHeadOfTwoLines) {
    DocumentBuilder paper;
    paper.page().at(left, 12000, "The boats of the lake are counted every year.").at(left, 20000, "Table 1: Boats of the lake, by place");
    const auto head = [&](std::int32_t y) {
        row(paper, y, {"Place", "Boats", "Nets", "Remarks"});
        row(paper, y + step, {"", "2030", "2030", ""});
    };
    const auto places = [&](std::int32_t y, const std::vector<std::string_view>& names) {
        for (const std::string_view name : names) {
            row(paper, y, {name, "12", "40", "Told by the guard"});
            y += 2 * step;
        }
    };
    head(22000);
    places(22000 + 3 * step, {"Old harbour", "New harbour", "Island", "Mill"});
    paper.at(left, 76000, "3", {600, false, 400}).more(" Told by a fisherman.", {800}).at(53400, 80000, "1");
    paper.page();
    head(8000);
    places(8000 + 3 * step, {"Old gate", "New gate", "Yard"});
    paper.at(left, 30000, "Nobody has counted the oars yet.").at(53400, 80000, "2");
    for (int page = 3; page < 6; ++page)
        paper.page().at(left, 12000, "Nobody has counted the oars yet.").at(53400, 80000, std::to_string(page));
    const record::Reading reading = read(paper);
    ASSERT_EQ(count(reading, PassageKind::Table), 1U);
    const Rows rows = rowsOf(*tableIn(reading));
    ASSERT_EQ(rows.size(), 8U);
    EXPECT_EQ(rows[0], (std::vector<std::string>{"Place", "Boats 2030", "Nets 2030", "Remarks"}));
    EXPECT_EQ(rows[5], (std::vector<std::string>{"Old gate", "12", "40", "Told by the guard"}));
}
