// SPDX-License-Identifier: GPL-3.0-or-later
// Joins `match` and `extract`: the names of an archive as the value a text is read with.
// Threads: the value is immutable; any thread may ask it.
#pragma once
#include "extract/known_names.h"
#include "store/queries.h"

#include <memory>
#include <vector>

namespace dokaz::intake {

[[nodiscard]] std::shared_ptr<const extract::KnownNames> knownNames(const std::vector<store::TitleLine>& titles);

} // namespace dokaz::intake
