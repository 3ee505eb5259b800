// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/page_words.h"
#include "cli/verbs.h"

#include "base/utf8.h"

#include <optional>

namespace dokaz::cli {

using base::Result;

namespace {

// A table: a line for each row, its cells parted by " | ".
std::string textOf(const session::PassageView& passage) {
    if (passage.cells.empty())
        return "\n    " + shown(passage.text);
    std::string out;
    std::optional<std::uint32_t> row;
    for (const record::Cell& cell : passage.cells) {
        out += row == cell.row ? " | " : "\n    ";
        out += shown(std::string(base::codePoints(passage.text, cell.start, cell.end)));
        row = cell.row;
    }
    return out;
}

// "00:01:12", from the beginning of the recording.
std::string clock(std::int64_t milliseconds) {
    char text[32];
    const std::int64_t seconds = milliseconds / 1000;
    std::snprintf(text, sizeof text, "%02lld:%02lld:%02lld", static_cast<long long>(seconds / 3600),
                  static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60));
    return text;
}

Result<int> run(Call& call) {
    const auto session = TRY(openArchive(call));
    const std::string kind = call.arguments.value("kind");
    if (!kind.empty() && !record::passageKindNamed(kind))
        return base::Error(base::ErrorCode::Invalid, "no kind of passage is called '" + kind + "'");
    const session::DocumentView document = TRY(session->document(call.arguments.words()[1]));
    if (document.reading.empty())
        return base::Error(base::ErrorCode::NotFound,
                           "the source has no reading" +
                               (document.reasonWithoutReading.empty() ? "" : " (" + document.reasonWithoutReading + ")"));
    std::map<std::int32_t, std::int32_t> recognised; // page and confidence
    for (const session::PageView& page : document.pages)
        if (page.recognised)
            recognised[page.number] = page.confidence;
    for (const std::string& words : pageSentences(document))
        call.output.line(words);
    for (const session::PassageView& passage : document.passages) {
        if (!kind.empty() && passage.kind != kind)
            continue;
        std::string line = std::to_string(passage.ordinal);
        if (passage.page > 0) // a document without pages has none to name
            line += "  p." + std::to_string(passage.page);
        if (passage.time)
            line += "  " + clock(passage.time->from);
        line += "  " + passage.kind;
        if (!passage.number.empty())
            line += " " + shown(passage.number);
        if (!passage.speaker.empty())
            line += "  " + shown(passage.speaker) + ":";
        call.output.line(line + textOf(passage));
        base::Json json = toJson(passage);
        if (const auto page = recognised.find(passage.page); page != recognised.end()) {
            json["recognised_in"] = document.recognisedIn;
            json["page_confidence"] = page->second;
        }
        call.output.json(json);
    }
    TRY(session.close());
    return 0;
}

} // namespace

Verb passagesVerb() {
    return {"passages",
            "ARCHIVE SOURCE",
            "The numbered passages of a source.",
            "  dokaz-cli passages Case2026.dokaz 4kz7q0ab\n"
            "  dokaz-cli passages Case2026.dokaz 4kz7q0ab --kind paragraph --json\n",
            2,
            2,
            {{"kind"}, {}},
            run};
}

} // namespace dokaz::cli
