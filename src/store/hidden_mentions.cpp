// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/hidden_mentions.h"

#include "store/held_mentions.h"
#include "store/letters.h"
#include "store/likenesses.h"

namespace dokaz::store {

using base::Json;
using base::Result;
using record::RowId;

namespace {

constexpr const char* mentionMember = "mention";

class Settler final {
public:
    explicit Settler(StoreState& state) : m_state(&state), m_ledger(state.writer) {}

    Result<void> settle(std::int64_t decision) {
        const auto content = TRY(m_state->vault->content(TRY(m_ledger.row(decision)).row.head.uid));
        const auto line = content ? base::parseJson(content->line) : Result<Json>(Json());
        const std::string candidate = line ? base::textOr(line.value(), "id") : std::string();
        if (candidate.empty())
            return {}; // purged, or it has not arrived
        const auto mention = base::objectAt(line.value(), mentionMember);
        if (mention)
            TRY(noteSource(base::textOr(mention.value(), "reading")));
        if (TRY(isRowInEffect(m_state->writer, decision)) || TRY(isHidden(candidate)))
            return remove(candidate);
        return mention ? insertMention(*m_state, candidate, mention.value()) : Result<void>();
    }

    [[nodiscard]] const std::set<std::string>& sources() const { return m_sources; }

private:
    // Another decision on it may be in effect: accepted, undone, accepted again.
    Result<bool> isHidden(const std::string& candidate) {
        for (const RowId& uid : TRY(m_state->vault->decisionsOn(candidate))) {
            const auto placed = m_ledger.row(uid);
            if (placed && placed.value().row.head.type == RowType::Decision &&
                TRY(isRowInEffect(m_state->writer, placed.value().id)))
                return true;
        }
        return false;
    }

    Result<void> remove(const std::string& candidate) {
        Statement remove = TRY(m_state->writer.prepare("DELETE FROM work_candidate WHERE id = ?1"));
        remove.bind(candidate);
        return remove.run();
    }

    Result<void> noteSource(const std::string& reading) {
        Statement find = TRY(m_state->writer.prepare(
            "SELECT r.record FROM view_reading d JOIN view_record r ON r.id = d.source WHERE d.uid = ?1"));
        find.bind(reading);
        if (TRY(find.step()))
            m_sources.insert(find.text(0));
        return {};
    }

    StoreState* m_state;
    LedgerTables m_ledger;
    std::set<std::string> m_sources;
};

} // namespace

Result<bool> isRowInEffect(Connection& connection, std::int64_t row) {
    Statement find = TRY(connection.prepare("SELECT 1 FROM view_retracted WHERE row = ?1"));
    find.bind(row);
    return !TRY(find.step());
}

Result<void> insertMention(StoreState& state, const std::string& candidate, const Json& mention) {
    LedgerTables ledger(state.writer);
    const auto reading = RowId::parse(base::textOr(mention, "reading"));
    const auto row = reading ? ledger.rowIdOf(reading.value()) : Result<std::int64_t>(reading.error());
    if (!row || TRY(ledger.isPurged(reading.value())))
        return {};
    Statement insert = TRY(state.writer.prepare(
        "INSERT OR IGNORE INTO work_candidate (id, reading, passage, page, start, end, kind, words, "
        "normal, rule, "
        "match, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"));
    insert.bind(candidate).bind(row.value());
    for (const char* member : {"passage", "page", "start", "end"}) {
        const auto number = base::integerAt(mention, member);
        if (!number || number.value() < 0)
            return {};
        insert.bind(number.value());
    }
    for (const char* member : {"kind", "words", "normal", "rule", "match", "detail"})
        insert.bind(base::textOr(mention, member));
    return insert.run();
}

Result<Json> mentionInWork(Connection& connection, const std::string& candidate) {
    Statement find =
        TRY(connection.prepare("SELECT h.uid, w.passage, w.page, w.start, w.end, w.kind, w.words, w.normal, "
                               "w.rule, w.match, w.detail "
                               "FROM work_candidate w JOIN heads h ON h.id = w.reading WHERE w.id = ?1"));
    find.bind(candidate);
    if (!TRY(find.step()))
        return Json();
    return Json{{"reading", find.text(0)},  {"passage", find.integer(1)}, {"page", find.integer(2)},
                {"start", find.integer(3)}, {"end", find.integer(4)},     {"kind", find.text(5)},
                {"words", find.text(6)},    {"normal", find.text(7)},     {"rule", find.text(8)},
                {"match", find.text(9)},    {"detail", find.text(10)}};
}

Result<std::set<std::string>> settleHiddenMentions(StoreState& state,
                                                   const std::set<std::int64_t>& decisions) {
    if (!state.vault)
        return std::set<std::string>();
    Settler settler(state);
    for (const std::int64_t decision : decisions)
        TRY(settler.settle(decision));
    TRY(settleHeldMentions(state, settler.sources()));
    return settler.sources();
}

Result<void> settleMentionsUndone(StoreState& state) {
    std::set<std::int64_t> undone;
    {
        Statement find = TRY(state.writer.prepare(
            "SELECT h.id FROM view_retracted v JOIN heads h ON h.id = v.row WHERE h.type = ?1 "
            "AND NOT EXISTS (SELECT 1 FROM contents c WHERE c.head = h.id)"));
        find.bind(static_cast<std::int64_t>(RowType::Decision));
        while (TRY(find.step()))
            undone.insert(find.integer(0));
    }
    SqlTransaction transaction = TRY(SqlTransaction::begin(state.writer, true));
    TRY(keepLetterKey(state));
    TRY(settleHiddenMentions(state, undone));
    TRY(settleAllHeldMentions(state));
    TRY(forgetPurgedLikenesses(state));
    return transaction.commit();
}

} // namespace dokaz::store
