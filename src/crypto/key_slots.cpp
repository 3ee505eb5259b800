// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/key_slots.h"

#include "base/check.h"
#include "crypto/digest.h"
#include "crypto/sealed_bytes.h"

#include <algorithm>

namespace dokaz::crypto {
namespace {

// Places in the header, in bytes from its start: docs/formats/key_slots.md.
constexpr std::string_view magic = "DOKAZKEY";
constexpr std::uint32_t headerVersion = 1;
constexpr std::size_t versionAt = 8;
constexpr std::size_t generationAt = 12;
constexpr std::size_t archiveIdAt = 16;
constexpr std::size_t kdfBlocksAt = 32;
constexpr std::size_t kdfBlockSize = 32;
constexpr std::size_t kdfBlockCount = 2;
constexpr std::size_t kdfSaltAt = 12; // in a block
constexpr std::size_t slotsAt = 96;
constexpr std::size_t slotSize = 128;
constexpr std::size_t macAt = 4064;
// Places in the 64 bytes that a slot seals.
constexpr std::size_t contentSize = 64;
constexpr std::size_t masterKeySize = 32;
constexpr std::size_t typeAt = 32;
constexpr std::size_t blockAt = 33;
constexpr std::size_t slotIdAt = 34;

constexpr std::uint8_t argon2id13 = 1;
constexpr std::uint8_t unusedBlock = 0;
constexpr std::uint8_t passphraseOnly = 1;
constexpr std::uint8_t passphraseAndKeyFile = 2;

base::Error error(base::ErrorCode code, std::string_view what) {
    return base::Error(code, std::string(what));
}

void putLittle32(base::Bytes& bytes, std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i)
        bytes[at + i] = static_cast<std::uint8_t>(value >> (8 * i));
}

base::ByteView kdfBlock(base::ByteView bytes, std::size_t block) {
    return bytes.subspan(kdfBlocksAt + block * kdfBlockSize, kdfBlockSize);
}

KdfParameters parametersOf(base::ByteView block) {
    return {base::readLittle32(block, 4), base::readLittle32(block, 8)};
}

KdfSalt saltOf(base::ByteView block) {
    KdfSalt salt{};
    std::copy_n(block.begin() + kdfSaltAt, salt.size(), salt.begin());
    return salt;
}

// Bytes 0..11 (magic and version), the archive's id and the KDF block that was used.
base::Bytes associatedBytes(base::ByteView bytes, std::size_t block) {
    base::Bytes out = base::copyOf(bytes.first(generationAt));
    const auto add = [&](base::ByteView part) { out.insert(out.end(), part.begin(), part.end()); };
    add(bytes.subspan(archiveIdAt, 16));
    add(kdfBlock(bytes, block));
    return out;
}

base::Result<Digest> keyFileDigest(const Credentials& credentials) {
    if (!credentials.keyFile)
        return Digest{};
    if (credentials.keyFile->size() != keyFileSize)
        return error(base::ErrorCode::Invalid, "a key file has exactly 64 bytes");
    return blake2b256({}, {credentials.keyFile->view()});
}

base::SecretBytes slotKeyOf(const base::SecretBytes& stretched, std::size_t number, const Digest& keyFile) {
    const std::array<std::uint8_t, 1> index{static_cast<std::uint8_t>(number)};
    Digest key = blake2b256(stretched.view(), {base::bytesOf("slot-kek-1"), index, keyFile});
    base::SecretBytes out = base::SecretBytes::copyOf(key);
    base::wipeMemory(key.data(), key.size());
    return out;
}

// Refused or Unsupported before any hashing. Block A must be in use, block B may be.
base::Result<void> checkKdfBlocks(base::ByteView bytes, const KdfLimits& limits) {
    for (std::size_t block = 0; block < kdfBlockCount; ++block) {
        const std::uint8_t algorithm = kdfBlock(bytes, block)[0];
        if (algorithm == unusedBlock && block != 0)
            continue;
        if (algorithm != argon2id13)
            return error(base::ErrorCode::Unsupported, "an unknown way of hashing the passphrase");
        TRY(checkKdf(parametersOf(kdfBlock(bytes, block)), limits));
    }
    return {};
}

base::Result<void> checkForm(base::ByteView bytes) {
    if (bytes.size() != keySlotsSize || base::textOf(bytes.first(magic.size())) != magic)
        return error(base::ErrorCode::Corrupt, "not a key slot file");
    const std::uint32_t version = base::readLittle32(bytes, versionAt);
    if (version == 0)
        return error(base::ErrorCode::Corrupt, "not a key slot file");
    if (version > headerVersion)
        return error(base::ErrorCode::TooNew, "the key slots are of a later version");
    return {};
}

Mac32 headerMac(base::ByteView bytes, const MasterKey& masterKey) {
    return mac32(masterKey.headerMacKey(), {bytes.first(macAt)});
}

base::Result<void> checkMac(base::ByteView bytes, const MasterKey& masterKey) {
    if (!equalInConstantTime(headerMac(bytes, masterKey), bytes.subspan(macAt)))
        return error(base::ErrorCode::Corrupt, "the key slots were changed");
    return {};
}

// Raises the generation and makes the MAC anew.
void finish(base::Bytes& bytes, const MasterKey& masterKey) {
    putLittle32(bytes, generationAt, base::readLittle32(bytes, generationAt) + 1);
    const Mac32 mac = headerMac(bytes, masterKey);
    std::copy(mac.begin(), mac.end(), bytes.begin() + macAt);
}

// Fills one slot of `bytes` under KDF block A.
base::Result<SlotKey> writeSlot(base::Bytes& bytes, std::size_t number, const SlotId& id,
                                const MasterKey& masterKey, const Credentials& credentials,
                                base::Random& random) {
    const Digest keyFile = TRY(keyFileDigest(credentials));
    const base::ByteView block = kdfBlock(bytes, 0);
    const base::SecretBytes stretched =
        TRY(stretchPassphrase(credentials.passphrase, saltOf(block), parametersOf(block)));
    SlotKey slot{number, id, slotKeyOf(stretched, number, keyFile)};
    base::SecretBytes content(contentSize);
    const auto out = content.writable();
    std::copy_n(masterKey.bytes().view().begin(), masterKeySize, out.begin());
    out[typeAt] = credentials.keyFile ? passphraseAndKeyFile : passphraseOnly;
    out[blockAt] = 0;
    std::copy(id.begin(), id.end(), out.begin() + slotIdAt);
    const base::Bytes box = sealBytes(slot.key, content.view(), associatedBytes(bytes, 0), random);
    const auto place = std::span(bytes).subspan(slotsAt + number * slotSize, slotSize);
    random.fill(place);
    std::copy(box.begin(), box.end(), place.begin());
    return slot;
}

struct FoundSlot {
    SlotKey slot;
    base::SecretBytes masterKey;
};

// Tries every slot, also after one has opened.
base::Result<std::optional<FoundSlot>> trySlots(base::ByteView bytes, std::size_t block,
                                                const Credentials& credentials, const Digest& keyFile) {
    const base::ByteView kdf = kdfBlock(bytes, block);
    const base::SecretBytes stretched =
        TRY(stretchPassphrase(credentials.passphrase, saltOf(kdf), parametersOf(kdf)));
    const base::Bytes associated = associatedBytes(bytes, block);
    std::optional<FoundSlot> found;
    for (std::size_t number = 0; number < keySlotCount; ++number) {
        base::SecretBytes key = slotKeyOf(stretched, number, keyFile);
        const auto box = bytes.subspan(slotsAt + number * slotSize, contentSize + sealedBytesOverhead);
        auto content = openSealedBytes(key, box, associated);
        if (!content || content.value().view()[blockAt] != block || found)
            continue;
        SlotKey slot{number, {}, std::move(key)};
        std::copy_n(content.value().view().begin() + slotIdAt, slot.id.size(), slot.id.begin());
        found = FoundSlot{std::move(slot),
                          base::SecretBytes::copyOf(content.value().view().first(masterKeySize))};
    }
    return found;
}

base::Bytes sealedUnderSlotAssociated(const ArchiveId& archiveId, std::string_view purpose) {
    base::Bytes out(archiveId.begin(), archiveId.end());
    out.insert(out.end(), purpose.begin(), purpose.end());
    return out;
}

// The header as `by` opened it or a later one of the same archive, unchanged by others.
base::Result<void> checkRewrite(base::ByteView bytes, const OpenedKeySlots& by, std::size_t number) {
    TRY(checkForm(bytes));
    TRY(checkMac(bytes, by.masterKey));
    if (number >= keySlotCount)
        return error(base::ErrorCode::Invalid, "slots are numbered 0 to 7");
    return {};
}

} // namespace

