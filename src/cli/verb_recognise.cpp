// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/import_output.h"
#include "cli/counted.h"
#include "cli/page_words.h"
#include "cli/verbs.h"
#include "session/recognition_values.h"

namespace dokaz::cli {

using base::Result;

namespace {

std::string known() {
    std::string list;
    for (const std::string& language : session::recognitionLanguages())
        list += (list.empty() ? "" : ", ") + language;
    return list.empty() ? "none" : list;
}

std::string adviceFor(const std::string& reason) {
    if (reason == "nothing-to-recognise")
        return "every page has text of its own: name pages with --pages to read them off their pictures all the same";
    if (reason == "language-missing")
        return "no language data for it is installed (here: " + known() +
               "): install the package tesseract-ocr-… of the language, or name others with --languages";
    if (reason == "no-letters")
        return "the pictures show no letters that could be believed";
    if (reason == "would-lose-pages")
        return "pages that were read off their pictures before cannot be read now, and a reading without them would hide "
               "them from search: name them too, with --pages and --languages";
    if (reason == "read-meanwhile")
        return "somebody else read the pictures of this source meanwhile: see its newest reading";
    if (reason == "no-file")
        return "the source has no file with pages: a PDF or an image";
    return "the file could not be read (" + reason + ")";
}

std::string lineOf(const session::RecognisedText& text) {
    if (text.reading.empty())
        return "Nothing was recognised: " + adviceFor(text.reason) + ".";
    std::string line = counted(text.pages.size(), "page") + " read off " + (text.pages.size() == 1 ? "its picture (" : "their pictures (") + pageList(text.pages) +
                       ") in " + text.languages + ", " + std::to_string(text.confidence) + " % sure; " +
                       counted(text.passages, "passage") + ", " + counted(text.candidates, "candidate");
    if (text.candidatesWaiting > 0)
        line += "; " + std::to_string(text.candidatesWaiting) + " more wait until the identity vault is opened (--vault)";
    if (!text.pagesWithoutLetters.empty())
        line += "; no letters on " + pageList(text.pagesWithoutLetters);
    if (!text.pagesFailed.empty())
        line += "; FAILED on " + pageList(text.pagesFailed);
    return line;
}

base::Json jsonOf(const session::RecognisedText& text) {
    return {{"source", text.source},
            {"reading", text.reading},
            {"reason", text.reason},
            {"pages", text.pages},
            {"pages_without_letters", text.pagesWithoutLetters},
            {"pages_failed", text.pagesFailed},
            {"languages", text.languages},
            {"confidence", text.confidence},
            {"passages", text.passages},
            {"candidates", text.candidates},
            {"candidates_waiting", text.candidatesWaiting},
            {"milliseconds", text.milliseconds}};
}

Result<int> run(Call& call) {
    session::RecogniseText command;
    command.source = call.arguments.words()[1];
    command.languages = typedLanguages(call.arguments.value("languages"));
    command.pages = TRY(typedPages(call.arguments.value("pages")));
    command.reason = call.arguments.value("reason");
    command.password = TRY(documentPassword(call.arguments));
    const Output& output = call.output;
    command.progress = [&](std::size_t done, std::size_t total) {
        output.tell(std::to_string(done) + "/" + std::to_string(total) + " pages");
    };
    const auto session = TRY(openArchive(call));
    const session::RecognisedText text = TRY(session->perform(command, {}));
    TRY(session.close());
    output.line(lineOf(text));
    output.json(jsonOf(text));
    return text.reading.empty() || !text.pagesFailed.empty() ? 1 : 0;
}

} // namespace

Verb recogniseVerb() {
    return {"recognise",
            "ARCHIVE SOURCE",
            "Read the letters off pages that are pictures: a new reading; the old one stays.",
            "  dokaz-cli recognise Case2026.dokaz 4kz7q0ab\n"
            "  dokaz-cli recognise Case2026.dokaz 4kz7q0ab --languages be,ru --pages 3,7-9\n",
            2,
            2,
            {{"languages", "pages", "reason", "password-file"}, {}},
            run};
}

} // namespace dokaz::cli
