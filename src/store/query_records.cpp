// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/query_documents.h"

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Result;
using record::RecordId;
using record::RowId;

namespace {

crypto::Digest digestFrom(const Statement& row, int column) {
    crypto::Digest digest{};
    const base::Bytes bytes = row.blob(column);
    std::copy_n(bytes.begin(), std::min(bytes.size(), digest.size()), digest.begin());
    return digest;
}

} // namespace

Result<RecordLine> recordFrom(const Statement& row, int at) {
    RecordLine line;
    line.record = TRY(RecordId::parse(row.text(at)));
    line.kind = row.text(at + 1);
    line.title = row.text(at + 2);
    line.protection = static_cast<record::Protection>(row.integer(at + 3));
    line.state = static_cast<RecordState>(row.integer(at + 4));
    line.conflicts = static_cast<int>(row.integer(at + 5));
    return line;
}

Result<RecordId> findRecordByPrefix(Connection& connection, const std::string& typed) {
    constexpr std::size_t fewestLetters = 4;
    if (typed.size() < fewestLetters || typed.size() > 26)
        return Error(ErrorCode::NotFound, "no record '" + typed + "'");
    Statement find = TRY(connection.prepare(
        "SELECT record FROM view_record WHERE record >= ?1 AND record < ?1 || '{' ORDER BY record LIMIT 2"));
    find.bind(typed);
    if (!TRY(find.step()))
        return Error(ErrorCode::NotFound, "no record '" + typed + "'");
    const RecordId record = TRY(RecordId::parse(find.text(0)));
    if (TRY(find.step()))
        return Error(ErrorCode::Invalid, "several records begin with '" + typed + "'");
    return record;
}

Result<RecordLine> recordLine(Connection& connection, const RecordId& record) {
    Statement find = TRY(connection.prepare(
        "SELECT record, kind, title, protection, state, conflicts FROM view_record WHERE record = ?1"));
    find.bind(record.text());
    if (!TRY(find.step()))
        return Error(ErrorCode::NotFound, "no record '" + record.text() + "'");
    return recordFrom(find);
}

Result<std::vector<RecordLine>> recordsOfKind(Connection& connection, const std::string& kind, std::int64_t most,
                                              std::int64_t from) {
    Statement find = TRY(connection.prepare(
        "SELECT record, kind, title, protection, state, conflicts FROM view_record WHERE kind = ?1 AND state = 0 "
        "ORDER BY sort, protection, id LIMIT ?2 OFFSET ?3"));
    find.bind(kind).bind(most).bind(from);
    std::vector<RecordLine> lines;
    while (TRY(find.step()))
        lines.push_back(TRY(recordFrom(find)));
    return lines;
}

Result<std::int64_t> countOfKind(Connection& connection, const std::string& kind, record::Protection most) {
    Statement find = TRY(
        connection.prepare("SELECT count(*) FROM view_record WHERE kind = ?1 AND state = 0 AND protection <= ?2"));
    find.bind(kind).bind(static_cast<std::int64_t>(most));
    return TRY(find.step()) ? find.integer(0) : 0;
}

Result<std::vector<ClaimLine>> claimsOf(Connection& connection, const RecordId& record) {
    Statement find = TRY(connection.prepare(
        "SELECT h.uid, c.field, c.language, c.value, c.protection, c.conflict, e.digest FROM view_claim c "
        "JOIN view_record r ON r.id = c.record JOIN heads h ON h.id = c.row JOIN entries e ON e.id = h.entry "
        "WHERE r.record = ?1 ORDER BY c.row"));
    find.bind(record.text());
    std::vector<ClaimLine> lines;
    while (TRY(find.step())) {
        ClaimLine line;
        line.row = TRY(RowId::parse(find.text(0)));
        line.record = record;
        line.field = find.text(1);
        line.language = find.text(2);
        if (!find.isNull(3))
            line.value = record::valueFromJson(TRY(base::parseJson(find.text(3))));
        line.protection = static_cast<record::Protection>(find.integer(4));
        line.conflict = find.integer(5) != 0;
        line.entry = digestFrom(find, 6);
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<std::vector<FieldLine>> claimsOfField(Connection& connection, const std::string& field) {
    Statement find = TRY(connection.prepare(
        "SELECT r.record, r.kind, h.uid, c.value FROM view_claim c JOIN view_record r ON r.id = c.record "
        "JOIN heads h ON h.id = c.row WHERE c.field = ?1 AND r.state = 0 ORDER BY c.row"));
    find.bind(field);
    std::vector<FieldLine> lines;
    while (TRY(find.step())) {
        FieldLine line{TRY(RecordId::parse(find.text(0))), find.text(1), {}, {}};
        line.row = TRY(RowId::parse(find.text(2)));
        if (!find.isNull(3))
            line.value = record::valueFromJson(TRY(base::parseJson(find.text(3))));
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<std::vector<CitationLine>> citationsOf(Connection& connection, const RowId& claim) {
    Statement find = TRY(connection.prepare(
        "SELECT q.uid, q.line, k.line, r.title FROM heads h JOIN view_support s ON s.claim = h.id "
        "JOIN heads q ON q.id = s.citation LEFT JOIN contents k ON k.head = q.id "
        "LEFT JOIN view_record r ON r.id = s.source WHERE h.uid = ?1 ORDER BY s.citation"));
    find.bind(claim.text());
    std::vector<CitationLine> lines;
    while (TRY(find.step())) {
        CitationLine line;
        const std::optional<std::string> content = find.isNull(2) ? std::nullopt : std::optional(find.text(2));
        line.citation = TRY(citationFromLines(find.text(1), content));
        line.claim = claim;
        line.sourceTitle = find.text(3);
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<std::vector<LinkLine>> linksTo(Connection& connection, const RecordId& record, std::int64_t most) {
    Statement find = TRY(connection.prepare(
        "SELECT r.record, r.kind, r.title, l.field FROM view_link l JOIN view_record r ON r.id = l.record "
        "WHERE l.target = ?1 AND r.state = 0 ORDER BY r.kind, r.sort, r.id LIMIT ?2"));
    find.bind(record.text()).bind(most);
    std::vector<LinkLine> lines;
    while (TRY(find.step()))
        lines.push_back({TRY(RecordId::parse(find.text(0))), find.text(1), find.text(2), find.text(3)});
    return lines;
}

Result<std::vector<TitleLine>> titles(Connection& connection) {
    Statement find = TRY(connection.prepare(
        "SELECT r.record, r.kind, t.text FROM view_title t JOIN view_record r ON r.id = t.record WHERE r.state = 0 "
        "ORDER BY r.id, t.id"));
    std::vector<TitleLine> lines;
    while (TRY(find.step()))
        lines.push_back({TRY(RecordId::parse(find.text(0))), find.text(1), find.text(2)});
    return lines;
}

} // namespace dokaz::store
