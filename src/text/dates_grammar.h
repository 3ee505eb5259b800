// SPDX-License-Identifier: GPL-3.0-or-later
// A small hand-written parser of dates over tokens. Internal to `dates`. Every function looks at a bounded
// number of tokens from its place, so that trying each place of a text stays linear.
#pragma once
#include "text/dates_tokens.h"

#include <compare>
#include <cstddef>
#include <optional>
#include <span>

namespace dokaz::text::dates {

struct Day {
    int year = 0, month = 0, day = 0;
    auto operator<=>(const Day&) const = default;
};

[[nodiscard]] Day dayAfter(Day day, int days);

// What is said of one end of a date; 0 where not said.
struct Partial {
    int year = 0, month = 0, day = 0;
    int lastDay = 0; // "9-12 August", otherwise 0
    int part = 0;    // 1 early, 2 mid, 3 late
    int quarter = 0;
    int half = 0;
    int firstMonths = 0, lastMonths = 0; // "the first six months of"
    bool season = false;
    bool decade = false;
    int winterEnd = 0; // the second year of "winter 2020-21"
};

enum class Bound { Exact, Before, After, Since, Until };

// A whole date or period between tokens [begin, end).
struct Phrase {
    std::size_t begin = 0, end = 0;
    Partial from, to; // equal where there is one point
    bool isRange = false;
    bool yearPair = false; // "2024/25", "2008-2010"
    bool night = false;
    bool approximate = false;
    Bound bound = Bound::Exact;
};

enum class Usage { Typed, Running };

class Grammar final {
public:
    Grammar(std::span<const Token> tokens, Usage usage) : m_tokens(tokens), m_usage(usage) {}
    // The phrase that begins at `at`, prepositions included, or nothing.
    [[nodiscard]] std::optional<Phrase> phrase(std::size_t at) const;

private:
    // Each reads at `at` and moves it past what it read, or leaves it and says no.
    bool preposition(std::size_t at, bool inclusive, Phrase& phrase, bool& between) const;
    bool prefix(std::size_t& at, Phrase& phrase, bool& years, bool& between) const;
    bool nightPrefix(std::size_t& at, Phrase& phrase) const;
    bool range(std::size_t& at, Phrase& phrase, bool years, bool between) const;
    bool yearPair(std::size_t& at, Phrase& phrase) const;
    bool joinedMonths(std::size_t& at, Partial& to, bool years) const;
    bool point(std::size_t& at, Partial& out, bool years) const;
    bool isoDay(std::size_t& at, Partial& out) const;
    bool figures(std::size_t& at, Partial& out, Word separator) const;
    bool dayMonth(std::size_t& at, Partial& out) const;
    bool moreDays(std::size_t& at, Partial& out) const;
    bool monthDay(std::size_t& at, Partial& out) const;
    bool yearMonthDay(std::size_t& at, Partial& out) const;
    bool monthYear(std::size_t& at, Partial& out, bool years) const;
    bool partOf(std::size_t& at, Partial& out) const;
    bool seasonYear(std::size_t& at, Partial& out) const;
    bool quarterYear(std::size_t& at, Partial& out) const;
    bool monthsOfYear(std::size_t& at, Partial& out) const;
    bool decade(std::size_t& at, Partial& out) const;
    bool yearAlone(std::size_t& at, Partial& out, bool years) const;
    bool year(std::size_t& at, int& out) const;
    bool month(std::size_t& at, int& out) const;
    bool dayNumber(std::size_t at, int& out) const;
    bool separator(std::size_t& at, bool between) const;
    void skip(std::size_t& at, Word word) const;

    [[nodiscard]] Word wordAt(std::size_t at) const {
        return at < m_tokens.size() ? m_tokens[at].word : Word::Symbol;
    }
    // The token at `at` touches the one before it.
    [[nodiscard]] bool touches(std::size_t at) const {
        return at > 0 && at < m_tokens.size() && !m_tokens[at].spaced;
    }
    // A month with a capital where its language writes none: in running text part of a name.
    [[nodiscard]] bool isCapitalName(std::size_t at) const {
        return m_usage == Usage::Running && m_tokens[at].capital && !m_tokens[at].english;
    }
    [[nodiscard]] bool figureStandsAlone(std::size_t begin, std::size_t end) const;

    std::span<const Token> m_tokens;
    Usage m_usage;
};

// First and last day of what is said; nothing where a day does not exist or the year is missing.
struct Days {
    Day first, last;
};
[[nodiscard]] std::optional<Days> daysOf(const Partial& said);

} // namespace dokaz::text::dates
