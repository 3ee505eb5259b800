// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_queries.h"

#include <algorithm>

namespace dokaz::ui {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

// The records put in by hand, while nobody can decide about them.
Result<std::vector<session::MemberView>>
undecidedMembers(session::Session& session, const session::RecordView& record, const std::stop_token& stop) {
    std::vector<session::MemberView> members;
    for (const session::ValueView& value : record.values) {
        if (stop.stop_requested())
            return Error(ErrorCode::Cancelled);
        const auto* ref = value.value ? std::get_if<record::RecordRef>(&*value.value) : nullptr;
        if (ref == nullptr || value.field != "member")
            continue;
        session::MemberView member;
        member.summary = TRY(session.show(ref->record.text())).summary;
        member.why = "member";
        members.push_back(std::move(member));
    }
    return members;
}

KindCount& kindOf(BundlePlan& plan, const session::RecordSummary& summary) {
    for (KindCount& kind : plan.kinds)
        if (kind.kind == summary.kind)
            return kind;
    return plan.kinds.emplace_back(KindCount{summary.kind, summary.kindLabel, 0, 0});
}

void countReason(BundlePlan& plan, const session::MemberView& member) {
    for (const std::string& sentence : member.reasons) {
        const auto known =
            std::find_if(plan.withheldFor.begin(), plan.withheldFor.end(),
                         [&](const ReasonCount& reason) { return reason.sentence == sentence; });
        if (known == plan.withheldFor.end())
            plan.withheldFor.push_back({sentence, 1});
        else
            ++known->count;
    }
}

} // namespace

Result<std::vector<CaseLine>> listCases(session::Session& session, const std::string& language,
                                        const std::stop_token& stop) {
    constexpr std::size_t mostRows = 1000; // as many as one question gives
    session::ListQuery query;
    query.kind = "case";
    query.language = language;
    const std::vector<session::ListHandle> handles = TRY(session.listIndex(query, stop));
    std::vector<CaseLine> lines;
    for (std::size_t from = 0; from < handles.size(); from += mostRows) {
        const std::size_t count = std::min(mostRows, handles.size() - from);
        const std::vector<std::string> fields{"recipient", "purpose", "status"};
        for (session::ListRow& row :
             TRY(session.listRows("case", std::span(handles).subspan(from, count), fields)))
            lines.push_back(
                {row.summary.record, row.summary.title, row.cells.at(0), row.cells.at(1), row.cells.at(2)});
    }
    return lines;
}

Result<CaseState> loadCase(session::Session& session, const std::string& record,
                           const std::stop_token& stop) {
    CaseState state;
    state.record = TRY(session.show(record));
    Result<session::CaseView> decided = session.showCase(record);
    if (decided) {
        state.isDecided = true;
        state.needsReview = decided.value().needsReview;
        state.plan = std::move(decided.value().plan);
        state.members = std::move(decided.value().members);
        return state;
    }
    if (decided.error().code() != ErrorCode::Refused)
        return decided.error();
    state.why = decided.error();
    state.members = TRY(undecidedMembers(session, state.record, stop));
    return state;
}

Result<BundlePlan> planBundle(session::Session& session, const std::string& caseRecord,
                              const std::vector<session::MemberView>& members) {
    BundlePlan plan;
    for (const session::MemberView& member : members) {
        if (member.form == "withhold") {
            ++plan.withheld;
            countReason(plan, member);
            continue;
        }
        const bool isIncluded = member.form == "include";
        (isIncluded ? plan.included : plan.underCode) += 1;
        KindCount& kind = kindOf(plan, member.summary);
        (isIncluded ? kind.included : kind.underCode) += 1;
    }
    const session::BundleForecast forecast = TRY(session.forecastBundle(caseRecord));
    for (const session::ForecastSource& source : forecast.sources) {
        plan.sources.push_back({source.title, source.bytes, source.fileLeaves});
        plan.bytes += source.fileLeaves ? source.bytes : 0;
    }
    std::sort(plan.withheldFor.begin(), plan.withheldFor.end(),
              [](const ReasonCount& a, const ReasonCount& b) { return a.count > b.count; });
    return plan;
}

} // namespace dokaz::ui
