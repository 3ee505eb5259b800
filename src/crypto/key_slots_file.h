// SPDX-License-Identifier: GPL-3.0-or-later
// keyslots.bin and keyslots.bak in an archive's folder.
//
// Threads: one at a time for one folder (the archive's lock sees to it). Ownership: values only.
// Invariants: 1. At every moment at least one of the two files is whole. 2. The backup is written only after
// the first copy is durable, so it is never newer. 3. Nothing here changes a file on opening: a read-only
// medium opens.
#pragma once
#include "base/file.h"
#include "crypto/key_slots.h"

namespace dokaz::crypto {

enum class KeySlotsCopy { First, Backup };
// Whether the two copies agree. Where they do not, a write was interrupted or a copy was damaged, and the
// caller that may write calls writeKeySlots with the bytes that opened, lest a removed passphrase lives on in
// the other.
enum class KeySlotsCopies { Same, Different };

struct LoadedKeySlots {
    base::Bytes bytes; // of the copy that opened
    OpenedKeySlots opened;
    KeySlotsCopy copy = KeySlotsCopy::First;
    KeySlotsCopies copies = KeySlotsCopies::Same;
    // The copy that opened is of an older generation than the other one says it is.
    bool isOlderGeneration = false;
};

// First copy first: durable, then the backup the same way. Invalid unless `bytes` has the form of a header.
[[nodiscard]] base::Result<void> writeKeySlots(const base::Path& folder, base::ByteView bytes);
// Tries the first copy, then the backup where it differs. Errors are those of the first copy that can be
// read: NotFound where neither is there, otherwise as openKeySlots.
[[nodiscard]] base::Result<LoadedKeySlots>
loadKeySlots(const base::Path& folder, const Credentials& credentials, const KdfLimits& limits = {});

} // namespace dokaz::crypto
