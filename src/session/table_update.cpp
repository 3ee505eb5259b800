// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/table_update.h"

#include "base/utf8.h"
#include "session/protection_rules.h"
#include "session/table_rows.h"
#include "store/query_effects.h"
#include "store/query_entry.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;
using intake::PlannedValue;
using record::Protection;
using record::RecordId;

namespace {

bool holds(const std::vector<store::ClaimLine>& claims, const std::string& field, const record::Value& value) {
    return std::any_of(claims.begin(), claims.end(), [&](const store::ClaimLine& claim) {
        return claim.field == field && claim.value && record::sameValue(*claim.value, value);
    });
}

} // namespace

Result<void> TableUpdate::apply(const std::vector<TableWriter::Target>& targets) {
    m_isTouched = m_writer->m_touched.contains(m_target->record) || m_target->isByName;
    m_before = TRY(held());
    m_isProtected = m_record->kind->code == "person" && isProtectedPerson(m_before);
    std::vector<Draft> all;
    const std::size_t pending = m_writer->m_pending.size();
    for (const PlannedValue& value : m_record->values)
        if (auto said = m_writer->valueOf(*m_row, value, targets, *m_target, protectionOf(value, m_least, m_isProtected, m_writer->m_hidden)))
            all.push_back({&value, std::move(*said), {}});
    if (!TRY(mayChange(all))) { // links to later rows are no more taken than the rest
        m_writer->m_pending.resize(pending);
        return {};
    }
    std::vector<std::string> fields;
    for (const Draft& draft : all)
        if (std::find(fields.begin(), fields.end(), draft.planned->field->code) == fields.end())
            fields.push_back(draft.planned->field->code);
    for (const std::string& field : fields) {
        std::vector<Draft> said;
        std::copy_if(all.begin(), all.end(), std::back_inserter(said),
                     [&](const Draft& draft) { return draft.planned->field->code == field; });
        TRY(compareField(field, std::move(said)));
    }
    if (!m_writer->m_touched.contains(m_target->record))
        ++(m_drafts.empty() ? m_writer->m_report->recordsUnchanged : m_writer->m_report->recordsChanged);
    return m_writer->writeClaims(*m_batch, *m_row, m_target->record, std::move(m_drafts), m_least, m_isProtected);
}

Result<std::vector<store::ClaimLine>> TableUpdate::held() {
    const auto made = m_writer->m_made.find(m_target->record);
    if (made != m_writer->m_made.end())
        return made->second;
    std::vector<store::ClaimLine> claims = TRY(store::claimsOf(*m_batch->connection, m_target->record));
    for (store::ClaimLine& claim : claims)
        if (!claim.value && claim.protection >= Protection::Identity)
            claim.value = TRY(vaultValue(*m_writer->m_state->store, claim.row));
    // What a row of this table added after the last commit is not in the snapshot: from here on it is kept in mind.
    m_writer->m_made[m_target->record] = claims;
    return claims;
}

Result<bool> TableUpdate::mayChange(const std::vector<Draft>& all) {
    const auto line = store::recordLine(*m_batch->connection, m_target->record);
    const bool isCommitted = line.ok(); // else it was made in this batch
    m_least = isCommitted ? line.value().protection : protectionOf(*m_writer->m_state, *m_record);
    if (isCommitted && line.value().state != store::RecordState::Shown) {
        m_writer->refuse(*m_row, {}, {}, "the record is withdrawn, and is kept as it was");
        return false;
    }
    if (!m_isTouched && isSomebodyElse(all)) {
        m_writer->refuse(*m_row, {}, {},
                         "the record that is here under this key has another name and another day of birth: give the row a key "
                         "of its own, or name another list");
        return false;
    }
    Protection wanted = Protection::Open;
    std::vector<store::ClaimLine> after = m_before;
    for (const Draft& draft : all) {
        wanted = std::max(wanted, startingProtection(m_writer->m_state->vocabularies, m_record->kind->code,
                                                     draft.planned->field->code, draft.value));
        if (!draft.planned->field->many)
            std::erase_if(after, [&](const store::ClaimLine& one) { return one.field == draft.planned->field->code; });
        store::ClaimLine said;
        said.field = draft.planned->field->code;
        said.value = draft.value;
        after.push_back(std::move(said));
    }
    const bool changes = m_record->kind->code == "person" && isProtectedPerson(after) != m_isProtected;
    if (wanted <= m_least && !changes)
        return true;
    m_writer->refuse(*m_row, {}, {}, "the row would change whether the record is protected: decide that by hand");
    return false;
}

