// SPDX-License-Identifier: GPL-3.0-or-later
// How a table file is read: its sheet, encoding, delimiter and the row of the names. Inside the room only.
// Threads: any.
#pragma once
#include "session/table_loading.h"

namespace dokaz::session {

// As asked, else as the mapping that is given says, else as found. Sets loaded.sheets.
[[nodiscard]] base::Result<intake::Table> readTableFile(const Session::State& state, LoadedTable& loaded, const ReadTable& command,
                                                        const std::stop_token& stop);
// What was asked for, and the row the names were found in, is so at the next import too.
void keepForm(const ReadTable& command, LoadedTable& loaded);
// Read in another way its columns are others than they were by the mapping of the last time.
[[nodiscard]] bool asksForOtherForm(const ReadTable& asked, const record::TableMapping& last);

} // namespace dokaz::session
