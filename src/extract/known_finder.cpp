// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/known_finder.h"

#include <algorithm>
#include <bitset>
#include <tuple>
#include <utility>

namespace dokaz::extract {
namespace {

constexpr std::size_t kMostPersonWords = 9;  // marks after initials included
constexpr std::size_t kMostBodyWords = 14;
constexpr std::size_t kMostCompared = 60;    // names that share the words of one place, the most alike first

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

using List = std::span<const KnownNames::Key>;

List listOf(const std::vector<KnownNames::Key>& keys, std::uint32_t key) {
    const auto from = std::lower_bound(keys.begin(), keys.end(), KnownNames::Key{key, 0, 0});
    const auto to = std::upper_bound(from, keys.end(), key, [](std::uint32_t wanted, const KnownNames::Key& one) {
        return wanted < one.key;
    });
    return {from, to};
}

List::iterator firstOf(const List& list, std::uint32_t name) {
    return std::lower_bound(list.begin(), list.end(), name,
                            [](const KnownNames::Key& key, std::uint32_t wanted) { return key.name < wanted; });
}

bool isIn(const List& list, std::uint32_t name) {
    const auto at = firstOf(list, name);
    return at != list.end() && at->name == name;
}

// Side by side where the lists are of one size, else each of the shorter is looked up in the longer.
template <typename Take> void forEachCommon(List a, List b, const Take& take) {
    constexpr std::size_t kMuchLonger = 16;
    if (a.size() > b.size())
        std::swap(a, b);
    auto at = b.begin();
    for (const KnownNames::Key& key : a) {
        if (b.size() / kMuchLonger > a.size())
            at = firstOf(b, key.name);
        while (at != b.end() && at->name < key.name)
            ++at;
        if (at != b.end() && at->name == key.name)
            take(key.name);
    }
}

// Each name once, ascending, with its lowest rank.
template <typename Ranked> void keepBest(std::vector<Ranked>& names) {
    std::sort(names.begin(), names.end(),
              [](const Ranked& a, const Ranked& b) { return std::tie(a.name, a.rank) < std::tie(b.name, b.rank); });
    names.erase(std::unique(names.begin(), names.end(), [](const Ranked& a, const Ranked& b) { return a.name == b.name; }),
                names.end());
}

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
    const auto addLists = [](std::vector<std::uint32_t> keys, const std::vector<KnownNames::Key>& from, std::vector<List>& to) {
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (std::find(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(i), keys[i]) == keys.begin() + static_cast<std::ptrdiff_t>(i))
                if (const List list = listOf(from, keys[i]); !list.empty())
                    to.push_back(list);
    };
    Hits& found = place->second;
    const std::vector<std::uint32_t> ofBodies = m_known.bodyKeys(word.text);
    addLists(ofBodies, m_known.keys, found.bodies);
    addLists(ofBodies, m_known.anchors, found.anchors);
    if (word.shape == Shape::Letters)
        addLists(m_known.personKeys(place->first), m_known.keys, found.persons);
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
        return text.mayBeName(i) && text.together(i, begin) && (!isFirst || !hits(text.at(i)).isEmpty());
    };
    while (first > 0 && begin - first < kMostNeighbours && text.at(first).spaced && isNeighbour(first - 1))
        --first;
    while (last - end < kMostNeighbours && text.mayBeName(last) && text.together(begin, last))
        ++last;
    return {first, last};
}

bool KnownFinder::isSureOfAny(const Text& text, std::size_t begin, std::size_t end, std::vector<Shared> shared) {
    const std::string words = text.between(begin, end);
    const auto [first, last] = wholeRun(text, begin, end);
    const std::string run = text.between(first, last);
    const auto length = static_cast<std::uint32_t>(
        std::count_if(text.words.begin() + static_cast<std::ptrdiff_t>(first), text.words.begin() + static_cast<std::ptrdiff_t>(last),
                      [](const Word& word) { return word.shape == Shape::Letters; }));
    const auto distance = [&](const Shared& one) { // of equally like words, the name as long as these comes first
        const std::uint32_t its = m_known.names[one.name].words;
        return std::tuple(one.rank, its > length ? its - length : length - its, one.name);
    };
    const auto most = shared.begin() + static_cast<std::ptrdiff_t>(std::min(shared.size(), kMostCompared));
    std::partial_sort(shared.begin(), most, shared.end(),
                      [&](const Shared& a, const Shared& b) { return distance(a) < distance(b); });
    return std::any_of(shared.begin(), most, [&](const Shared& one) {
        return isSure(words, one.name) && (run == words || isSure(run, one.name));
    });
}

const std::vector<KnownFinder::Shared>& KnownFinder::sharedBy(const Hits& first, const Hits& second) {
    const auto [place, isNew] = m_shared.try_emplace({&first, &second});
    if (!isNew)
        return place->second;
    std::vector<Shared>& both = place->second;
    for (std::uint32_t i = 0; i < first.persons.size(); ++i)
        for (std::uint32_t j = 0; j < second.persons.size(); ++j)
            forEachCommon(first.persons[i], second.persons[j], [&](std::uint32_t name) { both.push_back({name, i + j}); });
    keepBest(both);
    return both;
}

std::vector<KnownFinder::Shared> KnownFinder::narrowed(const std::vector<Shared>& shared, const Hits& by) {
    std::vector<Shared> left;
    for (const Shared& one : shared)
        for (std::uint32_t i = 0; i < by.persons.size(); ++i)
            if (isIn(by.persons[i], one.name)) {
                left.push_back({one.name, one.rank + i});
                break;
            }
    return left;
}

