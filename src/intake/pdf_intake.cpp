// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/pdf_intake.h"

#include "intake/document_description.h"
#include "intake/proposals.h"
#include "layout/layout.h"
#include "text/normal.h"

namespace dokaz::intake {

using base::Error;
using base::ErrorCode;
using base::Result;

std::string_view name(FileStatus status) {
    switch (status) {
    case FileStatus::Read: return "read";
    case FileStatus::Already: return "already";
    case FileStatus::Failed: return "failed";
    }
    return "";
}

namespace {

// A file that cannot even be read: a code for the report.
std::string reasonOf(const base::Path& file, const Error& error) {
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored))
        return "is-a-folder";
    switch (error.code()) {
    case ErrorCode::NotFound: return "missing";
    case ErrorCode::Refused: return "too-large";
    case ErrorCode::Invalid: return "not-a-file";
    case ErrorCode::Io: return "not-readable";
    case ErrorCode::Stale:
    case ErrorCode::WrongKey:
    case ErrorCode::Corrupt:
    case ErrorCode::Busy:
    case ErrorCode::TooNew:
    case ErrorCode::NoSpace:
    case ErrorCode::Cancelled:
    case ErrorCode::WorkerFailed:
    case ErrorCode::Unsupported:
    case ErrorCode::Internal: return std::string(base::name(error.code()));
    }
    return "not-readable";
}

void countPassages(FileReport& report, const record::Reading& reading) {
    report.pages = static_cast<std::int64_t>(reading.pages.size());
    report.passages = static_cast<std::int64_t>(reading.passages.size());
    for (const record::ReadingPage& page : reading.pages)
        report.pagesWithoutText += page.verdict == record::PageVerdict::NoText ? 1 : 0;
    for (const record::Passage& passage : reading.passages) {
        report.paragraphs += passage.kind == record::PassageKind::Paragraph && !passage.number.empty() ? 1 : 0;
        report.footnotes += passage.kind == record::PassageKind::Footnote ? 1 : 0;
    }
}

PreparedFile failed(PreparedFile prepared, std::string reason) {
    prepared.report.status = FileStatus::Failed;
    prepared.report.reason = std::move(reason);
    prepared.isComplete = true;
    return prepared;
}

} // namespace

Result<PreparedFile> PdfIntake::prepare(const base::Path& file, const KnownRecords& known, base::ByteView password,
                                        job::Context& context) const {
    const std::int64_t begun = m_store->clock().steadyMilliseconds();
    PreparedFile prepared;
    prepared.report.file = file;
    TRY(context.goOn());
    const auto bytes = base::readFile(file, largestFile);
    if (!bytes)
        return failed(std::move(prepared), reasonOf(file, bytes.error()));
    if (bytes.value().empty())
        return failed(std::move(prepared), "empty");
    {
        store::Snapshot snapshot = TRY(m_store->snapshot());
        const std::string digest = base::toHex(crypto::sha256(bytes.value()));
        prepared.known = TRY(store::objectWithDigest(snapshot.connection(), digest));
        if (prepared.known) {
            prepared.report.source = prepared.known->source;
            const auto readings = TRY(store::readingsOf(snapshot.connection(), prepared.known->source));
            if (!readings.empty()) {
                prepared.report.status = FileStatus::Already;
                prepared.report.reading = readings.back().reading;
                prepared.report.pages = readings.back().pages;
                prepared.report.passages = readings.back().passages;
                prepared.isComplete = true;
                return prepared;
            }
        }
    }
    TRY(readInto(prepared, bytes.value(), known, password, context));
    prepared.report.milliseconds = m_store->clock().steadyMilliseconds() - begun;
    return prepared;
}

Result<void> PdfIntake::readInto(PreparedFile& prepared, base::ByteView bytes, const KnownRecords& known,
                                 base::ByteView password, job::Context& context) const {
    pdf::ReadRequest request;
    request.password = password;
    const pdf::ReadOutcome outcome = TRY(m_reader->read(bytes, request, context.stopToken()));
    TRY(context.goOn());
    if (!outcome.document) {
        prepared.report.reason = outcome.failure ? std::string(pdf::reasonCode(*outcome.failure)) : "crashed";
        // What is no PDF is a mistake of the hand and not kept; a PDF that cannot be read is evidence all the same.
        if (prepared.report.reason == "not-a-pdf" || prepared.known) {
            prepared.isComplete = true;
            return {};
        }
        prepared.original = TRY(m_store->objects().keep(bytes));
        return {};
    }
    prepared.reading = layout::layOut(*outcome.document);
    const std::string lines = TRY(record::readingToLines(*prepared.reading).during("writing the reading"));
    if (!prepared.known)
        prepared.original = TRY(m_store->objects().keep(bytes));
    prepared.lines = TRY(m_store->objects().keep(base::bytesOf(lines)));
    const std::vector<extract::Mention> mentions = extract::findMentions(*prepared.reading, *m_rules, known.names());
    const crypto::Digest key = readingKey(crypto::sha256(bytes), prepared.lines->summary.sha256);
    prepared.candidates = proposalsOf(*prepared.reading, key, mentions, known);
    prepared.report.status = FileStatus::Read;
    prepared.report.candidates = static_cast<std::int64_t>(prepared.candidates.size());
    countPassages(prepared.report, *prepared.reading);
    return {};
}

