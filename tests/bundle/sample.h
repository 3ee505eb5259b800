// SPDX-License-Identifier: GPL-3.0-or-later
// An invented case with a small ledger behind it.
#pragma once
#include "bundle/contents.h"
#include "crypto/merkle.h"

#include "support/deterministic.h"

namespace dokaz::tests {

inline const std::string hiddenName = "Сымон \"Лес\" Выдуманы & сын";

struct Sample {
    bundle::CaseContents contents;
    std::string personUid; // of the pseudonymised person's record
    std::string personRow; // of a row about that person
    std::vector<bundle::DisclosedRow> personRows;
};

[[nodiscard]] crypto::SigningKey keyFrom(std::uint64_t seed);
// One archive for every case: the ledger's uids, salts and digests are the same whatever the case is called.
[[nodiscard]] Sample aSample(const std::string& caseCode = "TESTCASE", const std::string& recipient = "un-investigation");

} // namespace dokaz::tests
