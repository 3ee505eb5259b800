// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/key_slots_file.h"

namespace dokaz::crypto {
namespace {

base::Path firstPath(const base::Path& folder) { return folder / "keyslots.bin"; }
base::Path backupPath(const base::Path& folder) { return folder / "keyslots.bak"; }

// 0 where the header cannot be read.
std::uint32_t generationOf(const base::Result<base::Bytes>& copy) {
    if (!copy)
        return 0;
    const auto header = readKeySlotsHeader(copy.value());
    return header ? header.value().generation : 0;
}

base::Result<OpenedKeySlots> openCopy(const base::Result<base::Bytes>& copy, const Credentials& credentials,
                                      const KdfLimits& limits) {
    if (!copy)
        return copy.error();
    return openKeySlots(copy.value(), credentials, limits);
}

} // namespace

base::Result<void> writeKeySlots(const base::Path& folder, base::ByteView bytes) {
    if (!readKeySlotsHeader(bytes))
        return base::Error(base::ErrorCode::Invalid, "not a key slot file");
    TRY(base::replaceFile(firstPath(folder), bytes).during("writing the key slots"));
    return base::replaceFile(backupPath(folder), bytes).during("writing the backup of the key slots");
}

base::Result<LoadedKeySlots> loadKeySlots(const base::Path& folder, const Credentials& credentials,
                                          const KdfLimits& limits) {
    auto first = base::readFile(firstPath(folder), keySlotsSize);
    auto backup = base::readFile(backupPath(folder), keySlotsSize);
    const bool same = first && backup && first.value() == backup.value();
    const KeySlotsCopies copies = same ? KeySlotsCopies::Same : KeySlotsCopies::Different;
    auto opened = openCopy(first, credentials, limits);
    if (opened)
        return LoadedKeySlots{std::move(first).value(), std::move(opened).value(), KeySlotsCopy::First,
                              copies, false};
    if (same || !backup)
        return std::move(opened).error();
    auto fromBackup = openCopy(backup, credentials, limits);
    if (!fromBackup)
        return first ? std::move(opened).error() : std::move(fromBackup).error();
    const bool older = fromBackup.value().generation < generationOf(first);
    return LoadedKeySlots{std::move(backup).value(), std::move(fromBackup).value(), KeySlotsCopy::Backup,
                          copies, older};
}

} // namespace dokaz::crypto
