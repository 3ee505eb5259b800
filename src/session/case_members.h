// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to a case and what the policy says of each part. Inside the room only; on the writer's thread.
#pragma once
#include "policy/decision.h"
#include "policy/field.h"
#include "session/session_state.h"

namespace dokaz::session {

struct CaseMember {
    store::RecordLine line;
    std::vector<store::ClaimLine> claims;             // identity values filled in where the vault is open
    policy::Item item;
    policy::Decision decision;
    std::string why;                                  // "member", "linked from a member", "cited"
    // A record about a pseudonymised person leaves no token of the ledger.
    [[nodiscard]] bool leavesTokens() const;
    [[nodiscard]] policy::Identity self() const;      // see policy::decideField
};

struct GatheredCase {
    store::RecordLine line;
    std::vector<store::ClaimLine> claims;             // of the case itself
    policy::Asked asked;
    std::vector<CaseMember> members;                  // members first, in the order of their claims
    [[nodiscard]] const CaseMember* find(const record::RecordId& record) const;
    // Hex. The same as long as a bundle would hold the same: recipient, purpose, members, decisions, values. Codes given by
    // an earlier bundle do not change it.
    [[nodiscard]] std::string plan() const;
};

// NotFound, Invalid (not a case), Refused (recipient or purpose missing).
[[nodiscard]] base::Result<GatheredCase> gatherCase(Session::State& state, store::Connection& connection,
                                                    const std::string& caseRecord);

} // namespace dokaz::session
