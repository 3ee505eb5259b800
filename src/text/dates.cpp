// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates.h"

#include "text/dates_grammar.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>

namespace dokaz::text {

int daysInMonth(int year, int month) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12)
        return 0;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

namespace dates {

Day dayAfter(Day day, int days) {
    for (; days > 0; --days)
        if (++day.day > daysInMonth(day.year, day.month)) {
            day.day = 1;
            day.year += day.month == 12 ? 1 : 0;
            day.month = day.month == 12 ? 1 : day.month + 1;
        }
    for (; days < 0; ++days)
        if (--day.day == 0) {
            day.year -= day.month == 1 ? 1 : 0;
            day.month = day.month == 1 ? 12 : day.month - 1;
            day.day = daysInMonth(day.year, day.month);
        }
    return day;
}

namespace {

Days months(int year, int first, int last, int lastYear) {
    return {{year, first, 1}, {lastYear, last, daysInMonth(lastYear, last)}};
}

Days seasonDays(const Partial& said) {
    if (said.month != 12)
        return months(said.year, said.month, said.month + 2, said.year);
    return said.winterEnd != 0 ? months(said.year, 12, 2, said.winterEnd)
                               : months(said.year - 1, 12, 2, said.year + 1);
}

Days yearDays(const Partial& said) {
    if (said.decade) {
        constexpr std::array<int, 4> begins{0, 0, 4, 7}, ends{9, 3, 6, 9};
        const auto part = static_cast<std::size_t>(said.part);
        return months(said.year + begins[part], 1, 12, said.year + ends[part]);
    }
    if (said.firstMonths != 0)
        return months(said.year, 1, said.firstMonths, said.year);
    if (said.lastMonths != 0)
        return months(said.year, 13 - said.lastMonths, 12, said.year);
    if (said.quarter != 0)
        return months(said.year, said.quarter * 3 - 2, said.quarter * 3, said.year);
    if (said.half != 0)
        return months(said.year, said.half * 6 - 5, said.half * 6, said.year);
    return said.part == 0 ? months(said.year, 1, 12, said.year)
                          : months(said.year, said.part * 4 - 3, said.part * 4, said.year);
}

} // namespace

std::optional<Days> daysOf(const Partial& said) {
    if (said.year == 0)
        return std::nullopt;
    if (said.season)
        return seasonDays(said);
    if (said.month == 0)
        return yearDays(said);
    const int length = daysInMonth(said.year, said.month);
    if (said.day > length || said.lastDay > length)
        return std::nullopt;
    if (said.day != 0)
        return Days{{said.year, said.month, said.day},
                    {said.year, said.month, said.lastDay == 0 ? said.day : said.lastDay}};
    Days days = months(said.year, said.month, said.month, said.year);
    if (said.part != 0)
        days.first.day = said.part * 10 - 9;
    if (said.part == 1 || said.part == 2)
        days.last.day = said.part * 10;
    return days;
}

} // namespace dates

namespace {

using dates::Bound;
using dates::Day;
using dates::Days;
using dates::Partial;
using dates::Phrase;
using dates::Token;
using dates::Usage;

std::string written(Day day) {
    if (day.year < 1 || day.year > 9999)
        return {};
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", day.year, day.month, day.day);
    return text.data();
}

std::optional<Day> parsed(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (const char c : text.substr(from, count))
            value = c >= '0' && c <= '9' && value >= 0 ? value * 10 + (c - '0') : -1;
        return value;
    };
    const Day day{number(0, 4), number(5, 2), number(8, 2)};
    if (day.year < 1 || day.day < 1 || day.day > daysInMonth(day.year, day.month))
        return std::nullopt;
    return day;
}

// The ends of a range complete each other: "9 August to 12 September 2020", "28 December to 5 January 2021".
void complete(Phrase& phrase) {
    Partial &from = phrase.from, &to = phrase.to;
    if (!phrase.isRange)
        return;
    if (from.month == 0 && from.day != 0)
        from.month = to.month;
    if (to.year == 0)
        to.year = from.year;
    const bool turns = from.month > to.month || (from.month == to.month && from.day > to.day);
    if (from.year == 0 && to.year != 0)
        from.year = to.year - (turns && to.month != 0 ? 1 : 0);
}

