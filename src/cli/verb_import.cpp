// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/import_output.h"
#include "base/file.h"
#include "cli/counted.h"
#include "cli/page_words.h"
#include "session/import_values.h"

#include <set>

namespace dokaz::cli {

using base::Result;

namespace {

// What to do about it, for each reason a file can fail with.
std::string advice(const std::string& reason) {
    static const std::map<std::string, std::string> known{
        {"missing", "no such file"},
        {"is-a-folder", "a folder"},
        {"not-a-file", "not a regular file"},
        {"not-readable", "may not be read: check its permissions"},
        {"empty", "an empty file"},
        {"too-large", "larger than two gigabytes"},
        {"too-many-pages", "more pages than the limits allow; the file is kept"},
        {"bad-answer", "the reading process gave an answer that cannot be trusted; the file is kept"},
        {"not-a-pdf", "not a PDF; the file is kept"},
        {"damaged", "a damaged file: kept as it is, nothing could be taken from it"},
        {"a-program", "a program, which would run if it were opened: not taken"},
        {"a-table", "kept; its rows become records when it is imported as a table"},
        {"an-archive", "kept; unpack it and import what is in it"},
        {"unknown-form", "kept; this version cannot read its form"},
        {"no-text", "kept; there is no text in it"},
        {"no-pages", "a PDF without pages: kept as it is"},
        {"needs-password", "needs a password: give --password-file"},
        {"wrong-password", "the password does not open it"},
        {"time-limit", "reading took too long and was ended; the file is kept"},
        {"memory-limit", "reading asked for too much memory and was ended; the file is kept"},
        {"limit-reached", "larger inside than the limits allow; the file is kept"},
        {"crashed", "the reading process died; the file is kept"},
        {"reading-damaged", "what the archive holds of it is DAMAGED: 'dokaz-cli check' says more"},
        {"parts-left-out", "some of its parts were NOT taken: programs, too large, not readable or held in the identity vault"},
        {"parts-added", "it was here without some of its parts, which were added"},
        {"jail-missing", "this system cannot lock the reading process down: nothing is read"}};
    const auto found = known.find(reason);
    return found == known.end() ? reason : found->second;
}

std::string withoutText(const session::ImportedFile& file) {
    if (file.pagesWithoutText <= file.pagesRecognised)
        return {};
    const auto pages = file.pagesWithoutText - file.pagesRecognised;
    return "; " + counted(pages, "page") + (pages == 1 ? " has" : " have") + " NO TEXT: 'dokaz-cli recognise' reads what " +
           (pages == 1 ? "its picture shows" : "their pictures show");
}

std::string lineOf(const session::ImportedFile& file) {
    std::string line = shown(file.file.filename().string()) + ": " + file.status;
    if (file.status == "failed")
        return line + " — " + advice(file.reason);
    line += ", source " + shortId(file.source);
    const std::string more = file.reason.empty() || file.status == "kept" ? std::string() : "; " + advice(file.reason);
    if (file.status == "already")
        return line + withoutText(file) + more;
    if (file.status == "kept")
        return line + " — " + advice(file.reason);
    if (file.reading.empty()) // an image, a sound, a film
        return line + ", " + file.form + ", no text";
    if (file.form == "image" && file.passages == 0)
        return line + ", image, no text found in it: 'dokaz-cli recognise' looks for letters in any language";
    line += ", " + (file.pages > 0 ? counted(file.pages, "page") + ", " : file.form + ", ") +
            counted(file.paragraphs, "numbered paragraph") + ", " + counted(file.footnotes, "footnote") + ", " +
            counted(file.passages, "passage") + ", " + counted(file.candidates, "candidate");
    if (!file.olderVersion.empty())
        line += "; seems a newer version of " + shortId(file.olderVersion) + ": see 'carry'";
    if (file.pagesRecognised > 0)
        line += "; " + counted(file.pagesRecognised, "page") + " read off " + (file.pagesRecognised == 1 ? "its picture" : "their pictures") + ", in " + file.recognisedIn;
    return line + withoutText(file) + more;
}

std::string sumOf(const std::vector<session::ImportedFile>& files) {
    std::map<std::string, std::size_t> counts;
    for (const session::ImportedFile& file : files)
        ++counts[file.status];
    return counted(files.size(), "file") + ": " + std::to_string(counts["read"]) + " read, " +
           (counts["kept"] == 0 ? std::string() : std::to_string(counts["kept"]) + " kept without a reading, ") +
           std::to_string(counts["already"]) + " here already, " + std::to_string(counts["failed"]) + " failed";
}

// Files as named, folders as what they hold. Invalid where there is nothing to take.
Result<std::vector<base::Path>> filesToTake(const Output& output, const std::vector<std::string>& words) {
    const auto found = session::findFiles(std::vector<base::Path>(words.begin() + 1, words.end()), {});
    std::vector<base::Path> files;
    for (const session::FoundFile& file : found) {
        if (file.isTaken)
            files.push_back(file.file);
        else
            output.tell("left alone: " + shown(file.file.filename().string()) + " (a link or a hidden file)");
    }
    if (files.empty())
        return base::Error(base::ErrorCode::Invalid, "there is no file in what was named");
    return files;
}

Result<int> run(Call& call) {
    session::ImportFiles command;
    command.files = TRY(filesToTake(call.output, call.arguments.words()));
    command.basis = call.arguments.value("basis");
    command.basisBy = call.arguments.value("basis-by");
    command.publisher = call.arguments.value("publisher");
    command.reason = call.arguments.value("reason");
    command.password = TRY(documentPassword(call.arguments));
    command.recognise = !call.arguments.has("no-recognise");
    command.languages = typedLanguages(call.arguments.value("recognise-in"));
    const auto session = TRY(openArchive(call));
    const auto files = TRY(session->perform(command, {}, importProgress(call.output)));
    TRY(session.close());
    return reportImport(call.output, files);
}

} // namespace

session::ImportListener importProgress(const Output& output) {
    return [&output](const session::ImportedFile& file, std::size_t done, std::size_t total) {
        if (file.status != "reading")
            output.tell(std::to_string(done) + "/" + std::to_string(total) + " " + file.status);
    };
}

int reportImport(const Output& output, const std::vector<session::ImportedFile>& files) {
    static const std::set<std::string> notWhole{"parts-left-out", "reading-damaged"};
    bool failed = false;
    for (const session::ImportedFile& file : files) {
        failed = failed || file.status == "failed" || notWhole.contains(file.reason);
        output.json(toJson(file));
        output.line(lineOf(file));
    }
    if (files.size() > 1)
        output.line(sumOf(files));
    return failed ? 1 : 0;
}

Result<base::SecretBytes> documentPassword(const Arguments& arguments) {
    constexpr std::uint64_t longest = 4096;
    const std::string file = arguments.value("password-file");
    if (file.empty())
        return base::SecretBytes();
    base::Bytes bytes = TRY(base::readFile(file, longest));
    while (!bytes.empty() && (bytes.back() == '\n' || bytes.back() == '\r'))
        bytes.pop_back();
    base::SecretBytes secret = base::SecretBytes::copyOf(bytes);
    base::wipeMemory(bytes.data(), bytes.size());
    return secret;
}

Verb importVerb() {
    return {"import",
            "ARCHIVE FILE|FOLDER…",
            "Take files in: kept, read in a jail as their form asks, searched for mentions.",
            "  dokaz-cli import Case2026.dokaz report.pdf\n"
            "  dokaz-cli import Case2026.dokaz reports/ --basis already-public --basis-by \"United Nations\"\n"
            "  dokaz-cli import Case2026.dokaz statement.docx hearing.srt page.wacz photo.jpg\n"
            "  dokaz-cli import Case2026.dokaz scan.pdf --recognise-in be,ru\n",
            2,
            100000,
            {{"basis", "basis-by", "publisher", "reason", "password-file", "recognise-in"}, {"no-recognise"}},
            run};
}

} // namespace dokaz::cli
