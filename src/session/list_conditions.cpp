// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/list_conditions.h"

#include "store/list_key.h"
#include "text/normal.h"
#include "text/tokenizer.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;
using record::ValueType;
using store::KeyedPlace;
using store::RecordPlace;

// What a value must be to answer: exactly one member is filled.
struct ListConditions::Asked {
    std::set<std::string> keys;          // as store::listKey
    record::RecordId target;
    std::optional<store::DaySpan> days;
    std::vector<std::string> words;      // folded beginnings
};

namespace {

std::vector<std::string> foldedWords(const std::string& typed) {
    std::vector<std::string> words;
    text::tokenize(typed, [&](const text::Token& token) { words.emplace_back(token.folded); });
    return words;
}

bool hasWords(const std::string& text, const std::vector<std::string>& beginnings) {
    const std::vector<std::string> words = foldedWords(text);
    return std::all_of(beginnings.begin(), beginnings.end(), [&](const std::string& beginning) {
        return std::any_of(words.begin(), words.end(), [&](const std::string& w) { return w.starts_with(beginning); });
    });
}

store::DaySpan spanOf(const record::Value& value) {
    if (const auto* date = std::get_if<record::Date>(&value))
        return {date->earliest, date->latest};
    store::DaySpan span;
    if (const auto* period = std::get_if<record::Period>(&value)) {
        span.earliest = period->from ? period->from->earliest : std::string();
        span.latest = period->to ? period->to->latest : std::string();
    }
    return span;
}

bool overlaps(const store::DaySpan& a, const store::DaySpan& b) {
    const auto endsBefore = [](const store::DaySpan& left, const store::DaySpan& right) {
        return !left.latest.empty() && !right.earliest.empty() && left.latest < right.earliest;
    };
    return !endsBefore(a, b) && !endsBefore(b, a);
}

bool isDated(const record::Value& value) {
    return std::holds_alternative<record::Date>(value) || std::holds_alternative<record::Period>(value);
}

} // namespace

Result<std::vector<store::PlacedValue>> ListConditions::revealed(const std::string& field) {
    std::vector<store::PlacedValue> values;
    const std::vector<store::HiddenValue> hidden = TRY(store::hiddenValues(*m_connection, field, m_stop));
    if (hidden.empty())
        return values;
    TRY(m_state->write<void>([&]() -> Result<void> {
        if (!m_state->store->isVaultOpen())
            return {};
        for (const store::HiddenValue& one : hidden) {
            if (m_stop.stop_requested())
                return Error(ErrorCode::Cancelled);
            if (auto value = TRY(vaultValue(*m_state->store, one.row)))
                values.push_back({one.place, std::move(*value)});
        }
        return {};
    }));
    return values;
}

Result<std::vector<RecordPlace>> ListConditions::answeringWords(const std::string& words) {
    const std::string query = store::ftsBeginnings(words);
    std::vector<RecordPlace> places = TRY(store::placesOfTitleWords(*m_connection, query, m_stop));
    if (query.empty())
        return places;
    constexpr std::size_t mostHidden = 1'000'000;
    const auto hidden = TRY(m_state->write<std::vector<store::VaultTitle>>(
        [&] { return m_state->store->searchVault(query, mostHidden); }));
    for (const store::VaultTitle& title : hidden)
        if (const auto place = store::placeOf(*m_connection, title.record))
            places.push_back(place.value());
    return places;
}

// A term brings its narrower ones. Numbers answer where their lower bound is the one asked for.
Result<ListConditions::Asked> ListConditions::askedOf(const record::FieldDeclaration& field, const std::string& typed) {
    Asked asked;
    if (field.type == ValueType::Record) {
        asked.target = TRY(store::findRecordByPrefix(*m_connection, text::kept(typed)));
        return asked;
    }
    const bool inWords =
        field.type == ValueType::Text || field.type == ValueType::Name || field.type == ValueType::Place;
    if (inWords || field.type == ValueType::Object) {
        asked.words = foldedWords(typed);
        if (asked.words.empty())
            return Error(ErrorCode::Invalid, "'" + typed + "' has no word to look for in '" + field.code + "'");
        return asked;
    }
    const record::Value value = TRY(record::parseValue(field, m_state->vocabularies, typed));
    if (isDated(value)) {
        asked.days = spanOf(value);
        return asked;
    }
    asked.keys.insert(store::listKey(value));
    const auto* term = std::get_if<record::Term>(&value);
    const record::Vocabulary* vocabulary = m_state->vocabularies.find(field.vocabulary);
    if (term != nullptr && vocabulary != nullptr)
        for (const record::VocabularyTerm& narrower : vocabulary->terms())
            if (vocabulary->isWithin(narrower.code, term->code))
                asked.keys.insert(narrower.code);
    return asked;
}

