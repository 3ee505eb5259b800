// SPDX-License-Identifier: GPL-3.0-or-later
// Short notes of the main store about itself. Inside the room only.
#pragma once
#include "store/connection.h"

namespace dokaz::store {

// Empty where there is none.
[[nodiscard]] base::Result<std::string> metaValue(Connection& connection, const char* key);
[[nodiscard]] base::Result<void> setMeta(Connection& connection, const char* key, const std::string& value);

} // namespace dokaz::store
