// SPDX-License-Identifier: GPL-3.0-or-later
// A sealed object: one attachment as an encrypted file that can be read from any place. The bytes are laid
// out in docs/formats/sealed_object.md.
//
// Threads: one writer or reader belongs to one thread at a time. Ownership: each owns its file and key;
// memory is one chunk, whatever the object's size. Invariants: 1. Every object has a random key of its
// own. 2. A chunk that was reordered, dropped, repeated, cut off, added, or taken from another object does
// not open. 3. The file's length tells the length only to the Padmé step (at most 12 percent more). 4. An
// object whose writer was not finished does not open. 5. The writer makes nothing durable by itself: finish()
// hands the file back for sync, close and rename.
#pragma once
#include "base/file.h"
#include "base/random.h"
#include "base/secret_bytes.h"
#include "crypto/digest.h"

#include <cstdint>
#include <span>

namespace dokaz::crypto {

inline constexpr std::size_t objectChunkSize = 65536; // bytes of plaintext

// The length to which `length` is padded: "Padmé", Nikitin et al., PoPETs 2019(4), algorithm 1.
[[nodiscard]] std::uint64_t paddedLength(std::uint64_t length);
// The size in bytes of the file for `length` bytes of plaintext.
[[nodiscard]] std::uint64_t sealedObjectSize(std::uint64_t length);

// A random key for one object.
[[nodiscard]] base::SecretBytes freshObjectKey(base::Random& random);
// 72 bytes: the key under MasterKey::objectWrapKey, bound to `objectName`.
[[nodiscard]] base::Bytes wrapKey(const base::SecretBytes& wrappingKey, const base::SecretBytes& objectKey,
                                  base::ByteView objectName, base::Random& random);
// Corrupt where it does not open.
[[nodiscard]] base::Result<base::SecretBytes> unwrapKey(const base::SecretBytes& wrappingKey,
                                                        base::ByteView wrapped, base::ByteView objectName);

// What the store keeps beside the key.
struct SealedObjectSummary {
    std::uint64_t length = 0; // bytes of plaintext, without padding
    Digest sha256{};          // of the plaintext
    Digest512 sha512{};       // of the plaintext
    Digest sealedSha256{};    // of the file
};

class SealedObjectWriter final {
public:
    // `file` is new and empty. Writes the header.
    [[nodiscard]] static base::Result<SealedObjectWriter>
    create(base::File file, const base::SecretBytes& objectKey, base::Random& random);
    [[nodiscard]] base::Result<void> write(base::ByteView plain);
    // Pads, writes the last chunk and tells what was written. The writer takes nothing afterwards.
    [[nodiscard]] base::Result<SealedObjectSummary> finish();
    // The file, to be synced and closed. After finish().
    [[nodiscard]] base::File takeFile() { return std::move(m_file); }

private:
    enum class Place { Inside, Last };
    SealedObjectWriter(base::File file, base::SecretBytes payloadKey);
    [[nodiscard]] base::Result<void> append(base::ByteView plain);
    [[nodiscard]] base::Result<void> sealChunk(Place place);
    [[nodiscard]] base::Result<void> put(base::ByteView sealed);

    base::File m_file;
    base::SecretBytes m_payloadKey;
    base::Bytes m_header;
    base::SecretBytes m_chunk;
    std::size_t m_filled = 0;
    std::uint64_t m_number = 0; // of the chunk being filled
    std::uint64_t m_length = 0;
    base::Bytes m_sealed;
    Sha256 m_sha256;
    Sha512 m_sha512;
    Sha256 m_sealedSha256;
};

class SealedObjectReader final {
public:
    // `length` and key come from the store. Corrupt where the file's size or header does not fit them,
    // Unsupported for another chunk size. No chunk is opened yet.
    [[nodiscard]] static base::Result<SealedObjectReader>
    open(base::File file, const base::SecretBytes& objectKey, std::uint64_t length);

    [[nodiscard]] std::uint64_t length() const { return m_length; }
    // Fills `out` from `offset` on and returns how many bytes were there: fewer only at the end. Corrupt
    // where a chunk does not open.
    [[nodiscard]] base::Result<std::size_t> readAt(std::uint64_t offset, std::span<std::uint8_t> out);
    // The next bytes after those that read() gave before; 0 at the end.
    [[nodiscard]] base::Result<std::size_t> read(std::span<std::uint8_t> out);

private:
    SealedObjectReader(base::File file, base::SecretBytes payloadKey, base::Bytes header,
                       std::uint64_t length);
    [[nodiscard]] base::Result<void> openChunk(std::uint64_t number);

    base::File m_file;
    base::SecretBytes m_payloadKey;
    base::Bytes m_header;
    std::uint64_t m_length = 0;
    std::uint64_t m_padded = 0;
    std::uint64_t m_position = 0;
    base::Bytes m_sealed;
    base::SecretBytes m_chunk;
    std::uint64_t m_openNumber = UINT64_MAX; // the chunk in m_chunk
};

} // namespace dokaz::crypto
