// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Json;
using base::Result;

namespace {

Json toJson(const session::MentionView& mention) {
    Json ranges = Json::array();
    for (const auto& [start, end] : mention.ranges)
        ranges.push_back({start, end});
    return {{"how", mention.how},         {"source", mention.source},   {"source_title", mention.sourceTitle},
            {"symbol", mention.symbol},   {"number", mention.number},   {"passage", mention.passage},
            {"page", mention.page},       {"text", mention.text},       {"byte_ranges", std::move(ranges)}};
}

Result<int> run(Call& call) {
    constexpr std::int64_t most = 100'000;
    const std::int64_t wanted = std::min(most, TRY(call.arguments.number("most", 500)));
    const auto session = TRY(openArchive(call));
    const auto mentions =
        TRY(session->mentions(call.arguments.words()[1], static_cast<std::size_t>(wanted)));
    for (const session::MentionView& mention : mentions) {
        std::string line = mention.how + "  " + shown(mention.symbol.empty() ? mention.sourceTitle : mention.symbol) +
                           "  p." + std::to_string(mention.page);
        if (!mention.number.empty())
            line += "  " + shown(mention.number);
        call.output.line(line + "\n    " + shown(mention.text));
        call.output.json(toJson(mention));
    }
    TRY(session->close());
    return 0;
}

} // namespace

Verb mentionsVerb() {
    return {"mentions",
            "ARCHIVE RECORD",
            "The passages that speak of a record: cited for it, confirmed, or naming it.",
            "  dokaz-cli mentions Case2026.dokaz 4kz7q0ab --most 20\n",
            2,
            2,
            {{"most"}, {}},
            run};
}

} // namespace dokaz::cli
