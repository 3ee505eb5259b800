// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    const auto session = TRY(openArchive(call));
    TRY(session->rebuild());
    TRY(session.close());
    call.output.line("Rebuilt.");
    call.output.json({{"rebuilt", true}});
    return 0;
}

} // namespace

Verb rebuildVerb() {
    return {"rebuild",
            "ARCHIVE",
            "Drop and refill everything that is derived from the ledger.",
            "  dokaz-cli rebuild Case2026.dokaz\n",
            1,
            1,
            {{}, {}},
            run};
}

} // namespace dokaz::cli
