// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/words.h"

#include <algorithm>
#include <array>

namespace dokaz::extract {
namespace {

struct Letter {
    char32_t code = 0;
    std::size_t bytes = 1;
};

// The code point at `at`; a malformed byte counts as U+FFFD and one byte.
Letter letterAt(std::string_view text, std::size_t at) {
    if (at >= text.size())
        return {0, 0};
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t first = byte(at);
    if (first < 0x80)
        return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > text.size())
        return {0xFFFD, 1};
    char32_t code = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80)
            return {0xFFFD, 1};
        code = code << 6 | (byte(at + i) & 63U);
    }
    return {code, length};
}

bool isSpace(char32_t c) {
    return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0xFEFF;
}
bool isDigit(char32_t c) { return c >= '0' && c <= '9'; }
bool isLetter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x300 && c <= 0x36F) ||
           (c >= 0x370 && c <= 0x52F) || (c >= 0x531 && c <= 0x6FF) || (c >= 0x900 && c <= 0x1FFF) ||
           (c >= 0x3040 && c <= 0xD7FF);
}
bool isApostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2BC; }
bool joins(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011 || isApostrophe(c); }

bool isUpper(char32_t c) {
    if (c < 0x80)
        return c >= 'A' && c <= 'Z';
    if (c >= 0xC0 && c <= 0xDE)
        return true;
    if (c >= 0x100 && c <= 0x17F) // pairs, with their order turned in two stretches
        return (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E) ? c % 2 == 1
                                                                        : c == 0x178 || c % 2 == 0;
    return (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F) ||
           (c >= 0x460 && c <= 0x481 && c % 2 == 0) || (c >= 0x48A && c <= 0x52F && c % 2 == 0) ||
           (c >= 0x531 && c <= 0x556);
}

void appendUtf8(std::string& to, char32_t c) { // two bytes
    to += static_cast<char>(0xC0 | (c >> 6));
    to += static_cast<char>(0x80 | (c & 63U));
}

void appendLower(std::string& to, std::string_view bytes, char32_t c) {
    if (c >= 'A' && c <= 'Z')
        to += static_cast<char>(c + 32);
    else if (c >= 0xC0 && c <= 0xDE)
        (to += '\xC3') += static_cast<char>(c - 0x40 + 0x20);
    else if (c >= 0x400 && c <= 0x42F) // Cyrillic
        appendUtf8(to, c + (c < 0x410 ? 0x50 : 0x20));
    else if (c == 0x490)
        appendUtf8(to, c + 1);
    else if (c == 0x2019 || c == 0x2BC)
        to += '\'';
    else if (c == 0x2010 || c == 0x2011)
        to += '-';
    else
        to += bytes;
}

// "'s" that ends a word.
bool isPossessive(std::string_view text, std::size_t afterApostrophe) {
    const Letter s = letterAt(text, afterApostrophe), next = letterAt(text, afterApostrophe + 1);
    return (s.code == 's' || s.code == 'S') && !isLetter(next.code) && !isDigit(next.code);
}

class Cutter final {
public:
    explicit Cutter(std::string_view text) : m_text(text) {}

