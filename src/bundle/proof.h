// SPDX-License-Identifier: GPL-3.0-or-later
// Proofs that a row stands in the ledger: row → entry → checkpoint → signature (docs/formats/ledger.md).
//
// Threads: functions are pure. Ownership: values only.
#pragma once
#include "bundle/contents.h"
#include "crypto/digest.h"

#include <map>
#include <string>
#include <string_view>

namespace dokaz::bundle {

// A canonical line of proof/rows.jsonl, without the line feed.
[[nodiscard]] base::Result<std::string> proofLine(const DisclosedRow& row);
[[nodiscard]] base::Result<DisclosedRow> rowFromProofLine(std::string_view untrustedLine);

struct CheckpointTip {
    std::string author; // public key, hexadecimal
    std::uint64_t number = 0;
    crypto::Digest root{};
};
struct Checkpoint {
    std::string archive;
    std::vector<CheckpointTip> tips;
};
[[nodiscard]] base::Result<Checkpoint> checkpointFromText(std::string_view untrustedText);
[[nodiscard]] bool checkpointSignatureHolds(std::string_view text, const crypto::Signature& signature,
                                            const crypto::PublicKey& signer);

struct ProvenRow {
    std::string uid;
    std::string type;
    std::string field;
    base::Json content; // null: withheld
};
// Corrupt, with what does not hold as subject.
[[nodiscard]] base::Result<ProvenRow> proveRow(const DisclosedRow& row, const Checkpoint& checkpoint);

} // namespace dokaz::bundle
