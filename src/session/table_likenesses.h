// SPDX-License-Identifier: GPL-3.0-or-later
// Two records that could be one, in the words of the answers. Inside the room only.
#pragma once
#include "session/session_state.h"
#include "session/table_values.h"

namespace dokaz::session {

[[nodiscard]] TableLikeness likenessOf(const record::RecordId& record, const std::string& name,
                                       const intake::RecordMatch& match);

} // namespace dokaz::session
