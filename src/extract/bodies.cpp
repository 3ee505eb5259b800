// SPDX-License-Identifier: GPL-3.0-or-later
// Organisations, authorities and courts by type words, and those known by a name or letters of their own.
#include "extract/finders.h"

#include <algorithm>

namespace dokaz::extract {
namespace {

// "Minister" before a body's name goes with a person; "Citizen" and "Solicitor General's" begin it.
bool isPersons(const Text& text, std::size_t at) {
    const PhraseList::Phrase* title = text.lists.titles.longestAt(text.words, at);
    if (title == nullptr || title->column(0) == "role")
        return false;
    const Word& after = text.at(at + title->words.size());
    return after.lower != "'s" && (after.lower != "'" || after.spaced);
}

// The first word of a body's name before `head`: titles of persons and what joins them are none of it.
std::size_t leftOfBody(const Text& text, std::size_t head) {
    std::size_t begin = leftOfHead(text, head);
    while (begin < head) {
        const PhraseList::Phrase* title = text.lists.titles.longestAt(text.words, begin);
        const std::size_t words = title != nullptr && title->column(0) != "role" ? title->words.size() : 0;
        if (text.at(begin).lower == "and" || text.at(begin).shape == Shape::Mark)
            ++begin;
        else if (words > 1 && begin + words < head && text.at(begin + words).shape == Shape::Letters)
            begin += words; // "Director General Prisons Department"
        else if (isPersons(text, begin) && text.stopClass(begin) == "" && text.at(begin).lower != "private")
            ++begin;
        else
            break;
    }
    return begin;
}

std::size_t bodyByName(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const PhraseList::Phrase* name = text.lists.bodyNames.longestAt(text.words, at);
    if (name == nullptr)
        return at;
    std::size_t end = at + name->words.size();
    // "UN Special Rapporteur on torture" is one.
    const PhraseList::Phrase* rest = text.lists.bodyNames.longestAt(text.words, end);
    const bool longer = rest != nullptr && rest->words.size() > 1 && text.together(at, end);
    if (longer)
        end += rest->words.size();
    const std::size_t begin = name->words.size() > 1 && text.lists.bodies.longestAt(text.words, end - 1) != nullptr
                                  ? leftOfBody(text, at)
                                  : at;
    to.push_back({.kind = MentionKind::Organisation,
                  .begin = begin,
                  .end = end,
                  .normal = begin != at ? text.between(begin, end) : longer ? rest->text : name->text,
                  .rule = "organisation.name.en",
                  .details = {}});
    return end;
}

bool isOfCountry(const Text& text, std::size_t head) {
    const std::string& word = text.at(head).lower;
    return word == "mission" || word == "operation" || word == "force";
}

std::size_t bodyByType(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const PhraseList::Phrase* head = text.lists.bodies.longestAt(text.words, at);
    if (head == nullptr || (head->column(1) == "capital" && !text.at(at).capital))
        return at;
    const PhraseList::Phrase* facility = text.lists.facilities.longestAt(text.words, at);
    if (facility != nullptr && facility->words.size() > head->words.size())
        return at; // "Central Police Station"
    const std::size_t afterHead = at + head->words.size();
    const std::size_t begin = leftOfBody(text, at);
    std::size_t end = rightOfHead(text, afterHead);
    // "Radio Shore".
    const bool station = head->text == "radio" && begin == at && end == afterHead && text.mayBeName(end) && text.together(at, end);
    end += station ? 1U : 0U;
    // "Mission in Ruvenia" is named by its country; a court in a country is not.
    const bool inCountry = isOfCountry(text, at) && text.at(end).lower == "in" && text.together(at, end + 1);
    if (inCountry && text.stopClass(end + 1) == "country")
        end += 2;
    const PhraseList::Phrase* none = text.lists.bodyStops.longestAt(text.words, begin);
    if (none != nullptr && begin + none->words.size() == end)
        return end;
    if (begin == at && end == afterHead && head->words.size() == 1)
        return at;
    if (begin == at && end == afterHead && !text.at(at).capital)
        return at;
    to.push_back({.kind = MentionKind::Organisation,
                  .begin = begin,
                  .end = end,
                  .normal = text.between(begin, end),
                  .rule = "organisation.type.en",
                  .details = {{"type", std::string(head->column(0))}}});
    return end;
}

} // namespace

namespace {

// "CEDAW recommended", "by CAT": the letters of a treaty stand for its committee where it speaks.
std::size_t committeeAt(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const PhraseList::Phrase* letters = text.lists.committeeLetters.longestAt(text.words, at);
    if (letters == nullptr)
        return at;
    const bool speaks = text.together(at, at + 1) && text.lists.speaking.contains(text.at(at + 1).lower);
    const bool spokenOf = at > 1 && text.together(at - 1, at) &&
                          (text.at(at - 1).lower == "by" ||
                           (text.at(at - 1).lower == "to" && text.at(at - 2).lower.starts_with("report")));
    if (!speaks && !spokenOf)
        return at;
    to.push_back({.kind = MentionKind::Organisation,
                  .begin = at,
                  .end = at + 1,
                  .normal = std::string(letters->column(0)),
                  .rule = "organisation.speaks.en",
                  .details = {}});
    return at + 1;
}

} // namespace

void findBodyNames(const Text& text, std::vector<Sighting>& to) {
    for (std::size_t at = 0; at < text.words.size();)
        at = std::max(bodyByName(text, at, to), at + 1);
}

void findBodies(const Text& text, std::vector<Sighting>& to) {
    for (std::size_t at = 0; at < text.words.size();) {
        if (const std::size_t next = committeeAt(text, at, to); next != at) {
            at = next;
            continue;
        }
        const std::size_t byType = bodyByType(text, at, to);
        const std::size_t byName = byType == at ? bodyByName(text, at, to) : byType;
        at = std::max(byName, at + 1);
    }
}

} // namespace dokaz::extract
