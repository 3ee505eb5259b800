// SPDX-License-Identifier: GPL-3.0-or-later
// Checks a bundle that came from anywhere, and says in plain words what holds and what differs first.
//
// Threads: any one thread. Ownership: values only.
// Invariants: 1. The file is hostile: see zip_reader.h; nothing of it is written anywhere. 2. Every byte of the file
// is covered by a check. 3. Without words known from elsewhere the answer is never Verified.
#pragma once
#include "base/file.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace dokaz::bundle {

enum class Standing { Verified, IntactSignerUnconfirmed, Broken };
[[nodiscard]] std::string_view name(Standing standing); // "verified", "intact, signer unconfirmed", "broken"

enum class CheckOutcome { Holds, Fails, NotMade };

struct Check {
    std::string code;   // "archive", "bag", "signature", "signer", "checkpoint", "proofs", "values", "counts"
    std::string words;  // what was checked, a sentence
    CheckOutcome outcome = CheckOutcome::NotMade;
    std::string file;   // where it differs first; empty where it holds
    std::string detail; // how it differs
};

struct Verification {
    Standing standing = Standing::Broken;
    std::vector<Check> checks;       // all of them, in this order
    std::string bundle;              // "DKZ-CASE-1"
    std::string signerWords;         // of the key in the bundle; empty where there is none
    std::uint64_t files = 0, records = 0, sources = 0, rowsProven = 0;

    // The first check that fails; null where none does.
    [[nodiscard]] const Check* firstDifference() const;
};

// NotFound, Io, Cancelled. Invalid where `signerWords` is not a fingerprint. Anything wrong with the bytes is in
// the verification.
[[nodiscard]] base::Result<Verification> verifyBundle(const base::Path& file,
                                                      const std::optional<std::string>& signerWords = std::nullopt,
                                                      std::stop_token stop = {});

} // namespace dokaz::bundle
