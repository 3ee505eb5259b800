// SPDX-License-Identifier: GPL-3.0-or-later
// A person's name taken apart once, so that comparing it with many costs little.
// Threads: values.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::match {

enum class WordRole { Plain, Patronymic, Initial };

// Invariants: `readings` is not empty; `written` is not empty.
struct NameWord {
    std::string written;
    std::string folded;
    std::vector<std::string> readings;  // phonemic, most likely first; alternatives in brackets included
    std::vector<std::string> skeletons; // of the readings, each once
    std::string givenClass;             // see text::givenNameClass; empty where it has none
    WordRole role = WordRole::Plain;
};

struct NameWords {
    std::vector<NameWord> words;

    [[nodiscard]] bool hasPatronymic() const;
    [[nodiscard]] std::size_t plainCount() const; // words that are neither patronymics nor initials
};

// Words in brackets or after a slash are taken as other spellings of the word before them. Arabic particles (al, bin,
// ibn …) are left out and Abd joined with what follows. A patronymic is told from a surname in -vich by its place and
// by capitals.
[[nodiscard]] NameWords takeApart(std::string_view name);

} // namespace dokaz::match
