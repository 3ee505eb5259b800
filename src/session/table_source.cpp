// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/table_source.h"

#include "base/utf8.h"
#include "intake/document_description.h"
#include "text/normal.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;
using record::Protection;
using record::RecordId;
using record::RowId;

namespace {

Result<RowId> addClaim(store::Transaction& transaction, const RecordId& record, const char* field, record::Value value,
                       Protection protection = Protection::Open) {
    record::Claim claim;
    claim.record = record;
    claim.field = field;
    claim.value = std::move(value);
    claim.protection = protection;
    return transaction.addClaim(std::move(claim));
}

Result<void> addText(store::Transaction& transaction, const RecordId& source, const char* field, const std::string& asked,
                     const std::string& mapped) {
    const std::string text = text::kept(asked.empty() ? mapped : asked);
    if (!text.empty())
        TRY(addClaim(transaction, source, field, record::Text{text}));
    return {};
}

Result<void> addCustody(Session::State& state, store::Transaction& transaction, const RecordId& source,
                        const std::string& digest) {
    const RecordId custody = TRY(transaction.addRecord("custody", Protection::Open));
    const std::string moment = base::toIso(state.clock.now());
    record::Date when;
    when.words = moment;
    when.earliest = when.latest = moment.substr(0, 10);
    when.time = moment.substr(11, 5);
    when.offset = "+00:00";
    TRY(addClaim(transaction, custody, "item", record::RecordRef{source}));
    TRY(addClaim(transaction, custody, "event", record::Term{"acquired", ""}));
    TRY(addClaim(transaction, custody, "when", when));
    TRY(addClaim(transaction, custody, "digest_after", record::Text{"sha256:" + digest}));
    return {};
}

// The first row with something in the column; none where it is empty.
std::optional<std::size_t> firstFilled(const intake::Table& table, std::size_t column) {
    for (std::size_t place = 0; place < table.rows.size(); ++place)
        if (!table.rows[place].cells[column].empty())
            return place;
    return std::nullopt;
}

} // namespace

store::TableRun runOf(const LoadedTable& loaded) {
    return {record::tableMappingText(loaded.mapping), loaded.batch, loaded.needsVault};
}

Result<TableSource> TableSource::keep(Session::State& state, const LoadedTable& loaded, const ImportTable& command) {
    TableSource source;
    {
        store::Snapshot snapshot = TRY(state.store->snapshot());
        const auto known = TRY(store::sourceWithDigest(snapshot.connection(), loaded.digest));
        if (known) {
            const auto line = TRY(store::recordLine(snapshot.connection(), *known));
            if (line.state != store::RecordState::Shown)
                return Error(ErrorCode::Refused, "record-withdrawn");
            TRY(source.adopt(snapshot.connection(), *known));
            TRY(source.mayHold(snapshot.connection(), loaded));
        }
    }
    if (!source.m_wasKnown)
        TRY(source.make(state, loaded, command));
    return source;
}

Result<void> TableSource::adopt(store::Connection& connection, const RecordId& source) {
    m_source = source;
    m_wasKnown = true;
    const auto claims = TRY(store::claimsOf(connection, source));
    for (const store::ClaimLine& claim : claims)
        if (const auto* file = claim.value ? std::get_if<record::ObjectRef>(&*claim.value) : nullptr;
            file != nullptr && claim.field == "file")
            m_object = file->object;
    const auto readings = TRY(store::readingsOf(connection, source));
    for (const store::ReadingLine& reading : readings)
        if (reading.profile == intake::tableProfile)
            m_reading = reading.reading;
    return {};
}

// What stands open cannot be taken into the vault any more.
Result<void> TableSource::mayHold(store::Connection& connection, const LoadedTable& loaded) const {
    if (loaded.isPublic || !loaded.needsVault)
        return {};
    if (TRY(store::objectWithDigest(connection, loaded.digest))) // rows of the vault do not answer
        return Error(ErrorCode::Refused, "raise-protection");
    for (const std::size_t column : loaded.hidden) {
        const auto place = firstFilled(loaded.table, column);
        if (!place || m_reading.isEmpty())
            continue;
        const auto line = store::passageLine(connection, m_reading, intake::passageOfRow(loaded.table, *place));
        if (!line)
            continue; // read with another header
        const record::Passage passage = TRY(line.value().passage());
        if (intake::cellAt(passage, column) != nullptr)
            return Error(ErrorCode::Refused, "raise-protection");
    }
    return {};
}