Result<std::vector<RecordPlace>> ListConditions::openPlaces(const Asked& asked, const std::string& field) {
    if (!asked.target.isEmpty())
        return store::placesLinkedTo(*m_connection, field, asked.target, m_stop);
    if (asked.days)
        return store::placesWithin(*m_connection, field, *asked.days, m_stop);
    std::vector<RecordPlace> places;
    for (const std::string& key : asked.keys)
        for (const RecordPlace place : TRY(store::placesWithKey(*m_connection, field, key, m_stop)))
            places.push_back(place);
    if (asked.words.empty())
        return places;
    const std::vector<store::PlacedValue> values = TRY(store::unkeyedValues(*m_connection, field, m_stop));
    for (const store::PlacedValue& one : values)
        if (hasWords(record::plainText(one.value), asked.words))
            places.push_back(one.place);
    return places;
}

Result<std::vector<RecordPlace>> ListConditions::answering(const ListFilter& filter) {
    const record::FieldDeclaration* field = m_kind->findField(filter.field);
    if (field == nullptr)
        return Error(ErrorCode::Invalid, "a record of kind '" + m_kind->code + "' has no field '" + filter.field + "'");
    const Asked asked = TRY(askedOf(*field, filter.value));
    std::vector<RecordPlace> places = TRY(openPlaces(asked, field->code));
    const std::vector<store::PlacedValue> hidden = TRY(revealed(field->code));
    for (const store::PlacedValue& one : hidden) {
        const auto* ref = std::get_if<record::RecordRef>(&one.value);
        const bool answers = (ref != nullptr && !asked.target.isEmpty() && ref->record == asked.target) ||
                             (asked.days && isDated(one.value) && overlaps(spanOf(one.value), *asked.days)) ||
                             asked.keys.contains(store::listKey(one.value)) ||
                             (!asked.words.empty() && hasWords(record::plainText(one.value), asked.words));
        if (answers)
            places.push_back(one.place);
    }
    return places;
}

Result<std::string> ListConditions::keyOf(const record::FieldDeclaration& field, const record::Value& value,
                                          const text::Collation& collation) {
    if (field.type == ValueType::Record || field.type == ValueType::Term || field.type == ValueType::Text ||
        field.type == ValueType::Name || field.type == ValueType::Place)
        return collation.sortKey(shownValue(*m_connection, m_state->vocabularies, &field, value));
    return store::listKey(value);
}

Result<std::vector<KeyedPlace>> ListConditions::openKeys(const record::FieldDeclaration& field,
                                                         const text::Collation& collation) {
    if (field.type == ValueType::Record)
        return store::linkedSortKeys(*m_connection, field.code, m_stop);
    std::vector<KeyedPlace> keys = TRY(store::keysOf(*m_connection, field.code, m_stop));
    if (field.type == ValueType::Term) {
        std::map<std::string, std::string> labels; // terms are few, records many
        for (KeyedPlace& one : keys) {
            auto known = labels.find(one.key);
            if (known == labels.end())
                known = labels.emplace(one.key, TRY(keyOf(field, record::Term{one.key, ""}, collation))).first;
            one.key = known->second;
        }
    }
    const std::vector<store::PlacedValue> values = TRY(store::unkeyedValues(*m_connection, field.code, m_stop));
    for (const store::PlacedValue& one : values)
        keys.push_back({one.place, TRY(keyOf(field, one.value, collation))});
    return keys;
}

Result<std::vector<KeyedPlace>> ListConditions::sortKeys(const record::FieldDeclaration& field,
                                                         const std::string& language) {
    // Titles of linked records are kept in the stored order alone: what is compared must be of one order.
    const text::Collation collation(language.empty() || field.type == ValueType::Record ? "en" : language);
    std::vector<KeyedPlace> keys = TRY(openKeys(field, collation));
    const std::vector<store::PlacedValue> hidden = TRY(revealed(field.code));
    for (const store::PlacedValue& one : hidden)
        keys.push_back({one.place, TRY(keyOf(field, one.value, collation))});
    std::erase_if(keys, [](const KeyedPlace& one) { return one.key.empty(); });
    const auto before = [](const KeyedPlace& a, const KeyedPlace& b) { return a.key < b.key; };
    if (!std::is_sorted(keys.begin(), keys.end(), before))
        std::stable_sort(keys.begin(), keys.end(), before);
    return keys;
}

} // namespace dokaz::session
