// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/query_lists.h"

#include <algorithm>

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Result;
using record::RecordId;
using record::RowId;

namespace {

// Steps through a statement's rows and looks at `stop` now and then.
template <typename Take> Result<void> forEachRow(Statement& find, const std::stop_token& stop, Take take) {
    constexpr std::size_t rowsBetweenLooks = 4096;
    for (std::size_t row = 0; TRY(find.step()); ++row) {
        if (row % rowsBetweenLooks == 0 && stop.stop_requested())
            return Error(ErrorCode::Cancelled);
        TRY(take(find));
    }
    return {};
}

// Of a statement whose first column is a record's place.
Result<std::vector<RecordPlace>> placesOf(Statement& find, const std::stop_token& stop) {
    std::vector<RecordPlace> places;
    TRY(forEachRow(find, stop, [&](const Statement& row) -> Result<void> {
        places.push_back(row.integer(0));
        return {};
    }));
    return places;
}

} // namespace

Result<std::vector<RecordPlace>> placesByTitle(Connection& connection, const ListScope& scope,
                                               const std::stop_token& stop) {
    Statement find = TRY(connection.prepare("SELECT id FROM view_record WHERE kind = ?1 AND state = ?2 "
                                            "AND protection <= ?3 ORDER BY sort, protection, id"));
    find.bind(scope.kind).bind(static_cast<std::int64_t>(scope.state)).bind(static_cast<std::int64_t>(scope.most));
    return placesOf(find, stop);
}

Result<std::vector<RecordPlace>> placesByTitle(Connection& connection, const ListScope& scope,
                                               const std::vector<RecordPlace>& places, const std::stop_token& stop) {
    struct Keyed {
        base::Bytes sort;
        std::int64_t protection = 0;
        RecordPlace place = 0;
        auto operator<=>(const Keyed&) const = default;
    };
    std::vector<Keyed> keyed;
    for (const RecordPlace place : places) {
        if (stop.stop_requested())
            return Error(ErrorCode::Cancelled);
        Statement find = TRY(connection.prepare("SELECT sort, protection FROM view_record WHERE id = ?1 AND kind = ?2 "
                                                "AND state = ?3 AND protection <= ?4"));
        find.bind(place).bind(scope.kind).bind(static_cast<std::int64_t>(scope.state));
        find.bind(static_cast<std::int64_t>(scope.most));
        if (TRY(find.step()))
            keyed.push_back({find.blob(0), find.integer(1), place});
    }
    std::sort(keyed.begin(), keyed.end());
    std::vector<RecordPlace> sorted;
    for (const Keyed& one : keyed)
        sorted.push_back(one.place);
    return sorted;
}

Result<std::vector<PlacedTitle>> placedTitles(Connection& connection, const ListScope& scope,
                                              const std::stop_token& stop) {
    Statement find = TRY(connection.prepare("SELECT id, title FROM view_record NOT INDEXED WHERE kind = ?1 AND state = ?2 "
                                            "AND protection <= ?3 ORDER BY id"));
    find.bind(scope.kind).bind(static_cast<std::int64_t>(scope.state)).bind(static_cast<std::int64_t>(scope.most));
    std::vector<PlacedTitle> titles;
    TRY(forEachRow(find, stop, [&](const Statement& row) -> Result<void> {
        titles.push_back({row.integer(0), row.text(1)});
        return {};
    }));
    return titles;
}

Result<std::vector<RecordPlace>> placesOfTitleWords(Connection& connection, const std::string& ftsQuery,
                                                    const std::stop_token& stop) {
    if (ftsQuery.empty())
        return std::vector<RecordPlace>();
    Statement find = TRY(connection.prepare("SELECT t.record FROM search_title s JOIN view_title t ON t.id = s.rowid "
                                            "WHERE search_title MATCH ?1"));
    find.bind(ftsQuery);
    return placesOf(find, stop);
}

Result<std::vector<RecordPlace>> placesWithKey(Connection& connection, const std::string& field,
                                               const std::string& key, const std::stop_token& stop) {
    Statement find = TRY(connection.prepare("SELECT record FROM view_claim WHERE field = ?1 AND key = ?2"));
    find.bind(field).bind(key);
    return placesOf(find, stop);
}

Result<std::vector<RecordPlace>> placesLinkedTo(Connection& connection, const std::string& field,
                                                const RecordId& target, const std::stop_token& stop) {
    Statement find = TRY(connection.prepare("SELECT record FROM view_link WHERE target = ?1 AND field = ?2"));
    find.bind(target.text()).bind(field);
    return placesOf(find, stop);
}

Result<std::vector<RecordPlace>> placesNamedBy(Connection& connection, const std::string& kind, const std::string& field,
                                               const std::stop_token& stop) {
    Statement find = TRY(connection.prepare(
        "SELECT named.id FROM view_record naming JOIN view_link l ON l.record = naming.id AND l.field = ?2 "
        "JOIN view_record named ON named.record = l.target WHERE naming.kind = ?1 AND naming.state = 0"));
    find.bind(kind).bind(field);
    return placesOf(find, stop);
}

// A day that is not known bounds nothing.
Result<std::vector<RecordPlace>> placesWithin(Connection& connection, const std::string& field, const DaySpan& days,
                                              const std::stop_token& stop) {
    Statement find = TRY(connection.prepare(
        "SELECT record FROM view_date WHERE field = ?1 AND (earliest = '' OR ?3 = '' OR earliest <= ?3) "
        "AND (latest = '' OR ?2 = '' OR latest >= ?2)"));
    find.bind(field).bind(days.earliest).bind(days.latest);
    return placesOf(find, stop);
}

