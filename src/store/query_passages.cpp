// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/passage_places.h"
#include "store/queries.h"

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Result;
using record::RecordId;
using record::RowId;

namespace {

// Columns: uid, source record, object, profile, language, pages, passages.
Result<ReadingLine> readingFrom(const Statement& row) {
    ReadingLine line;
    line.reading = TRY(RowId::parse(row.text(0)));
    line.source = TRY(RecordId::parse(row.text(1)));
    line.lines = TRY(RowId::parse(row.text(2)));
    line.profile = row.text(3);
    line.language = row.text(4);
    line.pages = row.integer(5);
    line.passages = row.integer(6);
    return line;
}

} // namespace

Result<record::Passage> PassageLine::passage() const {
    const auto known = record::passageKindNamed(kind);
    if (!known)
        return Error(ErrorCode::Corrupt, "a kind of passage this version does not know");
    record::Passage passage;
    passage.ordinal = ordinal;
    passage.kind = *known;
    passage.number = number;
    passage.level = level;
    passage.parent = parent;
    passage.text = text;
    TRY(record::unpackPlaces(places, passage));
    return passage;
}

PassageLine passageFrom(const Statement& row, const RowId& reading) {
    PassageLine line;
    line.reading = reading;
    line.ordinal = static_cast<std::uint32_t>(row.integer(0));
    line.kind = row.text(1);
    line.number = row.text(2);
    line.text = row.text(3);
    line.level = static_cast<std::int32_t>(row.integer(4));
    line.parent = static_cast<std::uint32_t>(row.integer(5));
    line.page = static_cast<std::int32_t>(row.integer(6));
    line.lastPage = static_cast<std::int32_t>(row.integer(7));
    line.places = row.blob(8);
    return line;
}

Result<std::vector<ReadingLine>> readingsOf(Connection& connection, const RecordId& source) {
    Statement find = TRY(connection.prepare(
        "SELECT d.uid, r.record, d.object, d.profile, d.language, d.pages, d.passages FROM view_reading d "
        "JOIN view_record r ON r.id = d.source WHERE r.record = ?1 ORDER BY d.row"));
    find.bind(source.text());
    std::vector<ReadingLine> lines;
    while (TRY(find.step()))
        lines.push_back(TRY(readingFrom(find)));
    return lines;
}

Result<ReadingLine> readingLine(Connection& connection, const RowId& reading) {
    Statement find = TRY(connection.prepare(
        "SELECT d.uid, r.record, d.object, d.profile, d.language, d.pages, d.passages FROM view_reading d "
        "JOIN view_record r ON r.id = d.source WHERE d.uid = ?1"));
    find.bind(reading.text());
    if (!TRY(find.step()))
        return Error(ErrorCode::NotFound, "no reading '" + reading.text() + "'");
    return readingFrom(find);
}

Result<std::vector<PassageLine>> passagesOf(Connection& connection, const RowId& reading) {
    Statement find = TRY(connection.prepare(
        "SELECT p.ordinal, p.kind, p.number, p.text, p.level, p.parent, p.page, p.last_page, p.places "
        "FROM view_passage p JOIN view_reading d ON d.row = p.reading WHERE d.uid = ?1 ORDER BY p.ordinal"));
    find.bind(reading.text());
    std::vector<PassageLine> lines;
    while (TRY(find.step()))
        lines.push_back(passageFrom(find, reading));
    return lines;
}

Result<PassageLine> passageLine(Connection& connection, const RowId& reading, std::uint32_t ordinal) {
    Statement find = TRY(connection.prepare(
        "SELECT p.ordinal, p.kind, p.number, p.text, p.level, p.parent, p.page, p.last_page, p.places "
        "FROM view_passage p JOIN view_reading d ON d.row = p.reading WHERE d.uid = ?1 AND p.ordinal = ?2"));
    find.bind(reading.text()).bind(std::int64_t{ordinal});
    if (!TRY(find.step()))
        return Error(ErrorCode::NotFound, "no passage " + std::to_string(ordinal));
    return passageFrom(find, reading);
}

} // namespace dokaz::store
