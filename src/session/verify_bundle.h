// SPDX-License-Identifier: GPL-3.0-or-later
// Checks a bundle without any archive.
#pragma once
#include "base/file.h"
#include "base/result.h"

#include <string>
#include <vector>

namespace dokaz::session {

struct BundleCheck {
    std::string what;      // "zip", "manifest-sha512", "signature", "proofs" …
    bool holds = false;
    bool isMade = true;    // false: not possible (no signer's words were given)
    std::string detail;    // what differs first: a file's name
};
struct BundleVerdict {
    std::string verdict;   // "verified", "intact-signer-unconfirmed", "broken", "no-bundle" (another kind of file)
    std::string signerWords;
    std::vector<BundleCheck> checks;
};
// `signer`: the fingerprint's words as known from elsewhere, empty where none. Invalid where they are no words.
[[nodiscard]] base::Result<BundleVerdict> verifyBundle(const base::Path& file, const std::string& signer);

} // namespace dokaz::session
