// SPDX-License-Identifier: GPL-3.0-or-later
// One finder a kind, over the words of one passage. Internal to `extract`.
#pragma once
#include "extract/lists.h"
#include "extract/mention.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace dokaz::extract {

// Words [begin, end) of the passage.
struct Sighting {
    MentionKind kind = MentionKind::Person;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string normal;
    std::string rule;
    std::map<std::string, std::string> details;
    bool anonymous = false;
};

// What letters stand for in one document.
struct KnownName {
    MentionKind kind = MentionKind::Organisation;
    std::string normal;
    bool unexplained = false; // only used again and again
};
using Letters = std::map<std::string, KnownName>;

// A passage as the finders see it. Asking beyond the last word gives an empty mark.
struct Text {
    std::string_view whole;
    std::span<const Word> words;
    const Lists& lists;

    [[nodiscard]] const Word& at(std::size_t i) const;
    [[nodiscard]] std::string between(std::size_t begin, std::size_t end) const; // as written
    [[nodiscard]] bool together(std::size_t a, std::size_t b) const; // both exist, in one sentence
    // A word in letters with a capital that is not known to be something else than a name.
    [[nodiscard]] bool mayBeName(std::size_t i) const;
    [[nodiscard]] std::string_view stopClass(std::size_t i) const; // empty where it is no stop
};

void findPersons(const Text& text, std::vector<Sighting>& to);
void findUnnamed(const Text& text, std::vector<Sighting>& to);
void findFacilities(const Text& text, std::vector<Sighting>& to);
void findBodies(const Text& text, std::vector<Sighting>& to);
void findBodyNames(const Text& text, std::vector<Sighting>& to); // those known by a name or letters alone
void findArticles(const Text& text, std::vector<Sighting>& to);
void findSymbols(const Text& text, std::vector<Sighting>& to);
// "… Commission of Inquiry (LICI)": what the passage says its letters stand for; a name that only they make
// out is added.
void learnLetters(const Text& text, std::vector<Sighting>& found, Letters& known);
void findLetters(const Text& text, const Letters& known, std::vector<Sighting>& to);
// Holders of mandates, and governments by their country.
void findMandates(const Text& text, std::vector<Sighting>& to);
// Bodies named after what they are, or by an address of the network.
void findNamedBodies(const Text& text, std::vector<Sighting>& to);
// Letters of running text that nothing else is known by, and how often a document has them.
using LetterCounts = std::map<std::string, std::size_t>;
void countLetters(const Text& text, LetterCounts& to);
void learnRepeatedLetters(const LetterCounts& counts, Letters& known); // what is explained stays as it is
// Bodies of a document by their words in lower case, to know them again where a heading is all capitals: first word ->
// words, usual form.
using NamesInSmall = std::map<std::string, std::vector<std::pair<std::vector<std::string>, std::string>>>;
void learnNames(const Text& text, const std::vector<Sighting>& found, NamesInSmall& names);
void findNames(const Text& text, const NamesInSmall& names, std::vector<Sighting>& to);
// A body that stands before a title is of the person's words: "Northern Court Head, Ivan Les".
void growByBodies(const Text& text, std::vector<Sighting>& found);
struct Language;
// What the file of the passage's language makes out.
void findByLanguage(const Text& text, const Language& language, std::vector<Sighting>& to);
// Countries, regions and cities of the gazetteer; `language` is the code of the passage's language.
void findPlaces(const Text& text, const std::string& language, std::vector<Sighting>& to);
void findFigures(const Text& text, std::vector<Sighting>& to);
void findFiguresByLanguage(const Text& text, const Language& language, std::vector<Sighting>& to);

// Capitalised words before `head` that belong to its name; returns the first. "Leninsky" of "Leninsky
// district court".
[[nodiscard]] std::size_t leftOfHead(const Text& text, std::size_t head);
enum class Head { Body, Law };
// The end of what follows a head: "of Internal Affairs of Belarus", "on Human Rights", "against Torture";
// after the head of a law also "of Persons with Disabilities".
[[nodiscard]] std::size_t rightOfHead(const Text& text, std::size_t afterHead, Head head = Head::Body);
// ".f" glued to an article's number at `i`.
[[nodiscard]] bool isLetterOfArticle(const Text& text, std::size_t i);
// A rank, an office or a form of address begins at `i`, no role of a case ("witness").
[[nodiscard]] bool isOfficeAt(const Text& text, std::size_t i);
// A run of name words from `at` (initials and particles included), at most six; returns its end, `at` where
// none.
[[nodiscard]] std::size_t nameEnd(const Text& text, std::size_t at);

} // namespace dokaz::extract
