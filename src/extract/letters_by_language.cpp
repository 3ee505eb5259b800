// SPDX-License-Identifier: GPL-3.0-or-later
// Letters that a language's own file lists as the names of bodies: declined, and with a type word before them.
#include "extract/by_language.h"

namespace dokaz::extract {

std::string LanguageFinder::lettersOf(const Word& word) {
    const auto isUpper = [&](std::size_t i) { // of Cyrillic: two bytes
        return word.text[i] == '\xD0' && static_cast<unsigned char>(word.text[i + 1]) <= 0xAFU;
    };
    std::size_t end = 0;
    if (word.capital && !word.allCapitals)
        while (end + 1 < word.text.size() && isUpper(end))
            end += 2;
    return std::string(end >= 6 && word.text.size() <= end + 6 ? word.text.substr(0, end) : word.text);
}

std::size_t LanguageFinder::beginBeforeLetters(std::size_t at, const StemList::Phrase& head) const {
    const std::size_t afterHead = at + head.words.size();
    const bool letters = m_language.bodyNames.contains(std::string(m_text.at(afterHead).text));
    if (!m_language.cyrillic || !letters || (head.type != "body" && head.type != "police") || m_text.at(at).allCapitals ||
        !m_text.together(at, afterHead))
        return afterHead;
    const bool adjective = at > 0 && m_text.together(at - 1, at) && m_text.at(at - 1).shape == Shape::Letters &&
                           m_language.ends("adjective", m_text.at(at - 1).lower) &&
                           !m_language.ends("noun", m_text.at(at - 1).lower) && phrase("plain", at - 1) == nullptr;
    return adjective ? at - 1 : at;
}

} // namespace dokaz::extract