base::Result<CreatedKeySlots> createKeySlots(const Credentials& credentials, const ArchiveId& archiveId,
                                             const KdfParameters& parameters, base::Random& random,
                                             const KdfLimits& limits) {
    return createKeySlotsFor(MasterKey::fresh(random), credentials, archiveId, parameters, random, limits);
}

base::Result<CreatedKeySlots> createKeySlotsFor(MasterKey masterKey, const Credentials& credentials,
                                                const ArchiveId& archiveId, const KdfParameters& parameters,
                                                base::Random& random, const KdfLimits& limits) {
    TRY(checkKdf(parameters, limits));
    base::Bytes bytes(keySlotsSize);
    random.fill(bytes);
    std::copy(magic.begin(), magic.end(), bytes.begin());
    putLittle32(bytes, versionAt, headerVersion);
    putLittle32(bytes, generationAt, 0);
    std::copy(archiveId.begin(), archiveId.end(), bytes.begin() + archiveIdAt);
    putLittle32(bytes, kdfBlocksAt, argon2id13); // and three bytes of zero
    putLittle32(bytes, kdfBlocksAt + 4, parameters.operations);
    putLittle32(bytes, kdfBlocksAt + 8, parameters.memoryKib);
    putLittle32(bytes, kdfBlocksAt + 28, 0);
    bytes[kdfBlocksAt + kdfBlockSize] = unusedBlock;
    SlotKey slot = TRY(writeSlot(bytes, 0, random.bytes<16>(), masterKey, credentials, random));
    finish(bytes, masterKey);
    return CreatedKeySlots{std::move(bytes), {std::move(masterKey), std::move(slot), archiveId, 1}};
}

