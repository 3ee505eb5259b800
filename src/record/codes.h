// SPDX-License-Identifier: GPL-3.0-or-later
// The form of the permanent codes: kinds and fields [a-z][a-z0-9_]*, terms [a-zA-Z0-9][a-zA-Z0-9_-]*.
#pragma once
#include <string_view>

namespace dokaz::record {

[[nodiscard]] constexpr bool isLower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }

[[nodiscard]] constexpr bool isFieldCode(std::string_view code) {
    if (code.empty() || !isLower(code.front()))
        return false;
    for (const char c : code)
        if (!isLower(c) && !isDigit(c) && c != '_')
            return false;
    return true;
}

[[nodiscard]] constexpr bool isTermCode(std::string_view code) {
    if (code.empty() || code.front() == '-' || code.front() == '_')
        return false;
    for (const char c : code)
        if (!isLower(c) && !isDigit(c) && !(c >= 'A' && c <= 'Z') && c != '_' && c != '-')
            return false;
    return true;
}

} // namespace dokaz::record
