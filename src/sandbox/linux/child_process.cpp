// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/child_process.h"

#include "sandbox/linux/descriptor.h"
#include "sandbox/linux/spawn.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/wait.h>
#include <unistd.h>

namespace dokaz::sandbox {

using base::Result;
using std::chrono::steady_clock;

namespace {

int millisecondsUntil(steady_clock::time_point deadline) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - steady_clock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, 3'600'000));
}

ChildStatus statusOf(int waitStatus) {
    if (WIFEXITED(waitStatus))
        return {ChildEnd::Exited, WEXITSTATUS(waitStatus)};
    return {ChildEnd::Signalled, WTERMSIG(waitStatus)};
}

// The status once the process has ended; nothing where it still runs at `deadline`.
std::optional<ChildStatus> waitUntil(pid_t process, steady_clock::time_point deadline) {
    auto pause = std::chrono::microseconds(100);
    for (;;) {
        int waitStatus = 0;
        const pid_t ended = ::waitpid(process, &waitStatus, WNOHANG);
        if (ended == process)
            return statusOf(waitStatus);
        if (ended < 0 && errno != EINTR)
            return ChildStatus{ChildEnd::Signalled, SIGKILL};
        if (steady_clock::now() >= deadline)
            return std::nullopt;
        const timespec rest{0, static_cast<long>(pause.count()) * 1000};
        ::nanosleep(&rest, nullptr);
        pause = std::min(pause * 2, std::chrono::microseconds(5000));
    }
}

} // namespace

bool ChildStatus::wasForbiddenCall() const { return end == ChildEnd::Signalled && number == SIGSYS; }

Result<ChildProcess> ChildProcess::start(const ChildProgram& program, base::ByteView document,
                                         base::ByteView request) {
    const Descriptor documentFile = TRY(sealedMemory(document));
    const Descriptor requestFile = TRY(sealedMemory(request));
    const Descriptor null = TRY(raised(Descriptor(::open("/dev/null", O_RDWR | O_CLOEXEC))));
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return base::errnoError("pipe");
    Descriptor ours(ends[0]);
    const Descriptor theirs = TRY(raised(Descriptor(ends[1])));
    const pid_t process =
        TRY(spawn(program, {null.number(), theirs.number(), documentFile.number(), requestFile.number()}));
    return ChildProcess(process, ours.release());
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : m_process(std::exchange(other.m_process, -1)), m_pipe(std::exchange(other.m_pipe, -1)) {}

ChildProcess::~ChildProcess() {
    if (m_process > 0)
        finish(Patience::Hurry);
}

Result<ReadStep> ChildProcess::read(std::span<std::uint8_t> out, steady_clock::time_point deadline,
                                    const std::stop_token& stop) {
    const Descriptor wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (wake.number() < 0)
        return base::errnoError("event");
    const std::stop_callback onStop(stop, [&wake] {
        const std::uint64_t one = 1;
        [[maybe_unused]] const ssize_t written = ::write(wake.number(), &one, sizeof one);
    });
    for (;;) {
        if (stop.stop_requested())
            return ReadStep{ReadStop::Cancelled, 0};
        const int left = millisecondsUntil(deadline);
        if (left == 0)
            return ReadStep{ReadStop::DeadlinePassed, 0};
        std::array<pollfd, 2> waited{pollfd{m_pipe, POLLIN, 0}, pollfd{wake.number(), POLLIN, 0}};
        const int ready = ::poll(waited.data(), waited.size(), left);
        if (ready < 0 && errno != EINTR)
            return base::errnoError("poll");
        if (ready <= 0 || waited[0].revents == 0)
            continue;
        const ssize_t count = ::read(m_pipe, out.data(), out.size());
        if (count > 0)
            return ReadStep{ReadStop::Bytes, static_cast<std::size_t>(count)};
        if (count == 0)
            return ReadStep{ReadStop::EndOfOutput, 0};
        if (errno != EINTR)
            return base::errnoError("pipe");
    }
}

ChildStatus ChildProcess::finish(Patience patience) {
    base::check(m_process > 0);
    const pid_t process = std::exchange(m_process, -1);
    std::optional<ChildStatus> status;
    if (patience == Patience::LetEnd)
        status = waitUntil(process, steady_clock::now() + std::chrono::seconds(2));
    ::close(std::exchange(m_pipe, -1));
    if (!status) {
        ::kill(process, SIGTERM);
        status = waitUntil(process, steady_clock::now() + std::chrono::milliseconds(200));
    }
    while (!status) {
        ::kill(process, SIGKILL);
        status = waitUntil(process, steady_clock::now() + std::chrono::seconds(5));
    }
    return *status;
}

Result<base::Path> ownFolder() {
    std::error_code failure;
    const base::Path program = std::filesystem::read_symlink("/proc/self/exe", failure);
    if (failure)
        return base::Error(base::ErrorCode::Io, "own program file");
    return program.parent_path();
}

} // namespace dokaz::sandbox
