// SPDX-License-Identifier: GPL-3.0-or-later
// The smaller texts of a bundle, each from the contents alone.
//
// Threads: functions are pure. Ownership: values only.
// Invariant: the same contents give the same bytes; every text is UTF-8 and ends with a line feed.
#pragma once
#include "bundle/contents.h"

#include <string>
#include <string_view>

namespace dokaz::bundle {

// & < > " ' made harmless for text and attributes.
[[nodiscard]] std::string escapedForHtml(std::string_view text);

[[nodiscard]] std::string bundleName(const CaseContents& contents); // "DKZ-<case>-<number>"
[[nodiscard]] std::string sourceFileName(const BundledSource& source); // "sources/S-0001/original.pdf"

// data/records/records.jsonl: a canonical JSON line for each record, then for each source. Invalid where a value
// cannot be written canonically.
[[nodiscard]] base::Result<std::string> recordLines(const CaseContents& contents);
// data/README.txt
[[nodiscard]] std::string readmeText(const CaseContents& contents, std::string_view signerWords);
// keys/README.txt: the fingerprint in words and in digits.
[[nodiscard]] std::string fingerprintText(const crypto::PublicKey& signer);

// data/index.html: one page without script or anything from elsewhere.
[[nodiscard]] std::string indexPage(const CaseContents& contents, std::string_view signerWords);

} // namespace dokaz::bundle
