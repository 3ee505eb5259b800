// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "base/utf8.h"

#include <cstdio>

namespace dokaz::cli {

using base::Json;

void Output::line(const std::string& text) const {
    if (!isJson())
        std::printf("%s\n", text.c_str());
}

void Output::json(const Json& object) const {
    if (m_kept != nullptr)
        m_kept->push_back(object);
    else if (isJson())
        std::printf("%s\n", object.dump(-1, ' ', false, Json::error_handler_t::replace).c_str());
}

void Output::tell(const std::string& text) const { std::fprintf(stderr, "%s\n", text.c_str()); }

Json toJson(const std::vector<record::PageRect>& rectangles) {
    Json list = Json::array();
    for (const record::PageRect& rect : rectangles)
        list.push_back({{"page", rect.page.value},
                        {"x0", rect.box.x0},
                        {"y0", rect.box.y0},
                        {"x1", rect.box.x1},
                        {"y1", rect.box.y1}});
    return list;
}

Json toJson(const session::ImportedFile& file) {
    return {{"file", file.file.string()},       {"status", file.status},
            {"reason", file.reason},            {"source", file.source},
            {"reading", file.reading},          {"pages", file.pages},
            {"pages_without_text", file.pagesWithoutText},
            {"pages_recognised", file.pagesRecognised}, {"recognised_in", file.recognisedIn},
            {"passages", file.passages},        {"paragraphs", file.paragraphs},
            {"footnotes", file.footnotes},      {"candidates", file.candidates},
            {"milliseconds", file.milliseconds}, {"older_version", file.olderVersion},
            {"form", file.form}};
}

Json toJson(const session::RecordSummary& record) {
    return {{"record", record.record},         {"kind", record.kind},   {"title", record.title},
            {"protection", record.protection}, {"state", record.state}, {"conflicts", record.conflicts}};
}

namespace {

Json toJson(const session::CitationView& citation) {
    Json json = {{"row", citation.row},       {"source", citation.source},  {"source_title", citation.sourceTitle},
                 {"symbol", citation.symbol}, {"stance", citation.stance},  {"quote", citation.quote},
                 {"anchor", citation.anchorKind}, {"words_found", citation.wordsFound}};
    if (citation.anchorKind == "text") {
        json["passage"] = citation.passage;
        json["paragraph"] = citation.paragraph;
        json["start"] = citation.start;
        json["end"] = citation.end;
        json["page"] = citation.page;
        json["rectangles"] = cli::toJson(citation.rectangles);
    }
    return json;
}

Json toJson(const session::ValueView& value) {
    Json json = {{"row", value.row},           {"field", value.field},           {"label", value.label},
                 {"text", value.text},         {"protection", value.protection}, {"in_vault", value.inVault},
                 {"conflict", value.conflict}, {"language", value.language},     {"citations", Json::array()}};
    if (value.value)
        json["value"] = record::toJson(*value.value);
    for (const session::CitationView& citation : value.citations)
        json["citations"].push_back(toJson(citation));
    return json;
}

} // namespace

Json toJson(const session::EntryView& entry) {
    return {{"entry", entry.entry},     {"author", entry.author}, {"number", entry.number},
            {"time", entry.time},       {"day", entry.day},       {"command", entry.command},
            {"reason", entry.reason},   {"rows", entry.rows},     {"batch", entry.batch},
            {"undone", entry.undone},   {"record", entry.record}, {"title", entry.title},
            {"can_be_undone", entry.canBeUndone}, {"undone_by", entry.undoneBy},   {"own", entry.isOwn}};
}

Json toJson(const session::EntryChange& change) {
    return {{"what", change.what},   {"record", change.record}, {"kind", change.kindLabel}, {"title", change.title},
            {"field", change.label}, {"text", change.text},     {"before", change.before},  {"hidden", change.isHidden}};
}

Json toJson(const session::RecordView& view) {
    Json json = toJson(view.summary);
    json["values"] = Json::array();
    json["links"] = Json::array();
    json["history"] = Json::array();
    for (const session::ValueView& value : view.values)
        json["values"].push_back(toJson(value));
    for (const session::LinkView& link : view.links)
        json["links"].push_back({{"record", link.record}, {"kind", link.kind}, {"title", link.title},
                                 {"field", link.field}});
    for (const session::EntryView& entry : view.history)
        json["history"].push_back(toJson(entry));
    return json;
}

Json toJson(const session::PassageView& passage) {
    Json notes = Json::array();
    for (const record::NoteMark& note : passage.notes)
        notes.push_back({{"at", note.at}, {"mark", note.mark}, {"passage", note.note}});
    Json shown = {{"ordinal", passage.ordinal}, {"kind", passage.kind},     {"number", passage.number},
                  {"level", passage.level},     {"page", passage.page},     {"last_page", passage.lastPage},
                  {"parent", passage.parent},   {"text", passage.text},     {"footnotes", notes},
                  {"rectangles", toJson(passage.rectangles)}};
    for (const record::Cell& cell : passage.cells)
        shown["cells"].push_back({{"row", cell.row},
                                  {"column", cell.column},
                                  {"rows", cell.rows},
                                  {"columns", cell.columns},
                                  {"text", base::codePoints(passage.text, cell.start, cell.end)}});
    if (!passage.speaker.empty())
        shown["speaker"] = passage.speaker;
    if (passage.time)
        shown["time"] = {passage.time->from, passage.time->to};
    return shown;
}

Json toJson(const session::CandidateView& candidate) {
    Json match = Json::object();
    if (!candidate.matchRecord.empty())
        match = {{"verdict", candidate.matchVerdict},
                 {"record", candidate.matchRecord},
                 {"name", candidate.matchName},
                 {"score", candidate.matchScore},
                 {"reasons", candidate.matchReasons}};
    const base::Result<Json> detail = base::parseJson(candidate.detail);
    return {{"id", candidate.id},           {"kind", candidate.kind},     {"words", candidate.words},
            {"normal", candidate.normal},   {"source", candidate.source}, {"passage", candidate.passage},
            {"page", candidate.page},       {"start", candidate.start},   {"end", candidate.end},
            {"rule", candidate.rule},       {"match", match},             {"decision", candidate.decision},
            {"detail", detail.ok() ? detail.value() : Json::object()}};
}

Json toJson(const session::SearchHit& hit) {
    Json ranges = Json::array();
    for (const auto& [start, end] : hit.ranges)
        ranges.push_back(Json::array({start, end}));
    return {{"what", hit.what},       {"record", hit.record}, {"kind", hit.kind}, {"title", hit.title},
            {"number", hit.number},   {"passage", hit.passage}, {"page", hit.page}, {"text", hit.text},
            {"byte_ranges", ranges},  {"reason", hit.reason}};
}

Json toJson(const session::MemberView& member) {
    Json json = toJson(member.summary);
    json["form"] = member.form;
    json["reasons"] = member.reasons;
    json["why"] = member.why;
    return json;
}

} // namespace dokaz::cli
