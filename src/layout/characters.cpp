// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/characters.h"

#include "base/utf8.h"

#include <algorithm>

namespace dokaz::layout {
namespace {

bool inExtendedLatin(char32_t c) { return c >= 0x100 && c <= 0x17F; }

// Latin Extended-A alternates capital, small; the parity turns twice.
bool isExtendedLower(char32_t c) {
    if (c == 0x138 || c == 0x149 || c == 0x17F)
        return true;
    const bool oddIsLower = c < 0x138 || (c > 0x149 && c < 0x178);
    return oddIsLower ? c % 2 == 1 : c % 2 == 0;
}

} // namespace

namespace beyond_ascii {

bool isLower(char32_t c) {
    if (inExtendedLatin(c))
        return isExtendedLower(c);
    return (c >= 0xDF && c <= 0xFF && c != 0xF7) || (c >= 0x3AC && c <= 0x3CE) ||
           (c >= 0x430 && c <= 0x45F) || c == 0x491;
}

bool isUpper(char32_t c) {
    if (inExtendedLatin(c))
        return !isExtendedLower(c);
    return (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x386 && c <= 0x3AB) ||
           (c >= 0x400 && c <= 0x42F) || c == 0x490;
}

bool isLetter(char32_t c) { return isLower(c) || isUpper(c) || (c >= 0x180 && c <= 0x24F) || c >= 0x370; }

Script scriptOf(char32_t c) {
    if (c >= 0x400 && c <= 0x52F)
        return Script::Cyrillic;
    if (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7)
        return Script::Latin;
    return isLetter(c) && c < 0x2000 ? Script::Other : Script::None;
}

char32_t lowered(char32_t c) {
    if (!isUpper(c))
        return c;
    if (inExtendedLatin(c))
        return c == 0x178 ? 0xFF : c + 1;
    if (c >= 0x400 && c <= 0x40F)
        return c + 0x50;
    return c == 0x490 ? 0x491 : c + 0x20;
}

} // namespace beyond_ascii

std::u32string lowered(std::u32string_view text) {
    std::u32string out(text);
    for (char32_t& c : out)
        c = lowered(c);
    return out;
}

std::u32string decoded(std::string_view text) {
    if (base::isUtf8(text))
        return base::toCodePoints(text);
    std::u32string out;
    for (const char byte : text)
        out += static_cast<unsigned char>(byte) < 0x80 ? static_cast<char32_t>(byte) : U'\uFFFD';
    return out;
}

std::uint64_t hashOf(std::u32string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char32_t c : text) {
        hash ^= c;
        hash *= 0x100000001B3U;
    }
    return hash;
}

bool startsWith(std::u32string_view text, std::u32string_view with) { return text.substr(0, with.size()) == with; }

bool startsWithSmall(std::u32string_view text, std::u32string_view small) {
    return text.size() >= small.size() &&
           std::equal(small.begin(), small.end(), text.begin(), [](char32_t a, char32_t b) { return a == lowered(b); });
}

} // namespace dokaz::layout