std::optional<DateSpan> spanOf(const Phrase& phrase) {
    const std::optional<Days> from = daysOf(phrase.from), to = daysOf(phrase.to);
    if (!from || !to || from->first > to->last)
        return std::nullopt;
    DateSpan span{.earliest = {}, .latest = {}, .approximate = phrase.approximate};
    const Day first = from->first;
    const bool oneNight = phrase.night && from->first == to->last;
    const Day last = oneNight ? dates::dayAfter(to->last, 1) : to->last;
    switch (phrase.bound) {
    case Bound::Exact:
        span.earliest = written(first);
        span.latest = written(last);
        break;
    case Bound::Before:
        span.latest = written(dates::dayAfter(first, -1));
        break;
    case Bound::Until:
        span.latest = written(last);
        break;
    case Bound::After:
        span.earliest = written(dates::dayAfter(last, 1));
        break;
    case Bound::Since:
        span.earliest = written(first);
        break;
    }
    return span;
}

// "XXXX-05-12", "XXXX-05", with "/…" for a period.
std::string yearlessForm(const Phrase& phrase) {
    const auto form = [](int month, int day) {
        std::array<char, 40> text{};
        if (day == 0)
            std::snprintf(text.data(), text.size(), "XXXX-%02d", month);
        else
            std::snprintf(text.data(), text.size(), "XXXX-%02d-%02d", month, day);
        return std::string(text.data());
    };
    const Partial &from = phrase.from, &to = phrase.to;
    if (from.day > daysInMonth(2000, from.month) || to.day > daysInMonth(2000, to.month))
        return {};
    if (from.lastDay != 0)
        return form(from.month, from.day) + "/" + form(from.month, from.lastDay);
    if (phrase.isRange)
        return form(from.month, from.day) + "/" + form(to.month, to.day);
    return form(from.month, from.day);
}

// "resolution 2004/05" is no financial year.
bool isNumberOfText(std::span<const Token> tokens, const Phrase& phrase, std::string_view text) {
    if (!phrase.yearPair || phrase.begin == 0)
        return false;
    const Token& before = tokens[phrase.begin - 1];
    const std::string_view word = text.substr(before.start, before.end - before.start);
    const bool number = word == "." || word == "№" || word == "No";
    return number || word.find("esolution") != std::string_view::npos ||
           word.find("ecision") != std::string_view::npos;
}

// "the 2011 events" and "the 1994 Constitution" name a year, "the 2030 Agenda" and "the 2500 houses" do not.
bool isYearOfThe(std::span<const Token> tokens, const Phrase& phrase) {
    const bool yearOnly = !phrase.isRange && phrase.end == phrase.begin + 1 && phrase.from.month == 0;
    if (!yearOnly || phrase.begin == 0 || tokens[phrase.begin - 1].word != dates::Word::The)
        return true;
    const bool recent = phrase.from.year >= 1900 && phrase.from.year < 2050;
    const bool nounFollows = phrase.end < tokens.size() && tokens[phrase.end].word == dates::Word::Other;
    return recent && nounFollows && (!tokens[phrase.end].capital || phrase.from.year < 2030);
}

// "of 2010" is a year only where no word follows that it could count.
bool countsSomething(std::span<const Token> tokens, const Phrase& phrase, std::string_view text) {
    const bool afterOf = phrase.begin > 0 && tokens[phrase.begin - 1].word == dates::Word::Of;
    const bool yearOnly = !phrase.isRange && phrase.end == phrase.begin + 1 && phrase.from.month == 0;
    if (!yearOnly || phrase.end >= tokens.size())
        return false;
    const Token& next = tokens[phrase.end];
    if (next.word == dates::Word::Symbol)
        return text.substr(next.start, next.end - next.start) == "%";
    if (!afterOf && (phrase.begin == 0 || tokens[phrase.begin - 1].word != dates::Word::About))
        return false;
    return next.word == dates::Word::Other && !next.capital && next.end - next.start > 4;
}

