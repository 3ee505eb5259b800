// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/query_documents.h"

#include "resources/embedded.h"
#include "text/folding.h"
#include "text/normal.h"

#include <sstream>

namespace dokaz::store {

using base::Json;
using base::Result;
using record::RecordId;
using record::RowId;

namespace {

// Columns: citation's head, its content, record, kind, title, protection, state, conflicts, whether a decision names it.
const std::string supportSelect =
    "SELECT q.line, k.line, r.record, r.kind, r.title, r.protection, r.state, r.conflicts, EXISTS (SELECT 1 "
    "FROM view_name n JOIN view_decision d ON d.row = n.row WHERE n.named = q.id AND n.type = 12) "
    "FROM view_support s JOIN view_claim c ON c.row = s.claim JOIN view_record r ON r.id = c.record "
    "JOIN heads q ON q.id = s.citation LEFT JOIN contents k ON k.head = q.id ";

// Columns: source, symbol, title, language and passages of its newest reading, place.
const std::string versionWords =
    "SELECT r.record, coalesce((SELECT json_extract(c.value, '$.text') FROM view_claim c WHERE c.record = r.id AND "
    "c.field = 'symbol'), ''), coalesce((SELECT json_extract(c.value, '$.text') FROM view_claim c WHERE "
    "c.record = r.id AND c.field = 'title'), ''), d.language, d.passages, r.id FROM view_record r JOIN view_reading d "
    "ON d.row = (SELECT max(x.row) FROM view_reading x WHERE x.source = r.id) WHERE r.kind = 'source' AND r.state = 0 ";

Result<std::vector<VersionLine>> versionLines(Statement& find) {
    std::vector<VersionLine> lines;
    while (TRY(find.step()))
        lines.push_back({TRY(RecordId::parse(find.text(0))), find.text(1), find.text(2), find.text(3), find.integer(4), find.integer(5)});
    return lines;
}

Result<SupportLine> supportFrom(const Statement& row) {
    SupportLine line;
    const std::optional<std::string> content = row.isNull(1) ? std::nullopt : std::optional(row.text(1));
    line.citation = TRY(citationFromLines(row.text(0), content));
    line.record = TRY(recordFrom(row, 2));
    line.isAccepted = row.integer(8) != 0;
    return line;
}

Result<std::vector<SupportLine>> supportsOf(Statement& find) {
    std::vector<SupportLine> lines;
    while (TRY(find.step()))
        lines.push_back(TRY(supportFrom(find)));
    return lines;
}

} // namespace

bool saysNothing(const std::string& title) {
    static const std::set<std::string> empty = [] {
        std::set<std::string> titles;
        std::istringstream lines{std::string(resources::find("titles/untitled.tsv").value_or(""))};
        for (std::string line; std::getline(lines, line);)
            if (!line.starts_with('#'))
                titles.insert(line);
        return titles;
    }();
    return empty.contains(text::folded(text::kept(title)));
}

Result<record::Citation> citationFromLines(const std::string& head, const std::optional<std::string>& content) {
    const RowHead read = TRY(headFromLine(head));
    record::Citation citation;
    citation.row = read.uid;
    citation.claims = read.names;
    citation.source = read.record;
    citation.protection = read.protection;
    citation.anchor = record::WholeAnchor{};
    if (!content)
        return citation;
    const Json json = TRY(base::parseJson(*content));
    citation.anchor = TRY(record::anchorFromJson(json.value("anchor", Json::object())));
    citation.quote = base::textOr(json, "quote");
    citation.stance = record::stanceNamed(base::textOr(json, "stance")).value_or(record::Stance::Supports);
    return citation;
}

Result<std::vector<SupportLine>> citationsFrom(Connection& connection, const RecordId& source) {
    Statement find = TRY(connection.prepareText(
        supportSelect + "WHERE s.source = (SELECT id FROM view_record WHERE record = ?1) "
                        "AND r.state = 0 GROUP BY q.id, r.id ORDER BY q.id"));
    find.bind(source.text());
    return supportsOf(find);
}

Result<std::vector<SupportLine>> citationsFor(Connection& connection, const RecordId& record) {
    Statement find =
        TRY(connection.prepareText(supportSelect + "WHERE r.record = ?1 GROUP BY q.id ORDER BY q.id"));
    find.bind(record.text());
    return supportsOf(find);
}

Result<std::vector<PassageLine>> passagesOnPage(Connection& connection, const RowId& reading, std::int32_t page) {
    Statement find = TRY(connection.prepare(
        "SELECT p.ordinal, p.kind, p.number, p.text, p.level, p.parent, p.page, p.last_page, p.places "
        "FROM view_passage p JOIN view_reading d ON d.row = p.reading WHERE d.uid = ?1 AND p.page <= ?2 "
        "AND p.last_page >= ?2 ORDER BY p.ordinal"));
    find.bind(reading.text()).bind(std::int64_t{page});
    std::vector<PassageLine> lines;
    while (TRY(find.step()))
        lines.push_back(passageFrom(find, reading));
    return lines;
}

Result<std::vector<std::string>> titlesOf(Connection& connection, const RecordId& record) {
    Statement find = TRY(connection.prepare(
        "SELECT t.text FROM view_title t JOIN view_record r ON r.id = t.record WHERE r.record = ?1 ORDER BY t.id"));
    find.bind(record.text());
    std::vector<std::string> titles;
    while (TRY(find.step()))
        titles.push_back(find.text(0));
    return titles;
}

// The newest reading made from a file is the one whose row arrived last.
Result<std::vector<FileLine>> filesOf(Connection& connection, const RecordId& record) {
    Statement find = TRY(connection.prepare(
        "SELECT o.uid, o.sha256, o.media_type, json_extract(e.header, '$.day'), o.size, coalesce(d.uid, ''), "
        "coalesce(d.profile, '') FROM view_object o JOIN heads h ON h.id = o.row JOIN entries e ON e.id = h.entry "
        "LEFT JOIN view_reading d ON d.row = (SELECT max(x.row) FROM view_name n JOIN view_reading x ON x.row = n.row "
        "WHERE n.named = o.row AND n.type = 10) WHERE o.source = ?1 ORDER BY o.row"));
    find.bind(record.text());
    std::vector<FileLine> lines;
    while (TRY(find.step()))
        lines.push_back({TRY(RowId::parse(find.text(0))), find.text(1), find.text(2), find.text(3), find.text(5),
                         find.text(6), find.integer(4)});
    return lines;
}

Result<std::vector<ObjectLine>> objectsWithDigest(Connection& connection, const std::string& sha256) {
    Statement find = TRY(connection.prepare(
        "SELECT uid, source, sha256, media_type, size FROM view_object WHERE sha256 = ?1 AND source <> '' ORDER BY row"));
    find.bind(sha256);
    std::vector<ObjectLine> lines;
    while (TRY(find.step()))
        lines.push_back({TRY(RowId::parse(find.text(0))), TRY(RecordId::parse(find.text(1))), find.text(2), find.text(3),
                         find.integer(4)});
    return lines;
}

Result<std::vector<VersionLine>> sourceVersions(Connection& connection) {
    Statement find = TRY(connection.prepareText(versionWords + "ORDER BY r.id"));
    return versionLines(find);
}

Result<std::optional<std::vector<VersionLine>>> sourceVersionsSince(Connection& connection, std::int64_t entries) {
    Statement taken = TRY(connection.prepare("SELECT EXISTS (SELECT 1 FROM heads WHERE entry > ?1 AND type IN (7, 8, 9))"));
    taken.bind(entries); // retractions, withdrawals, purges
    (void)TRY(taken.step());
    if (taken.integer(0) != 0)
        return std::optional<std::vector<VersionLine>>();
    Statement find = TRY(connection.prepareText(
        versionWords + "AND r.id IN (SELECT s.id FROM heads h JOIN view_record s ON s.record = h.record WHERE h.entry > ?1 "
                       "UNION SELECT n.source FROM heads h JOIN view_reading n ON n.row = h.id WHERE h.entry > ?1) ORDER BY r.id"));
    find.bind(entries);
    return std::optional(TRY(versionLines(find)));
}

Result<std::int64_t> entryCount(Connection& connection) { return LedgerTables(connection).entryCount(); }

} // namespace dokaz::store
