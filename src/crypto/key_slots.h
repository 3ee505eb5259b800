// SPDX-License-Identifier: GPL-3.0-or-later
// keyslots.bin: 4,096 bytes in which up to eight people each hold the archive's master key under a passphrase
// of their own. The bytes are laid out in docs/formats/key_slots.md.
//
// Threads: functions are pure; each one that takes Credentials runs Argon2id once, about a second.
// Ownership: values only; keys are SecretBytes and move.
// Invariants: 1. All eight slots are always there; one that nobody holds is random bytes, so nobody can count
// the holders, and the caller must know from the store which numbers are taken. 2. Hostile parameters are
// refused before any hashing. 3. A master key is handed out only after the header's MAC holds under it. 4. A
// passphrase that opens nothing costs as much time as one that does. 5. Each rewrite raises the generation by
// one.
// 6. These functions touch no file: see key_slots_file.h.
#pragma once
#include "base/bytes.h"
#include "base/random.h"
#include "base/secret_bytes.h"
#include "crypto/kdf.h"
#include "crypto/master_key.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dokaz::crypto {

inline constexpr std::size_t keySlotsSize = 4096; // bytes
inline constexpr std::size_t keySlotCount = 8;
inline constexpr std::size_t keyFileSize = 64; // bytes, random, made by us

using ArchiveId = std::array<std::uint8_t, 16>;
using SlotId = std::array<std::uint8_t, 16>;

// What a holder brings. The passphrase is UTF-8 in NFKD; the key file is exactly 64 bytes.
struct Credentials {
    base::SecretBytes passphrase;
    std::optional<base::SecretBytes> keyFile;
};

// The key of one slot: what the author's signing seed is sealed under.
struct SlotKey {
    std::size_t number = 0; // 0 … 7
    SlotId id{};
    base::SecretBytes key; // 32 bytes
};

struct OpenedKeySlots {
    MasterKey masterKey;
    SlotKey slot;
    ArchiveId archiveId{};
    std::uint32_t generation = 0;
};

struct CreatedKeySlots {
    base::Bytes bytes;
    OpenedKeySlots opened;
};

struct RewrittenKeySlots {
    base::Bytes bytes;
    SlotKey slot;
};

// A new archive with its first holder in slot 0 and a fresh master key.
// Refused: parameters outside the limits. Invalid: a key file of another length. Io: no memory.
[[nodiscard]] base::Result<CreatedKeySlots>
createKeySlots(const Credentials& credentials, const ArchiveId& archiveId, const KdfParameters& parameters,
               base::Random& random, const KdfLimits& limits = {});
// The same around a master key that exists already: after recovery shares have been put together.
[[nodiscard]] base::Result<CreatedKeySlots>
createKeySlotsFor(MasterKey masterKey, const Credentials& credentials, const ArchiveId& archiveId,
                  const KdfParameters& parameters, base::Random& random, const KdfLimits& limits = {});

// Corrupt: short, bad magic or a MAC that does not hold. TooNew: a later version. Unsupported: another way of
// hashing. Refused: parameters outside the limits. WrongKey: no slot opens. Invalid, Io: as above.
[[nodiscard]] base::Result<OpenedKeySlots>
openKeySlots(base::ByteView untrustedBytes, const Credentials& credentials, const KdfLimits& limits = {});

// Gives a slot to one more holder, overwriting what stands there. Refused for the slot that `by` opened.
[[nodiscard]] base::Result<RewrittenKeySlots> addSlot(base::ByteView bytes, const OpenedKeySlots& by,
                                                      std::size_t number, const Credentials& credentials,
                                                      base::Random& random, const KdfLimits& limits = {});
// Makes a slot random bytes. Refused for the slot that `by` opened. Copies of the older header still open
// with the removed passphrase: whoever must be shut out needs a new master key as well.
[[nodiscard]] base::Result<base::Bytes> removeSlot(base::ByteView bytes, const OpenedKeySlots& by,
                                                   std::size_t number, base::Random& random);
// New credentials for the slot that `by` opened; its id stays. What was sealed under the old slot key must be
// sealed again under the returned one.
[[nodiscard]] base::Result<RewrittenKeySlots> changePassphrase(base::ByteView bytes, const OpenedKeySlots& by,
                                                               const Credentials& credentials,
                                                               base::Random& random,
                                                               const KdfLimits& limits = {});

// Seals a secret of at most 64 KiB under the slot that opened; `purpose` is a literal of ours
// ("author-seed").
[[nodiscard]] base::Bytes sealUnderSlot(const SlotKey& slot, const ArchiveId& archiveId,
                                        std::string_view purpose, base::ByteView secret,
                                        base::Random& random);
// Corrupt where the box was not made for this slot key, archive and purpose.
[[nodiscard]] base::Result<base::SecretBytes> openUnderSlot(const SlotKey& slot, const ArchiveId& archiveId,
                                                            std::string_view purpose, base::ByteView box);

// Sixty-four random bytes for a holder's stick.
[[nodiscard]] base::SecretBytes freshKeyFile(base::Random& random);
// The archive's id and the generation as they stand in the header, before anything is authenticated.
struct UntrustedKeySlotsHeader {
    ArchiveId archiveId{};
    std::uint32_t generation = 0;
};
// Corrupt, TooNew: as openKeySlots.
[[nodiscard]] base::Result<UntrustedKeySlotsHeader> readKeySlotsHeader(base::ByteView untrustedBytes);

} // namespace dokaz::crypto
