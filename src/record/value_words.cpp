// SPDX-License-Identifier: GPL-3.0-or-later
// Values as one line for people, and when two of them say the same.
#include "record/value.h"

#include "text/normal.h"

namespace dokaz::record {
namespace {

std::string span(const std::string& first, const std::string& last) {
    if (first == last)
        return first;
    return first + "…" + last;
}

std::string sentence(const Date& date) {
    std::string out = span(date.earliest, date.latest);
    if (out.empty())
        out = date.words;
    else if (!date.words.empty() && date.words != out)
        out = date.words + " (" + out + ")";
    if (!date.time.empty())
        out += " " + date.time;
    if (!date.offset.empty())
        out += " " + date.offset;
    if (!date.calendar.empty())
        out += " [" + date.calendar + "]";
    return out;
}

std::string sentence(const Period& period) {
    std::string out;
    const bool oneDate = period.from && period.to && *period.from == *period.to && !period.beganBefore;
    if (oneDate)
        return sentence(*period.from) + (period.stillGoingOn ? ", still going on" : "");
    if (period.from)
        out = (period.beganBefore ? "since before " : "since ") + sentence(*period.from);
    if (period.from && period.to)
        out = (period.beganBefore ? "before " : "") + sentence(*period.from) + " to " + sentence(*period.to);
    else if (period.to)
        out = "until " + sentence(*period.to);
    if (period.stillGoingOn)
        out += out.empty() ? "still going on" : ", still going on";
    return out;
}

std::string sentence(const Place& place) {
    std::string out = place.words;
    if (!place.latitude.empty())
        out += (out.empty() ? "@" : " @") + place.latitude + "," + place.longitude;
    if (place.radius != 0)
        out += " ±" + std::to_string(place.radius) + "m";
    return out.empty() ? place.gazetteer : out;
}

std::string sentence(const Name& name) {
    std::string aside = name.language;
    if (name.sort != NameSort::Legal)
        aside += (aside.empty() ? "" : ", ") + std::string(record::name(name.sort));
    return aside.empty() ? name.full : name.full + " (" + aside + ")";
}

std::string sentence(const Number& number) {
    std::string out;
    if (number.min == number.max)
        out = number.min;
    else if (number.max.empty())
        out = "at least " + number.min;
    else if (number.min.empty())
        out = "at most " + number.max;
    else
        out = number.min + "–" + number.max;
    if (out.empty())
        return number.words;
    return number.unit.empty() ? out : out + " " + number.unit;
}

struct Words {
    std::string operator()(const Text& value) const { return value.text; }
    std::string operator()(const Name& value) const { return sentence(value); }
    std::string operator()(const Date& value) const { return sentence(value); }
    std::string operator()(const Period& value) const { return sentence(value); }
    std::string operator()(const Place& value) const { return sentence(value); }
    std::string operator()(const Term& value) const { return value.code; }
    std::string operator()(const RecordRef& value) const { return value.record.text(); }
    std::string operator()(const Number& value) const { return sentence(value); }
    std::string operator()(const Flag& value) const { return value.yes ? "yes" : "no"; }
    std::string operator()(const ObjectRef& value) const { return value.object.text(); }
    std::string operator()(const Raw& value) const { return value.json; }
};

std::string normal(const std::string& text) { return text::toNfc(text); }

// Without the words, unless they are all there is.
Date essence(Date date) {
    date.words = date.earliest.empty() && date.latest.empty() ? normal(date.words) : std::string();
    return date;
}

struct Essence {
    Value operator()(const Text& value) const { return Text{normal(value.text)}; }
    // The script follows from the letters.
    Value operator()(const Name& value) const {
        return Name{normal(value.full), {}, value.language, value.sort};
    }
    Value operator()(const Date& value) const { return essence(value); }
    Value operator()(Period value) const {
        if (value.from)
            value.from = essence(*value.from);
        if (value.to)
            value.to = essence(*value.to);
        return value;
    }
    Value operator()(Place value) const {
        value.words = value.latitude.empty() ? normal(value.words) : std::string();
        return value;
    }
    Value operator()(const Term& value) const { return Term{value.code, {}}; }
    Value operator()(Number value) const {
        value.words = value.min.empty() && value.max.empty() ? normal(value.words) : std::string();
        value.unit = normal(value.unit);
        return value;
    }
    template <typename Other> Value operator()(const Other& value) const { return value; }
};

} // namespace

std::string plainText(const Value& value) { return std::visit(Words{}, value); }

bool sameValue(const Value& a, const Value& b) {
    return std::visit(Essence{}, a) == std::visit(Essence{}, b);
}

} // namespace dokaz::record
