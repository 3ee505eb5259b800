// SPDX-License-Identifier: GPL-3.0-or-later
// Landlock with our own copy of its interface: the headers of the systems we build on know only old versions.
#pragma once
#include "base/result.h"

#include <string>
#include <vector>

namespace dokaz::sandbox {

// The version of Landlock the running kernel offers; 0: none.
[[nodiscard]] int landlockVersion();
// From here on this process reads below `folders` and touches no other file, connects nowhere and signals
// nobody outside, as far as `version` knows of it. Refused where the kernel declines.
[[nodiscard]] base::Result<void> restrictFiles(int version, const std::vector<std::string>& folders);

} // namespace dokaz::sandbox
