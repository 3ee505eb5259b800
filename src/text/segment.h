// SPDX-License-Identifier: GPL-3.0-or-later
// Words and sentences of a text by Unicode's rules (UAX 29), counted in code points, as anchors count them.
// Threads: any. Positions beyond the end are taken as the end; ill-formed text gives empty results.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::text {

struct Span {
    std::size_t start = 0; // code points
    std::size_t end = 0;
    bool operator==(const Span&) const = default;
};

// Sentences in order, without the white space between them. An abbreviation of one letter, an initial ("А. Б. Іваноў")
// or a number before the dot ends none.
[[nodiscard]] std::vector<Span> sentences(std::string_view text);
// Words (runs with a letter or a digit) in order.
[[nodiscard]] std::vector<Span> words(std::string_view text);

// The text of at most `count` words before code point `position`, up to it; whole words only, as written.
[[nodiscard]] std::string contextBefore(std::string_view text, std::size_t position, std::size_t count);
// The same after it.
[[nodiscard]] std::string contextAfter(std::string_view text, std::size_t position, std::size_t count);

} // namespace dokaz::text
