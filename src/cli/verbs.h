// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of dokaz-cli: one file each, all of one form.
#pragma once
#include "cli/arguments.h"
#include "cli/output.h"
#include "session/session.h"

#include <vector>

namespace dokaz::cli {

// Everything a verb is given.
struct Call {
    Arguments arguments;
    Output output;
};

struct Verb {
    const char* name;
    const char* usage;                                  // "ARCHIVE FILE…"
    const char* summary;                                // one line
    const char* examples;                               // lines
    std::size_t fewestWords, mostWords;                 // without the verb
    OptionSet options;
    base::Result<int> (*run)(Call& call);               // the exit code
};

[[nodiscard]] const std::vector<Verb>& verbs();
[[nodiscard]] const Verb* findVerb(const std::string& name);
[[nodiscard]] std::string helpText();
[[nodiscard]] std::string helpText(const Verb& verb);
// From the same table: 'dokaz-cli help man' and 'dokaz-cli help completion'.
[[nodiscard]] std::string manualPage();
[[nodiscard]] std::string bashCompletion();

// Asks for the passphrase and opens the archive named first; the vault too where --vault stands.
[[nodiscard]] base::Result<std::unique_ptr<session::Session>> openArchive(const Call& call);

Verb addVerb();
Verb bundleVerb();
Verb candidatesVerb();
Verb caseVerb();
Verb checkVerb();
Verb createVerb();
Verb exportVerb();
Verb historyVerb();
Verb importVerb();
Verb infoVerb();
Verb kindsVerb();
Verb listVerb();
Verb passagesVerb();
Verb rebuildVerb();
Verb reviewVerb();
Verb searchVerb();
Verb setVerb();
Verb showVerb();
Verb sourcesVerb();
Verb undoVerb();
Verb verifyVerb();
Verb withdrawVerb();

// "field=value" words from `from` on. Invalid where one has no "=".
[[nodiscard]] base::Result<std::vector<session::TypedField>> typedFields(const std::vector<std::string>& words,
                                                                         std::size_t from);
// --source, --passage, --quote; none where --source is not given.
[[nodiscard]] base::Result<std::optional<session::TypedCitation>> typedCitation(const Arguments& arguments);

} // namespace dokaz::cli
