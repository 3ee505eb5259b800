// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker/signals.h"

#include "pdf/read_failure.h"

#include <csignal>
#include <new>
#include <sys/mman.h>
#include <unistd.h>

namespace dokaz::pdf::worker {
namespace {

constexpr int exitCode(ReadFailure failure) { return 64 + static_cast<int>(failure); }

// Poppler calls abort() where malloc fails. Only calls that a signal handler may make.
void onAbort(int) {
    constexpr std::size_t ample = 64U << 20;
    const void* tried = ::mmap(nullptr, ample, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    ::_exit(exitCode(tried == MAP_FAILED ? ReadFailure::MemoryLimit : ReadFailure::Crashed));
}

void onNoMemory() { ::_exit(exitCode(ReadFailure::MemoryLimit)); }

} // namespace

void endOnMemoryLimit() {
    std::set_new_handler(onNoMemory);
    struct sigaction action {};
    action.sa_handler = onAbort;
    ::sigaction(SIGABRT, &action, nullptr);
}

} // namespace dokaz::pdf::worker
