// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    constexpr std::int64_t most = 1'000'000;
    const auto session = TRY(openArchive(call));
    for (const session::RecordSummary& record : TRY(session->list("source", most))) {
        call.output.line(shortId(record.record) + "  " + shown(record.title));
        call.output.json(toJson(record));
    }
    TRY(session.close());
    return 0;
}

} // namespace

Verb sourcesVerb() {
    return {"sources",
            "ARCHIVE",
            "The sources, sorted by title.",
            "  dokaz-cli sources Case2026.dokaz\n",
            1,
            1,
            {{}, {}},
            run};
}

} // namespace dokaz::cli
