// SPDX-License-Identifier: GPL-3.0-or-later
// From a gathered case to what a bundle holds: plain values that have passed the policy. Inside the room only.
#pragma once
#include "bundle/case_codes.h"
#include "bundle/contents.h"
#include "session/case_members.h"

namespace dokaz::session {

struct PreparedContents {
    bundle::CaseContents contents;
    // Codes given for the first time, to be kept in the vault before anything leaves: record id → code.
    std::map<std::string, std::string> newCodes;
    std::int64_t pseudonymised = 0;
    std::vector<ForecastSource> sources;
};

// On the writer's thread, with the vault open. `known`: codes of earlier bundles; `number`: of this bundle.
[[nodiscard]] base::Result<PreparedContents> contentsOf(Session::State& state, store::Connection& connection,
                                                        const GatheredCase& gathered,
                                                        const std::map<std::string, std::string>& known,
                                                        std::uint32_t number);

} // namespace dokaz::session
