// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    const std::vector<std::string>& words = call.arguments.words();
    std::optional<session::TypedCitation> citation = TRY(typedCitation(call.arguments));
    if (!citation)
        return base::Error(base::ErrorCode::Invalid, "say what the values rest on: --source");
    if (call.arguments.has("contradicts"))
        citation->stance = record::Stance::Contradicts;
    const auto session = TRY(openArchive(call));
    session::CiteValues command;
    command.rows = TRY(rowsOfRecord(*session, words[1], {words.begin() + 2, words.end()}));
    command.citation = *citation;
    command.reason = call.arguments.value("reason");
    TRY(session->perform(command));
    TRY(session->close());
    call.output.line("Cited.");
    call.output.json({{"record", words[1]}});
    return 0;
}

} // namespace

Verb citeVerb() {
    return {"cite",
            "ARCHIVE RECORD ROW… --source SOURCE",
            "Add the words that values of a record rest on, or that contradict them.",
            "  dokaz-cli cite Case2026.dokaz 4kz7q0ab 0c1d2e3f --source 0abc1234 --passage 54 --quote \"in a wood\"\n",
            3,
            1000,
            {{"source", "passage", "quote", "reason"}, {"contradicts"}},
            run};
}

} // namespace dokaz::cli
