// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/page_words.h"
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    const auto session = TRY(openArchive(call));
    const session::RecordView view = TRY(session->show(call.arguments.words()[1]));
    base::Json json = toJson(view);
    std::vector<std::string> pages;
    if (view.summary.kind == "source") {
        const session::DocumentView document = TRY(session->document(view.summary.record));
        pages = pageSentences(document);
        json["pages"] = pagesJson(document);
    }
    TRY(session.close());
    print(call.output, view);
    for (const std::string& words : pages)
        call.output.line(words);
    call.output.json(json);
    return 0;
}

} // namespace

Verb showVerb() {
    return {"show",
            "ARCHIVE RECORD",
            "One record: every value with the words it rests on, links, history.",
            "  dokaz-cli show Case2026.dokaz 4kz7q0ab\n",
            2,
            2,
            {{}, {}},
            run};
}

} // namespace dokaz::cli
