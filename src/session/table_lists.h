// SPDX-License-Identifier: GPL-3.0-or-later
// Under which list the records of a table may be in the archive already: the same file by another mapping, or an earlier
// version of the list by another name. Inside the room only.
#pragma once
#include "session/table_known.h"
#include "session/table_loading.h"

namespace dokaz::session {

// Sets lastMappings and isLastHidden of a table whose digest is known. Any thread but the writer's.
[[nodiscard]] base::Result<void> findLastTime(Session::State& state, LoadedTable& loaded);
// "detained" of "detained_v2 (1)": versions of a list bear one name.
[[nodiscard]] std::string listNameOf(const base::Path& file);

struct ListFinding {
    std::optional<KnownInList> known;          // it is taken over where nobody named a list and `isSure`
    std::optional<record::TableMapping> last;  // of the same file, with other keys
    bool wouldDouble = false;                  // the same records would be made a second time
};
// On the writer's thread. Where nobody named the list its name in `loaded` is settled here.
[[nodiscard]] base::Result<ListFinding> findList(store::Connection& connection, LoadedTable& loaded,
                                                 const KnownListed& known);

} // namespace dokaz::session
