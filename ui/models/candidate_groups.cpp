// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/candidate_groups.h"

#include "text/folding.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <unordered_map>

namespace dokaz::ui {

namespace {

constexpr std::size_t stopEvery = 4096;

int rankOf(const std::string& verdict) { return verdict == "same" ? 2 : verdict == "probably" ? 1 : 0; }

std::string keyOf(const session::CandidateView& candidate) {
    return candidate.kind + '\n' + text::folded(candidate.normal.empty() ? candidate.words : candidate.normal);
}

void groupByName(CandidateGroups& grouped, const std::stop_token& stop) {
    std::unordered_map<std::string, std::uint32_t> places;
    std::vector<std::uint32_t> groupOf(grouped.candidates.size());
    for (std::size_t i = 0; i < grouped.candidates.size(); ++i) {
        if (i % stopEvery == 0 && stop.stop_requested())
            return;
        const auto [place, isNew] =
            places.try_emplace(keyOf(grouped.candidates[i]), static_cast<std::uint32_t>(grouped.groups.size()));
        if (isNew)
            grouped.groups.emplace_back();
        groupOf[i] = place->second;
        ++grouped.groups[place->second].count;
    }
    // Groups by count, then by where they first stand; members keep the order of the text.
    std::vector<std::uint32_t> order(grouped.groups.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return grouped.groups[a].count > grouped.groups[b].count; });
    std::vector<CandidateGroup> sorted(order.size());
    std::vector<std::uint32_t> rank(order.size()), filled(order.size());
    std::uint32_t first = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        sorted[i] = {first, grouped.groups[order[i]].count};
        rank[order[i]] = static_cast<std::uint32_t>(i);
        first += sorted[i].count;
    }
    grouped.members.resize(grouped.candidates.size());
    for (std::size_t i = 0; i < groupOf.size(); ++i) {
        const std::uint32_t group = rank[groupOf[i]];
        grouped.members[sorted[group].first + filled[group]++] = static_cast<std::uint32_t>(i);
    }
    grouped.groups = std::move(sorted);
}

} // namespace

const session::CandidateView& CandidateGroups::bestOf(std::uint32_t group) const {
    const auto of = membersOf(group);
    const auto best = std::max_element(of.begin(), of.end(), [this](std::uint32_t a, std::uint32_t b) {
        return rankOf(candidates[a].matchVerdict) < rankOf(candidates[b].matchVerdict);
    });
    return candidates[*best];
}

SharedGroups groupedCandidates(std::vector<session::CandidateView> all, Grouping grouping, const std::stop_token& stop,
                               Waiting waiting) {
    auto grouped = std::make_shared<CandidateGroups>();
    const auto isRejectedBefore = [](const session::CandidateView& candidate) {
        return candidate.decision == "rejected-before";
    };
    grouped->rejectedBefore = std::count_if(all.begin(), all.end(), isRejectedBefore);
    grouped->withoutYear = std::count_if(all.begin(), all.end(), [](const session::CandidateView& candidate) {
        return candidate.decision == "without-year";
    });
    const std::size_t before = all.size();
    std::erase_if(all, [&](const session::CandidateView& candidate) {
        return waiting == Waiting::RejectedBefore ? !isRejectedBefore(candidate) : !candidate.decision.empty();
    });
    grouped->decided = static_cast<std::int64_t>(before - all.size()) - grouped->withoutYear;
    if (waiting == Waiting::Undecided)
        grouped->decided -= grouped->rejectedBefore;
    grouped->candidates = std::move(all);
    if (grouping == Grouping::ByName) {
        groupByName(*grouped, stop);
        return grouped;
    }
    const auto count = static_cast<std::uint32_t>(grouped->candidates.size());
    for (std::uint32_t i = 0; i < count; ++i) {
        grouped->members.push_back(i);
        grouped->groups.push_back({i, 1});
    }
    return grouped;
}

Spread spreadOf(const std::vector<const session::CandidateView*>& candidates) {
    std::set<std::string_view> sources;
    for (const session::CandidateView* candidate : candidates)
        sources.insert(candidate->source);
    return {static_cast<int>(candidates.size()), static_cast<int>(sources.size())};
}

bool areAllKnownAs(const std::vector<const session::CandidateView*>& candidates, const std::string& record) {
    return !record.empty() && std::all_of(candidates.begin(), candidates.end(), [&](const session::CandidateView* one) {
        return one->matchVerdict == "same" && one->matchRecord == record;
    });
}

const session::CandidateView* bestOf(const std::vector<const session::CandidateView*>& candidates) {
    const auto best = std::max_element(candidates.begin(), candidates.end(), [](const auto* a, const auto* b) {
        return rankOf(a->matchVerdict) < rankOf(b->matchVerdict);
    });
    return best == candidates.end() ? nullptr : *best;
}

std::vector<std::uint32_t> candidatesOf(const CandidateGroups& groups, const CandidateRow& row) {
    const auto members = groups.membersOf(row.group);
    if (row.member == CandidateRow::whole)
        return {members.begin(), members.end()};
    return {members[static_cast<std::size_t>(row.member)]};
}

} // namespace dokaz::ui
