// SPDX-License-Identifier: GPL-3.0-or-later
// Hardens itself as the main program does and tries what must fail and what must still work. For tests only.
// Exit code 0, or the number of the first expectation that did not hold.
#include "sandbox/child_process.h"
#include "sandbox/harden_process.h"

#include <cerrno>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

using namespace dokaz;

namespace {

[[maybe_unused]] bool refused(int family, int type) {
    const int made = ::socket(family, type, 0);
    return made < 0 && errno == EAFNOSUPPORT;
}

[[maybe_unused]] bool forbidden(long answer) { return answer < 0 && errno == EPERM; }

bool helperStillWorks() {
    auto child =
        sandbox::ChildProcess::start({sandbox::ownFolder().value() / "sandbox_probe", {"tell"}}, {}, {});
    if (!child.ok())
        return false;
    base::Bytes piece(4096);
    const auto step =
        child.value().read(piece, std::chrono::steady_clock::now() + std::chrono::seconds(20), {});
    return step.ok() && step.value().count > 0 &&
           child.value().finish(sandbox::ChildProcess::Patience::LetEnd).number == 0;
}

} // namespace

int main() {
    if (!sandbox::hardenProcess().ok())
        return 1;
    rlimit core{};
    if (::getrlimit(RLIMIT_CORE, &core) != 0 || core.rlim_max != 0)
        return 2;
    if (::prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1)
        return 3;
#ifndef DOKAZ_SANITIZED
    if (::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0)
        return 4;
    if (!refused(AF_INET, SOCK_STREAM) || !refused(AF_INET6, SOCK_DGRAM) || !refused(AF_PACKET, SOCK_RAW) ||
        !refused(AF_BLUETOOTH, SOCK_STREAM) || !refused(AF_VSOCK, SOCK_STREAM))
        return 5;
    if (!forbidden(::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr)) ||
        !forbidden(::syscall(SYS_process_vm_readv, ::getpid(), nullptr, 0, nullptr, 0, 0)) ||
        !forbidden(::syscall(SYS_bpf, 0, nullptr, 0)) ||
        !forbidden(::syscall(SYS_io_uring_setup, 1, nullptr)))
        return 6;
#endif
    const int local = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (local < 0)
        return 7;
    return helperStillWorks() ? 0 : 8;
}
