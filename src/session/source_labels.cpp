// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/source_labels.h"

#include "store/query_lists.h"

namespace dokaz::session {

using base::Result;

Result<SourceLabel> SourceLabels::of(const record::RecordId& source) {
    if (const auto known = m_known.find(source.text()); known != m_known.end())
        return known->second;
    SourceLabel label;
    label.title = TRY(store::recordLine(*m_connection, source)).title;
    const store::RecordPlace place = TRY(store::placeOf(*m_connection, source));
    const std::vector<store::ClaimLine> symbols = TRY(store::claimsAt(*m_connection, place, "symbol"));
    for (const store::ClaimLine& claim : symbols)
        if (claim.value && label.symbol.empty())
            label.symbol = record::plainText(*claim.value);
    return m_known.emplace(source.text(), std::move(label)).first->second;
}

} // namespace dokaz::session
