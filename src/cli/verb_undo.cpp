// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    const auto session = TRY(openArchive(call));
    const std::vector<std::string>& words = call.arguments.words();
    const session::EntryView undone =
        TRY(session->perform(session::Undo{words.size() > 1 ? words[1] : "", call.arguments.value("reason")}));
    TRY(session.close());
    call.output.line("Undone: " + undone.command + " of " + undone.time + ", " + std::to_string(undone.rows) + " rows.");
    call.output.json(toJson(undone));
    return 0;
}

} // namespace

Verb undoVerb() {
    return {"undo",
            "ARCHIVE [ENTRY]",
            "Take back what an entry added; without one, the newest that can be.",
            "  dokaz-cli undo Case2026.dokaz\n"
            "  dokaz-cli undo Case2026.dokaz 9f86d081 --reason \"wrong person\"\n",
            1,
            2,
            {{"reason"}, {}},
            run};
}

} // namespace dokaz::cli
