// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages about cases ask the session. Each function blocks: called beside the UI thread only.
#pragma once
#include "session/session.h"
#include "ui/models/case_list.h"

#include <optional>

namespace dokaz::ui {

[[nodiscard]] base::Result<std::vector<CaseLine>>
listCases(session::Session& session, const std::string& language, const std::stop_token& stop);

// A case as it stands. With the vault closed the members are those put in by hand, and nothing is decided
// about them.
struct CaseState {
    session::RecordView record;
    std::vector<session::MemberView> members;
    bool isDecided = false;
    bool needsReview = false;       // a protection incident is open
    std::string plan;               // see session::CaseView
    std::optional<base::Error> why; // why nothing is decided
};
[[nodiscard]] base::Result<CaseState> loadCase(session::Session& session, const std::string& record,
                                               const std::stop_token& stop);

// What a bundle of the case would hold, counted as precisely as can be told before it is sealed.
struct KindCount {
    std::string kind, label;
    int included = 0, underCode = 0;
};
struct ReasonCount {
    std::string sentence;
    int count = 0;
};
struct SourceLine {
    std::string title;
    std::int64_t bytes = 0; // of its first file
    bool hasFile = false;
};
struct BundlePlan {
    std::vector<KindCount> kinds;
    std::vector<SourceLine> sources; // those that go out
    std::vector<ReasonCount> withheldFor;
    int included = 0, underCode = 0, withheld = 0;
    std::int64_t bytes = 0;
};
[[nodiscard]] base::Result<BundlePlan> planBundle(session::Session& session,
                                                  const std::string& caseRecord,
                                                  const std::vector<session::MemberView>& members);

} // namespace dokaz::ui
