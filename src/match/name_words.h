// SPDX-License-Identifier: GPL-3.0-or-later
// A person's name taken apart once, so that comparing it with many costs little.
// Threads: values.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::match {

enum class WordRole { Plain, Patronymic, Initial };
// What a word's script leaves out: Arabic and Hebrew the vowels, Han, Kana and Hangul the difference of l and r.
enum class Script : std::uint8_t { Alphabet, Unvowelled, Syllabic };

// Invariants: `readings` is not empty; `written` is not empty.
struct NameWord {
    std::string written;
    std::string folded;
    std::vector<std::string> readings;  // phonemic, most likely first; alternatives in brackets included
    std::vector<std::string> skeletons; // of the readings, each once
    std::vector<std::string> stems;     // phonemic, without case ending and final vowels; none of short words
    std::string givenClass;             // see text::givenNameClass; empty where it has none
    WordRole role = WordRole::Plain;
    Script script = Script::Alphabet;
    bool hasEnding = false; // the stems lack an ending that the word has
    bool isJoined = false; // two words written as one, see joinedAt()
};

struct NameWords {
    std::vector<NameWord> words;

    [[nodiscard]] bool hasPatronymic() const;
    // With the words `at` and `at + 1` written as one.
    [[nodiscard]] NameWords joinedAt(std::size_t at) const;
    [[nodiscard]] std::size_t plainCount() const; // words that are neither patronymics nor initials
};

// The names that one entry of a list gives: "A B / C D" and "A B a.k.a. C D" are two, "Sheiman/Sheyman A" is one with
// another spelling inside. At least one, though it may be empty.
[[nodiscard]] std::vector<std::string_view> namesIn(std::string_view entry);

// Words in brackets or after a slash are taken as other spellings of the word before them. Particles (al, bin,
// ibn …) and titles are left out and Abd joined with what follows. A patronymic is told from a surname in -vich by its place and
// by capitals.
[[nodiscard]] NameWords takeApart(std::string_view name);
// Abd, Abdul, Abdel …: one word with the next.
[[nodiscard]] bool isServantWord(std::string_view written);
// In any case form; a surname in -vich does too.
[[nodiscard]] bool soundsLikePatronymic(const NameWord& word);

} // namespace dokaz::match
