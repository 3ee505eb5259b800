// SPDX-License-Identifier: GPL-3.0-or-later
// Reading an exported ledger (docs/formats/ledger.md, "Exported ledger") from outside. Pure; no database.
#pragma once
#include "store/row.h"

namespace dokaz::store {

struct ImportedLedger {
    std::string archive;        // 32 hexadecimal characters
    std::vector<Entry> entries; // as in the file: authors sorted, then number, then digest
    std::string checkpoint;     // text, equal to what the entries give
    crypto::PublicKey signer{}; // of the export; whether it is one to be trusted is for the caller to say
};

// Everything a file can show by itself: form of every line, digests, roots, signatures, chains, order, checkpoint and
// the signature of the export. Whether rows name only rows they have seen is checked when the entries are absorbed.
// Corrupt names the line; TooNew for a later format.
[[nodiscard]] base::Result<ImportedLedger> readLedger(base::ByteView untrustedFile);

// The text of a checkpoint over entries that hold all their predecessors.
[[nodiscard]] std::string checkpointText(const std::string& archive, const std::vector<Entry>& entries);

} // namespace dokaz::store
