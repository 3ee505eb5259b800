// SPDX-License-Identifier: GPL-3.0-or-later
// The mentions waiting for a decision, those with the same name and kind together.
//
// Threads: plain values, grouped beside the UI thread; shared and never changed after.
#pragma once
#include "session/values.h"

#include <QString>

#include <compare>
#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace dokaz::ui {

enum class Grouping { ByName, Single };
// What the queue holds: what waits, or what was left out because its name was rejected in another document.
enum class Waiting { Undecided, RejectedBefore };

// A slice of CandidateGroups::members.
struct CandidateGroup {
    std::uint32_t first = 0, count = 0;
};
struct CandidateGroups {
    std::vector<session::CandidateView> candidates; // undecided, in the order of the text
    std::vector<std::uint32_t> members;             // indexes of candidates, group by group
    std::vector<CandidateGroup> groups;             // the most frequent first; single ones in the order of the text
    std::int64_t decided = 0;                       // of the same sources, decided before
    std::int64_t rejectedBefore = 0;                // of the same sources, names rejected in other documents
    std::int64_t withoutYear = 0;                   // dates nobody is asked about

    [[nodiscard]] std::span<const std::uint32_t> membersOf(std::uint32_t group) const {
        return std::span(members).subspan(groups[group].first, groups[group].count);
    }
    // The best match among the members stands for the group.
    [[nodiscard]] const session::CandidateView& bestOf(std::uint32_t group) const;
};
using SharedGroups = std::shared_ptr<const CandidateGroups>;

[[nodiscard]] SharedGroups groupedCandidates(std::vector<session::CandidateView> all, Grouping grouping,
                                             const std::stop_token& stop = {},
                                             Waiting waiting = Waiting::Undecided);

// One name in several sources may be several bodies or persons.
struct Spread {
    int places = 0, sources = 0;
};
[[nodiscard]] Spread spreadOf(const std::vector<const session::CandidateView*>& candidates);
// Whether all of them were found to be this record when they were read. False where it is empty.
[[nodiscard]] bool areAllKnownAs(const std::vector<const session::CandidateView*>& candidates, const std::string& record);
// The best match among them; null where there is none.
[[nodiscard]] const session::CandidateView* bestOf(const std::vector<const session::CandidateView*>& candidates);

// A group, or one of its members decided singly.
struct CandidateRow {
    static constexpr std::int32_t whole = -1;
    std::uint32_t group = 0;
    std::int32_t member = whole;
    auto operator<=>(const CandidateRow&) const = default;
};
// The candidates a row stands for.
[[nodiscard]] std::vector<std::uint32_t> candidatesOf(const CandidateGroups& groups, const CandidateRow& row);

} // namespace dokaz::ui
