// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/shared.h"

using namespace dokaz;
using namespace dokaz::files;
using namespace dokaz::files::test;

namespace {

Grid gridOf(const Parts& parts) {
    const OpenOutcome outcome = openWith(Task::ReadGrid, packed(parts));
    EXPECT_TRUE(outcome.answer) << (outcome.failure ? pdf::reasonCode(*outcome.failure) : "");
    return outcome.answer ? *outcome.answer->grid : Grid{{{"", false, {}}, {"", false, {}}}};
}

std::vector<GridRow> rowsOf(const std::string& rows, const std::string& strings = {}, const std::string& properties = {}) {
    return gridOf(workbookParts(rows, strings, properties)).sheets.at(0).rows;
}

std::string only(const std::vector<GridRow>& rows) {
    return rows.size() == 1 && rows[0].cells.size() == 1 ? rows[0].cells[0].text : "not one cell";
}

std::string dated(const std::string& serial, int style, const std::string& properties = {}) {
    return only(rowsOf("<row r=\"1\"><c r=\"A1\" s=\"" + std::to_string(style) + "\"><v>" + serial + "</v></c></row>", {},
                       properties));
}

} // namespace

TEST(Workbook, givesSheetsRowsAndCells) {
    const Grid grid = gridOf(workbookParts("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c></row>"
                                           "<row r=\"5\"><c r=\"AB5\"><v>1200.5</v></c></row>",
                                           "<si><t>Рыгор</t></si><si><r><t>in </t></r><r><t>two</t></r><rPh><t>x</t></rPh></si>"));
    ASSERT_EQ(grid.sheets.size(), 2U);
    EXPECT_EQ(grid.sheets[0].name, "Затрыманні");
    EXPECT_FALSE(grid.sheets[0].hidden);
    EXPECT_TRUE(grid.sheets[1].hidden);
    const std::vector<GridRow> expected{{2, {{0, CellKind::Text, "Рыгор"}, {2, CellKind::Text, "in two"}}},
                                        {5, {{27, CellKind::Number, "1200.5"}}}};
    EXPECT_EQ(grid.sheets[0].rows, expected);
}

TEST(Workbook, takesNumbersAsPlainDecimals) {
    const auto number = [](const std::string& written) { return dated(written, 0); };
    EXPECT_EQ(number("1.2500000000000001E-2"), "0.0125");
    EXPECT_EQ(number("0.30000000000000004"), "0.3");
    EXPECT_EQ(number("12345678901"), "12345678901");
    EXPECT_EQ(number("-0"), "0");
    EXPECT_EQ(number("1E+20"), "100000000000000000000");
}

TEST(Workbook, turnsSerialsIntoDatesOfTheCalendar) {
    EXPECT_EQ(dated("44260", 1), "2021-03-05");
    EXPECT_EQ(dated("44260.43055555556", 2), "2021-03-05T10:20:00");
    EXPECT_EQ(dated("0.43055555556", 3), "10:20:00");
    EXPECT_EQ(dated("1", 1), "1900-01-01");
    EXPECT_EQ(dated("59", 1), "1900-02-28");
    EXPECT_EQ(dated("60", 1), "60"); // the day that never was
    EXPECT_EQ(dated("61", 1), "1900-03-01");
    EXPECT_EQ(dated("2958465", 1), "9999-12-31");
    EXPECT_EQ(dated("2958466", 1), "2958466");
    EXPECT_EQ(dated("-3", 1), "-3");
    EXPECT_EQ(dated("44260", 4), "44260"); // elapsed hours are a number
}

TEST(Workbook, countsFromTheOtherEpochWhereTheFileSaysSo) {
    EXPECT_EQ(dated("42798", 1, "date1904=\"1\""), "2021-03-05");
    EXPECT_EQ(dated("0", 1, "date1904=\"1\""), "1904-01-01");
}

TEST(Workbook, takesTruthFaultsFormulasAndTextInPlace) {
    const std::vector<GridRow> rows = rowsOf("<row><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#DIV/0!</v></c>"
                                             "<c t=\"str\"><f>A1&amp;B1</f><v>ab</v></c><c t=\"inlineStr\"><is><t>in</t></is></c>"
                                             "<c t=\"d\"><v>2021-03-05</v></c><c/><c t=\"s\"><v>99</v></c></row>");
    const std::vector<GridRow> expected{{1,
                                         {{0, CellKind::Truth, "true"},
                                          {1, CellKind::Fault, "#DIV/0!"},
                                          {2, CellKind::Text, "ab"},
                                          {3, CellKind::Text, "in"},
                                          {4, CellKind::Date, "2021-03-05"}}}};
    EXPECT_EQ(rows, expected);
}

TEST(Workbook, isDamagedWhereCellsOrRowsGoBack) {
    EXPECT_EQ(failureOf(Task::ReadGrid, packed(workbookParts("<row r=\"3\"/><row r=\"3\"><c r=\"B3\"><v>1</v></c>"
                                                             "<c r=\"A3\"><v>1</v></c></row>"))),
              pdf::ReadFailure::Damaged);
    EXPECT_EQ(failureOf(Task::ReadGrid, packed(workbookParts("<row r=\"3\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>"))),
              pdf::ReadFailure::Damaged);
    EXPECT_EQ(failureOf(Task::ReadGrid, packed(workbookParts("<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c>"))),
              pdf::ReadFailure::Damaged);
}

TEST(OpenSpreadsheet, givesTheSameGrid) {
    const std::string content =
        xmlHead + "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>"
                  "<office:spreadsheet><table:table table:name=\"One\"><table:table-row><table:table-cell "
                  "office:value-type=\"string\"><text:p>a</text:p><text:p>b</text:p></table:table-cell>"
                  "<table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell office:value-type=\"float\" "
                  "office:value=\"1.50\"><text:p>1,50</text:p></table:table-cell></table:table-row>"
                  "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"date\" "
                  "office:date-value=\"2021-03-05\"><text:p>05.03.21</text:p></table:table-cell></table:table-row>"
                  "<table:table-row table:number-rows-repeated=\"1048573\"><table:table-cell "
                  "table:number-columns-repeated=\"16384\"/></table:table-row></table:table></office:spreadsheet>"
                  "</office:body></office:document-content>";
    const Grid grid = gridOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}});
    const std::vector<GridRow> expected{{1, {{0, CellKind::Text, "a\nb"}, {3, CellKind::Number, "1.5"}}},
                                        {2, {{0, CellKind::Date, "2021-03-05"}}},
                                        {3, {{0, CellKind::Date, "2021-03-05"}}}};
    ASSERT_EQ(grid.sheets.size(), 1U);
    EXPECT_EQ(grid.sheets[0].rows, expected);
}
