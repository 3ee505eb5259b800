// SPDX-License-Identifier: GPL-3.0-or-later
// Candidates, history, objects.
#include "store/query_documents.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;
using record::RecordId;
using record::RowId;

namespace {

// Columns: id, kind, words, normal, rule, match, detail, reading, source, passage, start, end, page, decision.
const std::string candidateSelect =
    "SELECT w.id, w.kind, w.words, w.normal, w.rule, w.match, w.detail, d.uid, r.record, w.passage, w.start, "
    "w.end, w.page, coalesce((SELECT v.decision FROM view_decision v WHERE v.candidate = w.id "
    "ORDER BY v.row DESC LIMIT 1), '') FROM work_candidate w JOIN view_reading d ON d.row = w.reading "
    "JOIN view_record r ON r.id = d.source ";
// A newer reading of the source proposes in place of the older: of that only what is decided stays.
const std::string isNewest = "NOT EXISTS (SELECT 1 FROM view_reading n WHERE n.source = d.source AND n.row > d.row) ";
const std::string stillAsked =
    "(" + isNewest + "OR EXISTS (SELECT 1 FROM view_decision v WHERE v.candidate = w.id)) ";

// Only names are remembered: a day that says nothing in one report may matter in the next.
const std::string isName = "o.kind IN ('person', 'facility', 'organisation', 'place') ";
// The same with decision 'rejected-before' where a person rejected this name in another document and never accepted it.
const std::string rememberedWords =
    "LEFT JOIN (SELECT o.kind AS kind, o.normal AS normal, min(y.source) AS first, max(y.source) AS last, "
    "max(x.decision = 'accept') AS accepted FROM view_decision x JOIN work_candidate o ON o.id = x.candidate "
    "JOIN view_reading y ON y.row = o.reading "
    "WHERE " + isName + "GROUP BY o.kind, o.normal) k "
    "ON k.kind = w.kind AND k.normal = w.normal ";
const std::string isRemembered =
    "coalesce(k.accepted = 0 AND (k.first <> d.source OR k.last <> d.source), 0)";

Result<CandidateLine> candidateFrom(const Statement& row) {
    CandidateLine line;
    line.id = row.text(0);
    line.kind = row.text(1);
    line.words = row.text(2);
    line.normal = row.text(3);
    line.rule = row.text(4);
    line.match = row.text(5);
    line.detail = row.text(6);
    line.reading = TRY(RowId::parse(row.text(7)));
    line.source = TRY(RecordId::parse(row.text(8)));
    line.passage = static_cast<std::uint32_t>(row.integer(9));
    line.start = static_cast<std::uint32_t>(row.integer(10));
    line.end = static_cast<std::uint32_t>(row.integer(11));
    line.page = static_cast<std::int32_t>(row.integer(12));
    line.decision = row.text(13);
    return line;
}

// A date without its year is not asked about (withoutYear).
const std::string isAskable = "NOT (w.kind = 'date' AND w.normal GLOB 'XXXX*') AND NOT EXISTS (SELECT 1 FROM "
                              "view_decision v WHERE v.candidate = w.id) AND " + isNewest;
const std::string undecidedWords =
    "FROM work_candidate w JOIN view_reading d ON d.row = w.reading JOIN view_record r ON r.id = d.source " +
    rememberedWords + "WHERE NOT " + isRemembered + " AND " + isAskable;

// Columns: digest, header, act content, whether a row of it is still in effect, whether it has rows beside the act.
const std::string historySelect =
    "SELECT e.digest, e.header, c.line, EXISTS (SELECT 1 FROM heads x WHERE x.entry = e.id AND "
    "x.position > 0 AND NOT EXISTS (SELECT 1 FROM view_retracted v WHERE v.row = x.id)), EXISTS (SELECT 1 "
    "FROM heads y WHERE y.entry = e.id AND y.position > 0) FROM entries e JOIN heads h ON h.entry = e.id AND "
    "h.position = 0 LEFT JOIN contents c ON c.head = h.id ";

Result<HistoryLine> historyFrom(const Statement& row) {
    HistoryLine line;
    const base::Bytes digest = row.blob(0);
    std::copy_n(digest.begin(), std::min(digest.size(), line.entry.size()), line.entry.begin());
    const EntryHeader header = TRY(headerFromLine(row.text(1)));
    line.author = header.author;
    line.number = header.number;
    line.day = header.day;
    line.batch = header.batch;
    line.rows = header.rows;
    if (!row.isNull(2)) {
        const Json content = TRY(base::parseJson(row.text(2)));
        line.command = base::textOr(content, "command");
        line.reason = base::textOr(content, "reason");
        line.time = base::textOr(content, "time");
    }
    line.undone = row.integer(3) == 0 && row.integer(4) != 0;
    return line;
}

struct ListedCandidate {
    CandidateLine line;
    bool isNewest = false; // its reading, of its source
};

Result<std::vector<ListedCandidate>> listedCandidates(Connection& connection, const RecordId& source) {
    std::string select = candidateSelect;
    select.insert(select.find(" FROM work_candidate"), ", " + isRemembered + ", " + isNewest);
    Statement find = TRY(connection.prepareText(select + rememberedWords +
                                                "WHERE (?1 = '' OR r.record = ?1) AND " + stillAsked +
                                                "ORDER BY w.reading, w.passage, w.start, w.end, w.kind"));
    find.bind(source.text());
    constexpr int remembered = 14, newest = 15; // columns
    std::vector<ListedCandidate> lines;
    while (TRY(find.step())) {
        lines.push_back({TRY(candidateFrom(find)), find.integer(newest) != 0});
        CandidateLine& line = lines.back().line;
        if (line.decision.empty() && isDateWithoutYear(line.kind, line.normal))
            line.decision = withoutYear;
        else if (line.decision.empty() && find.integer(remembered) != 0)
            line.decision = rejectedBefore;
    }
    return lines;
}

// What a person decided on in an older reading is not asked again in the newest: words of one kind on one page, each
// decision answering for one, at the same place in its passage where several have the words. The decision undone, it is.
class Repetitions final {
  public:
    void noteDecided(const CandidateLine& line) { m_decided[keyOf(line)].push_back(line.start); }
    // Gives how many were taken out.
    std::int64_t takeOut(std::vector<ListedCandidate>& lines) {
        std::vector<bool> repeats(lines.size());
        for (const bool exactly : {true, false})
            for (std::size_t i = 0; i < lines.size(); ++i)
                if (lines[i].isNewest && !repeats[i] && isUndecided(lines[i].line))
                    repeats[i] = answer(lines[i].line, exactly);
        std::size_t at = 0;
        return static_cast<std::int64_t>(std::erase_if(lines, [&](const ListedCandidate&) { return repeats[at++]; }));
    }

