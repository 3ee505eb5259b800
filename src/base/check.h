// SPDX-License-Identifier: GPL-3.0-or-later
// check(): for our own mistakes, always on, never on input. A failed check ends the process.
#pragma once
#include <cstdio>
#include <cstdlib>
#include <source_location>

namespace dokaz::base {

inline void check(bool holds, const std::source_location where = std::source_location::current()) {
    if (holds) [[likely]]
        return;
    std::fprintf(stderr, "dokaz: internal error at %s:%u\n", where.file_name(), where.line());
    std::abort();
}

} // namespace dokaz::base
