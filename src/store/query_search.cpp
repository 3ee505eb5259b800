// SPDX-License-Identifier: GPL-3.0-or-later
// Search is bounded: a common word has hundreds of thousands of hits, and nobody reads more than a screenful. Hits are
// fetched in order of arrival up to a bound, then those are ranked by how often the words stand in them.
#include "store/queries.h"

namespace dokaz::store {

using base::Result;
using record::RecordId;
using record::RowId;

namespace {
constexpr std::int64_t mostRanked = 2000;
}

Result<std::vector<PassageHit>> searchPassages(Connection& connection, const std::string& ftsQuery,
                                               std::int64_t most) {
    if (ftsQuery.empty())
        return std::vector<PassageHit>();
    std::vector<std::pair<double, std::int64_t>> ranked;
    {
        Statement find = TRY(connection.prepare("SELECT rowid, dokaz_rank(search_passage) FROM search_passage WHERE "
                                                "search_passage MATCH ?1 LIMIT ?2"));
        find.bind(ftsQuery).bind(mostRanked);
        while (TRY(find.step()))
            ranked.emplace_back(-static_cast<double>(find.integer(1)), find.integer(0));
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<PassageHit> hits;
    for (const auto& [rank, id] : ranked) {
        if (static_cast<std::int64_t>(hits.size()) >= most)
            break;
        Statement find = TRY(connection.prepare(
            "SELECT d.uid, p.ordinal, p.kind, p.number, p.text, p.page, p.last_page, r.record, r.title "
            "FROM view_passage p JOIN view_reading d ON d.row = p.reading JOIN view_record r ON r.id = d.source "
            "WHERE p.id = ?1 AND NOT EXISTS (SELECT 1 FROM view_reading n WHERE n.source = d.source AND n.row > d.row)"));
        find.bind(id);
        if (!TRY(find.step()))
            continue;
        PassageHit hit;
        hit.passage.reading = TRY(RowId::parse(find.text(0)));
        hit.passage.ordinal = static_cast<std::uint32_t>(find.integer(1));
        hit.passage.kind = find.text(2);
        hit.passage.number = find.text(3);
        hit.passage.text = find.text(4);
        hit.passage.page = static_cast<std::int32_t>(find.integer(5));
        hit.passage.lastPage = static_cast<std::int32_t>(find.integer(6));
        hit.source = TRY(RecordId::parse(find.text(7)));
        hit.sourceTitle = find.text(8);
        hits.push_back(std::move(hit));
    }
    return hits;
}

Result<std::vector<RecordHit>> searchRecords(Connection& connection, const std::string& ftsQuery, std::int64_t most) {
    if (ftsQuery.empty())
        return std::vector<RecordHit>();
    Statement find = TRY(connection.prepare(
        "SELECT r.record, r.kind, r.title, r.protection, r.state, r.conflicts, t.text FROM search_title s "
        "JOIN view_title t ON t.id = s.rowid JOIN view_record r ON r.id = t.record "
        "WHERE search_title MATCH ?1 AND r.state = 0 LIMIT ?2"));
    find.bind(ftsQuery).bind(mostRanked);
    std::vector<RecordHit> hits;
    std::set<std::string> seen;
    while (TRY(find.step())) {
        if (static_cast<std::int64_t>(hits.size()) >= most || !seen.insert(find.text(0)).second)
            continue;
        RecordHit hit;
        hit.record = TRY(recordFrom(find));
        hit.words = find.text(6);
        hits.push_back(std::move(hit));
    }
    return hits;
}

Result<std::vector<RecordHit>> searchNames(Connection& connection, const std::string& ftsQuery,
                                           const std::vector<std::string>& kinds, std::int64_t most) {
    constexpr std::int64_t mostLooked = 5000; // of a rare kind among common words
    Statement find = TRY(connection.prepare(
        "SELECT r.record, r.kind, r.title, r.protection, r.state, r.conflicts, t.text FROM "
        "(SELECT rowid AS id FROM search_title WHERE search_title MATCH ?1 LIMIT ?2) s "
        "CROSS JOIN view_title t ON t.id = s.id CROSS JOIN view_record r ON r.id = t.record "
        "WHERE r.state = 0 AND (?3 = '[]' OR r.kind IN (SELECT value FROM json_each(?3))) LIMIT ?4"));
    find.bind(ftsQuery).bind(mostLooked).bind(base::Json(kinds).dump()).bind(most);
    std::vector<RecordHit> hits;
    while (TRY(find.step()))
        hits.push_back({TRY(recordFrom(find)), find.text(6)});
    return hits;
}

} // namespace dokaz::store
