// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/table_form.h"

#include "intake/ftm.h"
#include "intake/table_grid.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

constexpr std::int64_t firstRow = 1; // as a mapping has it that says nothing of a header

// Columns the mapping speaks of and the table does not have.
std::size_t missedColumns(const record::TableMapping& mapping, const intake::Table& table) {
    std::set<std::string> wanted;
    for (const record::MappedRecord& record : mapping.records) {
        wanted.insert(record.key.begin(), record.key.end());
        wanted.insert(record.whenColumn);
        for (const record::MappedField& field : record.fields)
            wanted.insert(field.column);
    }
    wanted.erase("");
    for (const std::string& name : table.header)
        wanted.erase(name);
    return wanted.size();
}

// The header is the row asked for, else as the mapping says, else found; where a mapping names columns that stand in the
// first row and not in the one found, the first.
template <class Read>
Result<intake::Table> withHeader(const ReadTable& command, const Read& read) {
    if (command.headerRow)
        return read(command.headerRow);
    if (command.mapping && command.mapping->headerRow != firstRow)
        return read(std::optional(command.mapping->headerRow));
    intake::Table found = TRY(read(std::optional<std::int64_t>()));
    const std::size_t missed = command.mapping && found.headerRow > firstRow ? missedColumns(*command.mapping, found) : 0;
    if (missed == 0)
        return found;
    auto first = read(std::optional(firstRow));
    return first && missedColumns(*command.mapping, first.value()) < missed ? std::move(first).value() : std::move(found);
}

// In a jail of its own: a workbook is a form that parsers fail on.
Result<intake::Table> readWorkbook(const Session::State& state, LoadedTable& loaded, const std::string& sheet,
                                   const ReadTable& command, const std::stop_token& stop) {
    const files::Opener opener = TRY(state.opener());
    const files::OpenOutcome outcome = TRY(opener.open(loaded.bytes, files::Task::ReadGrid, stop));
    if (!outcome.answer || !outcome.answer->grid) {
        const std::string reason = outcome.failure ? std::string(pdf::reasonCode(*outcome.failure)) : "crashed";
        return Error(ErrorCode::WorkerFailed, "the workbook could not be read (" + reason + "): save its sheet as CSV and take that file in");
    }
    const files::Grid& grid = *outcome.answer->grid;
    for (const files::GridSheet& one : grid.sheets)
        loaded.sheets.push_back(one.name);
    const files::GridSheet* chosen = intake::sheetNamed(grid, sheet);
    if (chosen == nullptr)
        return Error(ErrorCode::Invalid, sheet.empty() ? "the workbook holds no cells" : "the workbook has no sheet '" + sheet + "'");
    return withHeader(command, [&](std::optional<std::int64_t> headerRow) { return intake::tableFromSheet(*chosen, headerRow); });
}

} // namespace

Result<intake::Table> readTableFile(const Session::State& state, LoadedTable& loaded, const ReadTable& command,
                                    const std::stop_token& stop) {
    const std::string_view text(reinterpret_cast<const char*>(loaded.bytes.data()), loaded.bytes.size());
    if (intake::isJsonTable(text))
        return intake::readJsonTable(text);
    const record::TableMapping mapping = command.mapping.value_or(record::TableMapping());
    const auto chosen = [](const std::string& asked, const std::string& mapped) { return asked.empty() ? mapped : asked; };
    if (text.starts_with("PK\x03\x04"))
        return readWorkbook(state, loaded, chosen(command.sheet, mapping.sheet), command, stop);
    if (text.starts_with("\xD0\xCF\x11\xE0"))
        return Error(ErrorCode::Unsupported, "workbooks of the old form (XLS) or with a password: save the sheet as CSV and take that file in");
    const intake::TableForm form{chosen(command.encoding, mapping.encoding), chosen(command.delimiter, mapping.delimiter), {}};
    return withHeader(command, [&](std::optional<std::int64_t> headerRow) {
        return intake::readTableText(text, {form.encoding, form.delimiter, headerRow});
    });
}

void keepForm(const ReadTable& command, LoadedTable& loaded) {
    record::TableMapping& mapping = loaded.mapping;
    if (loaded.table.form == "csv" || loaded.table.form == "workbook")
        mapping.headerRow = loaded.table.headerRow;
    for (const auto& [asked, kept] : {std::pair(&command.sheet, &mapping.sheet), std::pair(&command.encoding, &mapping.encoding),
                                      std::pair(&command.delimiter, &mapping.delimiter)})
        if (!asked->empty())
            *kept = *asked;
}

bool asksForOtherForm(const ReadTable& asked, const record::TableMapping& last) {
    const auto isOther = [](const std::string& wanted, const std::string& before) { return !wanted.empty() && wanted != before; };
    return (asked.headerRow && *asked.headerRow != last.headerRow) || isOther(asked.sheet, last.sheet) ||
           isOther(asked.encoding, last.encoding) || isOther(asked.delimiter, last.delimiter);
}

} // namespace dokaz::session
