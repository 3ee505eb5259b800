// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/held_mentions.h"

#include "store/hidden_mentions.h"
#include "store/letters.h"

#include <algorithm>

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;
using record::RowId;

namespace {

using Key = std::tuple<std::string, std::string, std::int64_t>; // kind, words, page

std::int64_t numberOr(const Json& mention, const char* member) {
    const auto number = base::integerAt(mention, member);
    return number ? number.value() : -1;
}

Key keyOf(const Json& mention) {
    return {base::textOr(mention, "kind"), base::textOr(mention, "words"), numberOr(mention, "page")};
}

// A mention in a letter, and the decision it repeats; none while the vault was closed.
struct Held {
    std::string candidate, decision;
    Json mention;
};

// A decision in the vault that was accepted on a mention of an older reading.
struct HiddenDecision {
    std::string uid, candidate;
    std::int64_t reading = 0, start = 0; // the reading's head
    Key key;
    bool isInEffect = false;
};

struct PlacedReading {
    std::int64_t row = 0;
    RowId uid;
};

Result<std::vector<PlacedReading>> readingsOfSource(Connection& connection, const std::string& source) {
    Statement find = TRY(connection.prepare(
        "SELECT d.row, d.uid FROM view_record r JOIN view_reading d ON d.source = r.id WHERE r.record = ?1 ORDER BY d.row"));
    find.bind(source);
    std::vector<PlacedReading> readings;
    while (TRY(find.step()))
        readings.push_back({find.integer(0), TRY(RowId::parse(find.text(1)))});
    return readings;
}

Result<void> keepLetter(StoreState& state, std::int64_t reading, const std::vector<Held>& all) {
    if (all.empty()) {
        Statement remove = TRY(state.writer.prepare("DELETE FROM work_held_back WHERE reading = ?1"));
        return remove.bind(reading).run();
    }
    Json list = Json::array();
    for (const Held& one : all)
        list.push_back({{"id", one.candidate}, {"for", one.decision}, {"mention", one.mention}});
    const auto letter = TRY(writeLetter(state, list.dump()));
    if (!letter)
        return Error(ErrorCode::Refused, "vault-closed");
    Statement put = TRY(state.writer.prepare("INSERT OR REPLACE INTO work_held_back (reading, letter) VALUES (?1, ?2)"));
    return put.bind(reading).bindBlob(*letter).run();
}

// What cannot be read is taken for nothing: it is work, and proposed again by another recognition.
Result<std::vector<Held>> heldIn(StoreState& state, std::int64_t reading) {
    std::vector<Held> all;
    base::Bytes letter;
    {
        Statement find = TRY(state.writer.prepare("SELECT letter FROM work_held_back WHERE reading = ?1"));
        find.bind(reading);
        if (!TRY(find.step()))
            return all;
        letter = find.blob(0);
    }
    const auto plain = readLetter(state, letter);
    const auto list = plain ? base::parseJson(base::textOf(plain.value().view())) : Result<Json>(plain.error());
    if (!list || !list.value().is_array())
        return all;
    for (const Json& line : list.value())
        if (const auto mention = base::objectAt(line, "mention"))
            all.push_back({base::textOr(line, "id"), base::textOr(line, "for"), mention.value()});
    return all;
}

// ------------------------------------------------------------------------------------------- the vault is open

class HeldMentions final {
  public:
    explicit HeldMentions(StoreState& state) : m_state(&state), m_ledger(state.writer) {}

    Result<void> settle(const std::string& source) {
        const std::vector<PlacedReading> readings = TRY(readingsOfSource(m_state->writer, source));
        TRY(findDecisions(readings));
        for (const PlacedReading& reading : readings)
            TRY(settleReading(reading.row));
        return {};
    }

  private:
    Result<void> findDecisions(const std::vector<PlacedReading>& readings) {
        m_decisions.clear();
        if (readings.size() < 2)
            return {};
        for (const PlacedReading& reading : readings) {
            const auto rows = TRY(m_state->vault->decisionsIn(reading.uid));
            for (const RowId& uid : rows)
                TRY(noteDecision(uid, reading));
        }
        return {};
    }

    Result<void> noteDecision(const RowId& uid, const PlacedReading& reading) {
        const auto placed = m_ledger.row(uid);
        const auto content = TRY(m_state->vault->content(uid));
        const auto line = content ? base::parseJson(content->line) : Result<Json>(Json());
        const auto mention = line ? base::objectAt(line.value(), "mention") : Result<Json>(line.error());
        if (!placed || placed.value().row.head.type != RowType::Decision || !mention ||
            base::textOr(mention.value(), "reading") != reading.uid.text())
            return {};
        HiddenDecision decision{uid.text(), base::textOr(line.value(), "id"), reading.row, numberOr(mention.value(), "start"),
                                keyOf(mention.value()), TRY(isRowInEffect(m_state->writer, placed.value().id))};
        const bool isSecond = decision.isInEffect && std::any_of(m_decisions.begin(), m_decisions.end(), [&](const auto& one) {
            return one.isInEffect && one.candidate == decision.candidate;
        });
        if (!isSecond) // two that merged decided on one mention, which has one repetition
            m_decisions.push_back(std::move(decision));
        return {};
    }

