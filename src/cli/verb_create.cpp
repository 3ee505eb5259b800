// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"
#include "cli/passphrase_input.h"
#include "session/passphrase_strength.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<void> refuseWeak(const base::SecretBytes& passphrase) {
    if (session::estimatedBits(passphrase) >= session::fewestBits)
        return {};
    return base::Error(base::ErrorCode::Invalid,
                       "the passphrase is weaker than 60 bits: take six random words, or say --weak-passphrase");
}

Result<int> run(Call& call) {
    const base::Path archive = call.arguments.words()[0];
    const base::SecretBytes passphrase = TRY(readPassphrase(call.arguments, Ask::Twice));
    if (!call.arguments.has("weak-passphrase"))
        TRY(refuseWeak(passphrase));
    const std::string author = call.arguments.value("author").empty() ? "Investigator" : call.arguments.value("author");
    const auto session = TRY(session::Session::create(archive, passphrase, author));
    const session::ArchiveSummary summary = TRY(session->summary());
    TRY(session->close());
    call.output.line("Created. Your signing key in words, to be told to those who check your bundles:");
    call.output.line("  " + summary.authorWords);
    call.output.json({{"archive", summary.archive}, {"author", summary.authorKey}, {"words", summary.authorWords}});
    return 0;
}

} // namespace

Verb createVerb() {
    return {"create",
            "ARCHIVE",
            "Make a new, empty archive with a passphrase.",
            "  dokaz-cli create Case2026.dokaz\n"
            "  dokaz-cli create Case2026.dokaz --passphrase-file words.txt --author \"A. Investigator\"\n",
            1,
            1,
            {{"author"}, {"weak-passphrase"}},
            run};
}

} // namespace dokaz::cli
