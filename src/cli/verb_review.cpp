// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    const std::vector<std::string>& words = call.arguments.words();
    session::ReviewCandidates command;
    if (words[1] == "reject")
        command.decision = session::ReviewDecision::Reject;
    else if (words[1] != "accept")
        return base::Error(base::ErrorCode::Invalid, "'" + words[1] + "' is neither accept nor reject");
    command.candidates.assign(words.begin() + 2, words.end());
    command.asRecord = call.arguments.value("as");
    command.asNew = call.arguments.has("new");
    command.corrected = call.arguments.value("corrected");
    command.reason = call.arguments.value("reason");
    const auto session = TRY(openArchive(call));
    const session::Reviewed reviewed = TRY(session->perform(command));
    for (const session::ReviewedCandidate& one : reviewed.candidates) {
        const std::string record = one.record.text();
        call.output.line(shortId(one.candidate) + "  “" + shown(one.words) + "”" +
                         (record.empty() ? "  rejected"
                                         : "  → " + std::string(one.isNewRecord ? "new record " : "record ") +
                                               shortId(record)));
        call.output.json({{"id", one.candidate}, {"words", one.words}, {"record", record}, {"new", one.isNewRecord}});
    }
    TRY(session.close());
    return 0;
}

} // namespace

Verb reviewVerb() {
    return {"review",
            "ARCHIVE accept|reject ID…",
            "Decide about candidates: accepting makes records, claims and citations.",
            "  dokaz-cli review Case2026.dokaz accept 0f3a2b1c 77e0c1aa\n"
            "  dokaz-cli review Case2026.dokaz accept 0f3a2b1c --as 4kz7q0ab\n"
            "  dokaz-cli review Case2026.dokaz accept 0f3a2b1c --new --corrected \"Тавид Зарелин\"\n"
            "  dokaz-cli review Case2026.dokaz reject 9c0d11ef --reason \"not a person\"\n",
            3,
            100000,
            {{"as", "corrected", "reason"}, {"new"}},
            run};
}

} // namespace dokaz::cli
