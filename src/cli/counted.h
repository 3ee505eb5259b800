// SPDX-License-Identifier: GPL-3.0-or-later
// How many of something, in English: "1 source", "2 sources", "1 entry", "3 entries".
// Threads: any; pure.
#pragma once
#include <string>

namespace dokaz::cli {

template <class Number>
[[nodiscard]] std::string counted(Number count, const std::string& one, std::string many = {}) {
    if (many.empty())
        many = one.ends_with('y') ? one.substr(0, one.size() - 1) + "ies" : one + "s";
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

} // namespace dokaz::cli
