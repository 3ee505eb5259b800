// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/known_names.h"

#include "match/body_comparison.h"
#include "match/name_comparison.h"
#include "match/name_keys.h"

#include <algorithm>
#include <optional>
#include <string>

namespace dokaz::intake {
namespace {

using extract::KnownNames;
using extract::MentionKind;

// From where on a score of the comparison is sure enough to propose: of persons where all words agree, of persons
// with an initial, of bodies.
constexpr double kSurePerson = 0.72, kSureBody = 0.85;

// What comparing needs of each name; the keys lie in the value itself.
struct Written {
    std::vector<match::NameWords> persons; // empty for bodies
    std::vector<std::string> bodies;       // empty for persons
};

// The keys of bodies, with their number.
using KeysOfBodies = std::vector<std::pair<std::uint32_t, match::BodyKeys>>;

std::optional<MentionKind> kindOf(const std::string& kind) {
    if (kind == "person")
        return MentionKind::Person;
    if (kind == "facility")
        return MentionKind::Facility;
    if (kind == "organisation")
        return MentionKind::Organisation;
    return std::nullopt;
}

void addPerson(KnownNames& names, Written& written, std::string_view name) {
    match::NameWords words = match::takeApart(name);
    if (words.words.size() < 2)
        return;
    const auto number = static_cast<std::uint32_t>(names.names.size());
    std::uint64_t initials = 0;
    for (const match::NameWord& word : words.words)
        initials |= match::initialBits(word);
    for (std::uint32_t at = 0; at < words.words.size(); ++at)
        if (words.words[at].role != match::WordRole::Initial)
            for (const std::uint32_t key : match::textKeys(words.words[at]))
                names.keys.push_back({key, number, at});
    names.names.push_back({MentionKind::Person, static_cast<std::uint32_t>(words.words.size()), initials});
    written.persons.push_back(std::move(words));
    written.bodies.emplace_back();
}

void addBody(KnownNames& names, Written& written, KeysOfBodies& all, MentionKind kind, const std::string& name) {
    match::BodyKeys keys = match::bodyKeys(name);
    if (keys.words == 0)
        return;
    const auto number = static_cast<std::uint32_t>(names.names.size());
    for (const match::BodyKey& key : keys.keys)
        names.keys.push_back({key.key, number, key.word});
    names.names.push_back({kind, keys.words, 0});
    written.persons.emplace_back();
    written.bodies.push_back(name);
    all.emplace_back(number, std::move(keys));
}

// A body is looked for where the word stands that fewest others have: not wherever a text says "court".
void addAnchors(KnownNames& names, const KeysOfBodies& bodies) {
    const auto countOf = [&names](std::uint32_t key) {
        const auto isBefore = [](const KnownNames::Key& one, std::uint32_t wanted) { return one.key < wanted; };
        const auto isAfter = [](std::uint32_t wanted, const KnownNames::Key& one) { return wanted < one.key; };
        const auto from = std::lower_bound(names.keys.begin(), names.keys.end(), key, isBefore);
        return std::upper_bound(from, names.keys.end(), key, isAfter) - from;
    };
    for (const auto& [number, keys] : bodies) {
        std::vector<std::ptrdiff_t> counts(keys.words, 0);
        for (const match::BodyKey& key : keys.keys)
            if (key.word < keys.words)
                counts[key.word] += countOf(key.key);
        const auto rarest = static_cast<std::uint32_t>(std::min_element(counts.begin(), counts.end()) - counts.begin());
        for (const match::BodyKey& key : keys.keys)
            if (key.word == rarest)
                names.anchors.push_back({key.key, number, rarest});
    }
    std::sort(names.anchors.begin(), names.anchors.end());
}

double likenessOf(const Written& written, std::string_view words, std::uint32_t name) {
    if (!written.bodies[name].empty())
        return match::compareBodies(words, written.bodies[name]).score >= kSureBody ? 1 : 0;
    return match::compareNames(match::takeApart(words), written.persons[name]).score;
}

std::vector<std::uint32_t> keysOfPersonWord(std::string_view word) {
    std::vector<std::uint32_t> keys;
    for (const match::NameWord& one : match::takeApart(word).words)
        for (const std::uint32_t key : match::textKeys(one))
            keys.push_back(key);
    return keys;
}

bool isPatronymic(std::string_view word) {
    const match::NameWords apart = match::takeApart(word);
    return apart.words.size() == 1 && match::soundsLikePatronymic(apart.words.front());
}

} // namespace

std::shared_ptr<const KnownNames> knownNames(const std::vector<store::TitleLine>& titles) {
    auto names = std::make_shared<KnownNames>();
    auto written = std::make_shared<Written>();
    KeysOfBodies bodies;
    for (const store::TitleLine& line : titles) {
        const std::optional<MentionKind> kind = kindOf(line.kind);
        if (kind == MentionKind::Person)
            for (const std::string_view form : match::namesIn(line.text))
                addPerson(*names, *written, form);
        else if (kind)
            addBody(*names, *written, bodies, *kind, line.text);
    }
    std::sort(names->keys.begin(), names->keys.end());
    addAnchors(*names, bodies);
    names->sure = kSurePerson;
    names->personKeys = keysOfPersonWord;
    names->bodyKeys = match::bodyTextKeys;
    names->isPatronymic = isPatronymic;
    names->initialsOf = [](std::string_view initial) {
        const match::NameWords apart = match::takeApart(initial);
        return apart.words.empty() ? 0 : match::initialBits(apart.words.front());
    };
    names->joinsNext = match::isServantWord;
    names->likeness = [written](std::string_view words, std::uint32_t name) {
        return likenessOf(*written, words, name);
    };
    return names;
}

} // namespace dokaz::intake
