// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/table_writer.h"

#include "session/table_update.h"
#include "text/normal.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;
using intake::PlannedRecord;
using intake::PlannedRow;
using intake::PlannedValue;
using record::Protection;
using record::RecordId;
using record::RowId;

void TableWriter::compare(std::span<const PlannedRow> rows) {
    m_matches.clear();
    for (const PlannedRow& row : rows)
        for (const PlannedRecord& record : row.records) {
            const bool isKnown = record.name.empty() ? !m_known->byKey(record.kind->code, record.key).isEmpty()
                                                     : !m_known->byName({record.kind->code}, record.name).empty();
            if (isKnown)
                continue;
            for (const PlannedValue& value : record.values)
                if (const auto* name = value.value ? std::get_if<record::Name>(&*value.value) : nullptr)
                    m_matches.try_emplace({record.kind->code, name->full}, m_names->matchOf(record.kind->code, name->full));
        }
}

Result<void> TableWriter::write(std::span<const PlannedRow> rows) {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    store::Transaction transaction = TRY(m_state->store->begin({"import", m_reason}));
    transaction.shareBatch(m_loaded->batch);
    Batch batch{&snapshot.connection(), &transaction};
    for (const PlannedRow& row : rows)
        TRY(writeRow(batch, row));
    return commit(transaction);
}

Result<void> TableWriter::commit(store::Transaction& transaction) {
    m_made.clear();
    store::Likenesses::keepWith(transaction, std::exchange(m_likenesses, {}), m_source->record());
    if (!transaction.isEmpty())
        m_report->entries.push_back(TRY(m_state->commit(transaction)));
    return {};
}

void TableWriter::noteLikeness(const RecordId& record, const std::string& kind, const std::string& name) {
    constexpr std::size_t mostTold = 1000;
    const auto found = m_matches.find({kind, name});
    if (found == m_matches.end())
        return;
    const intake::RecordMatch& match = found->second;
    if (match.verdict == match::Verdict::New || match.record == record || !m_told.emplace(record, match.record).second)
        return;
    m_likenesses.push_back({record, match.record});
    if (m_report->likenesses.size() < mostTold)
        m_report->likenesses.push_back(likenessOf(record, name, match));
}

void TableWriter::refuse(const PlannedRow& row, const std::string& column, const std::string& words,
                         const std::string& reason) {
    constexpr std::size_t shownCharacters = 80;
    m_report->refusals.push_back({row.row, column, text::shortened(words, shownCharacters), reason, false});
}

Result<void> TableWriter::writeRow(Batch& batch, const PlannedRow& row) {
    m_hidden = hiddenInRow(*m_state, *m_loaded, row);
    std::vector<Target> targets;
    for (const PlannedRecord& record : row.records)
        targets.push_back(TRY(targetOf(batch, row, record)));
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const Target& target = targets[i];
        if (target.isLeftOut)
            continue;
        if (target.isNew)
            TRY(writeNew(batch, row, row.records[i], targets, target));
        else
            TRY(TableUpdate(*this, batch, row, row.records[i], target).apply(targets));
        m_touched.insert(target.record);
    }
    ++m_report->rowsTaken;
    return {};
}

Result<TableWriter::Target> TableWriter::targetOf(Batch& batch, const PlannedRow& row, const PlannedRecord& record) {
    Target target;
    if (!record.name.empty()) {
        const std::set<RecordId> named = m_known->byName({record.kind->code}, record.name);
        if (named.size() > 1) {
            refuse(row, {}, record.name, "several records are called so: give the mapping a key, or join them first");
            target.isLeftOut = true;
            return target;
        }
        target.isByName = true;
        if (!named.empty())
            target.record = *named.begin();
    } else {
        target.record = m_known->byKey(record.kind->code, record.key);
    }
    if (!target.record.isEmpty())
        return target;
    target.isNew = true;
    target.record = TRY(batch.transaction->addRecord(record.kind->code, protectionOf(*m_state, record)));
    // Known from here on: a later row of the batch may mean it.
    m_made[target.record] = {};
    if (record.name.empty())
        m_known->addKey(record.kind->code, record.key, target.record);
    return target;
}

