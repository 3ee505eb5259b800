// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    const std::vector<std::string>& words = call.arguments.words();
    const auto session = TRY(openArchive(call));
    session::RetractRows command;
    command.rows = TRY(rowsOfRecord(*session, words[1], {words.begin() + 2, words.end()}));
    command.reason = call.arguments.value("reason");
    TRY(session->perform(command));
    TRY(session->close());
    call.output.line("Taken back.");
    call.output.json({{"record", words[1]}});
    return 0;
}

} // namespace

Verb retractVerb() {
    return {"retract",
            "ARCHIVE RECORD ROW… --reason WORDS",
            "Take single values or citations of a record back; undo brings them back.",
            "  dokaz-cli retract Case2026.dokaz 4kz7q0ab 0c1d2e3f --reason \"misread\"\n",
            3,
            1000,
            {{"reason"}, {}},
            run};
}

} // namespace dokaz::cli
