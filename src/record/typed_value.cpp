// SPDX-License-Identifier: GPL-3.0-or-later
// From what a person typed to a value. The forms are those of docs/formats/values.md, "Typed forms".
#include "base/utf8.h"
#include "record/codes.h"
#include "record/decimal.h"
#include "record/validation.h"
#include "text/dates.h"
#include "text/normal.h"

#include <algorithm>

namespace dokaz::record {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

Error expected(std::string_view what) { return Error(ErrorCode::Invalid, std::string(what) + " is expected"); }

std::string cut(std::string_view text) { return std::string(text::trimmed(text)); }

// Takes `ending` off where it is there.
bool dropSuffix(std::string& text, std::string_view ending) {
    if (!text.ends_with(ending))
        return false;
    text = cut(std::string_view(text).substr(0, text.size() - ending.size()));
    return true;
}
bool dropPrefix(std::string& text, std::string_view beginning) {
    if (!text.starts_with(beginning))
        return false;
    text = cut(std::string_view(text).substr(beginning.size()));
    return true;
}

// "be", "sr-Latn": two or three small letters, then subtags.
bool isLanguage(std::string_view text) {
    const std::string_view first = text.substr(0, text.find('-'));
    if (first.size() < 2 || first.size() > 3 || !std::all_of(first.begin(), first.end(), isLower))
        return false;
    return isTermCode(text) && !text.ends_with('-');
}

// Reads one part of a name's suffix into `name`; false where it is neither a sort nor a language.
bool readAside(const std::string& part, Name& name) {
    if (const auto sort = nameSortNamed(part)) {
        name.sort = *sort;
        return true;
    }
    if (!isLanguage(part))
        return false;
    name.language = part;
    return true;
}

// Parentheses that hold anything but a language and a sort belong to the name.
Result<Value> readName(const std::string& typed) {
    Name name;
    name.full = typed;
    const std::size_t open = typed.rfind('(');
    const bool isApart = open != std::string::npos && (open == 0 || typed[open - 1] == ' ');
    if (typed.ends_with(')') && isApart) {
        const std::string aside = typed.substr(open + 1, typed.size() - open - 2);
        const std::size_t comma = aside.find(',');
        Name read;
        const bool first = readAside(cut(aside.substr(0, comma)), read);
        if (first && (comma == std::string::npos || readAside(cut(aside.substr(comma + 1)), read))) {
            name = read;
            name.full = cut(typed.substr(0, open));
        }
    }
    if (name.full.empty())
        return expected("a name, such as Lukava (be) or Bura (be, nickname),");
    name.script = text::scriptOf(name.full);
    return Value(name);
}

bool isClock(std::string_view text) {
    return text.size() == 5 && text[2] == ':' && isDigit(text[0]) && isDigit(text[1]) && isDigit(text[3]) &&
           isDigit(text[4]);
}

// "12 May 2010", "12 May 2010 14:30", "12 May 2010 14:30 +03:00".
std::optional<Date> readDay(const std::string& typed) {
    Date date;
    date.words = typed;
    std::string days = typed;
    const std::size_t last = days.rfind(' ');
    if (last != std::string::npos && (days[last + 1] == '+' || days[last + 1] == '-') &&
        isClock(std::string_view(days).substr(last + 2))) {
        date.offset = days.substr(last + 1);
        days.resize(last);
    }
    if (const std::size_t space = days.rfind(' ');
        space != std::string::npos && isClock(std::string_view(days).substr(space + 1))) {
        date.time = days.substr(space + 1);
        days.resize(space);
    }
    const auto span = text::readDate(days);
    if (!span)
        return std::nullopt;
    date.earliest = span->earliest;
    date.latest = span->latest;
    return date;
}

Result<Value> readDate(const std::string& typed) {
    const auto date = readDay(typed);
    if (!date)
        return expected("a date, such as 12 May 2010, 2010-05, spring 2021 or between 2020-08-09 and 2020-08-12,");
    return Value(*date);
}

// "A to B" where both ends are dates of their own.
bool readBothEnds(const std::string& typed, Period& period) {
    for (const std::string_view joint : {" to ", " – ", " — ", "..", "/"})
        for (std::size_t at = typed.find(joint); at != std::string::npos; at = typed.find(joint, at + 1)) {
            const auto from = readDay(cut(std::string_view(typed).substr(0, at)));
            const auto to = readDay(cut(std::string_view(typed).substr(at + joint.size())));
            if (!from || !to)
                continue;
            period.from = from;
            period.to = to;
            return true;
        }
    return false;
}

// "12 to 15 May 2010" names both ends only together; "May 2010" says that it began and ended in that month.
bool readAsOne(const std::string& typed, Period& period) {
    const auto date = readDay(typed);
    if (!date)
        return false;
    period.from = period.to = date;
    const bool names = typed.find(" to ") != std::string::npos || typed.find("–") != std::string::npos;
    if (names && !date->earliest.empty() && !date->latest.empty()) {
        period.from->latest = date->earliest;
        period.to->earliest = date->latest;
    }
    return true;
}

bool readEnd(const std::string& typed, std::optional<Date>& end) {
    end = readDay(typed);
    return end.has_value();
}

Result<Value> readPeriod(const std::string& typed) {
    Period period;
    std::string rest = typed;
    period.stillGoingOn = dropSuffix(rest, "still going on");
    dropSuffix(rest, ",");
    bool read = rest.empty() && period.stillGoingOn;
    if (dropPrefix(rest, "since ")) {
        period.beganBefore = dropPrefix(rest, "before ");
        read = readEnd(rest, period.from);
    } else if (dropPrefix(rest, "until ")) {
        read = readEnd(rest, period.to);
    } else if (!read) {
        dropPrefix(rest, "from ");
        read = readBothEnds(rest, period) || readAsOne(rest, period);
    }
    if (!read)
        return expected("a period, such as May 2020 to June 2021, since 9 August 2020 or until 2022,");
    return Value(period);
}

// "±500m", "±2km" at the end; -1 where what stands there is not one.
std::int64_t takeRadius(std::string& rest) {
    constexpr std::string_view sign = "±";
    const std::size_t at = rest.rfind(sign);
    if (at == std::string::npos)
        return 0;
    std::string figure = cut(std::string_view(rest).substr(at + sign.size()));
    const bool kilometres = dropSuffix(figure, "km");
    if (!kilometres)
        dropSuffix(figure, "m");
    if (figure.empty() || figure.size() > 8 || !std::all_of(figure.begin(), figure.end(), isDigit))
        return -1;
    rest = cut(std::string_view(rest).substr(0, at));
    std::int64_t metres = 0;
    for (const char c : figure)
        metres = metres * 10 + (c - '0');
    return kilometres ? metres * 1000 : metres;
}

Result<Value> readPlace(const std::string& typed) {
    const Error wrong = expected("a place, such as Minsk, or with coordinates Minsk @53.9,27.56 ±500m,");
    Place place;
    std::string rest = typed;
    place.radius = takeRadius(rest);
    if (place.radius < 0)
        return wrong;
    if (const std::size_t at = rest.rfind('@'); at != std::string::npos) {
        const std::string pair = rest.substr(at + 1);
        const std::size_t comma = pair.find(',');
        if (comma == std::string::npos)
            return wrong;
        place.latitude = cut(pair.substr(0, comma));
        place.longitude = cut(pair.substr(comma + 1));
        rest = cut(rest.substr(0, at));
    }
    place.words = rest;
    return Value(place);
}

Result<Value> readTerm(const FieldDeclaration& field, const Vocabularies& vocabularies, const std::string& typed) {
    if (typed.starts_with("x-"))
        return Value(Term{typed, {}});
    const Vocabulary* vocabulary = vocabularies.find(field.vocabulary);
    const VocabularyTerm* term = vocabulary ? vocabulary->findByWords(typed) : nullptr;
    if (!term)
        return expected("a code or label of the vocabulary " + field.vocabulary);
    return Value(Term{term->code, {}});
}

// The end of the figure that `text` begins with; 0 where it begins with none.
std::size_t figureEnd(std::string_view text) {
    std::size_t end = text.starts_with('-') ? 1 : 0;
    while (end < text.size() && (isDigit(text[end]) || text[end] == '.'))
        ++end;
    return isDecimal(text.substr(0, end)) ? end : 0;
}

std::string takeFigure(std::string& rest) {
    const std::size_t end = figureEnd(rest);
    const std::string figure = rest.substr(0, end);
    rest = rest.substr(end);
    return figure;
}

Result<Value> readNumber(const std::string& typed) {
    Number number;
    std::string rest = typed;
    const bool least = dropPrefix(rest, "at least "), most = !least && dropPrefix(rest, "at most ");
    number.min = takeFigure(rest);
    number.max = number.min;
    std::string after = cut(rest);
    if (!number.min.empty() && (dropPrefix(after, "–") || dropPrefix(after, "-"))) {
        number.max = takeFigure(after);
        rest = after;
    }
    const bool unitApart = rest.empty() || rest.starts_with(' ');
    if (number.min.empty() || number.max.empty() || !unitApart)
        return expected("a number, such as 12, 12-15 or at least 55, then its unit");
    number.unit = cut(rest);
    if (!number.unit.empty() && (isDigit(number.unit.front()) || number.unit.front() == ','))
        return expected("a number without marks between thousands");
    if (least)
        number.max.clear();
    if (most)
        number.min.clear();
    return Value(number);
}

Result<Value> readFlag(const std::string& typed) {
    if (typed == "yes" || typed == "true")
        return Value(Flag{true});
    if (typed == "no" || typed == "false")
        return Value(Flag{false});
    return expected("yes or no");
}

template <typename Ref, typename Id> Result<Value> readId(const std::string& typed, std::string_view what) {
    const auto id = Id::parse(typed);
    if (!id.ok())
        return expected(what);
    return Value(Ref{id.value()});
}

Result<Value> readTyped(const FieldDeclaration& field, const Vocabularies& vocabularies, std::string_view typed) {
    const std::string line = text::kept(typed);
    switch (field.type) {
    case ValueType::Text: return Value(Text{cut(text::toNfc(typed))}); // line ends are the writer's
    case ValueType::Name: return readName(line);
    case ValueType::Date: return readDate(line);
    case ValueType::Period: return readPeriod(line);
    case ValueType::Place: return readPlace(line);
    case ValueType::Term: return readTerm(field, vocabularies, line);
    case ValueType::Record: return readId<RecordRef, RecordId>(line, "the id of a record");
    case ValueType::Number: return readNumber(line);
    case ValueType::Flag: return readFlag(line);
    case ValueType::Object: return readId<ObjectRef, RowId>(line, "the id of a file's row");
    }
    return expected("a value");
}

} // namespace

Result<Value> parseValue(const FieldDeclaration& field, const Vocabularies& vocabularies, std::string_view typed) {
    if (!base::isUtf8(typed))
        return Error(ErrorCode::Invalid, field.code + ": text that is not UTF-8");
    auto value = readTyped(field, vocabularies, typed);
    if (!value.ok())
        return Error(ErrorCode::Invalid, field.code + ": " + value.error().subject());
    TRY(validate(field, vocabularies, value.value()));
    return value;
}

} // namespace dokaz::record
