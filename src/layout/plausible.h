// SPDX-License-Identifier: GPL-3.0-or-later
// Words whose letters are real letters, but the wrong ones: text of one code page read as another, fonts that
// give their glyphs any letters, scripts written in the order of sight. Language is not asked: only what no
// language does.
#pragma once
#include <cstddef>
#include <string_view>

namespace dokaz::layout {

// What a page's words show, taken one by one; what is wrong is known at the end.
class Plausibility final {
public:
    void take(std::u32string_view word);
    // How many of the letters taken stand in words that cannot be meant: accented letters nearly alone
    // ("Ðîññèÿ"), small letters before capitals through most words ("пРЙБЕР"), hardly a vowel or hardly
    // anything else, vowel signs of Burmese before their letter.
    [[nodiscard]] std::size_t wrongLetters() const;
    // How many words among others have letters of another alphabet as signs of this one ("Vu½o", "Petri»" with nothing
    // opened before), or Arabic letters twice, in their shape and plain.
    [[nodiscard]] std::size_t brokenWords() const { return m_broken + (m_closed > m_opened ? m_closed - m_opened : 0); }

private:
    struct Alphabet {
        std::size_t letters = 0, vowels = 0, longWords = 0, turnedCase = 0, lettersOfTurned = 0;
        [[nodiscard]] std::size_t wrong() const;
    };
    void takeMyanmar(std::u32string_view word);
    void takeSigns(std::u32string_view word);
    Alphabet m_latin, m_cyrillic;
    std::size_t m_accented = 0; // letters in words of accented ones
    std::size_t m_wordsAccented = 0;
    std::size_t m_broken = 0, m_opened = 0, m_closed = 0; // words; quotations
    std::size_t m_myanmar = 0, m_signs = 0, m_signsBefore = 0, m_stacked = 0, m_stackedAlone = 0;
};

} // namespace dokaz::layout
