// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/letter_encoding.h"

#include "base/utf8.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/uscript.h>
#include <unicode/unistr.h>

namespace dokaz::text {

namespace {

constexpr std::size_t sampleBytes = 256U * 1024;
constexpr char16_t replacement = 0xFFFD;

// Signs that running text and tables hold beside letters.
bool isUsualSign(UChar32 c) {
    return (c >= 0x2013 && c <= 0x2026) || c == 0xA0 || c == 0xAB || c == 0xBB || c == 0x2116 || c == 0x20AC ||
           c == 0xB0 || c == 0xA7 || c == 0xA3 || c == 0x2032;
}

bool isAsciiLetter(UChar32 c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool shareScript(UChar32 a, UChar32 b) {
    UErrorCode error = U_ZERO_ERROR;
    return uscript_getScript(a, &error) == uscript_getScript(b, &error);
}

// How much a character beyond ASCII looks as if it belonged where it stands.
int scoreOf(UChar32 before, UChar32 c) {
    if (c == replacement || (c >= 0x80 && c < 0xA0))
        return -12;
    if (isUsualSign(c))
        return 2;
    if (!u_isalpha(c))
        return -4;
    if (!u_isalpha(before))
        return isAsciiLetter(before) ? -2 : 1;
    if (!shareScript(before, c))
        return -6;
    if (u_isupper(c) && u_islower(before))
        return -5;
    return u_islower(c) == u_islower(before) ? 3 : 2;
}

// "Cl" + "au" + "de" in the middle of an ASCII word speaks for a Latin letter, not for a mark or another script.
long scoreOf(const icu::UnicodeString& text) {
    long score = 0;
    UChar32 before = ' ';
    for (int32_t i = 0; i < text.length();) {
        const UChar32 c = text.char32At(i);
        if (c >= 0x80)
            score += scoreOf(before, c);
        else if (before >= 0x80 && u_isalpha(before) && isAsciiLetter(c) && !shareScript(before, c))
            score -= 6;
        before = c;
        i += U16_LENGTH(c);
    }
    return score;
}

icu::UnicodeString read(std::string_view bytes, const std::string& encoding) {
    return {bytes.data(), static_cast<int32_t>(bytes.size()), encoding.c_str()};
}

// Zero bytes at every other place: text of ASCII letters in two bytes each.
std::string sixteenBits(std::string_view sample) {
    std::size_t even = 0, odd = 0;
    for (std::size_t i = 0; i < sample.size(); ++i)
        if (sample[i] == '\0')
            ++(i % 2 == 0 ? even : odd);
    const std::size_t many = sample.size() / 8;
    if (odd > many && even * 8 < odd)
        return "UTF-16LE";
    if (even > many && odd * 8 < even)
        return "UTF-16BE";
    return {};
}

// A cut inside the last character does not make a sample ill-formed.
bool isUtf8Sample(std::string_view bytes) {
    if (bytes.size() <= sampleBytes)
        return base::isUtf8(bytes);
    std::size_t end = sampleBytes;
    while (end > sampleBytes - 4 && (static_cast<unsigned char>(bytes[end]) & 0xC0U) == 0x80U)
        --end;
    return base::isUtf8(bytes.substr(0, end)) && base::isUtf8(bytes);
}

} // namespace

const std::vector<std::string>& knownEncodings() {
    static const std::vector<std::string> all{"UTF-8",        "UTF-16LE",     "UTF-16BE",   "windows-1251",
                                              "windows-1252", "windows-1250", "macintosh",  "x-mac-cyrillic",
                                              "KOI8-R",       "KOI8-U",       "IBM866",     "windows-1256",
                                              "ISO-8859-5",   "ISO-8859-2",   "ISO-8859-1", "windows-1254"};
    return all;
}

std::string encodingOf(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return "UTF-8";
    if (bytes.starts_with("\xFF\xFE"))
        return "UTF-16LE";
    if (bytes.starts_with("\xFE\xFF"))
        return "UTF-16BE";
    const std::string_view sample = bytes.substr(0, sampleBytes);
    if (const std::string wide = sixteenBits(sample); !wide.empty())
        return wide;
    if (isUtf8Sample(bytes))
        return "UTF-8";
    std::string best = "windows-1252";
    long most = -1'000'000'000L;
    for (const std::string& encoding : knownEncodings()) {
        if (encoding.starts_with("UTF"))
            continue;
        if (const long score = scoreOf(read(sample, encoding)); score > most) {
            most = score;
            best = encoding;
        }
    }
    // Mostly well-formed: a UTF-8 text with a few broken places rather than anything else.
    return scoreOf(read(sample, "UTF-8")) > most ? "UTF-8" : best;
}

TableText tableText(std::string_view bytes, std::string_view encoding) {
    TableText out;
    out.encoding = encoding.empty() ? encodingOf(bytes) : std::string(encoding);
    const auto& known = knownEncodings();
    if (std::find(known.begin(), known.end(), out.encoding) == known.end())
        out.encoding = "UTF-8";
    if (out.encoding == "UTF-8" && base::isUtf8(bytes)) {
        out.text = bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
        return out;
    }
    icu::UnicodeString text = read(bytes, out.encoding);
    if (text.startsWith(icu::UnicodeString(UChar32(0xFEFF))))
        text.remove(0, 1);
    for (int32_t i = 0; i < text.length(); ++i)
        out.replaced += text.charAt(i) == replacement ? 1 : 0;
    text.toUTF8String(out.text);
    return out;
}

} // namespace dokaz::text
