// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    if (call.arguments.value("out").empty())
        return base::Error(base::ErrorCode::Invalid, "say where the bundle goes: --out FILE");
    const auto session = TRY(openArchive(call));
    const session::BundleReport report =
        TRY(session->perform(session::ExportBundle{call.arguments.words()[1], call.arguments.value("out")}, {}));
    TRY(session.close());
    call.output.line("Sealed " + report.bag + ": " + std::to_string(report.records) + " records (" +
                     std::to_string(report.pseudonymised) + " under a code), " + std::to_string(report.sources) +
                     " sources, " + std::to_string(report.rows) + " ledger rows proven, " +
                     std::to_string(report.withheld) + " items withheld.");
    call.output.line("  SHA-256 " + report.sha256);
    call.output.line("  signer  " + report.signerWords);
    call.output.json({{"file", report.file.string()},
                      {"bag", report.bag},
                      {"sha256", report.sha256},
                      {"signer_words", report.signerWords},
                      {"records", report.records},
                      {"pseudonymised", report.pseudonymised},
                      {"sources", report.sources},
                      {"rows", report.rows},
                      {"withheld", report.withheld}});
    return 0;
}

} // namespace

Verb bundleVerb() {
    return {"bundle",
            "ARCHIVE CASE --out FILE",
            "Seal a case into one verifiable file for its recipient.",
            "  dokaz-cli bundle Case2026.dokaz 4kz7q0ab --out filing.zip --vault\n",
            2,
            2,
            {{"out"}, {}},
            run};
}

} // namespace dokaz::cli