    Result<void> settleReading(std::int64_t reading) {
        const std::vector<Held> before = TRY(heldIn(*m_state, reading));
        std::vector<Held> kept, released;
        for (const Held& one : before) {
            switch (TRY(stateOf(one))) {
            case DecisionState::InEffect: kept.push_back(one); break;
            case DecisionState::None: released.push_back(one); break;
            case DecisionState::Purged: break; // and what repeats it goes with it
            }
        }
        for (const HiddenDecision& decision : m_decisions)
            if (decision.isInEffect && decision.reading < reading && !isAnswered(kept, decision))
                TRY(holdFor(decision, reading, released, kept));
        for (const Held& one : released)
            TRY(insertMention(*m_state, one.candidate, one.mention));
        return kept.empty() && before.empty() ? Result<void>() : keepLetter(*m_state, reading, kept);
    }

    enum class DecisionState { None, InEffect, Purged };
    // What its own row says: the reading that it was made on may be taken back.
    Result<DecisionState> stateOf(const Held& one) {
        const auto uid = RowId::parse(one.decision);
        if (!uid)
            return DecisionState::None;
        if (TRY(m_ledger.isPurged(uid.value())))
            return DecisionState::Purged;
        const auto row = m_ledger.rowIdOf(uid.value());
        const bool isInEffect = !row || TRY(isRowInEffect(m_state->writer, row.value()));
        return isInEffect ? DecisionState::InEffect : DecisionState::None;
    }

    static bool isAnswered(const std::vector<Held>& kept, const HiddenDecision& decision) {
        return std::any_of(kept.begin(), kept.end(), [&](const Held& one) { return one.decision == decision.uid; });
    }

    // The one at the same place in its passage, where several have the words.
    Result<void> holdFor(const HiddenDecision& decision, std::int64_t reading, std::vector<Held>& released,
                         std::vector<Held>& kept) {
        std::vector<Held> found;
        for (const Held& one : released)
            if (keyOf(one.mention) == decision.key)
                found.push_back(one);
        const std::vector<Held> inWork = TRY(undecidedInWork(decision.key, reading));
        found.insert(found.end(), inWork.begin(), inWork.end());
        if (found.empty())
            return {};
        auto chosen = std::find_if(found.begin(), found.end(), [&](const Held& one) {
            return numberOr(one.mention, "start") == decision.start;
        });
        if (chosen == found.end())
            chosen = found.begin();
        chosen->decision = decision.uid;
        std::erase_if(released, [&](const Held& one) { return one.candidate == chosen->candidate; });
        Statement remove = TRY(m_state->writer.prepare("DELETE FROM work_candidate WHERE id = ?1"));
        TRY(remove.bind(chosen->candidate).run());
        kept.push_back(std::move(*chosen));
        return {};
    }

    Result<std::vector<Held>> undecidedInWork(const Key& key, std::int64_t reading) {
        std::vector<std::string> ids;
        {
            Statement find = TRY(m_state->writer.prepare(
                "SELECT w.id FROM work_candidate w WHERE w.reading = ?1 AND w.kind = ?2 AND w.words = ?3 AND w.page = ?4 "
                "AND NOT EXISTS (SELECT 1 FROM view_decision v WHERE v.candidate = w.id) ORDER BY w.passage, w.start"));
            find.bind(reading).bind(std::get<0>(key)).bind(std::get<1>(key)).bind(std::get<2>(key));
            while (TRY(find.step()))
                ids.push_back(find.text(0));
        }
        std::vector<Held> found;
        for (const std::string& id : ids)
            found.push_back({id, {}, TRY(mentionInWork(m_state->writer, id))});
        return found;
    }

    StoreState* m_state;
    LedgerTables m_ledger;
    std::vector<HiddenDecision> m_decisions;
};

// ----------------------------------------------------------------------------------------- the vault is closed

// What of a reading could repeat a mention that somebody accepted in the vault.
class Suspicion final {
  public:
    static Result<Suspicion> about(Connection& connection, std::int64_t reading) {
        Suspicion suspicion;
        std::int64_t before = 0;
        {
            Statement find = TRY(connection.prepare(
                "SELECT max(o.row) FROM view_reading d JOIN view_reading o ON o.source = d.source AND o.row < d.row "
                "WHERE d.row = ?1 AND EXISTS (SELECT 1 FROM view_record r JOIN heads h ON h.record = r.record AND "
                "h.type = 5 WHERE r.id = d.source AND NOT EXISTS (SELECT 1 FROM contents c WHERE c.head = h.id) AND "
                "NOT EXISTS (SELECT 1 FROM view_retracted v WHERE v.row = h.id) AND "
                "NOT EXISTS (SELECT 1 FROM purged p WHERE p.uid = h.uid))"));
            find.bind(reading);
            if (!TRY(find.step()) || find.isNull(0))
                return suspicion;
            before = find.integer(0);
        }
        suspicion.m_isAny = true;
        TRY(suspicion.notePages(connection, reading));
        Statement find = TRY(connection.prepare("SELECT kind, words, page FROM work_candidate WHERE reading = ?1"));
        find.bind(before);
        while (TRY(find.step()))
            suspicion.m_open.insert({find.text(0), find.text(1), find.integer(2)});
        return suspicion;
    }

