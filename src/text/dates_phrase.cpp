// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of years, ranges and prepositions: the upper half of the grammar.
#include "text/dates_grammar.h"

namespace dokaz::text::dates {

// "early June 2020", "the beginning of 2021", "mid-1990s", "в начале июня 2020 года".
bool Grammar::partOf(std::size_t& at, Partial& out) const {
    if (wordAt(at) != Word::Part)
        return false;
    const int part = m_tokens[at].value;
    std::size_t i = at + 1;
    skip(i, Word::Dash);
    skip(i, Word::Of);
    skip(i, Word::The);
    skip(i, Word::Year);
    Partial read;
    if (!decade(i, read) && !monthYear(i, read, true) && !yearAlone(i, read, true))
        return false;
    out = read;
    out.part = part;
    at = i;
    return true;
}

// "spring 2021", "the summer of 2020", "winter 2020-21".
bool Grammar::seasonYear(std::size_t& at, Partial& out) const {
    if (wordAt(at) != Word::Season)
        return false;
    Partial read{.month = m_tokens[at].value, .season = true};
    std::size_t i = at + 1;
    skip(i, Word::Of);
    if (!year(i, read.year))
        return false;
    const bool second =
        (wordAt(i) == Word::Dash || wordAt(i) == Word::Slash) && wordAt(i + 1) == Word::Number;
    if (read.month == 12 && second) {
        const int said = m_tokens[i + 1].value;
        if (said != read.year + 1 && (m_tokens[i + 1].digits != 2 || said != (read.year + 1) % 100))
            return false;
        read.winterEnd = read.year + 1;
        i += 2;
    }
    out = read;
    at = i;
    return true;
}

// "the first quarter of 2021", "Q1 2021", "the second half of 2020".
bool Grammar::quarterYear(std::size_t& at, Partial& out) const {
    std::size_t i = at;
    int number = wordAt(i) == Word::Quarter ? m_tokens[i].value : 0;
    if (wordAt(i) == Word::Ordinal) {
        number = m_tokens[i].value;
        ++i;
    }
    const Word unit = wordAt(i);
    if (number == 5)
        number = unit == Word::Half ? 2 : 4; // "the last quarter"
    if (number == 0 || (unit != Word::Quarter && unit != Word::Half) || (unit == Word::Half && number > 2))
        return false;
    ++i;
    skip(i, Word::Of);
    skip(i, Word::The);
    skip(i, Word::Year);
    Partial read;
    if (!year(i, read.year))
        return false;
    (unit == Word::Half ? read.half : read.quarter) = number;
    out = read;
    at = i;
    return true;
}

// "the first six months of 2014", "les six premiers mois de 2014".
bool Grammar::monthsOfYear(std::size_t& at, Partial& out) const {
    std::size_t i = at;
    int order = 0, count = 0;
    for (int words = 0; words < 2; ++words, ++i)
        if (wordAt(i) == Word::Ordinal && order == 0)
            order = m_tokens[i].value;
        else if ((wordAt(i) == Word::Count || wordAt(i) == Word::Number) && count == 0)
            count = m_tokens[i].value;
    if ((order != 1 && order != 5) || count < 2 || count > 11 || wordAt(i) != Word::Months)
        return false;
    ++i;
    skip(i, Word::Of);
    skip(i, Word::The);
    skip(i, Word::Year);
    Partial read;
    if (!year(i, read.year))
        return false;
    (order == 1 ? read.firstMonths : read.lastMonths) = count;
    out = read;
    at = i;
    return true;
}

// "1990s", "1990-х годов".
bool Grammar::decade(std::size_t& at, Partial& out) const {
    if (wordAt(at) != Word::Number || m_tokens[at].digits != 4 || m_tokens[at].value % 10 != 0)
        return false;
    std::size_t i = at + 1;
    if (wordAt(i) == Word::Dash && touches(i))
        ++i;
    if (wordAt(i) != Word::Decade || !touches(i) || m_tokens[at].value < 1000 || m_tokens[at].value > 2990)
        return false;
    out = Partial{.year = m_tokens[at].value, .decade = true};
    at = i + 1;
    skip(at, Word::Years);
    return true;
}

// A year alone; in running text only where a word before it (`years`) or after it makes it one.
bool Grammar::yearAlone(std::size_t& at, Partial& out, bool years) const {
    std::size_t i = at;
    Partial read;
    if (!year(i, read.year))
        return false;
    if (m_usage == Usage::Running) {
        const bool said = i > at + 1 || m_tokens[at].ordinal; // "2014-го"
        const bool plausible = read.year >= 1500 && read.year <= 2100;
        if ((!years && !said) || !plausible || !figureStandsAlone(at, i))
            return false;
    }
    out = read;
    at = i;
    return true;
}

bool Grammar::point(std::size_t& at, Partial& out, bool years) const {
    return isoDay(at, out) || figures(at, out, Word::Dot) || figures(at, out, Word::Slash) ||
           yearMonthDay(at, out) || dayMonth(at, out) || monthDay(at, out) || monthYear(at, out, years) || partOf(at, out) ||
           seasonYear(at, out) || quarterYear(at, out) || monthsOfYear(at, out) || decade(at, out) || yearAlone(at, out, years);
}

bool Grammar::separator(std::size_t& at, bool between) const {
    const Word word = wordAt(at);
    const bool joins = word == Word::Dash || word == Word::To || (word == Word::Until) ||
                       (between && word == Word::And) || (word == Word::Slash && touches(at));
    if (!joins)
        return false;
    ++at;
    skip(at, Word::The);
    skip(at, Word::On);
    return true;
}

// Whether the first end may stand before the second: same precision or more.
static bool fit(const Partial& from, const Partial& to) {
    const bool bothYears = from.month == 0 && to.month == 0 && !from.decade && !to.decade;
    return (from.month != 0) == (to.month != 0) || bothYears || from.part != 0 || to.part != 0 ||
           from.year != 0;
}

// "2024/25" is one financial year; "2008-2010" says by itself that it is a period.
bool Grammar::yearPair(std::size_t& at, Phrase& phrase) const {
    const bool slash = wordAt(at + 1) == Word::Slash, dash = wordAt(at + 1) == Word::Dash;
    if (m_usage != Usage::Running || wordAt(at) != Word::Number || wordAt(at + 2) != Word::Number ||
        m_tokens[at].digits != 4 || (!slash && !dash) || !touches(at + 1) || !touches(at + 2))
        return false;
    const int first = m_tokens[at].value, digits = m_tokens[at + 2].digits;
    const int said = m_tokens[at + 2].value;
    const bool twoDigits = digits == 2 && slash && said == (first + 1) % 100;
    const bool fourDigits = digits == 4 && said > first && said <= first + (slash ? 1 : 40);
    if ((!twoDigits && !fourDigits) || first < 1900 || first > 2100 || !figureStandsAlone(at, at + 3))
        return false;
    phrase.from = Partial{.year = first};
    phrase.to = Partial{.year = twoDigits ? first + 1 : said};
    phrase.isRange = phrase.yearPair = true;
    at += 3;
    skip(at, Word::Years);
    return true;
}

// " and July", " and March 2011" after a month.
bool Grammar::joinedMonths(std::size_t& at, Partial& to, bool years) const {
    std::size_t i = at;
    if (wordAt(i) != Word::And || !monthYear(++i, to, true) || (to.year == 0 && !years))
        return false;
    at = i;
    return true;
}

bool Grammar::range(std::size_t& at, Phrase& phrase, bool years, bool between) const {
    std::size_t i = at;
    Partial from, to;
    if (yearPair(at, phrase))
        return true;
    // The first end may be a day, a month or a year alone, since the second completes it.
    if (!point(i, from, true) && (!between || !dayNumber(i, from.day) || ++i == 0))
        return false;
    const bool firstIsMonth = from.month != 0 && from.day == 0 && from.year == 0;
    const bool firstIsYear =
        from.year != 0 && from.month == 0 && from.part + from.quarter + from.half == 0 && !from.decade;
    std::size_t second = i;
    if ((firstIsMonth && joinedMonths(second, to, years)) ||
        (separator(second, between) && point(second, to, true) && to.lastDay == 0 && from.lastDay == 0 &&
         fit(from, to))) {
        const bool bare = firstIsMonth && to.year == 0 && (to.day != 0 || to.month == 0 || !years);
        const bool decline =
            firstIsYear && (to.month != 0 || to.year <= from.year || to.year > from.year + 150);
        if (!bare && !decline) {
            phrase.from = from;
            phrase.to = to;
            phrase.isRange = true;
            at = second;
            return true;
        }
    }
    i = at;
    if (!point(i, from, years) || (between && from.lastDay == 0))
        return false;
    phrase.from = phrase.to = from;
    at = i;
    return true;
}

// "the night of 9 to 10 August", "overnight on 9 August", "в ночь с 9 на 10 августа", "dans la nuit du 9 au
// 10 août".
bool Grammar::nightPrefix(std::size_t& at, Phrase& phrase) const {
    std::size_t i = at;
    skip(i, Word::In);
    skip(i, Word::The);
    if (wordAt(i) != Word::Night && wordAt(i) != Word::Overnight)
        return false;
    phrase.begin = wordAt(i) == Word::Night ? i : i + 1;
    ++i;
    for (const Word word : {Word::Of, Word::In, Word::On, Word::Between, Word::From, Word::The})
        skip(i, word);
    phrase.night = true;
    at = i;
    return true;
}

// What the preposition at `at` says of the date after it; `inclusive` after "on or".
bool Grammar::preposition(std::size_t at, bool inclusive, Phrase& phrase, bool& between) const {
    const Word word = wordAt(at);
    if (word == Word::Before)
        phrase.bound = inclusive ? Bound::Until : Bound::Before;
    else if (word == Word::After)
        phrase.bound = inclusive ? Bound::Since : Bound::After;
    else if (word == Word::Since || (word == Word::From && m_tokens[at].value == 0))
        phrase.bound = Bound::Since;
    else if (word == Word::Until || (word == Word::To && m_tokens[at].value == 0) || word == Word::By)
        phrase.bound = Bound::Until;
    else if (word == Word::About)
        phrase.approximate = true;
    else if (word == Word::Between)
        between = true;
    else
        return word == Word::From || word == Word::To || word == Word::In || word == Word::On || word == Word::Of ||
               word == Word::The;
    return true;
}

// The prepositions before a date. `years`: a year alone may follow; `between`: "and" joins the ends.
bool Grammar::prefix(std::size_t& at, Phrase& phrase, bool& years, bool& between) const {
    std::size_t i = at;
    if (wordAt(i) == Word::On && wordAt(i + 1) == Word::Or)
        i += 2;
    const Word word = wordAt(i);
    if (!preposition(i, i != at, phrase, between))
        return false;
    ++i;
    years = word != Word::On && word != Word::To;
    if (word == Word::In || word == Word::Before || word == Word::After)
        skip(i, Word::About);
    if (wordAt(i) == Word::In && (word == Word::From || word == Word::About))
        ++i;
    skip(i, Word::The);
    skip(i, Word::Year);
    skip(i, Word::Years);
    at = phrase.begin = i;
    return true;
}

std::optional<Phrase> Grammar::phrase(std::size_t at) const {
    Phrase phrase;
    phrase.begin = at;
    bool years = m_usage == Usage::Typed, between = false;
    std::size_t i = at;
    if (!nightPrefix(i, phrase))
        prefix(i, phrase, years, between);
    if (!range(i, phrase, years || m_usage == Usage::Typed, between))
        return std::nullopt;
    phrase.end = i;
    // "after the 2020 elections" says nothing of the time after 2020.
    const bool ofNoun = m_usage == Usage::Running && phrase.begin > at &&
                        wordAt(phrase.begin - 1) == Word::The && phrase.from.month == 0 &&
                        phrase.end == phrase.begin + 1;
    if (ofNoun)
        phrase.bound = Bound::Exact;
    if ((phrase.isRange || phrase.from.lastDay != 0) && phrase.bound == Bound::Since)
        phrase.bound = Bound::Exact;
    return phrase;
}

} // namespace dokaz::text::dates
