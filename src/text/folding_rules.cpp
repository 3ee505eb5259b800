// SPDX-License-Identifier: GPL-3.0-or-later
// The rule for one code point. Slow: it asks ICU, and runs once for the table and for characters beyond the BMP.
#include "base/check.h"
#include "text/folding_table.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace dokaz::text {
namespace {

UScriptCode scriptOfLetter(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(c, &status);
}

bool isApostrophe(char32_t c) {
    switch (c) {
    case U'\'':
    case U'`':
    case U'\u00B4':
    case U'\u02B9':
    case U'\u02BB':
    case U'\u02BC':
    case U'\u02BD':
    case U'\u02C8':
    case U'\u02CA':
    case U'\u2018':
    case U'\u2019':
    case U'\u201B':
    case U'\u2032':
    case U'\u055A':
    case U'\uA78C':
    case U'\uFF07':
        return true;
    default:
        return false;
    }
}

bool isUnspaced(UChar32 c) {
    if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT || c == 0x30FC || c == 0xFF70)
        return true;
    const UScriptCode script = scriptOfLetter(c);
    return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
}

// A mark that only adorns its letter, so that the word is the same without it.
bool isAdornment(UChar32 c) {
    if (u_charType(c) != U_NON_SPACING_MARK && u_charType(c) != U_ENCLOSING_MARK)
        return false;
    switch (scriptOfLetter(c)) {
    case USCRIPT_INHERITED:
    case USCRIPT_COMMON:
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARABIC:
    case USCRIPT_HEBREW:
    case USCRIPT_SYRIAC:
        return true;
    default:
        return false;
    }
}

bool isMark(UChar32 c) { return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0; }
bool isWordPart(UChar32 c) { return u_isalnum(c) != 0 || isMark(c) || u_charType(c) == U_LETTER_NUMBER; }

// Letters that differ from another by custom or by a stroke, which no normal form takes away.
std::u32string_view ownFolding(char32_t c) {
    struct Pair {
        char32_t from;
        std::u32string_view to;
    };
    static constexpr Pair kPairs[] = {
        {U'ł', U"l"},      {U'ø', U"o"},      {U'đ', U"d"},      {U'ð', U"d"},      {U'ħ', U"h"},
        {U'ı', U"i"},      {U'æ', U"ae"},     {U'œ', U"oe"},     {U'þ', U"th"},     {U'ŋ', U"n"},
        {U'ŧ', U"t"},      {U'ĸ', U"k"},      {U'ɓ', U"b"},      {U'ɗ', U"d"},      {U'ƙ', U"k"},
        {U'\u0649', U"\u064A"}, {U'\u06CC', U"\u064A"}, {U'\u06A9', U"\u0643"}, {U'\u0629', U"\u0647"},
        {U'\u06D5', U"\u0647"}, {U'\u06C0', U"\u0647"}, {U'\u06C1', U"\u0647"}, {U'\u06BE', U"\u0647"},
        {U'\u0671', U"\u0627"},
    };
    for (const Pair& pair : kPairs)
        if (pair.from == c)
            return pair.to;
    return {};
}

const icu::Normalizer2& caseFolder() {
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    base::check(U_SUCCESS(status) != 0);
    return *normalizer;
}
const icu::Normalizer2& canonical() {
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFCInstance(status);
    base::check(U_SUCCESS(status) != 0);
    return *normalizer;
}

void appendWithoutAdornment(icu::UnicodeString& to, UChar32 c) {
    if (c == U'й' || c == U'ў' || c == U'ї') {
        to.append(c);
        return;
    }
    icu::UnicodeString parts;
    if (canonical().getDecomposition(c, parts) == 0)
        parts.setTo(c);
    icu::UnicodeString bare;
    for (std::int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1))
        if (!isAdornment(parts.char32At(at)))
            bare.append(parts.char32At(at));
    UErrorCode status = U_ZERO_ERROR;
    to.append(canonical().normalize(bare, status));
}

void appendOwn(std::u32string& to, UChar32 c) {
    const std::int32_t digit = u_charDigitValue(c);
    if (u_charType(c) == U_DECIMAL_DIGIT_NUMBER && digit >= 0)
        to.push_back(U'0' + static_cast<char32_t>(digit));
    else if (const auto own = ownFolding(static_cast<char32_t>(c)); !own.empty())
        to.append(own);
    else if (isWordPart(c) && !isApostrophe(static_cast<char32_t>(c)) && c != 0x0640)
        to.push_back(static_cast<char32_t>(c));
}

std::u32string lettersOf(UChar32 c, bool isBare) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString cased = caseFolder().normalize(icu::UnicodeString(c), status);
    base::check(U_SUCCESS(status) != 0);
    icu::UnicodeString bare;
    for (std::int32_t at = 0; at < cased.length(); at = cased.moveIndex32(at, 1)) {
        if (isBare)
            appendWithoutAdornment(bare, cased.char32At(at));
        else
            bare.append(cased.char32At(at));
    }
    std::u32string letters;
    for (std::int32_t at = 0; at < bare.length(); at = bare.moveIndex32(at, 1))
        appendOwn(letters, bare.char32At(at));
    return letters;
}

// Footnote signs and fractions are no part of the word before them.
bool isLooseNumber(UChar32 c) {
    if (u_charType(c) != U_OTHER_NUMBER)
        return false;
    const auto decomposition = u_getIntPropertyValue(c, UCHAR_DECOMPOSITION_TYPE);
    return decomposition == U_DT_SUPER || decomposition == U_DT_SUB || decomposition == U_DT_FRACTION;
}

} // namespace

FoldedLetter foldLetter(char32_t codePoint) {
    const auto c = static_cast<UChar32>(codePoint);
    if (isApostrophe(codePoint))
        return {kApostrophe, {}};
    if (codePoint == 0x200B)
        return {};
    if (codePoint == 0x0640 || isAdornment(c) || u_charType(c) == U_FORMAT_CHAR)
        return {kDropped, {}};
    if (!isWordPart(c) && u_charType(c) != U_OTHER_NUMBER && u_charType(c) != U_OTHER_SYMBOL)
        return {};
    if (isLooseNumber(c))
        return {};
    if (isWordPart(c) && isUnspaced(c))
        return {kUnspaced, lettersOf(c, false)};
    std::u32string letters = lettersOf(c, true);
    if (letters.empty())
        return {isWordPart(c) ? kDropped : kSeparator, {}};
    const bool isPlain = letters.size() == 1 && letters[0] >= kFirstLetter && letters[0] < 0x10000;
    return {isPlain ? kFirstLetter : kExpanded, std::move(letters)};
}

} // namespace dokaz::text