// "(2001)" after a word; after a number it belongs to a symbol: "resolution 1612 (2005)".
std::optional<Phrase> bracketedYear(std::span<const Token> tokens, std::size_t at, std::string_view text) {
    const auto is = [&](std::size_t i, char sign) {
        return i < tokens.size() && tokens[i].word == dates::Word::Symbol && text[tokens[i].start] == sign;
    };
    const Token& year = tokens[at];
    const bool fits = year.word == dates::Word::Number && year.digits == 4 && year.value >= 1900 && year.value < 2030;
    if (!fits || at < 2 || !is(at - 1, '(') || !is(at + 1, ')') || year.spaced || tokens[at + 1].spaced ||
        tokens[at - 2].word != dates::Word::Other)
        return std::nullopt;
    Phrase phrase;
    phrase.begin = at;
    phrase.end = at + 1;
    phrase.from.year = phrase.to.year = year.value;
    return phrase;
}

std::optional<FoundDate> found(Phrase phrase, std::span<const Token> tokens, const DateContext& context) {
    complete(phrase);
    FoundDate out;
    out.start = tokens[phrase.begin].start;
    out.end = tokens[phrase.end - 1].end;
    if (phrase.to.year == 0) {
        if (context.year != 0) {
            phrase.to.year = context.year;
            if (!phrase.isRange)
                phrase.from.year = context.year;
            complete(phrase);
            out.yearAssumed = true;
        } else {
            const bool wanted = context.missingYears == MissingYears::Keep && phrase.from.month != 0;
            out.yearless = wanted ? yearlessForm(phrase) : std::string{};
            out.isPeriod = phrase.isRange || phrase.from.lastDay != 0;
            return out.yearless.empty() ? std::nullopt : std::optional(out);
        }
    }
    const std::optional<DateSpan> span = spanOf(phrase);
    if (!span || (span->earliest.empty() && span->latest.empty()))
        return std::nullopt;
    out.span = *span;
    out.isPeriod = span->earliest != span->latest;
    return out;
}

} // namespace

std::optional<DateSpan> readDate(std::string_view words) {
    const std::vector<Token> tokens = dates::tokens(words);
    std::optional<Phrase> phrase = dates::Grammar(tokens, Usage::Typed).phrase(0);
    if (!phrase || phrase->end != tokens.size())
        return std::nullopt;
    complete(*phrase);
    return spanOf(*phrase);
}

std::vector<FoundDate> findDates(std::string_view text, const DateContext& context) {
    std::vector<FoundDate> out;
    const std::vector<Token> tokens = dates::tokens(text);
    const dates::Grammar grammar(tokens, Usage::Running);
    for (std::size_t at = 0; at < tokens.size();) {
        std::optional<Phrase> phrase = tokens[at].word < dates::Word::Dash && tokens[at].word != dates::Word::Other
                                           ? grammar.phrase(at)
                                           : std::nullopt;
        if (!phrase)
            phrase = bracketedYear(tokens, at, text);
        if (phrase && phrase->begin <= at + 1 && tokens[at].word == dates::Word::The &&
            !isYearOfThe(tokens, *phrase)) {
            ++at;
            continue;
        }
        if (phrase && !countsSomething(tokens, *phrase, text) && !isNumberOfText(tokens, *phrase, text))
            if (const std::optional<FoundDate> date = found(*phrase, tokens, context)) {
                out.push_back(*date);
                at = phrase->end;
                continue;
            }
        ++at;
    }
    return out;
}

bool isDay(std::string_view text) { return parsed(text).has_value(); }

std::string dayPlus(std::string_view day, int days) {
    const std::optional<Day> from = parsed(day);
    return from && days > -4000000 && days < 4000000 ? written(dates::dayAfter(*from, days)) : std::string{};
}

bool overlap(const DateSpan& a, const DateSpan& b) {
    const auto startsInTime = [](const DateSpan& x, const DateSpan& y) {
        return x.earliest.empty() || y.latest.empty() || x.earliest <= y.latest;
    };
    return startsInTime(a, b) && startsInTime(b, a);
}

} // namespace dokaz::text
