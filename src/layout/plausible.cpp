// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/plausible.h"

#include "base/utf8.h"
#include "layout/characters.h"
#include "text/normal.h"

#include <algorithm>

namespace dokaz::layout {
namespace {

// Fewer letters than these say nothing.
constexpr std::size_t enoughLetters = 120;
constexpr std::size_t enoughWords = 12;

bool isLatinVowel(char32_t c) {
    static constexpr std::u32string_view others = U"ıœæøəąęėįųūőűǎơư";
    if (c >= 0xE0 && c <= 0xFF)
        return c != 0xE7 && c != 0xF0 && c != 0xF1 && c != 0xF7 && c != 0xFE && c != 0xDF;
    return std::u32string_view(U"aeiouy").find(c) != std::u32string_view::npos ||
           others.find(c) != others.npos || (c >= 0x101 && c <= 0x105) || (c >= 0x113 && c <= 0x11B) ||
           (c >= 0x129 && c <= 0x131) || (c >= 0x14D && c <= 0x153) || (c >= 0x169 && c <= 0x173) ||
           (c >= 0x1EA0 && c <= 0x1EF9);
}

bool isCyrillicVowel(char32_t c) {
    return std::u32string_view(U"аеёиоуыэюяіїєўәөүұ").find(c) != std::u32string_view::npos;
}

// What Latin-1 shows for the letters of other code pages.
bool isAccented(char32_t c) {
    return c >= 0xA8 && c <= 0xFF && c != 0xAB && c != 0xBB && c != 0xB7 && c != 0xB0 && c != 0xAD;
}

bool isMyanmarLetter(char32_t c) {
    return (c >= 0x1000 && c <= 0x1021) || c == 0x103F || (c >= 0x1023 && c <= 0x102A) ||
           (c >= 0x1050 && c <= 0x1055);
}
bool isMyanmarMedial(char32_t c) { return c >= 0x103B && c <= 0x103E; }

std::size_t turnsOfCase(std::u32string_view word) {
    std::size_t turns = 0;
    for (std::size_t i = 1; i < word.size(); ++i)
        turns += isLower(word[i - 1]) && isUpper(word[i]) ? 1 : 0;
    return turns;
}

bool isFraction(char32_t c) { return c >= 0xBC && c <= 0xBE; }

// Signs of Latin-1 that no word has in it, in whose places other code pages have letters.
bool isNoLetter(char32_t c) {
    return isFraction(c) || std::u32string_view(U"¡¢£¤¥¦©¬®¯±¶¿×÷").find(c) != std::u32string_view::npos;
}

// "Vu½o", "Neboj®a", "¼ermak", "Marka½"; not "2½", "½kg", "Lantern®Press", "Lantern®".
bool hasSignForLetter(std::u32string_view word) {
    const auto letters = std::count_if(word.begin(), word.end(), [](char32_t c) { return isLetter(c); });
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (!isNoLetter(word[i]))
            continue;
        const bool behind = i > 0 && isLetter(word[i - 1]), before = i + 1 < word.size() && isLower(word[i + 1]);
        const bool begins = i == 0 && before && (isFraction(word[i]) || word[i] == U'©' || word[i] == U'®');
        if ((behind && before) || (letters >= 4 && (begins || (behind && isFraction(word[i])))))
            return true;
    }
    return false;
}

bool isArabicShape(char32_t c) { return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC); }
bool isArabic(char32_t c) { return (c >= 0x0620 && c <= 0x06FF) || isArabicShape(c); }

// A letter in the shape it has in the word, and the same letter plain beside it.
bool hasLetterTwice(std::u32string_view word) {
    const auto plain = [](char32_t c) { return text::toNfkd(base::toUtf8(std::u32string_view(&c, 1))); };
    for (std::size_t i = 1; i < word.size(); ++i) {
        const char32_t a = word[i - 1], b = word[i];
        if (isArabicShape(a) != isArabicShape(b) && isArabic(a) && isArabic(b) && plain(a) == plain(b))
            return true;
    }
    return false;
}

} // namespace

