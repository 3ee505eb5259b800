// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoding.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

namespace dokaz::text {

namespace {

struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ::ucsdet_close(detector); }
};
struct CloseConverter {
    void operator()(UConverter* converter) const { ::ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter converterFor(const std::string& name) {
    UErrorCode failure = U_ZERO_ERROR;
    Converter converter(name.empty() ? nullptr : ::ucnv_open(name.c_str(), &failure));
    return U_FAILURE(failure) ? nullptr : std::move(converter);
}

std::string standardName(const UConverter* converter) {
    UErrorCode failure = U_ZERO_ERROR;
    const char* own = ::ucnv_getName(converter, &failure);
    for (const char* standard : {"IANA", "MIME"}) {
        failure = U_ZERO_ERROR;
        const char* name = own == nullptr ? nullptr : ::ucnv_getStandardName(own, standard, &failure);
        if (U_SUCCESS(failure) && name != nullptr)
            return name;
    }
    return own == nullptr ? std::string() : std::string(own);
}

std::size_t countReplaced(const std::string& text) {
    std::size_t count = 0;
    for (std::size_t at = text.find("\uFFFD"); at != std::string::npos; at = text.find("\uFFFD", at + 3))
        ++count;
    return count;
}

Decoded decodeAs(base::ByteView bytes, const std::string& name) {
    Decoded decoded;
    const Converter converter = converterFor(name);
    if (!converter)
        return decoded;
    UErrorCode failure = U_ZERO_ERROR;
    const icu::UnicodeString letters(reinterpret_cast<const char*>(bytes.data()), static_cast<std::int32_t>(bytes.size()),
                                     converter.get(), failure);
    if (U_FAILURE(failure))
        return decoded;
    letters.toUTF8String(decoded.text);
    decoded.encoding = standardName(converter.get());
    decoded.replaced = countReplaced(decoded.text);
    return decoded;
}

struct Mark {
    std::string_view bytes;
    const char* encoding;
};

// Longer marks first: UTF-32LE begins as UTF-16LE does.
constexpr std::array<Mark, 5> marks{{{{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                                     {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
                                     {{"\xEF\xBB\xBF", 3}, "UTF-8"},
                                     {{"\xFF\xFE", 2}, "UTF-16LE"},
                                     {{"\xFE\xFF", 2}, "UTF-16BE"}}};

// Spaces, figures and Latin letters have a zero on one side; nothing else has zeros at all.
const char* wideByZeros(base::ByteView bytes) {
    constexpr std::size_t looked = 4'096;
    std::array<std::size_t, 2> zeros{};
    const std::size_t size = std::min(bytes.size(), looked) & ~std::size_t{1};
    for (std::size_t i = 0; i < size; ++i)
        zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    if (zeros[0] + zeros[1] < size / 40 + 1)
        return nullptr;
    if (zeros[0] * 8 < zeros[1])
        return "UTF-16LE";
    return zeros[1] * 8 < zeros[0] ? "UTF-16BE" : nullptr;
}

// How often a byte is one of the commonest letters of Russian, Belarusian and Ukrainian in the encoding of old
// terminals, which the statistics of ICU do not know.
bool isOfTerminals(base::ByteView bytes) {
    std::size_t letters = 0, frames = 0, high = 0;
    for (const std::uint8_t byte : bytes) {
        high += byte >= 0x80 ? 1 : 0;
        letters += (byte >= 0x80 && byte <= 0xAF) || (byte >= 0xE0 && byte <= 0xF7) ? 1 : 0;
        frames += byte >= 0xB0 && byte <= 0xDF ? 1 : 0;
    }
    std::array<std::size_t, 4> common{};
    for (const std::uint8_t byte : bytes) { // о, а, е, н of CP866
        common[0] += byte == 0xAE ? 1 : 0;
        common[1] += byte == 0xA0 ? 1 : 0;
        common[2] += byte == 0xA5 ? 1 : 0;
        common[3] += byte == 0xAD ? 1 : 0;
    }
    const std::size_t usual = common[0] + common[1] + common[2] + common[3];
    return high >= 8 && letters * 20 >= high * 19 && frames * 20 <= high && usual * 5 >= high &&
           *std::min_element(common.begin(), common.end()) > 0;
}

std::string byStatistics(base::ByteView bytes) {
    constexpr std::size_t looked = 256 * 1024;
    const base::ByteView sample = bytes.first(std::min(bytes.size(), looked));
    if (isOfTerminals(sample))
        return "IBM866";
    UErrorCode failure = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(::ucsdet_open(&failure));
    if (U_FAILURE(failure))
        return {};
    ::ucsdet_setText(detector.get(), reinterpret_cast<const char*>(sample.data()), static_cast<std::int32_t>(sample.size()),
                     &failure);
    const UCharsetMatch* match = ::ucsdet_detect(detector.get(), &failure);
    const char* name = U_FAILURE(failure) || match == nullptr ? nullptr : ::ucsdet_getName(match, &failure);
    return name == nullptr || U_FAILURE(failure) ? std::string() : std::string(name);
}

Decoded asUtf8(base::ByteView bytes, bool marked) {
    const bool plain = std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte < 0x80; });
    return {std::string(base::textOf(bytes)), "UTF-8", marked || !plain, 0};
}

Decoded guess(base::ByteView bytes, const std::string& declared) {
    for (const Mark& mark : marks) {
        if (!base::textOf(bytes).starts_with(mark.bytes))
            continue;
        const base::ByteView rest = bytes.subspan(mark.bytes.size());
        if (std::string_view(mark.encoding) == "UTF-8" && base::isUtf8(base::textOf(rest)))
            return asUtf8(rest, true);
        Decoded decoded = decodeAs(rest, mark.encoding);
        decoded.isCertain = true;
        return decoded;
    }
    if (base::isUtf8(base::textOf(bytes)) && std::find(bytes.begin(), bytes.end(), 0) == bytes.end())
        return asUtf8(bytes, false);
    if (const char* wide = wideByZeros(bytes))
        return decodeAs(bytes, wide);
    if (Decoded decoded = decodeAs(bytes, declared); !decoded.encoding.empty() && decoded.replaced == 0)
        return decoded;
    Decoded decoded = decodeAs(bytes, byStatistics(bytes));
    return decoded.encoding.empty() ? decodeAs(bytes, "windows-1252") : decoded;
}

void replaceZeros(Decoded& decoded) {
    const auto zeros = static_cast<std::size_t>(std::count(decoded.text.begin(), decoded.text.end(), '\0'));
    if (zeros == 0)
        return;
    std::string whole;
    whole.reserve(decoded.text.size() + zeros * 2);
    for (const char letter : decoded.text) {
        if (letter == '\0')
            whole += "\uFFFD";
        else
            whole += letter;
    }
    decoded.text = std::move(whole);
    decoded.replaced += zeros;
}

} // namespace

Decoded decode(base::ByteView bytes, const std::string& declared) {
    constexpr std::size_t most = 512U << 20;
    Decoded decoded = guess(bytes.first(std::min(bytes.size(), most)), declared);
    replaceZeros(decoded);
    return decoded;
}

} // namespace dokaz::text
