// SPDX-License-Identifier: GPL-3.0-or-later
// What a program that opens archives does first.
#pragma once
#include "base/result.h"

namespace dokaz::session {

// No core dumps, not traceable, no network: sandbox/harden_process.h. Once, before any thread.
[[nodiscard]] base::Result<void> hardenThisProcess();

} // namespace dokaz::session
