// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of one file of an import, and what prepare() hands to settle(). Values only.
#pragma once
#include "intake/file_claims.h"
#include "intake/file_form.h"
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

// Kept: a source with its file, of a form that has no reading; `reason` tells what could be done. Failed: `source` tells
// whether it was kept all the same.
enum class FileStatus { Read, Already, Kept, Failed };
[[nodiscard]] std::string_view name(FileStatus status); // "read", "already", "kept", "failed"

// One line of the import's report.
struct FileReport {
    base::Path file;
    FileStatus status = FileStatus::Failed;
    std::string reason;                  // code: "needs-password", "missing", "empty", "unknown-form" …; empty when read
    record::RecordId source;             // empty where nothing was kept
    record::RowId reading;
    std::int64_t pages = 0, pagesWithoutText = 0, passages = 0, paragraphs = 0, footnotes = 0, candidates = 0;
    std::int64_t milliseconds = 0;
    std::int64_t partsLeftOut = 0;       // of a capture: programs, too large, not to be read, or held in the vault
    std::int64_t partsAdded = 0;         // to a capture that was here without them
    std::optional<FileForm> form;        // nothing where the file could not be looked at
};

// A further file of the same source.
struct Companion {
    store::KeptObject object;
    std::string mediaType;
};

// Everything settle() needs, as values.
struct PreparedFile {
    FileReport report;
    std::optional<store::ObjectLine> known; // the same bytes are here already, without a reading or without all parts
    std::optional<store::KeptObject> original;
    std::optional<store::KeptObject> lines;
    std::optional<store::KeptObject> picture;
    std::vector<Companion> companions;
    std::string mediaType;
    std::optional<record::Reading> reading;
    std::vector<FileClaim> claims;       // what the file says of itself
    std::vector<store::Transaction::Candidate> candidates;
    bool isComplete = false;             // nothing to settle: failed early or here already
};

} // namespace dokaz::intake
