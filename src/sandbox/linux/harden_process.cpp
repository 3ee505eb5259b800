// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/harden_process.h"

#include "sandbox/linux/seccomp_filter.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace dokaz::sandbox {

using base::Error;
using base::ErrorCode;

base::Result<void> hardenProcess() {
    const rlimit none{0, 0};
    if (::setrlimit(RLIMIT_CORE, &none) != 0)
        return Error(ErrorCode::Refused, "core dumps");
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return Error(ErrorCode::Refused, "privileges");
#ifndef DOKAZ_SANITIZED
    if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return Error(ErrorCode::Refused, "memory protection");
    TRY(installNetworkFilter().during("giving up the network"));
#endif
    return {};
}

} // namespace dokaz::sandbox
