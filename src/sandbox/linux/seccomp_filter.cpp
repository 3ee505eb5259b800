// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/linux/seccomp_filter.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

namespace dokaz::sandbox {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

class Filter final {
public:
    explicit Filter(std::uint32_t otherwise) : m_context(::seccomp_init(otherwise)) {}
    Filter(const Filter&) = delete;
    Filter& operator=(const Filter&) = delete;
    ~Filter() {
        if (m_context != nullptr)
            ::seccomp_release(m_context);
    }

    template <typename... Conditions> void rule(std::uint32_t action, int call, Conditions... conditions) {
        if (m_context == nullptr ||
            ::seccomp_rule_add(m_context, action, call, sizeof...(conditions), conditions...) != 0)
            m_complete = false;
    }
    // A call the running kernel or architecture does not know needs no rule.
    void refuse(int error, const char* call) {
        const int number = ::seccomp_syscall_resolve_name(call);
        if (number != __NR_SCMP_ERROR)
            rule(SCMP_ACT_ERRNO(static_cast<std::uint16_t>(error)), number);
    }
    Result<void> load() {
        if (!m_complete ||
            ::seccomp_attr_set(m_context, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) != 0 ||
            ::seccomp_load(m_context) != 0)
            return Error(ErrorCode::Refused, "system call filter");
        return {};
    }

private:
    scmp_filter_ctx m_context;
    bool m_complete = true;
};

void allowPlainCalls(Filter& filter) {
    constexpr std::array calls{SCMP_SYS(read),         SCMP_SYS(pread64),      SCMP_SYS(write),
                               SCMP_SYS(writev),       SCMP_SYS(close),        SCMP_SYS(fstat),
                               SCMP_SYS(newfstatat),   SCMP_SYS(statx),        SCMP_SYS(lseek),
                               SCMP_SYS(brk),          SCMP_SYS(munmap),       SCMP_SYS(mremap),
                               SCMP_SYS(madvise),      SCMP_SYS(futex),        SCMP_SYS(getrandom),
                               SCMP_SYS(exit),         SCMP_SYS(exit_group),   SCMP_SYS(clock_gettime),
                               SCMP_SYS(gettimeofday), SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask),
                               SCMP_SYS(getdents64),   SCMP_SYS(fstatfs),      SCMP_SYS(readlink),
                               SCMP_SYS(sysinfo),      SCMP_SYS(sched_yield),  SCMP_SYS(sched_getaffinity),
                               SCMP_SYS(fadvise64),    SCMP_SYS(getpid),       SCMP_SYS(gettid),
                               SCMP_SYS(access)}; // fontconfig asks before it reads its own settings
    for (const int call : calls)
        filter.rule(SCMP_ACT_ALLOW, call);
    // Libraries ask for these in passing and live with a no; mkdir is fontconfig's, where its cache is
    // missing.
    for (const int call : {SCMP_SYS(ioctl), SCMP_SYS(mkdir), SCMP_SYS(open), SCMP_SYS(uname)})
        filter.rule(SCMP_ACT_ERRNO(EPERM), call);
    filter.rule(SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3));
}

void allowConditionalCalls(Filter& filter, FileOpening opening) {
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
        filter.rule(SCMP_ACT_ALLOW, call, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    for (const int command : {F_GETFL, F_GETFD, F_SETFD})
        filter.rule(SCMP_ACT_ALLOW, SCMP_SYS(fcntl),
                    SCMP_A1(SCMP_CMP_EQ, static_cast<std::uint64_t>(command)));
    // prlimit64 with no new limit only reads.
    filter.rule(SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), SCMP_A2(SCMP_CMP_EQ, 0));
    // abort(): only to itself.
    filter.rule(SCMP_ACT_ALLOW, SCMP_SYS(tgkill),
                SCMP_A0(SCMP_CMP_EQ, static_cast<std::uint64_t>(::getpid())), SCMP_A2(SCMP_CMP_EQ, SIGABRT));
    // O_TMPFILE contains the bit of O_DIRECTORY, which reading a folder needs.
    constexpr std::uint64_t writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);
    const std::uint32_t answer = opening == FileOpening::ReadOnly ? SCMP_ACT_ALLOW : SCMP_ACT_ERRNO(EACCES);
    filter.rule(answer, SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, writing, O_RDONLY));
    // fontconfig tries to lock a cache it finds stale; anything that could make a file still kills.
    filter.rule(SCMP_ACT_ERRNO(EACCES), SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, writing, O_RDWR));
}

} // namespace

Result<void> installNetworkFilter() {
    Filter filter(SCMP_ACT_ALLOW);
    for (const int family : {AF_INET, AF_INET6, AF_PACKET, AF_BLUETOOTH, AF_VSOCK})
        filter.rule(SCMP_ACT_ERRNO(EAFNOSUPPORT), SCMP_SYS(socket),
                    SCMP_A0(SCMP_CMP_EQ, static_cast<std::uint64_t>(family)));
    for (const char* call : {"ptrace", "process_vm_readv", "process_vm_writev", "bpf", "io_uring_setup",
                             "io_uring_enter", "io_uring_register"})
        filter.refuse(EPERM, call);
    return filter.load();
}

Result<void> installHelperFilter(FileOpening opening) {
    Filter filter(SCMP_ACT_KILL_PROCESS);
    allowPlainCalls(filter);
    allowConditionalCalls(filter, opening);
    return filter.load();
}

} // namespace dokaz::sandbox