    std::vector<Word> words() {
        while (m_at < m_text.size()) {
            const Letter letter = letterAt(m_text, m_at);
            if (isSpace(letter.code)) {
                m_spaced = true;
                step(letter);
                continue;
            }
            begin();
            if (isLetter(letter.code))
                letters();
            else if (isDigit(letter.code))
                digits();
            else
                mark(letter);
            finish();
        }
        return std::move(m_words);
    }

private:
    void step(Letter letter) {
        m_at += letter.bytes;
        ++m_place;
    }
    void begin() {
        m_word = Word{};
        m_word.byteStart = m_at;
        m_word.start = m_place;
        m_word.spaced = m_spaced;
        m_spaced = false;
    }
    void finish() {
        m_word.byteEnd = m_at;
        m_word.end = m_place;
        m_word.text = m_text.substr(m_word.byteStart, m_at - m_word.byteStart);
        m_word.hash = std::hash<std::string_view>{}(m_word.lower);
        m_words.push_back(std::move(m_word));
    }
    void take(Letter letter) {
        appendLower(m_word.lower, m_text.substr(m_at, letter.bytes), letter.code);
        step(letter);
    }
    void letters() {
        m_word.shape = Shape::Letters;
        std::size_t count = 0, upper = 0;
        if (elision())
            return;
        m_word.capital = isUpper(letterAt(m_text, m_at).code);
        while (m_at < m_text.size()) {
            const Letter letter = letterAt(m_text, m_at);
            const Letter next = letterAt(m_text, m_at + letter.bytes);
            const bool inside = joins(letter.code) && (isLetter(next.code) || isDigit(next.code)) &&
                                !(isApostrophe(letter.code) && isPossessive(m_text, m_at + letter.bytes));
            if (!isLetter(letter.code) && !isDigit(letter.code) && !inside)
                break;
            if (joins(letter.code) && count > 1 && count == upper && isUpper(next.code))
                m_word.lettersFirst = true;
            count += isLetter(letter.code) ? 1U : 0U;
            upper += isUpper(letter.code) ? 1U : 0U;
            take(letter);
        }
        m_word.allCapitals = count > 1 && count == upper;
        m_word.capital = m_word.capital || beginsAfterArticle();
        m_word.lettersFirst = m_word.lettersFirst && !m_word.allCapitals;
    }
    // "al-Ruwais": the article of an Arabic name written small.
    bool beginsAfterArticle() const {
        static constexpr std::array<std::string_view, 12> articles{"al-", "ar-", "as-", "ad-", "an-", "at-",
                                                                   "az-", "el-", "es-", "ul-", "ud-", "ash-"};
        const std::string_view word = m_text.substr(m_word.byteStart, m_at - m_word.byteStart);
        return std::any_of(articles.begin(), articles.end(), [&](std::string_view article) {
            return word.starts_with(article) && isUpper(letterAt(word, article.size()).code);
        });
    }
    // "l'", "d'" before a letter, "L'" where a sentence begins: a word of its own.
    bool elision() {
        const Letter letter = letterAt(m_text, m_at), mark = letterAt(m_text, m_at + 1);
        const bool begins = letter.code == 'L' && (m_words.empty() || m_words.back().shape == Shape::Mark);
        if ((letter.code != 'l' && letter.code != 'd' && !begins) || !isApostrophe(mark.code) ||
            !isLetter(letterAt(m_text, m_at + 1 + mark.bytes).code))
            return false;
        take(letter);
        take(mark);
        return true;
    }
    void digits() {
        m_word.shape = Shape::Digits;
        while (m_at < m_text.size()) {
            const Letter letter = letterAt(m_text, m_at);
            const bool inside =
                (letter.code == '.' || letter.code == ',') && isDigit(letterAt(m_text, m_at + 1).code);
            if (!isDigit(letter.code) && !inside)
                break;
            take(letter);
        }
    }
    void mark(Letter letter) {
        take(letter);
        if (isApostrophe(letter.code) && !m_word.spaced && isPossessive(m_text, m_at))
            take(letterAt(m_text, m_at));
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::uint32_t m_place = 0;
    bool m_spaced = false;
    Word m_word;
    std::vector<Word> m_words;
};

bool isAbbreviation(const Word& word) {
    static constexpr std::array<std::string_view, 44> known{
        "mr",    "mrs", "ms",  "dr",  "prof", "st",  "no",  "nos", "art",  "arts", "para",
        "paras", "pp",  "p",   "vol", "gen",  "col", "lt",  "maj", "capt", "sgt",  "brig",
        "rev",   "hon", "jr",  "sr",  "vs",   "cf",  "e.g", "i.e", "etc",  "inc",  "ltd",
        "sec",   "rep", "gov", "sen", "al",   "г",   "ст",  "ул",  "им",   "art",  "messrs"};
    return word.isInitial() || std::find(known.begin(), known.end(), word.lower) != known.end() ||
           (word.shape == Shape::Letters && word.end - word.start == 1);
}

bool opens(const std::vector<Word>& words, std::size_t at) {
    static constexpr std::array<std::string_view, 14> starters{
        "the", "he", "she", "it", "they", "in", "on", "this", "his", "her", "after", "a", "their", "at"};
    const Word& word = words[at];
    return word.capital && std::find(starters.begin(), starters.end(), word.lower) != starters.end();
}

// Whether the sentence ends with the mark at `at`.
bool ends(const std::vector<Word>& words, std::size_t at) {
    if (words[at].is(";") || words[at].is("•"))
        return true;
    const bool stop = words[at].is(".") || words[at].is("?") || words[at].is("!");
    if (!stop || at + 1 >= words.size())
        return false;
    std::size_t next = at + 1;
    while (next + 1 < words.size() && words[next].shape == Shape::Mark && !words[next].spaced &&
           !words[next].is("("))
        ++next;
    if (!words[next].spaced)
        return false;
    if (words[next].shape == Shape::Letters && !words[next].capital)
        return false;
    const bool abbreviated =
        words[at].is(".") && at > 0 && !words[at].spaced && isAbbreviation(words[at - 1]);
    return !abbreviated || opens(words, next);
}

} // namespace

std::vector<Word> wordsOf(std::string_view text) {
    std::vector<Word> words = Cutter(text).words();
    std::uint32_t sentence = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i].sentence = sentence;
        if (words[i].shape == Shape::Mark && ends(words, i))
            ++sentence;
    }
    return words;
}

} // namespace dokaz::extract
