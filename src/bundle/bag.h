// SPDX-License-Identifier: GPL-3.0-or-later
// BagIt 1.0 (RFC 8493): manifests written and a bag checked, by digests that somebody else has computed.
//
// Threads: functions are pure. Ownership: values only.
// Invariants: 1. Only SHA-256 and SHA-512 are known. 2. A listed name is a plain one below the bag; nothing else is
// accepted, so a hostile bag can point nowhere.
#pragma once
#include "crypto/digest.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::bundle {

struct FileDigests {
    std::uint64_t size = 0;
    std::string sha256; // hexadecimal
    std::string sha512;
};
using BagFiles = std::map<std::string, FileDigests>; // name within the bag → digests
using TagTexts = std::map<std::string, std::string>; // the texts of bagit.txt, bag-info.txt and the manifests

struct BagDifference {
    std::string file;
    std::string what;
};

inline constexpr std::string_view bagitText = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

[[nodiscard]] bool isPayload(std::string_view name);
[[nodiscard]] bool isTagManifest(std::string_view name);
// Lines "<digest>  <name>" in name order, as sha256sum and sha512sum read them.
[[nodiscard]] std::string manifestOf(const BagFiles& files, std::string FileDigests::*digest);
// The value of the first element with this label in bag-info.txt; empty where there is none.
[[nodiscard]] std::string bagInfo(std::string_view text, std::string_view label);

// Everything RFC 8493 asks of a valid bag that has its payload complete; the first difference first.
[[nodiscard]] std::vector<BagDifference> checkBag(const BagFiles& files, const TagTexts& texts);

} // namespace dokaz::bundle
