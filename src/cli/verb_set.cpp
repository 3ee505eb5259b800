// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    const std::vector<std::string>& words = call.arguments.words();
    session::SetFields command;
    command.record = words[1];
    command.fields = TRY(typedFields(words, 2));
    command.citation = TRY(typedCitation(call.arguments));
    command.reason = call.arguments.value("reason");
    const auto session = TRY(openArchive(call));
    if (const std::vector<std::string>& rows = call.arguments.values("replaces"); !rows.empty())
        command.replaces = TRY(rowsOfRecord(*session, command.record, rows));
    TRY(session->perform(command));
    TRY(session.close());
    call.output.line("Set.");
    call.output.json({{"record", command.record}});
    return 0;
}

} // namespace

Verb setVerb() {
    return {
        "set",
        "ARCHIVE RECORD field=value…",
        "Give a record new values: they supersede in single-valued fields and are added in others.",
        "  dokaz-cli set Case2026.dokaz 4kz7q0ab release_basis=already-public basis_by=\"United Nations\"\n"
        "  dokaz-cli set Case2026.dokaz 4kz7q0ab tags=raid --replaces 0c1d2e3f\n",
        3,
        1000,
        {{"source", "passage", "quote", "reason", "replaces"}, {}},
        run};
}

} // namespace dokaz::cli
