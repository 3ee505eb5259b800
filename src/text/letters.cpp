// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/letters.h"

#include "base/utf8.h"
#include "text/normal.h"
#include "text/utf8_reader.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace dokaz::text {
namespace {

// The lower case of ASCII and the plain Cyrillic letters; 0 for what ICU must be asked about.
char32_t plainLower(char32_t c) {
    if (c < 0x80)
        return c >= U'A' && c <= U'Z' ? c + 0x20 : c;
    if (c >= 0x410 && c < 0x430)
        return c + 0x20;
    if (c >= 0x400 && c < 0x410)
        return c + 0x50;
    return (c >= 0x430 && c < 0x460) || c == 0x2019 || c == 0x2BC ? c : 0;
}

} // namespace

std::string lowerCase(std::string_view text) {
    std::string lower;
    lower.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto [codePoint, length] = codePointAt(text, at);
        const char32_t plain = codePoint == kIllFormed ? 0 : plainLower(codePoint);
        if (plain == 0 && codePoint != 0) {
            icu::UnicodeString all =
                icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
            std::string slow;
            all.toLower(icu::Locale::getRoot()).toUTF8String(slow);
            return toNfc(slow);
        }
        base::appendUtf8(lower, plain);
        at += length;
    }
    return lower;
}

bool isLatinOrCyrillic(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [codePoint, length] = codePointAt(text, at);
        at += length;
        const bool isKnown = codePoint < 0x250 || (codePoint >= 0x2B0 && codePoint < 0x370) ||
                             (codePoint >= 0x400 && codePoint < 0x530) || (codePoint >= 0x1E00 && codePoint < 0x1F00);
        if (!isKnown && u_isalpha(static_cast<UChar32>(codePoint)) != 0)
            return false;
    }
    return true;
}

bool isApostropheLike(char32_t c) {
    return c == U'\'' || c == U'`' || c == 0xB4 || (c >= 0x2B0 && c < 0x300) || c == 0x2018 || c == 0x2019 ||
           c == 0x201B || c == 0x2032;
}

} // namespace dokaz::text