// One of both alone may have been mended.
bool TableUpdate::isSomebodyElse(const std::vector<Draft>& all) const {
    if (m_record->kind->code != "person" || m_target->isByName)
        return false;
    Identity here, said;
    for (const store::ClaimLine& claim : m_before)
        if (claim.value)
            here.add(claim.field, *claim.value);
    for (const Draft& draft : all)
        said.add(draft.planned->field->code, draft.value);
    return here.isBornApartFrom(said) && here.isCalledOtherwiseThan(said);
}

Result<void> TableUpdate::compareField(const std::string& field, std::vector<Draft> said) {
    const bool isMany = said.front().planned->field->many;
    const bool hasAny = std::any_of(m_before.begin(), m_before.end(),
                                    [&](const store::ClaimLine& claim) { return claim.field == field; });
    std::vector<store::ClaimLine> old;
    if (!m_isTouched)
        old = TRY(outdated(field, said));
    for (Draft& draft : said) {
        if (holds(m_before, field, draft.value))
            continue;
        if (TRY(isTakenBack(field, draft.value))) {
            m_writer->refuse(*m_row, draft.planned->mapped->column, record::plainText(draft.value),
                             "somebody took this value back: it is not brought back; set it by hand where it holds");
            continue;
        }
        if (m_isTouched && !isMany && hasAny) {
            if (!m_target->isByName)
                m_writer->refuse(*m_row, draft.planned->mapped->column, record::plainText(draft.value),
                                 "another row of this table says otherwise of the same record");
            continue;
        }
        auto replaced = old.end();
        for (auto one = old.begin(); one != old.end() && replaced == old.end(); ++one) {
            const auto column = TRY(columnOf(*one));
            if (!isMany || !column || *column == draft.planned->mapped->column)
                replaced = one;
        }
        if (replaced != old.end()) {
            draft.supersedes.push_back(replaced->row);
            old.erase(replaced);
            ++m_writer->m_report->valuesReplaced;
        }
        m_drafts.push_back(std::move(draft));
    }
    m_writer->m_report->valuesNotRepeated += static_cast<std::int64_t>(old.size());
    return {};
}

Result<std::vector<store::ClaimLine>> TableUpdate::outdated(const std::string& field, const std::vector<Draft>& said) {
    std::vector<store::ClaimLine> old;
    for (const store::ClaimLine& claim : m_before) {
        if (claim.field != field || claim.row.isEmpty())
            continue;
        const bool isRepeated = std::any_of(said.begin(), said.end(), [&](const Draft& draft) {
            return claim.value && record::sameValue(*claim.value, draft.value);
        });
        if (isRepeated)
            continue;
        const auto citations = TRY(store::citationsOf(*m_batch->connection, claim.row));
        bool isOfList = !citations.empty(); // what rests on anything else as well stays
        for (const store::CitationLine& citation : citations)
            isOfList = isOfList && TRY(isTable(citation.citation.source)) && !TRY(isOfOtherList(citation.citation.source));
        if (isOfList)
            old.push_back(claim);
    }
    return old;
}

// The source gave this record a key of another list.
Result<bool> TableUpdate::isOfOtherList(const RecordId& source) {
    const std::string own = m_writer->m_loaded->mapping.list + ": ";
    for (const store::ClaimLine& claim : m_before) {
        const auto* key = claim.value ? std::get_if<record::Text>(&*claim.value) : nullptr;
        if (claim.field != listedField || key == nullptr || claim.row.isEmpty() || key->text.starts_with(own))
            continue;
        const auto citations = TRY(store::citationsOf(*m_batch->connection, claim.row));
        if (std::any_of(citations.begin(), citations.end(),
                        [&](const store::CitationLine& one) { return one.citation.source == source; }))
            return true;
    }
    return false;
}

