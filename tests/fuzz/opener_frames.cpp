// SPDX-License-Identifier: GPL-3.0-or-later
// What an opening process says, and what it is asked; then what becomes of it: a sheet a table, a flow a reading.
#include "files/check.h"
#include "intake/flow_reading.h"
#include "intake/table_grid.h"
#include "intake/table_reading.h"
#include "target.h"

#include <array>

namespace dokaz::fuzz {
namespace {

using namespace files;

constexpr std::array kTasks{Task::ReadGrid, Task::ReadFlow, Task::ReadFacts, Task::ReadCapture};

Answer answerTo(Task task) {
    Answer answer;
    if (task == Task::ReadGrid)
        answer.grid = Grid{{{"One", false, {{1, {{0, CellKind::Text, "Name"}, {2, CellKind::Text, "Born"}}},
                                            {2, {{0, CellKind::Text, "Мира Колд"}, {2, CellKind::Date, "1977-03-02"}}},
                                            {4, {{1, CellKind::Number, "12.5"}, {3, CellKind::Fault, "#DIV/0!"}}}}},
                            {"Two", true, {{1, {{0, CellKind::Truth, "true"}}}}}}};
    if (task == Task::ReadFlow || task == Task::ReadCapture)
        answer.flow = Flow{"docx", "Velmora", "M. Kold", "en", "2031-05-03T10:00:00", "", "", 1, 2, 1,
                           {{BlockKind::Heading, 1, "1.", "Findings", "", {}, {}},
                            {BlockKind::Paragraph, 0, "1", "text of it", "", {{4, "1", 4}}, {}},
                            {BlockKind::ListItem, 1, "(a)", "one", "", {}, {}},
                            {BlockKind::Footnote, 0, "1", "note", "", {}, {}},
                            {BlockKind::Table, 0, "", "a\tb\nc\td", "", {}, {{0, 1, 0, 0, 1, 1}, {2, 3, 0, 1, 1, 1}, {4, 5, 1, 0, 1, 1}}},
                            {BlockKind::Comment, 0, "", "why", "Reviewer", {}, {}}}};
    if (task == Task::ReadFacts) {
        answer.facts.emplace();
        answer.facts->form = "image";
        answer.facts->taken = "2031-05-03T10:00:00Z";
        answer.facts->latitude = "53.9";
        answer.facts->longitude = "-27.5";
        answer.facts->picture = {2, 1, {1, 2, 3, 4, 5, 6}};
    }
    if (task == Task::ReadCapture)
        answer.capture = Capture{"wacz", "https://velmora.example/", "Velmora", "2031-05-03T10:00:00Z", "crawler", 1, 7, CaptureDigests::Match};
    return answer;
}

void demandSame(const Answer& a, const Answer& b) {
    demand(a.grid == b.grid && a.flow == b.flow && a.facts == b.facts && a.capture == b.capture, "an answer goes there and back");
}

void useGrid(const Grid& grid) {
    for (const GridSheet& sheet : grid.sheets)
        for (const std::int64_t header : {std::int64_t{0}, std::int64_t{1}}) {
            const auto table = intake::tableFromSheet(sheet, header);
            if (!isTakenOrRefused(table))
                continue;
            for (const intake::TableRow& row : table.value().rows)
                demand(row.cells.size() == table.value().header.size(), "a row has the cells of the header");
            demand(record::readingToLines(intake::readingOf(table.value(), {})).ok(), "a table has a reading");
        }
}

} // namespace

std::vector<base::Bytes> seeds() {
    std::vector<base::Bytes> all;
    for (const Task task : kTasks) {
        base::Bytes answer = encodeAnswer(answerTo(task));
        answer.insert(answer.begin(), static_cast<std::uint8_t>(task));
        all.push_back(std::move(answer));
    }
    base::Bytes request = encodeRequest({Task::ReadFlow, 60, 1U << 30U});
    request.insert(request.begin(), 0);
    all.push_back(std::move(request));
    return all;
}

} // namespace dokaz::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace dokaz;
    using namespace dokaz::fuzz;
    Input input(bytes, size);
    const std::uint8_t how = input.byte();
    if (how == 0) {
        const auto request = files::decodeRequest(input.rest());
        if (isTakenOrRefused(request)) {
            const base::Bytes again = files::encodeRequest(request.value());
            demand(std::equal(again.begin(), again.end(), input.rest().begin(), input.rest().end()), "a request has one form");
        }
        return 0;
    }
    auto decoded = files::decodeAnswer(input.rest());
    if (!isTakenOrRefused(decoded))
        return 0;
    const auto again = files::decodeAnswer(files::encodeAnswer(decoded.value().untrustedAnswer));
    demand(again.ok(), "what was understood can be said again");
    demandSame(decoded.value().untrustedAnswer, again.value().untrustedAnswer);
    const auto answer = files::checkedAnswer(std::move(decoded).value(), kTasks[(how - 1U) % kTasks.size()]);
    if (!isTakenOrRefused(answer))
        return 0;
    if (answer.value().grid)
        useGrid(*answer.value().grid);
    if (answer.value().flow)
        demand(record::checkReading(intake::readingOf(*answer.value().flow)).ok(), "a flow has a reading");
    return 0;
}
