// SPDX-License-Identifier: GPL-3.0-or-later
// Dates in words: what a person types into a date field, and what stands in running text.
//
// The words are data: resources/dates/words.tsv (English and Russian in full, Belarusian, Ukrainian, French and Spanish nearly so,
// of other languages the months). A German day of April, August, September or November keeps its month alone, since "12. August"
// also ends one English sentence and begins the next. Days are proleptic Gregorian. Pure and thread-safe; time is linear in
// the length of the text.
//
// 1. Every span that comes out has days that exist; earliest <= latest where both are given.
// 2. Nothing is guessed: an impossible day, a figure that could be day or month (05/12/2010) and words that
// are
//    left over refuse the whole.
// 3. Any bytes may be given; malformed UTF-8 is skipped as if it were a symbol.
//
// Readings chosen where usage varies: "early", "mid" and "late" are days 1-10, 11-20 and 21-end of a month
// and four months each of a year; "spring" begins on 1 March; "winter 2021" may be either winter of that year
// and spans both; "the night of 9 August" is 9 and 10 August; "before D" ends the day before, "until D" and
// "by D" on D, "after D" begins the day after, "since D" on D; "on or about D" keeps D and sets
// `approximate`.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::text {

struct DateSpan {
    std::string earliest; // "YYYY-MM-DD"; empty: open
    std::string latest;   // "YYYY-MM-DD"; empty: open
    bool approximate = false;
    bool operator==(const DateSpan&) const = default;
};

// The whole string as one date or period; nothing where any of it is not understood.
[[nodiscard]] std::optional<DateSpan> readDate(std::string_view words);

enum class MissingYears { LeaveOut, Keep };

struct DateContext {
    int year = 0; // of the document; 0: unknown. "12 May" is read in it.
    MissingYears missingYears = MissingYears::LeaveOut;
};

// A date or period in a text. The span of bytes leaves out "on", "in", "from", "since" and the like; their
// meaning is in `span`. Where the text gives no year and the context neither, `yearless` holds "XXXX-05-12"
// and `span` is empty.
struct FoundDate {
    std::size_t start = 0; // bytes [start, end) of the text
    std::size_t end = 0;
    DateSpan span;
    bool isPeriod = false;    // more than one day, or open
    bool yearAssumed = false; // the year came from the context
    std::string yearless;
};

// In text order, without overlaps. A year alone is found only after a word that makes it one ("in 2010").
[[nodiscard]] std::vector<FoundDate> findDates(std::string_view text, const DateContext& context = {});

// 0 where the month does not exist.
[[nodiscard]] int daysInMonth(int year, int month);
// "YYYY-MM-DD" of a day that exists, years 0001-9999.
[[nodiscard]] bool isDay(std::string_view text);
// The day before or after by `days`; empty where that leaves the years 0001-9999. `day` must be a day.
[[nodiscard]] std::string dayPlus(std::string_view day, int days);
// Whether a day could be in both; open ends reach everywhere.
[[nodiscard]] bool overlap(const DateSpan& a, const DateSpan& b);

} // namespace dokaz::text