Result<void> TableSource::make(Session::State& state, const LoadedTable& loaded, const ImportTable& command) {
    const std::string& basis = loaded.basis;
    record::Reading reading = intake::readingOf(loaded.table, loaded.withheld);
    const std::string lines = TRY(record::readingToLines(reading).during("writing the rows of a table"));
    const Protection protection = loaded.needsVault && !loaded.isPublic ? Protection::Identity : Protection::Open;
    store::Transaction transaction = TRY(state.store->begin({"import", command.reason}));
    transaction.shareBatch(loaded.batch);
    const store::KeptObject original = TRY(state.store->objects().keep(loaded.bytes));
    const store::KeptObject kept = TRY(state.store->objects().keep(base::bytesOf(lines)));
    m_source = TRY(transaction.addRecord("source", Protection::Open));
    m_object = original.uid;
    TRY(transaction.addObject(original, {m_source, loaded.table.mediaType, {}, protection}));
    TRY(addText(transaction, m_source, "title", {}, loaded.mapping.title));
    TRY(addClaim(transaction, m_source, "type", record::Term{"table", ""}));
    TRY(addClaim(transaction, m_source, "file", record::ObjectRef{original.uid}));
    TRY(addClaim(transaction, m_source, "file_name", record::Text{text::kept(command.table.file.filename().string())},
                 Protection::Confidential));
    if (!basis.empty())
        TRY(addClaim(transaction, m_source, "release_basis", record::Term{basis, ""}));
    TRY(addText(transaction, m_source, "basis_by", command.basisBy, loaded.mapping.basisBy));
    TRY(addText(transaction, m_source, "publisher", command.publisher, loaded.mapping.publisher));
    TRY(addCustody(state, transaction, m_source, loaded.digest));
    TRY(transaction.addObject(kept, {{}, "application/x-dokaz-reading", {}, {}}));
    m_reading = TRY(transaction.addReading({m_source, original.uid, kept.uid, reading}));
    store::TableMappings::beginWith(transaction, m_source, runOf(loaded));
    m_entry = TRY(state.commit(transaction));
    m_passages = std::move(reading.passages);
    return {};
}

Result<const record::Passage*> TableSource::passageOf(store::Connection& connection, const LoadedTable& loaded,
                                                      const intake::PlannedRow& row) {
    const std::uint32_t ordinal = intake::passageOfRow(loaded.table, row.place);
    if (!m_passages.empty())
        return &m_passages[ordinal - 1];
    if (m_reading.isEmpty())
        return nullptr;
    auto found = m_found.find(ordinal);
    if (found == m_found.end()) {
        const auto line = store::passageLine(connection, m_reading, ordinal);
        if (!line)
            return nullptr; // an earlier import read it with another header
        m_found.clear();    // rows come one after the other
        found = m_found.emplace(ordinal, TRY(line.value().passage())).first;
    }
    return found->second.number == std::to_string(row.row) ? &found->second : nullptr;
}

Result<TableSource::Place> TableSource::placeOf(store::Connection& connection, const LoadedTable& loaded,
                                                const intake::PlannedRow& row,
                                                const std::vector<intake::PlannedCell>& cells) {
    Place place;
    const auto& texts = loaded.table.rows[row.place].cells;
    for (const intake::PlannedCell& cell : cells)
        place.quote += (place.quote.empty() ? "" : "\t") + std::string(base::codePoints(texts[cell.column], cell.start, cell.end));
    if (cells.size() == 1) {
        const record::Passage* passage = TRY(passageOf(connection, loaded, row));
        const record::Cell* held = passage == nullptr ? nullptr : intake::cellAt(*passage, cells.front().column);
        if (held != nullptr && base::codePoints(passage->text, held->start, held->end) == texts[cells.front().column]) {
            place.anchor = intake::anchorOf(m_reading, *passage, held->start + cells.front().start,
                                            held->start + cells.front().end);
            return place;
        }
    }
    record::CellAnchor anchor{m_object, loaded.table.sheet, row.row, {}};
    for (const intake::PlannedCell& cell : cells)
        anchor.columns.push_back(static_cast<std::int64_t>(cell.column) + 1);
    std::sort(anchor.columns.begin(), anchor.columns.end());
    anchor.columns.erase(std::unique(anchor.columns.begin(), anchor.columns.end()), anchor.columns.end());
    place.anchor = std::move(anchor);
    return place;
}

} // namespace dokaz::session
