// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    const std::vector<std::string>& words = call.arguments.words();
    session::AddRecord command;
    command.kind = words[1];
    command.fields = TRY(typedFields(words, 2));
    command.citation = TRY(typedCitation(call.arguments));
    command.cited = call.arguments.values("cite-for");
    command.reason = call.arguments.value("reason");
    const auto session = TRY(openArchive(call));
    const std::string record = TRY(session->perform(command));
    TRY(session.close());
    call.output.line(record);
    call.output.json({{"record", record}, {"kind", command.kind}});
    return 0;
}

} // namespace

Verb addVerb() {
    return {"add",
            "ARCHIVE KIND field=value…",
            "Add a record by hand, with the words it rests on where there are any.",
            "  dokaz-cli add Case2026.dokaz facility name=\"Центр изоляции (ru)\" type=temporary-detention\n"
            "  dokaz-cli add Case2026.dokaz person name=\"Example Person\" protected=yes --vault\n"
            "  dokaz-cli add Case2026.dokaz detention person=4kz7q0ab facility=77ab01cd period=\"9 August 2020 to 12 August 2020\" --source 0abc1234 --passage 54\n",
            3,
            1000,
            {{"cite-for", "source", "passage", "quote", "reason"}, {}},
            run};
}

} // namespace dokaz::cli
