// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/known_records.h"

#include "base/json.h"
#include "intake/known_names.h"
#include "match/body_comparison.h"

#include <cstdio>

namespace dokaz::intake {
namespace {

constexpr std::size_t mostReasons = 4;

RecordMatch from(match::Verdict verdict, const record::RecordId& record, const std::string& name,
                 const match::Comparison& comparison) {
    RecordMatch found{verdict, record, name, comparison.score, {}};
    for (const match::Reason& reason : comparison.reasons)
        if (found.reasons.size() < mostReasons)
            found.reasons.push_back(match::sentence(reason));
    return found;
}

RecordMatch bestBody(std::string_view name, const match::BodyIndex& bodies) {
    const std::vector<match::BodyCandidate> found = bodies.candidates(name, match::kProbablySameBody, 2).best;
    if (found.empty())
        return {};
    const bool alone = found.size() == 1 || found[1].comparison.score < match::kSurelySameBody;
    const bool same = found[0].comparison.score >= match::kSurelySameBody && alone;
    return from(same ? match::Verdict::Same : match::Verdict::Probably, found[0].record, found[0].name,
                found[0].comparison);
}

} // namespace

KnownRecords KnownRecords::from(const std::vector<store::TitleLine>& titles) {
    KnownRecords known;
    match::NameIndexBuilder persons;
    std::vector<std::pair<record::RecordId, std::string>> facilities, organisations;
    for (const store::TitleLine& line : titles) {
        if (line.kind == "person")
            persons.add(line.record, line.text);
        else if (line.kind == "facility")
            facilities.emplace_back(line.record, line.text);
        else if (line.kind == "organisation")
            organisations.emplace_back(line.record, line.text);
    }
    known.m_persons = persons.build();
    known.m_facilities = match::BodyIndex::of(std::move(facilities));
    known.m_organisations = match::BodyIndex::of(std::move(organisations));
    known.m_names = knownNames(titles);
    return known;
}

RecordMatch KnownRecords::matchOf(const extract::Mention& mention) const {
    if (mention.anonymousInSource)
        return {};
    return matchOf(extract::name(mention.kind), mention.normal);
}

RecordMatch KnownRecords::matchOf(std::string_view kind, std::string_view name) const {
    if (kind == "facility")
        return bestBody(name, m_facilities);
    if (kind == "organisation")
        return bestBody(name, m_organisations);
    if (kind != "person")
        return {};
    const match::Decision decision = match::bestMatch(m_persons, name);
    if (decision.verdict == match::Verdict::New || decision.candidates.empty())
        return {};
    const match::Candidate& best = decision.candidates.front();
    return intake::from(decision.verdict, best.record, best.name, best.comparison);
}

std::string toJsonText(const RecordMatch& match) {
    if (match.verdict == match::Verdict::New)
        return "{}";
    char score[8];
    std::snprintf(score, sizeof score, "%.2f", match.score);
    const base::Json json = {{"name", match.name},
                             {"reasons", match.reasons},
                             {"record", match.record.text()},
                             {"score", score},
                             {"verdict", match::name(match.verdict)}};
    return json.dump();
}

} // namespace dokaz::intake
