// SPDX-License-Identifier: GPL-3.0-or-later
// The short way for head lines in their ordinary form. Pure. Inside the room only.
#pragma once
#include "record/value.h"
#include "store/row.h"

namespace dokaz::store {

// None where the line is not plain; then the long way decides. Where it gives a head, the long way gives the same.
[[nodiscard]] std::optional<RowHead> plainHeadFromLine(std::string_view line);
[[nodiscard]] std::optional<std::string> plainHeadLine(const RowHead& head);

} // namespace dokaz::store
