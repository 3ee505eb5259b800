// SPDX-License-Identifier: GPL-3.0-or-later
// Files that the program `age` reads and writes (C2SP age.md, version 1): a package for named recipients,
// which tells its carrier nothing but its size and how many recipients it has.
//
// Threads: one writer belongs to one thread at a time. Ownership: a writer owns its file; memory is one
// chunk. Invariants: 1. Only X25519 recipients are written; stanzas of other kinds are passed over when
// reading. 2. What decryptAge hands out piece by piece is trusted only once it has returned without error: a
// file cut at the end of a chunk is noticed at the end. 3. A writer that was not finished leaves a file that
// does not decrypt.
#pragma once
#include "base/file.h"
#include "base/random.h"
#include "crypto/age_keys.h"

#include <cstdint>
#include <functional>
#include <span>

namespace dokaz::crypto {

class AgeWriter final {
public:
    // `file` is new and empty. Invalid without recipients or with one whose key is of small order.
    [[nodiscard]] static base::Result<AgeWriter>
    create(base::File file, std::span<const AgeRecipient> recipients, base::Random& random);
    [[nodiscard]] base::Result<void> write(base::ByteView plain);
    // Writes the last chunk; the writer takes nothing afterwards.
    [[nodiscard]] base::Result<void> finish();
    // The file, to be synced and closed. After finish().
    [[nodiscard]] base::File takeFile() { return std::move(m_file); }

private:
    AgeWriter(base::File file, base::SecretBytes payloadKey);
    [[nodiscard]] base::Result<void> sealChunk(bool isLast);

    base::File m_file;
    base::SecretBytes m_payloadKey;
    base::SecretBytes m_chunk;
    std::size_t m_filled = 0;
    std::uint64_t m_number = 0;
    base::Bytes m_sealed;
};

using PlainSink = std::function<base::Result<void>(base::ByteView)>;

// Hands the plaintext to `sink` in pieces. WrongKey: not for this identity. Corrupt: changed or cut.
// Unsupported: another version or an armoured file. Errors of the sink are passed on.
[[nodiscard]] base::Result<void> decryptAge(const base::File& file, const AgeIdentity& identity,
                                            const PlainSink& sink);

} // namespace dokaz::crypto
