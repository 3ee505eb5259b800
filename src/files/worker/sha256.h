// SPDX-License-Identifier: GPL-3.0-or-later
// A digest to compare with one a file names. Not `crypto`: nothing that holds keys is loaded into this process.
#pragma once
#include "base/bytes.h"

#include <string>

namespace dokaz::files::worker {

[[nodiscard]] std::string sha256Hex(base::ByteView bytes);

} // namespace dokaz::files::worker
