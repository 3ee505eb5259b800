// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/value.h"

namespace dokaz::record {
namespace {

using base::Json;

void put(Json& to, const char* key, const std::string& text) {
    if (!text.empty())
        to[key] = text;
}

Json objectOf(ValueType type) {
    Json object = Json::object();
    object["type"] = name(type);
    return object;
}

// A date without its "type", as it stands inside a period.
Json dateMembers(const Date& date) {
    Json object = Json::object();
    put(object, "words", date.words);
    put(object, "earliest", date.earliest);
    put(object, "latest", date.latest);
    put(object, "time", date.time);
    put(object, "offset", date.offset);
    put(object, "calendar", date.calendar);
    return object;
}

struct Writer {
    Json operator()(const Text& value) const {
        Json object = objectOf(ValueType::Text);
        object["text"] = value.text;
        return object;
    }
    Json operator()(const Name& value) const {
        Json object = objectOf(ValueType::Name);
        object["full"] = value.full;
        put(object, "script", value.script);
        put(object, "language", value.language);
        if (value.sort != NameSort::Legal)
            object["sort"] = name(value.sort);
        return object;
    }
    Json operator()(const Date& value) const {
        Json object = dateMembers(value);
        object["type"] = name(ValueType::Date);
        return object;
    }
    Json operator()(const Period& value) const {
        Json object = objectOf(ValueType::Period);
        if (value.from)
            object["from"] = dateMembers(*value.from);
        if (value.to)
            object["to"] = dateMembers(*value.to);
        if (value.beganBefore)
            object["began_before"] = true;
        if (value.stillGoingOn)
            object["still_going_on"] = true;
        return object;
    }
    Json operator()(const Place& value) const {
        Json object = objectOf(ValueType::Place);
        put(object, "words", value.words);
        put(object, "latitude", value.latitude);
        put(object, "longitude", value.longitude);
        if (value.radius != 0)
            object["radius"] = value.radius;
        put(object, "gazetteer", value.gazetteer);
        return object;
    }
    Json operator()(const Term& value) const {
        Json object = objectOf(ValueType::Term);
        object["code"] = value.code;
        put(object, "words", value.words);
        return object;
    }
    Json operator()(const RecordRef& value) const {
        Json object = objectOf(ValueType::Record);
        object["record"] = value.record.text();
        return object;
    }
    Json operator()(const Number& value) const {
        Json object = objectOf(ValueType::Number);
        put(object, "min", value.min);
        put(object, "max", value.max);
        put(object, "unit", value.unit);
        put(object, "words", value.words);
        return object;
    }
    Json operator()(const Flag& value) const {
        Json object = objectOf(ValueType::Flag);
        object["yes"] = value.yes;
        return object;
    }
    Json operator()(const ObjectRef& value) const {
        Json object = objectOf(ValueType::Object);
        object["object"] = value.object.text();
        return object;
    }
    Json operator()(const Raw& value) const {
        const auto parsed = base::parseJson(value.json);
        return parsed.ok() ? parsed.value() : Json::object();
    }
};

bool yesAt(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

Date dateFrom(const Json& object) {
    using base::textOr;
    return {textOr(object, "words"), textOr(object, "earliest"), textOr(object, "latest"),
            textOr(object, "time"),  textOr(object, "offset"),   textOr(object, "calendar")};
}

Period periodFrom(const Json& json) {
    Period period;
    if (const auto from = json.find("from"); from != json.end() && from->is_object())
        period.from = dateFrom(*from);
    if (const auto to = json.find("to"); to != json.end() && to->is_object())
        period.to = dateFrom(*to);
    period.beganBefore = yesAt(json, "began_before");
    period.stillGoingOn = yesAt(json, "still_going_on");
    return period;
}

Place placeFrom(const Json& json) {
    using base::textOr;
    const auto radius = base::integerAt(json, "radius");
    return {textOr(json, "words"), textOr(json, "latitude"), textOr(json, "longitude"),
            radius.ok() ? radius.value() : 0, textOr(json, "gazetteer")};
}

Name nameFrom(const Json& json) {
    using base::textOr;
    return {textOr(json, "full"), textOr(json, "script"), textOr(json, "language"),
            nameSortNamed(textOr(json, "sort")).value_or(NameSort::Legal)};
}

template <typename IdType> IdType idAt(const Json& json, const char* key) {
    const auto id = IdType::parse(base::textOr(json, key));
    return id.ok() ? id.value() : IdType();
}

// The members this version knows, with what is missing or mistyped at its default: the caller compares.
Value knownMembers(ValueType type, const Json& json) {
    using base::textOr;
    switch (type) {
    case ValueType::Text:
        return Text{textOr(json, "text")};
    case ValueType::Name:
        return nameFrom(json);
    case ValueType::Date:
        return dateFrom(json);
    case ValueType::Period:
        return periodFrom(json);
    case ValueType::Place:
        return placeFrom(json);
    case ValueType::Term:
        return Term{textOr(json, "code"), textOr(json, "words")};
    case ValueType::Record:
        return RecordRef{idAt<RecordId>(json, "record")};
    case ValueType::Number:
        return Number{textOr(json, "min"), textOr(json, "max"), textOr(json, "unit"), textOr(json, "words")};
    case ValueType::Flag:
        return Flag{yesAt(json, "yes")};
    case ValueType::Object:
        return ObjectRef{idAt<RowId>(json, "object")};
    }
    return Raw{};
}

// nlohmann holds 3 and 3.0 equal; a canonical line does not hold floats, so neither may a known value.
bool holdsFloat(const Json& json) {
    for (const Json& member : json)
        if (member.is_number_float())
            return true;
    return false;
}

bool namesNothing(const Value& value) {
    if (const auto* record = std::get_if<RecordRef>(&value))
        return record->record.isEmpty();
    if (const auto* object = std::get_if<ObjectRef>(&value))
        return object->object.isEmpty();
    return false;
}

} // namespace

Json toJson(const Value& value) { return std::visit(Writer{}, value); }

Value valueFromJson(const Json& json) {
    const Value raw = Raw{json.dump(-1, ' ', false, Json::error_handler_t::replace)};
    const auto type = valueTypeNamed(base::textOr(json, "type"));
    if (!type || holdsFloat(json))
        return raw;
    Value value = knownMembers(*type, json);
    // A member this version does not know, or one that is mistyped, would be lost: such a value stays raw.
    if (namesNothing(value) || toJson(value) != json)
        return raw;
    return value;
}

std::optional<ValueType> typeOf(const Value& value) {
    static_assert(std::variant_size_v<Value> == 11);
    if (std::holds_alternative<Raw>(value))
        return std::nullopt;
    return static_cast<ValueType>(value.index());
}

} // namespace dokaz::record
