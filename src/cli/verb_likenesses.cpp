// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"
#include "session/table_values.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    constexpr std::int64_t most = 100'000;
    const std::int64_t wanted = std::max<std::int64_t>(0, std::min(most, TRY(call.arguments.number("most", 1000))));
    const auto session = TRY(openArchive(call));
    const session::TableLikenesses found = TRY(session->likenesses(static_cast<std::size_t>(wanted)));
    TRY(session.close());
    for (const session::TableLikeness& one : found.pairs) {
        std::string line = shown(one.name) + " (" + shortId(one.record) + ") may be " + shown(one.otherName) + " (" +
                           shortId(one.other) + "), " + one.score;
        for (const std::string& reason : one.reasons)
            line += "\n    " + shown(reason);
        call.output.line(line);
        call.output.json({{"record", one.record}, {"name", one.name}, {"other", one.other}, {"other_name", one.otherName},
                          {"score", one.score}, {"reasons", one.reasons}});
    }
    if (found.pairs.empty() && found.hidden == 0)
        call.output.line("No record of a table waits for a decision whom it is.");
    if (found.more > 0)
        call.output.line(std::to_string(found.more) + " more: --most shows them.");
    if (found.hidden > 0) // beside the answer: in JSON each line of it is a pair
        call.output.tell("More with --vault: names of some stand in the identity vault.");
    return 0;
}

} // namespace

Verb likenessesVerb() {
    return {"likenesses",
            "ARCHIVE",
            "Records of tables that may be somebody who was here before, until somebody says same or different.",
            "  dokaz-cli likenesses Case2026.dokaz\n"
            "  dokaz-cli set Case2026.dokaz 4kz7q0ab different_from=9m2xw51c\n",
            1,
            1,
            {{"most"}, {}},
            run};
}

} // namespace dokaz::cli
