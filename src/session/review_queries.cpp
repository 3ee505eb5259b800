// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody who decides on candidates looks at.
#include "base/utf8.h"
#include "match/name_comparison.h"
#include "session/review_target.h"
#include "session/session_state.h"
#include "session/source_labels.h"
#include "session/suggestions.h"
#include "store/query_documents.h"

namespace dokaz::session {

using base::Result;

namespace {

constexpr std::size_t mostAround = 160; // code points each side

std::string lastOf(const std::string& text, std::size_t end) {
    const std::size_t start = end > mostAround ? end - mostAround : 0;
    return (start > 0 ? "…" : "") + std::string(base::codePoints(text, start, end));
}

std::string firstOf(const std::string& text, std::size_t start) {
    const std::size_t count = base::codePointCount(text);
    const std::size_t end = std::min(count, start + mostAround);
    return std::string(base::codePoints(text, start, end)) + (end < count ? "…" : "");
}

// One word in common and another that contradicts it: two who share a given name, or two of one family.
bool isSomebodyElse(const std::string& name, const std::string& other) {
    const match::Comparison compared = match::compareNames(name, other);
    const auto says = [&](match::ReasonCode code) {
        return std::any_of(compared.reasons.begin(), compared.reasons.end(),
                           [code](const match::Reason& reason) { return reason.code == code; });
    };
    return says(match::ReasonCode::OneWordOnly) && says(match::ReasonCode::WordsDiffer);
}

// Records whose names answer, the proposed one among them.
Result<std::vector<Suggestion>> alternativesOf(Session::State& state, store::Connection& connection,
                                               const store::CandidateLine& line,
                                               const record::RecordId& proposed, std::size_t most) {
    const ReviewTarget* target = reviewTargetOf(line.kind);
    if (target == nullptr || most == 0)
        return std::vector<Suggestion>();
    Suggester suggester(state, connection, {target->record});
    std::vector<Suggestion> found = TRY(suggester.suggest(line.normal, most));
    if (line.kind == "person")
        std::erase_if(found, [&](const Suggestion& one) { return isSomebodyElse(line.normal, one.name); });
    const bool known = std::any_of(found.begin(), found.end(), [&](const Suggestion& one) {
        return one.summary.record == proposed.text();
    });
    if (proposed.isEmpty() || known)
        return found;
    std::optional<Suggestion> added = TRY(suggester.proposed(proposed, line.normal));
    if (!added)
        return found;
    if (found.size() >= most)
        found.pop_back();
    found.push_back(std::move(*added));
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.score > b.score; });
    return found;
}

} // namespace

Result<std::int64_t> Session::undecidedCount() {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    return store::undecidedCount(snapshot.connection());
}

Result<std::vector<WaitingSource>> Session::waitingSources(std::size_t most, std::stop_token stop) {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    SourceLabels labels(snapshot.connection());
    const std::vector<record::RecordId> found = TRY(store::undecidedSources(snapshot.connection()));
    std::vector<WaitingSource> sources;
    for (const record::RecordId& source : found) {
        if (sources.size() >= most)
            break;
        if (stop.stop_requested())
            return base::Error(base::ErrorCode::Cancelled);
        SourceLabel label = TRY(labels.of(source));
        sources.push_back({source.text(), std::move(label.title), std::move(label.symbol)});
    }
    return sources;
}

Result<std::vector<CandidateContext>> Session::contexts(const std::vector<std::string>& candidates) {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    SourceLabels labels(snapshot.connection());
    std::vector<CandidateContext> contexts;
    for (const std::string& typed : candidates) {
        const store::CandidateLine line = TRY(store::candidate(snapshot.connection(), typed));
        const store::PassageLine passage = TRY(store::passageLine(snapshot.connection(), line.reading, line.passage));
        const SourceLabel label = TRY(labels.of(line.source));
        contexts.push_back({line.id, label.title, label.symbol, passage.number, lastOf(passage.text, line.start),
                            std::string(base::codePoints(passage.text, line.start, line.end)),
                            firstOf(passage.text, line.end)});
    }
    return contexts;
}

Result<CandidateProposal> Session::proposal(const std::string& candidate, std::size_t mostAlternatives) {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    const store::CandidateLine line = TRY(store::candidate(snapshot.connection(), candidate));
    const auto hidden = [this] {
        return m_state->write<std::vector<store::VaultTitle>>(
            [this] { return m_state->store->vaultTitles(); });
    };
    const KnownNames::Known known =
        TRY(m_state->knownNames.of(snapshot.connection(), m_state->store->isVaultOpen(), hidden));
    const intake::RecordMatch match = TRY(matchOf(*known, line, line.normal));
    return CandidateProposal{
        std::string(match::name(match.verdict)), match.record.text(), match.name, match.reasons,
        TRY(alternativesOf(*m_state, snapshot.connection(), line, match.record, mostAlternatives))};
}

} // namespace dokaz::session
