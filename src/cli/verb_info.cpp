// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"
#include "session/import_values.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    const auto session = TRY(openArchive(call));
    const session::ArchiveSummary summary = TRY(session->summary());
    const auto interrupted = TRY(session->unfinishedImports());
    TRY(session.close());
    base::Json records = base::Json::object();
    call.output.line("Archive " + summary.archive);
    call.output.line("  entries " + std::to_string(summary.entries) + ", rows " + std::to_string(summary.rows));
    for (const auto& [kind, count] : summary.records) {
        call.output.line("  " + kind + " " + std::to_string(count));
        records[kind] = count;
    }
    if (summary.hidden > 0)
        call.output.line("  in the closed identity vault " + std::to_string(summary.hidden));
    call.output.line("  your signing key in words: " + summary.authorWords);
    call.output.line("  head in words, for a notebook: " + summary.headWords);
    if (summary.areViewsOld)
        call.output.line("  an earlier version of the program made what is shown of it: 'rebuild' lets search find more");
    for (const session::UnfinishedImport& import : interrupted)
        call.output.line("  an import was interrupted after " + std::to_string(import.done) + " of " +
                         std::to_string(import.total) + " files: go on with 'resume'");
    call.output.json({{"archive", summary.archive},
                      {"author", summary.authorKey},
                      {"words", summary.authorWords},
                      {"head_words", summary.headWords},
                      {"entries", summary.entries},
                      {"rows", summary.rows},
                      {"records", records},
                      {"hidden", summary.hidden},
                      {"entries_lost", summary.entriesLost},
                      {"views_old", summary.areViewsOld},
                      {"interrupted_imports", interrupted.size()}});
    return 0;
}

} // namespace

Verb infoVerb() {
    return {"info",
            "ARCHIVE",
            "What an archive holds, its keys and its head in words.",
            "  dokaz-cli info Case2026.dokaz\n",
            1,
            1,
            {{}, {}},
            run};
}

} // namespace dokaz::cli
