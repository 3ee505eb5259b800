// SPDX-License-Identifier: GPL-3.0-or-later
// Seals a case into one file: a BagIt 1.0 bag in an archive whose every byte is determined by contents and key.
//
// Threads: any one thread; nothing is shared. Ownership: borrows everything for the call.
// Invariants: 1. Written to a temporary name in the target's folder, synced, renamed: a cancelled or failed bundle
// leaves nothing. 2. Nothing is sealed in which a forbidden string stands, in any byte of any file. 3. Nothing is
// sealed that holds fewer or more than the case promised. 4. Rows whose proof would carry a forbidden token are
// left out of the proof. 5. The same contents and key give the same bytes.
#pragma once
#include "base/file.h"
#include "bundle/contents.h"

#include <stop_token>

namespace dokaz::bundle {

struct WrittenBundle {
    std::string name;             // "DKZ-CASE-1", also the folder inside
    std::uint64_t bytes = 0;
    std::string sha256;           // of the whole file
    std::uint64_t files = 0;
    std::uint64_t rowsProven = 0;
    std::uint64_t rowsLeftOut = 0; // invariant 4
    std::string signerWords;
};

// Refused: something stands at `target`, a forbidden string was met, counts differ, or recipient, purpose or date is
// missing. Invalid: codes, names or values of another form. Corrupt: a source's bytes are not those its digest
// says. Cancelled, NoSpace, Io, Unsupported (over 4 GiB).
[[nodiscard]] base::Result<WrittenBundle> writeBundle(const CaseContents& contents, const crypto::SigningKey& signer,
                                                      const base::Path& target, std::stop_token stop = {});

} // namespace dokaz::bundle
