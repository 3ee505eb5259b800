// SPDX-License-Identifier: GPL-3.0-or-later
// The words of dates: numbers, month names and the small words around them. Internal to `dates`.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dokaz::text::dates {

enum class Word : std::uint8_t {
    Other,   // any other word
    Number,  // digits; `value`, `digits`
    Month,   // value 1-12
    Season,  // value: first month (3, 6, 9, 12)
    Part,    // value 1 early, 2 mid, 3 late
    Ordinal, // value 1-4, "first"; 5 "last"
    Count,   // value 2-11, "six"
    Months,  // "months"
    Quarter,
    Half,
    Year,   // "г.", "року"
    YearMark, // the "m." of "2020 m. rugpjūčio 9 d."
    Years,  // "годов"
    Decade, // the "s" of 1990s, "-е"
    Between,
    From,
    To,
    And,
    Before,
    After,
    Since,
    Until,
    By,
    About,
    On,
    In,
    Of,
    The,
    Or,
    Night,
    Overnight,
    Dash,
    Dot,
    Comma,
    Slash,
    Symbol // any other character
};

struct Token {
    Word word = Word::Other;
    int value = 0;
    int digits = 0;
    std::size_t start = 0; // bytes
    std::size_t end = 0;
    bool spaced = false;  // white space stands before it
    bool capital = false; // begins with an upper-case letter
    bool english = false; // a month name that English text capitalises
    bool ordinal = false; // "12th", "9-го", "1er", "2014-го"
};

// Numbers of more than nine digits are symbols.
[[nodiscard]] std::vector<Token> tokens(std::string_view text);

} // namespace dokaz::text::dates
