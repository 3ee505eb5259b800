// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/name_shape.h"

#include "extract/gazetteer.h"

#include <algorithm>
#include <array>

namespace dokaz::extract {
namespace {

constexpr std::size_t mostFullWords = 5;

bool isCyrillic(const Word& word) {
    const auto first = static_cast<unsigned char>(word.text.empty() ? '\0' : word.text.front());
    return first >= 0xD0U && first <= 0xD3U;
}

bool endsLikeDemonym(const std::string& lower) {
    static constexpr std::array<std::string_view, 7> endings{"ian", "ese", "ish", "ist", "ians", "ists", "ans"};
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return lower.ends_with(ending); });
}

} // namespace

const StemList::Phrase* NameShape::phrase(const char* list, std::size_t at) const {
    const auto found = m_events.lists.find(list);
    return found == m_events.lists.end() ? nullptr : found->second.longestAt(m_text.words, at);
}

std::size_t NameShape::fullWords(std::size_t begin, std::size_t end) const {
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i)
        count += m_text.mayBeName(i) && !m_text.lists.particles.contains(m_text.at(i).lower) ? 1U : 0U;
    return count;
}

bool NameShape::isGiven(std::size_t i) const {
    const std::string& lower = m_text.at(i).lower;
    if (!m_text.at(i).capital || m_events.given.contains(lower))
        return m_text.at(i).capital;
    const std::size_t hyphen = lower.find('-'); // "Jean-Pierre", "Abdul-Karim"
    return hyphen != std::string::npos && m_events.given.contains(lower.substr(0, hyphen));
}

bool NameShape::isPatronymic(std::size_t i) const {
    const std::string& lower = m_text.at(i).lower;
    constexpr std::size_t fewestBytes = 14; // seven letters: a short one is a family name
    return lower.size() >= fewestBytes && std::any_of(m_events.patronymics.begin(), m_events.patronymics.end(),
                                                       [&](const std::string& ending) { return lower.ends_with(ending); });
}

bool NameShape::hasGiven(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
        if (isGiven(i) || (m_cyrillic && i > begin && isPatronymic(i)) ||
            (m_text.at(i).isInitial() && m_text.at(i + 1).is(".") && !m_text.at(i + 1).spaced))
            return true;
    return false;
}

bool NameShape::isBodyOrPlace(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
        if (m_text.at(i).allCapitals || m_text.lists.bodies.has(m_text.at(i).lower) ||
            m_text.lists.facilities.longestAt(m_text.words, i) != nullptr ||
            (!m_text.lists.particles.contains(m_text.at(i).lower) && m_text.lists.titles.longestAt(m_text.words, i) != nullptr &&
             !isGiven(i)))
            return true;
    const Gazetteer::Found place = m_text.lists.gazetteer->longestAt(m_text.words, begin);
    if (!place.places.empty() && (place.end >= end || place.end > begin + 1))
        return true;
    return !m_cyrillic && endsLikeDemonym(m_text.at(begin).lower) && !isGiven(begin);
}

// No capital goes on with it on either side, no article, no quotation marks around it.
bool NameShape::standsAlone(std::size_t begin, std::size_t end) const {
    const Word& next = m_text.at(end);
    if (next.shape == Shape::Letters && next.capital && m_text.together(begin, end))
        return false;
    // A letter that the file shows as something else: the name is cut off.
    static constexpr std::array<std::string_view, 9> lost{"½", "¼", "¾", "®", "©", "±", "¤", "¦", "§"};
    if (!next.spaced && std::find(lost.begin(), lost.end(), next.text) != lost.end())
        return false;
    if (begin == 0)
        return true;
    const Word& before = m_text.at(begin - 1);
    if ((before.is("“") || before.is("«") || before.is("\"")) && (next.is("”") || next.is("»") || next.is("\"")))
        return false;
    if (!m_text.together(begin - 1, begin))
        return true;
    if (before.is("-") || before.is("/") || before.is("@") || next.is("/") || before.lower == "the")
        return false;
    const bool age = before.lower.ends_with("year-old");
    const bool capital = before.shape == Shape::Letters && before.capital && !before.isInitial() && !age;
    const bool opens = begin < 2 || !m_text.together(begin - 2, begin - 1);
    return !capital || m_text.stopClass(begin - 1) == "common" || (m_cyrillic && opens) ||
           m_text.lists.titles.longestAt(m_text.words, begin - 1) != nullptr;
}

bool NameShape::mayBegin(std::size_t at) const {
    const Word& word = m_text.at(at);
    if (word.isInitial())
        return m_text.at(at + 1).is(".") && !m_text.at(at + 1).spaced;
    if (!m_text.mayBeName(at) || m_text.lists.particles.contains(word.lower))
        return m_text.mayBeName(at) && !m_cyrillic && m_text.mayBeName(at + 1);
    return m_cyrillic == isCyrillic(word) && !m_events.refused.contains(word.lower) && !word.lower.ends_with("year-old");
}

std::size_t NameShape::endAt(std::size_t at) const {
    if (!mayBegin(at))
        return at;
    const std::size_t end = nameEnd(m_text, at);
    const std::size_t full = fullWords(at, end);
    const bool initials = full == 1 && m_text.at(at).isInitial() && end - at >= 3;
    const bool fits = (full >= 2 && full <= mostFullWords) || initials;
    return fits && standsAlone(at, end) && !isBodyOrPlace(at, end) ? end : at;
}

} // namespace dokaz::extract
