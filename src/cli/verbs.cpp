// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/passphrase_input.h"

namespace dokaz::cli {

using base::Error;
using base::ErrorCode;
using base::Result;

const std::vector<Verb>& verbs() {
    static const std::vector<Verb> all{createVerb(),     infoVerb(),    importVerb(), sourcesVerb(), passagesVerb(),
                                       candidatesVerb(), reviewVerb(),  addVerb(),    setVerb(),     withdrawVerb(),
                                       showVerb(),       listVerb(),    searchVerb(), historyVerb(), undoVerb(),
                                       caseVerb(),       bundleVerb(),  verifyVerb(), checkVerb(),   rebuildVerb(),
                                       exportVerb(),     kindsVerb()};
    return all;
}

const Verb* findVerb(const std::string& name) {
    for (const Verb& verb : verbs())
        if (name == verb.name)
            return &verb;
    return nullptr;
}

Result<std::unique_ptr<session::Session>> openArchive(const Call& call) {
    const base::SecretBytes passphrase = TRY(readPassphrase(call.arguments, Ask::Once));
    std::unique_ptr<session::Session> session =
        TRY(session::Session::open(call.arguments.words().front(), passphrase));
    if (session->isDoubtful())
        call.output.tell("Warning: committed entries are missing from this archive, or it cannot be known that none is. "
                         "Nothing is written. Run 'check'.");
    if (call.arguments.has("vault"))
        TRY(session->openVault(passphrase));
    return session;
}

Result<std::vector<session::TypedField>> typedFields(const std::vector<std::string>& words, std::size_t from) {
    std::vector<session::TypedField> fields;
    for (std::size_t i = from; i < words.size(); ++i) {
        const std::size_t equals = words[i].find('=');
        if (equals == std::string::npos || equals == 0)
            return Error(ErrorCode::Invalid, "'" + words[i] + "' is not of the form field=value");
        fields.push_back({words[i].substr(0, equals), words[i].substr(equals + 1)});
    }
    return fields;
}

namespace {

Result<std::uint32_t> passageNumber(const Arguments& arguments) {
    constexpr std::int64_t most = 100'000'000;
    const std::int64_t number = TRY(arguments.number("passage", 0));
    if (number > most)
        return Error(ErrorCode::Invalid, "no passage " + std::to_string(number));
    return static_cast<std::uint32_t>(number);
}

} // namespace

Result<std::optional<session::TypedCitation>> typedCitation(const Arguments& arguments) {
    if (arguments.value("source").empty()) {
        if (!arguments.value("passage").empty() || !arguments.value("quote").empty())
            return Error(ErrorCode::Invalid, "--passage and --quote need --source");
        return std::optional<session::TypedCitation>();
    }
    session::TypedCitation citation;
    citation.source = arguments.value("source");
    citation.passage = TRY(passageNumber(arguments));
    citation.quote = arguments.value("quote");
    return std::optional(citation);
}

} // namespace dokaz::cli
