// SPDX-License-Identifier: GPL-3.0-or-later
// What an accepted mention of a kind becomes. Inside the room only.
#pragma once
#include <array>
#include <string_view>

namespace dokaz::session {

struct ReviewTarget {
    const char* candidate;
    const char* record;
    const char* field;
};

inline constexpr std::array<ReviewTarget, 9> reviewTargets{{{"facility", "facility", "name"},
                                                            {"person", "person", "name"},
                                                            {"organisation", "organisation", "name"},
                                                            {"date", "incident", "period"},
                                                            {"article", "provision", "article"},
                                                            {"symbol", "source", "symbol"},
                                                            {"figure", "figure", "number"},
                                                            {"place", "incident", "place"},
                                                            {"recommendation", "recommendation", "text"}}};

// None for a kind of a later version.
[[nodiscard]] inline const ReviewTarget* reviewTargetOf(std::string_view candidate) {
    for (const ReviewTarget& target : reviewTargets)
        if (candidate == target.candidate)
            return &target;
    return nullptr;
}

} // namespace dokaz::session
