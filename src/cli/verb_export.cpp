// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    if (call.arguments.value("ledger").empty())
        return base::Error(base::ErrorCode::Invalid, "say where the ledger goes: --ledger FILE");
    const auto session = TRY(openArchive(call));
    call.output.tell("Note: this file is not encrypted and holds every open value, reason and time of the archive. "
                     "What stands in the vault stays out.");
    TRY(session->exportLedger(call.arguments.value("ledger")));
    TRY(session.close());
    call.output.line("Written.");
    call.output.json({{"file", call.arguments.value("ledger")}});
    return 0;
}

} // namespace

Verb exportVerb() {
    return {"export",
            "ARCHIVE --ledger FILE",
            "Write the ledger as signed lines that anybody can check (docs/formats/ledger.md).",
            "  dokaz-cli export Case2026.dokaz --ledger ledger.jsonl\n",
            1,
            1,
            {{"ledger"}, {}},
            run};
}

} // namespace dokaz::cli