Result<std::vector<RecordPlace>> placesProtectedAs(Connection& connection, const ListScope& scope,
                                                   record::Protection protection, const std::stop_token& stop) {
    Statement find = TRY(connection.prepare("SELECT id FROM view_record WHERE kind = ?1 AND state = ?2 "
                                            "AND protection = ?3 ORDER BY sort, protection, id"));
    find.bind(scope.kind).bind(static_cast<std::int64_t>(scope.state)).bind(static_cast<std::int64_t>(protection));
    return placesOf(find, stop);
}

Result<std::vector<ConflictingPlace>> conflictingPlaces(Connection& connection, const std::string& kind,
                                                        const std::stop_token& stop) {
    Statement find =
        TRY(connection.prepare("SELECT id, conflicts FROM view_record WHERE kind = ?1 AND conflicts > 0"));
    find.bind(kind);
    std::vector<ConflictingPlace> places;
    TRY(forEachRow(find, stop, [&](const Statement& row) -> Result<void> {
        places.push_back({row.integer(0), row.integer(1)});
        return {};
    }));
    return places;
}

Result<std::vector<KeyedPlace>> keysOf(Connection& connection, const std::string& field, const std::stop_token& stop) {
    Statement find = TRY(connection.prepare(
        "SELECT record, key FROM view_claim WHERE field = ?1 AND key IS NOT NULL ORDER BY key, record"));
    find.bind(field);
    std::vector<KeyedPlace> places;
    TRY(forEachRow(find, stop, [&](const Statement& row) -> Result<void> {
        places.push_back({row.integer(0), row.text(1)});
        return {};
    }));
    return places;
}

Result<std::vector<PlacedValue>> unkeyedValues(Connection& connection, const std::string& field,
                                               const std::stop_token& stop) {
    Statement find = TRY(connection.prepare(
        "SELECT record, value FROM view_claim WHERE field = ?1 AND key IS NULL AND value IS NOT NULL ORDER BY record"));
    find.bind(field);
    std::vector<PlacedValue> values;
    TRY(forEachRow(find, stop, [&](const Statement& row) -> Result<void> {
        values.push_back({row.integer(0), record::valueFromJson(TRY(base::parseJson(row.text(1))))});
        return {};
    }));
    return values;
}

Result<std::vector<HiddenValue>> hiddenValues(Connection& connection, const std::string& field,
                                              const std::stop_token& stop) {
    Statement find = TRY(connection.prepare(
        "SELECT c.record, h.uid FROM view_claim c JOIN heads h ON h.id = c.row WHERE c.field = ?1 AND c.key IS NULL "
        "AND c.value IS NULL AND c.protection >= 2 ORDER BY c.record"));
    find.bind(field);
    std::vector<HiddenValue> values;
    TRY(forEachRow(find, stop, [&](const Statement& row) -> Result<void> {
        values.push_back({row.integer(0), TRY(RowId::parse(row.text(1)))});
        return {};
    }));
    return values;
}

Result<std::vector<KeyedPlace>> linkedSortKeys(Connection& connection, const std::string& field,
                                               const std::stop_token& stop) {
    Statement find = TRY(connection.prepare(
        "SELECT l.record, r.sort FROM view_link l JOIN view_record r ON r.record = l.target WHERE l.field = ?1"));
    find.bind(field);
    std::vector<KeyedPlace> places;
    TRY(forEachRow(find, stop, [&](const Statement& row) -> Result<void> {
        places.push_back({row.integer(0), std::string(base::textOf(row.blob(1)))});
        return {};
    }));
    return places;
}

Result<std::optional<RecordLine>> recordAt(Connection& connection, RecordPlace place) {
    Statement find = TRY(connection.prepare(
        "SELECT record, kind, title, protection, state, conflicts FROM view_record WHERE id = ?1"));
    find.bind(place);
    if (!TRY(find.step()))
        return std::optional<RecordLine>();
    return std::optional(TRY(recordFrom(find)));
}

Result<RecordPlace> placeOf(Connection& connection, const RecordId& record) {
    Statement find = TRY(connection.prepare("SELECT id FROM view_record WHERE record = ?1"));
    find.bind(record.text());
    if (!TRY(find.step()))
        return Error(ErrorCode::NotFound, "no record '" + record.text() + "'");
    return find.integer(0);
}

Result<std::vector<ClaimLine>> claimsAt(Connection& connection, RecordPlace place, const std::string& field) {
    Statement find = TRY(connection.prepare(
        "SELECT h.uid, c.language, c.value, c.protection, c.conflict FROM view_claim c JOIN heads h ON h.id = c.row "
        "WHERE c.record = ?1 AND c.field = ?2 ORDER BY c.row"));
    find.bind(place).bind(field);
    std::vector<ClaimLine> lines;
    while (TRY(find.step())) {
        ClaimLine line;
        line.row = TRY(RowId::parse(find.text(0)));
        line.field = field;
        line.language = find.text(1);
        if (!find.isNull(2))
            line.value = record::valueFromJson(TRY(base::parseJson(find.text(2))));
        line.protection = static_cast<record::Protection>(find.integer(3));
        line.conflict = find.integer(4) != 0;
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace dokaz::store
