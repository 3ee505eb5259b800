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
    session::Session* lent = nullptr; // the session of the batch this is a line of
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

// The session a verb works in: its own, or the one lent by a batch, which close() leaves open.
class OpenedArchive final {
  public:
    explicit OpenedArchive(std::unique_ptr<session::Session> own) : m_own(std::move(own)), m_session(m_own.get()) {}
    explicit OpenedArchive(session::Session& lent) : m_session(&lent) {}
    [[nodiscard]] session::Session* operator->() const { return m_session; }
    [[nodiscard]] session::Session& operator*() const { return *m_session; }
    [[nodiscard]] base::Result<void> close() const { return m_own ? m_own->close() : base::Result<void>(); }

  private:
    std::unique_ptr<session::Session> m_own;
    session::Session* m_session;
};

// Asks for the passphrase and opens the archive named first; the vault too where --vault stands.
[[nodiscard]] base::Result<OpenedArchive> openArchive(const Call& call);

Verb addVerb();
Verb batchVerb();
Verb bundleVerb();
Verb candidatesVerb();
Verb carryVerb();
Verb caseVerb();
Verb checkVerb();
Verb citeVerb();
Verb createVerb();
Verb exportVerb();
Verb historyVerb();
Verb importVerb();
Verb infoVerb();
Verb kindsVerb();
Verb likenessesVerb();
Verb listVerb();
Verb mentionsVerb();
Verb passagesVerb();
Verb pictureVerb();
Verb rebuildVerb();
Verb recogniseVerb();
Verb resumeVerb();
Verb retractVerb();
Verb reviewVerb();
Verb searchVerb();
Verb setVerb();
Verb showVerb();
Verb sourcesVerb();
Verb tableVerb();
Verb undoVerb();
Verb verifyVerb();
Verb withdrawVerb();

// "field=value" words from `from` on. Invalid where one has no "=".
[[nodiscard]] base::Result<std::vector<session::TypedField>> typedFields(const std::vector<std::string>& words,
                                                                         std::size_t from);
// --source, --passage, --quote; none where --source is not given.
[[nodiscard]] base::Result<std::optional<session::TypedCitation>> typedCitation(const Arguments& arguments);
// Rows of a record as typed: whole, or beginnings of at least four letters that one row of it alone has.
// NotFound, Invalid (several).
[[nodiscard]] base::Result<std::vector<std::string>> rowsOfRecord(session::Session& session, const std::string& record,
                                                                  const std::vector<std::string>& typed);

} // namespace dokaz::cli
