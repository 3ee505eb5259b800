// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/import_output.h"
#include "session/import_values.h"

namespace dokaz::cli {

using base::Result;

namespace {

std::string pathsWord(session::ImportPaths paths) {
    switch (paths) {
    case session::ImportPaths::Known: return "known";
    case session::ImportPaths::InVault: return "in-vault";
    case session::ImportPaths::NotKept: return "not-kept";
    }
    return "";
}

std::string pathsAdvice(session::ImportPaths paths) {
    switch (paths) {
    case session::ImportPaths::Known: return "";
    case session::ImportPaths::InVault: return "; its paths are in the vault: add --vault, or import the same files again";
    case session::ImportPaths::NotKept: return "; its paths were not kept: import the same files again";
    }
    return "";
}

Result<int> list(const Call& call, const OpenedArchive& session) {
    const auto imports = TRY(session->unfinishedImports());
    TRY(session.close());
    for (const session::UnfinishedImport& import : imports) {
        call.output.json({{"import", import.import},
                          {"begun", import.begun},
                          {"total", import.total},
                          {"done", import.done},
                          {"failed", import.failed},
                          {"paths", pathsWord(import.paths)},
                          {"basis", import.basis},
                          {"reason", import.reason}});
        call.output.line(shortId(import.import) + " begun " + import.begun + ": " + std::to_string(import.done) + " of " +
                         std::to_string(import.total) + " files are done, " + std::to_string(import.failed) +
                         " of them failed" + pathsAdvice(import.paths));
    }
    if (imports.empty())
        call.output.line("No import was interrupted.");
    return 0;
}

Result<int> run(Call& call) {
    const auto session = TRY(openArchive(call));
    if (call.arguments.has("list"))
        return list(call, session);
    const std::vector<std::string>& words = call.arguments.words();
    const std::string import = words.size() > 1 ? words[1] : std::string();
    if (call.arguments.has("forget")) {
        TRY(session->dropImport(import));
        TRY(session.close());
        return 0;
    }
    const base::SecretBytes password = TRY(documentPassword(call.arguments));
    const auto files = TRY(session->resumeImport(import, password, {}, importProgress(call.output)));
    TRY(session.close());
    return reportImport(call.output, files);
}

} // namespace

Verb resumeVerb() {
    return {"resume",
            "ARCHIVE [IMPORT]",
            "Go on with an import that was interrupted: the files that were not tried yet.",
            "  dokaz-cli resume Case2026.dokaz\n"
            "  dokaz-cli resume Case2026.dokaz --list\n"
            "  dokaz-cli resume Case2026.dokaz 3f9a --forget\n",
            1,
            2,
            {{"password-file"}, {"list", "forget"}},
            run};
}

} // namespace dokaz::cli
