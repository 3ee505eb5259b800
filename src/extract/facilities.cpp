// SPDX-License-Identifier: GPL-3.0-or-later
// Places of detention by type words with a number or a name.
#include "extract/finders.h"

#include <algorithm>
#include <array>

namespace dokaz::extract {
namespace {

bool isNumber(const Word& word) {
    return word.shape == Shape::Digits && word.text.size() <= 4 &&
           word.text.find_first_of(".,") == std::string_view::npos;
}

// "No. 1", "No 1", "№ 1", "#1", "number 5", "-1", "1": returns its end, or `at`.
std::size_t numberEnd(const Text& text, std::size_t at) {
    std::size_t i = at;
    const Word& word = text.at(i);
    const bool sign = word.lower == "no" || word.lower == "nr" || word.lower == "number" || word.is("№") ||
                      word.is("#") || (word.is("-") && !word.spaced);
    if (sign) {
        ++i;
        if (text.at(i).is(".") && !text.at(i).spaced)
            ++i;
    } else if (!text.at(at - 1).allCapitals) {
        return at; // a bare figure follows letters only: "SIZO 1"
    }
    return isNumber(text.at(i)) && (at == 0 || text.together(at - 1, i)) ? i + 1 : at;
}

// "of the Leninsky district", "on Okrestina Street", "in Zhodino": returns its end, or `at`.
std::size_t placeEnd(const Text& text, std::size_t at) {
    const std::string& first = text.at(at).lower;
    if ((first != "of" && first != "on" && first != "in" && first != "at") || at == 0)
        return at;
    std::size_t i = at + 1;
    if (text.at(i).lower == "the")
        ++i;
    const std::size_t name = i;
    while (text.together(at - 1, i) && text.at(i).shape == Shape::Letters && text.at(i).capital &&
           i < name + 4 && text.stopClass(i) != "common" && text.stopClass(i) != "country")
        ++i;
    if (i == name || text.lists.bodies.longestAt(text.words, name) != nullptr)
        return at;
    const std::string& unit = text.at(i).lower;
    const bool unitFollows = unit == "district" || unit == "region" || unit == "street" || unit == "city";
    if (first != "in" && !unitFollows && text.stopClass(i - 1) != "body" && first != "of")
        return at;
    return unitFollows && text.together(at, i) ? i + 1 : i;
}

// Words before the type word that belong to the name: "Zhodino", "Leninsky district", "“Vyasna”".
std::size_t facilityLeft(const Text& text, std::size_t head) {
    std::size_t begin = leftOfHead(text, head);
    while (begin < head &&
           (text.lists.titles.longestAt(text.words, begin) != nullptr && text.stopClass(begin) == ""))
        ++begin;
    while (begin < head && (text.at(begin).lower == "and" || text.stopClass(begin) == "demonym"))
        ++begin;
    for (std::size_t i = begin; i < head; ++i)
        if (text.at(i).lower == "and")
            begin = i + 1;
    for (std::size_t i = begin; i < head; ++i)
        if (const PhraseList::Phrase* law = text.lists.laws.longestAt(text.words, i))
            begin = i + law->words.size();
    return begin;
}

// Type and number in one word: "SIZO-1", "IK-4".
bool isCoded(const Text& text, std::size_t at, std::string& type) {
    const Word& word = text.at(at);
    const std::size_t dash = word.text.find('-');
    if (word.shape != Shape::Letters || dash == std::string_view::npos || dash + 1 >= word.text.size())
        return false;
    const std::string_view number = word.text.substr(dash + 1);
    if (number.size() > 3 || number.find_first_not_of("0123456789") != std::string_view::npos)
        return false;
    struct Code {
        std::string_view letters, type;
    };
    static constexpr std::array<Code, 9> codes{{{"SIZO", "remand"},
                                                {"IVS", "temporary"},
                                                {"IK", "colony"},
                                                {"PK", "colony"},
                                                {"ST", "prison"},
                                                {"СИЗО", "remand"},
                                                {"ИВС", "temporary"},
                                                {"ИК", "colony"},
                                                {"ПК", "colony"}}};
    for (const Code& code : codes)
        if (word.text.substr(0, dash) == code.letters)
            type = code.type;
    return !type.empty();
}

// "prison conditions", "prison sentence": the type word says no place.
bool saysNoPlace(const Text& text, std::size_t afterHead) {
    static constexpr std::array<std::string_view, 16> nouns{
        "conditions", "sentence", "sentences", "term",    "terms",     "system", "population", "labour",
        "labor",      "reform",   "reforms",   "service", "officials", "staff",  "regime",     "uniforms"};
    const Word& next = text.at(afterHead);
    return std::find(nouns.begin(), nouns.end(), next.lower) != nouns.end() &&
           text.together(afterHead - 1, afterHead);
}

std::size_t facilityByCode(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    std::string type;
    if (!isCoded(text, at, type))
        return at;
    to.push_back({.kind = MentionKind::Facility,
                  .begin = at,
                  .end = at + 1,
                  .normal = std::string(text.at(at).text),
                  .rule = "facility.code.en",
                  .details = {{"type", type}}});
    return at + 1;
}

// "Lipsk prison", "East Lipsk police station", "Central Prison": whether the words say which one.
bool isNamed(const Text& text, std::size_t begin, std::size_t at, std::size_t afterHead,
             const PhraseList::Phrase& head) {
    std::size_t capitals = 0;
    bool city = false;
    for (std::size_t i = begin; i < at; ++i) {
        if (text.mayBeName(i))
            return true;
        const std::string_view other = text.stopClass(i);
        city = city || other == "country"; // cities stand in that list too
        capitals += text.at(i).capital && other != "common" && other != "demonym" ? 1U : 0U;
    }
    bool shown = true; // the type itself as a name
    for (std::size_t i = at; i < afterHead; ++i)
        shown = shown && text.at(i).capital;
    return capitals >= 2 || (city && shown) || (shown && head.column(1) == "alone");
}

// "Lipsk Barracks centre": one more word for the same place.
std::size_t afterKindOfPlace(const Text& text, std::size_t at, std::size_t begin) {
    const std::string& word = text.at(at).lower;
    const bool kind = word == "centre" || word == "center" || word == "prison" || word == "camp" || word == "facility" ||
                      word == "jail";
    return kind && !text.at(at).capital && text.together(begin, at) ? at + 1 : at;
}

std::size_t facilityByType(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const PhraseList::Phrase* head = text.lists.facilities.longestAt(text.words, at);
    if (head == nullptr)
        return at;
    const std::size_t afterHead = at + head->words.size();
    const bool partOfBody = text.at(afterHead).capital && text.lists.bodies.has(text.at(afterHead).lower) &&
                            text.together(at, afterHead);
    const std::size_t begin = facilityLeft(text, at);
    std::size_t end = numberEnd(text, afterHead);
    const bool named = isNamed(text, begin, at, afterHead, *head);
    const bool numbered = end != afterHead;
    const std::size_t place = placeEnd(text, end);
    const bool placed = place != end && text.at(end).lower != "at";
    std::string where =
        placed ? text.between(end + (text.at(end + 1).lower == "the" ? 2U : 1U), place) : std::string{};
    if (placed && (text.at(end).lower != "in" || (!numbered && !named)))
        end = place;
    if (named && !numbered && end == afterHead && text.at(afterHead - 1).capital)
        end = afterKindOfPlace(text, end, begin);
    if (partOfBody || (!numbered && saysNoPlace(text, afterHead)) || (!numbered && !named && !placed))
        return at;
    to.push_back({.kind = MentionKind::Facility,
                  .begin = begin,
                  .end = end,
                  .normal = text.between(begin, end),
                  .rule = numbered ? "facility.number.en"
                          : named  ? "facility.name.en"
                                   : "facility.place.en",
                  .details = {{"type", std::string(head->column(0))}}});
    if (!where.empty())
        to.back().details["place"] = where;
    return end;
}

// "At the Gorka centre", where the passage speaks of detention centres.
std::size_t facilityByShortType(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const Word& word = text.at(at);
    const bool kind = word.lower == "centre" || word.lower == "center" || word.lower == "camp" || word.lower == "facility";
    if (!kind || word.capital || at == 0 || !text.mayBeName(at - 1) || !text.together(at - 1, at))
        return at;
    std::size_t begin = at - 1;
    while (begin > 0 && begin + 3 > at && text.mayBeName(begin - 1) && text.together(begin - 1, at))
        --begin;
    const std::string& before = begin == 0 ? word.lower : text.at(begin - 1).lower;
    if (before != "the" && before != "in" && before != "at" && before != "and")
        return at;
    to.push_back({.kind = MentionKind::Facility,
                  .begin = begin,
                  .end = at + 1,
                  .normal = text.between(begin, at + 1),
                  .rule = "facility.short.en",
                  .details = {{"type", "detention"}}});
    return at + 1;
}

bool speaksOfDetention(const Text& text) {
    for (std::size_t i = 0; i + 1 < text.words.size(); ++i)
        if (text.at(i).lower == "detention" &&
            (text.at(i + 1).lower.starts_with("cent") || text.at(i + 1).lower.starts_with("camp") ||
             text.at(i + 1).lower.starts_with("facilit")))
            return true;
    return false;
}

} // namespace

void findFacilities(const Text& text, std::vector<Sighting>& to) {
    const bool detention = speaksOfDetention(text);
    for (std::size_t at = 0; at < text.words.size();)
        at = std::max({facilityByCode(text, at, to), facilityByType(text, at, to),
                       detention ? facilityByShortType(text, at, to) : at, at + 1});
}

} // namespace dokaz::extract
