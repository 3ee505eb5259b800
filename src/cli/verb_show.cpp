// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    const auto session = TRY(openArchive(call));
    const session::RecordView view = TRY(session->show(call.arguments.words()[1]));
    TRY(session.close());
    print(call.output, view);
    call.output.json(toJson(view));
    return 0;
}

} // namespace

Verb showVerb() {
    return {"show",
            "ARCHIVE RECORD",
            "One record: every value with the words it rests on, links, history.",
            "  dokaz-cli show Case2026.dokaz 4kz7q0ab\n",
            2,
            2,
            {{}, {}},
            run};
}

} // namespace dokaz::cli
