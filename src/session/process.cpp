// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/process.h"

#include "sandbox/harden_process.h"

namespace dokaz::session {

base::Result<void> hardenThisProcess() { return sandbox::hardenProcess(); }

} // namespace dokaz::session
