// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

void showCase(const Call& call, const session::CaseView& view) {
    call.output.line(shown(view.summary.title) + "  → " + view.recipient + ", for " + view.purpose);
    for (const session::MemberView& member : view.members) {
        std::string line = "  " + shortId(member.summary.record) + "  " + member.form + "  " + member.summary.kindLabel +
                           " · " + shown(member.summary.title) + "  (" + member.why + ")";
        for (const std::string& reason : member.reasons)
            line += "\n      " + reason;
        call.output.line(line);
        base::Json json = toJson(member);
        json["plan"] = view.plan;
        call.output.json(json);
    }
    call.output.line("  plan  " + view.plan);
    if (view.needsReview)
        call.output.tell("A protection incident is open for somebody in this case: review before sealing.");
}

Result<int> run(Call& call) {
    const std::vector<std::string>& words = call.arguments.words();
    const bool known = words[1] == "new" || words[1] == "add" || words[1] == "remove" || words[1] == "show";
    if (!known)
        return base::Error(base::ErrorCode::Invalid, "'" + words[1] + "' is none of new, add, remove, show");
    const bool takesRecords = words[1] == "add" || words[1] == "remove";
    if (!takesRecords && words.size() != 3)
        return base::Error(base::ErrorCode::Invalid, "one word too many: '" + words[3] + "'; put a title in quotes");
    const auto session = TRY(openArchive(call));
    if (words[1] == "new") {
        const std::string record = TRY(session->perform(
            session::NewCase{words[2], call.arguments.value("recipient"), call.arguments.value("purpose")}));
        call.output.line(record);
        call.output.json({{"record", record}});
    } else if (words[1] == "add") {
        TRY(session->addToCase(words[2], {words.begin() + 3, words.end()}));
        call.output.line("Added.");
        call.output.json({{"record", words[2]}});
    } else if (words[1] == "remove") {
        TRY(session->perform(session::RemoveFromCase{
            words[2], {words.begin() + 3, words.end()}, call.arguments.value("reason")}));
        call.output.line("Removed.");
        call.output.json({{"record", words[2]}});
    } else {
        showCase(call, TRY(session->showCase(words[2])));
    }
    TRY(session.close());
    return 0;
}

} // namespace

Verb caseVerb() {
    return {"case",
            "ARCHIVE new TITLE --recipient R --purpose P | add CASE RECORD… | remove CASE RECORD… | show CASE",
            "Cases: what is to go to whom, for what, and what the policy says.",
            "  dokaz-cli case Case2026.dokaz new \"Filing 1\" --recipient icc --purpose accountability\n"
            "  dokaz-cli case Case2026.dokaz add 4kz7q0ab 77ab01cd\n"
            "  dokaz-cli case Case2026.dokaz show 4kz7q0ab --vault\n",
            3,
            100000,
            {{"recipient", "purpose", "reason"}, {}},
            run};
}

} // namespace dokaz::cli
