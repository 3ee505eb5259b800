// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates_grammar.h"

namespace dokaz::text::dates {

void Grammar::skip(std::size_t& at, Word word) const {
    if (wordAt(at) == word)
        ++at;
}

// "2010", "2010 г.", "2020 року".
bool Grammar::year(std::size_t& at, int& out) const {
    if (wordAt(at) != Word::Number || m_tokens[at].digits != 4 || m_tokens[at].value < 1000 ||
        m_tokens[at].value > 2999)
        return false;
    if (wordAt(at + 1) == Word::Slash && touches(at + 1) && m_usage == Usage::Typed)
        return false;
    out = m_tokens[at].value;
    ++at;
    const bool initial = wordAt(at) == Word::Year && m_tokens[at].capital && m_tokens[at].end - m_tokens[at].start == 1;
    if (wordAt(at) == Word::Year && !initial) { // "2020 r." is a year in Polish, "2020 R. Verlan" begins a name
        const bool abbreviated = m_tokens[at].end - m_tokens[at].start <= 4;
        ++at;
        if (abbreviated && wordAt(at) == Word::Dot && touches(at))
            ++at;
    }
    return true;
}

bool Grammar::month(std::size_t& at, int& out) const {
    if (wordAt(at) != Word::Month)
        return false;
    if (m_usage == Usage::Running && m_tokens[at].english && !m_tokens[at].capital)
        return false;
    out = m_tokens[at].value;
    const bool abbreviated = m_tokens[at].end - m_tokens[at].start <= 8;
    ++at;
    if (abbreviated && wordAt(at) == Word::Dot && touches(at) && wordAt(at + 1) == Word::Number)
        ++at;
    return true;
}

bool Grammar::dayNumber(std::size_t at, int& out) const {
    if (wordAt(at) != Word::Number || m_tokens[at].digits > 2 || m_tokens[at].value < 1 ||
        m_tokens[at].value > 31)
        return false;
    out = m_tokens[at].value;
    return true;
}

// No figure, slash or point is glued to tokens [begin, end): they are no part of a symbol or a decimal.
bool Grammar::figureStandsAlone(std::size_t begin, std::size_t end) const {
    const auto glues = [](Word word) {
        return word == Word::Slash || word == Word::Dot || word == Word::Dash || word == Word::Number;
    };
    if (begin > 0 && touches(begin) && glues(wordAt(begin - 1)))
        return false;
    if (touches(end) && end + 1 < m_tokens.size() && touches(end + 1) && glues(wordAt(end)))
        return wordAt(end) == Word::Dash ? wordAt(end + 1) != Word::Number
                                         : wordAt(end) == Word::Dot && wordAt(end + 1) != Word::Number;
    return true;
}

bool Grammar::isoDay(std::size_t& at, Partial& out) const {
    const auto part = [&](std::size_t i) {
        return wordAt(i) == Word::Dash && touches(i) && wordAt(i + 1) == Word::Number && touches(i + 1) &&
               m_tokens[i + 1].digits == 2 && !m_tokens[i + 1].ordinal;
    };
    if (wordAt(at) != Word::Number || m_tokens[at].digits != 4 || !part(at + 1))
        return false;
    const bool whole = part(at + 3);
    if ((!whole && m_usage == Usage::Running) || !figureStandsAlone(at, at + (whole ? 5 : 3)))
        return false;
    Partial read;
    read.year = m_tokens[at].value;
    read.month = m_tokens[at + 2].value;
    read.day = whole ? m_tokens[at + 4].value : 0;
    if (read.month < 1 || read.month > 12 || (whole && read.day == 0) || read.year == 0)
        return false;
    out = read;
    at += whole ? 5 : 3;
    return true;
}

// "12.05.2010" is day and month; "12/05/2010" only where one figure cannot be a month.
bool Grammar::figures(std::size_t& at, Partial& out, Word separator) const {
    for (std::size_t i = at; i <= at + 4; ++i)
        if (wordAt(i) != (i % 2 == at % 2 ? Word::Number : separator) || (i > at && !touches(i)) ||
            m_tokens[i].ordinal)
            return false;
    int first = 0, second = 0;
    if (!dayNumber(at, first) || !dayNumber(at + 2, second) || m_tokens[at + 4].digits != 4)
        return false;
    if (!figureStandsAlone(at, at + 5) || m_tokens[at + 4].value < 1000 || m_tokens[at + 4].value > 2999)
        return false;
    if (separator == Word::Slash && first <= 12 && second <= 12 && first != second)
        return false;
    const bool monthFirst = separator == Word::Slash && second > 12;
    const Partial read{.year = m_tokens[at + 4].value,
                       .month = monthFirst ? first : second,
                       .day = monthFirst ? second : first};
    if (read.month > 12)
        return false;
    out = read;
    at += 5;
    skip(at, Word::Year);
    return true;
}

// After a first day: "-12", " to 12", " and 10", ", 10 and 11", "/10".
bool Grammar::moreDays(std::size_t& at, Partial& out) const {
    std::size_t i = at;
    int last = 0;
    for (int count = 0;
         count < 6 && wordAt(i) == Word::Comma && dayNumber(i + 1, last) && wordAt(i + 2) != Word::Dot;
         ++count)
        i += 2;
    if (i != at)
        skip(i, Word::Comma);
    const Word word = wordAt(i);
    const bool joins =
        word == Word::Dash || word == Word::To || word == Word::And || (word == Word::Slash && touches(i));
    if (!joins)
        return false;
    ++i;
    skip(i, Word::The);
    skip(i, Word::On);
    if (!dayNumber(i, last) || last <= out.day)
        return false;
    out.lastDay = last;
    at = i + 1;
    return true;
}

// "12 May 2010", "12th of May, 2010", "9-12 August 2020", "12-May-2010".
bool Grammar::dayMonth(std::size_t& at, Partial& out) const {
    Partial read;
    if (!dayNumber(at, read.day))
        return false;
    if (touches(at) && (wordAt(at - 1) == Word::Slash || wordAt(at - 1) == Word::Dot) &&
        m_usage == Usage::Running)
        return false;
    std::size_t i = at + 1;
    moreDays(i, read);
    const bool dashed = wordAt(i) == Word::Dash && touches(i);
    const bool dotted = wordAt(i) == Word::Dot && touches(i) && wordAt(i + 1) == Word::Month && !m_tokens[i + 1].english;
    if (dashed || dotted) // "12-May-2010", "12. maja 2010"
        ++i;
    skip(i, Word::Of);
    if (!month(i, read.month))
        return false;
    std::size_t afterYear = i;
    if (wordAt(afterYear) == Word::Comma || wordAt(afterYear) == Word::Of ||
        (dashed && wordAt(afterYear) == Word::Dash))
        ++afterYear;
    if (year(afterYear, read.year))
        i = afterYear;
    out = read;
    at = i;
    return true;
}

// "May 12, 2010", "August 9-12, 2020", "May 12".
bool Grammar::monthDay(std::size_t& at, Partial& out) const {
    Partial read;
    std::size_t i = at;
    if (!month(i, read.month) || !dayNumber(i, read.day))
        return false;
    ++i;
    if (wordAt(i) == Word::Comma ? false : !moreDays(i, read) && wordAt(i) == Word::Number)
        return false;
    std::size_t afterYear = i;
    skip(afterYear, Word::Comma);
    if (year(afterYear, read.year))
        i = afterYear;
    // "In May 12 people …" names no day, and "May 12 August" neither.
    const bool afterIn = at > 0 && wordAt(at - 1) == Word::In;
    if ((afterIn && read.year == 0) || wordAt(i) == Word::Month)
        return false;
    out = read;
    at = i;
    return true;
}

// "2020 m. rugpjūčio 9 d.", "2020 m. rugpjūtį".
bool Grammar::yearMonthDay(std::size_t& at, Partial& out) const {
    Partial read;
    std::size_t i = at;
    if (!year(i, read.year) || wordAt(i) != Word::YearMark || m_tokens[i].capital)
        return false;
    ++i;
    skip(i, Word::Dot);
    const bool english = i < m_tokens.size() && m_tokens[i].english; // "1500 m. August …"
    if (english || !month(i, read.month))
        return false;
    if (dayNumber(i, read.day)) {
        ++i;
        moreDays(i, read);
        if (wordAt(i) == Word::Of && wordAt(i + 1) == Word::Dot && touches(i + 1))
            i += 2;
    }
    out = read;
    at = i;
    return true;
}

bool Grammar::monthYear(std::size_t& at, Partial& out, bool years) const {
    Partial read;
    std::size_t i = at;
    if (!month(i, read.month))
        return false;
    std::size_t afterYear = i;
    if (wordAt(afterYear) == Word::Comma || wordAt(afterYear) == Word::Of)
        ++afterYear;
    if (year(afterYear, read.year))
        i = afterYear;
    else if (!years || isCapitalName(at)) // "Rio de Janeiro"
        return false;
    out = read;
    at = i;
    return true;
}

} // namespace dokaz::text::dates
