// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/validation.h"

#include "base/json.h"
#include "record/codes.h"
#include "record/decimal.h"
#include "text/dates.h"
#include "text/normal.h"

#include <algorithm>

namespace dokaz::record {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

constexpr std::size_t mostBytes = 64U * 1024;
constexpr std::int64_t halfTheEquator = 20'037'508; // metres

Error refusal(std::string_view what) { return Error(ErrorCode::Invalid, std::string(what)); }

bool isWord(std::string_view text, std::string_view others) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return isLower(c) || isDigit(c) || (c >= 'A' && c <= 'Z') || others.find(c) != std::string_view::npos;
    });
}

bool isTime(std::string_view text) {
    return text.size() == 5 && text[2] == ':' && isDigit(text[0]) && isDigit(text[1]) && isDigit(text[3]) &&
           isDigit(text[4]) && text.substr(0, 2) <= "23" && text.substr(3) <= "59";
}

bool isOffset(std::string_view text) {
    if (text.starts_with('+') || text.starts_with('-'))
        return isTime(text.substr(1));
    return isWord(text, "_/+-");
}

Result<void> checkDate(const Date& date) {
    for (const std::string& day : {date.earliest, date.latest})
        if (!day.empty() && !text::isDay(day))
            return refusal("a day that exists is expected, written YYYY-MM-DD");
    if (!date.earliest.empty() && !date.latest.empty() && date.earliest > date.latest)
        return refusal("the earliest day lies after the latest");
    if (!date.time.empty() && !isTime(date.time))
        return refusal("a time of day is expected, written HH:MM");
    if (!date.offset.empty() && !isOffset(date.offset))
        return refusal("an offset such as +03:00 or a zone such as Europe/Minsk is expected");
    if (!date.calendar.empty() && !isWord(date.calendar, "-"))
        return refusal("the name of a calendar is expected");
    if (date.words.empty() && date.earliest.empty() && date.latest.empty())
        return refusal("a date is expected");
    return {};
}

bool areCoordinates(const std::string& latitude, const std::string& longitude) {
    const auto within = [](const std::string& degrees, std::string_view low, std::string_view high) {
        return isDecimal(degrees) && compareDecimals(degrees, low) >= 0 && compareDecimals(degrees, high) <= 0;
    };
    return within(latitude, "-90", "90") && within(longitude, "-180", "180");
}

struct Check {
    const FieldDeclaration& field;
    const Vocabularies& vocabularies;

    Result<void> operator()(const Text& value) const {
        if (text::trimmed(value.text).empty() || !text::isNfc(value.text))
            return refusal("some words are expected, in composed form (NFC)");
        return {};
    }
    Result<void> operator()(const Name& value) const {
        if (text::trimmed(value.full).empty() || !text::isNfc(value.full))
            return refusal("a name is expected, in composed form (NFC)");
        if (!value.script.empty() && (value.script.size() != 4 || !isWord(value.script, "")))
            return refusal("a script is four letters, such as Cyrl");
        if (!value.language.empty() && !isWord(value.language, "-"))
            return refusal("a language is written as in BCP 47, such as be or be-tarask");
        return {};
    }
    Result<void> operator()(const Date& value) const { return checkDate(value); }
    Result<void> operator()(const Period& value) const {
        for (const auto& end : {value.from, value.to})
            if (end)
                TRY(checkDate(*end));
        if (!value.from && !value.to && !value.stillGoingOn)
            return refusal("a period has a beginning, an end or is still going on");
        if (value.beganBefore && !value.from)
            return refusal("what began before a day needs that day");
        const bool bounded = value.from && value.to && !value.from->earliest.empty() && !value.to->latest.empty();
        if (bounded && value.from->earliest > value.to->latest)
            return refusal("the period ends before it begins");
        return {};
    }
    Result<void> operator()(const Place& value) const {
        if (value.words.empty() && value.latitude.empty() && value.gazetteer.empty())
            return refusal("a place is named by words, coordinates or a gazetteer's id");
        const bool pinned = !value.latitude.empty() || !value.longitude.empty();
        if (pinned && !areCoordinates(value.latitude, value.longitude))
            return refusal("coordinates are decimal degrees: latitude -90 to 90, longitude -180 to 180");
        if (value.radius < 0 || value.radius > halfTheEquator)
            return refusal("a radius is in metres and not beyond the globe");
        return {};
    }
    Result<void> operator()(const Term& value) const {
        const Vocabulary* vocabulary = vocabularies.find(field.vocabulary);
        const bool own = value.code.starts_with("x-") && base::Uid::parse(value.code.substr(2)).ok();
        if (!own && !(vocabulary && vocabulary->find(value.code)))
            return refusal("a term of the vocabulary " + field.vocabulary + " is expected");
        return {};
    }
    Result<void> operator()(const RecordRef& value) const {
        if (value.record.isEmpty())
            return refusal("a record is expected");
        return {};
    }
    Result<void> operator()(const Number& value) const {
        for (const std::string& bound : {value.min, value.max})
            if (!bound.empty() && !isDecimal(bound))
                return refusal("a number is expected, such as 12 or 12.5");
        if (!value.min.empty() && !value.max.empty() && compareDecimals(value.min, value.max) > 0)
            return refusal("the smaller number stands first");
        if (value.min.empty() && value.max.empty() && value.words.empty())
            return refusal("a number is expected");
        return {};
    }
    Result<void> operator()(const Flag&) const { return {}; }
    Result<void> operator()(const ObjectRef& value) const {
        if (value.object.isEmpty())
            return refusal("a file of the archive is expected");
        return {};
    }
    Result<void> operator()(const Raw&) const { return refusal("a value this version does not know"); }
};

} // namespace

Result<void> validate(const FieldDeclaration& field, const Vocabularies& vocabularies, const Value& value) {
    const auto named = [&](std::string_view what) {
        return Error(ErrorCode::Invalid, field.code + ": " + std::string(what));
    };
    if (typeOf(value) != field.type)
        return named("a value of type " + std::string(name(field.type)) + " is expected");
    const auto written = base::canonicalJson(toJson(value));
    if (!written.ok())
        return named("text that is not UTF-8");
    if (written.value().size() > mostBytes)
        return named("longer than 64 KiB; keep long text as a reading");
    const auto checked = std::visit(Check{field, vocabularies}, value);
    if (!checked.ok())
        return named(checked.error().subject());
    return {};
}

} // namespace dokaz::record
