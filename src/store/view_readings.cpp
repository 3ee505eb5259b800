// SPDX-License-Identifier: GPL-3.0-or-later
// Readings, their passages and index, objects, decisions.
#include "record/passage_places.h"
#include "store/views.h"

#include "text/normal.h"

namespace dokaz::store {

using base::Json;
using base::Result;

namespace {

constexpr std::size_t longestBeginning = 70; // characters

} // namespace

Result<std::string> Views::labelOfUntitled(std::int64_t source, const std::string& fileName) {
    const std::string words = TRY(beginningOf(source));
    return fileName + (fileName.empty() || words.empty() ? "" : ": ") + words;
}

// Its first heading, where one stands near the beginning, else its first words.
Result<std::string> Views::beginningOf(std::int64_t source) {
    Statement find = TRY(m_connection->prepare(
        "SELECT p.text FROM view_passage p WHERE p.reading = (SELECT max(d.row) FROM view_reading d WHERE d.source = ?1) "
        "AND p.ordinal <= 12 AND p.kind NOT IN ('header', 'footnote', 'table') "
        "ORDER BY p.kind <> 'heading', p.ordinal"));
    find.bind(source);
    while (TRY(find.step())) {
        const std::string words = text::kept(find.text(0));
        if (text::scriptOf(words) != "Zyyy") // numbers and rules alone tell nothing
            return text::shortened(words, longestBeginning);
    }
    return std::string();
}

Result<void> Views::refreshReading(std::int64_t row) {
    TRY(removeReading(row));
    const PlacedRow placed = TRY(m_ledger.row(row));
    m_records.insert(placed.row.head.record.text()); // what it is known by may stand in its text
    if (TRY(isRetracted(row)) || !placed.row.content)
        return {};
    const Json content = TRY(base::parseJson(*placed.row.content));
    const auto object = record::RowId::parse(base::textOr(content, "object"));
    const std::optional<PlacedRow> source = TRY(m_ledger.recordHead(placed.row.head.record));
    if (!object || !source)
        return {};
    const std::shared_ptr<const record::Reading> reading = TRY(m_readings(object.value()));
    if (!reading)
        return {};
    {
        Statement insert = TRY(m_connection->prepare(
            "INSERT INTO view_reading (row, uid, source, object, profile, language, pages, passages) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"));
        insert.bind(row).bind(placed.row.head.uid.text()).bind(source->id).bind(object.value().text());
        insert.bind(base::textOr(content, "profile")).bind(base::textOr(content, "language"));
        insert.bind(static_cast<std::int64_t>(reading->pages.size()));
        insert.bind(static_cast<std::int64_t>(reading->passages.size()));
        TRY(insert.run());
    }
    for (const record::Passage& passage : reading->passages)
        TRY(writePassage(row, passage));
    m_changed.insert(placed.row.head.record.text());
    return {};
}

Result<void> Views::writePassage(std::int64_t reading, const record::Passage& passage) {
    Statement insert = TRY(m_connection->prepare(
        "INSERT INTO view_passage (reading, ordinal, kind, number, level, parent, page, last_page, text, places) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"));
    insert.bind(reading).bind(static_cast<std::int64_t>(passage.ordinal)).bind(record::name(passage.kind));
    insert.bind(passage.number).bind(static_cast<std::int64_t>(passage.level));
    insert.bind(static_cast<std::int64_t>(passage.parent)).bind(static_cast<std::int64_t>(passage.firstPage().value));
    insert.bind(static_cast<std::int64_t>(passage.lastPage().value)).bind(passage.text).bindBlob(record::packedPlaces(passage));
    TRY(insert.run());
    const std::int64_t id = m_connection->lastRowId();
    Statement index = TRY(m_connection->prepare("INSERT INTO search_passage (rowid, text) VALUES (?1, ?2)"));
    index.bind(id).bind(passage.text);
    return index.run();
}

Result<void> Views::removeReading(std::int64_t row) {
    std::vector<std::pair<std::int64_t, std::string>> held;
    {
        Statement find = TRY(m_connection->prepare("SELECT id, text FROM view_passage WHERE reading = ?1"));
        find.bind(row);
        while (TRY(find.step()))
            held.emplace_back(find.integer(0), find.text(1));
    }
    for (const auto& [id, words] : held) {
        Statement forget = TRY(m_connection->prepare(
            "INSERT INTO search_passage (search_passage, rowid, text) VALUES ('delete', ?1, ?2)"));
        forget.bind(id).bind(words);
        TRY(forget.run());
    }
    for (const char* sql :
         {"DELETE FROM view_passage WHERE reading = ?1", "DELETE FROM view_reading WHERE row = ?1"}) {
        Statement remove = TRY(m_connection->prepare(sql));
        remove.bind(row);
        TRY(remove.run());
    }
    return {};
}

Result<void> Views::refreshDecision(std::int64_t row) {
    Statement remove = TRY(m_connection->prepare("DELETE FROM view_decision WHERE row = ?1"));
    remove.bind(row);
    TRY(remove.run());
    const PlacedRow placed = TRY(m_ledger.row(row));
    if (!placed.row.content) {
        m_hiddenDecisions.insert(row);
        return {};
    }
    const Json content = TRY(base::parseJson(*placed.row.content));
    if (base::textOr(content, "about") != "candidate")
        return {};
    TRY(noteSourceOf(base::textOr(content, "id")));
    if (TRY(isRetracted(row)))
        return {};
    Statement insert = TRY(
        m_connection->prepare("INSERT INTO view_decision (candidate, row, decision) VALUES (?1, ?2, ?3)"));
    insert.bind(base::textOr(content, "id")).bind(row).bind(base::textOr(content, "decision"));
    return insert.run();
}

// What is decided on a mention changes its source: what waits there for a decision.
Result<void> Views::noteSourceOf(const std::string& candidate) {
    Statement find = TRY(m_connection->prepare(
        "SELECT r.record FROM work_candidate w JOIN view_reading d ON d.row = w.reading "
        "JOIN view_record r ON r.id = d.source WHERE w.id = ?1"));
    find.bind(candidate);
    if (TRY(find.step()))
        m_changed.insert(find.text(0));
    return {};
}

Result<void> Views::refreshObject(std::int64_t row) {
    Statement remove = TRY(m_connection->prepare("DELETE FROM view_object WHERE row = ?1"));
    remove.bind(row);
    TRY(remove.run());
    const PlacedRow placed = TRY(m_ledger.row(row));
    if (TRY(isRetracted(row)) || !placed.row.content)
        return {};
    const Json content = TRY(base::parseJson(*placed.row.content));
    Statement insert = TRY(m_connection->prepare(
        "INSERT INTO view_object (row, uid, sha256, size, media_type, source) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"));
    insert.bind(row).bind(placed.row.head.uid.text()).bind(base::textOr(content, "sha256"));
    insert.bind(content.value("size", std::int64_t{0})).bind(base::textOr(content, "media_type"));
    insert.bind(placed.row.head.record.text());
    return insert.run();
}

} // namespace dokaz::store
