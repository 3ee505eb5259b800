// SPDX-License-Identifier: GPL-3.0-or-later
// What questions about documents share. Inside the room only; not on the writer's thread.
#pragma once
#include "session/session_state.h"

namespace dokaz::session {

[[nodiscard]] base::Result<std::vector<PassageView>> passageViews(store::Connection& connection,
                                                                  const record::RowId& reading);
// A hidden citation's words and place stand in the vault: filled in where it is open.
[[nodiscard]] base::Result<record::Citation> revealedCitation(Session::State& state, const record::Citation& hidden);

} // namespace dokaz::session
