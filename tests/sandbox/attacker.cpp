// SPDX-License-Identifier: GPL-3.0-or-later
// Locks itself down as the reading process does, then tries one forbidden act. For tests only.
// attacker ACT [nobody] [no-landlock]: exit code 0 where the act succeeded, its errno where the kernel
// refused it, 200 where the lock-down itself failed, 201 for an act it does not know; otherwise killed.
#include "sandbox/lockdown.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <grp.h>
#include <linux/bpf.h>
#include <map>
#include <string>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace dokaz;

namespace {

long openToRead(const char* path) { return ::syscall(SYS_openat, AT_FDCWD, path, O_RDONLY, 0); }

long mapWritableCode() {
    return ::syscall(SYS_mmap, nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS,
                     -1, 0);
}

// Touches what it gets, so that no promise of memory goes unpaid.
long takeThreeGigabytes() {
    for (int i = 0; i < 48; ++i) {
        void* block = std::malloc(64U << 20);
        if (block == nullptr) {
            errno = ENOMEM;
            return -1;
        }
        *static_cast<volatile char*>(block) = 1;
    }
    return 0;
}

long runShell() {
    char* nothing[] = {nullptr};
    return ::syscall(SYS_execve, "/bin/sh", nothing, nothing);
}

long useBpf() {
    union bpf_attr attributes {};
    return ::syscall(SYS_bpf, BPF_MAP_CREATE, &attributes, sizeof attributes);
}

const std::map<std::string, std::function<long()>>& acts() {
    static const std::map<std::string, std::function<long()>> known{
        {"open-passwd", [] { return openToRead("/etc/passwd"); }},
        {"open-bashrc", [] { return openToRead("/root/.bashrc"); }},
        {"open-own-memory", [] { return openToRead("/proc/self/mem"); }},
        {"open-by-detour", [] { return openToRead("/usr/share/fonts/../../../etc/shadow"); }},
        {"create-file",
         [] { return ::syscall(SYS_openat, AT_FDCWD, "/tmp/dokaz-attack", O_CREAT | O_WRONLY, 0600); }},
        {"tcp-socket", [] { return ::syscall(SYS_socket, AF_INET, SOCK_STREAM, 0); }},
        {"unix-socket", [] { return ::syscall(SYS_socket, AF_UNIX, SOCK_STREAM, 0); }},
        {"execve", runShell},
        {"fork", [] { return ::syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, nullptr); }},
        {"ptrace-parent", [] { return ::syscall(SYS_ptrace, PTRACE_ATTACH, ::getppid(), nullptr, nullptr); }},
        {"kill-parent", [] { return ::syscall(SYS_kill, ::getppid(), 0); }},
        {"map-writable-code", mapWritableCode},
        {"unlink", [] { return ::syscall(SYS_unlink, "/tmp/dokaz-attack"); }},
        {"bpf", useBpf},
        {"io-uring", [] { return ::syscall(SYS_io_uring_setup, 1, nullptr); }},
        {"memfd", [] { return ::syscall(SYS_memfd_create, "attack", 0); }},
        {"three-gigabytes", takeThreeGigabytes},
        {"raise-limit",
         [] {
             const std::uint64_t limits[2] = {~0ULL, ~0ULL};
             return ::syscall(SYS_prlimit64, 0, 9, limits, nullptr);
         }},
        {"open-fonts", [] { return openToRead("/etc/fonts"); }}, // allowed
    };
    return known;
}

bool becomeNobody() { return ::setgroups(0, nullptr) == 0 && ::setgid(65534) == 0 && ::setuid(65534) == 0; }

} // namespace

int main(int argc, char** argv) {
    const std::string act = argc > 1 ? argv[1] : "";
    const bool asNobody = argc > 2 && std::string(argv[2]) == "nobody";
    sandbox::LockdownPlan plan;
    plan.readableFolders = {"/usr/share/fonts", "/etc/fonts"};
    if (argc > 3 && std::string(argv[3]) == "no-landlock")
        plan.pretend = sandbox::Pretend::NoLandlock;
    if (act == "no-seccomp")
        plan.pretend = sandbox::Pretend::NoSeccomp;
    const auto found = acts().find(act);
    if (asNobody && !becomeNobody())
        return 202;
    if (!sandbox::lockDown(plan).ok())
        return 200;
    if (found == acts().end())
        return 201;
    return found->second() < 0 ? errno : 0;
}
