// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

// A stretch of the text around the first words that answer.
std::string around(const session::SearchHit& hit) {
    constexpr std::size_t before = 60, length = 160;
    std::size_t start = hit.ranges.empty() || hit.ranges[0].first < before ? 0 : hit.ranges[0].first - before;
    while (start > 0 && start < hit.text.size() && (static_cast<unsigned char>(hit.text[start]) & 0xC0) == 0x80)
        --start;
    return (start > 0 ? "…" : "") + shortened(hit.text.substr(start), length);
}

std::string lineOf(const session::SearchHit& hit) {
    if (hit.what == "record")
        return shortId(hit.record) + "  " + hit.kind + "  " + shown(hit.title) + "  (" + hit.reason + ": “" +
               shortened(hit.text, 80) + "”)";
    std::string line = shortId(hit.record) + "  " + shown(hit.title);
    line += hit.number.empty() ? ", passage " + std::to_string(hit.passage) : ", para. " + shown(hit.number);
    return line + ", p." + std::to_string(hit.page) + "  (" + hit.reason + ")\n    " + around(hit);
}

Result<int> run(Call& call) {
    const auto session = TRY(openArchive(call));
    const auto scripts = call.arguments.has("as-typed") ? session::Scripts::AsTyped : session::Scripts::Across;
    const std::int64_t most = TRY(call.arguments.number("most", 20));
    const auto hits = TRY(session->search(call.arguments.words()[1], scripts, most));
    TRY(session.close());
    for (const session::SearchHit& hit : hits) {
        call.output.line(lineOf(hit));
        call.output.json(toJson(hit));
    }
    if (hits.empty())
        call.output.tell("Nothing found.");
    return 0;
}

} // namespace

Verb searchVerb() {
    return {"search",
            "ARCHIVE QUERY",
            "Find records and passages, in any script; each hit says why.",
            "  dokaz-cli search Case2026.dokaz Lukava\n"
            "  dokaz-cli search Case2026.dokaz \"\\\"pre-trial detention\\\"\" --as-typed\n",
            2,
            2,
            {{"most"}, {"as-typed"}},
            run};
}

} // namespace dokaz::cli