base::Result<OpenedKeySlots> openKeySlots(base::ByteView untrustedBytes, const Credentials& credentials,
                                          const KdfLimits& limits) {
    const UntrustedKeySlotsHeader header = TRY(readKeySlotsHeader(untrustedBytes));
    TRY(checkKdfBlocks(untrustedBytes, limits));
    const Digest keyFile = TRY(keyFileDigest(credentials));
    std::optional<FoundSlot> found;
    for (std::size_t block = 0; block < kdfBlockCount && !found; ++block) {
        if (kdfBlock(untrustedBytes, block)[0] != unusedBlock)
            found = TRY(trySlots(untrustedBytes, block, credentials, keyFile));
    }
    if (!found)
        return error(base::ErrorCode::WrongKey, "the passphrase or key file opens no slot");
    MasterKey masterKey = TRY(MasterKey::fromBytes(std::move(found->masterKey)));
    TRY(checkMac(untrustedBytes, masterKey));
    return OpenedKeySlots{std::move(masterKey), std::move(found->slot), header.archiveId, header.generation};
}

base::Result<RewrittenKeySlots> addSlot(base::ByteView bytes, const OpenedKeySlots& by, std::size_t number,
                                        const Credentials& credentials, base::Random& random,
                                        const KdfLimits& limits) {
    TRY(checkRewrite(bytes, by, number));
    TRY(checkKdfBlocks(bytes, limits));
    if (number == by.slot.number)
        return error(base::ErrorCode::Refused, "this slot is the one in use");
    base::Bytes out = base::copyOf(bytes);
    SlotKey slot = TRY(writeSlot(out, number, random.bytes<16>(), by.masterKey, credentials, random));
    finish(out, by.masterKey);
    return RewrittenKeySlots{std::move(out), std::move(slot)};
}

base::Result<base::Bytes> removeSlot(base::ByteView bytes, const OpenedKeySlots& by, std::size_t number,
                                     base::Random& random) {
    TRY(checkRewrite(bytes, by, number));
    if (number == by.slot.number)
        return error(base::ErrorCode::Refused, "this slot is the one in use");
    base::Bytes out = base::copyOf(bytes);
    random.fill(std::span(out).subspan(slotsAt + number * slotSize, slotSize));
    finish(out, by.masterKey);
    return out;
}

base::Result<RewrittenKeySlots> changePassphrase(base::ByteView bytes, const OpenedKeySlots& by,
                                                 const Credentials& credentials, base::Random& random,
                                                 const KdfLimits& limits) {
    TRY(checkRewrite(bytes, by, by.slot.number));
    TRY(checkKdfBlocks(bytes, limits));
    base::Bytes out = base::copyOf(bytes);
    SlotKey slot = TRY(writeSlot(out, by.slot.number, by.slot.id, by.masterKey, credentials, random));
    finish(out, by.masterKey);
    return RewrittenKeySlots{std::move(out), std::move(slot)};
}

base::Bytes sealUnderSlot(const SlotKey& slot, const ArchiveId& archiveId, std::string_view purpose,
                          base::ByteView secret, base::Random& random) {
    return sealBytes(slot.key, secret, sealedUnderSlotAssociated(archiveId, purpose), random);
}

base::Result<base::SecretBytes> openUnderSlot(const SlotKey& slot, const ArchiveId& archiveId,
                                              std::string_view purpose, base::ByteView box) {
    return openSealedBytes(slot.key, box, sealedUnderSlotAssociated(archiveId, purpose));
}

base::SecretBytes freshKeyFile(base::Random& random) {
    base::SecretBytes out(keyFileSize);
    random.fill(out.writable());
    return out;
}

base::Result<UntrustedKeySlotsHeader> readKeySlotsHeader(base::ByteView untrustedBytes) {
    TRY(checkForm(untrustedBytes));
    UntrustedKeySlotsHeader header;
    std::copy_n(untrustedBytes.begin() + archiveIdAt, header.archiveId.size(), header.archiveId.begin());
    header.generation = base::readLittle32(untrustedBytes, generationAt);
    return header;
}

} // namespace dokaz::crypto
