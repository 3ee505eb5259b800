// SPDX-License-Identifier: GPL-3.0-or-later
// From mentions to candidates that wait for a person.
#pragma once
#include "crypto/digest.h"
#include "intake/known_records.h"
#include "store/transaction.h"

namespace dokaz::intake {

// Of a file and a reading of it: two files may read alike, word for word, and what is decided on one is not decided on the
// other. `file` and `lines` are the digests of the file and of the reading's lines.
[[nodiscard]] crypto::Digest readingKey(const crypto::Digest& file, const crypto::Digest& lines);
// hash(reading, rule-set version, span, rule): the same on every laptop that holds the reading. 32 hexadecimal
// characters. `reading` is its readingKey().
[[nodiscard]] std::string candidateId(const crypto::Digest& reading, const extract::Mention& mention);
// One for each mention, in the mentions' order.
[[nodiscard]] std::vector<store::Transaction::Candidate> proposalsOf(const record::Reading& reading,
                                                                     const crypto::Digest& ofReading,
                                                                     const std::vector<extract::Mention>& mentions,
                                                                     const KnownRecords& known);

} // namespace dokaz::intake
