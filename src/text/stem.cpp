// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/stem.h"

#include "base/utf8.h"

#include <algorithm>

namespace dokaz::text {
namespace {

// Longest first.
constexpr std::u32string_view kEndings[] = {
    U"ами", U"ями", U"амі", U"ямі", U"ыми", U"ими", U"ымі", U"імі", U"ого", U"его", U"ому", U"ему", U"ага", U"яга",
    U"ога", U"аму", U"яму", U"оге", U"ові", U"еві", U"єві", U"ьго", U"ьму", U"ью",  U"ьо",  U"ым",  U"им",  U"ім",
    U"ом",  U"ем",  U"єм",  U"эм",  U"ам",  U"ям",  U"ых",  U"их",  U"іх",  U"ах",  U"ях",  U"ой",  U"ей",  U"ою",
    U"ею",  U"єю",  U"ай",  U"яй",  U"ый",  U"ий",  U"ій",  U"ую",  U"юю",  U"ая",  U"яя",  U"ое",  U"ее",  U"ае",
    U"яе",  U"ые",  U"ие",  U"ыя",  U"ія",  U"ию",  U"ія",  U"ії",  U"ии",  U"ы",   U"и",   U"і",   U"а",   U"я",
    U"у",   U"ю",   U"о",   U"е",   U"є",   U"э",   U"ї",   U"ь",   U"й",
};

bool isCyrillicWord(std::u32string_view letters) {
    return std::all_of(letters.begin(), letters.end(), [](char32_t c) { return c >= 0x430 && c < 0x530; });
}

} // namespace

std::string lightStem(std::string_view lowerCaseWord) {
    const std::u32string letters = base::toCodePoints(lowerCaseWord);
    if (letters.size() < 4 || !isCyrillicWord(letters))
        return std::string(lowerCaseWord);
    for (const std::u32string_view ending : kEndings)
        if (letters.size() >= ending.size() + 3 && letters.ends_with(ending))
            return base::toUtf8(std::u32string_view(letters).substr(0, letters.size() - ending.size()));
    return std::string(lowerCaseWord);
}

} // namespace dokaz::text
