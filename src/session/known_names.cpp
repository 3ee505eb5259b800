// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/known_names.h"

#include "base/json.h"
#include "store/ledger_tables.h"

namespace dokaz::session {

using base::Result;

namespace {

bool isShown(store::Connection& connection, const record::RecordId& record) {
    const auto line = store::recordLine(connection, record); // a name may be newer than the snapshot
    return line && line.value().state == store::RecordState::Shown;
}

} // namespace

Result<KnownNames::Known> KnownNames::of(store::Connection& connection, bool isVaultOpen,
                                         const HiddenNames& hidden) {
    const std::pair state{TRY(store::LedgerTables(connection).entryCount()), isVaultOpen};
    {
        const std::lock_guard lock(m_mutex);
        if (m_known && m_state == state)
            return m_known;
    }
    std::vector<store::TitleLine> titles = TRY(store::titles(connection));
    for (store::VaultTitle& title : TRY(hidden())) // not under the lock: it may wait for the writer
        if (isShown(connection, title.record))
            titles.push_back({title.record, "person", std::move(title.text)});
    auto known = std::make_shared<const intake::KnownRecords>(intake::KnownRecords::from(titles));
    const std::lock_guard lock(m_mutex);
    m_known = known;
    m_state = state;
    return known;
}

Result<intake::RecordMatch> matchOf(const intake::KnownRecords& known, const store::CandidateLine& line,
                                    const std::string& name) {
    const base::Json detail = TRY(base::parseJson(line.detail));
    if (detail.value("anonymous", false))
        return intake::RecordMatch();
    return known.matchOf(line.kind, name);
}

} // namespace dokaz::session
