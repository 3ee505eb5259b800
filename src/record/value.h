// SPDX-License-Identifier: GPL-3.0-or-later
// The typed values a claim can hold. Uncertainty is a range beside the words of the source, never a guess.
#pragma once
#include "base/json.h"
#include "base/result.h"
#include "record/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace dokaz::record {

enum class ValueType { Text, Name, Date, Period, Place, Term, Record, Number, Flag, Object };

struct Text {
    std::string text; // NFC
    bool operator==(const Text&) const = default;
};

enum class NameSort { Legal, Official, AlsoKnownAs, Nickname, Transliteration, Former };

struct Name {
    std::string full;     // NFC, as written
    std::string script;   // ISO 15924 code of the letters ("Cyrl"), found from the text
    std::string language; // BCP 47, empty where unknown
    NameSort sort = NameSort::Legal;
    bool operator==(const Name&) const = default;
};

// A day or a span of days in local civil time. `earliest`/`latest` are proleptic Gregorian "YYYY-MM-DD"; either may
// be empty where the words do not bound it.
struct Date {
    std::string words;    // as given
    std::string earliest;
    std::string latest;
    std::string time;     // "HH:MM" local, empty where unknown
    std::string offset;   // "+03:00" or a zone name, empty where unknown
    std::string calendar; // empty: Gregorian
    bool operator==(const Date&) const = default;
};

struct Period {
    std::optional<Date> from;
    std::optional<Date> to;
    bool beganBefore = false;    // it was already so at `from`
    bool stillGoingOn = false;   // it was still so when told
    bool operator==(const Period&) const = default;
};

struct Place {
    std::string words;
    std::string latitude;        // decimal degrees as text, WGS 84; empty where unknown
    std::string longitude;
    std::int64_t radius = 0;     // metres; 0: unknown
    std::string gazetteer;       // "geonames:625144"
    bool operator==(const Place&) const = default;
};

struct Term {
    std::string code;            // of the field's vocabulary
    std::string words;           // of the source, kept beside the code
    bool operator==(const Term&) const = default;
};

struct RecordRef {
    RecordId record;
    bool operator==(const RecordRef&) const = default;
};

struct Number {
    std::string min, max;        // decimals as text; equal where exact; one may be empty ("at least 55")
    std::string unit;
    std::string words;
    bool operator==(const Number&) const = default;
};

struct Flag {
    bool yes = false;
    bool operator==(const Flag&) const = default;
};

struct ObjectRef {
    RowId object;                // the object's row
    bool operator==(const ObjectRef&) const = default;
};

// A value of a type this version does not know: kept, shown raw, exported.
struct Raw {
    std::string json;            // canonical
    bool operator==(const Raw&) const = default;
};

// In the order of ValueType, then Raw.
using Value = std::variant<Text, Name, Date, Period, Place, Term, RecordRef, Number, Flag, ObjectRef, Raw>;

// The value as the content line of a claim holds it: an object with "type" and the members documented in
// docs/formats/values.md; members at their default are left out.
[[nodiscard]] base::Json toJson(const Value& value);
// Never refuses a well-formed object: an unknown or malformed one becomes Raw.
[[nodiscard]] Value valueFromJson(const base::Json& json);
// The type; nothing where the value is Raw.
[[nodiscard]] std::optional<ValueType> typeOf(const Value& value);
// One line for people, in English where words are needed: "Lukava (be)", "spring 2021 (2021-03-01…2021-05-31)".
[[nodiscard]] std::string plainText(const Value& value);
// Equal for the purpose of a conflict. Text is compared in NFC. A date or number that says the same with other words is
// the same; so is a place with the same coordinates, and a term with the same code.
[[nodiscard]] bool sameValue(const Value& a, const Value& b);

[[nodiscard]] std::string_view name(ValueType type);
[[nodiscard]] std::optional<ValueType> valueTypeNamed(std::string_view name);
[[nodiscard]] std::string_view name(NameSort sort);
[[nodiscard]] std::optional<NameSort> nameSortNamed(std::string_view name);
[[nodiscard]] std::string_view name(Protection protection); // "open", "confidential", "identity", "privileged"
[[nodiscard]] std::optional<Protection> protectionNamed(std::string_view name);

} // namespace dokaz::record
