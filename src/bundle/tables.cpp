// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/tables.h"

#include "bundle/texts.h"
#include "policy/reason.h"

#include <algorithm>

namespace dokaz::bundle {
namespace {

bool beginsFormula(std::string_view text) {
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    return start != std::string_view::npos &&
           (std::string_view("=+-@").find(text[start]) != std::string_view::npos || text[0] == '\t' || text[0] == '\r');
}

std::vector<std::string> fieldsOf(const std::vector<const BundledRecord*>& records) {
    std::vector<std::string> fields;
    for (const BundledRecord* record : records)
        for (const CurrentValue& value : record->values)
            if (std::find(fields.begin(), fields.end(), value.field) == fields.end())
                fields.push_back(value.field);
    return fields;
}

std::string kindTable(const std::vector<const BundledRecord*>& records) {
    const std::vector<std::string> fields = fieldsOf(records);
    std::vector<std::string> header = {"id", "title", "pseudonymised"};
    header.insert(header.end(), fields.begin(), fields.end());
    std::string text = csvLine(header);
    for (const BundledRecord* record : records) {
        std::vector<std::string> cells = {record->id, record->title, record->isPseudonymised ? "yes" : "no"};
        for (const std::string& field : fields) {
            std::string cell;
            for (const CurrentValue& value : record->values)
                if (value.field == field)
                    cell += (cell.empty() ? "" : "; ") + value.words;
            cells.push_back(std::move(cell));
        }
        text += csvLine(cells);
    }
    return text;
}

std::string sourceTable(const CaseContents& contents) {
    std::string text = csvLine({"id", "title", "symbol", "publisher", "date", "media_type", "bytes", "sha256", "file"});
    for (const BundledSource& source : contents.sources)
        text += csvLine({source.id, source.title, source.symbol, source.publisher, source.date, source.mediaType,
                         std::to_string(source.size), source.originalLeaves ? source.sha256 : "",
                         source.originalLeaves ? sourceFileName(source) : ""});
    return text;
}

std::string valueTable(const CaseContents& contents) {
    std::string text = csvLine({"record", "field", "label", "language", "value", "citations"});
    for (const BundledRecord& record : contents.records)
        for (const CurrentValue& value : record.values)
            text += csvLine({record.id, value.field, value.label, value.language, value.words,
                             std::to_string(value.citations.size())});
    return text;
}

std::string citationTable(const CaseContents& contents) {
    std::string text = csvLine({"record", "field", "value", "stance", "source", "symbol", "paragraph", "page", "quote"});
    for (const BundledRecord& record : contents.records)
        for (const CurrentValue& value : record.values)
            for (const CitedWords& citation : value.citations)
                text += csvLine({record.id, value.field, value.words, citation.stance, citation.source, citation.symbol,
                                 citation.number, citation.page.value > 0 ? std::to_string(citation.page.value) : "",
                                 citation.quote});
    return text;
}

std::string withheldTable(const CaseContents& contents) {
    std::string text = csvLine({"kind", "ground", "records", "meaning"});
    for (const WithheldCount& left : contents.withheld) {
        const std::optional<policy::ReasonCode> reason = policy::reasonNamed(left.ground);
        text += csvLine({left.kind, left.ground, std::to_string(left.count),
                         reason ? std::string(policy::sentence(*reason)) : std::string()});
    }
    return text;
}

// "facility" → "facilities"; the records of sources stand beside the table of their files.
std::string tableOf(const std::string& kind) {
    if (kind == "source")
        return "source_records";
    if (kind.ends_with('y'))
        return kind.substr(0, kind.size() - 1) + "ies";
    return kind + "s";
}

} // namespace

std::string csvCell(std::string_view text) {
    std::string cell = beginsFormula(text) ? "'" + std::string(text) : std::string(text);
    if (cell.find_first_of(",\"\r\n;\t") == std::string::npos)
        return cell;
    for (std::size_t at = cell.find('"'); at != std::string::npos; at = cell.find('"', at + 2))
        cell.insert(at, 1, '"');
    return "\"" + cell + "\"";
}

std::string csvLine(const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i)
        line += (i == 0 ? "" : ",") + csvCell(cells[i]);
    return line + "\r\n";
}

std::map<std::string, std::string> tablesOf(const CaseContents& contents) {
    std::map<std::string, std::vector<const BundledRecord*>> kinds;
    for (const BundledRecord& record : contents.records)
        kinds[record.kind].push_back(&record);
    std::map<std::string, std::string> tables;
    for (const auto& [kind, records] : kinds)
        tables["tables/" + tableOf(kind) + ".csv"] = kindTable(records);
    tables["tables/sources.csv"] = sourceTable(contents);
    tables["tables/values.csv"] = valueTable(contents);
    tables["tables/citations.csv"] = citationTable(contents);
    tables["withheld.csv"] = withheldTable(contents);
    return tables;
}

} // namespace dokaz::bundle
