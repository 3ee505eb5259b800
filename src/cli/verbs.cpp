// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/passphrase_input.h"

namespace dokaz::cli {

using base::Error;
using base::ErrorCode;
using base::Result;

const std::vector<Verb>& verbs() {
    static const std::vector<Verb> all{createVerb(),     infoVerb(),     importVerb(),  resumeVerb(),   carryVerb(),
                                       recogniseVerb(),  tableVerb(),    likenessesVerb(), sourcesVerb(),  passagesVerb(), pictureVerb(),
                                       candidatesVerb(),
                                       reviewVerb(),     addVerb(),      setVerb(),     citeVerb(),     retractVerb(),
                                       withdrawVerb(),   showVerb(),     listVerb(),    searchVerb(),   mentionsVerb(),
                                       historyVerb(),    undoVerb(),     caseVerb(),    bundleVerb(),   verifyVerb(),
                                       checkVerb(),      rebuildVerb(),  exportVerb(),  kindsVerb(),    batchVerb()};
    return all;
}

const Verb* findVerb(const std::string& name) {
    for (const Verb& verb : verbs())
        if (name == verb.name)
            return &verb;
    return nullptr;
}

Result<OpenedArchive> openArchive(const Call& call) {
    if (call.lent != nullptr)
        return OpenedArchive(*call.lent);
    const base::SecretBytes passphrase = TRY(readPassphrase(call.arguments, Ask::Once));
    std::unique_ptr<session::Session> session =
        TRY(session::Session::open(call.arguments.words().front(), passphrase));
    if (session->isDoubtful())
        call.output.tell("Warning: committed entries are missing from this archive, or it cannot be known that none is. "
                         "Nothing is written. Run 'check'.");
    if (call.arguments.has("vault"))
        TRY(session->openVault(passphrase));
    return OpenedArchive(std::move(session));
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

Result<std::vector<std::string>> rowsOfRecord(session::Session& session, const std::string& record,
                                              const std::vector<std::string>& typed) {
    constexpr std::size_t fewestLetters = 4;
    const session::RecordView view = TRY(session.show(record));
    std::set<std::string> all;
    for (const session::ValueView& value : view.values) {
        all.insert(value.row);
        for (const session::CitationView& citation : value.citations)
            all.insert(citation.row);
    }
    std::vector<std::string> rows;
    for (const std::string& one : typed) {
        const auto found = all.lower_bound(one);
        if (one.size() < fewestLetters || found == all.end() || !found->starts_with(one))
            return Error(ErrorCode::NotFound, "the record has no row '" + one + "'");
        if (std::next(found) != all.end() && std::next(found)->starts_with(one))
            return Error(ErrorCode::Invalid, "several rows begin with '" + one + "'");
        rows.push_back(*found);
    }
    return rows;
}

} // namespace dokaz::cli
