// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    const auto session = TRY(openArchive(call));
    const std::int64_t most = TRY(call.arguments.number("most", 1'000'000));
    const std::int64_t from = TRY(call.arguments.number("from", 0));
    for (const session::RecordSummary& record : TRY(session->list(call.arguments.words()[1], most, from))) {
        call.output.line(shortId(record.record) + "  " + shown(record.title) +
                         (record.conflicts > 0 ? "  ⚠ in conflict" : ""));
        call.output.json(toJson(record));
    }
    TRY(session->close());
    return 0;
}

} // namespace

Verb listVerb() {
    return {"list",
            "ARCHIVE KIND",
            "The records of a kind, sorted by title.",
            "  dokaz-cli list Case2026.dokaz person\n"
            "  dokaz-cli list Case2026.dokaz facility --most 20 --from 40\n",
            2,
            2,
            {{"most", "from"}, {}},
            run};
}

} // namespace dokaz::cli
