// SPDX-License-Identifier: GPL-3.0-or-later
// Objects: bytes known by their digests, each one encrypted file of its own with a key of its own.
//
// Threads: keep() and read() may be called from any thread; each call opens its own file.
// Invariants: 1. A kept object is durable before its row commits. 2. Names in the folder are random and say nothing.
// 3. A file without a row is an orphan, removed at the next opening; a row without its file is named by check.
#pragma once
#include "base/random.h"
#include "crypto/master_key.h"
#include "crypto/sealed_object.h"
#include "record/ids.h"
#include "store/archive_folder.h"

namespace dokaz::store {

// What keep() made: to be put into the object's row and the objects table.
struct KeptObject {
    record::RowId uid;
    std::string file;           // 32 hexadecimal characters
    base::Bytes wrappedKey;
    crypto::SealedObjectSummary summary;
};

// What the objects table says of one.
struct ObjectPlace {
    record::RowId uid;
    std::string file;
    base::Bytes wrappedKey;
    std::uint64_t size = 0;
    crypto::Digest sealedSha256{};
};

class ObjectStore final {
  public:
    ObjectStore(base::Path objects, base::Path temporary, base::SecretBytes wrappingKey, base::Random& random)
        : m_objects(std::move(objects)), m_temporary(std::move(temporary)), m_wrappingKey(std::move(wrappingKey)),
          m_random(&random) {}

    [[nodiscard]] base::Result<KeptObject> keep(base::ByteView content) const;
    // The whole content; Corrupt where it does not open. Refused above `limit` bytes.
    [[nodiscard]] base::Result<base::Bytes> read(const ObjectPlace& place, std::uint64_t limit) const;
    [[nodiscard]] base::Result<crypto::SealedObjectReader> open(const ObjectPlace& place) const;
    // For an object whose row did not commit, or was purged.
    [[nodiscard]] base::Result<void> discard(const std::string& file) const;
    // Names of all files in the folder.
    [[nodiscard]] base::Result<std::vector<std::string>> files() const;
    // Empties the folder of temporary files.
    [[nodiscard]] base::Result<void> sweepTemporary() const;

  private:
    [[nodiscard]] base::Path pathOf(const std::string& file) const { return m_objects / file.substr(0, 2) / file; }
    base::Path m_objects;
    base::Path m_temporary;
    base::SecretBytes m_wrappingKey;
    base::Random* m_random;
};

} // namespace dokaz::store
