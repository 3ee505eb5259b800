// SPDX-License-Identifier: GPL-3.0-or-later
// What lists of records are made of: places of records (view_record.id) in an order or answering a condition. Content
// of identity rows is not among it: where it counts, `hiddenValues` names the rows for the vault to be asked.
//
// All of it may be long: `stop` is looked at every few thousand rows (Cancelled).
#pragma once
#include "store/queries.h"

#include <stop_token>

namespace dokaz::store {

using RecordPlace = std::int64_t;

struct ListScope {
    std::string kind;
    RecordState state = RecordState::Shown;
    record::Protection most = record::Protection::Privileged; // records protected more closely are left out
};

struct PlacedTitle {
    RecordPlace place = 0;
    std::string title;
};
struct KeyedPlace {
    RecordPlace place = 0;
    std::string key;
};
struct PlacedValue {
    RecordPlace place = 0;
    record::Value value;
};
struct HiddenValue {
    RecordPlace place = 0;
    record::RowId row;
};
struct DaySpan {
    std::string earliest, latest; // days; empty: not bounded
};

// In the order of the stored keys. Reads an index alone.
[[nodiscard]] base::Result<std::vector<RecordPlace>> placesByTitle(Connection& connection, const ListScope& scope,
                                                                   const std::stop_token& stop);
// The same for those of `places` that are in scope: for few of many.
[[nodiscard]] base::Result<std::vector<RecordPlace>> placesByTitle(Connection& connection, const ListScope& scope,
                                                                   const std::vector<RecordPlace>& places,
                                                                   const std::stop_token& stop);
[[nodiscard]] base::Result<std::vector<PlacedTitle>> placedTitles(Connection& connection, const ListScope& scope,
                                                                  const std::stop_token& stop);

[[nodiscard]] base::Result<std::vector<RecordPlace>> placesOfTitleWords(Connection& connection,
                                                                        const std::string& ftsQuery,
                                                                        const std::stop_token& stop);
[[nodiscard]] base::Result<std::vector<RecordPlace>> placesWithKey(Connection& connection, const std::string& field,
                                                                   const std::string& key, const std::stop_token& stop);
[[nodiscard]] base::Result<std::vector<RecordPlace>> placesLinkedTo(Connection& connection, const std::string& field,
                                                                    const record::RecordId& target,
                                                                    const std::stop_token& stop);
// Those that shown records of a kind name in a field.
[[nodiscard]] base::Result<std::vector<RecordPlace>> placesNamedBy(Connection& connection, const std::string& kind,
                                                                   const std::string& field, const std::stop_token& stop);
[[nodiscard]] base::Result<std::vector<RecordPlace>> placesWithin(Connection& connection, const std::string& field,
                                                                  const DaySpan& days, const std::stop_token& stop);
[[nodiscard]] base::Result<std::vector<RecordPlace>> placesProtectedAs(Connection& connection, const ListScope& scope,
                                                                       record::Protection protection,
                                                                       const std::stop_token& stop);
struct ConflictingPlace {
    RecordPlace place = 0;
    std::int64_t conflicts = 0;
};
// Only those with any.
[[nodiscard]] base::Result<std::vector<ConflictingPlace>> conflictingPlaces(Connection& connection,
                                                                            const std::string& kind,
                                                                            const std::stop_token& stop);

// Of every kind that has the field, by key; a record with several values comes several times.
[[nodiscard]] base::Result<std::vector<KeyedPlace>> keysOf(Connection& connection, const std::string& field,
                                                           const std::stop_token& stop);
// Open values without a key: texts, names, places.
[[nodiscard]] base::Result<std::vector<PlacedValue>> unkeyedValues(Connection& connection, const std::string& field,
                                                                   const std::stop_token& stop);
[[nodiscard]] base::Result<std::vector<HiddenValue>> hiddenValues(Connection& connection, const std::string& field,
                                                                  const std::stop_token& stop);
// The stored keys of what the linked records' titles sort by.
[[nodiscard]] base::Result<std::vector<KeyedPlace>> linkedSortKeys(Connection& connection, const std::string& field,
                                                                   const std::stop_token& stop);

// None where nothing stands there any more.
[[nodiscard]] base::Result<std::optional<RecordLine>> recordAt(Connection& connection, RecordPlace place);
[[nodiscard]] base::Result<RecordPlace> placeOf(Connection& connection, const record::RecordId& record);
// Without the entry that made them.
[[nodiscard]] base::Result<std::vector<ClaimLine>> claimsAt(Connection& connection, RecordPlace place,
                                                            const std::string& field);

} // namespace dokaz::store
