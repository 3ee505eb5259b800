// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/known_finder.h"

#include <algorithm>
#include <bitset>

namespace dokaz::extract {
namespace {

constexpr std::size_t kMostPersonWords = 9;  // marks after initials included
constexpr std::size_t kMostBodyWords = 14;
constexpr std::size_t kMostCompared = 60;    // names that share the words of one place
constexpr std::size_t kMostHits = 20'000;    // of one word

// Latin, Greek, Cyrillic and Armenian tell names by capitals; other scripts have none.
bool hasCase(const Word& word) {
    const auto first = static_cast<std::uint8_t>(word.text.front());
    return first < 0xD7;
}

// "al-Qasimi" has its capital inside.
bool hasInnerCapital(const Word& word) {
    const std::size_t hyphen = word.text.find('-');
    return hyphen != std::string_view::npos && word.text.size() == word.lower.size() &&
           word.text.substr(hyphen) != std::string_view(word.lower).substr(hyphen);
}

bool mayBeOfName(const Word& word) {
    return word.shape == Shape::Letters && (word.capital || !hasCase(word) || hasInnerCapital(word));
}

bool isDotOfInitial(const Text& text, std::size_t i) {
    return i > 0 && text.at(i).is(".") && !text.at(i).spaced && text.at(i - 1).isInitial();
}

bool isParticle(const Text& text, std::size_t i) {
    return text.lists.particles.contains(text.at(i).lower) || text.at(i).is("-");
}

bool overlaps(const Sighting& a, const Sighting& b) { return a.begin < b.end && b.begin < a.end; }
bool covers(const Sighting& a, const Sighting& b) { return a.begin <= b.begin && b.end <= a.end; }

// Lets the known name and what the rules found at the same place become one.
void merge(Sighting known, std::vector<Sighting>& to) {
    for (const Sighting& other : to)
        if (other.kind == known.kind && covers(other, known))
            return;
    std::erase_if(to, [&](const Sighting& other) {
        if (other.kind != known.kind || !overlaps(other, known))
            return false;
        const bool isInside = covers(known, other);
        if (isInside)
            known.details.insert(other.details.begin(), other.details.end());
        return isInside;
    });
    to.push_back(std::move(known));
}

} // namespace

const KnownFinder::Hits& KnownFinder::hits(const Word& word, std::string_view before) {
    const auto [place, isNew] = m_hits.try_emplace(std::string(before) + std::string(word.text));
    if (!isNew)
        return place->second;
    Hits& found = place->second;
    std::vector<std::uint32_t> keys = m_known.bodyKeys(word.text);
    if (word.shape == Shape::Letters)
        for (const std::uint32_t key : m_known.personKeys(place->first))
            keys.push_back(key);
    for (const std::uint32_t key : keys) {
        auto at = std::lower_bound(m_known.keys.begin(), m_known.keys.end(), KnownNames::Key{key, 0, 0});
        for (; at != m_known.keys.end() && at->key == key && found.size() < kMostHits; ++at)
            found.push_back({at->name, at->word});
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

bool KnownFinder::isSure(const std::string& words, std::uint32_t name) {
    const auto [place, isNew] = m_sure.try_emplace(words + '\n' + std::to_string(name));
    if (isNew)
        place->second = m_known.likeness(words, name) >= m_known.sure;
    return place->second;
}

// Words that stand on either side like parts of the same name: "Zarim" before "Ali Haddadi". They must not
// contradict the known name.
std::pair<std::size_t, std::size_t> KnownFinder::wholeRun(const Text& text, std::size_t begin, std::size_t end) {
    constexpr std::size_t kMostNeighbours = 3;
    if (m_isShouted || !hasCase(text.at(begin)))
        return {begin, end};
    std::size_t first = begin, last = end;
    const auto isNeighbour = [&](std::size_t i) { // the first word of a sentence has a capital in any case
        const bool isFirst = i == 0 || !text.together(i - 1, i);
        return text.mayBeName(i) && text.together(i, begin) && (!isFirst || !hits(text.at(i)).empty());
    };
    while (first > 0 && begin - first < kMostNeighbours && text.at(first).spaced && isNeighbour(first - 1))
        --first;
    while (last - end < kMostNeighbours && text.mayBeName(last) && text.together(begin, last))
        ++last;
    return {first, last};
}

bool KnownFinder::isSureOfAny(const Text& text, std::size_t begin, std::size_t end, const Hits& shared) {
    const std::string words = text.between(begin, end);
    const auto [first, last] = wholeRun(text, begin, end);
    const std::string run = text.between(first, last);
    std::size_t compared = 0;
    for (const Hit& hit : shared)
        if (m_known.names[hit.name].kind == MentionKind::Person && compared++ < kMostCompared &&
            isSure(words, hit.name) && (run == words || isSure(run, hit.name)))
            return true;
    return false;
}

// Hits of the names that a word shares with the words before it: of the same name, but not the same word of it.
KnownFinder::Hits KnownFinder::sharedBy(const Hits& own, const Hits& before) {
    Hits both;
    for (const Hit& hit : own)
        if (const auto other = std::lower_bound(before.begin(), before.end(), Hit{hit.name, 0});
            other != before.end() && other->name == hit.name)
            both.push_back(hit);
    return both;
}

// The end of the longest run of words from `at` on that is a known person; `at` where none begins.
std::size_t KnownFinder::personAt(const Text& text, std::size_t at) {
    Hits shared;
    std::string joined;
    std::size_t full = 0, initials = 0, strangers = 0, best = at;
    for (std::size_t i = at; i < std::min(at + kMostPersonWords, text.words.size()); ++i) {
        const Word& word = text.at(i);
        const bool isComma = word.is(",") && i == at + 1 && text.at(at).allCapitals; // "SIDORENKO, Ivan"
        if (isDotOfInitial(text, i) || isParticle(text, i) || isComma)
            continue;
        const bool isStop = hasCase(word) && !word.isInitial() && text.stopClass(i) != "";
        if (!mayBeOfName(word) || isStop)
            break;
        if (word.isInitial()) {
            if (!isDotOfInitial(text, i + 1))
                break; // "I", "A", «В», «И»
            ++initials;
        } else {
            if (m_known.joinsNext(word.text)) { // Abdel Rahman: one word of a name
                joined = std::string(word.text) + " ";
                continue;
            }
            const Hits& own = hits(word, joined);
            joined.clear();
            Hits both = full == 0 ? own : sharedBy(own, shared);
            if (both.empty() && (i == at || strangers++ > 0))
                break;
            if (both.empty())
                continue;
            shared = std::move(both);
            ++full;
        }
        std::size_t end = i + 1;
        if (isDotOfInitial(text, end))
            ++end;
        if (full >= 1 && full + initials >= 2 && isSureOfAny(text, at, end, shared))
            best = end;
    }
    const bool isPatronymicNext = best > at && mayBeOfName(text.at(best)) && text.together(at, best) &&
                                  m_known.isPatronymic(text.at(best).text);
    return isPatronymicNext ? best + 1 : best;
}

void KnownFinder::findPersons(const Text& text, std::vector<Sighting>& to) {
    for (std::size_t at = 0; at < text.words.size();) {
        const bool mayBegin = mayBeOfName(text.at(at)) && (text.at(at).isInitial() || !hits(text.at(at)).empty());
        const std::size_t end = mayBegin ? personAt(text, at) : at;
        if (end > at)
            merge({MentionKind::Person, at, end, text.between(at, end), "known-name", {}, false}, to);
        at = std::max(end, at + 1);
    }
}

// The end of the fewest words from `at` on that have every word of a known body; `at` where there are none.
std::size_t KnownFinder::bodyAt(const Text& text, std::size_t at, MentionKind& kind) {
    for (const Hit& begun : hits(text.at(at))) {
        const KnownNames::Name& name = m_known.names[begun.name];
        if (name.kind == MentionKind::Person || (name.words < 2 && !mayBeOfName(text.at(at))))
            continue;
        std::bitset<32> met;
        for (std::size_t i = at; i < at + kMostBodyWords && text.together(at, i); ++i) {
            const Hits& own = hits(text.at(i));
            for (auto hit = std::lower_bound(own.begin(), own.end(), Hit{begun.name, 0});
                 hit != own.end() && hit->name == begun.name; ++hit)
                if (hit->word < KnownNames::kOptional)
                    met.set(hit->word);
            if (met.count() >= name.words && isSure(text.between(at, i + 1), begun.name)) {
                kind = name.kind;
                return i + 1;
            }
        }
    }
    return at;
}

void KnownFinder::findBodies(const Text& text, std::vector<Sighting>& to) {
    for (std::size_t at = 0; at < text.words.size();) {
        MentionKind kind = MentionKind::Organisation;
        const std::size_t end = text.at(at).shape == Shape::Mark ? at : bodyAt(text, at, kind);
        if (end > at)
            merge({kind, at, end, text.between(at, end), "known-name", {}, false}, to);
        at = std::max(end, at + 1);
    }
}

void KnownFinder::find(const Text& text, bool isShouted, std::vector<Sighting>& to) {
    m_isShouted = isShouted;
    findPersons(text, to);
    findBodies(text, to);
}

} // namespace dokaz::extract
