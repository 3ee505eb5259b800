// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the archive of a bundle, entry by entry, in the form of zip_layout.h.
//
// Threads: one. Ownership: owns the open file; the caller names, renames and removes it.
// Invariant: the same entries in the same order give the same bytes.
#pragma once
#include "base/file.h"
#include "bundle/checksum.h"
#include "bundle/zip_layout.h"

namespace dokaz::bundle {

class ZipWriter final {
  public:
    ZipWriter(base::File file, std::uint16_t date) : m_file(std::move(file)), m_date(date) {}

    [[nodiscard]] base::Result<void> begin(std::string name);
    // Unsupported where the archive would outgrow 4 GiB.
    [[nodiscard]] base::Result<void> append(base::ByteView bytes);
    [[nodiscard]] base::Result<void> end();
    // Directory, sync and close.
    [[nodiscard]] base::Result<void> finish();
    [[nodiscard]] std::uint64_t size() const { return m_size; }

  private:
    [[nodiscard]] base::Result<void> put(base::ByteView bytes);

    base::File m_file;
    std::uint16_t m_date;
    std::uint64_t m_size = 0;
    std::vector<ZipEntry> m_entries;
    ZipEntry m_open;
    Crc32 m_checksum;
};

} // namespace dokaz::bundle
