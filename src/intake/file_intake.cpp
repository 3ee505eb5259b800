// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/file_intake.h"

#include "intake/capture_intake.h"
#include "intake/document_description.h"
#include "intake/file_known.h"
#include "intake/proposals.h"
#include "intake/source_entry.h"
#include "pdf/picture_form.h"

namespace dokaz::intake {

using base::Error;
using base::ErrorCode;
using base::Result;

std::string_view name(FileStatus status) {
    switch (status) {
    case FileStatus::Read: return "read";
    case FileStatus::Already: return "already";
    case FileStatus::Kept: return "kept";
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
    countNumbered(reading, report.paragraphs, report.footnotes);
}

bool hasReading(FileForm form, base::ByteView bytes) {
    return (form == FileForm::Image && pdf::isPicture(bytes)) || form == FileForm::Pdf || form == FileForm::Text || form == FileForm::Word || form == FileForm::Web ||
           form == FileForm::Capture || form == FileForm::Subtitles;
}

PreparedFile failed(PreparedFile prepared, std::string reason) {
    prepared.report.status = FileStatus::Failed;
    prepared.report.reason = std::move(reason);
    prepared.isComplete = true;
    return prepared;
}

// A file may say what no reading can hold. That ends its reading, not the import; the file is kept.
void dropReading(PreparedFile& prepared) {
    prepared.reading.reset();
    prepared.report.status = FileStatus::Failed;
    prepared.report.reason = "bad-answer";
    prepared.isComplete = prepared.known.has_value();
}

void tellItIsHere(FileReport& report, const record::RecordId& source, const std::vector<store::ReadingLine>& readings) {
    report.status = FileStatus::Already;
    report.reason.clear();
    report.source = source;
    report.candidates = 0;
    if (readings.empty())
        return;
    report.reading = readings.back().reading;
    report.pages = readings.back().pages;
    report.passages = readings.back().passages;
}

} // namespace

Result<PreparedFile> FileIntake::prepare(const base::Path& file, const KnownRecords& known, base::ByteView password,
                                         job::Context& context) const {
    const std::int64_t begun = m_store->clock().steadyMilliseconds();
    PreparedFile prepared;
    prepared.report.file = file;
    TRY(context.goOn());
    const auto capture = captureAt(file); // several files that are one page
    const auto bytes = base::readFile(capture ? capture->main : file, largestFile);
    if (!bytes)
        return failed(std::move(prepared), reasonOf(file, bytes.error()));
    if (bytes.value().empty())
        return failed(std::move(prepared), "empty");
    if (!TRY(isHere(prepared, bytes.value())))
        TRY(readInto(prepared, bytes.value(), known, password, context));
    if (capture)
        TRY(takeParts(*capture, prepared, bytes.value(), context));
    prepared.report.milliseconds = m_store->clock().steadyMilliseconds() - begun;
    return prepared;
}

// What is here with a reading, or of a form that has none, is here already. A file that could not be read is tried again.
// One in the vault is here and no more is said of it: it is never taken in again, where it would stand open.
Result<bool> FileIntake::isHere(PreparedFile& prepared, base::ByteView bytes) const {
    prepared.report.form = formOf(bytes);
    store::Snapshot snapshot = TRY(m_store->snapshot());
    const auto file = TRY(fileWithDigest(snapshot.connection(), base::toHex(crypto::sha256(bytes))));
    if (!file)
        return false;
    prepared.known = file->object;
    prepared.report.source = file->source;
    const auto readings = TRY(store::readingsOf(snapshot.connection(), file->source));
    if (file->object && readings.empty() && hasReading(*prepared.report.form, bytes))
        return false;
    tellItIsHere(prepared.report, file->source, readings);
    prepared.isComplete = true;
    return true;
}

Result<void> FileIntake::takeParts(const CaptureFiles& capture, PreparedFile& prepared, base::ByteView bytes,
                                   job::Context& context) const {
    if (prepared.isComplete && !prepared.known) { // its page is in the vault, or was not taken
        prepared.report.partsLeftOut = static_cast<std::int64_t>(capture.parts.size());
        return {};
    }
    TRY(takeCapture(*m_store, capture, bytes, prepared, context));
    if (!prepared.companions.empty())
        prepared.isComplete = false;
    return {};
}

Result<void> FileIntake::readInto(PreparedFile& prepared, base::ByteView bytes, const KnownRecords& known,
                                  base::ByteView password, job::Context& context) const {
    ReadFile read = TRY(m_reader.read(bytes, password, context));
    TRY(context.goOn());
    prepared.report.form = read.form;
    prepared.report.reason = read.reason;
    prepared.report.status = read.isFailure            ? FileStatus::Failed
                             : read.reason.empty() ? FileStatus::Read
                                                   : FileStatus::Kept;
    // A program is a mistake of the hand or a trap, and not kept; any other file is evidence, readable or not.
    if (prepared.known && !read.reading && !read.isFailure)
        prepared.report.status = FileStatus::Already;
    if (read.form == FileForm::Program || (prepared.known && !read.reading)) {
        prepared.isComplete = true;
        return {};
    }
    if (!prepared.known)
        prepared.original = TRY(m_store->objects().keep(bytes));
    prepared.mediaType = mediaTypeOf(bytes);
    prepared.claims = std::move(read.claims);
    if (!prepared.known && !read.picture.rgb.empty())
        prepared.picture = TRY(m_store->objects().keep(pictureBytes(read.picture)));
    prepared.reading = std::move(read.reading);
    return proposeFrom(prepared, crypto::sha256(bytes), known);
}

Result<void> FileIntake::proposeFrom(PreparedFile& prepared, const crypto::Digest& file, const KnownRecords& known) const {
    if (!prepared.reading)
        return {};
    const auto lines = record::readingToLines(*prepared.reading).during("writing the reading");
    if (!lines.ok()) {
        if (lines.error().code() != ErrorCode::Invalid)
            return lines.error();
        dropReading(prepared);
        return {};
    }
    prepared.lines = TRY(m_store->objects().keep(base::bytesOf(lines.value())));
    const std::vector<extract::Mention> mentions = extract::findMentions(*prepared.reading, *m_rules, known.names());
    const crypto::Digest key = readingKey(file, prepared.lines->summary.sha256);
    prepared.candidates = proposalsOf(*prepared.reading, key, mentions, known);
    prepared.report.candidates =
        std::count_if(prepared.candidates.begin(), prepared.candidates.end(), [](const store::Transaction::Candidate& one) {
            return !store::isDateWithoutYear(one.kind, one.normal); // nobody is asked about it
        });
    countPassages(prepared.report, *prepared.reading);
    return {};
}

Result<void> FileIntake::discard(std::optional<store::KeptObject>& object) const {
    if (object)
        TRY(m_store->objects().discard(object->file));
    object.reset();
    return {};
}

Result<void> FileIntake::discardKnownParts(PreparedFile& prepared, store::Connection& connection) const {
    std::set<std::string> known;
    if (prepared.known) {
        const std::vector<store::ObjectLine> objects = TRY(store::objectsOf(connection, prepared.known->source));
        for (const store::ObjectLine& object : objects)
            known.insert(object.sha256);
    }
    std::vector<Companion> lacking;
    for (Companion& companion : prepared.companions)
        if (!prepared.known || known.contains(base::toHex(companion.object.summary.sha256)))
            TRY(m_store->objects().discard(companion.object.file));
        else
            lacking.push_back(std::move(companion));
    prepared.companions = std::move(lacking);
    return {};
}

// Two files of one import may have the same bytes: the second finds the first, or the reading that it gave a file known
// before, only now. What its capture has beyond the first one's is taken all the same.
Result<bool> FileIntake::isTwin(PreparedFile& prepared) const {
    store::Snapshot snapshot = TRY(m_store->snapshot());
    record::RecordId source = prepared.report.source;
    if (!prepared.known) {
        if (!prepared.original)
            return false;
        const auto twin = TRY(fileWithDigest(snapshot.connection(), base::toHex(prepared.original->summary.sha256)));
        if (!twin)
            return false;
        prepared.known = twin->object;
        source = twin->source;
    }
    const auto readings = TRY(store::readingsOf(snapshot.connection(), source));
    if (prepared.reading && readings.empty() && !prepared.original)
        return false;
    prepared.reading.reset();
    for (auto* object : {&prepared.original, &prepared.lines, &prepared.picture})
        TRY(discard(*object));
    tellItIsHere(prepared.report, source, readings);
    TRY(discardKnownParts(prepared, snapshot.connection()));
    return prepared.companions.empty();
}

Result<FileReport> FileIntake::settle(PreparedFile prepared, const SourceDetails& details,
                                      std::set<std::string>* changed) const {
    if (prepared.isComplete || TRY(isTwin(prepared)))
        return prepared.report;
    store::Transaction transaction = TRY(m_store->begin({"import", details.reason}));
    SourceEntry entry(*m_store, transaction);
    record::RecordId source = prepared.report.source;
    if (!prepared.known)
        source = TRY(entry.addSource(prepared, details));
    else if (!prepared.companions.empty())
        TRY(entry.addParts(prepared, source));
    prepared.report.partsAdded = prepared.known ? static_cast<std::int64_t>(prepared.companions.size()) : 0;
    prepared.report.source = source;
    if (prepared.reading)
        TRY(entry.addReading(prepared, source));
    const store::ChangeSet changes = TRY(transaction.commit());
    if (changed != nullptr)
        changed->insert(changes.records.begin(), changes.records.end());
    return prepared.report;
}

} // namespace dokaz::intake
