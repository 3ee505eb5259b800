// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/table_mappings.h"

#include "store/store_state.h"

namespace dokaz::store {

using base::Result;
using record::RecordId;

Result<void> TableMappings::keep(const RecordId& source, const std::string& mapping) {
    StoreState& state = *m_store->m_state;
    SqlTransaction transaction = TRY(SqlTransaction::begin(state.writer, true));
    Statement insert =
        TRY(state.writer.prepare("INSERT OR REPLACE INTO work_table_mapping (source, mapping) VALUES (?1, ?2)"));
    TRY(insert.bind(source.text()).bind(mapping).run());
    return transaction.commit();
}

Result<std::vector<std::string>> tableMappings(Connection& connection, const RecordId& source) {
    Statement find =
        TRY(connection.prepare("SELECT mapping FROM work_table_mapping WHERE source = ?1 ORDER BY place DESC"));
    find.bind(source.text());
    std::vector<std::string> mappings;
    while (TRY(find.step()))
        mappings.push_back(find.text(0));
    return mappings;
}

} // namespace dokaz::store
