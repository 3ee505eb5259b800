// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/verify_bundle.h"

#include "base/file.h"
#include "bundle/verifier.h"

namespace dokaz::session {

using base::Result;

namespace {

// Whether it begins or ends as a ZIP file does (APPNOTE.TXT 4.3.7 and 4.3.16): a damaged bundle still does one of both.
Result<bool> isZip(const base::Path& file) {
    constexpr std::uint64_t endRecord = 22, longestComment = 65'535;
    constexpr std::string_view begins = "PK\x03\x04", ends = "PK\x05\x06";
    base::File opened = TRY(base::File::openToRead(file));
    const std::uint64_t size = TRY(opened.size());
    if (size < endRecord)
        return false;
    base::Bytes held(begins.size());
    TRY(opened.readAt(0, held));
    if (std::equal(begins.begin(), begins.end(), held.begin()))
        return true;
    const std::uint64_t tail = std::min(size, endRecord + longestComment);
    held.resize(tail);
    TRY(opened.readAt(size - tail, held));
    return std::search(held.begin(), held.end(), ends.begin(), ends.end()) != held.end();
}

} // namespace

Result<BundleVerdict> verifyBundle(const base::Path& file, const std::string& signer) {
    if (!TRY(isZip(file)))
        return BundleVerdict{"no-bundle", {}, {}};
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
