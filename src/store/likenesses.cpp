// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/likenesses.h"

#include "store/store_state.h"

namespace dokaz::store {

using base::Result;
using record::RecordId;

Result<void> Likenesses::keep(const std::vector<LikenessLine>& lines, const RecordId& source) {
    if (lines.empty())
        return {};
    StoreState& state = *m_store->m_state;
    SqlTransaction transaction = TRY(SqlTransaction::begin(state.writer, true));
    Statement insert =
        TRY(state.writer.prepare("INSERT OR IGNORE INTO work_likeness (record, other, source) VALUES (?1, ?2, ?3)"));
    for (const LikenessLine& line : lines)
        TRY(insert.bind(line.record.text()).bind(line.other.text()).bind(source.text()).run());
    return transaction.commit();
}

Result<std::vector<LikenessLine>> likenesses(Connection& connection) {
    Statement find = TRY(connection.prepare(
        "SELECT k.record, k.other FROM work_likeness k JOIN view_record a ON a.record = k.record AND a.state = 0 "
        "JOIN view_record b ON b.record = k.other AND b.state = 0 WHERE NOT EXISTS (SELECT 1 FROM view_link l "
        "WHERE l.record = a.id AND l.target = k.other AND l.field IN ('same_as', 'different_from')) AND NOT EXISTS "
        "(SELECT 1 FROM view_link l WHERE l.record = b.id AND l.target = k.record AND l.field IN ('same_as', "
        "'different_from')) ORDER BY a.id, b.id"));
    std::vector<LikenessLine> lines;
    while (TRY(find.step()))
        lines.push_back({TRY(RecordId::parse(find.text(0))), TRY(RecordId::parse(find.text(1)))});
    return lines;
}

} // namespace dokaz::store
