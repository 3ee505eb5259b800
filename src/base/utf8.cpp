// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"

#include "base/check.h"

#include <cstdint>

namespace dokaz::base {
namespace {

// Length of the well-formed sequence at `at`, or 0.
std::size_t sequenceLength(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t first = byte(at);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xC2 && first <= 0xDF   ? 2
                               : first >= 0xE0 && first <= 0xEF ? 3
                               : first >= 0xF0 && first <= 0xF4 ? 4
                                                                : 0;
    if (length == 0 || at + length > text.size())
        return 0;
    std::uint8_t low = 0x80, high = 0xBF;
    if (first == 0xE0)
        low = 0xA0;
    else if (first == 0xED)
        high = 0x9F;
    else if (first == 0xF0)
        low = 0x90;
    else if (first == 0xF4)
        high = 0x8F;
    if (byte(at + 1) < low || byte(at + 1) > high)
        return 0;
    for (std::size_t i = 2; i < length; ++i)
        if ((byte(at + i) & 0xC0) != 0x80)
            return 0;
    return length;
}

bool startsCodePoint(char c) { return (static_cast<std::uint8_t>(c) & 0xC0) != 0x80; }

} // namespace

bool isUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = sequenceLength(text, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

std::size_t codePointCount(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text)
        count += startsCodePoint(c) ? 1U : 0U;
    return count;
}

std::size_t byteOffset(std::string_view text, std::size_t index) {
    std::size_t seen = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!startsCodePoint(text[at]))
            continue;
        if (seen == index)
            return at;
        ++seen;
    }
    return text.size();
}

std::string_view codePoints(std::string_view text, std::size_t start, std::size_t end) {
    check(start <= end);
    const std::size_t from = byteOffset(text, start);
    return text.substr(from, byteOffset(text.substr(from), end - start));
}

void appendUtf8(std::string& to, char32_t c) {
    check(c < 0xD800 || (c > 0xDFFF && c <= 0x10FFFF));
    const auto put = [&](char32_t bits) { to += static_cast<char>(bits); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 63));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 63));
        put(0x80 | (c & 63));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 63));
        put(0x80 | (c >> 6 & 63));
        put(0x80 | (c & 63));
    }
}

std::u32string toCodePoints(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = sequenceLength(text, at);
        check(length != 0);
        char32_t c = static_cast<std::uint8_t>(text[at]);
        if (length > 1)
            c &= 0x7FU >> length;
        for (std::size_t i = 1; i < length; ++i)
            c = c << 6 | (static_cast<std::uint8_t>(text[at + i]) & 63U);
        out += c;
        at += length;
    }
    return out;
}

std::string toUtf8(std::u32string_view codePoints) {
    std::string out;
    out.reserve(codePoints.size() * 2);
    for (const char32_t c : codePoints)
        appendUtf8(out, c);
    return out;
}

} // namespace dokaz::base
