// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/gazetteer.h"

#include "resources/rows.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

namespace dokaz::extract {
namespace {

using resources::partsOf;
using resources::rowsOf;

// Lower case of the table and of a text alike: "ё" is as often written "е".
std::string alike(const std::string& lower) {
    std::string out = lower;
    for (std::size_t at = out.find("ё"); at != std::string::npos; at = out.find("ё", at)) {
        out[at] = '\xD0';
        out[at + 1] = '\xB5';
    }
    return out;
}

bool isCyrillic(std::string_view word) {
    return !word.empty() && static_cast<unsigned char>(word.front()) >= 0xD0U &&
           static_cast<unsigned char>(word.front()) <= 0xD3U;
}

std::string_view withoutLast(std::string_view word) {
    std::size_t size = word.size();
    do
        --size;
    while (size > 0 && (static_cast<unsigned char>(word[size]) & 0xC0U) == 0x80U);
    return word.substr(0, size);
}

constexpr std::size_t mostLettersOfEnding = 5;

PlaceKind kindOf(std::string_view name) {
    if (name == "country")
        return PlaceKind::Country;
    return name == "region" ? PlaceKind::Region : PlaceKind::City;
}

} // namespace

Gazetteer::Gazetteer(const std::map<std::string, std::string_view>& files) {
    const auto file = [&](const char* name) {
        const auto found = files.find(name);
        return found == files.end() ? std::string_view{} : found->second;
    };
    readEndings(file("endings"));
    readWords(file("place_words"));
    for (const std::vector<std::string_view>& row : rowsOf(file("guarded")))
        m_guarded.emplace(row.front(), row.size() > 1 && row[1] == "unit");
    readPlaces(file("places"));
}

void Gazetteer::readEndings(std::string_view tsv) {
    for (const std::vector<std::string_view>& row : rowsOf(tsv)) {
        if (row.size() < 3)
            continue;
        Ending ending{alike(std::string(row[1])), {}};
        for (const std::string_view form : partsOf(row[2], ' '))
            ending.forms.push_back(form == "-" ? std::string{} : alike(std::string(form)));
        m_endings[std::string(row[0])].push_back(std::move(ending));
    }
}

void Gazetteer::readWords(std::string_view tsv) {
    for (const std::vector<std::string_view>& row : rowsOf(tsv)) {
        const std::string list(row.front()), word(row.size() > 1 ? row[1] : std::string_view{});
        if (list == "unit")
            m_units.insert(word);
        else if (list == "part")
            m_parts.insert(word);
        else if (list == "where" && row.size() > 2)
            for (const std::string_view language : partsOf(row[2], ' '))
                m_where.emplace(word, language);
    }
}

void Gazetteer::readPlaces(std::string_view tsv) {
    static constexpr std::size_t names = 7;
    static constexpr std::array<std::string_view, 4> languages{"", "ru", "be", "uk"};
    const std::vector<std::vector<std::string_view>> rows = rowsOf(tsv);
    m_places.reserve(rows.size());
    for (const std::vector<std::string_view>& row : rows) {
        if (row.size() != names + languages.size())
            continue;
        GazetteerPlace place{row[0], kindOf(row[1]), row[2], row[3], row[4], row[5], 0, {}};
        (void)std::from_chars(row[6].data(), row[6].data() + row[6].size(), place.people);
        for (std::size_t i = 0; i < languages.size(); ++i)
            for (const std::string_view name : partsOf(row[names + i], '|')) {
                if (name.empty())
                    continue;
                if (place.name.empty())
                    place.name = name;
                addName(name, languages[i], m_places.size());
            }
        m_byId.emplace(place.id, m_places.size());
        m_places.push_back(place);
    }
    for (auto& [first, list] : m_byFirst)
        std::stable_sort(list.begin(), list.end(), [&](const Name& a, const Name& b) {
            const GazetteerPlace &one = m_places[a.place], &other = m_places[b.place];
            return std::tuple(b.words.size(), one.kind, other.people) <
                   std::tuple(a.words.size(), other.kind, one.people);
        });
}

void Gazetteer::addName(std::string_view written, std::string_view language, std::size_t place) {
    Name name;
    name.place = place;
    if (const auto guarded = m_guarded.find(std::string(written)); guarded != m_guarded.end()) {
        name.guarded = true;
        name.onlyBesideUnit = guarded->second;
    }
    const std::vector<Word> words = wordsOf(written);
    name.capitals = words.size() == 1 && words.front().allCapitals;
    for (const Word& word : words) {
        name.words.push_back(alike(word.lower));
        if (!language.empty() && word.shape == Shape::Letters)
            addStem(name.words.back(), language);
    }
    if (!name.words.empty())
        m_byFirst[name.words.front()].push_back(std::move(name));
}

void Gazetteer::addStem(const std::string& word, std::string_view language) {
    const auto endings = m_endings.find(language);
    if (endings == m_endings.end())
        return;
    const Ending* best = nullptr;
    for (const Ending& ending : endings->second) {
        // A name that ends with a vowel and fits no ending stays as it is.
        const bool fits = word.size() > ending.base.size() + 2 && word.ends_with(ending.base);
        if (fits && (best == nullptr || ending.base.size() > best->base.size()))
            best = &ending;
    }
    if (best == nullptr)
        return;
    std::vector<Stem>& stems = m_stems[word.substr(0, word.size() - best->base.size())];
    const bool there = std::any_of(stems.begin(), stems.end(), [&](const Stem& stem) {
        return stem.ending == best && stem.base == word;
    });
    if (!there)
        stems.push_back({best, word});
}

// The words of the table that the word may be a case of.
std::vector<std::string_view> Gazetteer::basesOf(const std::string& lower) const {
    std::vector<std::string_view> bases;
    if (const auto self = m_byFirst.find(lower); self != m_byFirst.end())
        bases.push_back(self->first);
    if (!isCyrillic(lower))
        return bases;
    std::string_view stem = lower;
    for (std::size_t letters = 0; letters <= mostLettersOfEnding && !stem.empty(); ++letters) {
        const auto found = m_stems.find(std::string(stem));
        const std::string_view rest = std::string_view(lower).substr(stem.size());
        if (found != m_stems.end())
            for (const Stem& one : found->second)
                if (one.base != lower &&
                    std::find(one.ending->forms.begin(), one.ending->forms.end(), rest) !=
                        one.ending->forms.end())
                    bases.push_back(one.base);
        stem = withoutLast(stem);
    }
    return bases;
}

bool Gazetteer::matches(const Name& name, std::span<const Word> words, std::size_t at) const {
    const std::size_t count = name.words.size();
    if (at + count > words.size() || words[at + count - 1].sentence != words[at].sentence ||
        (name.capitals && !words[at].allCapitals))
        return false;
    for (std::size_t i = 1; i < count; ++i) {
        const std::string lower = alike(words[at + i].lower);
        if (lower == name.words[i])
            continue;
        const std::vector<std::string_view> bases =
            isCyrillic(lower) ? basesOf(lower) : std::vector<std::string_view>{};
        if (std::find(bases.begin(), bases.end(), name.words[i]) == bases.end())
            return false;
    }
    return true;
}

Gazetteer::Found Gazetteer::longestAt(std::span<const Word> words, std::size_t at) const {
    Found found;
    if (at >= words.size() || !words[at].capital || words[at].shape != Shape::Letters)
        return found;
    std::vector<const Name*> same;
    for (const std::string_view base : basesOf(alike(words[at].lower))) {
        const auto names = m_byFirst.find(std::string(base));
        if (names == m_byFirst.end())
            continue;
        for (const Name& name : names->second) {
            if (!matches(name, words, at) || (!same.empty() && name.words.size() < same[0]->words.size()))
                continue;
            if (!same.empty() && name.words.size() > same[0]->words.size())
                same.clear();
            same.push_back(&name);
        }
    }
    for (const Name* name : same) {
        const GazetteerPlace* place = &m_places[name->place];
        if (std::find(found.places.begin(), found.places.end(), place) == found.places.end())
            found.places.push_back(place);
        found.end = at + name->words.size();
        found.guarded = found.guarded || name->guarded;
        found.onlyBesideUnit = found.onlyBesideUnit || name->onlyBesideUnit;
    }
    std::stable_sort(found.places.begin(), found.places.end(), [](const auto* a, const auto* b) {
        return std::tuple(a->kind, b->people) < std::tuple(b->kind, a->people);
    });
    return found;
}

std::pair<std::string_view, std::size_t> Gazetteer::countryAt(std::span<const Word> words,
                                                              std::size_t at) const {
    const Found found = longestAt(words, at);
    if (found.places.empty() || found.places.front()->kind != PlaceKind::Country)
        return {{}, at};
    return {found.places.front()->country, found.end};
}

const GazetteerPlace* Gazetteer::byId(std::string_view id) const {
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : &m_places[found->second];
}

bool Gazetteer::saysWhere(const std::string& lower, const std::string& language) const {
    return m_where.contains({lower, language});
}

} // namespace dokaz::extract
