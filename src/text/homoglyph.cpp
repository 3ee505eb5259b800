// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/homoglyph.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace dokaz::text {
namespace {

struct Twins {
    char32_t latin, cyrillic;
};
// Lower-case pairs whose lower or upper forms look the same. The first pair of a letter is the one used.
constexpr std::array<Twins, 24> kTwins = {{
    {U'a', U'а'}, {U'b', U'в'}, {U'c', U'с'}, {U'e', U'е'}, {U'h', U'н'}, {U'i', U'і'}, {U'j', U'ј'}, {U'k', U'к'},
    {U'm', U'м'}, {U'o', U'о'}, {U'p', U'р'}, {U's', U'ѕ'}, {U't', U'т'}, {U'x', U'х'}, {U'y', U'у'}, {U'á', U'а'},
    {U'é', U'е'}, {U'ó', U'о'}, {U'ï', U'ї'}, {U'ĸ', U'к'}, {U'ŏ', U'о'}, {U'ÿ', U'ў'}, {U'ë', U'ё'}, {U'í', U'і'},
}};

bool isLatin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= 0xDF && c < 0x250); }
bool isCyrillic(char32_t c) { return c >= 0x400 && c < 0x530; }

bool hasTwin(char32_t c) {
    return std::any_of(kTwins.begin(), kTwins.end(),
                       [c](const Twins& twins) { return twins.latin == c || twins.cyrillic == c; });
}

char32_t turned(char32_t c, bool isToCyrillic) {
    for (const Twins& twins : kTwins) {
        if (isToCyrillic && twins.latin == c)
            return twins.cyrillic;
        if (!isToCyrillic && twins.cyrillic == c)
            return twins.latin;
    }
    return c;
}

} // namespace

std::string withoutHomoglyphs(std::string_view lowerCaseWord) {
    std::u32string letters = base::toCodePoints(lowerCaseWord);
    std::size_t latin = 0, cyrillic = 0, onlyLatin = 0, onlyCyrillic = 0;
    for (const char32_t c : letters) {
        latin += isLatin(c) ? 1U : 0U;
        cyrillic += isCyrillic(c) ? 1U : 0U;
        onlyLatin += isLatin(c) && !hasTwin(c) ? 1U : 0U;
        onlyCyrillic += isCyrillic(c) && !hasTwin(c) ? 1U : 0U;
    }
    if (latin == 0 || cyrillic == 0)
        return std::string(lowerCaseWord);
    const bool isToCyrillic = onlyCyrillic != onlyLatin ? onlyCyrillic > onlyLatin : cyrillic >= latin;
    for (char32_t& c : letters)
        c = turned(c, isToCyrillic);
    return base::toUtf8(letters);
}

} // namespace dokaz::text
