// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    const auto session = TRY(openArchive(call));
    TRY(session->perform(session::WithdrawRecord{call.arguments.words()[1], call.arguments.value("reason")}));
    TRY(session.close());
    call.output.line("Withdrawn.");
    call.output.json({{"record", call.arguments.words()[1]}});
    return 0;
}

} // namespace

Verb withdrawVerb() {
    return {"withdraw",
            "ARCHIVE RECORD --reason WORDS",
            "Hide a record for good, with a reason; it is kept.",
            "  dokaz-cli withdraw Case2026.dokaz 4kz7q0ab --reason \"asked by the family\"\n",
            2,
            2,
            {{"reason"}, {}},
            run};
}

} // namespace dokaz::cli
