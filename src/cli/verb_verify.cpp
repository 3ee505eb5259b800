// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"
#include "cli/error_text.h"
#include "session/verify_bundle.h"

namespace dokaz::cli {

using base::Result;

namespace {

// Without --signer the comparison of the key is left to the person: that is no failure.
std::string lineOf(const session::BundleCheck& check, bool compared) {
    if (!check.holds && !compared && check.detail == "no words were given to compare with")
        return "  to do   Compare the signer below with what you know from elsewhere, or give it with --signer.";
    return (check.holds ? "  ok      " : "  FAILED  ") + shown(check.what) +
           (check.detail.empty() ? "" : " " + shown(check.detail) + ".");
}

Result<int> run(Call& call) {
    const session::BundleVerdict verdict =
        TRY(session::verifyBundle(call.arguments.words()[0], call.arguments.value("signer")));
    const bool compared = !call.arguments.value("signer").empty();
    base::Json checks = base::Json::array();
    for (const session::BundleCheck& check : verdict.checks) {
        call.output.line(lineOf(check, compared));
        checks.push_back({{"what", check.what}, {"holds", check.holds}, {"detail", check.detail}});
    }
    call.output.line(verdict.verdict);
    call.output.line("  signer  " + verdict.signerWords);
    call.output.json({{"verdict", verdict.verdict}, {"signer_words", verdict.signerWords}, {"checks", checks}});
    return verdict.verdict == "broken" ? exitBroken : 0;
}

} // namespace

Verb verifyVerb() {
    return {"verify",
            "FILE [--signer WORDS]",
            "Check a bundle; no archive and no passphrase needed.",
            "  dokaz-cli verify filing.zip\n"
            "  dokaz-cli verify filing.zip --signer \"lusab-babad gutih-tugad …\"\n",
            1,
            1,
            {{"signer"}, {}},
            run};
}

} // namespace dokaz::cli
