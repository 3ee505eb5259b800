// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"
#include "session/carry_values.h"

namespace dokaz::cli {

using base::Result;

namespace {

std::string outcomeWords(const session::CarriedCitation& citation) {
    static const std::map<std::string, std::string> known{
        {"word-for-word", "carried"},
        {"other-marks", "carried, with other spaces, dashes or quotation marks"},
        {"already", "rests on these words already"},
        {"several-places", "LEFT: the words stand in several places"},
        {"gone", "LEFT: the words are not there any more"},
        {"no-words", "LEFT: the citation quotes nothing"},
        {"whole", "LEFT: it cites no words"}};
    const auto found = known.find(citation.outcome);
    return found == known.end() ? citation.outcome : found->second;
}

void tell(const Output& output, const session::CarriedCitation& citation) {
    output.json({{"citation", citation.citation},
                 {"record", citation.record},
                 {"kind", citation.kind},
                 {"title", citation.title},
                 {"quote", citation.quote},
                 {"number", citation.number},
                 {"outcome", citation.outcome},
                 {"passage", citation.passage},
                 {"text", citation.text}});
    output.line(outcomeWords(citation) + " — " + shown(citation.title) + ": “" + shown(shortened(citation.quote, 80)) +
                "”" + (citation.number.empty() ? "" : ", para. " + shown(citation.number)));
    if (citation.isLeft() && !citation.text.empty())
        output.line("    there now: “" + shown(shortened(citation.text, 160)) + "”");
}

Result<int> run(Call& call) {
    const std::vector<std::string>& words = call.arguments.words();
    const session::CarryCitations command{words.at(1), words.at(2), call.arguments.value("reason")};
    const auto session = TRY(openArchive(call));
    const session::CarriedCitations carried =
        TRY(call.arguments.has("dry-run") ? session->forecastCarry(command) : session->perform(command));
    TRY(session.close());
    for (const session::CarriedCitation& citation : carried.citations)
        tell(call.output, citation);
    call.output.line(std::to_string(carried.carried) + " carried, " + std::to_string(carried.already) + " there already, " +
                     std::to_string(carried.left) + " left to you");
    if (carried.hidden > 0)
        call.output.tell(std::to_string(carried.hidden) +
                         " citations of protected persons were not looked at: open the vault too (--vault)");
    return carried.left > 0 ? 1 : 0;
}

} // namespace

Verb carryVerb() {
    return {"carry",
            "ARCHIVE OLDER NEWER",
            "Carry citations of an older version of a report over to a newer one, by their words.",
            "  dokaz-cli carry Case2026.dokaz 3f9a 81c2 --dry-run\n",
            3,
            3,
            {{"reason"}, {"dry-run"}},
            run};
}

} // namespace dokaz::cli
