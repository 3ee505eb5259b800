// SPDX-License-Identifier: GPL-3.0-or-later
// A passage's text as words with their places, cut into sentences. Internal to `extract`.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::extract {

enum class Shape : std::uint8_t { Letters, Digits, Mark };

struct Word {
    std::string_view text;   // points into the passage's text
    std::string lower;       // Latin and Cyrillic letters in lower case
    std::size_t hash = 0;    // of `lower`: twenty lists are asked for each word
    std::uint32_t start = 0; // code points
    std::uint32_t end = 0;
    std::size_t byteStart = 0;
    std::size_t byteEnd = 0;
    std::uint32_t sentence = 0;
    Shape shape = Shape::Mark;
    bool spaced = false;      // white space stands before it
    bool capital = false;     // begins with an upper-case letter
    bool allCapitals = false; // two letters or more, all upper case
    bool lettersFirst = false; // two upper-case letters or more before a hyphen, small ones after: "ABC-Press"

    [[nodiscard]] bool is(std::string_view what) const { return text == what; }
    // One upper-case letter.
    [[nodiscard]] bool isInitial() const { return capital && end - start == 1; }
};

// Hyphens and apostrophes inside a word belong to it ("Colonel-General", "O'Brien"); a possessive "'s" and
// the "l'" and "d'" of French are words of their own; digits keep inner points and commas ("193.1", "1,200").
// Malformed bytes are marks.
[[nodiscard]] std::vector<Word> wordsOf(std::string_view text);

} // namespace dokaz::extract
