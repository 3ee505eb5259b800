// SPDX-License-Identifier: GPL-3.0-or-later
// Names in languages whose type word comes first and its complement after it: where such a name begins and
// ends.
#include "extract/head_first.h"

#include "extract/gazetteer.h"

#include <algorithm>
#include <array>

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
    if (!word.capital && (language.ends("nominative", word.lower) || language.signs.contains(word.lower) ||
                          language.lists("pronoun", word.lower)))
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
    if (word == "в" && head == Head::Body && text.at(at + 1).allCapitals)
        return at; // "судами в ОВД"; "в" leads to a purpose only
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

// "pour la protection et la promotion des …", "sur l'enfance et l'adolescence": after a purpose a second noun with an
// article goes on where more follows it or where the articles are the same.
std::size_t HeadFirst::secondPurpose(std::size_t at) const {
    const std::size_t article = at + 1, noun = at + 2;
    if (!language.articles.contains(text.at(article).lower) || text.at(noun).shape != Shape::Letters || text.at(noun).capital ||
        !text.together(at, noun) || language.stems.at("body").longestAt(text.words, noun) != nullptr ||
        language.stems.at("role").longestAt(text.words, noun) != nullptr ||
        language.stems.at("law").longestAt(text.words, noun) != nullptr)
        return at;
    std::size_t before = at;
    while (before > 0 && before + 7 > at && language.connectors.find(text.at(before - 1).lower) == language.connectors.end())
        --before;
    for (; before > 0 && before + 10 > at; --before)
        if (isPurpose(before - 1))
            break;
    if (before == 0 || !isPurpose(before - 1) || !language.articles.contains(text.at(before).lower))
        return at;
    const bool same = text.at(before).lower == text.at(article).lower;
    const bool more = language.ends("purpose", text.at(noun).lower) && connected(noun + 1, Head::Body) != noun + 1;
    return same || more ? noun + 1 : at;
}

bool HeadFirst::isPurpose(std::size_t at) const {
    const std::string& word = text.at(at).lower;
    static constexpr std::array<std::string_view, 7> purposes{"pour", "contre", "sur", "entre", "para", "contra", "sobre"};
    return std::find(purposes.begin(), purposes.end(), word) != purposes.end();
}

// "des affaires étrangères et européennes": a second adjective of the same noun.
bool HeadFirst::secondAdjective(std::size_t at) const {
    const Word &before = text.at(at - 1), &word = text.at(at + 1);
    return word.shape == Shape::Letters && text.together(at, at + 1) && word.capital == before.capital &&
           language.ends("adjective", word.lower) && language.ends("adjective", before.lower) &&
           word.lower.ends_with("s") == before.lower.ends_with("s");
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
        if (next == i && !comma && (capital || secondAdjective(at)))
            return i + 1;
        if (next == i)
            return comma ? at : secondPurpose(at);
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

// "Comité Asesor en Asuntos Sociales", "Misión de los Lagos en Ruvenia": "en" goes on with a subject written with capitals,
// after a mission with a country.
std::size_t HeadFirst::subject(std::size_t afterHead, std::size_t at) const {
    if (language.cyrillic || !language.lists("subject", text.at(at).lower) || !text.at(at + 1).capital ||
        !text.together(at, at + 1) || text.at(at + 1).shape != Shape::Letters)
        return at;
    const bool country = text.stopClass(at + 1) == "country" || !text.lists.gazetteer->longestAt(text.words, at + 1).places.empty();
    const bool mission = language.lists("mission", text.at(afterHead - 1).lower);
    return country == mission && (mission || text.at(at - 1).capital) ? at + 2 : at;
}

// "Comisión Consultiva formulada": a small word after a capital one that is not the head is none of the name's.
bool HeadFirst::leavesName(std::size_t afterHead, std::size_t i) const {
    return !language.cyrillic && i > afterHead && !text.at(i).capital && text.at(i - 1).capital &&
           text.at(i - 1).shape == Shape::Letters && language.ends("participle", text.at(i).lower);
}

// "движение в защиту леса Милена Корсак": two words with capitals after a small one, neither an adjective nor a place.
bool HeadFirst::beginsPerson(std::size_t afterHead, std::size_t i) const {
    const Word &first = text.at(i), &second = text.at(i + 1), &before = text.at(i - 1);
    if (!language.cyrillic || i <= afterHead || !first.capital || before.capital || !text.mayBeName(i + 1) || !text.mayBeName(i) ||
        first.allCapitals || second.allCapitals || !text.together(i, i + 1) || before.lower == "имени" || before.lower == "им" ||
        language.ends("adjective", first.lower))
        return false;
    return !first.lower.starts_with("республик") && !first.lower.starts_with("рэспублік") && !first.lower.starts_with("республік") &&
           text.lists.gazetteer->longestAt(text.words, i).places.empty();
}

std::size_t HeadFirst::complement(std::size_t afterHead, Head head, bool purposes) const {
    std::size_t end = afterHead;
    for (int count = 0; count < 16; ++count) {
        if (!text.together(afterHead - 1, end))
            break;
        const bool newHead = language.cyrillic && end != afterHead && text.at(end).capital &&
                             language.stems.at("role").longestAt(text.words, end) != nullptr;
        if (leavesName(afterHead, end) || (head == Head::Body && beginsPerson(afterHead, end)) || (!purposes && end != afterHead && isPurpose(end)))
            break;
        std::size_t next = goesOn(end) && !newHead ? end + 1 : end;
        if (next == end)
            next = connected(end, head);
        if (next == end && head == Head::Body)
            next = subject(afterHead, end);
        const bool particle = !language.cyrillic && end > afterHead && text.at(end - 1).capital && text.at(end + 1).capital &&
                              text.lists.particles.contains(text.at(end).lower) && text.together(end - 1, end + 1);
        if (next == end && particle)
            next = end + 2; // "Asociación Nel Muñar da Selva"
        const bool town = language.cyrillic && head == Head::Body && text.at(end).lower == "г" && text.at(end + 1).is(".");
        if (next == end && town && text.at(end + 2).capital && text.together(end, end + 2))
            return end + 3; // "суд района г. Заречного"
        if (next == end && end != afterHead && head == Head::Body)
            next = joined(end, head);
        if (next == end && end != afterHead && head == Head::Law && !language.cyrillic &&
            language.joiners.contains(text.at(end).lower) && secondAdjective(end))
            next = end + 2; // "droits civils et politiques"
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
