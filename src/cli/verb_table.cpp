// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "base/file.h"
#include "cli/counted.h"
#include "session/table_values.h"

namespace dokaz::cli {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;

namespace {

constexpr std::uint64_t longestMapping = 4U * 1024 * 1024;

// What to do about it, for each code a row is refused or mended with.
std::string advice(const std::string& reason) {
    static const std::map<std::string, std::string> known{
        {"not-mapped", "the mapping has no record for such a row"},
        {"nothing-to-take", "no cell of the row could be taken"},
        {"cell-too-long", "a cell of more than a megabyte is left out"},
        {"row-too-long", "a row of more than eight megabytes is left out"},
        {"not-json", "not a JSON object"},
        {"too-few-cells", "fewer cells than the header has: the last columns are empty"},
        {"too-many-cells", "more cells than the header has: what stands beyond it is left out"},
        {"open-quote", "a quote is never closed: it was taken as a letter"},
        {"after-quote", "letters stand behind a closing quote: they were kept"}};
    const auto found = known.find(reason);
    return found == known.end() ? reason : found->second;
}

Json toJson(const session::TableRefusal& refusal) {
    return {{"row", refusal.row},
            {"column", refusal.column},
            {"words", refusal.words},
            {"reason", refusal.reason},
            {"whole_row", refusal.isWholeRow}};
}

Json toJson(const std::vector<session::TableRefusal>& refusals) {
    Json list = Json::array();
    for (const session::TableRefusal& refusal : refusals)
        list.push_back(toJson(refusal));
    return list;
}

std::string lineOf(const session::TableRefusal& refusal) {
    std::string line = "  row " + std::to_string(refusal.row);
    if (!refusal.column.empty())
        line += ", " + shown(refusal.column);
    line += refusal.isWholeRow ? ": refused — " : ": ";
    if (!refusal.words.empty())
        line += "“" + shown(refusal.words) + "”: ";
    return line + shown(advice(refusal.reason));
}

// "Full name=name", "Lat=place:latitude".
Result<record::MappedField> mappedField(const std::string& word, record::DateOrder dates) {
    const std::size_t equals = word.rfind('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == word.size())
        return Error(ErrorCode::Invalid, "'" + word + "' is not of the form COLUMN=FIELD or COLUMN=FIELD:PART");
    record::MappedField field;
    field.column = word.substr(0, equals);
    field.field = word.substr(equals + 1);
    field.dates = dates;
    if (const std::size_t colon = field.field.find(':'); colon != std::string::npos) {
        const std::string part = field.field.substr(colon + 1);
        (record::nameSortNamed(part) ? field.nameSort : field.part) = part;
        field.field.resize(colon);
    }
    return field;
}

Result<std::optional<record::TableMapping>> mappingFrom(const Arguments& arguments, const record::DateOrder dates) {
    const std::string file = arguments.value("mapping");
    const auto& maps = arguments.values("map");
    if (!file.empty() && !maps.empty())
        return Error(ErrorCode::Invalid, "give --mapping or --map, not both");
    if (!file.empty()) {
        const base::Bytes bytes = TRY(base::readFile(file, longestMapping));
        const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        return std::optional(TRY(record::tableMappingFrom(text)));
    }
    if (maps.empty())
        return std::optional<record::TableMapping>();
    record::MappedRecord record;
    record.kind = record.name = arguments.value("kind");
    if (record.kind.empty())
        return Error(ErrorCode::Invalid, "--map needs --kind: which kind of record does a row make?");
    record.key = arguments.values("key");
    for (const std::string& word : maps)
        record.fields.push_back(TRY(mappedField(word, dates)));
    record::TableMapping mapping;
    mapping.records.push_back(std::move(record));
    return std::optional(std::move(mapping));
}

Result<session::ReadTable> tableFrom(const Arguments& arguments) {
    session::ReadTable table;
    table.file = arguments.words()[1];
    const std::string dates = arguments.value("dates");
    const auto order = record::dateOrderNamed(dates.empty() ? "as-written" : dates);
    if (!order)
        return Error(ErrorCode::Invalid, "--dates takes dmy, mdy or ymd");
    table.mapping = TRY(mappingFrom(arguments, *order));
    table.preset = arguments.value("preset");
    if (table.mapping && !table.preset.empty())
        return Error(ErrorCode::Invalid, "give a preset or a mapping, not both");
    table.kind = arguments.value("kind");
    table.list = arguments.value("list");
    table.encoding = arguments.value("encoding");
    table.delimiter = arguments.value("delimiter") == "tab" ? "\t" : arguments.value("delimiter");
    table.sheet = arguments.value("sheet");
    if (!arguments.value("header-row").empty())
        table.headerRow = TRY(arguments.number("header-row", 1));
    table.basis = arguments.value("basis");
    table.keepInVault = arguments.has("vault-file");
    table.mostRecords = static_cast<std::size_t>(std::max<std::int64_t>(0, TRY(arguments.number("records", 20))));
    return table;
}

Json toJson(const session::TablePreview& preview) {
    Json columns = Json::array(), records = Json::array();
    for (const session::TableColumn& column : preview.columns)
        columns.push_back({{"name", column.name}, {"filled", column.filled}, {"samples", column.samples}, {"mapped", column.isMapped}});
    for (const session::TableRecordView& record : preview.records) {
        Json values = Json::array();
        for (const session::TableValueView& value : record.values)
            values.push_back({{"field", value.field}, {"text", value.text}, {"column", value.column}, {"hidden", value.isHidden}});
        records.push_back({{"row", record.row}, {"kind", record.kind}, {"name", record.name}, {"key", record.key},
                           {"known", record.isKnown}, {"same_as", record.sameAs}, {"values", values}});
    }
    const char* origin = preview.origin == session::MappingOrigin::Given      ? "given"
                         : preview.origin == session::MappingOrigin::Preset   ? "preset"
                         : preview.origin == session::MappingOrigin::LastTime ? "last-time"
                                                                              : "guess";
    const Json known = preview.known ? Json{{"list", preview.known->list}, {"keys", preview.known->keys}, {"of", preview.known->of}}
                                     : Json();
    return {{"form", preview.form}, {"encoding", preview.encoding}, {"delimiter", preview.delimiter}, {"sheets", preview.sheets},
            {"rows", preview.rows}, {"rows_taken", preview.rowsTaken}, {"rows_refused", preview.refusedRows},
            {"unreadable", preview.unreadable}, {"columns", columns}, {"origin", origin},
            {"mapping", Json::parse(record::tableMappingText(preview.mapping))}, {"problem", preview.problem},
            {"missing_columns", preview.missingColumns}, {"kinds", preview.kinds}, {"records", records},
            {"records_new", preview.recordsNew}, {"records_known", preview.recordsKnown}, {"list", preview.mapping.list},
            {"list_proposed", preview.isListProposed}, {"known", known}, {"would_double", preview.wouldDouble},
            {"refusals", toJson(preview.refusals)}, {"needs_vault", preview.needsVault}, {"open_columns", preview.openColumns},
            {"open_sheets", preview.openSheets}, {"file_known", preview.isFileKnown}};
}

void sayMapping(const Output& output, const session::TablePreview& preview) {
    for (const record::MappedRecord& record : preview.mapping.records) {
        std::string key;
        for (const std::string& column : record.key)
            key += (key.empty() ? ", key " : " + ") + shown(column);
        output.line("A row makes: " + record.name + " (" + record.kind + ")" + key);
        for (const record::MappedField& field : record.fields) {
            const std::string from = !field.column.empty()  ? shown(field.column)
                                     : !field.value.empty() ? "“" + shown(field.value) + "”"
                                                            : "the " + field.record + " of the row";
            output.line("  " + from + " → " + field.field + (field.part.empty() ? "" : ":" + field.part));
        }
    }
}

std::string listed(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "“" : ", “") + shown(word) + "”";
    return all;
}

// What stands open although no field takes it, and the way out.
std::string openWords(const std::vector<std::string>& columns, const std::vector<std::string>& sheets) {
    std::string what = columns.empty() ? "" : (columns.size() == 1 ? "the column " : "the columns ") + listed(columns);
    if (!sheets.empty())
        what += (what.empty() ? "" : " and ") + std::string(sheets.size() == 1 ? "the sheet " : "the sheets ") + listed(sheets);
    return "No field takes " + what + ": the file is kept as it is, and whoever opens the archive can read them there. "
           "--vault-file (with --vault) keeps the file in the identity vault.";
}

std::string keysOf(const record::TableMapping& mapping) {
    std::string keys;
    for (const record::MappedRecord& record : mapping.records)
        if (!record.isFoundByName)
            keys += (keys.empty() ? "" : "; ") + (record.key.empty() ? std::string("none") : listed(record.key));
    return keys;
}

// Whose keys these are, and where they are known from.
void sayList(const Output& output, const session::TablePreview& preview) {
    const std::string list = "“" + shown(preview.mapping.list) + "”";
    if (preview.origin == session::MappingOrigin::LastTime)
        output.line("This file is here: it is read as it was then.");
    const auto of = [&] {
        return std::to_string(preview.known->keys) + " of " + std::to_string(preview.known->of) + " keys are known in the list “" +
               shown(preview.known->list) + "”";
    };
    if (preview.last)
        output.line("This file is here, taken in under the list “" + shown(preview.last->list) + "” with the key " +
                    keysOf(*preview.last) + ": importing it so would make everybody a second time.");
    else if (preview.known && preview.known->list == preview.mapping.list)
        output.line(of() + ": they are updated. If they are others: --list with another name.");
    else if (preview.known)
        output.line(of() + ", and would be made a second time under " + list + ". To update them: --list “" +
                    shown(preview.known->list) + "”.");
    else
        output.line("List: " + list + (preview.isListProposed ? " (by the name of the file; --list NAME says otherwise)" : ""));
}

void say(const Output& output, const session::TablePreview& preview) {
    constexpr std::size_t mostRefusals = 50;
    output.line(preview.form + (preview.encoding.empty() ? "" : ", " + preview.encoding) + ", " + counted(preview.rows, "row") + ", " +
                counted(preview.columns.size(), "column"));
    if (const std::int64_t row = preview.mapping.headerRow; row > 1)
        output.line("The names of the columns stand in row " + std::to_string(row) + "; what is above it is left out (--header-row N says otherwise).");
    if (preview.unreadable > 0)
        output.line(std::to_string(preview.unreadable) + " characters cannot be read: try another --encoding");
    sayMapping(output, preview);
    sayList(output, preview);
    for (const std::string& column : preview.missingColumns)
        output.line("The table has no column “" + shown(column) + "”.");
    for (const session::TableColumn& column : preview.columns)
        if (!column.isMapped && column.filled > 0)
            output.line("Not taken: " + shown(column.name) + (column.samples.empty() ? "" : " (“" + shown(column.samples.front()) + "” …)"));
    if (!preview.problem.empty())
        output.line("This mapping cannot be used: " + shown(preview.problem) + ".");
    for (const session::TableRecordView& record : preview.records) {
        output.line("row " + std::to_string(record.row) + ": " + record.kindLabel + (record.sameAs != 0 ? ", the same as row " + std::to_string(record.sameAs)
                                                                                     : std::string(record.isKnown ? ", already here" : ", new")));
        for (const session::TableValueView& value : record.values)
            output.line("    " + value.label + ": " + shown(value.text) + (value.isHidden ? "  [identity vault]" : ""));
    }
    for (std::size_t i = 0; i < std::min(mostRefusals, preview.refusals.size()); ++i)
        output.line(lineOf(preview.refusals[i]));
    if (preview.refusals.size() > mostRefusals)
        output.line("  … and " + std::to_string(preview.refusals.size() - mostRefusals) + " more: --refused FILE keeps them all");
    for (const auto& [kind, count] : preview.kinds)
        output.line(std::to_string(count) + " " + kind);
    output.line("records: " + std::to_string(preview.recordsNew) + " new, " + std::to_string(preview.recordsKnown) + " here already");
    if (!preview.openColumns.empty() || !preview.openSheets.empty())
        output.line(openWords(preview.openColumns, preview.openSheets));
    if (preview.needsVault && !preview.isVaultOpen)
        output.line("Some of this belongs in the identity vault: add --vault to take it in.");
}

Json toJson(const session::TableReport& report) {
    Json likenesses = Json::array();
    for (const session::TableLikeness& one : report.likenesses)
        likenesses.push_back({{"record", one.record}, {"name", one.name}, {"other", one.other}, {"other_name", one.otherName},
                              {"score", one.score}, {"reasons", one.reasons}});
    return {{"source", report.source}, {"reading", report.reading}, {"file_known", report.wasFileKnown},
            {"cancelled", report.isCancelled}, {"rows", report.rows}, {"rows_taken", report.rowsTaken},
            {"rows_refused", report.rowsRefused}, {"records_new", report.recordsNew}, {"records_changed", report.recordsChanged},
            {"records_unchanged", report.recordsUnchanged}, {"values_new", report.valuesNew},
            {"values_replaced", report.valuesReplaced}, {"values_not_repeated", report.valuesNotRepeated},
            {"kinds", report.kinds}, {"list", report.list}, {"refusals", toJson(report.refusals)}, {"likenesses", likenesses},
            {"open_columns", report.openColumns}, {"open_sheets", report.openSheets},
            {"entries", report.entries}, {"milliseconds", report.milliseconds}};
}

void say(const Output& output, const session::TableReport& report) {
    constexpr std::size_t mostRefusals = 50;
    output.line("source " + shortId(report.source) + (report.wasFileKnown ? " (this file was here)" : "") + ": " +
                std::to_string(report.rowsTaken) + " of " + std::to_string(report.rows) + " rows taken; records: " +
                std::to_string(report.recordsNew) + " new, " + std::to_string(report.recordsChanged) + " changed, " +
                std::to_string(report.recordsUnchanged) + " unchanged; list “" + shown(report.list) + "”");
    for (const auto& [kind, count] : report.kinds)
        output.line("  " + std::to_string(count) + " " + kind);
    for (std::size_t i = 0; i < std::min(mostRefusals, report.refusals.size()); ++i)
        output.line(lineOf(report.refusals[i]));
    if (report.refusals.size() > mostRefusals)
        output.line("  … and " + std::to_string(report.refusals.size() - mostRefusals) + " more: --refused FILE keeps them all");
    for (const session::TableLikeness& one : report.likenesses)
        output.line("  " + shown(one.name) + " (" + shortId(one.record) + ") may be " + shown(one.otherName) + " (" +
                    shortId(one.other) + "), " + one.score);
    if (!report.likenesses.empty())
        output.line("'dokaz-cli likenesses' lists them until somebody decides.");
}

// Columns of the vault stay out of a file that everybody can read, unless they are asked for.
Result<void> keepRefused(const Call& call, const std::vector<session::TableRefusal>& refusals, const session::RefusedRows& rows) {
    const std::string file = call.arguments.value("refused");
    if (file.empty())
        return {};
    const bool withHidden = call.arguments.has("refused-in-plain");
    std::vector<std::string> hidden;
    for (const std::size_t column : rows.hidden)
        hidden.push_back(rows.header[column]);
    if (!hidden.empty())
        call.output.tell(withHidden ? "The file of refused rows holds what belongs in the identity vault, in plain letters (" + listed(hidden) +
                                          "): keep it as safe as the archive, and delete it when it is mended and taken in."
                                    : "Left out of the file of refused rows, as it belongs in the identity vault, or may: " + listed(hidden) +
                                          ". --refused-in-plain writes it too.");
    return base::replaceFile(file, base::bytesOf(session::refusalsAsCsv(refusals, rows, withHidden)));
}

Result<void> keepText(const std::string& file, const std::string& text) {
    return file.empty() ? Result<void>() : base::replaceFile(file, base::bytesOf(text));
}

Result<int> run(Call& call) {
    const Arguments& arguments = call.arguments;
    session::ImportTable command;
    command.table = TRY(tableFrom(arguments));
    const auto session = TRY(openArchive(call));
    if (arguments.has("preview") || !arguments.value("save-mapping").empty()) {
        const session::TablePreview preview = TRY(session->preview(command.table, {}));
        TRY(keepText(arguments.value("save-mapping"), record::tableMappingText(preview.mapping)));
        if (arguments.has("preview")) {
            TRY(keepRefused(call, preview.refusals, preview.refused));
            TRY(session.close());
            call.output.json(toJson(preview));
            say(call.output, preview);
            return preview.problem.empty() ? 0 : 1;
        }
    }
    command.mayGuess = arguments.has("guess");
    command.mayDouble = arguments.has("separate");
    command.basis = arguments.value("basis");
    command.basisBy = arguments.value("basis-by");
    command.publisher = arguments.value("publisher");
    command.reason = arguments.value("reason");
    const Output& output = call.output;
    command.listener = [&](std::size_t done, std::size_t total) {
        output.tell(std::to_string(done) + "/" + std::to_string(total) + " rows");
    };
    command.onOpenColumns = [&](const std::vector<std::string>& columns, const std::vector<std::string>& sheets) {
        output.tell(openWords(columns, sheets));
    };
    const session::TableReport report = TRY(session->perform(command, {}));
    TRY(session.close());
    TRY(keepRefused(call, report.refusals, report.refused));
    call.output.json(toJson(report));
    say(call.output, report);
    return report.rowsRefused > 0 ? 1 : 0;
}

} // namespace

Verb tableVerb() {
    return {"table",
            "ARCHIVE FILE",
            "Take a table in (CSV, TSV, XLSX, ODS, FollowTheMoney or other JSON): its columns become fields of records.",
            "  dokaz-cli table Case2026.dokaz list.csv --preview\n"
            "  dokaz-cli table Case2026.dokaz list.csv --kind person --map 'Full name=name' --map 'Born=born' --dates dmy --key No --vault\n"
            "  dokaz-cli table Case2026.dokaz sanctions.csv --preset eu-sanctions --vault\n",
            2,
            2,
            {{"mapping", "preset", "kind", "map", "key", "list", "dates", "encoding", "delimiter", "sheet", "header-row",
              "records", "save-mapping", "refused", "basis", "basis-by", "publisher", "reason"},
             {"preview", "guess", "separate", "refused-in-plain", "vault-file"}},
            run};
}

} // namespace dokaz::cli
