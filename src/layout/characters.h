// SPDX-License-Identifier: GPL-3.0-or-later
// What a code point is to the eye: digit, letter, mark, space. Enough for layout; all that is language is in `text`.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace dokaz::layout {

enum class Script { None, Latin, Cyrillic, Other };

[[nodiscard]] inline bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
[[nodiscard]] inline bool isSpace(char32_t c) {
    return c == U' ' || c == U'\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}
[[nodiscard]] inline bool isPrivateUse(char32_t c) {
    return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0x10FFFD);
}
// Letters of the Latin, Greek and Cyrillic alphabets have case here; others count as neither.
// Asked of every letter of a document, of most more than once: ASCII is told here, the rest elsewhere.
namespace beyond_ascii {
[[nodiscard]] bool isLower(char32_t c);
[[nodiscard]] bool isUpper(char32_t c);
[[nodiscard]] bool isLetter(char32_t c);
[[nodiscard]] Script scriptOf(char32_t c);
[[nodiscard]] char32_t lowered(char32_t c);
} // namespace beyond_ascii
[[nodiscard]] inline bool isLower(char32_t c) { return c < 0x80 ? c >= U'a' && c <= U'z' : beyond_ascii::isLower(c); }
[[nodiscard]] inline bool isUpper(char32_t c) { return c < 0x80 ? c >= U'A' && c <= U'Z' : beyond_ascii::isUpper(c); }
[[nodiscard]] inline bool isLetter(char32_t c) {
    return c < 0x80 ? isLower(c) || isUpper(c) : beyond_ascii::isLetter(c);
}
[[nodiscard]] inline Script scriptOf(char32_t c) {
    if (c >= 0x80)
        return beyond_ascii::scriptOf(c);
    return isLetter(c) ? Script::Latin : Script::None;
}
[[nodiscard]] inline char32_t lowered(char32_t c) {
    if (c >= 0x80)
        return beyond_ascii::lowered(c);
    return isUpper(c) ? c + 0x20 : c;
}
[[nodiscard]] std::u32string lowered(std::u32string_view text);
// Well-formed or not, to code points; every bad byte becomes U+FFFD.
[[nodiscard]] std::u32string decoded(std::string_view untrustedUtf8);
// 64-bit FNV-1a over code points.
[[nodiscard]] std::uint64_t hashOf(std::u32string_view text);
[[nodiscard]] bool startsWith(std::u32string_view text, std::u32string_view with);
// In whatever letters; `small` is in small ones. Copies nothing: it is asked of every line.
[[nodiscard]] bool startsWithSmall(std::u32string_view text, std::u32string_view small);
[[nodiscard]] inline bool isSmall(std::u32string_view text, std::u32string_view small) {
    return text.size() == small.size() && startsWithSmall(text, small);
}

} // namespace dokaz::layout
