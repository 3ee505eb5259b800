// SPDX-License-Identifier: GPL-3.0-or-later
// head.bin: what the ledger's head was at the last commit, authenticated, so that a lost tail is noticed.
// Two copies of 64 bytes written in turn: count u64 little-endian | head 32 | MAC 24 (docs/formats/archive.md).
// Threads: the writer's. A whole folder rolled back brings its own older head.bin: only a head kept elsewhere shows that.
#pragma once
#include "base/file.h"
#include "base/secret_bytes.h"
#include "crypto/digest.h"

#include <optional>

namespace dokaz::store {

struct LedgerHead {
    std::uint64_t entries = 0;
    crypto::Digest head{};
    bool operator==(const LedgerHead&) const = default;
};

class HeadFile final {
  public:
    [[nodiscard]] static base::Result<HeadFile> create(const base::Path& path, base::SecretBytes key);
    [[nodiscard]] static base::Result<HeadFile> open(const base::Path& path, base::SecretBytes key);
    // The newest copy whose MAC holds; none where neither does.
    [[nodiscard]] base::Result<std::optional<LedgerHead>> read();
    // Overwrites the older copy. Not synced: sync() does that, at lock and at intervals.
    [[nodiscard]] base::Result<void> write(const LedgerHead& head);
    [[nodiscard]] base::Result<void> sync() { return m_file.sync(); }

  private:
    HeadFile(base::File file, base::SecretBytes key) : m_file(std::move(file)), m_key(std::move(key)) {}
    base::File m_file;
    base::SecretBytes m_key;
    std::uint64_t m_next = 0; // where the older copy stands
};

} // namespace dokaz::store
