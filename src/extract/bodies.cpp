// SPDX-License-Identifier: GPL-3.0-or-later
// Organisations, authorities and courts by type words, and those known by a name or letters of their own.
#include "extract/finders.h"

#include <algorithm>

namespace dokaz::extract {
namespace {

std::size_t bodyByName(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const PhraseList::Phrase* name = text.lists.bodyNames.longestAt(text.words, at);
    if (name == nullptr)
        return at;
    const std::size_t end = at + name->words.size();
    to.push_back({.kind = MentionKind::Organisation,
                  .begin = at,
                  .end = end,
                  .normal = name->text,
                  .rule = "organisation.name.en",
                  .details = {}});
    return end;
}

std::size_t bodyByType(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const PhraseList::Phrase* head = text.lists.bodies.longestAt(text.words, at);
    if (head == nullptr || (head->column(1) == "capital" && !text.at(at).capital))
        return at;
    const std::size_t afterHead = at + head->words.size();
    std::size_t begin = leftOfHead(text, at);
    while (begin < at &&
           (text.lists.titles.longestAt(text.words, begin) != nullptr && text.stopClass(begin) == ""))
        ++begin;
    while (begin < at && (text.at(begin).lower == "and" || text.at(begin).shape == Shape::Mark))
        ++begin;
    const std::size_t end = rightOfHead(text, afterHead);
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

void findBodies(const Text& text, std::vector<Sighting>& to) {
    for (std::size_t at = 0; at < text.words.size();) {
        const std::size_t byType = bodyByType(text, at, to);
        const std::size_t byName = byType == at ? bodyByName(text, at, to) : byType;
        at = std::max(byName, at + 1);
    }
}

} // namespace dokaz::extract
