// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/likenesses.h"

#include "store/letters.h"
#include "store/meta.h"
#include "store/transaction.h"

#include <sstream>

namespace dokaz::store {

using base::Json;
using base::Result;
using record::RecordId;

namespace {

using Pair = std::pair<std::string, std::string>; // uids of records

constexpr const char* seenKey = "likenesses_seen"; // number of the last letter that was read, and how many pairs waited then

Result<bool> isNamedInVault(Connection& connection, const std::string& record) {
    Statement find = TRY(connection.prepare(
        "SELECT 1 FROM view_record r WHERE r.record = ?1 AND (r.protection >= 2 OR EXISTS (SELECT 1 FROM view_claim c "
        "WHERE c.record = r.id AND c.field IN ('name', 'title', 'code') AND c.protection >= 2))"));
    find.bind(record);
    return find.step();
}

// Where the vault's key is not known they are not kept.
Result<void> writePairs(StoreState& state, const std::vector<Pair>& pairs) {
    if (pairs.empty())
        return {};
    Json list = Json::array();
    for (const auto& [record, other] : pairs)
        list.push_back({record, other});
    const auto letter = TRY(writeLetter(state, list.dump()));
    if (!letter)
        return {};
    Statement insert = TRY(state.writer.prepare("INSERT INTO work_likeness_letter (letter) VALUES (?1)"));
    return insert.bindBlob(*letter).run();
}

Result<void> write(StoreState& state, const std::vector<LikenessLine>& lines, const RecordId& source) {
    std::vector<Pair> secret;
    for (const LikenessLine& line : lines) {
        if (TRY(isNamedInVault(state.writer, line.record.text())) || TRY(isNamedInVault(state.writer, line.other.text()))) {
            secret.emplace_back(line.record.text(), line.other.text());
            continue;
        }
        Statement insert = TRY(
            state.writer.prepare("INSERT OR IGNORE INTO work_likeness (record, other, source) VALUES (?1, ?2, ?3)"));
        TRY(insert.bind(line.record.text()).bind(line.other.text()).bind(source.text()).run());
    }
    return writePairs(state, secret);
}

// What cannot be read is taken for nothing: it is work.
Result<std::set<Pair>> pairsInLetters(StoreState& state) {
    std::set<Pair> pairs;
    Statement find = TRY(state.writer.prepare("SELECT letter FROM work_likeness_letter ORDER BY id"));
    while (TRY(find.step())) {
        const base::Bytes letter = find.blob(0);
        const auto plain = readLetter(state, letter);
        const auto list = plain ? base::parseJson(base::textOf(plain.value().view())) : Result<Json>(plain.error());
        if (!list || !list.value().is_array())
            continue;
        for (const Json& pair : list.value())
            if (pair.is_array() && pair.size() == 2 && pair[0].is_string() && pair[1].is_string())
                pairs.emplace(pair[0].get<std::string>(), pair[1].get<std::string>());
    }
    return pairs;
}

Pair inOrder(const std::string& one, const std::string& other) { return std::minmax(one, other); }

// That they are the same, or different, said of somebody protected. Both ways round.
Result<std::set<Pair>> decidedInVault(StoreState& state) {
    std::set<Pair> pairs;
    Statement find = TRY(state.writer.prepare(
        "SELECT h.uid, r.record FROM view_claim c JOIN heads h ON h.id = c.row JOIN view_record r ON r.id = c.record "
        "WHERE c.field IN ('same_as', 'different_from') AND c.protection >= 2"));
    while (TRY(find.step())) {
        const std::string record = find.text(1);
        const auto content = TRY(state.vault->content(TRY(record::RowId::parse(find.text(0)))));
        const auto line = content ? base::parseJson(content->line) : Result<Json>(Json());
        if (!line || !line.value().is_object())
            continue;
        const record::Value value = record::valueFromJson(line.value().value("value", Json()));
        if (const auto* other = std::get_if<record::RecordRef>(&value))
            pairs.insert(inOrder(record, other->record.text()));
    }
    return pairs;
}

// By the places of both in the order of records.
using Placed = std::map<std::pair<std::int64_t, std::int64_t>, Pair>;

// Both are shown, and nobody said openly what they are to each other.
Result<Placed> openPairs(Connection& connection) {
    Statement find = TRY(connection.prepare(
        "SELECT k.record, k.other, a.id, b.id FROM work_likeness k JOIN view_record a ON a.record = k.record AND a.state = 0 "
        "JOIN view_record b ON b.record = k.other AND b.state = 0 WHERE NOT EXISTS (SELECT 1 FROM view_link l "
        "WHERE l.record = a.id AND l.target = k.other AND l.field IN ('same_as', 'different_from')) AND NOT EXISTS "
        "(SELECT 1 FROM view_link l WHERE l.record = b.id AND l.target = k.record AND l.field IN ('same_as', "
        "'different_from'))"));
    Placed pairs;
    while (TRY(find.step()))
        pairs.try_emplace({find.integer(2), find.integer(3)}, find.text(0), find.text(1));
    return pairs;
}

// The same for one that came out of a letter.
Result<void> addAsked(Connection& connection, const Pair& pair, Placed& pairs) {
    Statement find = TRY(connection.prepare(
        "SELECT a.id, b.id FROM view_record a JOIN view_record b ON b.record = ?2 AND b.state = 0 WHERE a.record = ?1 AND "
        "a.state = 0 AND NOT EXISTS (SELECT 1 FROM view_link l WHERE l.record = a.id AND l.target = b.record AND l.field IN "
        "('same_as', 'different_from')) AND NOT EXISTS (SELECT 1 FROM view_link l WHERE l.record = b.id AND l.target = "
        "a.record AND l.field IN ('same_as', 'different_from'))"));
    find.bind(pair.first).bind(pair.second);
    if (TRY(find.step()))
        pairs.try_emplace({find.integer(0), find.integer(1)}, pair);
    return {};
}

Result<std::vector<LikenessLine>> linesOf(const Placed& pairs) {
    std::vector<LikenessLine> lines;
    for (const auto& [places, pair] : pairs) {
        const RecordId record = TRY(RecordId::parse(pair.first));
        lines.push_back({record, TRY(RecordId::parse(pair.second)), false});
    }
    return lines;
}

} // namespace

void Likenesses::keepWith(Transaction& transaction, std::vector<LikenessLine> lines, const RecordId& source) {
    if (!lines.empty())
        transaction.addWork([kept = std::move(lines), source](StoreState& state) { return write(state, kept, source); });
}

Result<std::vector<LikenessLine>> Likenesses::undecided() {
    StoreState& state = *m_store->m_state;
    Placed pairs = TRY(openPairs(state.writer));
    if (!state.vault)
        return linesOf(pairs);
    const std::set<Pair> secret = TRY(pairsInLetters(state));
    for (const Pair& pair : secret)
        TRY(addAsked(state.writer, pair, pairs));
    const std::set<Pair> decided = TRY(decidedInVault(state));
    std::erase_if(pairs, [&](const auto& one) { return decided.contains(inOrder(one.second.first, one.second.second)); });
    std::vector<LikenessLine> lines = TRY(linesOf(pairs));
    for (LikenessLine& line : lines)
        line.isOfVault = secret.contains({line.record.text(), line.other.text()});
    return lines;
}

Result<std::vector<LikenessLine>> likenesses(Connection& connection) { return linesOf(TRY(openPairs(connection))); }

Result<void> Likenesses::noteWaitingInVault(std::int64_t pairs) {
    Connection& connection = m_store->m_state->writer;
    const std::int64_t last = TRY(connection.integer("SELECT coalesce(max(id), 0) FROM work_likeness_letter"));
    const std::string seen = std::to_string(last) + " " + std::to_string(pairs);
    return seen == TRY(metaValue(connection, seenKey)) ? Result<void>() : setMeta(connection, seenKey, seen);
}

Result<std::int64_t> likenessesInVault(Connection& connection) {
    std::istringstream seen(TRY(metaValue(connection, seenKey)));
    std::int64_t last = 0, waiting = 0;
    seen >> last >> waiting;
    Statement count = TRY(connection.prepare("SELECT count(*) FROM work_likeness_letter WHERE id > ?1"));
    count.bind(last);
    (void)TRY(count.step());
    return waiting + count.integer(0);
}

Result<void> forgetPurgedLikenesses(StoreState& state) {
    const std::set<Pair> before = TRY(pairsInLetters(state));
    std::vector<Pair> kept;
    for (const Pair& pair : before) {
        Statement find = TRY(state.writer.prepare(
            "SELECT 1 FROM heads h JOIN purged p ON p.uid = h.uid WHERE h.record IN (?1, ?2) LIMIT 1"));
        find.bind(pair.first).bind(pair.second);
        if (!TRY(find.step()))
            kept.push_back(pair);
    }
    if (kept.size() == before.size())
        return {};
    TRY(state.writer.execute("DELETE FROM work_likeness_letter"));
    TRY(setMeta(state.writer, seenKey, "")); // their numbers begin anew
    return writePairs(state, kept);
}

Result<void> sealLikenesses(StoreState& state, const std::set<std::string>& records) {
    if (TRY(state.writer.integer("SELECT EXISTS (SELECT 1 FROM work_likeness)")) == 0)
        return {};
    std::vector<Pair> pairs;
    for (const std::string& record : records) {
        std::vector<Pair> found;
        {
            Statement find = TRY(state.writer.prepare(
                "SELECT record, other FROM work_likeness WHERE record = ?1 UNION SELECT record, other FROM work_likeness WHERE other = ?1"));
            find.bind(record);
            while (TRY(find.step()))
                found.emplace_back(find.text(0), find.text(1));
        }
        if (found.empty() || !TRY(isNamedInVault(state.writer, record)))
            continue;
        Statement remove = TRY(state.writer.prepare("DELETE FROM work_likeness WHERE record = ?1 OR other = ?1"));
        TRY(remove.bind(record).run());
        pairs.insert(pairs.end(), found.begin(), found.end());
    }
    return writePairs(state, pairs);
}

} // namespace dokaz::store
