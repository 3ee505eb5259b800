// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a PDF or an image (picture_form.h) without ever parsing it here: one fresh, locked-down process for each document.
//
// Threads: a Reader is a value without state; several threads may use it at once, each call has its own
// process. An Error means that nothing could be tried (Cancelled, NotFound and Io for the helper program
// itself); what the document or its reading process did wrong is a ReadFailure, and the next document reads
// as if nothing had been.
#pragma once
#include "base/file.h"
#include "pdf/check.h"
#include "pdf/read_failure.h"
#include "pdf/request.h"

#include <stop_token>

namespace dokaz::pdf {

struct ReadRequest {
    base::ByteView password; // UTF-8, empty: none; the caller owns and wipes it
    Engine engine = Engine::Best;
};

// Exactly one of document and failure is there; likewise below.
struct ReadOutcome {
    std::optional<Document> document;
    std::optional<ReadFailure> failure;
    JailReport jail; // as the process said; all zero where it failed before it could say
};
struct CountOutcome {
    std::optional<std::uint32_t> pages;
    std::optional<ReadFailure> failure;
};
struct DrawOutcome {
    std::optional<PagePixels> pixels;
    std::optional<ReadFailure> failure;
};

struct RecogniseOutcome {
    std::optional<RecognisedPage> page;
    std::optional<ReadFailure> failure;
};

class Reader final {
public:
    // `program` is the absolute path of dokaz-reader; dokaz-recogniser, which opens images too, stands beside it.
    explicit Reader(base::Path program, std::vector<std::string> arguments = {});
    // The dokaz-reader that stands in the folder of the running program; NotFound where there is none.
    [[nodiscard]] static base::Result<Reader> besideThisProgram();

    // All pages with their words. At most limits::wallStart + limits::wallPerPage for each page.
    [[nodiscard]] base::Result<ReadOutcome> read(base::ByteView document, const ReadRequest& request,
                                                 const std::stop_token& stop) const;
    [[nodiscard]] base::Result<CountOutcome> countPages(base::ByteView document, const ReadRequest& request,
                                                        const std::stop_token& stop) const;
    // One page as a viewer shows it, annotations included, white behind it.
    [[nodiscard]] base::Result<DrawOutcome> draw(base::ByteView document, base::PageNumber page,
                                                 std::uint32_t dotsPerInch, const ReadRequest& request,
                                                 const std::stop_token& stop) const;
    // The letters of one page's picture, by Tesseract. `languages` as it names them ("rus+eng"), packs that are
    // installed; empty: only how the page stands and in which script it is. At most limits::recognitionSilence.
    [[nodiscard]] base::Result<RecogniseOutcome> recognise(base::ByteView document, base::PageNumber page,
                                                           const std::string& languages,
                                                           const ReadRequest& request,
                                                           const std::stop_token& stop) const;

private:
    struct Run;
    [[nodiscard]] base::Result<Run> run(base::ByteView document, const WorkerRequest& request,
                                        const std::stop_token& stop) const;
    base::Path m_program;
    std::vector<std::string> m_arguments;
};

} // namespace dokaz::pdf
