// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a table planned together: copies told apart, two people under one key refused, refused rows kept as they
// stand. Inside the room only.
// Threads: any.
#pragma once
#include "session/table_loading.h"

namespace dokaz::session {

// Fills rows and refusals. Ends early when told to.
void planRows(LoadedTable& loaded, const std::stop_token& stop);
// The rows that the refusals speak of, with all their cells.
[[nodiscard]] RefusedRows refusedRowsOf(const LoadedTable& loaded, const std::vector<TableRefusal>& refusals);

} // namespace dokaz::session
