// SPDX-License-Identifier: GPL-3.0-or-later
// Holders of mandates whose subject is written small ("Special Rapporteur on the question of torture") and governments by
// their country ("Government of Ruvenia", "the Ruvenian Government").
#include "extract/finders.h"
#include "extract/gazetteer.h"

#include <algorithm>
#include <array>

namespace dokaz::extract {
namespace {

std::size_t after(const PhraseList& list, const Text& text, std::size_t at) {
    const PhraseList::Phrase* phrase = list.longestAt(text.words, at);
    return phrase == nullptr || !text.together(at - 1, at) ? at : at + phrase->words.size();
}

// The end of the country whose name begins at `at`, "the" before it included, or `at`.
std::size_t countryEnd(const Text& text, std::size_t at) {
    const std::size_t name = text.at(at).lower == "the" ? at + 1 : at;
    if (!text.at(name).capital || at == 0 || !text.together(at - 1, name))
        return at;
    const auto [code, end] = text.lists.gazetteer->countryAt(text.words, name);
    if (!code.empty())
        return end;
    return text.stopClass(name) == "country" ? name + 1 : at;
}

// "on the situation of human rights in Ruvenia", "on torture": the end of the subject, or `at`.
std::size_t subjectEnd(const Text& text, std::size_t at) {
    if (text.at(at).lower != "on" && text.at(at).lower != "for")
        return at;
    std::size_t i = at + 1;
    for (int parts = 0; parts < 3; ++parts) {
        i += text.at(i).lower == "the" ? 1U : 0U;
        if (const std::size_t subject = after(text.lists.mandates.subjects, text, i); subject != i) {
            const std::size_t country = text.at(subject).lower == "in" ? countryEnd(text, subject + 1) : subject + 1;
            return country == subject + 1 ? subject : country;
        }
        const std::size_t aspect = after(text.lists.mandates.aspects, text, i);
        if (aspect == i)
            break;
        i = aspect;
    }
    return at;
}

// "for Protection of Silence": a subject written with capitals; its end, or `at`.
std::size_t namedSubjectEnd(const Text& text, std::size_t at) {
    const std::size_t subject = at + (text.at(at + 1).lower == "the" ? 2U : 1U);
    const bool leads = text.at(at).lower == "for" || text.at(at).lower == "on";
    const bool named = leads && text.together(at - 1, subject) && text.at(subject).capital && text.stopClass(subject) != "country";
    return named ? rightOfHead(text, at) : at;
}

// The office goes with the person who holds it.
bool isOfPerson(std::size_t at, const std::vector<Sighting>& found) {
    return std::any_of(found.begin(), found.end(), [&](const Sighting& sighting) {
        return sighting.kind == MentionKind::Person && sighting.begin <= at && at < sighting.end;
    });
}

std::size_t mandateAt(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const PhraseList::Phrase* holder =
        text.at(at).capital ? text.lists.mandates.holders.longestAt(text.words, at) : nullptr;
    if (holder == nullptr)
        return at;
    const std::size_t afterHolder = at + holder->words.size();
    const std::size_t owner = after(text.lists.mandates.owners, text, afterHolder);
    std::size_t end = subjectEnd(text, owner);
    bool alone = holder->words.size() == 1 && owner == afterHolder; // "Representative for human rights"
    if (end == owner && holder->column(0) == "office" && !isOfPerson(at, to)) {
        end = namedSubjectEnd(text, owner);
        alone = false;
    } else if (holder->column(0) == "office" && text.at(owner + 1).capital && !isOfPerson(at, to)) {
        alone = false; // "Commissioner for Human Rights"
    }
    if (end == owner || alone)
        return at;
    std::size_t begin = at;
    if (at > 0 && text.together(at - 1, at) && (text.at(at - 1).is("UN") || text.at(at - 1).is("OSCE")))
        begin = at - 1;
    else if (at > 1 && text.together(at - 2, at) && text.at(at - 1).is("Nations") && text.at(at - 2).is("United"))
        begin = at - 2;
    to.push_back({.kind = MentionKind::Organisation,
                  .begin = begin,
                  .end = end,
                  .normal = text.between(at, end),
                  .rule = "organisation.mandate.en",
                  .details = {}});
    return end;
}

bool isDemonym(const Text& text, std::size_t at) {
    const Word& word = text.at(at);
    if (word.shape != Shape::Letters || !word.capital)
        return false;
    if (text.stopClass(at) == "demonym" || text.stopClass(at) == "country")
        return true;
    static constexpr std::array<std::string_view, 6> endings{"ian", "ean", "ese", "ish", "stani", "aqi"};
    return text.stopClass(at).empty() && word.lower.size() > 5 &&
           std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return word.lower.ends_with(ending); });
}

std::size_t governmentAt(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const Word& word = text.at(at);
    if (word.lower != "government" || !word.capital || word.allCapitals)
        return at;
    const bool of = text.at(at + 1).lower == "of" && text.together(at, at + 2);
    const std::size_t country = of ? countryEnd(text, at + 2) : at + 2;
    const std::size_t end = country == at + 2 ? at + 1 : country;
    const bool demonym = at > 0 && text.together(at - 1, at) && isDemonym(text, at - 1);
    if (end == at + 1 && !demonym)
        return at;
    const bool kind = at > 0 && text.together(at - 1, at) && text.at(at - 1).capital &&
                      text.at(at - 1).shape == Shape::Letters && text.stopClass(at - 1) != "common";
    to.push_back({.kind = MentionKind::Organisation,
                  .begin = demonym || kind ? leftOfHead(text, at) : at,
                  .end = end,
                  .normal = {},
                  .rule = "organisation.government.en",
                  .details = {{"type", "government"}}});
    to.back().normal = text.between(to.back().begin, end);
    return end;
}

} // namespace

void findMandates(const Text& text, std::vector<Sighting>& to) {
    for (std::size_t at = 0; at < text.words.size();)
        at = std::max({mandateAt(text, at, to), governmentAt(text, at, to), at + 1});
}

} // namespace dokaz::extract
