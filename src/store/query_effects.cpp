// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/query_effects.h"

#include <map>

namespace dokaz::store {

using base::Json;
using base::Result;
using record::RecordId;
using record::RowId;

namespace {

struct HeldClaim {
    ClaimLine line;
    bool isInEffect = false;
};

// Everything the claims in effect supersede, directly or through others, retracted ones among them.
std::set<std::string> supersededBy(const std::vector<HeldClaim>& claims,
                                   const std::map<std::string, std::vector<RowId>>& names) {
    std::vector<std::string> open;
    for (const HeldClaim& claim : claims)
        if (claim.isInEffect)
            open.push_back(claim.line.row.text());
    std::set<std::string> superseded;
    while (!open.empty()) {
        const auto found = names.find(open.back());
        open.pop_back();
        if (found == names.end())
            continue;
        for (const RowId& further : found->second)
            if (superseded.insert(further.text()).second)
                open.push_back(further.text());
    }
    return superseded;
}

} // namespace

Result<EffectLine> effectOf(Connection& connection, const RowId& row) {
    const PlacedRow placed = TRY(LedgerTables(connection).row(row));
    EffectLine line{placed.row.head, false};
    if (line.head.type == RowType::Claim) {
        Statement find = TRY(connection.prepare("SELECT 1 FROM view_claim WHERE row = ?1"));
        find.bind(placed.id);
        line.counts = TRY(find.step());
    }
    if (line.head.type != RowType::Citation)
        return line;
    for (const RowId& claim : line.head.names) {
        Statement find = TRY(connection.prepare(
            "SELECT 1 FROM heads h JOIN view_support s ON s.claim = h.id WHERE h.uid = ?1 AND s.citation = ?2"));
        find.bind(claim.text()).bind(placed.id);
        line.counts = TRY(find.step()) || line.counts;
    }
    return line;
}

Result<Supposed> Supposed::without(Connection& connection, const std::vector<RowId>& rows) {
    Supposed supposed(connection);
    LedgerTables ledger(connection);
    for (const RowId& row : rows)
        supposed.m_known[TRY(ledger.rowIdOf(row))] = true;
    return supposed;
}

// A retraction comes after what it names, so this ends.
Result<bool> Supposed::isTakenBack(std::int64_t row) {
    if (const auto known = m_known.find(row); known != m_known.end())
        return known->second;
    std::vector<std::int64_t> retractions;
    {
        Statement find = TRY(m_connection->prepare("SELECT row FROM view_name WHERE named = ?1 AND type = ?2"));
        find.bind(row).bind(static_cast<std::int64_t>(RowType::Retraction));
        while (TRY(find.step()))
            retractions.push_back(find.integer(0));
    }
    bool takenBack = false;
    for (const std::int64_t retraction : retractions)
        takenBack = takenBack || !TRY(isTakenBack(retraction));
    m_known[row] = takenBack;
    return takenBack;
}

Result<std::vector<ClaimLine>> claimsWithout(Connection& connection, const RecordId& record, Supposed& supposed) {
    Statement find = TRY(connection.prepare(
        "SELECT h.line, c.line, h.id FROM heads h "
        "LEFT JOIN contents c ON c.head = h.id WHERE h.record = ?1 AND h.type = 4 ORDER BY h.id"));
    find.bind(record.text());
    std::vector<HeldClaim> claims;
    std::map<std::string, std::vector<RowId>> names;
    while (TRY(find.step())) {
        const RowHead head = TRY(headFromLine(find.text(0)));
        HeldClaim claim;
        claim.line.row = head.uid;
        claim.line.record = record;
        claim.line.field = head.field;
        claim.line.protection = head.protection;
        if (!find.isNull(1)) {
            const Json content = TRY(base::parseJson(find.text(1)));
            claim.line.value = record::valueFromJson(content.value("value", Json()));
        }
        claim.isInEffect = !TRY(supposed.isTakenBack(find.integer(2)));
        names.emplace(head.uid.text(), head.names);
        claims.push_back(std::move(claim));
    }
    const std::set<std::string> superseded = supersededBy(claims, names);
    std::vector<ClaimLine> current;
    for (HeldClaim& claim : claims)
        if (claim.isInEffect && !superseded.contains(claim.line.row.text()))
            current.push_back(std::move(claim.line));
    return current;
}

Result<std::vector<std::vector<RowId>>> rowsToUndo(Connection& connection, const crypto::Digest& entry) {
    LedgerTables ledger(connection);
    const EntryHeader header = TRY(ledger.header(entry));
    std::vector<crypto::Digest> entries{entry};
    if (!header.batch.empty())
        entries = TRY(ledger.entriesOfBatch(header.author, header.batch));
    std::vector<std::vector<RowId>> rows;
    for (const crypto::Digest& digest : entries) {
        rows.emplace_back();
        const Entry read = TRY(ledger.entry(digest));
        for (const Row& row : read.rows)
            if (row.head.type != RowType::Act && row.head.type != RowType::Author)
                rows.back().push_back(row.head.uid);
    }
    return rows;
}

Result<std::set<std::string>> personsBearing(Connection& connection, const std::vector<RowId>& rows) {
    LedgerTables ledger(connection);
    std::vector<RowId> open = rows;
    std::set<std::string> seen, touched, leaving, persons, taken;
    for (const RowId& row : rows)
        taken.insert(row.text());
    while (!open.empty()) {
        const RowId uid = open.back();
        open.pop_back();
        if (!seen.insert(uid.text()).second)
            continue;
        const RowHead head = TRY(ledger.row(uid)).row.head;
        if (head.type == RowType::Claim)
            touched.insert(head.record.text());
        else if (head.type == RowType::Retraction)
            open.insert(open.end(), head.names.begin(), head.names.end());
        else if (head.type == RowType::Record && taken.contains(uid.text()))
            leaving.insert(head.record.text());
    }
    for (const std::string& record : touched)
        if (!leaving.contains(record) && TRY(recordLine(connection, TRY(RecordId::parse(record)))).kind == "person")
            persons.insert(record);
    return persons;
}

} // namespace dokaz::store