Result<FileReport> PdfIntake::settle(PreparedFile prepared, const SourceDetails& details,
                                     std::set<std::string>* changed) const {
    if (prepared.isComplete)
        return prepared.report;
    store::Transaction transaction = TRY(m_store->begin({"import", details.reason}));
    // Two files of one import may have the same bytes: the second finds the first only now.
    if (prepared.original) {
        store::Snapshot snapshot = TRY(m_store->snapshot());
        const auto twin = TRY(store::objectWithDigest(snapshot.connection(),
                                                      base::toHex(prepared.original->summary.sha256)));
        if (twin) {
            TRY(m_store->objects().discard(prepared.original->file));
            if (prepared.lines)
                TRY(m_store->objects().discard(prepared.lines->file));
            prepared.report.status = FileStatus::Already;
            prepared.report.source = twin->source;
            return prepared.report;
        }
    }
    record::RecordId source = prepared.report.source;
    if (!prepared.known)
        source = TRY(addSource(transaction, prepared, details));
    prepared.report.source = source;
    if (prepared.reading)
        TRY(addReading(transaction, prepared, source));
    const store::ChangeSet changes = TRY(transaction.commit());
    if (changed != nullptr)
        changed->insert(changes.records.begin(), changes.records.end());
    return prepared.report;
}

Result<void> PdfIntake::addReading(store::Transaction& transaction, PreparedFile& prepared,
                                   const record::RecordId& source) const {
    TRY(transaction.addObject(*prepared.lines, {{}, "application/x-dokaz-reading", {}, {}}));
    const record::RowId original = prepared.known ? prepared.known->object : prepared.original->uid;
    const record::RowId reading =
        TRY(transaction.addReading({source, original, prepared.lines->uid, *prepared.reading}));
    prepared.report.reading = reading;
    for (DescribedField& field : describeDocument(*prepared.reading)) {
        record::Claim claim;
        claim.record = source;
        claim.field = field.field;
        claim.value = std::move(field.value);
        const record::RowId row = TRY(transaction.addClaim(std::move(claim)));
        if (!field.anchor)
            continue;
        field.anchor->reading = reading;
        TRY(transaction.addCitation({{}, {row}, source, *field.anchor, record::Stance::Supports, field.quote, {}}));
    }
    transaction.setCandidates(reading, std::move(prepared.candidates));
    return {};
}

Result<record::RecordId> PdfIntake::addSource(store::Transaction& transaction, const PreparedFile& prepared,
                                              const SourceDetails& details) const {
    const record::RecordId source = TRY(transaction.addRecord("source", record::Protection::Open));
    const auto claim = [&](const char* field, record::Value value,
                           record::Protection protection = record::Protection::Open) -> Result<void> {
        record::Claim made;
        made.record = source;
        made.field = field;
        made.value = std::move(value);
        made.protection = protection;
        TRY(transaction.addClaim(std::move(made)));
        return {};
    };
    const std::string fileName = text::kept(prepared.report.file.filename().string()); // well-formed, whatever the disk says
    TRY(transaction.addObject(*prepared.original, {source, "application/pdf", {}, {}}));
    if (prepared.reading) // of a file that nobody could read, nobody knows what it is
        TRY(claim("type", record::Term{"report", ""}));
    TRY(claim("file", record::ObjectRef{prepared.original->uid}));
    TRY(claim("file_name", record::Text{fileName}, record::Protection::Confidential));
    if (!details.basis.empty())
        TRY(claim("release_basis", record::Term{details.basis, ""}));
    if (!details.basisBy.empty())
        TRY(claim("basis_by", record::Text{details.basisBy}));
    if (!details.publisher.empty())
        TRY(claim("publisher", record::Text{details.publisher}));
    if (!prepared.reading)
        TRY(claim("reading_problem", record::Text{prepared.report.reason}));
    TRY(addCustody(transaction, source, base::toHex(prepared.original->summary.sha256)));
    return source;
}

Result<void> PdfIntake::addCustody(store::Transaction& transaction, const record::RecordId& source,
                                   const std::string& digest) const {
    const record::RecordId custody = TRY(transaction.addRecord("custody", record::Protection::Open));
    const std::string moment = base::toIso(m_store->clock().now());
    record::Date when;
    when.words = moment;
    when.earliest = when.latest = moment.substr(0, 10);
    when.time = moment.substr(11, 5);
    when.offset = "+00:00";
    const std::pair<const char*, record::Value> fields[] = {{"item", record::RecordRef{source}},
                                                            {"event", record::Term{"acquired", ""}},
                                                            {"when", when},
                                                            {"digest_after", record::Text{"sha256:" + digest}}};
    for (const auto& [field, value] : fields) {
        record::Claim claim;
        claim.record = custody;
        claim.field = field;
        claim.value = value;
        TRY(transaction.addClaim(std::move(claim)));
    }
    return {};
}

} // namespace dokaz::intake
