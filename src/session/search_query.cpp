// SPDX-License-Identifier: GPL-3.0-or-later
// Search over records and passages, with the reason of each hit.
#include "session/session_state.h"
#include "text/normal.h"

namespace dokaz::session {

using base::Result;

namespace {

// The words that answered, and whether by letters, by sound in the script that was typed, or by sound in another.
void explain(SearchHit& hit, const std::string& query, store::AcrossScripts scripts) {
    bool byWord = false, sameScript = false;
    const std::string typed = text::scriptOf(query);
    for (const store::HitRange& range : store::hitRanges(query, scripts, hit.text)) {
        hit.ranges.emplace_back(range.start, range.end);
        byWord = byWord || !range.acrossScripts;
        sameScript = sameScript || text::scriptOf(hit.text.substr(range.start, range.end - range.start)) == typed;
    }
    hit.reason = byWord || hit.ranges.empty() ? "word" : sameScript ? "sounds-alike" : "across-scripts";
}

} // namespace

Result<std::vector<SearchHit>> Session::search(const std::string& query, Scripts scripts, std::int64_t most) {
    const auto across = scripts == Scripts::Across ? store::AcrossScripts::Yes : store::AcrossScripts::No;
    const std::string fts = store::ftsQuery(query, across);
    std::vector<SearchHit> hits;
    if (fts.empty())
        return hits;
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    for (const store::RecordHit& found : TRY(store::searchRecords(snapshot.connection(), fts, most))) {
        SearchHit hit{"record", found.record.record.text(), found.record.kind, found.record.title, {}, 0, 0, found.words,
                      {},       {}};
        explain(hit, query, across);
        hits.push_back(std::move(hit));
    }
    const std::vector<store::VaultTitle> hidden = TRY(m_state->write<std::vector<store::VaultTitle>>(
        [&] { return m_state->store->searchVault(fts, static_cast<std::size_t>(most)); }));
    for (const store::VaultTitle& found : hidden) {
        const auto line = store::recordLine(snapshot.connection(), found.record);
        if (!line || line.value().state != store::RecordState::Shown)
            continue;
        SearchHit hit{"record", found.record.text(), line.value().kind, line.value().title, {}, 0, 0, found.text, {}, {}};
        explain(hit, query, across);
        hit.reason += ", in the vault";
        hits.push_back(std::move(hit));
    }
    for (const store::PassageHit& found : TRY(store::searchPassages(snapshot.connection(), fts, most))) {
        SearchHit hit{"passage", found.source.text(), found.passage.kind,    found.sourceTitle, found.passage.number,
                      found.passage.ordinal,  found.passage.page, found.passage.text, {},                {}};
        explain(hit, query, across);
        hits.push_back(std::move(hit));
    }
    return hits;
}

} // namespace dokaz::session
