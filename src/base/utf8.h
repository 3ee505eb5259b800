// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8: is it well formed, and where do its code points lie? Everything that knows letters is in `text`.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace dokaz::base {

// Well-formed per Unicode 15 table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF.
[[nodiscard]] bool isUtf8(std::string_view text);
// Number of code points of well-formed text.
[[nodiscard]] std::size_t codePointCount(std::string_view text);
// Byte offset of the `index`-th code point; text.size() when there are fewer.
[[nodiscard]] std::size_t byteOffset(std::string_view text, std::size_t index);
// Code points [start, end) of well-formed text.
[[nodiscard]] std::string_view codePoints(std::string_view text, std::size_t start, std::size_t end);
// Appends one code point; must be a scalar value.
void appendUtf8(std::string& to, char32_t codePoint);
// Well-formed text to code points.
[[nodiscard]] std::u32string toCodePoints(std::string_view text);
[[nodiscard]] std::string toUtf8(std::u32string_view codePoints);

} // namespace dokaz::base
