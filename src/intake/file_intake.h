// SPDX-License-Identifier: GPL-3.0-or-later
// A file on its way in: kept, read as its form asks, searched for mentions, proposed.
//
// Two halves, so that the slow one runs beside others: prepare() in any thread, settle() in the writer's. What dies
// between them leaves an encrypted file without a row, which the next opening removes.
#pragma once
#include "extract/mention.h"
#include "intake/capture_folder.h"
#include "intake/file_reader.h"
#include "intake/file_report.h"
#include "intake/known_records.h"

namespace dokaz::intake {

class FileIntake final {
  public:
    FileIntake(store::Store& store, FileReader reader, const extract::RuleSet& rules)
        : m_store(&store), m_reader(std::move(reader)), m_rules(&rules) {}

    // Cancelled is the only error that ends an import; everything the file does wrong is in the report.
    [[nodiscard]] base::Result<PreparedFile> prepare(const base::Path& file, const KnownRecords& known,
                                                     base::ByteView password, job::Context& context) const;
    // One entry: source, file, reading, custody; of a capture that is here, the parts it lacked.
    [[nodiscard]] base::Result<FileReport> settle(PreparedFile prepared, const SourceDetails& details,
                                                  std::set<std::string>* changed) const;

  private:
    [[nodiscard]] base::Result<bool> isHere(PreparedFile& prepared, base::ByteView bytes) const;
    [[nodiscard]] base::Result<void> takeParts(const CaptureFiles& capture, PreparedFile& prepared, base::ByteView bytes,
                                               job::Context& context) const;
    [[nodiscard]] base::Result<void> readInto(PreparedFile& prepared, base::ByteView bytes, const KnownRecords& known,
                                              base::ByteView password, job::Context& context) const;
    [[nodiscard]] base::Result<void> proposeFrom(PreparedFile& prepared, const crypto::Digest& file,
                                                 const KnownRecords& known) const;
    [[nodiscard]] base::Result<bool> isTwin(PreparedFile& prepared) const;
    [[nodiscard]] base::Result<void> discard(std::optional<store::KeptObject>& object) const;
    [[nodiscard]] base::Result<void> discardKnownParts(PreparedFile& prepared, store::Connection& connection) const;
    store::Store* m_store;
    FileReader m_reader;
    const extract::RuleSet* m_rules;
};

inline constexpr std::uint64_t largestFile = 2ULL * 1024 * 1024 * 1024; // bytes

} // namespace dokaz::intake
