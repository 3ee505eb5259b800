// SPDX-License-Identifier: GPL-3.0-or-later
// The names that an archive knows, as a value that a text can be read with: a table from the keys of words to the
// names that have such a word. `match` makes the keys and says how like a name some words of a text are; this room
// only walks the text. Whoever builds the value joins the two.
//
// findKnownNames() reads a passage once: each word asks the table, and only where the words that stand together
// belong to one name is that name compared. Persons need two words, or one and the initial of another.
//
// Threads: a built value is immutable; any thread may ask it.
#pragma once
#include "extract/mention.h"

#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace dokaz::extract {

struct KnownNames {
    struct Name {
        MentionKind kind = MentionKind::Person;
        std::uint32_t words = 0;    // persons: all; bodies: the words and numbers that must all be there
        std::uint64_t initials = 0; // persons: what initials may stand for its words, see initialsOf
    };
    struct Key {
        std::uint32_t key = 0, name = 0, word = 0; // the word's place among those that must be there, or kOptional
        auto operator<=>(const Key&) const = default;
    };
    static constexpr std::uint32_t kOptional = 31;
    std::vector<Name> names;
    std::vector<Key> keys;    // ascending
    std::vector<Key> anchors; // ascending; of each body, those of its rarest word that must be there: it begins a search
    // The keys of a word as a text writes it, for persons and for bodies; those that say most come first.
    std::function<std::vector<std::uint32_t>(std::string_view word)> personKeys, bodyKeys;
    // What an initial may stand for: a bit in common with Name::initials.
    std::function<std::uint64_t(std::string_view initial)> initialsOf;
    // How sure it is that these words are the name with this number: 0 … 1. From `sure` on they are proposed.
    std::function<double(std::string_view words, std::uint32_t name)> likeness;
    // Is this word a patronymic? It belongs to the words even where the archive gives none.
    std::function<bool(std::string_view word)> isPatronymic;
    // Is it one word with the next (Abdel Rahman)?
    std::function<bool(std::string_view word)> joinsNext;
    double sure = 0.7;

    [[nodiscard]] bool isEmpty() const { return names.empty(); }
};

} // namespace dokaz::extract
