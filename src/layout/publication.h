// SPDX-License-Identifier: GPL-3.0-or-later
// Whose document it is, by the short lines at the head of its first page: courts, the Council of Europe, the
// OSCE.
#pragma once
#include "layout/line.h"

#include <string>
#include <vector>

namespace dokaz::layout {

struct Publication {
    std::string profile; // "court", "coe", "osce", "generic"
    std::string symbol;  // an application's number, "CPT/Inf (2031) 4"; empty where there is none
    std::string title;   // of a case: "CASE OF LAKE v. OSTLAND"; the bold words of a cover in one size; else empty
};

// United Nations documents are told by their masthead (masthead.h) before this is asked.
[[nodiscard]] Publication publicationOf(const std::vector<PageLines>& pages);

} // namespace dokaz::layout