std::optional<record::Value> TableWriter::valueOf(const PlannedRow& row, const PlannedValue& value,
                                                  const std::vector<Target>& targets, const Target& target,
                                                  Protection protection) {
    if (value.value)
        return value.value;
    if (value.linkPlace) {
        const Target& linked = targets[*value.linkPlace];
        return linked.isLeftOut ? std::nullopt : std::optional<record::Value>(record::RecordRef{linked.record});
    }
    if (value.mapped->by == record::LinkBy::Key) {
        if (const RecordId found = m_known->byKey(value.field->targets, value.linkWords); !found.isEmpty())
            return record::RecordRef{found};
        m_pending.push_back({&row, &value, target.record, protection, isAnyOf(value.cells, m_hidden)});
        return std::nullopt;
    }
    const std::set<RecordId> named = m_known->byName(value.field->targets, value.linkWords);
    if (named.size() == 1)
        return record::RecordRef{*named.begin()};
    refuse(row, value.mapped->column, value.linkWords,
           named.empty() ? "no record is called so: make it first, or let the mapping make it"
                         : "several records are called so: link it by hand");
    return std::nullopt;
}

Result<void> TableWriter::writeNew(Batch& batch, const PlannedRow& row, const PlannedRecord& record,
                                   const std::vector<Target>& targets, const Target& target) {
    const Protection least = protectionOf(*m_state, record);
    const bool isProtected = startsProtected(record);
    std::vector<Draft> drafts;
    for (const PlannedValue& value : record.values)
        if (auto said = valueOf(row, value, targets, target, protectionOf(value, least, isProtected, m_hidden)))
            drafts.push_back({&value, std::move(*said), {}});
    for (const Draft& draft : drafts) {
        const auto* name = std::get_if<record::Name>(&draft.value);
        if (name == nullptr)
            continue;
        if (protectionOf(*draft.planned, least, isProtected, m_hidden) < Protection::Identity)
            m_known->addName(record.kind->code, name->full, target.record);
        noteLikeness(target.record, record.kind->code, name->full);
    }
    TRY(writeClaims(batch, row, target.record, std::move(drafts), least, isProtected));
    TRY(addKey(batch, row, record, target, least, isProtected));
    if (isProtected)
        TRY(addPersonCode(batch, record, target));
    ++m_report->recordsNew;
    ++m_report->kinds[record.kind->code];
    return {};
}

// A protected person is known by a code where the vault is closed (decision 0008).
Result<void> TableWriter::addPersonCode(Batch& batch, const PlannedRecord& record, const Target& target) {
    const auto says = [&](const char* field) {
        return std::any_of(record.values.begin(), record.values.end(),
                           [&](const PlannedValue& value) { return value.field->code == field; });
    };
    const std::pair<const char*, record::Value> extras[] = {{"protected", record::Flag{true}},
                                                            {"code", record::Text{freshPersonCode(m_state->random)}}};
    for (const auto& [field, value] : extras) {
        if (says(field))
            continue;
        record::Claim claim;
        claim.record = target.record;
        claim.field = field;
        claim.value = value;
        TRY(batch.transaction->addClaim(std::move(claim)));
    }
    return {};
}

// A key must not tell what its cells may not.
bool TableWriter::isKeyHidden(const PlannedRecord& record) const {
    if (m_loaded->isPublic)
        return false;
    const bool isStrict = m_loaded->needsVault;
    return std::any_of(record.keyCells.begin(), record.keyCells.end(), [&](const intake::PlannedCell& cell) {
        return m_hidden.contains(cell.column) || (isStrict && !m_loaded->open.contains(cell.column));
    });
}