  private:
    using Key = std::tuple<std::string, std::string, std::string, std::int32_t>; // source, kind, words, page
    static Key keyOf(const CandidateLine& line) { return {line.source.text(), line.kind, line.words, line.page}; }

    static bool isUndecided(const CandidateLine& line) {
        return line.decision.empty() || line.decision == rejectedBefore;
    }

    bool answer(const CandidateLine& line, bool exactly) {
        const auto decided = m_decided.find(keyOf(line));
        if (decided == m_decided.end() || decided->second.empty())
            return false;
        auto& starts = decided->second;
        const auto found = exactly ? std::find(starts.begin(), starts.end(), line.start) : starts.begin();
        if (found == starts.end())
            return false;
        starts.erase(found);
        return true;
    }

    std::map<Key, std::vector<std::uint32_t>> m_decided; // where each stood in its passage
};

std::int64_t takeOutRepetitions(std::vector<ListedCandidate>& lines) {
    Repetitions repetitions;
    for (const ListedCandidate& one : lines)
        if (!one.isNewest)
            repetitions.noteDecided(one.line);
    return repetitions.takeOut(lines);
}

// That somebody decided on mentions of in an older reading.
Result<std::vector<std::string>> sourcesDecidedBefore(Connection& connection) {
    const std::string decided = "SELECT DISTINCT r.record FROM view_decision v JOIN work_candidate w ON w.id = v.candidate "
                                "JOIN view_reading d ON d.row = w.reading JOIN view_record r ON r.id = d.source ";
    Statement find = TRY(connection.prepareText(decided + "WHERE NOT " + isNewest));
    std::vector<std::string> sources;
    while (TRY(find.step()))
        sources.push_back(find.text(0));
    return sources;
}

// How many of the undecided in the newest readings repeat one decided on in an older reading of their source: of each kind,
// words and page as many as both have, as Repetitions takes them out. ?1 is a source, or 0 for all.
std::string repetitionsOf(const std::string& undecided) {
    return "WITH older AS (SELECT d.source AS source, w.kind AS kind, w.words AS words, w.page AS page, count(DISTINCT w.id) "
           "AS times FROM view_decision x JOIN work_candidate w ON w.id = x.candidate JOIN view_reading d ON d.row = w.reading "
           "WHERE (?1 = 0 OR d.source = ?1) AND NOT " + isNewest + "GROUP BY 1, 2, 3, 4), "
           "newer AS (SELECT d.source AS source, w.kind AS kind, w.words AS words, w.page AS page, count(*) AS times " +
           undecided +
           "AND d.source IN (SELECT source FROM older) GROUP BY 1, 2, 3, 4) SELECT coalesce(sum(min(o.times, n.times)), 0) FROM older o JOIN newer n ON "
           "n.source = o.source AND n.kind = o.kind AND n.words = o.words AND n.page = o.page";
}

Result<std::int64_t> countOf(Connection& connection, const std::string& sql, std::int64_t bound) {
    Statement find = TRY(connection.prepareText(sql));
    find.bind(bound);
    return TRY(find.step()) ? find.integer(0) : 0;
}

} // namespace

