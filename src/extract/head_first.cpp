// SPDX-License-Identifier: GPL-3.0-or-later
// Names in languages whose type word comes first and its complement after it: where such a name begins and
// ends.
#include "extract/head_first.h"

#include <algorithm>

namespace dokaz::extract {
namespace {

bool hasEnding(const std::string& lower, const std::vector<std::string>& endings) {
    return endings.empty() || std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
               return lower.size() >= ending.size() && lower.ends_with(ending);
           });
}

} // namespace

bool HeadFirst::goesOn(std::size_t i) const {
    const Word& word = text.at(i);
    if (word.shape != Shape::Letters || language.articles.contains(word.lower))
        return false;
    if (word.allCapitals || (word.capital && !language.cyrillic))
        return true;
    const std::uint32_t length = word.end - word.start;
    const bool small =
        !word.capital && (length < 3 || (length == 3 && !language.lists("complement", word.lower)));
    if (!word.capital && (language.ends("nominative", word.lower) || language.signs.contains(word.lower)))
        return false;
    return !small && language.ends("complement", word.lower) &&
           (word.capital || !language.ends("refused", word.lower));
}

std::size_t HeadFirst::quoted(std::size_t at) const {
    const Word& open = text.at(at);
    if (!open.is("«") && !open.is("“") && !open.is("\"") && !open.is("„"))
        return at;
    if (open.is("\"") && !open.spaced)
        return at;
    for (std::size_t i = at + 1; i < at + 10 && i < text.words.size(); ++i)
        if (text.at(i).is("»") || text.at(i).is("”") || text.at(i).is("\"") ||
            (open.is("„") && text.at(i).is("“")))
            return i > at + 1 ? i + 1 : at;
    return at;
}

// After a small word: articles, adjectives and the word they lead to.
std::size_t HeadFirst::afterConnector(std::size_t at, const std::vector<std::string>& endings) const {
    std::size_t i = at;
    while (language.articles.contains(text.at(i).lower) ||
           (!language.cyrillic && language.connectors.contains(text.at(i).lower)))
        ++i;
    if (language.signs.contains(text.at(i).lower) && !text.at(i).capital)
        return at;
    for (int count = 0; count < 3 && text.together(at, i) && text.at(i).shape == Shape::Letters; ++count) {
        if (!text.at(i).allCapitals && !hasEnding(text.at(i).lower, endings))
            return at;
        ++i;
        const bool adjective = language.cyrillic && language.ends("adjective", text.at(i - 1).lower);
        const bool last = !text.together(at, i) || text.at(i).shape != Shape::Letters; // "с осужденными."
        if (!adjective || last)
            return i;
    }
    return at;
}

std::size_t HeadFirst::connected(std::size_t at, Head head) const {
    const std::string& word = text.at(at).lower;
    const auto find = [&](const auto& connectors) -> std::size_t {
        const auto found = connectors.find(word);
        return found == connectors.end() || !text.together(at, at + 1)
                   ? at
                   : std::max(at, afterConnector(at + 1, found->second));
    };
    std::size_t end = head == Head::Law ? find(language.lawConnectors) : at;
    if (end == at || end == at + 1)
        end = find(language.connectors);
    return end > at + 1 ? end : at;
}

// ", de la forêt et des routes", " et de la paix": more of the same.
std::size_t HeadFirst::joined(std::size_t at, Head head) const {
    std::size_t i = at;
    const bool comma = text.at(i).is(",");
    if (!comma && !language.joiners.contains(text.at(i).lower))
        return at;
    ++i;
    if (!text.together(at, i))
        return at;
    if (!language.cyrillic) {
        const std::size_t next = connected(i, head);
        const bool capital =
            !comma && text.at(i).capital && language.stems.at("body").longestAt(text.words, i) == nullptr &&
            language.stems.at("role").longestAt(text.words, i) == nullptr && text.at(at - 1).capital;
        if (next == i)
            return capital ? i + 1 : at;
        if (!comma)
            return next;
        std::size_t after = next;
        while (goesOn(after) && text.together(at, after))
            ++after;
        return joined(after, head) != after ? next : at;
    }
    if (comma || !goesOn(i) || text.at(i).capital ||
        language.stems.at("body").longestAt(text.words, i) != nullptr)
        return at;
    while (language.ends("adjective", text.at(i).lower) && goesOn(i + 1))
        ++i;
    return i + 1;
}

std::size_t HeadFirst::complement(std::size_t afterHead, Head head) const {
    std::size_t end = afterHead;
    for (int count = 0; count < 16; ++count) {
        if (!text.together(afterHead - 1, end))
            break;
        const bool newHead = language.cyrillic && end != afterHead && text.at(end).capital &&
                             language.stems.at("role").longestAt(text.words, end) != nullptr;
        std::size_t next = goesOn(end) && !newHead ? end + 1 : end;
        if (next == end)
            next = connected(end, head);
        if (next == end && end != afterHead && head == Head::Body)
            next = joined(end, head);
        if (next == end)
            break;
        end = next;
    }
    return end;
}

std::size_t HeadFirst::left(std::size_t head) const {
    std::size_t begin = head;
    while (language.cyrillic && begin > 0 && text.together(begin - 1, head) && head - begin < 5 &&
           text.at(begin - 1).shape == Shape::Letters &&
           language.ends("adjective", text.at(begin - 1).lower) &&
           !language.ends("noun", text.at(begin - 1).lower))
        --begin;
    while (begin < head && !text.at(begin).capital)
        ++begin;
    // "Верховного и Конституционного судов".
    const bool joined = language.cyrillic && begin < head && begin > 1 && text.at(begin).capital &&
                        text.together(begin - 2, head) && language.joiners.contains(text.at(begin - 1).lower) &&
                        text.at(begin - 2).capital && language.ends("adjective", text.at(begin - 2).lower) &&
                        language.ends("plural", text.at(head).lower);
    return joined ? begin - 2 : begin;
}

} // namespace dokaz::extract
