// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies that no type word of their own makes out: named after what they are ("the newspaper New Shore"), written as an
// address of the network ("Shore.info"), or by letters that a document uses again and again without explaining them.
#include "extract/finders.h"

#include <algorithm>
#include <array>

namespace dokaz::extract {
namespace {

constexpr std::size_t mostWordsOfName = 5;
constexpr std::size_t timesToCount = 3; // letters used less often are left alone

void add(const Text& text, std::size_t begin, std::size_t end, const char* rule, std::string_view type,
         std::vector<Sighting>& to) {
    to.push_back({.kind = MentionKind::Organisation,
                  .begin = begin,
                  .end = end,
                  .normal = text.between(begin, end),
                  .rule = rule,
                  .details = {}});
    if (!type.empty())
        to.back().details["type"] = type;
}

bool isCapitalWord(const Text& text, std::size_t i) {
    return text.at(i).shape == Shape::Letters && text.at(i).capital;
}

bool looksLikeDemonym(const Text& text, std::size_t i) {
    const std::string& word = text.at(i).lower;
    return word.ends_with("ian") || word.ends_with("ish") || word.ends_with("ese") || word.ends_with("ani");
}

std::size_t namedKindAt(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const PhraseList::Phrase* kind = text.lists.namedKinds.longestAt(text.words, at);
    if (kind == nullptr || (text.at(at).capital && !text.at(at).allCapitals))
        return at;
    std::size_t begin = at + kind->words.size();
    const bool quoted = text.at(begin).is("“") || text.at(begin).is("«") || text.at(begin).is("\"");
    begin += quoted ? 1U : 0U;
    std::size_t end = begin;
    while (text.together(at, end) && isCapitalWord(text, end) && end < begin + mostWordsOfName)
        ++end;
    const std::string_view first = text.stopClass(begin);
    const bool none = end == begin || (!quoted && (first == "common" || first == "country" || first == "demonym"));
    if (none)
        return at;
    add(text, begin, end, "organisation.namedKind.en", kind->column(0), to);
    return end;
}

std::size_t addressAt(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    static constexpr std::array<std::string_view, 12> endings{"ru",   "ру",  "info", "инфо", "com", "org",
                                                              "media", "by", "ua",   "kz",   "net", "news"};
    const Word& name = text.at(at);
    const bool begins = at == 0 || name.spaced || text.at(at - 1).is("«") || text.at(at - 1).is("“") ||
                        text.at(at - 1).is("\"") || text.at(at - 1).is("(");
    if (!begins || name.shape != Shape::Letters || !name.capital || !text.at(at + 1).is(".") ||
        text.at(at + 1).spaced || text.at(at + 2).spaced ||
        std::find(endings.begin(), endings.end(), text.at(at + 2).lower) == endings.end())
        return at;
    const Word& after = text.at(at + 3);
    if (!after.spaced && (after.is("/") || after.is("@") || (after.is(".") && !text.at(at + 4).spaced)))
        return at;
    add(text, at, at + 3, "organisation.address", "media", to);
    return at + 3;
}

// "the “Quiet Shore” human rights centre": what stands in quotation marks right before the kind.
std::size_t quotedBeforeKind(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const bool closed = at > 2 && text.at(at - 1).shape == Shape::Mark && (text.at(at - 1).is("”") || text.at(at - 1).is("»") || text.at(at - 1).is("\"")) && !text.at(at - 1).spaced;
    const PhraseList::Phrase* kind = closed ? text.lists.namedKinds.longestAt(text.words, at) : nullptr;
    if (kind == nullptr || text.at(at).capital)
        return at;
    std::size_t begin = at - 1;
    while (begin > 0 && begin + mostWordsOfName + 1 > at && isCapitalWord(text, begin - 1))
        --begin;
    const bool opened = begin > 0 && begin + 1 < at &&
                        (text.at(begin - 1).is("“") || text.at(begin - 1).is("«") || text.at(begin - 1).is("\""));
    if (opened)
        add(text, begin, at - 1, "organisation.beforeKind.en", kind->column(0), to);
    return at;
}

// "Shore newspaper", "the Shore and New Hill newspapers": the words before the kind, where they are no common words.
void namesBeforeKind(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const PhraseList::Phrase* kind = text.lists.namedKinds.longestAt(text.words, at);
    if (kind == nullptr || kind->column(0) != "media" || text.at(at).capital || at == 0)
        return;
    std::size_t end = at;
    for (int names = 0; names < 3; ++names) {
        std::size_t begin = end, letters = 0;
        while (begin > 0 && end - begin < mostWordsOfName + 4 && text.together(begin - 1, at) &&
               (isCapitalWord(text, begin - 1) || (text.at(begin - 1).is(".") && text.at(begin - 2).isInitial()))) {
            --begin;
            letters += text.at(begin).end - text.at(begin).start;
        }
        const std::string_view first = text.stopClass(begin);
        const bool known = text.lists.titles.longestAt(text.words, begin) != nullptr ||
                           text.lists.bodies.longestAt(text.words, begin) != nullptr || looksLikeDemonym(text, begin);
        const bool alone = begin + 1 == end && (!first.empty() || known || text.at(begin).sentence != text.at(begin - 1).sentence);
        if (begin == end || letters < 3 || alone || begin == 0 || first == "common" || first == "country" || first == "demonym")
            return;
        add(text, begin, end, "organisation.beforeKind.en", "media", to);
        const bool many = kind->text.ends_with("s") && text.at(begin - 1).lower == "and";
        if (!many)
            return;
        end = begin - (text.at(begin - 2).is(",") ? 2U : 1U);
    }
}

bool isRoman(std::string_view word) { return word.find_first_not_of("IVXLCDM") == std::string_view::npos; }

// Letters in running text, not in a shout, a symbol or a number.
bool standAlone(const Text& text, std::size_t at) {
    const Word& word = text.at(at);
    const std::size_t length = word.end - word.start;
    const bool letters = (word.allCapitals && length <= 9) || (word.lettersFirst && length <= 16);
    if (word.shape != Shape::Letters || !letters || length < 2 || isRoman(word.text))
        return false;
    const Word &before = text.at(at - 1), &after = text.at(at + 1);
    const bool shouted = (at > 0 && before.allCapitals && before.spaced) || (after.allCapitals && after.spaced);
    const bool joined = (!after.spaced && (after.is("/") || after.shape == Shape::Digits)) ||
                        (at > 0 && !word.spaced && (before.is("/") || before.is("-") || before.is("."))) ||
                        after.shape == Shape::Digits || after.is("№");
    return !shouted && !joined;
}

bool isOtherKind(const Text& text, std::size_t at) {
    return text.lists.letterStops.contains(std::string(text.at(at).text)) ||
           text.lists.lawLetters.longestAt(text.words, at) != nullptr ||
           text.lists.committeeLetters.longestAt(text.words, at) != nullptr ||
           text.lists.facilities.longestAt(text.words, at) != nullptr || text.stopClass(at) == "country" ||
           text.lists.titles.longestAt(text.words, at) != nullptr;
}

} // namespace

void findNamedBodies(const Text& text, std::vector<Sighting>& to) {
    for (std::size_t at = 0; at < text.words.size();) {
        namesBeforeKind(text, at, to);
        (void)quotedBeforeKind(text, at, to);
        at = std::max({namedKindAt(text, at, to), addressAt(text, at, to), at + 1});
    }
}

void countLetters(const Text& text, LetterCounts& to) {
    for (std::size_t at = 0; at < text.words.size(); ++at)
        if (standAlone(text, at) && !isOtherKind(text, at))
            ++to[std::string(text.at(at).text)];
}

void learnRepeatedLetters(const LetterCounts& counts, Letters& known) {
    for (const auto& [letters, count] : counts)
        if (count >= timesToCount)
            known.emplace(letters, KnownName{MentionKind::Organisation, letters, true});
}

} // namespace dokaz::extract
