// SPDX-License-Identifier: GPL-3.0-or-later
// One plain sentence for each way to fail, and the exit code that goes with it (docs/cli.md).
#pragma once
#include "base/error.h"

#include <string>

namespace dokaz::cli {

[[nodiscard]] std::string sentence(const base::Error& error);
[[nodiscard]] int exitCode(base::ErrorCode code);

inline constexpr int exitUsage = 2;
inline constexpr int exitBroken = 3; // verify or check found something; import had a failed file: 1

} // namespace dokaz::cli
