// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    const auto session = TRY(openArchive(call));
    for (const session::EntryView& entry : TRY(session->history(TRY(call.arguments.number("most", 1000))))) {
        call.output.line(shortId(entry.entry) + "  " + entry.time + "  " + entry.command + "  (" +
                         std::to_string(entry.rows) + " rows)" +
                         (entry.reason.empty() ? "" : "  " + shown(entry.reason)) + (entry.undone ? "  undone" : ""));
        call.output.json(toJson(entry));
    }
    TRY(session.close());
    return 0;
}

} // namespace

Verb historyVerb() {
    return {"history",
            "ARCHIVE",
            "The ledger: who did what, when and why, newest first.",
            "  dokaz-cli history Case2026.dokaz --most 20\n",
            1,
            1,
            {{"most"}, {}},
            run};
}

} // namespace dokaz::cli
