// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/counted.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> forecast(Call& call) {
    const auto session = TRY(openArchive(call));
    const session::BundleForecast told = TRY(session->forecastBundle(call.arguments.words()[1]));
    TRY(session.close());
    call.output.line("Would seal " + counted(told.records, "record") + " (" +
                     std::to_string(told.pseudonymised) + " under a code), " +
                     counted(told.sources.size(), "source") + "; " + counted(told.withheld, "item") +
                     " withheld. Plan " + told.plan + ".");
    base::Json sources = base::Json::array();
    for (const session::ForecastSource& source : told.sources) {
        call.output.line("  " + shown(source.title) +
                         (source.fileLeaves ? ": with its file, " + counted(source.bytes, "byte")
                                            : ": its words alone"));
        sources.push_back({{"record", source.record},
                           {"title", source.title},
                           {"bytes", source.bytes},
                           {"file_leaves", source.fileLeaves}});
    }
    call.output.json({{"records", told.records},
                      {"pseudonymised", told.pseudonymised},
                      {"withheld", told.withheld},
                      {"sources", std::move(sources)},
                      {"plan", told.plan}});
    return 0;
}

Result<int> run(Call& call) {
    if (call.arguments.has("dry-run"))
        return forecast(call);
    if (call.arguments.value("out").empty())
        return base::Error(base::ErrorCode::Invalid, "say where the bundle goes: --out FILE");
    const auto session = TRY(openArchive(call));
    const session::BundleReport report =
        TRY(session->perform(session::ExportBundle{call.arguments.words()[1], call.arguments.value("out"),
                                                   call.arguments.value("plan")},
                             {}));
    TRY(session.close());
    call.output.line("Sealed " + report.bag + ": " + counted(report.records, "record") + " (" +
                     std::to_string(report.pseudonymised) + " under a code), " +
                     counted(report.sources, "source") + " (" + std::to_string(report.files) +
                     " with their file), " + std::to_string(report.rows) + " ledger rows proven, " +
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
                      {"files", report.files},
                      {"rows", report.rows},
                      {"withheld", report.withheld}});
    return 0;
}

} // namespace

Verb bundleVerb() {
    return {"bundle",
            "ARCHIVE CASE --out FILE [--plan PLAN] | --dry-run",
            "Seal a case into one verifiable file for its recipient.",
            "  dokaz-cli bundle Case2026.dokaz 4kz7q0ab --out filing.zip --vault\n"
            "  dokaz-cli bundle Case2026.dokaz 4kz7q0ab --dry-run --vault\n",
            2,
            2,
            {{"out", "plan"}, {"dry-run"}},
            run};
}

} // namespace dokaz::cli
