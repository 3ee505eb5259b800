// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"
#include "cli/counted.h"
#include "cli/error_text.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    const auto session = TRY(openArchive(call));
    const session::CheckSummary summary = TRY(session->check());
    for (const session::CheckFinding& finding : summary.findings)
        call.output.line("  " + finding.kind + ": " + shown(finding.what));
    if (!call.arguments.value("accept-loss").empty())
        TRY(session->acceptLoss(call.arguments.value("accept-loss")));
    TRY(session.close());
    call.output.line(std::string(summary.isSound ? "Sound" : "NOT SOUND") + ": " + counted(summary.entries, "entry") +
                     ", " + counted(summary.rows, "row") + ", " + counted(summary.objects, "object") + ", " +
                     counted(summary.records, "record") + ", " + counted(summary.readings, "reading") +
                     (summary.vaultChecked ? ", vault checked" : "; the vault was not opened (--vault)"));
    base::Json findings = base::Json::array();
    for (const session::CheckFinding& finding : summary.findings)
        findings.push_back({{"kind", finding.kind}, {"what", finding.what},
                            {"broken", finding.weight == session::FindingWeight::Broken}});
    call.output.json({{"sound", summary.isSound},
                      {"entries", summary.entries},
                      {"rows", summary.rows},
                      {"objects", summary.objects},
                      {"records", summary.records},
                      {"readings", summary.readings},
                      {"vault_checked", summary.vaultChecked},
                      {"findings", findings}});
    return summary.isSound ? 0 : exitBroken;
}

} // namespace

Verb checkVerb() {
    return {"check",
            "ARCHIVE",
            "Verify the whole archive: ledger, signatures, objects, views, head.",
            "  dokaz-cli check Case2026.dokaz --vault\n"
            "  dokaz-cli check Case2026.dokaz --accept-loss \"restored from the backup of 3 May\"\n",
            1,
            1,
            {{"accept-loss"}, {}},
            run};
}

} // namespace dokaz::cli
