// SPDX-License-Identifier: GPL-3.0-or-later
// The place where exceptions of foreign code end.
//
// Threads: any. Ownership: none.
// Invariant: what is thrown inside never comes out; it becomes Internal, without its message, which might
// hold words of evidence.
#pragma once
#include "base/result.h"

#include <new>

namespace dokaz::job {

template <typename T, typename Function> [[nodiscard]] base::Result<T> guarded(Function&& function) {
    try {
        return function();
    } catch (const std::bad_alloc&) {
        return base::Error(base::ErrorCode::Internal, "out of memory");
    } catch (...) {
        return base::Error(base::ErrorCode::Internal, "an exception of foreign code");
    }
}

} // namespace dokaz::job
