// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/verify_bundle.h"

#include "bundle/verifier.h"

namespace dokaz::session {

using base::Result;

Result<BundleVerdict> verifyBundle(const base::Path& file, const std::string& signer) {
    const bundle::Verification verified =
        TRY(bundle::verifyBundle(file, signer.empty() ? std::nullopt : std::optional(signer)));
    BundleVerdict verdict;
    verdict.verdict = bundle::name(verified.standing);
    verdict.signerWords = verified.signerWords;
    for (const bundle::Check& check : verified.checks) {
        std::string detail = check.file;
        if (!check.detail.empty())
            detail += (detail.empty() ? "" : ": ") + check.detail;
        verdict.checks.push_back({check.words, check.outcome == bundle::CheckOutcome::Holds,
                                  check.outcome != bundle::CheckOutcome::NotMade, detail});
    }
    return verdict;
}

} // namespace dokaz::session