Result<void> TableWriter::addKey(Batch& batch, const PlannedRow& row, const PlannedRecord& record, const Target& target,
                                 Protection least, bool isProtected) {
    if (record.key.empty())
        return {};
    record::Claim claim;
    claim.record = target.record;
    claim.field = listedField;
    claim.value = record::Text{record.key};
    claim.protection = isProtected || isKeyHidden(record) ? std::max(least, Protection::Identity) : least;
    const bool isHidden = claim.protection >= Protection::Identity;
    const RowId written = TRY(batch.transaction->addClaim(std::move(claim)));
    return cite(batch, row, record.keyCells, {written}, isHidden);
}

Result<void> TableWriter::writeClaims(Batch& batch, const PlannedRow& row, const RecordId& record, std::vector<Draft> drafts,
                                      Protection least, bool isProtected) {
    struct Group {
        const std::vector<intake::PlannedCell>* cells;
        bool isHidden;
        std::vector<RowId> claims;
    };
    std::vector<Group> groups;
    for (Draft& draft : drafts) {
        record::Claim claim;
        claim.record = record;
        claim.field = draft.planned->field->code;
        claim.protection = protectionOf(*draft.planned, least, isProtected, m_hidden);
        claim.language = draft.planned->mapped->language;
        claim.supersedes = std::move(draft.supersedes);
        claim.value = std::move(draft.value);
        const bool isHidden = claim.protection >= Protection::Identity || isAnyOf(draft.planned->cells, m_hidden);
        if (const auto made = m_made.find(record); made != m_made.end()) {
            store::ClaimLine line;
            line.field = claim.field;
            line.value = claim.value;
            made->second.push_back(std::move(line));
        }
        const RowId written = TRY(batch.transaction->addClaim(std::move(claim)));
        ++m_report->valuesNew;
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& one) {
            return *one.cells == draft.planned->cells && one.isHidden == isHidden;
        });
        if (group == groups.end())
            groups.push_back({&draft.planned->cells, isHidden, {written}});
        else
            group->claims.push_back(written);
    }
    for (Group& group : groups)
        TRY(cite(batch, row, *group.cells, std::move(group.claims), group.isHidden));
    return {};
}

Result<void> TableWriter::cite(Batch& batch, const PlannedRow& row, const std::vector<intake::PlannedCell>& cells,
                               std::vector<RowId> claims, bool isHidden) {
    TableSource::Place place = TRY(m_source->placeOf(*batch.connection, *m_loaded, row, cells));
    record::Citation citation;
    citation.claims = std::move(claims);
    citation.source = m_source->record();
    citation.anchor = std::move(place.anchor);
    citation.quote = std::move(place.quote);
    citation.protection = isHidden ? Protection::Identity : Protection::Open;
    TRY(batch.transaction->addCitation(std::move(citation)));
    return {};
}

Result<void> TableWriter::settleLinks() {
    if (m_pending.empty())
        return {};
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    store::Transaction transaction = TRY(m_state->store->begin({"import", m_reason}));
    transaction.shareBatch(m_loaded->batch);
    Batch batch{&snapshot.connection(), &transaction};
    for (const Pending& pending : m_pending) {
        const RecordId found = m_known->byKey(pending.value->field->targets, pending.value->linkWords);
        if (found.isEmpty()) {
            const std::string& words = pending.value->linkWords;
            refuse(*pending.row, pending.value->mapped->column, words.substr(m_loaded->mapping.list.size() + 2),
                   "no row of this list that was taken has this key");
            continue;
        }
        record::Claim claim;
        claim.record = pending.record;
        claim.field = pending.value->field->code;
        claim.value = record::RecordRef{found};
        claim.protection = pending.protection;
        const RowId written = TRY(transaction.addClaim(std::move(claim)));
        ++m_report->valuesNew;
        TRY(cite(batch, *pending.row, pending.value->cells, {written},
                 pending.isHidden || pending.protection >= Protection::Identity));
    }
    m_pending.clear();
    return commit(transaction);
}

TableLikeness likenessOf(const RecordId& record, const std::string& name, const intake::RecordMatch& match) {
    const std::string score = std::to_string(static_cast<int>(match.score * 100 + 0.5)) + " %";
    return {record.text(), name, match.record.text(), match.name, score, match.reasons};
}

} // namespace dokaz::session
