// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/read_failure.h"

namespace dokaz::pdf {

using base::ErrorCode;

std::string_view reasonCode(ReadFailure failure) {
    switch (failure) {
    case ReadFailure::NotAPdf:
        return "not-a-pdf";
    case ReadFailure::Damaged:
        return "damaged";
    case ReadFailure::NeedsPassword:
        return "needs-password";
    case ReadFailure::WrongPassword:
        return "wrong-password";
    case ReadFailure::NoPages:
        return "no-pages";
    case ReadFailure::TooLarge:
        return "too-large";
    case ReadFailure::TooManyPages:
        return "too-many-pages";
    case ReadFailure::LimitReached:
        return "limit-reached";
    case ReadFailure::MemoryLimit:
        return "memory-limit";
    case ReadFailure::TimeLimit:
        return "time-limit";
    case ReadFailure::Crashed:
        return "crashed";
    case ReadFailure::JailMissing:
        return "jail-missing";
    case ReadFailure::NoSuchPage:
        return "no-such-page";
    case ReadFailure::BadAnswer:
        return "bad-answer";
    case ReadFailure::BadRequest:
        return "bad-request";
    case ReadFailure::LanguageMissing:
        return "language-missing";
    }
    return "crashed";
}

namespace {

ErrorCode codeFor(ReadFailure failure) {
    switch (failure) {
    case ReadFailure::NotAPdf:
    case ReadFailure::Damaged:
    case ReadFailure::NoPages:
    case ReadFailure::TooLarge:
    case ReadFailure::TooManyPages:
    case ReadFailure::LanguageMissing:
        return ErrorCode::Unsupported;
    case ReadFailure::NeedsPassword:
    case ReadFailure::WrongPassword:
        return ErrorCode::WrongKey;
    case ReadFailure::JailMissing:
        return ErrorCode::Refused;
    case ReadFailure::NoSuchPage:
        return ErrorCode::NotFound;
    case ReadFailure::LimitReached:
    case ReadFailure::MemoryLimit:
    case ReadFailure::TimeLimit:
    case ReadFailure::Crashed:
    case ReadFailure::BadAnswer:
    case ReadFailure::BadRequest:
        return ErrorCode::WorkerFailed;
    }
    return ErrorCode::WorkerFailed;
}

} // namespace

base::Error errorFor(ReadFailure failure) {
    return base::Error(codeFor(failure), std::string(reasonCode(failure)));
}

} // namespace dokaz::pdf
