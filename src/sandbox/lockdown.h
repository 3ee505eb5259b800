// SPDX-License-Identifier: GPL-3.0-or-later
// What a helper that parses foreign bytes gives up before it looks at the first of them, and the proof that
// it did. Called inside the helper, once, with one thread, after everything it needs from the disk has been
// opened.
//
// 1. Dies with its parent; is not dumpable; gains no privileges.
// 2. Limits: no core file, no file growth (its output must be a pipe), 32 descriptors, CPU seconds, address
// space.
// 3. Namespaces of its own for users, network, IPC, mounts and host name where the system lets it (best
// effort).
// 4. Landlock: reading inside the named folders, nothing else. Mandatory where the kernel has Landlock; where
// it
//    has not, no file can be opened at all.
// 5. A system call filter that kills on every call not listed in linux/seccomp_filter.cpp. Always mandatory.
// Builds with sanitizers skip "not dumpable", the address space limit and the filter.
#pragma once
#include "base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dokaz::sandbox {

// For tests: behave as on a system that lacks the part. Only ever makes the jail stricter or refused.
enum class Pretend { Nothing, NoLandlock, NoSeccomp };

struct LockdownPlan {
    std::vector<std::string> readableFolders; // those missing are passed over
    std::uint64_t addressSpaceBytes = 2ULL << 30;
    std::uint32_t cpuSeconds = 120;
    Pretend pretend = Pretend::Nothing;
};

struct Lockdown {
    int landlockVersion = 0; // 0: the kernel has none
    bool ownNamespaces = false;
    bool callFilter = false; // false only in builds with sanitizers
};

// Refused where a mandatory part cannot be had: the caller must then end without reading anything.
// On success it has tried for itself that a file outside the folders cannot be opened and that the filter
// answers.
[[nodiscard]] base::Result<Lockdown> lockDown(const LockdownPlan& plan);

// How the kernel answered one forbidden act.
enum class Blocked { No, ByError, ByKill };
struct ProofLine {
    std::string act; // "open /etc/passwd", "socket", "fork", "execve"
    Blocked blocked = Blocked::No;
    int number = 0; // errno or signal
};

// Starts one process for each act, locks it down, lets it try, tells how it ended. Must be called in a
// process that is not locked down and has one thread; takes a few milliseconds.
[[nodiscard]] base::Result<std::vector<ProofLine>> proveLockdown(const LockdownPlan& plan);

} // namespace dokaz::sandbox
