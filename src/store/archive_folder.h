// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of an archive: what lies where, and the lock that keeps a second process out. docs/formats/archive.md.
#pragma once
#include "base/file.h"

namespace dokaz::store {

inline constexpr std::string_view formatText = "dokaz-archive 1\n";

// Holds the lock while it lives. One process per archive.
class ArchiveFolder final {
  public:
    // Makes the folder and its parts; Invalid where something stands there.
    [[nodiscard]] static base::Result<ArchiveFolder> create(const base::Path& folder);
    // NotFound, Invalid (no archive), TooNew, Busy (another process holds it), Io.
    [[nodiscard]] static base::Result<ArchiveFolder> open(const base::Path& folder);

    [[nodiscard]] const base::Path& path() const { return m_path; }
    [[nodiscard]] base::Path store() const { return m_path / "store.db"; }
    [[nodiscard]] base::Path head() const { return m_path / "head.bin"; }
    [[nodiscard]] base::Path objects() const { return m_path / "objects"; }
    [[nodiscard]] base::Path temporary() const { return m_path / "tmp"; }
    [[nodiscard]] base::Path vault() const { return m_path / "vault"; } // its own keyslots and vault.db
    [[nodiscard]] base::Path vaultStore() const { return m_path / "vault" / "vault.db"; }

  private:
    ArchiveFolder(base::Path path, base::File lock) : m_path(std::move(path)), m_lock(std::move(lock)) {}
    base::Path m_path;
    base::File m_lock;
};

} // namespace dokaz::store
