// SPDX-License-Identifier: GPL-3.0-or-later
// Tables written as JSON: FollowTheMoney entities, one a line, and plain lists of objects.
//
// An entity becomes a row: "id", "schema", then one column for every property that occurs; several values of a property stand
// in one cell, a line feed between them. Entities inside entities become rows of their own. Nothing is interpreted here: a
// mapping says what a schema means.
// Threads: any; values only. Time: linear in the bytes.
#pragma once
#include "intake/table.h"

namespace dokaz::intake {

inline constexpr std::string_view ftmSeparator = "\n";

// The text begins as a JSON object or a list of them.
[[nodiscard]] bool isJsonTable(std::string_view untrustedBytes);
// Lines that are no JSON object are told with their number ("not-json") and left out. Invalid where none is left.
[[nodiscard]] base::Result<Table> readJsonTable(std::string_view untrustedBytes);

} // namespace dokaz::intake
