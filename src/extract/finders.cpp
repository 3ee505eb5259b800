// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/finders.h"

#include <algorithm>
#include <array>

namespace dokaz::extract {

const Word& Text::at(std::size_t i) const {
    static const Word none{};
    return i < words.size() ? words[i] : none;
}

std::string Text::between(std::size_t begin, std::size_t end) const {
    if (begin >= end || end > words.size())
        return {};
    return std::string(whole.substr(words[begin].byteStart, words[end - 1].byteEnd - words[begin].byteStart));
}

bool Text::together(std::size_t a, std::size_t b) const {
    return a < words.size() && b < words.size() && words[a].sentence == words[b].sentence;
}

std::string_view Text::stopClass(std::size_t i) const {
    const auto found = lists.nameStops.find(at(i).lower);
    return found == lists.nameStops.end() ? std::string_view{} : std::string_view(found->second);
}

bool Text::mayBeName(std::size_t i) const {
    const Word& word = at(i);
    return word.shape == Shape::Letters && word.capital && !word.isInitial() && !word.lettersFirst &&
           !lists.nameStops.contains(word.lower);
}

namespace {

bool isOneOf(const Word& word, std::initializer_list<std::string_view> these) {
    return std::find(these.begin(), these.end(), word.lower) != these.end();
}

// A capitalised word that can stand in the name of a body: not a function word at the beginning of a
// sentence.
bool isTitleWord(const Text& text, std::size_t i) {
    const Word& word = text.at(i);
    return word.shape == Shape::Letters && word.capital && text.stopClass(i) != "common";
}

bool isConnector(const Word& word, Head head) {
    if (head == Head::Law && isOneOf(word, {"with", "from", "by", "all", "forms"}))
        return true;
    return isOneOf(word, {"of", "for", "on", "against", "to", "de", "des", "du", "la", "del", "and", "or"});
}

// "Commission Monitoring the Enforcement of …", "Agreement on Assistance in Criminal Matters": words that go on with a
// name without a connector of their own.
bool isDoing(const Word& word) {
    return word.capital && isOneOf(word, {"monitoring", "investigating", "overseeing", "supervising", "examining", "combating",
                                          "combatting", "coordinating", "representing", "governing", "regulating", "defending",
                                          "protecting", "promoting", "assisting", "supporting", "dealing"});
}

bool isFieldOfLaw(const Text& text, std::size_t in) {
    return text.at(in).lower == "in" && text.at(in + 1).capital &&
           isOneOf(text.at(in + 1), {"cases", "civil", "criminal", "matters", "employment", "education", "respect", "relation",
                                     "time", "times", "public", "political", "economic", "commercial", "family"});
}

// "High Council and State Council": the words before "and" are a body of their own.
bool closesBody(const Text& text, std::size_t joiner) {
    if (joiner < 2 || text.at(joiner).lower != "and" || !isTitleWord(text, joiner - 2) || !text.together(joiner - 2, joiner))
        return false;
    const PhraseList::Phrase* head = text.lists.bodies.longestAt(text.words, joiner - 1);
    return head != nullptr && head->words.size() == 1 && head->column(0) != "security" && head->column(0) != "police";
}

// "Justice" of "Liberties, Justice and Home Affairs": a subject, where no name follows.
bool isSubject(const Text& text, std::size_t i) {
    return text.at(i).lower == "justice" && (!text.mayBeName(i + 1) || !text.together(i, i + 1));
}

// "and X" or ", X" goes on with the name where X is no head of its own.
bool joinsNext(const Text& text, std::size_t next) {
    if (isOneOf(text.at(next), {"article", "articles", "art", "arts"}))
        return false;
    for (std::size_t i = next; i < next + 4 && text.together(next, i) && isTitleWord(text, i); ++i)
        if (text.lists.bodies.longestAt(text.words, i) != nullptr || (isOfficeAt(text, i) && !isSubject(text, i)) ||
            text.lists.facilities.longestAt(text.words, i) != nullptr ||
            text.lists.laws.longestAt(text.words, i) != nullptr)
            return false;
    const bool country = text.stopClass(next) == "country";
    return !country;
}

// ", Social and Cultural": a list of title words closed by "and".
bool listCloses(const Text& text, std::size_t comma) {
    std::size_t i = comma;
    for (int items = 0; items < 4 && text.at(i).is(","); ++items) {
        ++i;
        const std::size_t item = i;
        while (text.together(comma, i) && isTitleWord(text, i) && i < item + 3)
            ++i;
        if (i == item)
            break;
    }
    const std::string_view last = text.at(i + 1).text;
    const bool letters = last.size() > 1 && last[0] >= 'A' && last[0] <= 'Z' && last[1] >= 'A' && last[1] <= 'Z';
    if (i == comma + 1 && (!isOneOf(text.at(i), {"and", "or"}) || letters)) // ", and NGOs" is no subject
        return false;
    return isOneOf(text.at(i), {"and", "or"}) && isTitleWord(text, i + 1) && text.together(comma, i + 1) &&
           joinsNext(text, i + 1) && joinsNext(text, comma + 1);
}

} // namespace

std::size_t leftOfHead(const Text& text, std::size_t head) {
    std::size_t begin = head;
    for (int count = 0; begin > 0 && count < 8 && text.together(begin - 1, head); ++count) {
        const Word& word = text.at(begin - 1);
        const bool possessive = word.lower == "'s" || (word.lower == "'" && !word.spaced);
        const bool unit =
            begin < head + 1 && isOneOf(word, {"district", "city", "regional", "district's", "region",
                                               "municipal", "oblast", "rayon", "and"});
        const bool unitFits = unit && begin > 1 && isTitleWord(text, begin - 2) &&
                              (word.lower != "and" || isTitleWord(text, begin));
        if (!isTitleWord(text, begin - 1) && !(possessive && begin > 1 && isTitleWord(text, begin - 2)) &&
            !unitFits)
            break;
        if (word.lower == "and" && (text.stopClass(begin - 2) == "country" || closesBody(text, begin - 1)))
            break;
        --begin;
    }
    // "Truth, Pardon and Reconciliation Commission": a list before the head goes on to its left.
    const bool lists = begin + 2 < head && text.at(begin + 1).lower == "and" && begin > 1 &&
                       text.at(begin - 1).is(",") && text.together(begin - 2, head) &&
                       text.mayBeName(begin - 2) && text.mayBeName(begin);
    const bool closed = lists && (begin < 3 || !text.at(begin - 3).capital);
    return closed ? begin - 2 : begin;
}

// "Protection of All persons from Enforced …", "of all citizens against Forced …": the subject of a treaty may be written small.
static std::size_t afterSmallSubject(const Text& text, std::size_t at) {
    std::size_t i = at + (text.at(at).lower == "all" ? 1U : 0U);
    const std::size_t first = i;
    while (i < first + 2 && text.at(i).shape == Shape::Letters && !text.at(i).capital && text.at(i).lower.size() > 4)
        ++i;
    const bool leads = i != first && isOneOf(text.at(i), {"from", "against", "with"}) && isTitleWord(text, i + 1);
    return leads && text.together(at, i + 1) ? i + 1 : at;
}

static bool hasWord(const Text& text, std::size_t begin, std::size_t end, std::string_view lower) {
    for (std::size_t i = begin; i < end; ++i)
        if (text.at(i).lower == lower)
            return true;
    return false;
}

// After `end`: the connectors up to the next title word; returns its place, or `end` where the name stops.
static std::size_t nextPart(const Text& text, std::size_t afterHead, std::size_t end, Head head) {
    std::size_t i = end;
    if (head == Head::Body && end == afterHead && isDoing(text.at(end)) && text.together(afterHead - 1, end + 1)) {
        const std::size_t object = end + (text.at(end + 1).lower == "the" ? 2U : 1U);
        return text.together(end, object) && isTitleWord(text, object) ? object + 1 : end;
    }
    if (head == Head::Law && end != afterHead && isFieldOfLaw(text, end) && text.together(end, end + 1))
        return end + 2;
    for (; i < end + 5 && isConnector(text.at(i), head); ++i) {
        const bool joins = isOneOf(text.at(i), {"and", "or"});
        if (joins && (end == afterHead || text.at(i + 1).lower == "the" || !joinsNext(text, i + 1)))
            return end;
        if (isOneOf(text.at(i), {"to", "with", "from", "by", "all", "forms"}) && i == afterHead)
            return end;
    }
    const bool connected = i != end;
    if (connected && head == Head::Law && text.at(i).lower == "other" && text.at(i + 1).capital)
        ++i; // "and other Cruel, Inhuman or Degrading …"
    if (connected && isOneOf(text.at(i), {"the", "all", "an", "their"}))
        ++i;
    if (connected && head == Head::Law)
        i = afterSmallSubject(text, i);
    if (!text.together(afterHead - 1, i) || !isTitleWord(text, i) || (end == afterHead && !connected))
        return end;
    // "Board of Auditors on the United Nations accounts": what it reports on is another body.
    const bool reports = head == Head::Body && end != afterHead && text.at(end).lower == "on";
    const bool ofAnother = reports && (text.lists.bodyNames.longestAt(text.words, i) != nullptr || hasWord(text, afterHead, end, "on"));
    if (ofAnother ||
        (text.at(i).isInitial() && text.at(i + 1).shape == Shape::Mark && !text.at(i + 1).is(".")))
        return end;
    const PhraseList::Phrase* title = connected && isOfficeAt(text, i) ? text.lists.titles.longestAt(text.words, i) : nullptr;
    const bool personFollows = title != nullptr && text.mayBeName(i + title->words.size());
    return personFollows ? end : i + 1;
}

std::size_t rightOfHead(const Text& text, std::size_t afterHead, Head head) {
    std::size_t end = afterHead;
    for (int count = 0; count < 24; ++count) {
        if (text.at(end).is(",") && end != afterHead && listCloses(text, end)) {
            end += 2;
            continue;
        }
        const std::size_t next = nextPart(text, afterHead, end, head);
        if (next == end)
            break;
        end = next;
        const bool possessive =
            text.at(end).lower == "'s" || (text.at(end).lower == "'" && !text.at(end).spaced);
        if (possessive && isTitleWord(text, end + 1))
            ++end;
    }
    const bool unit = end != afterHead && isOneOf(text.at(end), {"district", "region", "oblast"}) &&
                      text.together(end - 1, end);
    return unit ? end + 1 : end;
}

bool isLetterOfArticle(const Text& text, std::size_t i) {
    const Word& letter = text.at(i + 1);
    return text.at(i).is(".") && !text.at(i).spaced && !letter.spaced && letter.shape == Shape::Letters && !letter.capital &&
           letter.end - letter.start == 1 && text.together(i, i + 1);
}

bool isOfficeAt(const Text& text, std::size_t i) {
    const PhraseList::Phrase* title = text.lists.titles.longestAt(text.words, i);
    return title != nullptr && title->column(0) != "role";
}

// The sign for the Arabic letter before a part of a name: "Ben ‘Ali". A nickname in quotation marks has another after it.
static bool isLetterSign(const Text& text, std::size_t i) {
    const Word& sign = text.at(i);
    return (sign.is("‘") || sign.is("’") || sign.is("'") || sign.is("`")) && sign.spaced && !text.at(i + 1).spaced &&
           text.mayBeName(i + 1) && text.together(i, i + 1) && !text.at(i + 2).is("’") && !text.at(i + 2).is("'");
}

// The sign for an Arabic letter after a part of a name: "Sid’ Alami". After an "s" it is a possessive, after a word that
// was opened by a quotation mark its end.
static bool isLetterSignAfter(const Text& text, std::size_t at, std::size_t i) {
    const Word& sign = text.at(i);
    if (i == at || (!sign.is("’") && !sign.is("'") && !sign.is("ʼ")) || sign.spaced || text.at(i - 1).lower.ends_with("s") ||
        !text.at(i + 1).spaced || !text.mayBeName(i + 1) || !text.together(at, i + 1))
        return false;
    for (std::size_t before = at == 0 ? 0 : at - 1; before < i; ++before)
        if (text.at(before).is("‘") || text.at(before).is("'") || text.at(before).is("’"))
            return false;
    return true;
}

std::size_t nameEnd(const Text& text, std::size_t at) {
    std::size_t end = at, i = at;
    for (int count = 0; count < 8 && text.together(at, i); ++count) {
        const Word& word = text.at(i);
        if (word.isInitial() && text.stopClass(i) != "" && !text.at(i + 1).is("."))
            break; // "A", "I"
        if (word.isInitial()) {
            const bool dotted = text.at(i + 1).is(".") && !text.at(i + 1).spaced;
            i += dotted && text.together(at, i + 1) ? 2 : 1;
            end = i;
            continue;
        }
        if (i != at && isLetterSign(text, i)) {
            i += 2;
            end = i;
            continue;
        }
        if (isLetterSignAfter(text, at, i)) {
            ++i;
            continue;
        }
        const bool particle = text.lists.particles.contains(word.lower) && text.together(at, i + 1) &&
                              text.at(i + 1).shape == Shape::Letters && text.at(i + 1).capital;
        if (!text.mayBeName(i) && !particle)
            break;
        ++i;
        if (!particle || word.capital)
            end = i;
    }
    return end;
}

} // namespace dokaz::extract