std::size_t Plausibility::Alphabet::wrong() const {
    const bool turned = longWords >= enoughWords && turnedCase * 5 > longWords * 2;
    const bool oddVowels =
        letters >= enoughLetters && (vowels * 100 < letters * 22 || vowels * 100 > letters * 72);
    if (oddVowels)
        return letters;
    return turned ? lettersOfTurned : 0;
}

void Plausibility::take(std::u32string_view word) {
    std::size_t latin = 0, cyrillic = 0, accented = 0, myanmar = 0;
    for (const char32_t c : word) {
        const Script script = scriptOf(c);
        latin += script == Script::Latin ? 1 : 0;
        cyrillic += script == Script::Cyrillic ? 1 : 0;
        accented += isAccented(c) ? 1 : 0;
        myanmar += c >= 0x1000 && c <= 0x109F ? 1 : 0;
    }
    if (myanmar > 0)
        takeMyanmar(word);
    takeSigns(word);
    if (accented >= 3 && accented * 10 >= word.size() * 6) {
        m_accented += word.size();
        ++m_wordsAccented;
        return;
    }
    if (latin + cyrillic < 2 || word.find(U'@') != word.npos || word.find(U'/') != word.npos)
        return;
    Alphabet& alphabet = latin >= cyrillic ? m_latin : m_cyrillic;
    for (const char32_t c : word) {
        const char32_t small = lowered(c);
        alphabet.letters += scriptOf(c) == Script::Latin || scriptOf(c) == Script::Cyrillic ? 1 : 0;
        alphabet.vowels += isLatinVowel(small) || (small >= 0x400 && isCyrillicVowel(small)) ? 1 : 0;
    }
    if (latin + cyrillic < 4)
        return;
    ++alphabet.longWords;
    if (turnsOfCase(word) == 0)
        return;
    ++alphabet.turnedCase;
    alphabet.lettersOfTurned += latin + cyrillic;
}

void Plausibility::takeSigns(std::u32string_view word) {
    constexpr std::u32string_view ends = U".,;:!?)";
    m_opened += static_cast<std::size_t>(std::count(word.begin(), word.end(), U'«')) + (word.starts_with(U'»') ? 1 : 0);
    m_broken += hasSignForLetter(word) || hasLetterTwice(word) ? 1 : 0;
    while (!word.empty() && ends.find(word.back()) != ends.npos)
        word.remove_suffix(1);
    m_closed += word.size() > 1 && word.back() == U'»' && isLetter(word[word.size() - 2]) && !hasSignForLetter(word) ? 1 : 0;
}

void Plausibility::takeMyanmar(std::u32string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char32_t c = word[i], before = i > 0 ? word[i - 1] : 0,
                       after = i + 1 < word.size() ? word[i + 1] : 0;
        m_myanmar += c >= 0x1000 && c <= 0x109F ? 1 : 0;
        if (c == 0x1031) { // stands before its letter to the eye, behind it in the text
            ++m_signs;
            m_signsBefore += !isMyanmarLetter(before) && !isMyanmarMedial(before) ? 1 : 0;
        }
        if (c == 0x1039) { // joins two letters
            ++m_stacked;
            m_stackedAlone += !isMyanmarLetter(after) ? 1 : 0;
        }
    }
}

std::size_t Plausibility::wrongLetters() const {
    std::size_t wrong = m_latin.wrong() + m_cyrillic.wrong();
    wrong += m_wordsAccented >= 3 ? m_accented : 0;
    const bool bySight = (m_signs >= 3 && m_signsBefore * 10 > m_signs * 3) ||
                         (m_stacked >= 3 && m_stackedAlone * 2 > m_stacked);
    return wrong + (bySight ? m_myanmar : 0);
}

} // namespace dokaz::layout
