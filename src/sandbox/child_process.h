// SPDX-License-Identifier: GPL-3.0-or-later
// A helper program that gets bytes and gives bytes: started with nothing but its pipe, watched, ended,
// reaped.
//
// Threads: used by one thread; another may stop it by the token. The thread that starts it must live until
// finish(), because the helper asks the kernel to be killed when that thread ends.
// Ownership: the object owns the process and its pipe; the destructor ends both.
//
// 1. The helper's descriptors: 0 and 2 /dev/null, 1 a pipe to us, 3 the document and 4 the request, each a
// sealed
//    memory file that nobody can change or resize any more; every other descriptor is closed.
// 2. Its environment is OMP_THREAD_LIMIT=1 and LC_ALL=C.UTF-8, its signals are at their defaults.
// 3. Arguments are visible to every user of the machine: never a document's name, a password or a passage.
#pragma once
#include "base/bytes.h"
#include "base/file.h"

#include <chrono>
#include <stop_token>

namespace dokaz::sandbox {

struct ChildProgram {
    base::Path path; // absolute; never looked up in PATH
    std::vector<std::string> arguments;
};

// How the helper ended.
enum class ChildEnd { Exited, Signalled };
struct ChildStatus {
    ChildEnd end = ChildEnd::Exited;
    int number = 0; // exit code or signal number

    [[nodiscard]] bool wasForbiddenCall() const; // killed by its own system call filter (SIGSYS)
};

// Why read() came back.
enum class ReadStop { Bytes, EndOfOutput, DeadlinePassed, Cancelled };
struct ReadStep {
    ReadStop stop = ReadStop::Bytes;
    std::size_t count = 0;
};

class ChildProcess final {
public:
    // Io where the system has no process, pipe or memory file left; NotFound where the program is missing.
    [[nodiscard]] static base::Result<ChildProcess> start(const ChildProgram& program,
                                                          base::ByteView document, base::ByteView request);
    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&&) = delete;
    ChildProcess(const ChildProcess&) = delete;
    ~ChildProcess();

    // Waits for output until `deadline` or a stop is requested; at most out.size() bytes.
    [[nodiscard]] base::Result<ReadStep> read(std::span<std::uint8_t> out,
                                              std::chrono::steady_clock::time_point deadline,
                                              const std::stop_token& stop);
    // Lets a helper that closed its output end by itself (2 s); then, or at once where `hurry`, closes the
    // pipe, sends SIGTERM and, 200 ms later, SIGKILL. Returns how it ended. Never leaves a zombie.
    enum class Patience { LetEnd, Hurry };
    ChildStatus finish(Patience patience);

private:
    ChildProcess(int process, int pipe) : m_process(process), m_pipe(pipe) {}
    int m_process = -1;
    int m_pipe = -1;
};

// The folder of the running program's own file, where its helpers stand.
[[nodiscard]] base::Result<base::Path> ownFolder();

} // namespace dokaz::sandbox
