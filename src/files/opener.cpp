// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/opener.h"

#include "files/check.h"
#include "files/limits.h"
#include "pdf/worker_end.h"

namespace dokaz::files {

using base::Error;
using base::ErrorCode;
using base::Result;
using pdf::ReadFailure;
using sandbox::ChildProcess;
using sandbox::ReadStop;

namespace {

constexpr std::size_t pieceSize = 256 * 1024;

// Nothing where the process closed its output; else why it must be ended.
Result<std::optional<ReadFailure>> listen(ChildProcess& child, base::Bytes& untrustedAnswer,
                                          const std::stop_token& stop) {
    const auto deadline = std::chrono::steady_clock::now() + limits::wall;
    base::Bytes piece(pieceSize);
    for (;;) {
        const auto step = TRY(child.read(piece, deadline, stop));
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
        if (untrustedAnswer.size() + step.count > limits::outputBytes)
            return std::optional(ReadFailure::BadAnswer);
        untrustedAnswer.insert(untrustedAnswer.end(), piece.begin(),
                               piece.begin() + static_cast<std::ptrdiff_t>(step.count));
    }
}

OpenOutcome outcomeOf(base::ByteView untrustedBytes, Task task) {
    Result<UntrustedAnswer> decoded = decodeAnswer(untrustedBytes);
    if (!decoded.ok())
        return {std::nullopt, ReadFailure::BadAnswer};
    Result<Answer> checked = checkedAnswer(std::move(decoded).value(), task);
    if (!checked.ok())
        return {std::nullopt, ReadFailure::BadAnswer};
    return {std::move(checked).value(), std::nullopt};
}

} // namespace

Opener::Opener(base::Path program, std::vector<std::string> arguments)
    : m_program(std::move(program)), m_arguments(std::move(arguments)) {}

Result<Opener> Opener::besideThisProgram() {
    base::Path program = TRY(sandbox::ownFolder()) / "dokaz-opener";
    std::error_code failure;
    if (!std::filesystem::is_regular_file(program, failure))
        return Error(ErrorCode::NotFound, "dokaz-opener");
    return Opener(std::move(program));
}

Result<OpenOutcome> Opener::open(base::ByteView document, Task task, const std::stop_token& stop) const {
    if (document.size() > limits::documentBytes)
        return OpenOutcome{std::nullopt, ReadFailure::TooLarge};
    const base::Bytes request = encodeRequest({task, limits::cpuSeconds, limits::addressSpaceBytes});
    const base::Path program = task == Task::ReadFacts ? m_program.parent_path() / "dokaz-media" : m_program;
    ChildProcess child = TRY(ChildProcess::start({program, m_arguments}, document, request));
    base::Bytes untrustedAnswer;
    if (const auto failure = TRY(listen(child, untrustedAnswer, stop))) {
        child.finish(ChildProcess::Patience::Hurry);
        return OpenOutcome{std::nullopt, failure};
    }
    if (const auto failure = pdf::failureOf(child.finish(ChildProcess::Patience::LetEnd)))
        return OpenOutcome{std::nullopt, failure};
    return outcomeOf(untrustedAnswer, task);
}

} // namespace dokaz::files
