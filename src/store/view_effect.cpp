// SPDX-License-Identifier: GPL-3.0-or-later
// What is in effect: names, retractions, and which records a row touches.
#include "store/views.h"

namespace dokaz::store {

using base::Result;

Result<void> Views::note(std::int64_t id, const RowHead& head) {
    TRY(noteNames(id, head));
    switch (head.type) {
    case RowType::Record: TRY(noteRecord(head.record)); break;
    case RowType::Claim:
    case RowType::Withdrawal:
        if (!head.record.isEmpty())
            m_records.insert(head.record.text());
        break;
    case RowType::Citation: TRY(touchClaims(head.names)); break;
    case RowType::Retraction:
        for (const record::RowId& named : head.names)
            if (const auto row = m_ledger.rowIdOf(named))
                m_effects.insert(row.value());
        break;
    case RowType::Reading: m_readingRows.insert(id); break;
    case RowType::Decision: m_decisions.insert(id); break;
    case RowType::Object: m_objects.insert(id); break;
    case RowType::Act:
    case RowType::Author:
    case RowType::Assessment:
    case RowType::Purge: break;
    }
    return {};
}

// Citations and readings may arrive before the source they belong to.
Result<void> Views::noteRecord(const record::RecordId& record) {
    m_records.insert(record.text());
    std::vector<std::int64_t> waiting;
    {
        Statement find = TRY(m_connection->prepare("SELECT id FROM heads WHERE record = ?1 AND type IN (5, 10)"));
        find.bind(record.text());
        while (TRY(find.step()))
            waiting.push_back(find.integer(0));
    }
    for (const std::int64_t row : waiting)
        TRY(touchOwner(row));
    return {};
}

Result<void> Views::noteNames(std::int64_t id, const RowHead& head) {
    for (const record::RowId& named : head.names) {
        const auto row = m_ledger.rowIdOf(named);
        if (!row)
            continue;
        Statement insert = TRY(
            m_connection->prepare("INSERT OR IGNORE INTO view_name (named, row, type) VALUES (?1, ?2, ?3)"));
        insert.bind(row.value()).bind(id).bind(static_cast<std::int64_t>(head.type));
        TRY(insert.run());
    }
    return {};
}

Result<std::vector<std::int64_t>> Views::namersOf(std::int64_t row, RowType type) {
    Statement find = TRY(m_connection->prepare("SELECT row FROM view_name WHERE named = ?1 AND type = ?2"));
    find.bind(row).bind(static_cast<std::int64_t>(type));
    std::vector<std::int64_t> rows;
    while (TRY(find.step()))
        rows.push_back(find.integer(0));
    return rows;
}

Result<bool> Views::isRetracted(std::int64_t row) {
    Statement find = TRY(m_connection->prepare("SELECT 1 FROM view_retracted WHERE row = ?1"));
    return find.bind(row).step();
}

// A retraction comes after what it names, so the newest row first: each is looked at when all that bears on it stands.
Result<void> Views::settleEffects() {
    while (!m_effects.empty()) {
        const std::int64_t row = *m_effects.rbegin();
        m_effects.erase(row);
        TRY(reconsiderEffect(row));
    }
    return {};
}

Result<void> Views::reconsiderEffect(std::int64_t row) {
    bool retracted = false;
    for (const std::int64_t retraction : TRY(namersOf(row, RowType::Retraction)))
        retracted = retracted || !TRY(isRetracted(retraction));
    TRY(touchOwner(row)); // also where nothing changed: who retracted it bears on conflicts
    if (retracted == TRY(isRetracted(row)))
        return {};
    {
        Statement change = TRY(m_connection->prepare(retracted ? "INSERT INTO view_retracted (row) VALUES (?1)"
                                                               : "DELETE FROM view_retracted WHERE row = ?1"));
        change.bind(row);
        TRY(change.run());
    }
    const PlacedRow placed = TRY(m_ledger.row(row));
    if (placed.row.head.type == RowType::Retraction)
        for (const record::RowId& named : placed.row.head.names)
            if (const auto target = m_ledger.rowIdOf(named))
                m_effects.insert(target.value());
    return {};
}

// Touches the records of claims; what else is named has no part in it.
Result<void> Views::touchClaims(const std::vector<record::RowId>& rows) {
    for (const record::RowId& uid : rows) {
        const auto id = m_ledger.rowIdOf(uid);
        if (!id)
            continue;
        Statement find = TRY(m_connection->prepare("SELECT record FROM heads WHERE id = ?1 AND type = 4"));
        find.bind(id.value());
        if (TRY(find.step()))
            m_records.insert(find.text(0));
    }
    return {};
}

Result<void> Views::touchOwner(std::int64_t row) {
    const PlacedRow placed = TRY(m_ledger.row(row));
    const RowHead& head = placed.row.head;
    switch (head.type) {
    case RowType::Citation:
        TRY(touchClaims(head.names));
        break;
    case RowType::Reading: m_readingRows.insert(row); break;
    case RowType::Decision: m_decisions.insert(row); break;
    case RowType::Object: {
        m_objects.insert(row);
        Statement find = TRY(m_connection->prepare("SELECT row FROM view_reading WHERE object = ?1"));
        find.bind(head.uid.text());
        while (TRY(find.step()))
            m_readingRows.insert(find.integer(0));
        break;
    }
    case RowType::Act:
    case RowType::Author:
    case RowType::Record:
    case RowType::Claim:
    case RowType::Assessment:
    case RowType::Retraction:
    case RowType::Withdrawal:
    case RowType::Purge:
        if (!head.record.isEmpty())
            m_records.insert(head.record.text());
        break;
    }
    return {};
}

Result<void> Views::noteContentLost(const record::RowId& uid) { return touchOwner(TRY(m_ledger.rowIdOf(uid))); }

Result<void> Views::flush() {
    TRY(settleEffects());
    m_sources.clear();
    for (const std::int64_t row : std::exchange(m_objects, {}))
        TRY(refreshObject(row));
    for (const std::int64_t row : std::exchange(m_readingRows, {}))
        TRY(refreshReading(row));
    for (const std::int64_t row : std::exchange(m_decisions, {}))
        TRY(refreshDecision(row));
    return refreshRecords();
}

Result<void> Views::clear() {
    return m_connection->execute(
        "INSERT INTO search_passage (search_passage) VALUES ('delete-all');"
        "INSERT INTO search_title (search_title) VALUES ('delete-all');"
        "DELETE FROM view_name; DELETE FROM view_retracted; DELETE FROM view_record; DELETE FROM view_claim;"
        "DELETE FROM view_support; DELETE FROM view_link; DELETE FROM view_date; DELETE FROM view_reading;"
        "DELETE FROM view_passage; DELETE FROM view_decision; DELETE FROM view_object; DELETE FROM view_title;");
}

} // namespace dokaz::store
