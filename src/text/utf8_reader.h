// SPDX-License-Identifier: GPL-3.0-or-later
// The fast way through UTF-8 that is mostly well formed: one code point at a time, ill-formed bytes one by one.
// Private to this room.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dokaz::text {

inline constexpr char32_t kIllFormed = 0xFFFFFFFFU;

struct CodePointAt {
    char32_t codePoint; // kIllFormed: a byte that is not part of a well-formed sequence
    std::uint32_t length;
};

namespace detail {
inline bool continues(char c) { return (static_cast<std::uint8_t>(c) & 0xC0U) == 0x80U; }
inline char32_t sixBits(char c) { return static_cast<std::uint8_t>(c) & 0x3FU; }
} // namespace detail

inline CodePointAt codePointAtLong(std::string_view text, std::size_t at) {
    const auto first = static_cast<std::uint8_t>(text[at]);
    const std::size_t left = text.size() - at;
    if (first >= 0xE0 && first < 0xF0 && left >= 3 && detail::continues(text[at + 1]) &&
        detail::continues(text[at + 2])) {
        const char32_t value = (static_cast<char32_t>(first & 0x0FU) << 12U) | (detail::sixBits(text[at + 1]) << 6U) |
                               detail::sixBits(text[at + 2]);
        if (value >= 0x800 && (value < 0xD800 || value > 0xDFFF))
            return {value, 3};
    }
    if (first >= 0xF0 && first < 0xF5 && left >= 4 && detail::continues(text[at + 1]) &&
        detail::continues(text[at + 2]) && detail::continues(text[at + 3])) {
        const char32_t value = (static_cast<char32_t>(first & 0x07U) << 18U) | (detail::sixBits(text[at + 1]) << 12U) |
                               (detail::sixBits(text[at + 2]) << 6U) | detail::sixBits(text[at + 3]);
        if (value >= 0x10000 && value <= 0x10FFFF)
            return {value, 4};
    }
    return {kIllFormed, 1};
}

// `at` must be inside the text.
inline CodePointAt codePointAt(std::string_view text, std::size_t at) {
    const auto first = static_cast<std::uint8_t>(text[at]);
    if (first < 0x80)
        return {first, 1};
    if (first >= 0xC2 && first < 0xE0 && at + 1 < text.size() && detail::continues(text[at + 1]))
        return {(static_cast<char32_t>(first & 0x1FU) << 6U) | detail::sixBits(text[at + 1]), 2};
    return codePointAtLong(text, at);
}

} // namespace dokaz::text
