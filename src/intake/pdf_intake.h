// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF on its way in: kept, read in the jail, laid out, searched for mentions, proposed.
//
// Two halves, so that the slow one runs beside others: prepare() in any thread, settle() in the writer's. What dies
// between them leaves an encrypted file without a row, which the next opening removes.
#pragma once
#include "extract/mention.h"
#include "intake/known_records.h"
#include "job/job.h"
#include "pdf/reader.h"
#include "store/queries.h"
#include "store/transaction.h"

namespace dokaz::intake {

// What the person says of the file; applied to every source made.
struct SourceDetails {
    std::string basis;                   // code of the vocabulary release_basis, may be empty
    std::string basisBy;                 // who published or issued it, and where
    std::string publisher;
    std::string reason;                  // of the import
};

enum class FileStatus { Read, Already, Failed };
[[nodiscard]] std::string_view name(FileStatus status); // "read", "already", "failed"

// One line of the import's report.
struct FileReport {
    base::Path file;
    FileStatus status = FileStatus::Failed;
    std::string reason;                  // code: "not-a-pdf", "needs-password", "missing", "empty" …; empty when read
    record::RecordId source;             // empty where nothing was kept
    record::RowId reading;
    std::int64_t pages = 0, pagesWithoutText = 0, passages = 0, paragraphs = 0, footnotes = 0, candidates = 0;
    std::int64_t milliseconds = 0;
};

// Everything settle() needs, as values.
struct PreparedFile {
    FileReport report;
    std::optional<store::ObjectLine> known; // the same bytes are here already, without a reading
    std::optional<store::KeptObject> original;
    std::optional<store::KeptObject> lines;
    std::optional<record::Reading> reading;
    std::vector<store::Transaction::Candidate> candidates;
    bool isComplete = false;             // nothing to settle: failed early or here already
};

class PdfIntake final {
  public:
    PdfIntake(store::Store& store, const pdf::Reader& reader, const extract::RuleSet& rules)
        : m_store(&store), m_reader(&reader), m_rules(&rules) {}

    // Cancelled is the only error that ends an import; everything the file does wrong is in the report.
    [[nodiscard]] base::Result<PreparedFile> prepare(const base::Path& file, const KnownRecords& known,
                                                     base::ByteView password, job::Context& context) const;
    // One entry: source, file, reading, custody.
    [[nodiscard]] base::Result<FileReport> settle(PreparedFile prepared, const SourceDetails& details,
                                                  std::set<std::string>* changed) const;

  private:
    [[nodiscard]] base::Result<void> readInto(PreparedFile& prepared, base::ByteView bytes, const KnownRecords& known,
                                              base::ByteView password, job::Context& context) const;
    [[nodiscard]] base::Result<void> addReading(store::Transaction& transaction, PreparedFile& prepared,
                                                const record::RecordId& source) const;
    [[nodiscard]] base::Result<record::RecordId> addSource(store::Transaction& transaction,
                                                           const PreparedFile& prepared,
                                                           const SourceDetails& details) const;
    [[nodiscard]] base::Result<void> addCustody(store::Transaction& transaction, const record::RecordId& source,
                                                const std::string& digest) const;
    store::Store* m_store;
    const pdf::Reader* m_reader;
    const extract::RuleSet* m_rules;
};

inline constexpr std::uint64_t largestFile = 2ULL * 1024 * 1024 * 1024; // bytes

} // namespace dokaz::intake
