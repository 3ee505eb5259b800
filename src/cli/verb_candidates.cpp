// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<void> checkKind(const std::string& kind) {
    static const std::set<std::string> known{"facility", "person", "organisation",   "place",  "date",
                                             "article",  "symbol", "figure", "recommendation"};
    if (kind.empty() || known.contains(kind))
        return {};
    return base::Error(base::ErrorCode::Invalid, "no kind of candidate is called '" + kind + "'");
}

Result<int> run(Call& call) {
    const std::vector<std::string>& words = call.arguments.words();
    const std::string kind = call.arguments.value("kind");
    TRY(checkKind(kind));
    const auto session = TRY(openArchive(call));
    for (const session::CandidateView& candidate : TRY(session->candidates(words.size() > 1 ? words[1] : ""))) {
        const bool decided = !candidate.decision.empty() && !call.arguments.has("all");
        if (decided || (!kind.empty() && candidate.kind != kind))
            continue;
        std::string line = shortId(candidate.id) + "  " + candidate.kind + "  “" + shown(candidate.words) + "”  = " +
                           shown(candidate.normal) + "  passage " + std::to_string(candidate.passage) + ", p." +
                           std::to_string(candidate.page);
        if (!candidate.matchRecord.empty())
            line += "\n    " + candidate.matchVerdict + ": " + shown(candidate.matchName) + " (" +
                    shortId(candidate.matchRecord) + ", " + candidate.matchScore + ")";
        for (const std::string& reason : candidate.matchReasons)
            line += "; " + shown(reason);
        if (!candidate.decision.empty())
            line += "  [" + candidate.decision + "]";
        call.output.line(line);
        call.output.json(toJson(candidate));
    }
    TRY(session.close());
    return 0;
}

} // namespace

Verb candidatesVerb() {
    return {"candidates",
            "ARCHIVE [SOURCE]",
            "What the program proposes and a person decides.",
            "  dokaz-cli candidates Case2026.dokaz\n"
            "  dokaz-cli candidates Case2026.dokaz 4kz7q0ab --kind facility\n",
            1,
            2,
            {{"kind"}, {"all"}},
            run};
}

} // namespace dokaz::cli
