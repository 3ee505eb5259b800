// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one file's bytes as its form asks: PDFs and other formats in their jailed processes, plain text here.
//
// Threads: a value without state; several threads may use it at once.
#pragma once
#include "files/opener.h"
#include "intake/file_claims.h"
#include "job/job.h"
#include "pdf/reader.h"
#include "record/reading.h"

namespace dokaz::intake {

struct ReadFile {
    FileForm form = FileForm::Other;
    std::optional<record::Reading> reading;
    std::vector<FileClaim> claims;
    files::Picture picture;   // empty where there is none
    std::string reason;       // why there is no reading; empty for a form that has none
    bool isFailure = false;   // the reason is one: the form has a reading or facts, and they could not be had
};

class FileReader final {
  public:
    FileReader(pdf::Reader reader, files::Opener opener) : m_reader(std::move(reader)), m_opener(std::move(opener)) {}
    // Cancelled, or NotFound and Io of the helper programs.
    [[nodiscard]] base::Result<ReadFile> read(base::ByteView bytes, base::ByteView password, job::Context& context) const;

  private:
    [[nodiscard]] base::Result<void> readPdf(base::ByteView bytes, base::ByteView password, job::Context& context,
                                             ReadFile& into) const;
    [[nodiscard]] base::Result<void> readArchive(base::ByteView bytes, job::Context& context, ReadFile& into) const;
    [[nodiscard]] base::Result<void> readImage(base::ByteView bytes, job::Context& context, ReadFile& into) const;
    [[nodiscard]] base::Result<void> readOpened(base::ByteView bytes, files::Task task, job::Context& context,
                                                ReadFile& into) const;
    pdf::Reader m_reader;
    files::Opener m_opener;
};

} // namespace dokaz::intake