Result<bool> TableUpdate::isTakenBack(const std::string& field, const record::Value& value) {
    if (!m_takenBack)
        m_takenBack = TRY(takenBack());
    return holds(*m_takenBack, field, value);
}

// What a person retracted of the record: values of entries that did nothing else, unless they were undone.
Result<std::vector<store::ClaimLine>> TableUpdate::takenBack() {
    constexpr std::size_t mostRows = 10'000;
    store::Connection& connection = *m_batch->connection;
    std::vector<store::ClaimLine> values;
    const auto history = TRY(store::historyOf(connection, m_target->record));
    for (const store::HistoryLine& line : history) {
        if (line.command != "retract" || line.undone)
            continue;
        const auto rows = TRY(store::rowsOfEntry(connection, line.entry, mostRows));
        for (const store::LedgerLine& row : rows)
            for (const record::RowId& named : row.head.names)
                TRY(addTakenBack(named, values));
    }
    return values;
}

Result<void> TableUpdate::addTakenBack(const record::RowId& row, std::vector<store::ClaimLine>& values) {
    const store::LedgerLine line = TRY(store::ledgerLine(*m_batch->connection, row));
    if (line.head.type != store::RowType::Claim || line.head.record != m_target->record ||
        TRY(store::effectOf(*m_batch->connection, row)).counts)
        return {};
    store::ClaimLine claim;
    claim.field = line.head.field;
    if (line.content)
        claim.value = record::valueFromJson(TRY(base::parseJson(*line.content)).value("value", Json()));
    else
        claim.value = TRY(vaultValue(*m_writer->m_state->store, row));
    values.push_back(std::move(claim));
    return {};
}

Result<bool> TableUpdate::isTable(const RecordId& source) {
    const auto readings = TRY(store::readingsOf(*m_batch->connection, source));
    return std::any_of(readings.begin(), readings.end(),
                       [](const store::ReadingLine& reading) { return reading.profile == intake::tableProfile; });
}

Result<std::optional<std::string>> TableUpdate::columnOf(const store::ClaimLine& claim) {
    const auto citations = TRY(store::citationsOf(*m_batch->connection, claim.row));
    for (const store::CitationLine& line : citations) {
        record::Citation citation = line.citation;
        if (citation.protection >= Protection::Identity) {
            const auto content = TRY(m_writer->m_state->store->vaultContent(citation.row));
            if (!content)
                continue;
            const Json json = TRY(base::parseJson(*content));
            if (!json.contains("anchor"))
                continue;
            citation.anchor = TRY(record::anchorFromJson(json["anchor"]));
        }
        if (auto column = TRY(columnAt(citation)))
            return column;
    }
    return std::optional<std::string>();
}

// The name of the column a citation points at, as its own version of the table calls it.
Result<std::optional<std::string>> TableUpdate::columnAt(const record::Citation& citation) {
    std::optional<std::uint32_t> column;
    record::RowId reading;
    store::Connection& connection = *m_batch->connection;
    if (const auto* cells = std::get_if<record::CellAnchor>(&citation.anchor); cells != nullptr && !cells->columns.empty()) {
        column = static_cast<std::uint32_t>(cells->columns.front() - 1);
        const auto readings = TRY(store::readingsOf(connection, citation.source));
        if (!readings.empty())
            reading = readings.back().reading;
    } else if (const auto* words = std::get_if<record::TextAnchor>(&citation.anchor)) {
        reading = words->reading;
        const auto line = TRY(store::passageLine(connection, reading, words->passage));
        const record::Passage passage = TRY(line.passage());
        for (const record::Cell& cell : passage.cells)
            if (words->start >= cell.start && words->end <= cell.end)
                column = cell.column;
    }
    if (!column || reading.isEmpty())
        return std::optional<std::string>();
    const auto line = TRY(store::passageLine(connection, reading, 1));
    const record::Passage names = TRY(line.passage());
    const record::Cell* name = intake::cellAt(names, *column);
    if (name == nullptr)
        return std::optional<std::string>();
    return std::optional(std::string(base::codePoints(names.text, name->start, name->end)));
}

} // namespace dokaz::session