    bool isOn(const Transaction::Candidate& candidate) {
        if (!m_isAny)
            return false;
        const auto open = m_open.find({candidate.kind, candidate.words, candidate.page});
        if (open == m_open.end())
            return m_pages.contains(candidate.page);
        m_open.erase(open); // each answers for one
        return false;
    }

  private:
    // Those that had text in an older reading.
    Result<void> notePages(Connection& connection, std::int64_t reading) {
        Statement find = TRY(connection.prepare(
            "SELECT DISTINCT p.page, p.last_page FROM view_reading d JOIN view_reading o ON o.source = d.source AND "
            "o.row < d.row JOIN view_passage p ON p.reading = o.row WHERE d.row = ?1"));
        find.bind(reading);
        while (TRY(find.step()))
            for (std::int64_t page = find.integer(0); page <= find.integer(1); ++page)
                m_pages.insert(page);
        return {};
    }

    bool m_isAny = false;
    std::set<std::int64_t> m_pages;
    std::multiset<Key> m_open;
};

Json mentionOf(const RowId& reading, const Transaction::Candidate& candidate) {
    return Json{{"reading", reading.text()},    {"passage", candidate.passage}, {"page", candidate.page},
                {"start", candidate.start},     {"end", candidate.end},         {"kind", candidate.kind},
                {"words", candidate.words},     {"normal", candidate.normal},   {"rule", candidate.rule},
                {"match", candidate.match},     {"detail", candidate.detail}};
}

Result<void> insertCandidate(Connection& connection, std::int64_t reading, const Transaction::Candidate& candidate) {
    Statement insert = TRY(connection.prepare(
        "INSERT INTO work_candidate (id, reading, passage, page, start, end, kind, words, normal, "
        "rule, match, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) "
        "ON CONFLICT (id) DO UPDATE SET reading = excluded.reading, match = excluded.match"));
    insert.bind(candidate.id).bind(reading).bind(std::int64_t{candidate.passage}).bind(std::int64_t{candidate.page});
    insert.bind(std::int64_t{candidate.start}).bind(std::int64_t{candidate.end}).bind(candidate.kind);
    insert.bind(candidate.words).bind(candidate.normal).bind(candidate.rule).bind(candidate.match).bind(candidate.detail);
    return insert.run();
}

} // namespace

Result<void> writeCandidatesOf(StoreState& state, const RowId& reading,
                               const std::vector<Transaction::Candidate>& candidates) {
    const std::int64_t row = TRY(LedgerTables(state.writer).rowIdOf(reading));
    for (const char* sql : {"DELETE FROM work_candidate WHERE reading = ?1", "DELETE FROM work_held_back WHERE reading = ?1"}) {
        Statement clear = TRY(state.writer.prepare(sql));
        TRY(clear.bind(row).run());
    }
    Suspicion suspicion;
    if (!state.vault)
        suspicion = TRY(Suspicion::about(state.writer, row));
    std::vector<Held> waiting;
    for (const Transaction::Candidate& candidate : candidates) {
        if (suspicion.isOn(candidate))
            waiting.push_back({candidate.id, {}, mentionOf(reading, candidate)});
        else
            TRY(insertCandidate(state.writer, row, candidate));
    }
    if (!waiting.empty())
        return keepLetter(state, row, waiting);
    if (!state.vault)
        return {};
    Statement find = TRY(state.writer.prepare(
        "SELECT r.record FROM view_reading d JOIN view_record r ON r.id = d.source WHERE d.row = ?1"));
    find.bind(row);
    return TRY(find.step()) ? settleHeldMentions(state, {find.text(0)}) : Result<void>();
}

Result<void> settleHeldMentions(StoreState& state, const std::set<std::string>& sources) {
    if (!state.vault)
        return {};
    HeldMentions held(state);
    for (const std::string& source : sources)
        TRY(held.settle(source));
    return {};
}

Result<void> settleAllHeldMentions(StoreState& state) {
    std::set<std::string> sources;
    {
        Statement find = TRY(state.writer.prepare("SELECT DISTINCT r.record FROM work_held_back b JOIN view_reading d ON "
                                                  "d.row = b.reading JOIN view_record r ON r.id = d.source"));
        while (TRY(find.step()))
            sources.insert(find.text(0));
    }
    return settleHeldMentions(state, sources);
}

} // namespace dokaz::store
