// SPDX-License-Identifier: GPL-3.0-or-later
// Delimited text, FollowTheMoney and plain JSON as tables; then everything that is done with a table before its records
// are written: its reading, a mapping guessed or shipped, and the plan of every row.
#include "intake/ftm.h"
#include "intake/table_guess.h"
#include "intake/table_plan.h"
#include "intake/table_reading.h"
#include "resources/embedded.h"
#include "target.h"

namespace dokaz::fuzz {
namespace {

using namespace intake;

struct Shipped {
    record::Catalogue catalogue = record::Catalogue::shipped().value();
    record::Vocabularies vocabularies = record::Vocabularies::shipped().value();
    HeaderWords words = HeaderWords::fromTsv(resources::find("tables/headers.tsv").value()).value();
};

void demandSound(const Table& table) {
    demand(table.header.size() <= mostTableColumns, "columns are within their limit");
    for (const std::string& name : table.header)
        demand(!name.empty() && isText(name), "a column has a name");
    for (const TableRow& row : table.rows) {
        demand(row.cells.size() == table.header.size(), "a row has the cells of the header");
        for (const std::string& cell : row.cells)
            demand(isText(cell) && cell.size() <= longestCell, "a cell is text");
    }
    for (const TableTrouble& trouble : table.troubles)
        demand(!trouble.reason.empty(), "what is wrong with a row is told");
    demand(record::readingToLines(readingOf(table, {})).ok(), "a table has a reading");
}

void plan(const Table& table) {
    static const Shipped shipped;
    const record::TableMapping mapping =
        guessMapping(table, shipped.words, shipped.catalogue, shipped.vocabularies, "", "fuzz");
    const auto again = record::tableMappingFrom(record::tableMappingText(mapping));
    demand(isTakenOrRefused(again), "a mapping can be written and read");
    const RowPlanner planner(shipped.catalogue, shipped.vocabularies, mapping, table.header);
    std::vector<Refusal> refusals;
    for (std::size_t place = 0; place < table.rows.size(); ++place)
        for (const PlannedRecord& planned : planner.plan(table.rows[place], place, refusals).records)
            for (const PlannedValue& value : planned.values)
                for (const PlannedCell& cell : value.cells) {
                    demand(cell.column < table.header.size(), "a value stands in a cell");
                    demand(cell.start <= cell.end && cell.end <= base::codePointCount(table.rows[place].cells[cell.column]),
                           "a value's words are in its cell");
                }
    for (const Refusal& refusal : refusals)
        demand(!refusal.reason.empty() && base::isUtf8(refusal.reason), "a refusal is a sentence");
}

} // namespace

// The first byte says in which form the table is asked for.
std::vector<base::Bytes> seeds() {
    std::vector<base::Bytes> all;
    for (const auto& [form, text] : std::initializer_list<std::pair<std::uint8_t, const char*>>{
             {0, "Name,Born,Nationality\r\n\"Kold, Mira\",1977-03-02,Ruvenia\r\nЛясны Рыгор,2.3.1977,\r\n"},
             {1, "Имя;Дата рождения;Пол\n\"Лясны \"\"Бор\"\"\";02.03.1977;м\n"},
             {2, "sep=\t\nname\tdate of detention\tplace\nM. Kold\t3 May 2031\tVelmora\n"},
             {4, "\xc8\xec\xff;\xcf\xee\xeb\n\xcb\xff\xf1\xed\xfb;\xec\n"},
             {0, "|a|b|c\n1|2|3\n4||6\n"},
             {0, "{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Mira Kold\",\"Міра Колд\"],\"birthDate\":[\"1977-03-02\"],"
                 "\"employer\":[{\"id\":\"2\",\"schema\":\"Company\",\"properties\":{\"name\":[\"Zarya Ltd.\"]}}]}}\n"
                 "{\"id\":\"3\",\"schema\":\"Sanction\",\"properties\":{\"entity\":[\"1\"],\"startDate\":[\"2031\"]}}\n"},
             {0, "[{\"name\":\"Mira\",\"age\":41,\"alive\":true,\"tags\":[\"a\",2,null,{\"b\":1.5}]},{\"name\":null}]"}}) {
        all.push_back(bytesOf(text));
        all.back().insert(all.back().begin(), form);
    }
    return all;
}

} // namespace dokaz::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace dokaz;
    using namespace dokaz::fuzz;
    Input input(bytes, size);
    intake::TableForm form;
    const std::uint8_t how = input.byte();
    if (how % 4 != 3) // 3: found
        form.headerRow = how % 4 == 0 ? 1 : how % 4 == 1 ? 0 : 2;
    if ((how & 4U) != 0)
        form.encoding = "windows-1251";
    if ((how & 8U) != 0)
        form.delimiter = ";";
    const std::string_view text = base::textOf(input.rest());
    const auto table = intake::isJsonTable(text) ? intake::readJsonTable(text) : intake::readTableText(text, form);
    if (isTakenOrRefused(table)) {
        demandSound(table.value());
        plan(table.value());
    }
    return 0;
}
