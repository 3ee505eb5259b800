// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <cerrno>
#include <cstring>

namespace dokaz::base {

std::string_view name(ErrorCode code) {
    switch (code) {
    case ErrorCode::NotFound: return "not-found";
    case ErrorCode::Stale: return "stale";
    case ErrorCode::Invalid: return "invalid";
    case ErrorCode::WrongKey: return "wrong-key";
    case ErrorCode::Corrupt: return "corrupt";
    case ErrorCode::Busy: return "busy";
    case ErrorCode::TooNew: return "too-new";
    case ErrorCode::NoSpace: return "no-space";
    case ErrorCode::Refused: return "refused";
    case ErrorCode::Cancelled: return "cancelled";
    case ErrorCode::WorkerFailed: return "worker-failed";
    case ErrorCode::Unsupported: return "unsupported";
    case ErrorCode::Io: return "io";
    case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

Error errnoError(std::string subject) {
    const int saved = errno;
    ErrorCode code = ErrorCode::Io;
    if (saved == ENOSPC || saved == EDQUOT)
        code = ErrorCode::NoSpace;
    else if (saved == ENOENT)
        code = ErrorCode::NotFound;
    if (!subject.empty())
        subject += ": ";
    subject += std::strerror(saved);
    return Error(code, std::move(subject));
}

} // namespace dokaz::base
