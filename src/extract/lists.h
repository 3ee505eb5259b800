// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped word lists in the form the finders ask. Internal to `extract`.
#pragma once
#include "extract/language.h"
#include "extract/words.h"

#include <bitset>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dokaz::extract {

// Phrases with their columns. Asking costs the phrases that begin with the word asked for.
class PhraseList final {
public:
    struct Phrase {
        std::vector<std::string> words;
        std::string text;                 // as listed
        std::vector<std::string> columns; // after the first
        [[nodiscard]] std::string_view column(std::size_t i) const {
            return i < columns.size() ? columns[i] : std::string_view{};
        }
    };
    enum class Letters { Fold, Exact };

    PhraseList() = default;
    PhraseList(std::vector<std::vector<std::string>> rows, Letters letters);
    // The longest phrase that begins at `at` and stays in its sentence; nothing beyond the last word.
    [[nodiscard]] const Phrase* longestAt(std::span<const Word> words, std::size_t at) const;
    [[nodiscard]] bool has(const std::string& lower) const { return m_byFirst.contains(lower); }

private:
    static constexpr std::size_t places = 4096; // of the sieve: few of the words of a text fall through it
    Letters m_letters = Letters::Fold;
    std::bitset<places> m_mayBegin; // by the hash of a first word in lower case
    std::unordered_map<std::string, std::vector<Phrase>> m_byFirst; // longest first
};

// Words of recommendations (resources/extract/recommendations.tsv).
struct Recommending {
    PhraseList who, adverbs, verbs;
    std::vector<std::string> leads;
    std::vector<std::pair<std::string, std::string>> responses; // words, code
    std::unordered_set<std::string> sections;
};

// Words of mandates (resources/extract/mandates.tsv).
struct Mandates {
    PhraseList holders, owners, aspects, subjects;
};

class Gazetteer;
struct PersonEvents;

struct Lists {
    Recommending recommending;
    Mandates mandates;
    std::shared_ptr<const Gazetteer> gazetteer;
    std::shared_ptr<const PersonEvents> personEvents;
    PhraseList titles, roles, bodies, bodyNames, bodyStops, facilities, laws, lawLetters, committeeLetters, namedKinds;
    std::unordered_map<std::string, std::string> nameStops; // word -> class
    std::vector<Language> languages;
    LanguageSigns signs; // of the languages
    std::unordered_set<std::string> particles, counted, beforeLetters, roleModifiers, listRoles, speaking, letterStops,
        subjectStops; // of a law's subject written small
};

} // namespace dokaz::extract
