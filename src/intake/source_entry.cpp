// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/source_entry.h"

#include "intake/document_description.h"
#include "record/validation.h"
#include "store/queries.h"
#include "text/normal.h"

namespace dokaz::intake {

using base::Result;

Result<void> SourceEntry::claim(const record::RecordId& source, const char* field, record::Value value,
                                record::Protection protection) {
    record::Claim made;
    made.record = source;
    made.field = field;
    made.value = std::move(value);
    made.protection = protection;
    TRY(m_transaction->addClaim(std::move(made)));
    return {};
}

Result<record::RecordId> SourceEntry::addSource(const PreparedFile& prepared, const SourceDetails& details) {
    const record::RecordId source = TRY(m_transaction->addRecord("source", record::Protection::Open));
    const base::Path& path = prepared.report.file;
    const std::string fileName =
        text::kept((path.has_filename() ? path : path.parent_path()).filename().string()); // well-formed, whatever the disk says
    TRY(m_transaction->addObject(*prepared.original, {source, prepared.mediaType, {}, {}}));
    for (const Companion& companion : prepared.companions)
        TRY(m_transaction->addObject(companion.object, {source, companion.mediaType, {}, {}}));
    const bool failed = prepared.report.status == FileStatus::Failed;
    const auto type = typeClaim(prepared.report.form.value_or(FileForm::Other));
    if (type && !failed) // of a file that nobody could read, nobody knows what it is
        TRY(claim(source, "type", type->value));
    TRY(claim(source, "file", record::ObjectRef{prepared.original->uid}));
    TRY(claim(source, "file_name", record::Text{fileName}, record::Protection::Confidential));
    if (!details.basis.empty())
        TRY(claim(source, "release_basis", record::Term{details.basis, ""}));
    if (!details.basisBy.empty())
        TRY(claim(source, "basis_by", record::Text{details.basisBy}));
    if (!details.publisher.empty())
        TRY(claim(source, "publisher", record::Text{details.publisher}));
    if (!prepared.report.reason.empty())
        TRY(claim(source, "reading_problem", record::Text{prepared.report.reason}));
    TRY(addFileClaims(prepared, source));
    TRY(addCustody(source, base::toHex(prepared.original->summary.sha256)));
    return source;
}

Result<void> SourceEntry::addParts(PreparedFile& prepared, const record::RecordId& source) {
    for (const Companion& companion : prepared.companions)
        TRY(m_transaction->addObject(companion.object, {source, companion.mediaType, {}, {}}));
    const std::set<std::string> said = TRY(fieldsSaid(source));
    std::erase_if(prepared.claims, [&](const FileClaim& one) { return one.field != "reading_note" && said.contains(one.field); });
    return addFileClaims(prepared, source);
}

Result<void> SourceEntry::addFileClaims(const PreparedFile& prepared, const record::RecordId& source) {
    if (prepared.picture) {
        TRY(m_transaction->addObject(*prepared.picture, {{}, "application/x-dokaz-picture", {}, {}}));
        TRY(claim(source, "picture", record::ObjectRef{prepared.picture->uid}));
    }
    bool leftOut = false, unfit = false;
    const record::Vocabularies none; // no file says a term
    for (const FileClaim& each : prepared.claims) {
        if (each.protection >= record::Protection::Identity && !m_store->isVaultOpen()) {
            leftOut = true;
            continue;
        }
        const record::FieldDeclaration* field = m_store->catalogue().findField("source", each.field);
        if (field == nullptr || !record::validate(*field, none, each.value).ok()) {
            unfit = true;
            continue;
        }
        TRY(claim(source, each.field.c_str(), each.value, each.protection));
    }
    if (leftOut) {
        const FileClaim note = noteClaim("The file says more of who made it, where or with what device: left in the file, "
                                         "because the vault was closed");
        TRY(claim(source, note.field.c_str(), note.value));
    }
    if (unfit) {
        const FileClaim note = noteClaim("The file says more of itself that no field takes as it stands: left in the file");
        TRY(claim(source, note.field.c_str(), note.value));
    }
    return {};
}

// Of a file that was here before it could be read, people may have said already what the reading says now.
Result<std::set<std::string>> SourceEntry::fieldsSaid(const record::RecordId& source) const {
    std::set<std::string> said;
    store::Snapshot snapshot = TRY(m_store->snapshot());
    const std::vector<store::ClaimLine> claims = TRY(store::claimsOf(snapshot.connection(), source));
    for (const store::ClaimLine& claim : claims)
        said.insert(claim.field);
    return said;
}

Result<void> SourceEntry::addReading(PreparedFile& prepared, const record::RecordId& source) {
    TRY(m_transaction->addObject(*prepared.lines, {{}, "application/x-dokaz-reading", {}, {}}));
    const record::RowId original = prepared.known ? prepared.known->object : prepared.original->uid;
    std::vector<DescribedField> described = describeDocument(*prepared.reading);
    const record::RowId reading = // the largest thing of an import: given away, not copied
        TRY(m_transaction->addReading({source, original, prepared.lines->uid, std::move(*prepared.reading)}));
    prepared.reading.reset();
    prepared.report.reading = reading;
    std::set<std::string> said;
    if (prepared.known) {
        said = TRY(fieldsSaid(source));
        TRY(retractReadingProblem(*m_store, *m_transaction, source));
    }
    for (DescribedField& field : described) {
        if (said.contains(field.field))
            continue;
        record::Claim made;
        made.record = source;
        made.field = field.field;
        made.value = std::move(field.value);
        const record::RowId row = TRY(m_transaction->addClaim(std::move(made)));
        if (!field.anchor)
            continue;
        field.anchor->reading = reading;
        TRY(m_transaction->addCitation({{}, {row}, source, *field.anchor, record::Stance::Supports, field.quote, {}}));
    }
    m_transaction->setCandidates(reading, std::move(prepared.candidates));
    return {};
}

Result<void> retractReadingProblem(store::Store& store, store::Transaction& transaction, const record::RecordId& source) {
    std::vector<record::RowId> rows;
    {
        store::Snapshot snapshot = TRY(store.snapshot());
        const std::vector<store::ClaimLine> claims = TRY(store::claimsOf(snapshot.connection(), source));
        for (const store::ClaimLine& claim : claims)
            if (claim.field == "reading_problem")
                rows.push_back(claim.row);
    }
    return rows.empty() ? Result<void>() : transaction.retract(rows);
}

Result<void> SourceEntry::addCustody(const record::RecordId& source, const std::string& digest) {
    const record::RecordId custody = TRY(m_transaction->addRecord("custody", record::Protection::Open));
    const std::string moment = base::toIso(m_store->clock().now());
    record::Date when;
    when.words = moment;
    when.earliest = when.latest = moment.substr(0, 10);
    when.time = moment.substr(11, 5);
    when.offset = "+00:00";
    TRY(claim(custody, "item", record::RecordRef{source}));
    TRY(claim(custody, "event", record::Term{"acquired", ""}));
    TRY(claim(custody, "when", when));
    TRY(claim(custody, "digest_after", record::Text{"sha256:" + digest}));
    return {};
}

} // namespace dokaz::intake
