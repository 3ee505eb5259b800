// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/normal.h"

#include "base/check.h"
#include "text/utf8_reader.h"

#include <array>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>

namespace dokaz::text {
namespace {

constexpr std::string_view kFirstStrongIsolate = "\u2068", kPopIsolate = "\u2069";

const icu::Normalizer2& nfc() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
    base::check(U_SUCCESS(status) != 0);
    return *normalizer;
}

icu::StringPiece piece(std::string_view text) {
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

bool isSpaceOrMark(char32_t c) {
    const bool directionMark = c == 0x200E || c == 0x200F || c == 0x061C || c == 0xFEFF || c == 0x200B;
    return directionMark || u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

bool isSpace(char32_t c) { return c != kIllFormed && u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }

// Byte offsets of the cluster boundaries after the first `most` clusters and after the first `most - 1`.
struct Cut {
    std::size_t all = 0, allButOne = 0;
    bool isCut = false;
};
Cut cutAfter(std::string_view text, std::size_t most) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> clusters(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    base::check(U_SUCCESS(status) != 0);
    UText opened = UTEXT_INITIALIZER;
    utext_openUTF8(&opened, text.data(), static_cast<std::int64_t>(text.size()), &status);
    clusters->setText(&opened, status);
    Cut cut;
    for (std::size_t n = 0; n < most; ++n) {
        const std::int32_t next = clusters->next();
        if (next == icu::BreakIterator::DONE)
            break;
        cut.allButOne = cut.all;
        cut.all = static_cast<std::size_t>(next);
    }
    cut.isCut = cut.all < text.size();
    utext_close(&opened);
    return cut;
}

} // namespace

std::string toNfc(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal, static_cast<std::int32_t>(text.size()));
    if (isNfc(text))
        return std::string(text);
    icu::UnicodeString clean;
    nfc().normalize(icu::UnicodeString::fromUTF8(piece(text)), clean, status);
    base::check(U_SUCCESS(status) != 0);
    clean.toUTF8(sink);
    return normal;
}

std::string toNfkd(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFKDInstance(status);
    base::check(U_SUCCESS(status) != 0);
    std::string decomposed;
    form->normalize(icu::UnicodeString::fromUTF8(piece(text)), status).toUTF8String(decomposed);
    base::check(U_SUCCESS(status) != 0);
    return decomposed;
}

bool isNfc(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [codePoint, length] = codePointAt(text, at);
        if (codePoint == kIllFormed)
            return false;
        at += length;
    }
    UErrorCode status = U_ZERO_ERROR;
    return nfc().isNormalizedUTF8(piece(text), status) != 0 && U_SUCCESS(status) != 0;
}

std::string_view trimmed(std::string_view text) {
    std::size_t start = text.size(), end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto [codePoint, length] = codePointAt(text, at);
        if (codePoint == kIllFormed || !isSpaceOrMark(codePoint)) {
            start = std::min(start, at);
            end = at + length;
        }
        at += length;
    }
    return end == 0 ? std::string_view() : text.substr(start, end - start);
}

std::string singleSpaced(std::string_view text) {
    const std::string_view inner = trimmed(text);
    std::string spaced;
    spaced.reserve(inner.size());
    for (std::size_t at = 0; at < inner.size();) {
        const auto [codePoint, length] = codePointAt(inner, at);
        if (!isSpace(codePoint))
            spaced.append(codePoint == kIllFormed ? std::string_view("\uFFFD") : inner.substr(at, length));
        else if (!spaced.ends_with(' '))
            spaced.push_back(' ');
        at += length;
    }
    return spaced;
}

std::string kept(std::string_view text) { return singleSpaced(toNfc(text)); }

std::string upperCased(std::string_view text) {
    std::string upper;
    icu::UnicodeString::fromUTF8(piece(text)).toUpper(icu::Locale::getRoot()).toUTF8String(upper);
    return upper;
}

std::string scriptOf(std::string_view text) {
    std::array<std::size_t, USCRIPT_CODE_LIMIT> counts{};
    for (std::size_t at = 0; at < text.size();) {
        const auto [codePoint, length] = codePointAt(text, at);
        at += length;
        if (codePoint == kIllFormed || u_isalpha(static_cast<UChar32>(codePoint)) == 0)
            continue;
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(static_cast<UChar32>(codePoint), &status);
        if (script > USCRIPT_INHERITED && script < USCRIPT_CODE_LIMIT)
            ++counts[static_cast<std::size_t>(script)];
    }
    std::size_t best = USCRIPT_COMMON;
    for (std::size_t script = 0; script < counts.size(); ++script)
        if (counts[script] > counts[best])
            best = script;
    return uscript_getShortName(static_cast<UScriptCode>(best));
}

bool isRightToLeft(std::string_view script) {
    const int code = u_getPropertyValueEnum(UCHAR_SCRIPT, std::string(script).c_str());
    return code != UCHAR_INVALID_CODE && uscript_isRightToLeft(static_cast<UScriptCode>(code)) != 0;
}

std::string shortened(std::string_view text, std::size_t most) {
    if (most == 0)
        return {};
    const Cut cut = cutAfter(text, most);
    if (!cut.isCut)
        return std::string(text);
    std::string shorter(trimmed(text.substr(0, cut.allButOne)));
    return shorter.append("…");
}

std::string isolated(std::string_view text) {
    std::string whole(kFirstStrongIsolate);
    std::size_t open = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto [codePoint, length] = codePointAt(text, at);
        const std::string_view bytes = text.substr(at, length);
        at += length;
        const bool embeds = (codePoint >= 0x202A && codePoint <= 0x202E);
        if (embeds || (codePoint == 0x2069 && open == 0))
            continue;
        if (codePoint >= 0x2066 && codePoint <= 0x2068)
            ++open;
        if (codePoint == 0x2069)
            --open;
        whole.append(codePoint == kIllFormed ? std::string_view("\uFFFD") : bytes);
    }
    for (; open > 0; --open)
        whole.append(kPopIsolate);
    return whole.append(kPopIsolate);
}

} // namespace dokaz::text