// Those of a word's names that have words with these initials.
std::vector<KnownFinder::Shared> KnownFinder::withInitials(const Hits& own, std::uint64_t initials) const {
    std::vector<Shared> found;
    for (std::uint32_t i = 0; i < own.persons.size(); ++i)
        for (const KnownNames::Key& key : own.persons[i])
            if ((m_known.names[key.name].initials & initials) != 0)
                found.push_back({key.name, i});
    keepBest(found);
    return found;
}

// The end of the longest run of words from `at` on that is a known person; `at` where none begins.
std::size_t KnownFinder::personAt(const Text& text, std::size_t at) {
    std::vector<const Hits*> met; // of the full words so far
    std::vector<Shared> shared;   // by them, from the second on
    std::string joined;
    std::uint64_t initials = 0;
    std::size_t strangers = 0, best = at;
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
            initials |= m_known.initialsOf(word.text);
        } else if (m_known.joinsNext(word.text)) { // Abdel Rahman: one word of a name
            joined = std::string(word.text) + " ";
            continue;
        } else {
            const Hits& own = hits(word, std::exchange(joined, {}));
            std::vector<Shared> both = met.size() == 1 ? sharedBy(*met.front(), own) : narrowed(shared, own);
            if (met.empty() ? own.persons.empty() : both.empty()) {
                if (i == at || strangers++ > 0)
                    break;
                continue;
            }
            shared = std::move(both);
            met.push_back(&own);
        }
        const std::size_t end = isDotOfInitial(text, i + 1) ? i + 2 : i + 1;
        const bool isWithInitial = met.size() == 1 && initials != 0;
        if (isWithInitial ? isSureOfAny(text, at, end, withInitials(*met.front(), initials))
                          : met.size() > 1 && isSureOfAny(text, at, end, shared))
            best = end;
    }
    const bool isPatronymicNext = best > at && mayBeOfName(text.at(best)) && text.together(at, best) &&
                                  m_known.isPatronymic(text.at(best).text);
    return isPatronymicNext ? best + 1 : best;
}

void KnownFinder::findPersons(const Text& text, std::vector<Sighting>& to) {
    for (std::size_t at = 0; at < text.words.size();) {
        const bool mayBegin = mayBeOfName(text.at(at)) && (text.at(at).isInitial() || !hits(text.at(at)).isEmpty());
        const std::size_t end = mayBegin ? personAt(text, at) : at;
        if (end > at)
            merge({MentionKind::Person, at, end, text.between(at, end), "known-name", {}, false}, to);
        at = std::max(end, at + 1);
    }
}

// Where the rarest words of bodies stand in the text: only these bodies are looked for.
std::vector<KnownFinder::Anchored> KnownFinder::anchorsIn(const Text& text) {
    std::vector<Anchored> found;
    for (std::size_t at = 0; at < text.words.size(); ++at)
        if (text.at(at).shape != Shape::Mark)
            for (const List& list : hits(text.at(at)).anchors)
                for (const KnownNames::Key& key : list)
                    found.push_back({at, key.name});
    return found;
}

// The end of the fewest words from `at` on that have every word of the body; `at` where they do not.
std::size_t KnownFinder::endOfBody(const Text& text, std::size_t at, std::uint32_t name) {
    const KnownNames::Name& known = m_known.names[name];
    std::bitset<32> met;
    for (std::size_t i = at; i < at + kMostBodyWords && text.together(at, i); ++i) {
        for (const List& list : hits(text.at(i)).bodies)
            for (auto hit = firstOf(list, name); hit != list.end() && hit->name == name; ++hit)
                if (hit->word < KnownNames::kOptional)
                    met.set(hit->word);
        if (met.count() >= known.words && isSure(text.between(at, i + 1), name))
            return i + 1;
    }
    return at;
}

// `anchored`: those with their place within kMostBodyWords words from `at` on.
std::size_t KnownFinder::bodyAt(const Text& text, std::size_t at, std::span<const Anchored> anchored, MentionKind& kind) {
    const std::vector<List>& own = hits(text.at(at)).bodies;
    std::vector<std::uint32_t> begun;
    for (const Anchored& one : anchored)
        if (std::any_of(own.begin(), own.end(), [&](const List& list) { return isIn(list, one.name); }))
            begun.push_back(one.name);
    std::sort(begun.begin(), begun.end());
    begun.erase(std::unique(begun.begin(), begun.end()), begun.end());
    for (const std::uint32_t name : begun) {
        if (m_known.names[name].words < 2 && !mayBeOfName(text.at(at)))
            continue;
        if (const std::size_t end = endOfBody(text, at, name); end > at) {
            kind = m_known.names[name].kind;
            return end;
        }
    }
    return at;
}

void KnownFinder::findBodies(const Text& text, std::vector<Sighting>& to) {
    const std::vector<Anchored> anchored = anchorsIn(text);
    std::size_t first = 0, last = 0;
    for (std::size_t at = 0; at < text.words.size();) {
        while (first < anchored.size() && anchored[first].at < at)
            ++first;
        for (last = std::max(first, last); last < anchored.size() && anchored[last].at < at + kMostBodyWords;)
            ++last;
        MentionKind kind = MentionKind::Organisation;
        const std::size_t end = first == last || text.at(at).shape == Shape::Mark
                                    ? at
                                    : bodyAt(text, at, std::span(anchored).subspan(first, last - first), kind);
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
