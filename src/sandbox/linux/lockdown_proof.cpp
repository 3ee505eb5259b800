// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/lockdown.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace dokaz::sandbox {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

struct Act {
    const char* name;
    long (*tried)(); // what the kernel said: negative with errno, or not
};

long openPasswords() { return ::syscall(SYS_openat, AT_FDCWD, "/etc/passwd", O_RDONLY, 0); }
long makeSocket() { return ::syscall(SYS_socket, AF_INET, SOCK_STREAM, 0); }
long forkOnce() {
    const long child = ::syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
    if (child == 0)
        ::_exit(0);
    return child;
}
long startShell() {
    std::array<char*, 1> nothing{nullptr};
    return ::syscall(SYS_execve, "/bin/sh", nothing.data(), nothing.data());
}

constexpr std::array acts{Act{"open /etc/passwd", openPasswords}, Act{"socket", makeSocket},
                          Act{"fork", forkOnce}, Act{"execve", startShell}};
constexpr int lockdownRefused = 255;

// Exit code: the errno that blocked it, 0 where it succeeded.
[[noreturn]] void tryLockedDown(const LockdownPlan& plan, const Act& act) {
    if (!lockDown(plan).ok())
        ::_exit(lockdownRefused);
    const long answer = act.tried();
    ::_exit(answer < 0 ? errno : 0);
}

Result<ProofLine> prove(const LockdownPlan& plan, const Act& act) {
    const pid_t child = ::fork();
    if (child < 0)
        return base::errnoError("process");
    if (child == 0)
        tryLockedDown(plan, act);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR)
            return base::errnoError("process");
    }
    if (WIFSIGNALED(status))
        return ProofLine{act.name, Blocked::ByKill, WTERMSIG(status)};
    if (WEXITSTATUS(status) == lockdownRefused)
        return Error(ErrorCode::Refused, "lock-down");
    const int number = WEXITSTATUS(status);
    return ProofLine{act.name, number == 0 ? Blocked::No : Blocked::ByError, number};
}

} // namespace

Result<std::vector<ProofLine>> proveLockdown(const LockdownPlan& plan) {
    std::vector<ProofLine> lines;
    for (const Act& act : acts)
        lines.push_back(TRY(prove(plan, act)));
    return lines;
}

} // namespace dokaz::sandbox
