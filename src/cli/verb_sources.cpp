// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/page_words.h"
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    constexpr std::int64_t most = 1'000'000;
    const auto session = TRY(openArchive(call));
    for (const session::RecordSummary& record : TRY(session->list("source", most))) {
        call.output.line(shortId(record.record) + "  " + shown(record.title));
        base::Json json = toJson(record);
        if (call.arguments.has("pages")) {
            const session::DocumentView document = TRY(session->document(record.record));
            for (const std::string& words : pageSentences(document))
                call.output.line("    " + words);
            json["pages"] = pagesJson(document);
        }
        call.output.json(json);
    }
    TRY(session.close());
    return 0;
}

} // namespace

Verb sourcesVerb() {
    return {"sources",
            "ARCHIVE",
            "The sources, sorted by title.",
            "  dokaz-cli sources Case2026.dokaz\n"
            "  dokaz-cli sources Case2026.dokaz --pages\n",
            1,
            1,
            {{}, {"pages"}},
            run};
}

} // namespace dokaz::cli
