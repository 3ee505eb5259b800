// SPDX-License-Identifier: GPL-3.0-or-later
// What a language's own file (resources/extract/language_*.tsv) says of names in which the type word comes
// first and its complement after it. Internal to `extract`.
#pragma once
#include "extract/words.h"

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dokaz::extract {

// Phrases whose words may be given by their beginning: "министерств*" is every case of it.
class StemList final {
public:
    struct Phrase {
        std::vector<std::string> words; // in lower case, "*" cut off
        std::vector<bool> open;         // whether more letters may follow
        std::string type, use;
    };
    void add(const std::vector<std::string>& row); // list, words, type, use
    // The longest phrase that begins at `at` and stays in its sentence.
    [[nodiscard]] const Phrase* longestAt(std::span<const Word> words, std::size_t at) const;

private:
    std::unordered_map<std::string, std::vector<Phrase>> m_byFirst;
};

struct Language {
    std::string code; // "ru"
    bool cyrillic = false;
    std::set<std::string> signs;   // small words that tell the language
    std::set<std::string> letters; // letters that only it has
    // Lists: body, law, facility, role, article, part, quoted (what is named in quotation marks).
    std::map<std::string, StemList> stems;
    // Endings: adjective, complement (of a word that goes on with a name), refused, role (of a word before a
    // role).
    std::map<std::string, std::vector<std::string>> endings;
    // A small word that goes on with a name, and the endings of the word after it (none: any).
    std::map<std::string, std::vector<std::string>> connectors, lawConnectors;
    std::set<std::string> articles, joiners;
    std::map<std::string, std::string> lawLetters, bodyNames; // as written

    // Whether the list of endings holds the word itself.
    [[nodiscard]] bool lists(const std::string& list, const std::string& lower) const;
    [[nodiscard]] bool ends(const std::string& list, const std::string& lower) const;
};

[[nodiscard]] Language languageOf(std::string code, const std::vector<std::vector<std::string>>& rows);
// Which languages a small word or a letter speaks for: asked once for every word of a document, so made once for all lists.
class LanguageSigns final {
public:
    using Languages = std::uint32_t; // bit i: the language at i
    LanguageSigns() = default;
    explicit LanguageSigns(const std::vector<Language>& languages);
    [[nodiscard]] Languages ofWord(const std::string& lower) const {
        const auto found = m_words.find(lower);
        return found == m_words.end() ? 0 : found->second;
    }
    struct Letter {
        std::string utf8; // never ASCII
        Languages languages = 0;
    };
    [[nodiscard]] const std::vector<Letter>& letters() const { return m_letters; }

private:
    std::unordered_map<std::string, Languages> m_words;
    std::vector<Letter> m_letters;
};

// Which language the small words and letters of passages speak for.
class LanguageTally final {
public:
    LanguageTally(const std::vector<Language>& languages, const LanguageSigns& signs)
        : m_languages(&languages), m_signs(&signs), m_counts(languages.size()) {}
    void add(std::span<const Word> words);
    void add(const LanguageTally& other); // of the same languages
    // Nothing where no small word told, of Cyrillic where there is none.
    [[nodiscard]] const Language* best() const;

private:
    struct Counts {
        std::size_t signs = 0, marks = 0;
    };
    const std::vector<Language>* m_languages;
    const LanguageSigns* m_signs;
    std::size_t m_letters = 0, m_cyrillic = 0;
    std::vector<Counts> m_counts; // in the order of the languages
};

} // namespace dokaz::extract
