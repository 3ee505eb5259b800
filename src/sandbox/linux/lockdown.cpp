// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/lockdown.h"

#include "sandbox/linux/landlock.h"
#include "sandbox/linux/seccomp_filter.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace dokaz::sandbox {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

Result<void> limit(__rlimit_resource resource, std::uint64_t value) {
    const rlimit both{value, value};
    if (::setrlimit(resource, &both) != 0)
        return Error(ErrorCode::Refused, "resource limit");
    return {};
}

Result<void> setLimits(const LockdownPlan& plan) {
    TRY(limit(RLIMIT_CORE, 0));
    TRY(limit(RLIMIT_FSIZE, 0));
    TRY(limit(RLIMIT_NOFILE, 32));
    // SIGXCPU at the first, SIGKILL at the second: the parent can tell which limit it was.
    const rlimit seconds{plan.cpuSeconds, plan.cpuSeconds + 5ULL};
    if (::setrlimit(RLIMIT_CPU, &seconds) != 0)
        return Error(ErrorCode::Refused, "resource limit");
#ifndef DOKAZ_SANITIZED
    TRY(limit(RLIMIT_AS, plan.addressSpaceBytes));
#endif
    return {};
}

Result<void> giveUpPrivileges() {
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0 || ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return Error(ErrorCode::Refused, "privileges");
#ifndef DOKAZ_SANITIZED
    if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return Error(ErrorCode::Refused, "memory protection");
#endif
    return {};
}

// A file outside the folders must not open, and the filter must answer in its own words: uname is harmless,
// never fails by itself, and is refused by the filter with EPERM.
Result<void> tryForItself(const Lockdown& lockdown) {
    const int opened =
        static_cast<int>(::syscall(SYS_openat, AT_FDCWD, "/etc/passwd", O_RDONLY | O_CLOEXEC, 0));
    const bool sealed = opened < 0;
    if (!sealed)
        ::close(opened);
    if (!sealed && (lockdown.callFilter || lockdown.landlockVersion > 0))
        return Error(ErrorCode::Refused, "files can still be opened");
    std::array<char, 512> name{};
    if (lockdown.callFilter && (::syscall(SYS_uname, name.data()) == 0 || errno != EPERM))
        return Error(ErrorCode::Refused, "system call filter does not answer");
    return {};
}

} // namespace

Result<Lockdown> lockDown(const LockdownPlan& plan) {
    Lockdown lockdown;
    TRY(giveUpPrivileges());
    lockdown.ownNamespaces =
        ::unshare(CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWNS | CLONE_NEWUTS) == 0;
    TRY(setLimits(plan));
    lockdown.landlockVersion = plan.pretend == Pretend::NoLandlock ? 0 : landlockVersion();
    if (lockdown.landlockVersion > 0)
        TRY(restrictFiles(lockdown.landlockVersion, plan.readableFolders));
    if (plan.pretend == Pretend::NoSeccomp)
        return Error(ErrorCode::Refused, "system call filter");
#ifndef DOKAZ_SANITIZED
    TRY(installHelperFilter(lockdown.landlockVersion > 0 ? FileOpening::ReadOnly : FileOpening::None));
    lockdown.callFilter = true;
#endif
    TRY(tryForItself(lockdown));
    return lockdown;
}

} // namespace dokaz::sandbox