Result<std::vector<CandidateLine>> candidates(Connection& connection, const RecordId& source) {
    std::vector<ListedCandidate> listed = TRY(listedCandidates(connection, source));
    (void)takeOutRepetitions(listed);
    std::vector<CandidateLine> lines;
    lines.reserve(listed.size());
    for (ListedCandidate& one : listed)
        lines.push_back(std::move(one.line));
    return lines;
}

Result<CandidateLine> candidate(Connection& connection, const std::string& typed) {
    constexpr std::size_t fewestLetters = 4;
    if (typed.size() < fewestLetters)
        return Error(ErrorCode::NotFound, "no candidate '" + typed + "'");
    Statement find = TRY(connection.prepareText(
        candidateSelect + "WHERE w.id >= ?1 AND w.id < ?1 || 'g' ORDER BY w.id LIMIT 2"));
    find.bind(typed);
    if (!TRY(find.step()))
        return Error(ErrorCode::NotFound, "no candidate '" + typed + "'");
    CandidateLine line = TRY(candidateFrom(find));
    if (TRY(find.step()))
        return Error(ErrorCode::Invalid, "several candidates begin with '" + typed + "'");
    return line;
}

Result<bool> remembersRejection(Connection& connection, const CandidateLine& line) {
    Statement find = TRY(connection.prepareText(
        "SELECT 1 FROM work_candidate o WHERE o.id = ?1" + (" AND " + isName) +
        "AND NOT EXISTS (SELECT 1 FROM view_decision x JOIN work_candidate a ON a.id = x.candidate "
        "WHERE x.decision = 'accept' AND a.kind = o.kind AND a.normal = o.normal)"));
    find.bind(line.id);
    return find.step();
}

Result<std::vector<HistoryLine>> history(Connection& connection, std::int64_t most, std::int64_t from) {
    Statement find = TRY(connection.prepareText(historySelect + "ORDER BY e.id DESC LIMIT ?1 OFFSET ?2"));
    find.bind(most).bind(from);
    std::vector<HistoryLine> lines;
    while (TRY(find.step()))
        lines.push_back(TRY(historyFrom(find)));
    return lines;
}

// Rows of the record, and what names them: citations, retractions of either, their undoing.
Result<std::vector<HistoryLine>> historyOf(Connection& connection, const RecordId& record) {
    Statement find = TRY(connection.prepareText(
        historySelect +
        "WHERE e.id IN (WITH RECURSIVE bearing (row) AS (SELECT id FROM heads WHERE record = ?1 "
        "UNION SELECT n.row FROM bearing b JOIN view_name n ON n.named = b.row) SELECT "
        "t.entry FROM bearing b JOIN heads t ON t.id = b.row) ORDER BY e.id DESC"));
    find.bind(record.text());
    std::vector<HistoryLine> lines;
    while (TRY(find.step()))
        lines.push_back(TRY(historyFrom(find)));
    return lines;
}

