// SPDX-License-Identifier: GPL-3.0-or-later
// What a process that holds keys gives up before it does anything else: core dumps, being watched, the
// network. Call once, first thing in main(), before any other thread starts. A helper program may still be
// started.
#pragma once
#include "base/result.h"

namespace dokaz::sandbox {

// 1. RLIMIT_CORE 0. 2. PR_SET_DUMPABLE 0: no other process of the same user may trace it or read its memory.
// 3. PR_SET_NO_NEW_PRIVS. 4. A system call filter: socket() for AF_INET, AF_INET6, AF_PACKET, AF_BLUETOOTH
// and AF_VSOCK fails with EAFNOSUPPORT; ptrace, process_vm_readv/writev, bpf and io_uring fail with EPERM.
// Children inherit 3 and 4. Refused where one of them cannot be had; the process should then stop. Builds
// with sanitizers skip 2 and 4, which the leak checker cannot live with.
[[nodiscard]] base::Result<void> hardenProcess();

} // namespace dokaz::sandbox
