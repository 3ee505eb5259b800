// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/reader.h"

#include "pdf/limits.h"
#include "pdf/picture_form.h"
#include "pdf/worker_end.h"

namespace dokaz::pdf {

using base::Error;
using base::ErrorCode;
using base::Result;
using sandbox::ChildProcess;
using sandbox::ReadStop;
using std::chrono::steady_clock;

namespace {

constexpr std::size_t pieceSize = 256 * 1024;

// Follows one process from its first frame to its end.
class Listener final {
public:
    // `perPage`: how much longer for each page that the document says it has.
    Listener(UntrustedReading& into, std::chrono::milliseconds silence, std::chrono::milliseconds perPage)
        : m_into(into), m_silence(silence), m_perPage(perPage) {}

    // Nothing where the process closed its output; else why it must be ended.
    Result<std::optional<ReadFailure>> listen(ChildProcess& child, const std::stop_token& stop) {
        base::Bytes piece(pieceSize);
        for (;;) {
            const auto step = TRY(child.read(piece, deadline(), stop));
            switch (step.stop) {
            case ReadStop::Cancelled:
                return Error(ErrorCode::Cancelled);
            case ReadStop::DeadlinePassed:
                return std::optional(ReadFailure::TimeLimit);
            case ReadStop::EndOfOutput:
                return std::optional<ReadFailure>();
            case ReadStop::Bytes:
                break;
            }
            if (!take(base::ByteView(piece).first(step.count)).ok())
                return std::optional(ReadFailure::BadAnswer);
        }
    }
    [[nodiscard]] bool heardAll() const { return m_into.ended && m_splitter.isEmpty(); }

private:
    Result<void> take(base::ByteView untrustedBytes) {
        TRY(m_splitter.take(untrustedBytes));
        while (auto frame = TRY(m_splitter.next())) {
            m_lastFrame = steady_clock::now();
            TRY(decodeFrame(*frame, m_into));
        }
        return {};
    }
    [[nodiscard]] steady_clock::time_point deadline() const {
        const std::uint32_t pages = std::min(m_into.untrustedPageCount, limits::pages);
        return std::min(m_lastFrame + m_silence, m_start + std::max(limits::wallStart, m_silence) +
                                                     m_perPage * pages);
    }

    UntrustedReading& m_into;
    std::chrono::milliseconds m_silence, m_perPage;
    FrameSplitter m_splitter;
    steady_clock::time_point m_start = steady_clock::now();
    steady_clock::time_point m_lastFrame = m_start;
};

WorkerRequest workerRequest(Task task, const ReadRequest& request) {
    WorkerRequest wire;
    wire.task = task;
    wire.engine = request.engine;
    wire.cpuSeconds = limits::cpuSeconds;
    wire.addressSpaceBytes = limits::addressSpaceBytes;
    wire.password = base::SecretBytes::copyOf(request.password);
    return wire;
}

} // namespace

struct Reader::Run {
    UntrustedReading reading;
    std::optional<ReadFailure> failure;
};

Reader::Reader(base::Path program, std::vector<std::string> arguments)
    : m_program(std::move(program)), m_arguments(std::move(arguments)) {}

Result<Reader> Reader::besideThisProgram() {
    base::Path program = TRY(sandbox::ownFolder()) / "dokaz-reader";
    std::error_code failure;
    if (!std::filesystem::is_regular_file(program, failure))
        return Error(ErrorCode::NotFound, "dokaz-reader");
    return Reader(std::move(program));
}

Result<Reader::Run> Reader::run(base::ByteView document, const WorkerRequest& request,
                                const std::stop_token& stop) const {
    Run run;
    if (document.size() > limits::documentBytes) {
        run.failure = ReadFailure::TooLarge;
        return run;
    }
    const base::SecretBytes wire = encodeRequest(request);
    const bool slow = request.task == Task::RecognisePage;
    const bool elsewhere = slow || isPicture(document);
    const base::Path program = elsewhere ? m_program.parent_path() / "dokaz-recogniser" : m_program;
    ChildProcess child = TRY(ChildProcess::start({program, m_arguments}, document, wire.view()));
    // A recognition is of one page, however many the document says it has.
    Listener listener(run.reading, slow ? limits::recognitionSilence : limits::wallSilence,
                      slow ? std::chrono::milliseconds(0) : limits::wallPerPage);
    run.failure = TRY(listener.listen(child, stop));
    if (run.failure) {
        child.finish(ChildProcess::Patience::Hurry);
        return run;
    }
    run.failure = failureOf(child.finish(ChildProcess::Patience::LetEnd));
    if (!run.failure && !listener.heardAll())
        run.failure = ReadFailure::BadAnswer;
    return run;
}

Result<ReadOutcome> Reader::read(base::ByteView document, const ReadRequest& request,
                                 const std::stop_token& stop) const {
    Run done = TRY(run(document, workerRequest(Task::ReadText, request), stop));
    ReadOutcome outcome{std::nullopt, done.failure, done.reading.untrustedJail};
    if (outcome.failure)
        return outcome;
    Result<Document> checked = checkedDocument(std::move(done.reading));
    if (checked.ok())
        outcome.document = std::move(checked).value();
    else
        outcome.failure = ReadFailure::BadAnswer;
    return outcome;
}

Result<CountOutcome> Reader::countPages(base::ByteView document, const ReadRequest& request,
                                        const std::stop_token& stop) const {
    const Run done = TRY(run(document, workerRequest(Task::CountPages, request), stop));
    CountOutcome outcome{std::nullopt, done.failure};
    if (outcome.failure)
        return outcome;
    const Result<std::uint32_t> checked = checkedPageCount(done.reading);
    if (checked.ok())
        outcome.pages = checked.value();
    else
        outcome.failure = ReadFailure::BadAnswer;
    return outcome;
}

Result<DrawOutcome> Reader::draw(base::ByteView document, base::PageNumber page, std::uint32_t dotsPerInch,
                                 const ReadRequest& request, const std::stop_token& stop) const {
    WorkerRequest wire = workerRequest(Task::DrawPage, request);
    wire.page = page;
    wire.dotsPerInch = dotsPerInch;
    Run done = TRY(run(document, wire, stop));
    DrawOutcome outcome{std::nullopt, done.failure};
    if (outcome.failure)
        return outcome;
    Result<PagePixels> checked = checkedPixels(std::move(done.reading), page);
    if (checked.ok())
        outcome.pixels = std::move(checked).value();
    else
        outcome.failure = ReadFailure::BadAnswer;
    return outcome;
}

Result<RecogniseOutcome> Reader::recognise(base::ByteView document, base::PageNumber page,
                                           const std::string& languages, const ReadRequest& request,
                                           const std::stop_token& stop) const {
    WorkerRequest wire = workerRequest(Task::RecognisePage, request);
    wire.page = page;
    wire.dotsPerInch = limits::recognitionDotsPerInch;
    wire.cpuSeconds = limits::recognitionCpuSeconds;
    wire.addressSpaceBytes = limits::recognitionAddressSpaceBytes;
    wire.languages = languages;
    Run done = TRY(run(document, wire, stop));
    RecogniseOutcome outcome{std::nullopt, done.failure};
    if (outcome.failure)
        return outcome;
    Result<RecognisedPage> checked = checkedRecognition(std::move(done.reading), page);
    if (checked.ok())
        outcome.page = std::move(checked).value();
    else
        outcome.failure = ReadFailure::BadAnswer;
    return outcome;
}

} // namespace dokaz::pdf
