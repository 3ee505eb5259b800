// SPDX-License-Identifier: GPL-3.0-or-later
// How Word counts: abstract lists with nine levels, lists made from them, and the counters as a document goes on
// (ECMA-376 part 1, 17.9).
#pragma once
#include "base/bytes.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace dokaz::files::worker {

// How a number is written. Bullet shows a sign instead, None nothing.
enum class Numeral { Decimal, DecimalZero, LowerLetter, UpperLetter, LowerRoman, UpperRoman, LowerRussian, UpperRussian,
                     Bullet, None };
[[nodiscard]] Numeral numeralNamed(std::string_view name); // "lowerLetter"; Decimal where it is not one of these
[[nodiscard]] std::string written(std::int64_t number, Numeral numeral);
// A number that a file begins to count from, within what may be counted on from: a thousand million either side.
[[nodiscard]] std::int64_t countable(std::int64_t number);

struct ListNumber {
    std::string text;       // "4.", "(a)", "•"; empty where the level shows nothing
    std::uint32_t level = 0; // from 0
    bool counts = false;    // it is a number, not a bullet
    bool isDecimal = false; // of figures alone: "4." or "4.1", not "(a)"
};

class Numbering final {
public:
    Numbering() = default;
    explicit Numbering(base::ByteView numberingPart);

    // The next number of that list at that level. Nothing for list 0 ("no list") or one that is not declared.
    [[nodiscard]] std::optional<ListNumber> next(std::int64_t list, std::uint32_t level);
    // The level that belongs to a paragraph style, 0 where none does.
    [[nodiscard]] std::uint32_t levelOfStyle(std::int64_t list, const std::string& style) const;

private:
    static constexpr std::size_t levelCount = 9;
    struct Level {
        std::int64_t start = 1;
        Numeral numeral = Numeral::Decimal;
        std::string text; // "%1.%2"
        std::string style;
        std::optional<std::uint32_t> restartAfter; // 0: never
        bool legal = false;                        // all numbers as figures
    };
    struct Shape {
        std::array<Level, levelCount> levels;
        std::array<std::optional<std::int64_t>, levelCount> counters;
    };
    struct List {
        std::int64_t shape = 0;
        std::map<std::uint32_t, std::int64_t> startsAgain; // by level, until first used
    };

    [[nodiscard]] std::string textOf(const Shape& shape, std::uint32_t level) const;
    std::map<std::int64_t, Shape> m_shapes;
    std::map<std::int64_t, List> m_lists;
};

} // namespace dokaz::files::worker