Result<std::optional<ObjectLine>> objectWithDigest(Connection& connection, const std::string& sha256) {
    Statement find = TRY(connection.prepare(
        "SELECT uid, source, sha256, media_type, size FROM view_object WHERE sha256 = ?1 AND source <> '' "
        "ORDER BY row LIMIT 1"));
    find.bind(sha256);
    if (!TRY(find.step()))
        return std::optional<ObjectLine>();
    return std::optional(ObjectLine{TRY(RowId::parse(find.text(0))), TRY(RecordId::parse(find.text(1))),
                                    find.text(2), find.text(3), find.integer(4)});
}

Result<std::optional<RecordId>> sourceWithDigest(Connection& connection, const std::string& sha256) {
    const auto object = TRY(objectWithDigest(connection, sha256));
    if (object)
        return std::optional(object->source);
    Statement find = TRY(connection.prepare(
        "SELECT l.target FROM view_claim c JOIN view_record r ON r.id = c.record AND r.state = 0 "
        "JOIN view_link l ON l.record = c.record AND l.field = 'item' "
        "WHERE c.field = 'digest_after' AND c.value = ?1 AND EXISTS (SELECT 1 FROM heads o WHERE o.record = l.target AND "
        "o.type = 11 AND NOT EXISTS (SELECT 1 FROM contents t WHERE t.head = o.id) AND NOT EXISTS (SELECT 1 FROM purged p "
        "WHERE p.uid = o.uid)) ORDER BY c.row LIMIT 1"));
    find.bind(record::toJson(record::Value(record::Text{"sha256:" + sha256})).dump());
    if (!TRY(find.step()))
        return std::optional<RecordId>();
    return std::optional(TRY(RecordId::parse(find.text(0))));
}

Result<std::vector<ObjectLine>> objectsOf(Connection& connection, const RecordId& source) {
    Statement find = TRY(connection.prepare(
        "SELECT uid, source, sha256, media_type, size FROM view_object WHERE source = ?1 ORDER BY row"));
    find.bind(source.text());
    std::vector<ObjectLine> lines;
    while (TRY(find.step()))
        lines.push_back({TRY(RowId::parse(find.text(0))), source, find.text(2), find.text(3), find.integer(4)});
    return lines;
}

Result<std::int64_t> undecidedCount(Connection& connection) {
    const std::int64_t all = TRY(countOf(connection, "SELECT count(*) " + undecidedWords + "AND ?1 = 0", 0));
    return all - TRY(countOf(connection, repetitionsOf(undecidedWords), 0));
}

Result<std::int64_t> askedCount(Connection& connection, const RowId& reading) {
    Statement find = TRY(connection.prepare("SELECT source, row FROM view_reading WHERE uid = ?1"));
    find.bind(reading.text());
    if (!TRY(find.step()))
        return 0;
    const std::int64_t source = find.integer(0), row = find.integer(1);
    const std::string undecided =
        "FROM view_reading d JOIN work_candidate w ON w.reading = d.row WHERE " + isAskable;
    const std::int64_t all = TRY(countOf(connection, "SELECT count(*) " + undecided + "AND d.row = ?1", row));
    return all == 0 ? 0 : all - TRY(countOf(connection, repetitionsOf(undecided), source));
}

Result<std::int64_t> candidateCount(Connection& connection, const RowId& reading) {
    Statement find = TRY(connection.prepare(
        "SELECT count(*) FROM work_candidate w JOIN view_reading d ON d.row = w.reading WHERE d.uid = ?1"));
    find.bind(reading.text());
    return TRY(find.step()) ? find.integer(0) : 0;
}

Result<std::vector<RecordId>> undecidedSources(Connection& connection) {
    Statement find =
        TRY(connection.prepareText(std::string("SELECT") + " r.record " + undecidedWords + "GROUP BY r.record ORDER BY min(w.reading)"));
    std::vector<RecordId> sources;
    while (TRY(find.step()))
        sources.push_back(TRY(RecordId::parse(find.text(0))));
    const std::vector<std::string> before = TRY(sourcesDecidedBefore(connection)); // there all may repeat what is decided
    for (const std::string& text : before) {
        const RecordId source = TRY(RecordId::parse(text));
        const auto at = std::find(sources.begin(), sources.end(), source);
        if (at == sources.end())
            continue;
        const std::vector<CandidateLine> lines = TRY(candidates(connection, source));
        if (std::none_of(lines.begin(), lines.end(), [](const CandidateLine& line) { return line.decision.empty(); }))
            sources.erase(at);
    }
    return sources;
}

} // namespace dokaz::store
