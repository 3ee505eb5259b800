// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phonemic_rules.h"

#include <algorithm>
#include <array>

namespace dokaz::text {
namespace {

// In the order of the first letter, longer spellings first. Arabic letters are those that folding leaves.
constexpr PhonemicRule kRules[] = {
    {U"aya", "aa"}, {U"a", "a"}, {U"b", "b"}, {U"chtch", "S"}, {U"cia", "ca"}, {U"cie", "ce"}, {U"cio", "co"},
    {U"ciu", "cY"}, {U"cka", "cka"}, {U"cki", "cki"}, {U"cko", "cko"}, {U"cky", "cki"}, {U"ce", "ce"},
    {U"ch", "C", Reading::Slavic, Reading::Both}, {U"ch", "h", Reading::Other, Reading::Both}, {U"ci", "ci"},
    {U"ck", "k"}, {U"cy", "ci"}, {U"cz", "C"}, {U"cé", "ce"}, {U"cí", "ci"}, {U"c", "k"}, {U"dsch", "Z"},
    {U"dzh", "Z"}, {U"dj", "Z"}, {U"dz", "d"}, {U"dh", "d"}, {U"dź", "d"}, {U"dż", "Z"}, {U"dž", "Z"}, {U"d", "d"},
    {U"eya", "ea"}, {U"e", "e"}, {U"f", "f"}, {U"gh", "g"}, {U"g", "g"}, {U"h", "h"}, {U"iia", "ia"},
    {U"iiu", "iY"}, {U"ija", "ia"}, {U"ije", "ie"}, {U"iju", "iY"}, {U"iya", "ia"}, {U"iye", "ie"}, {U"iyo", "io"},
    {U"iyu", "iY"}, {U"ia", "a"}, {U"ie", "e"}, {U"ii", "i"}, {U"ij", "i"}, {U"io", "o"}, {U"iu", "Y"},
    {U"iy", "i"}, {U"ië", "e"}, {U"iā", "a"}, {U"iē", "e"}, {U"i", "i"},
    {U"ja", "a", Reading::Both, Reading::Slavic}, {U"je", "e", Reading::Both, Reading::Slavic},
    {U"ji", "i", Reading::Both, Reading::Slavic}, {U"jo", "o", Reading::Both, Reading::Slavic},
    {U"ju", "Y", Reading::Both, Reading::Slavic}, {U"jä", "a", Reading::Both, Reading::Slavic},
    {U"jë", "e", Reading::Both, Reading::Slavic}, {U"jó", "o", Reading::Both, Reading::Slavic},
    {U"jā", "a", Reading::Both, Reading::Slavic}, {U"j", "i", Reading::Both, Reading::Slavic},
    {U"j", "Z", Reading::Both, Reading::Other}, {U"kh", "h"}, {U"k", "k"}, {U"l", "l"}, {U"m", "m"}, {U"n", "n"},
    {U"oya", "oa"}, {U"o", "o"}, {U"ph", "f"}, {U"p", "p"}, {U"q", "k"}, {U"r", "r"}, {U"schtsch", "S"},
    {U"shch", "S"}, {U"stch", "S"}, {U"szcz", "S"}, {U"sch", "S"}, {U"sh", "S"}, {U"sz", "S"}, {U"s", "s"},
    {U"tsch", "C"}, {U"tch", "C"}, {U"tsh", "C"}, {U"th", "t"}, {U"ts", "c"}, {U"tz", "c"}, {U"tč", "C"},
    {U"t", "t"}, {U"uya", "ua"}, {U"u", "u"}, {U"v", "v"}, {U"w", "v"}, {U"x", "ks"}, {U"ya", "a"}, {U"ye", "e"},
    {U"yi", "i"}, {U"yo", "o"}, {U"yu", "Y"}, {U"yy", "i"}, {U"yë", "e"}, {U"yā", "a"}, {U"y", "i"}, {U"zh", "Z"},
    {U"z", "z"}, {U"ß", "s"}, {U"à", "a"}, {U"á", "a"}, {U"â", "a"}, {U"ã", "a"}, {U"ä", "e"}, {U"å", "o"},
    {U"æ", "e"}, {U"ç", "s"}, {U"è", "e"}, {U"é", "e"}, {U"ê", "e"}, {U"ë", "e"}, {U"ì", "i"}, {U"í", "i"},
    {U"î", "i"}, {U"ï", "i"}, {U"ð", "d"}, {U"ñ", "n"}, {U"ò", "o"}, {U"ó", "u"}, {U"ô", "o"}, {U"õ", "o"},
    {U"ö", "o"}, {U"ø", "o"}, {U"ù", "u"}, {U"ú", "u"}, {U"û", "u"}, {U"ü", "u"}, {U"ý", "i"}, {U"þ", "t"},
    {U"ÿ", "i"}, {U"ā", "a"}, {U"ă", "a"}, {U"ą", "a"}, {U"ć", "c"}, {U"ĉ", "C"}, {U"ċ", "c"}, {U"č", "C"},
    {U"ď", "d"}, {U"đ", "d"}, {U"ē", "e"}, {U"ė", "e"}, {U"ę", "e"}, {U"ě", "e"}, {U"ĝ", "g"}, {U"ğ", "g"},
    {U"ġ", "g"}, {U"ģ", "g"}, {U"ĥ", "h"}, {U"ħ", "h"}, {U"ĩ", "i"}, {U"ī", "i"}, {U"į", "i"}, {U"ı", "i"},
    {U"ķ", "k"}, {U"ĸ", "k"}, {U"ĺ", "l"}, {U"ļ", "l"}, {U"ľ", "l"}, {U"ł", "l"}, {U"ń", "n"}, {U"ņ", "n"},
    {U"ň", "n"}, {U"ŋ", "n"}, {U"ō", "o"}, {U"ő", "o"}, {U"œ", "e"}, {U"ŕ", "r"}, {U"ř", "r"}, {U"śc", "S"},
    {U"ś", "s"}, {U"ŝ", "S"}, {U"ş", "S"}, {U"šc", "S"}, {U"šč", "S"}, {U"š", "S"}, {U"ţ", "c"}, {U"ťs", "c"},
    {U"ť", "t"}, {U"ŧ", "t"}, {U"ũ", "u"}, {U"ū", "u"}, {U"ŭ", "v"}, {U"ů", "u"}, {U"ű", "u"}, {U"ų", "u"},
    {U"ŵ", "v"}, {U"ŷ", "i"}, {U"ź", "z"}, {U"ż", "Z"}, {U"ž", "Z"}, {U"ș", "S"}, {U"ț", "c"}, {U"ə", "a"},
    {U"ʒ", "Z"}, {U"а", "a"}, {U"б", "b"}, {U"в", "v"}, {U"г", "g"}, {U"дж", "Z"}, {U"дз", "d"}, {U"дц", "c"},
    {U"д", "d"}, {U"е", "e"}, {U"ж", "Z"}, {U"з", "z"}, {U"и", "i"}, {U"йа", "a"}, {U"йе", "e"}, {U"йо", "o"},
    {U"йу", "Y"}, {U"й", "i"}, {U"кс", "ks"}, {U"к", "k"}, {U"л", "l"}, {U"м", "m"}, {U"н", "n"}, {U"о", "o"},
    {U"п", "p"}, {U"р", "r"}, {U"сч", "S"}, {U"с", "s"}, {U"тс", "c"}, {U"тч", "C"}, {U"тш", "C"}, {U"т", "t"}, {U"у", "u"}, {U"ф", "f"},
    {U"х", "h"}, {U"ц", "c"}, {U"ч", "C"}, {U"шч", "S"}, {U"ш", "S"}, {U"щ", "S"}, {U"ъ", ""}, {U"ы", "i"},
    {U"ь", ""}, {U"э", "e"}, {U"ю", "Y"}, {U"я", "a"}, {U"ѐ", "e"}, {U"ё", "e"}, {U"ђ", "d"}, {U"ѓ", "g"},
    {U"є", "e"}, {U"ѕ", "z"}, {U"і", "i"}, {U"ї", "i"}, {U"ј", "i"}, {U"љ", "l"}, {U"њ", "n"}, {U"ћ", "C"},
    {U"ќ", "k"}, {U"ѝ", "i"}, {U"ў", "v"}, {U"џ", "Z"}, {U"ѣ", "i"}, {U"ѳ", "f"}, {U"ѵ", "i"}, {U"ґ", "g"},
    {U"ғ", "g"}, {U"қ", "k"}, {U"ң", "n"}, {U"ү", "u"}, {U"ұ", "u"}, {U"ҳ", "h"}, {U"ҷ", "C"}, {U"һ", "h"},
    {U"ӏ", ""}, {U"ә", "a"}, {U"ӣ", "i"}, {U"ө", "o"}, {U"ӯ", "u"},
    {U"\u05D0", "a"}, {U"\u05D1", "b"}, {U"\u05D2", "g"}, {U"\u05D3", "d"}, {U"\u05D4", "h"}, {U"\u05D5",
    "u"}, {U"\u05D6", "z"}, {U"\u05D7", "h"}, {U"\u05D8", "t"}, {U"\u05D9", "i"}, {U"\u05DA", "k"},
    {U"\u05DB", "k"}, {U"\u05DC", "l"}, {U"\u05DD", "m"}, {U"\u05DE", "m"}, {U"\u05DF", "n"}, {U"\u05E0",
    "n"}, {U"\u05E1", "s"}, {U"\u05E2", "a"}, {U"\u05E3", "p"}, {U"\u05E4", "p"}, {U"\u05E5", "c"},
    {U"\u05E6", "c"}, {U"\u05E7", "k"}, {U"\u05E8", "r"}, {U"\u05E9", "S"}, {U"\u05EA", "t"},
    {U"\u0621", ""}, {U"\u0627", "a"},
    {U"\u0628", "b"}, {U"\u062A", "t"}, {U"\u062B", "s"}, {U"\u062C", "Z"}, {U"\u062D", "h"}, {U"\u062E", "h"},
    {U"\u062F", "d"}, {U"\u0630", "z"}, {U"\u0631", "r"}, {U"\u0632", "z"}, {U"\u0633", "s"}, {U"\u0634", "S"},
    {U"\u0635", "s"}, {U"\u0636", "z"}, {U"\u0637", "t"}, {U"\u0638", "z"}, {U"\u0639", ""}, {U"\u063A", "g"},
    {U"\u0641", "f"}, {U"\u0642", "k"}, {U"\u0643", "k"}, {U"\u0644", "l"}, {U"\u0645", "m"}, {U"\u0646", "n"},
    {U"\u0647", "h"}, {U"\u0648", "u"}, {U"\u064A", "i"}, {U"\u0679", "t"}, {U"\u067E", "p"}, {U"\u0686", "C"},
    {U"\u0688", "d"}, {U"\u0691", "r"}, {U"\u0698", "Z"}, {U"\u06A4", "v"}, {U"\u06AF", "g"}, {U"\u06BA", "n"},
    {U"\u06D2", "e"}, {U"ḍ", "d"}, {U"ḏ", "d"}, {U"ḥ", "h"}, {U"ḩ", "h"}, {U"ṣ", "s"}, {U"ṭ", "t"}, {U"ṯ", "t"},
    {U"ẓ", "z"}, {U"ẕ", "z"}, {U"ẖ", "h"},
};
constexpr std::size_t kRuleCount = std::size(kRules);
constexpr char32_t kIndexed = 0x530;

// Where the rules of a first letter begin; rules of letters beyond kIndexed are found by halving.
struct FirstLetters {
    std::array<std::uint16_t, kIndexed + 1> begin{};
};
constexpr FirstLetters makeIndex() {
    FirstLetters index;
    std::size_t rule = 0;
    for (char32_t letter = 0; letter <= kIndexed; ++letter) {
        while (rule < kRuleCount && kRules[rule].spelling[0] < letter)
            ++rule;
        index.begin[letter] = static_cast<std::uint16_t>(rule);
    }
    return index;
}
constexpr FirstLetters kIndex = makeIndex();

std::size_t firstRule(char32_t letter) {
    if (letter <= kIndexed)
        return kIndex.begin[letter];
    const auto* found = std::lower_bound(std::begin(kRules), std::end(kRules), letter,
                                         [](const PhonemicRule& rule, char32_t c) { return rule.spelling[0] < c; });
    return static_cast<std::size_t>(found - std::begin(kRules));
}

bool isOfReading(const PhonemicRule& rule, Reading ch, Reading j) {
    return (rule.chGiven == Reading::Both || rule.chGiven == ch) && (rule.jGiven == Reading::Both || rule.jGiven == j);
}

} // namespace

const PhonemicRule* phonemicRuleAt(std::u32string_view letters, std::size_t at, Reading ch, Reading j) {
    const std::u32string_view rest = letters.substr(at);
    for (std::size_t i = firstRule(rest[0]); i < kRuleCount && kRules[i].spelling[0] == rest[0]; ++i)
        if (rest.starts_with(kRules[i].spelling) && isOfReading(kRules[i], ch, j))
            return &kRules[i];
    return nullptr;
}

} // namespace dokaz::text
