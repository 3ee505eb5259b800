// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"
#include "cli/error_text.h"
#include "session/verify_bundle.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<int> run(Call& call) {
    const session::BundleVerdict verdict =
        TRY(session::verifyBundle(call.arguments.words()[0], call.arguments.value("signer")));
    base::Json checks = base::Json::array();
    for (const session::BundleCheck& check : verdict.checks) {
        const char* outcome = check.holds ? "  ok        " : check.isMade ? "  FAILED    " : "  not made  ";
        call.output.line(outcome + shown(check.what) +
                         (check.detail.empty() ? "" : " " + shown(check.detail) + "."));
        checks.push_back({{"what", check.what}, {"holds", check.holds}, {"made", check.isMade}, {"detail", check.detail}});
    }
    call.output.line(verdict.verdict);
    call.output.line("  signer  " + verdict.signerWords);
    call.output.json({{"verdict", verdict.verdict}, {"signer_words", verdict.signerWords}, {"checks", checks}});
    return verdict.verdict == "broken" || verdict.verdict == "no-bundle" ? exitBroken : 0;
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
